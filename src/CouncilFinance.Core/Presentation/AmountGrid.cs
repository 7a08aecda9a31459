using CouncilFinance.Apportionment;

namespace CouncilFinance.Presentation;

/// <summary>Amounts in rows and columns, with the sums that a table shows of them, to be rounded so that what is shown adds up.</summary>
internal sealed class AmountGrid
{
    private readonly int _columns;
    private readonly TableSettings _settings;
    private readonly bool _hasRunningTotals;
    private readonly List<Money[]> _rows = [];
    private readonly List<Money[]> _outside = [];
    private readonly List<int[]> _sections = [];

    public AmountGrid(int columns, TableSettings? settings, bool hasRunningTotals = false)
    {
        _columns = columns;
        _settings = settings ?? TableSettings.Usual;
        _hasRunningTotals = hasRunningTotals;
    }

    /// <summary>Adds a row of amounts and gives its number.</summary>
    public int Add(IEnumerable<Money> amounts)
    {
        _rows.Add(amounts.ToArray());
        return _rows.Count - 1;
    }

    /// <summary>Adds a row that is part of no sum shown and gives its number among those.</summary>
    public int AddOutside(IEnumerable<Money> amounts)
    {
        _outside.Add(amounts.ToArray());
        return _outside.Count - 1;
    }

    /// <summary>Says that the sum of some rows is shown, so that it is rounded to a unit beside its true value too; sections nest.</summary>
    public void AddSection(IEnumerable<int> rows)
    {
        var held = rows.ToArray();
        if (held.Length > 1)
            _sections.Add(held);
    }

    /// <summary>The amounts as they are shown.</summary>
    public ShownAmounts Round()
    {
        var amounts = _rows.Concat(_outside).SelectMany(row => row).ToList();
        var unit = _settings.Unit ?? (amounts.TrueForAll(amount => amount.IsWhole(MoneyUnit.Pound)) ? MoneyUnit.Pound : MoneyUnit.Penny);
        var format = new AmountFormat(unit, _settings.Places, _settings.HasBrackets);
        var (rows, note) = RoundedBy(format, amounts.TrueForAll(format.IsExact));
        return new ShownAmounts(format, _columns, rows, Nearest(format, _outside), note);
    }

    private (IReadOnlyList<decimal[]> Rows, CastingNote Note) RoundedBy(AmountFormat format, bool areExact)
    {
        if (areExact || _rows.Count == 0)
            return (Nearest(format, _rows), CastingNote.None);
        try
        {
            return (_hasRunningTotals ? null : Cast(format, withRunningTotals: false, withNearestTotals: true)) is { } nearest ? (nearest, CastingNote.Cast)
                : Cast(format, _hasRunningTotals) is { } cast
                ? (cast, CastingNote.Cast)
                : (Cast(format, withRunningTotals: false)!, CastingNote.CastLoosely);
        }
        catch (OverflowException)
        {
            return (Nearest(format, _rows), CastingNote.NotCast);
        }
    }

    // The totals of columns are the nearest ones where that fits; otherwise they are one of the two beside the true ones, as every figure is.
    private List<decimal[]>? Cast(AmountFormat format, bool withRunningTotals, bool withNearestTotals = false)
    {
        var columns = Enumerable.Range(0, _columns).Select(column => $"column {column}").ToArray();
        var table = _rows.Select((row, at) => (Label: $"row {at}", Amounts: row.Select(format.Scaled).ToArray()))
            .Aggregate(new CastingTable(columns), (all, row) => all.WithRow(row.Label, row.Amounts));
        foreach (var (section, at) in _sections.Select((section, at) => (section, at)))
            table = table.WithSection($"section {at}", section.Select(row => $"row {row}").ToArray());
        if (withRunningTotals)
            table = table.WithRunningTotals();
        for (var column = 0; withNearestTotals && column < _columns; column++)
            table = table.WithColumnTotal(columns[column], Money.Sum(_rows.Select(row => format.Scaled(row[column]))).RoundTo(format.CastingUnit, MidpointRounding.AwayFromZero));
        if ((withNearestTotals || (withRunningTotals && _sections.Count > 0)) && table.BlockAt(format.CastingUnit) is not null)
            return null;
        var rounded = table.RoundedTo(format.CastingUnit);
        return rounded.Rows.Select(row => rounded.Row(row).Select(format.Unscaled).ToArray()).ToList();
    }

    private static List<decimal[]> Nearest(AmountFormat format, List<Money[]> rows) => rows.ConvertAll(row => row.Select(format.Nearest).ToArray());
}
