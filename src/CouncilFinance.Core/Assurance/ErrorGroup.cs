namespace CouncilFinance.Assurance;

/// <summary>Failing claims that belong together, what may have happened, most plausible first, and whether the search for it came to its end.</summary>
internal sealed record ErrorGroup(List<Relation> Failing, IReadOnlyList<Hypothesis> Hypotheses, bool IsComplete);
