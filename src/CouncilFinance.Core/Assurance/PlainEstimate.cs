using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>An <see cref="Estimate"/> whose three numbers are decimals without loss, as those of nearly every sum of printed figures are.</summary>
internal readonly record struct PlainEstimate(decimal AsPrinted, decimal Low, bool ReachesLow, decimal High, bool ReachesHigh)
{
    public static PlainEstimate Of(PrintedFigure figure) => new(figure.Value, figure.Low, figure.IncludesLow, figure.High, figure.IncludesHigh);

    /// <summary>Whether some value lies in both intervals.</summary>
    public bool Meets(PlainEstimate other) =>
        (Low < other.High || (Low == other.High && ReachesLow && other.ReachesHigh)) && (other.Low < High || (other.Low == High && other.ReachesLow && ReachesHigh));

    /// <summary>Whether a number lies in the interval.</summary>
    public bool Holds(decimal value) => (value > Low || (ReachesLow && value == Low)) && (value < High || (ReachesHigh && value == High));
}
