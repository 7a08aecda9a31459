using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>A whole number divided by a power of two, exactly: what every double is, and every point half way between two.</summary>
internal readonly struct Dyadic
{
    private const int FractionBits = 52;
    private const int LeastPlaces = 1_074;

    public Dyadic(BigInteger mantissa, int places)
    {
        Mantissa = mantissa;
        Places = places;
    }

    public BigInteger Mantissa { get; }

    /// <summary>How many of the mantissa's bits stand behind the point; negative for noughts before it.</summary>
    public int Places { get; }

    public static Dyadic One => new(BigInteger.One, 0);

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        var places = Math.Max(left.Places, right.Places);
        return new Dyadic(left.MantissaAt(places) + right.MantissaAt(places), places);
    }

    public static Dyadic operator -(Dyadic value) => new(-value.Mantissa, value.Places);

    public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Mantissa * right.Mantissa, left.Places + right.Places);

    public static Dyadic operator *(BigInteger left, Dyadic right) => new(left * right.Mantissa, right.Places);

    /// <exception cref="OverflowException">The number is not finite.</exception>
    public static Dyadic Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> FractionBits);
        if (exponent == 0x7FF)
            throw new OverflowException("The number is not finite.");
        var fraction = bits & ((1L << FractionBits) - 1);
        var whole = new Dyadic(exponent == 0 ? fraction : fraction | (1L << FractionBits), LeastPlaces - Math.Max(0, exponent - 1));
        return value < 0d ? -whole : whole;
    }

    public static Dyadic Between(Dyadic left, Dyadic right)
    {
        var sum = left + right;
        return new Dyadic(sum.Mantissa, sum.Places + 1);
    }

    /// <summary>The double nearest to a quotient of a number not negative by one above nil, both whole.</summary>
    public static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
            return 0d;

        // Of 62 or 63 bits, and of the rest only whether there is any: enough to round once, and right.
        var shift = 62 - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var quotient = BigInteger.DivRem(
            shift > 0 ? numerator << shift : numerator, shift > 0 ? denominator : denominator << -shift, out var rest);
        return Math.ScaleB((ulong)quotient | (rest.IsZero ? 0UL : 1UL), -shift);
    }

    /// <summary>The sign of this number less another.</summary>
    public int SignLess(Dyadic other)
    {
        var places = Math.Max(Places, other.Places);
        return MantissaAt(places).CompareTo(other.MantissaAt(places));
    }

    /// <summary>The same number without noughts at the end of its mantissa, so that powers of it stay short.</summary>
    public Dyadic Reduced()
    {
        if (Mantissa.IsZero)
            return default;
        var noughts = 0;
        while (((Mantissa >> noughts) & uint.MaxValue).IsZero)
            noughts += 32;
        noughts += BitOperations.TrailingZeroCount((uint)((Mantissa >> noughts) & uint.MaxValue));
        return new Dyadic(Mantissa >> noughts, Places - noughts);
    }

    /// <summary>The largest number of so many bits that is not above this.</summary>
    public Dyadic RoundedDown(int bits) =>
        (int)Mantissa.GetBitLength() - bits is > 0 and var excess ? new Dyadic(Mantissa >> excess, Places - excess) : this;

    /// <summary>The smallest number of so many bits that is not below this.</summary>
    public Dyadic RoundedUp(int bits) => -(-this).RoundedDown(bits);

    /// <summary>The largest whole number of 2 to the power of −<paramref name="places"/> that is not above this.</summary>
    public BigInteger Floor(int places) => places >= Places ? Mantissa << (places - Places) : Mantissa >> (Places - places);

    /// <summary>The natural logarithm of a number above nil, as near as doubles come.</summary>
    public double Log() => BigInteger.Log(Mantissa) - (Places * Math.Log(2d));

    private BigInteger MantissaAt(int places) => Mantissa << (places - Places);
}
