namespace CouncilFinance.Assurance;

/// <summary>The equations that the claims of a report put its cells in, in the order of tables, claims and lines across.</summary>
/// <remarks>Left out are paybacks, claims that reckon with words or with a cell that is not there, and those whose units do not fit.</remarks>
internal static class ClaimEquations
{
    public static IEnumerable<ClaimEquation> Of(IReadOnlyDictionary<string, TableReading> readings, IEnumerable<PrintedTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var claim in table.Claims)
            {
                var lines = new ClaimLines(table, claim);
                for (var index = 0; index < lines.Count; index++)
                {
                    if (lines.Holds(index) && lines.TermsAt(index) is { } terms && UnitAt(readings, terms.Target) is { } unit && Fits(readings, claim.Kind, terms, unit))
                        yield return new ClaimEquation(table, claim, index, terms, unit);
                }
            }
        }
    }

    /// <summary>Whether a cell prints no figure and yet stands for one.</summary>
    public static bool IsMissing(IReadOnlyDictionary<string, TableReading> readings, CellPlace place) =>
        readings[place.Table].TryFind(place.Row, place.Column, out var cell, out var figure)
        && figure is null && cell.State is CellState.Blank or CellState.Illegible or CellState.ToBeConfirmed;

    private static bool Fits(IReadOnlyDictionary<string, TableReading> readings, ClaimKind kind, ClaimTerms terms, PrintedUnit target)
    {
        var operands = terms.Linear.Select(term => UnitAt(readings, term.Place)).Distinct().ToList();
        return !operands.Contains(null) && terms.Multipliers.Concat(terms.Divisors).All(term => UnitAt(readings, term.Place) is not null) && kind switch
        {
            ClaimKind.Product or ClaimKind.ProRata or ClaimKind.Quotient => true,
            ClaimKind.Percentage => target == PrintedUnit.Percent,
            ClaimKind.DiscountFactor => target == PrintedUnit.Number,
            _ => operands.TrueForAll(unit => ClaimCheck.Counts(unit!.Value) == ClaimCheck.Counts(target)),
        };
    }

    private static PrintedUnit? UnitAt(IReadOnlyDictionary<string, TableReading> readings, CellPlace place) =>
        readings.FigureAt(place) is { } printed ? printed.Unit
        : IsMissing(readings, place) ? readings[place.Table].Table.UnitAt(place.Row, place.Column)
        : null;
}
