namespace CouncilFinance.Assurance;

/// <summary>What may have happened: some printed figures that ought to be others, by which slips, and how plausible the whole is.</summary>
internal sealed record Hypothesis(
    Slip Slip, IReadOnlyDictionary<int, decimal> Changes, IReadOnlyDictionary<int, Slip> Slips, string? Line, double Weight)
{
    /// <summary>Whether it changes just these figures, whatever it makes of them.</summary>
    public bool ChangesSame(Hypothesis other) => Changes.Count == other.Changes.Count && Changes.Keys.All(other.Changes.ContainsKey);
}
