namespace CouncilFinance.Presentation;

/// <summary>A line of a schedule as a table shows it: what it is called, its section if any, and its changes; one that does not count is in no total.</summary>
internal sealed record EffectLine(DisplayCell Label, string Section, YearSeries<Money> Changes, bool Counts = true);
