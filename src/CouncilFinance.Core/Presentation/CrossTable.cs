namespace CouncilFinance.Presentation;

/// <summary>Amounts in rows and columns with the totals of both.</summary>
internal static class CrossTable
{
    public static DisplayTable Of(string title, string labels, IEnumerable<string> columns, IEnumerable<KeyValuePair<string, IEnumerable<Money>>> rows, TableSettings? settings)
    {
        var headings = columns.ToList();
        var lines = rows.ToList();
        var hasRowTotals = headings.Count > 1;
        var grid = new AmountGrid(headings.Count, settings);
        var places = lines.ConvertAll(line => grid.Add(line.Value));
        var shown = grid.Round();
        var table = new DisplayTable(settings?.Title ?? title, labels, [.. headings, .. hasRowTotals ? ["Total"] : Array.Empty<string>()])
            .WithRows(lines.Select((line, at) => shown.Row(RowKind.Line, line.Key, WithTotal(shown[places[at]]))));
        return shown.Finish(lines.Count > 1 ? table.WithRows([shown.Row(RowKind.Total, "Total", WithTotal(shown.Total()))]) : table);

        decimal[] WithTotal(decimal[] amounts) => hasRowTotals ? [.. amounts, amounts.Sum()] : amounts;
    }
}
