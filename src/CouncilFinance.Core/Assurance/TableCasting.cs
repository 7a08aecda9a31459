using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a table claims as a whole, as ordinary claims.</summary>
internal static class TableCasting
{
    public static IReadOnlyList<Claim> Of(PrintedTable table, TableCast cast)
    {
        var (rows, columns) = (CastingLines.RowsOf(table), CastingLines.ColumnsOf(table));
        var (claims, wanted) = Enums.Defined(cast) switch
        {
            TableCast.Columns => (Sums(rows, columns, Claim.ForRow, role => role is LineRole.Total or LineRole.Closing), "row that is a total or closing"),
            TableCast.Sections => (Sums(rows, columns, Claim.ForRow, role => role == LineRole.Subtotal), "row that is a subtotal"),
            TableCast.Rows => (Sums(columns, rows, Claim.ForColumn, _ => true), "column that is a subtotal, total or closing"),
            TableCast.RunningTotals => (RunningTotals(rows, columns, Claim.ForRow).Concat(RunningTotals(columns, rows, Claim.ForColumn)), "row or column that is a running total"),
            _ => (Balances(rows, columns, Claim.ForRow, ClaimOperand.Cell).Concat(Balances(columns, rows, Claim.ForColumn, (column, row) => ClaimOperand.Cell(row, column))), "opening line with a closing one, over two items or more"),
        };
        var all = claims.ToList();
        return all.Count > 0 ? all : throw NothingToSay($"The table '{table.Id}' has no {wanted}, and so nothing for {EnumNames<TableCast>.Of(cast)} to say: say which is one with WithRowRole or WithColumnRole.");
    }

    /// <summary>A refusal that names the caller's argument.</summary>
    public static ArgumentException NothingToSay(string why, string name = "casts") => new(why, name);

    private static IEnumerable<Claim> Sums(CastingLines lines, CastingLines across, Func<string, ClaimSubject> about, Func<LineRole, bool> isMeant) =>
        from sum in lines.Sums()
        where isMeant(sum.Role)
        let claim = about(sum.Sum).IsSumOf(Lines(sum.Own))
        select across.Summed is { } named ? claim.In(named) : claim;

    private static IEnumerable<Claim> RunningTotals(CastingLines lines, CastingLines across, Func<string, ClaimSubject> about)
    {
        foreach (var (runningTotal, of) in lines.RunningTotals())
        {
            if (across.BetweenItems is { } between)
                throw NothingToSay($"A running total runs over the items across, which come first; {Texts.Quote(between)} stands before one of them.");
            var claim = about(runningTotal).IsRunningTotalOf(of);
            yield return across.AreAllItems ? claim : claim.In([.. across.Items]);
        }
    }

    private static IEnumerable<Claim> Balances(CastingLines lines, CastingLines across, Func<string, ClaimSubject> about, Func<string, string, ClaimOperand> cell) =>
        from balance in lines.Balances()
        from step in across.Items.Zip(across.Items.Skip(1))
        select about(balance.Opening).IsSumOf(cell(balance.Closing, step.First)).In(step.Second);

    private static ClaimOperand[] Lines(IEnumerable<string> ids) => ids.Select(ClaimOperand.Line).ToArray();
}
