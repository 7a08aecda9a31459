namespace CouncilFinance.Presentation;

/// <summary>Amounts as a table shows them, whose sums are the sums of what is shown.</summary>
internal sealed class ShownAmounts
{
    private readonly int _columns;
    private readonly IReadOnlyList<decimal[]> _rows;
    private readonly IReadOnlyList<decimal[]> _outside;
    private readonly CastingNote _note;

    public ShownAmounts(AmountFormat format, int columns, IReadOnlyList<decimal[]> rows, IReadOnlyList<decimal[]> outside, CastingNote note)
    {
        Format = format;
        _columns = columns;
        _rows = rows;
        _outside = outside;
        _note = note;
    }

    public AmountFormat Format { get; }

    public decimal[] this[int row] => _rows[row];

    public decimal[] Outside(int row) => _outside[row];

    public decimal[] SumOf(IEnumerable<int> rows) => rows.Aggregate(new decimal[_columns], (sum, row) => sum.Zip(_rows[row], (left, right) => left + right).ToArray());

    public decimal[] Total() => SumOf(Enumerable.Range(0, _rows.Count));

    /// <summary>The table with the unit and, where figures were rounded, a note that says how.</summary>
    public DisplayTable Finish(DisplayTable table)
    {
        var inUnit = table.WithUnit(Format.Caption);
        return _note switch
        {
            CastingNote.Cast => inUnit.WithNote("Figures are rounded so that they add up as shown; each is within one of the last place shown of the exact amount."),
            CastingNote.CastLoosely => inUnit.WithNote(
                "Figures are rounded so that they add up as shown; a running total may be more than one of the last place shown from the exact amount."),
            CastingNote.NotCast => inUnit.WithNote("Figures are too large to be rounded together; each is rounded by itself, and totals are those of the figures shown."),
            _ => inUnit,
        };
    }

    public DisplayRow Row(RowKind kind, string label, IEnumerable<decimal> amounts) => Row(kind, new DisplayCell(label), amounts);

    public DisplayRow Row(RowKind kind, DisplayCell label, IEnumerable<decimal> amounts) => new(kind, label, amounts.Select(amount => new DisplayCell(Format.Write(amount))));

    public static decimal[] RunningTotals(decimal[] changes)
    {
        var sum = 0m;
        return changes.Select(change => sum += change).ToArray();
    }
}
