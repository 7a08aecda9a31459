namespace CouncilFinance.Presentation;

/// <summary>An opening figure moved year by year, each closing figure being the next year's opening one: rounded together, so that both hold as shown.</summary>
internal static class RollForward
{
    public static DisplayTable Of(
        string title, IReadOnlyList<string> years, string openingLabel, Money opening, IEnumerable<(string Label, IEnumerable<Money> Amounts, bool IsTakenOff)> movements, string closingLabel, TableSettings? settings)
    {
        var lines = movements.ToList();
        var grid = new AmountGrid(years.Count + 1, settings, hasRunningTotals: true);
        grid.Add([opening, .. years.Select(_ => Money.Zero)]);
        foreach (var (_, amounts, isTakenOff) in lines)
            grid.Add([Money.Zero, .. amounts.Select(amount => isTakenOff ? -amount : amount)]);
        var shown = grid.Round();
        var levels = ShownAmounts.RunningTotals(shown.Total());
        var table = new DisplayTable(settings?.Title ?? title, string.Empty, [.. years])
            .WithRows([shown.Row(RowKind.Line, openingLabel, levels.SkipLast(1))])
            .WithRows(lines.Select((line, at) => shown.Row(RowKind.Line, line.Label, shown[at + 1].Skip(1).Select(amount => line.IsTakenOff ? -amount : amount))))
            .WithRows([shown.Row(RowKind.Total, closingLabel, levels.Skip(1))]);
        return shown.Finish(table);
    }
}
