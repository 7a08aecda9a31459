namespace CouncilFinance.Appraisal;

/// <summary>The one root of a polynomial between two points; it is simple.</summary>
/// <param name="polynomial">The polynomial.</param>
/// <param name="low">The point that the root lies above.</param>
/// <param name="high">The point that it lies below.</param>
/// <param name="signBelow">The sign of the polynomial between <paramref name="low"/> and the root, or nil where the root is <paramref name="low"/> itself.</param>
internal sealed class IsolatedRoot(IntegerPolynomial polynomial, Dyadic low, Dyadic high, int signBelow)
{
    private const int GuessBits = 1_000;

    /// <summary>The sign of the root less a point, exactly.</summary>
    public int LessPoint(Dyadic point) =>
        signBelow == 0 ? low.SignLess(point)
        : point.SignLess(low) <= 0 ? 1
        : point.SignLess(high) >= 0 ? -1
        : polynomial.SignAt(point) * signBelow;

    /// <summary>The double nearest to the root less 1.</summary>
    public double NearestRate() => Appraisal.NearestRate.Of(LessPoint, Guess());

    // Halving in plain doubles, which goes astray only where rounding hides the sign: near enough for a search that then makes certain.
    private double Guess()
    {
        var (below, above) = (ToDouble(low), ToDouble(high));
        if (signBelow == 0)
            return below - 1d;
        var bits = polynomial.Coefficients.Max(coefficient => coefficient.GetBitLength());
        var shift = (int)Math.Max(0L, bits - GuessBits);
        var coefficients = polynomial.Coefficients.Select(coefficient => (double)(coefficient >> shift)).ToArray();
        while (true)
        {
            var middle = below + ((above - below) / 2d);
            if (middle <= below || middle >= above)
                return middle - 1d;
            if (Math.Sign(Value(coefficients, middle)) == signBelow)
                below = middle;
            else
                above = middle;
        }
    }

    // Above 1 by powers of the reciprocal, so that hundreds of periods do not overflow.
    private static double Value(double[] coefficients, double point)
    {
        var value = 0d;
        if (point <= 1d)
        {
            for (var power = coefficients.Length - 1; power >= 0; power--)
                value = (value * point) + coefficients[power];
        }
        else
        {
            foreach (var coefficient in coefficients)
                value = (value / point) + coefficient;
        }

        return value;
    }

    private static double ToDouble(Dyadic point) => Math.ScaleB((double)point.Mantissa, -point.Places);
}
