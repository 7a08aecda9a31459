using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>A number above nil, known to lie between two others: every operation rounds the lower down and the upper up.</summary>
internal readonly struct Bounds
{
    public Bounds(Dyadic low, Dyadic high)
    {
        Low = low;
        High = high;
    }

    public Dyadic Low { get; }

    public Dyadic High { get; }

    public static Bounds One => new(Dyadic.One, Dyadic.One);

    /// <summary>The bounds of a fraction above nil, to so many bits.</summary>
    public static Bounds Of(BigInteger numerator, BigInteger denominator, int bits)
    {
        var places = bits - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var (dividend, divisor) = places >= 0 ? (numerator << places, denominator) : (numerator, denominator << -places);
        var whole = BigInteger.DivRem(dividend, divisor, out var rest);
        return new Bounds(new Dyadic(whole, places), new Dyadic(rest.IsZero ? whole : whole + 1, places));
    }

    public Bounds Times(Bounds other, int bits) => new((Low * other.Low).RoundedDown(bits), (High * other.High).RoundedUp(bits));

    public Bounds Power(int exponent, int bits)
    {
        var (power, square) = (One, this);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                power = power.Times(square, bits);
            if (exponent > 1)
                square = square.Times(square, bits);
        }

        return power;
    }
}
