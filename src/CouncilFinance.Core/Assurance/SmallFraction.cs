using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The fraction that a binary number most likely stands for.</summary>
internal static class SmallFraction
{
    private const double NearEnough = 1e-8;
    private const long MostDenominator = 100_000;

    /// <summary>The first of the number's continued fraction that is near enough, for a number of at most 1 in size.</summary>
    public static Rational Near(double value)
    {
        var (numerator, lastNumerator, denominator, lastDenominator) = (1L, 0L, 0L, 1L);
        var (size, left, rest) = (Math.Abs(value), Math.Abs(value), 0.0);
        do
        {
            var whole = (long)Math.Floor(left);
            (numerator, lastNumerator) = ((whole * numerator) + lastNumerator, numerator);
            (denominator, lastDenominator) = ((whole * denominator) + lastDenominator, denominator);
            rest = left - whole;
            left = 1 / rest;
        }
        while (rest > NearEnough && denominator <= MostDenominator && Math.Abs(((double)numerator / denominator) - size) > NearEnough * size);

        return new Rational(value < 0 ? -numerator : numerator, denominator);
    }
}
