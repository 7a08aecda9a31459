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

    // Newton's method in plain doubles, kept in its bracket: near enough for a search that then makes certain. It halves where a step would leave the
    // bracket or gains little; halving alone took 60 steps where this takes some 8.
    private double Guess()
    {
        var (below, above) = (ToDouble(low), ToDouble(high));
        if (signBelow == 0)
            return below - 1d;
        var coefficients = InDoubles();
        var (point, last) = (below < 1d && above > 1d ? 1d : below + ((above - below) / 2d), double.PositiveInfinity);
        while (true)
        {
            var (value, step) = Newton(coefficients, point);
            (below, above) = Math.Sign(value) == signBelow ? (point, above) : (below, point);
            var next = point - step;
            if (!(next > below && next < above && Math.Abs(step) < last / 2d))
                (next, step) = (below + ((above - below) / 2d), (above - below) / 2d);
            if (next <= below || next >= above || Math.Abs(step) <= Math.BitIncrement(point) - point)
                return next - 1d;
            (point, last) = (next, Math.Abs(step));
        }
    }

    private double[] InDoubles()
    {
        var bits = polynomial.Coefficients.Max(coefficient => coefficient.GetBitLength());
        var shift = (int)Math.Max(0L, bits - GuessBits);
        var coefficients = new double[polynomial.Coefficients.Length];
        for (var power = 0; power < coefficients.Length; power++)
            coefficients[power] = (double)(polynomial.Coefficients[power] >> shift);
        return coefficients;
    }

    // The value and the step that would make it nil. Above 1 by powers of the reciprocal, so that hundreds of periods do not overflow.
    private static (double Value, double Step) Newton(double[] coefficients, double point)
    {
        var (value, slope) = (0d, 0d);
        if (point <= 1d)
        {
            for (var power = coefficients.Length - 1; power >= 0; power--)
                (value, slope) = ((value * point) + coefficients[power], (slope * point) + value);
            return (value, value / slope);
        }

        var inverse = 1d / point;
        foreach (var coefficient in coefficients)
            (value, slope) = ((value * inverse) + coefficient, (slope * inverse) + value);
        return (value, point - (1d / (inverse - (value / slope))));
    }

    private static double ToDouble(Dyadic point) => Math.ScaleB((double)point.Mantissa, -point.Places);
}
