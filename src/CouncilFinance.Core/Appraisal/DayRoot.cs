using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>Growth over a day, given that over 365: the root of degree 365, to any number of bits.</summary>
internal static class DayRoot
{
    public const int DaysInYear = 365;

    private const int BitsOfFirstGuess = 40;
    private const int SpareBits = 32;

    public static Bounds Of(Bounds yearly, int bits) => new(Of(yearly.Low, bits).Low, Of(yearly.High, bits).High);

    /// <summary>Bounds of the root, no farther apart than 2 to the power of 2 − <paramref name="bits"/> of it; just one point where it is 1.</summary>
    public static Bounds Of(Dyadic yearly, int bits)
    {
        if (yearly.SignLess(Dyadic.One) == 0)
            return Bounds.One;
        var precision = bits + SpareBits;
        var root = Dyadic.Of(Math.Exp(yearly.Log() / DaysInYear));

        // Newton: each step doubles the bits that are right, less the eight of 365.
        for (var right = BitsOfFirstGuess; right < precision; right = (2 * right) - 9)
        {
            var power = Near(root).Power(DaysInYear, precision).Low;
            var excess = Divided(yearly, power, precision) + -Dyadic.One;
            root = (root + (Divided(excess, new Dyadic(DaysInYear, 0), precision) * root)).RoundedDown(precision);
        }

        // However near it came, the bounds are those whose powers lie either side.
        for (var width = bits; ; width -= SpareBits)
        {
            var margin = root * new Dyadic(BigInteger.One, width);
            var (low, high) = ((root + -margin).RoundedDown(precision), (root + margin).RoundedUp(precision));
            if (Near(low).Power(DaysInYear, precision).High.SignLess(yearly) <= 0 && Near(high).Power(DaysInYear, precision).Low.SignLess(yearly) >= 0)
                return new Bounds(low, high);
        }
    }

    private static Bounds Near(Dyadic point) => new(point, point);

    private static Dyadic Divided(Dyadic dividend, Dyadic divisor, int bits)
    {
        var shift = bits + (int)Math.Max(0L, divisor.Mantissa.GetBitLength() - dividend.Mantissa.GetBitLength());
        return new Dyadic((dividend.Mantissa << shift) / divisor.Mantissa, dividend.Places - divisor.Places + shift);
    }
}
