using System.Numerics;

namespace CouncilFinance.Tests.Oracles;

/// <summary>Doubles as the fractions they are.</summary>
public static class ExactDouble
{
    public static (BigInteger Numerator, BigInteger Denominator) Of(double value)
    {
        var places = 0;
        for (; Math.Truncate(value) != value; places++)
            value *= 2d;
        return (new BigInteger(value), BigInteger.One << places);
    }

    /// <summary>1 + the number half way between two doubles.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) GrowthBetween(double left, double right)
    {
        var (numerator, denominator) = Between(left, right);
        return (numerator + denominator, denominator);
    }

    /// <summary>The number half way between two doubles.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Between(double left, double right)
    {
        var (one, other) = (Of(left), Of(right));
        var denominator = BigInteger.Max(one.Denominator, other.Denominator);
        return ((one.Numerator * (denominator / one.Denominator)) + (other.Numerator * (denominator / other.Denominator)), 2 * denominator);
    }
}
