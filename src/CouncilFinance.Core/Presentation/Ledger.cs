namespace CouncilFinance.Presentation;

/// <summary>A table of lines and of sums of lines above them, such as charges, what was paid and what is owed: rounded together, so that it adds up as shown.</summary>
internal sealed class Ledger
{
    private readonly DisplayTable _table;
    private readonly AmountGrid _grid;
    private readonly List<Func<ShownAmounts, DisplayRow>> _rows = [];
    private readonly List<int> _all = [];
    private readonly bool _hasRowTotals;

    public Ledger(string title, string labels, IEnumerable<string> columns, TableSettings? settings, bool hasRowTotals = false)
    {
        var headings = columns.ToList();
        _hasRowTotals = hasRowTotals && headings.Count > 1;
        _table = new DisplayTable(settings?.Title ?? title, labels, [.. headings, .. _hasRowTotals ? ["Total"] : Array.Empty<string>()]);
        _grid = new AmountGrid(headings.Count, settings);
    }

    public void Heading(string label) => _rows.Add(_ => new DisplayRow(RowKind.Heading, label));

    /// <summary>Adds a line that the sums below add up.</summary>
    public int Line(string label, IEnumerable<Money> amounts)
    {
        var place = _grid.Add(amounts);
        _all.Add(place);
        _rows.Add(shown => Row(shown, RowKind.Line, label, shown[place]));
        return place;
    }

    /// <summary>Adds a line that the sums below take off, shown as it is.</summary>
    public void Less(string label, IEnumerable<Money> amounts)
    {
        var place = _grid.Add(amounts.Select(amount => -amount));
        _all.Add(place);
        _rows.Add(shown => Row(shown, RowKind.Line, label, [.. shown[place].Select(amount => -amount)]));
    }

    /// <summary>Adds the sum of some lines.</summary>
    public void Sum(RowKind kind, string label, IEnumerable<int> lines)
    {
        var held = lines.ToList();
        _grid.AddSection(held);
        _rows.Add(shown => Row(shown, kind, label, shown.SumOf(held)));
    }

    /// <summary>Adds the sum of all lines so far.</summary>
    public void SumSoFar(RowKind kind, string label) => Sum(kind, label, _all);

    public DisplayTable Finish()
    {
        var shown = _grid.Round();
        return shown.Finish(_table.WithRows(_rows.Select(row => row(shown))));
    }

    private DisplayRow Row(ShownAmounts shown, RowKind kind, string label, decimal[] amounts) => shown.Row(kind, label, _hasRowTotals ? [.. amounts, amounts.Sum()] : amounts);
}
