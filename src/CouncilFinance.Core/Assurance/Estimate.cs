using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>
/// A figure worked from printed ones: what they give as printed, and the interval their true values allow. Half a unit up prints as the next
/// figure, so most intervals leave out one of their ends; each end says whether it is reached.
/// </summary>
internal readonly record struct Estimate(Rational AsPrinted, Bound Low, Bound High)
{
    public static Estimate Of(PrintedFigure figure) =>
        new(figure.Value, new Bound(figure.Low, figure.IncludesLow), new Bound(figure.High, figure.IncludesHigh));

    public static Estimate Exactly(Rational value) => new(value, new Bound(value, true), new Bound(value, true));

    public static Estimate operator +(Estimate left, Estimate right) =>
        new(left.AsPrinted + right.AsPrinted, left.Low + right.Low, left.High + right.High);

    public static Estimate operator -(Estimate value) => new(-value.AsPrinted, -value.High, -value.Low);

    public static Estimate operator *(Estimate left, Estimate right) => Spanning(
        left.AsPrinted * right.AsPrinted, left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);

    /// <summary>The quotient, or null where the divisor may be nil.</summary>
    public static Estimate? Divide(Estimate left, Estimate right) =>
        right.Low.Value.Sign * right.High.Value.Sign <= 0
            ? null
            : left * new Estimate(1m / right.AsPrinted, right.High.Reciprocal(), right.Low.Reciprocal());

    /// <summary>The interval with as much more at each end.</summary>
    public Estimate WidenedBy(Rational amount) => this with { Low = Low with { Value = Low.Value - amount }, High = High with { Value = High.Value + amount } };

    /// <summary>What lies in both intervals, from where it starts; null where nothing does.</summary>
    public Estimate? Common(Estimate other)
    {
        if (!Meets(other))
            return null;
        var low = Low.Value == other.Low.Value ? Low with { IsReached = Low.IsReached && other.Low.IsReached } : Low.Value > other.Low.Value ? Low : other.Low;
        var high = High.Value == other.High.Value ? High with { IsReached = High.IsReached && other.High.IsReached } : High.Value < other.High.Value ? High : other.High;
        return new Estimate(low.Value, low, high);
    }

    /// <summary>Whether some value lies in both intervals.</summary>
    public bool Meets(Estimate other) => Below(Low, other.High) && Below(other.Low, High);

    private static bool Below(Bound low, Bound high) =>
        low.Value < high.Value || (low.Value == high.Value && low.IsReached && high.IsReached);

    private static Estimate Spanning(Rational asPrinted, params Bound[] corners) => new(
        asPrinted,
        corners.Aggregate((least, next) => next.Value < least.Value ? next : next.Value == least.Value ? least with { IsReached = least.IsReached || next.IsReached } : least),
        corners.Aggregate((most, next) => next.Value > most.Value ? next : next.Value == most.Value ? most with { IsReached = most.IsReached || next.IsReached } : most));
}
