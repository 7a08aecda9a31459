using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What to do about a finding, in one sentence.</summary>
internal static class RemedySentence
{
    private const int MostPlaces = 3;

    public static string Of(Finding finding)
    {
        var result = finding.Result;
        if (finding.Contradiction is not null)
            return $"Check {All(finding.Failing.Select(claim => Printed(finding, claim.Table, claim.Row, claim.Column)))} and the figures they are worked from against the working papers: at least one is wrong.";
        if (result.WhyNotTestable is { } why)
            return $"Settle this before relying on {result.Row} / {result.Column}: {why}.";
        if (finding.Adjustment is { } adjusted)
            return $"Say beside them that the percentages are adjusted to total 100, or print them rounded: they come to {Decimals.Text(100m - adjusted.Residual)}%.";
        return finding.Likeliest switch
        {
            [] => $"Check {Printed(finding, result.Table, result.Row, result.Column)} and the figures it is worked from against the working papers{(result.Recomputed is null ? string.Empty : $": they come to {result.RecomputedText}")}.",
            [{ Line: { } line } only] => $"{AboutLine(only.Slip, result.Claim.Target, line)}: with that put right {Mended(finding, only)}.",
            var likeliest => AboutFigures(finding, likeliest),
        };
    }

    private static string AboutFigures(Finding finding, IReadOnlyList<Explanation> likeliest)
    {
        var shown = likeliest.Take(MostPlaces).ToList();
        var places = shown.Select(explanation => All(explanation.Corrections.Select(wrong => Printed(finding, wrong.Table, wrong.Row, wrong.Column))));
        var expected = shown.Select(explanation => All(explanation.Corrections.Select(wrong => wrong.ExpectedText))).Distinct(StringComparer.Ordinal);
        var more = likeliest.Count > MostPlaces ? $" (or one of {Invariant.Text(likeliest.Count - MostPlaces)} more that would do as well)" : string.Empty;
        return $"Check {string.Join(" or ", places)}{more} against the working papers: {string.Join(" or ", expected)} would let {Claims(finding, likeliest[0])}.";
    }

    private static string AboutLine(Slip slip, string target, string line) => slip switch
    {
        Slip.LineOmitted => $"Check whether {target} leaves out {line}",
        Slip.LineCountedTwice => $"Check whether {target} counts {line} twice",
        Slip.SubtotalCounted => $"Check whether {target} counts the subtotal {line} beside its parts",
        Slip.LineShifted => $"Check whether the figures of {line} stand a place early or late",
        _ => $"Check whether the figures of {line} stand in one another's place",
    };

    // "both totals cast", "the claim hold": which of the failing ones are mended.
    private static string Claims(Finding finding, Explanation explanation)
    {
        var (noun, verb) = finding.Failing.All(result => FindingCodes.Of(result) == FindingCode.SumDoesNotCast) ? ("total", "cast") : ("claim", "hold");
        return (explanation.Mends.Count, finding.Failing.Count) switch
        {
            (1, 1) => $"the {noun} {verb}",
            (2, 2) => $"both {noun}s {verb}",
            var (mended, all) when mended == all => $"all {Invariant.Text(all)} {noun}s {verb}",
            var (mended, all) => $"{Invariant.Text(mended)} of the {Invariant.Text(all)} {noun}s {verb}",
        };
    }

    private static string Mended(Finding finding, Explanation explanation)
    {
        var claims = Claims(finding, explanation);
        var verb = claims.LastIndexOf(' ');
        return $"{claims[..verb]} would{claims[verb..]}";
    }

    private static string All(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    private static string Printed(Finding finding, PrintedTable table, string row, string column)
    {
        var cell = table[row, column];
        var of = string.Equals(table.Id, finding.Result.Table.Id, StringComparison.Ordinal) ? string.Empty : $" of {(table.Title.Length > 0 ? table.Title : table.Id)}";
        return $"{(cell.State == CellState.Blank ? "the blank" : cell.ToString())} in {row} / {column}{of}";
    }
}
