namespace CouncilFinance.Presentation;

/// <summary>One row of a waterfall: a level, drawn from nil, or a change from one level to the next.</summary>
/// <param name="Label">What it is.</param>
/// <param name="From">Where its bar starts, in pounds; nil for a level.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsLevel">Whether it is a level.</param>
internal sealed record ChartStep(string Label, decimal From, decimal To, bool IsLevel)
{
    public decimal Amount => To - From;
}
