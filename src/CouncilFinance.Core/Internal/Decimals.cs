using System.Globalization;
using System.Numerics;

namespace CouncilFinance.Internal;

/// <summary>Facts about decimals that the framework leaves to its user.</summary>
internal static class Decimals
{
    /// <summary>The same number with no trailing zeros and no negative nil: 1.70 becomes 1.7.</summary>
    public static decimal Normalised(decimal value) =>
        value == 0m ? 0m : value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>The number's digits as an integer, without its decimal point: 1.70 gives 170.</summary>
    public static BigInteger Digits(decimal value)
    {
        BigInteger magnitude = Magnitude(value);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    /// <summary>The number's digits without its decimal point and its sign.</summary>
    public static UInt128 Magnitude(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
    }

    /// <summary>The number as short invariant text for an error message.</summary>
    public static string Text(decimal value) => Normalised(value).ToString(CultureInfo.InvariantCulture);
}
