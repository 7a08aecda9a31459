using MathNet.Numerics;

namespace CouncilFinance.Assurance;

/// <summary>
/// The distribution of a sum of independent errors, each uniform on an interval of some width about nil: what honest rounding does to a total.
/// </summary>
/// <remarks>
/// Where widths differ much the widest are taken exactly and the rest as a normal error: with k exact widths wᵢ and a standard deviation σ for the
/// rest, P(sum ≤ z) = (σᵏ ÷ Πwᵢ) Σ± (±1) Iₖ((z ± w₁/2 ± … ± wₖ/2) ÷ σ), where I₀ is the normal distribution function and each Iₖ the integral of the one
/// before. Without a rest it is the inclusion and exclusion of Irwin and Hall, which also serves up to 24 equal widths. Where every width is small beside the whole, the normal
/// distribution with its correction for the fourth moment is nearer than the rounding of those sums.
/// </remarks>
internal sealed class SumOfUniforms
{
    private const int MostExact = 6;
    private const int MostEqual = 24;
    private const double SmallBesideTheWhole = 0.25;

    private readonly int _equal;
    private readonly double[] _exact;
    private readonly double _restDeviation;
    private readonly double _fourthCumulant;

    public SumOfUniforms(IEnumerable<double> widths)
    {
        var wide = widths.Where(width => width > 0).OrderDescending().ToArray();
        Deviation = DeviationOf(wide);
        Reach = wide.Sum() / 2;
        _equal = wide.Length <= MostEqual && wide.Length > 0 && wide[0] == wide[^1] ? wide.Length : 0;
        var isNearlyNormal = wide.Length > MostExact && wide[0] < SmallBesideTheWhole * Deviation;
        _exact = isNearlyNormal ? [] : wide[..Math.Min(wide.Length, MostExact)];
        _restDeviation = DeviationOf(wide.AsSpan(_exact.Length));
        _fourthCumulant = isNearlyNormal ? wide.Sum(width => -Math.Pow(width, 4) / 120) / Math.Pow(Deviation, 4) : 0;
    }

    public double Deviation { get; }

    /// <summary>The most the sum can be.</summary>
    public double Reach { get; }

    /// <summary>The probability that the sum is at least as much.</summary>
    public double AtLeast(double value) => value <= -Reach ? 1 : value > Reach ? 0 : Math.Clamp(AtMost(-value), 0, 1);

    /// <summary>The probability that the sum lies between two values.</summary>
    public double Between(double low, double high) => Math.Max(0, high <= 0 ? AtLeast(-high) - AtLeast(-low) : AtLeast(low) - AtLeast(high));

    private static double DeviationOf(ReadOnlySpan<double> widths)
    {
        var variance = 0.0;
        foreach (var width in widths)
            variance += width * width / 12;
        return Math.Sqrt(variance);
    }

    private double AtMost(double value)
    {
        if (_equal > 0)
            return value > 0 ? 1 - IrwinHall(Reach - value) : IrwinHall(Reach + value);
        if (_exact.Length == 0)
            return Deviation == 0 ? (value >= 0 ? 1 : 0) : NearlyNormal(value / Deviation);
        var sum = 0.0;
        for (var signs = 0; signs < 1 << _exact.Length; signs++)
        {
            var (at, sign) = (value, 1.0);
            for (var index = 0; index < _exact.Length; index++)
            {
                var isBelow = (signs >> index & 1) == 1;
                at += isBelow ? -_exact[index] / 2 : _exact[index] / 2;
                sign = isBelow ? -sign : sign;
            }

            sum += sign * Integral(at);
        }

        return _exact.Aggregate(sum, (share, width) => share / width);
    }

    // P(sum of n uniforms on [0, 1] ≤ x), of which the lower half wants few terms and loses no digits.
    private double IrwinHall(double fromLeast)
    {
        var (x, sum, ways) = (fromLeast * _equal / (2 * Reach), 0.0, 1.0);
        for (var k = 0; k < x; k++)
        {
            sum += (k % 2 == 0 ? ways : -ways) * Math.Pow(x - k, _equal);
            ways = ways * (_equal - k) / (k + 1);
        }

        return sum / Factorial(_equal);
    }

    // The k-fold integral of the rest's distribution function: Iₖ(z) = (z Iₖ₋₁(z) + Iₖ₋₂(z)) ÷ k, from I₋₁, the density, and I₀.
    private double Integral(double at)
    {
        if (_restDeviation == 0)
            return at <= 0 ? 0 : Math.Pow(at, _exact.Length) / Factorial(_exact.Length);
        var z = at / _restDeviation;
        var (before, last) = (Density(z), Distribution(z));
        for (var k = 1; k <= _exact.Length; k++)
            (before, last) = (last, ((z * last) + before) / k);
        return last * Math.Pow(_restDeviation, _exact.Length);
    }

    private double NearlyNormal(double z) =>
        Distribution(z) - (Density(z) * _fourthCumulant / 24 * ((z * z * z) - (3 * z)));

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    private static double Distribution(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, factor) => product * factor);
}
