using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using MathNet.Numerics.Distributions;
using TriangularDistribution = MathNet.Numerics.Distributions.Triangular;

namespace CouncilFinance.Appraisal;

/// <summary>What the amounts of a line may have to be multiplied by: somewhere between a low and a high factor, by one of three distributions.</summary>
/// <remarks>
/// One factor is for all years of a line: 0.8 is a line that comes in at 80% throughout. Factors are from −1,000,000 to 1,000,000. Immutable; two are equal
/// when shape and factors are. Low and high may be the same: the factor is then certain.
/// </remarks>
[JsonConverter(typeof(UncertaintyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Uncertainty
{
    private const decimal Limit = 1_000_000m;

    private Uncertainty(UncertaintyShape shape, decimal low, decimal? likely, decimal high)
    {
        Shape = shape;
        Low = Checked(low, nameof(low));
        High = Checked(high, nameof(high));
        Likely = likely is { } factor ? Checked(factor, nameof(likely)) : null;
        if (high < low)
            throw Errors.OutOfRange(nameof(high), high, $"The high factor is at least the low one, {Decimals.Text(low)}; {Decimals.Text(high)} is below it.");
        if (likely < low || likely > high)
            throw Errors.OutOfRange(nameof(likely), likely.Value, $"The likeliest factor is from the low one, {Decimals.Text(low)}, to the high one, {Decimals.Text(high)}; {Decimals.Text(likely.Value)} is not.");
    }

    /// <summary>The distribution.</summary>
    public UncertaintyShape Shape { get; }

    /// <summary>The lowest factor.</summary>
    public decimal Low { get; }

    /// <summary>The likeliest factor; null for a uniform distribution.</summary>
    public decimal? Likely { get; }

    /// <summary>The highest factor.</summary>
    public decimal High { get; }

    /// <summary>The mean factor, to the 28 digits of a decimal.</summary>
    public decimal Mean => ExactMean.ToDecimal();

    /// <summary>The variance of the factor, to the 28 digits of a decimal.</summary>
    /// <remarks>Uniform (high − low)² ÷ 12; triangular (l² + m² + h² − lm − lh − mh) ÷ 18; PERT (mean − low)(high − mean) ÷ 7.</remarks>
    public decimal Variance => ExactVariance.ToDecimal();

    /// <summary>Any factor from the low to the high one, all alike.</summary>
    /// <exception cref="ArgumentOutOfRangeException">High is below low, or a factor is not from −1,000,000 to 1,000,000.</exception>
    public static Uncertainty Uniform(decimal low, decimal high) => new(UncertaintyShape.Uniform, low, null, high);

    /// <summary>Factors whose likelihood rises evenly to the likeliest and falls evenly from it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factors are not in order, or one is not from −1,000,000 to 1,000,000.</exception>
    public static Uncertainty Triangular(decimal low, decimal likely, decimal high) => new(UncertaintyShape.Triangular, low, likely, high);

    /// <summary>Factors by a smooth hump about the likeliest: a beta distribution with α = 1 + 4(likely − low) ÷ (high − low) and β = 6 − α, scaled to low and high.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factors are not in order, or one is not from −1,000,000 to 1,000,000.</exception>
    public static Uncertainty Pert(decimal low, decimal likely, decimal high) => new(UncertaintyShape.Pert, low, likely, high);

    /// <summary>The factor that is not exceeded with a probability: the inverse of the distribution function.</summary>
    /// <remarks>A uniform or triangular factor is good to about 15 digits; a PERT one is searched for until its probability is within 10⁻¹¹ of that asked for.</remarks>
    /// <param name="probability">From 0, which gives the low factor, to 1, which gives the high one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public double FactorAt(double probability) => probability switch
    {
        0.0 => (double)Low,
        1.0 => (double)High,
        > 0.0 and < 1.0 => Inverse()(probability),
        _ => throw Errors.OutOfRange(nameof(probability), probability, $"A probability is from 0 to 1; {Invariant.Text(probability)} is not."),
    };

    /// <summary>The distribution and its factors: triangular 0.8, 1, 1.4.</summary>
    public override string ToString() =>
        $"{EnumNames<UncertaintyShape>.Of(Shape)} {Decimals.Text(Low)}, {(Likely is { } likely ? $"{Decimals.Text(likely)}, " : string.Empty)}{Decimals.Text(High)}";

    internal Rational ExactMean => Likely is not { } likely ? ((Rational)Low + High) / 2m
        : Shape == UncertaintyShape.Triangular ? ((Rational)Low + likely + High) / 3m
        : ((Rational)Low + ((Rational)4m * likely) + High) / 6m;

    /// <summary>The inverse of the distribution function for probabilities above 0 and below 1, its parameters worked once.</summary>
    internal Func<double, double> Inverse()
    {
        var (low, likely, high) = ((double)Low, (double)(Likely ?? Low), (double)High);
        if (Low == High)
            return _ => low;
        if (Shape == UncertaintyShape.Uniform)
            return probability => Within(ContinuousUniform.InvCDF(low, high, probability));
        if (Shape == UncertaintyShape.Triangular)
            return probability => Within(TriangularDistribution.InvCDF(low, high, likely, probability));
        var (alpha, beta) = ((double)Weight(Likely!.Value - Low), (double)Weight(High - Likely!.Value));
        return probability => Between(Beta.InvCDF(alpha, beta, probability));

        double Between(double part) => Within((low * (1.0 - part)) + (high * part));

        double Within(double factor) => Math.Clamp(factor, low, high);

        decimal Weight(decimal part) => 1m + (4m * part / (High - Low));
    }

    private Rational ExactVariance
    {
        get
        {
            var (low, high, mean) = ((Rational)Low, (Rational)High, ExactMean);
            if (Likely is not { } likely)
                return (high - low) * (high - low) / 12m;
            return Shape == UncertaintyShape.Pert
                ? (mean - low) * (high - mean) / 7m
                : ((low * low) + ((Rational)likely * likely) + (high * high) - (low * likely) - (low * high) - (high * likely)) / 18m;
        }
    }

    private static decimal Checked(decimal factor, string name) => factor is >= -Limit and <= Limit
        ? Decimals.Normalised(factor)
        : throw Errors.OutOfRange(name, factor, $"A factor is from -1,000,000 to 1,000,000; {Decimals.Text(factor)} is not.");
}
