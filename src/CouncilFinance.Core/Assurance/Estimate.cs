using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A figure worked from printed ones: what they give as printed, and the interval their true values allow.</summary>
internal readonly record struct Estimate(Rational AsPrinted, Rational Low, Rational High)
{
    public static Estimate Of(PrintedFigure figure) => new(figure.Value, figure.Low, figure.High);

    public static Estimate Exactly(decimal value) => new(value, value, value);

    public static Estimate operator +(Estimate left, Estimate right) =>
        new(left.AsPrinted + right.AsPrinted, left.Low + right.Low, left.High + right.High);

    public static Estimate operator -(Estimate value) => new(-value.AsPrinted, -value.High, -value.Low);

    public static Estimate operator *(Estimate left, Estimate right) => Spanning(
        left.AsPrinted * right.AsPrinted, left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);

    /// <summary>The quotient, or null where the divisor may be nil.</summary>
    public static Estimate? Divide(Estimate left, Estimate right) =>
        right.Low.Sign * right.High.Sign <= 0
            ? null
            : left * Spanning(1m / right.AsPrinted, 1m / right.Low, 1m / right.High);

    private static Estimate Spanning(Rational asPrinted, params Rational[] corners) =>
        new(asPrinted, corners.Aggregate(Rational.Min), corners.Aggregate(Rational.Max));
}
