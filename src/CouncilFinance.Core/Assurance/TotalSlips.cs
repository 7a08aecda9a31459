namespace CouncilFinance.Assurance;

/// <summary>What a total would be if it left out one of its lines, counted one twice, or counted a subtotal beside its parts.</summary>
internal static class TotalSlips
{
    private const double Omitted = 0.15;
    private const double Twice = 0.10;
    private const double Subtotal = 0.10;

    public static IEnumerable<SlipReading> Of(FigureSystem system, int cell)
    {
        var printed = system.Figure(cell).Value;
        foreach (var relation in system.RelationsOf(cell).Where(relation => relation.Target == cell && relation.IsLinear))
        {
            var subtotals = Subtotals(system, relation).ToHashSet();
            foreach (var (part, coefficient) in relation.Terms.Where(term => term.Key != cell))
            {
                var amount = coefficient * system.Figure(part).Value;
                yield return new SlipReading(printed + amount, Slip.LineOmitted, Omitted / relation.Terms.Count);
                if (!subtotals.Contains(part))
                    yield return new SlipReading(printed - amount, Slip.LineCountedTwice, Twice / relation.Terms.Count);
            }

            foreach (var subtotal in subtotals)
                yield return new SlipReading(printed - system.Figure(subtotal).Value, Slip.SubtotalCounted, Subtotal / subtotals.Count);
        }
    }

    /// <summary>The totals of some of the lines that a total adds up, or of the lines of those that it adds up.</summary>
    public static IEnumerable<int> Subtotals(FigureSystem system, Relation total) =>
        total.Terms.Keys
            .SelectMany(part => system.RelationsOf(part))
            .Where(relation => relation != total && relation.IsLinear && relation.Result.Claim.IsAboutRow == total.Result.Claim.IsAboutRow && relation.Terms.Keys.All(total.Terms.ContainsKey))
            .Select(relation => relation.Target)
            .Concat(total.Terms.Keys.Where(part => system.RelationsOf(part).Any(relation => relation.Target == part && relation.Result.Claim.IsAboutRow == total.Result.Claim.IsAboutRow)))
            .Distinct();
}
