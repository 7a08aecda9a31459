using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CouncilFinance.Appraisal;

/// <summary>
/// A number not below nil with 192 binary digits. What falls off their end is cut off, so that it is never more than the number it stands for, and less
/// by less than one in the last of its digits each time.
/// </summary>
/// <remarks>For what 53 digits leave open and numbers of any length would settle with a thousand digits: most signs show in these, and they need no memory.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WideNumber
{
    public const int Digits = 3 * LimbDigits;
    private const int LimbDigits = 64;
    private const int DigitsOfDouble = 53;
    private const int DigitsBeyondDouble = LimbDigits - DigitsOfDouble;

    // Three limbs, the first with its highest digit set unless the number is nil, × 2^exponent.
    private readonly ulong _high;
    private readonly ulong _middle;
    private readonly ulong _low;

    private WideNumber(ulong high, ulong middle, ulong low, int exponent)
    {
        _high = high;
        _middle = middle;
        _low = low;
        Exponent = exponent;
    }

    /// <summary>The power of two that the last digit counts.</summary>
    public int Exponent { get; }

    public bool IsNil => _high == 0;

    public static WideNumber Of(UInt128 number)
    {
        if (number == UInt128.Zero)
            return default;
        var noughts = (int)UInt128.LeadingZeroCount(number);
        var digits = number << noughts;
        return new WideNumber((ulong)(digits >> LimbDigits), (ulong)(digits & ulong.MaxValue), 0, -LimbDigits - noughts);
    }

    /// <summary>The number times a growth factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideNumber Times(ShortDyadic factor)
    {
        var first = Math.BigMul(_low, factor.Mantissa, out var last);
        var second = Math.BigMul(_middle, factor.Mantissa, out var low);
        var third = Math.BigMul(_high, factor.Mantissa, out var middle);
        var exponent = Exponent + LimbDigits - factor.Places;
        low = Plus(low, first, out var carried);
        middle = Plus(middle, second + carried, out carried);
        third += carried;
        return third >> 63 != 0
            ? new WideNumber(third, middle, low, exponent)
            : new WideNumber((third << 1) | (middle >> 63), (middle << 1) | (low >> 63), (low << 1) | (last >> 63), exponent - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideNumber operator +(WideNumber left, WideNumber right) =>
        left.IsNil ? right
        : right.IsNil ? left
        : left.Exponent >= right.Exponent ? Sum(left, right.WithExponent(left.Exponent))
        : Sum(right, left.WithExponent(right.Exponent));

    /// <summary>A number less one that is not above it.</summary>
    public static WideNumber operator -(WideNumber left, WideNumber right)
    {
        if (right.IsNil)
            return left;
        var taken = right.WithExponent(left.Exponent);
        var low = Less(left._low, taken._low, out var borrowed);
        var middle = Less(left._middle, taken._middle, out var borrowedToo);
        middle = Less(middle, borrowed, out borrowed);
        return Normal(left._high - taken._high - borrowed - borrowedToo, middle, low, left.Exponent);
    }

    public static bool operator <(WideNumber left, WideNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(WideNumber left, WideNumber right) => left.CompareTo(right) > 0;

    /// <summary>The digits as a sum of two doubles, from 2⁵² to 2⁵³, without the exponent.</summary>
    public (double High, double Low) InDoubles() =>
        (_high >> DigitsBeyondDouble, Math.ScaleB((double)((_high << DigitsOfDouble) | (_middle >> DigitsBeyondDouble)), -LimbDigits));

    private int CompareTo(WideNumber other) =>
        IsNil || other.IsNil ? _high.CompareTo(other._high)
        : Exponent != other.Exponent ? Exponent.CompareTo(other.Exponent)
        : _high != other._high ? _high.CompareTo(other._high)
        : _middle != other._middle ? _middle.CompareTo(other._middle)
        : _low.CompareTo(other._low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideNumber Sum(WideNumber left, WideNumber right)
    {
        var low = Plus(left._low, right._low, out var carried);
        var middle = Plus(left._middle, right._middle, out var carriedToo);
        middle = Plus(middle, carried, out carried);
        var high = Plus(left._high, right._high, out var over);
        high = Plus(high, carried + carriedToo, out carried);
        return over + carried != 0
            ? new WideNumber((1UL << 63) | (high >> 1), (middle >> 1) | (high << 63), (low >> 1) | (middle << 63), left.Exponent + 1)
            : new WideNumber(high, middle, low, left.Exponent);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Plus(ulong left, ulong right, out ulong carried)
    {
        var sum = unchecked(left + right);
        carried = sum < right ? 1UL : 0UL;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Less(ulong left, ulong right, out ulong borrowed)
    {
        borrowed = left < right ? 1UL : 0UL;
        return unchecked(left - right);
    }

    private static WideNumber Normal(ulong high, ulong middle, ulong low, int exponent)
    {
        for (var limb = 0; limb < 2 && high == 0; limb++)
            (high, middle, low, exponent) = (middle, low, 0, exponent - LimbDigits);
        var noughts = BitOperations.LeadingZeroCount(high);
        return high == 0 ? default
            : noughts == 0 ? new WideNumber(high, middle, low, exponent)
            : new WideNumber(
                (high << noughts) | (middle >> (LimbDigits - noughts)),
                (middle << noughts) | (low >> (LimbDigits - noughts)),
                low << noughts,
                exponent - noughts);
    }

    // Not normal: with noughts in front, to be added or taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private WideNumber WithExponent(int exponent)
    {
        var places = exponent - Exponent;
        var (high, middle, low) = (_high, _middle, _low);
        if (places >= Digits)
            return default;
        for (; places >= LimbDigits; places -= LimbDigits)
            (high, middle, low) = (0, high, middle);
        return places == 0
            ? new WideNumber(high, middle, low, exponent)
            : new WideNumber(
                high >> places,
                (middle >> places) | (high << (LimbDigits - places)),
                (low >> places) | (middle << (LimbDigits - places)),
                exponent);
    }
}
