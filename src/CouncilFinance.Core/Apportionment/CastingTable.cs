using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>A table of exact amounts that is to be rounded so that it still casts: the rounded rows, columns, sections and running totals add up.</summary>
/// <remarks>
/// <para>Each cell goes to one of the two whole units beside its true value, and so does each total; a cell already whole stays. Of all such
/// roundings the one is taken that moves the cells least in all (Σ|rounded − true|); among equals, the one whose first cell, row by row, that
/// differs is farther from nil. Rows, columns, nested sections and running totals across the columns can always be rounded so. Where totals
/// are prescribed, or sections stand beside running totals, there may be no such rounding: <see cref="BlockAt"/> then says what blocks it. A large
/// table of sections beside running totals may be given one that is not known to be the least: <see cref="RoundedTable.IsLeastMovement"/>.</para>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. For one amount by weights use
/// <see cref="Apportion"/>.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("its columns, rows, amounts and prescribed totals")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CastingTable
{
    private readonly CastingLayout _layout;
    private readonly ImmutableArray<Rational> _cells;
    private readonly ImmutableDictionary<(string? Line, string? Column), Money> _prescribed;

    /// <summary>A table without rows yet.</summary>
    /// <param name="columns">What heads each column, each once.</param>
    /// <exception cref="ArgumentException">There are no columns, or a heading stands twice, is blank, or has space at an end or control characters.</exception>
    public CastingTable(params string[] columns)
        : this(new CastingLayout([], Sequences.WithoutNulls(columns), [], hasRunningTotals: false), [], ImmutableDictionary<(string?, string?), Money>.Empty)
    {
        if (columns.Length == 0)
            throw new ArgumentException("A table has at least one column; there are none.", nameof(columns));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!seen.Add(Texts.Label(column)))
                throw new ArgumentException($"Each column has a heading of its own; '{column}' stands twice.", nameof(columns));
        }
    }

    private CastingTable(CastingLayout layout, ImmutableArray<Rational> cells, ImmutableDictionary<(string? Line, string? Column), Money> prescribed)
    {
        _layout = layout;
        _cells = cells;
        _prescribed = prescribed;
    }

    /// <summary>What heads the columns.</summary>
    public IReadOnlyList<string> Columns => _layout.Columns;

    /// <summary>What the rows are called, in order.</summary>
    public IReadOnlyList<string> Rows => _layout.Rows;

    /// <summary>Whether running totals across the columns, of every row and section and of the total row, are to stand beside their true values too.</summary>
    public bool HasRunningTotals => _layout.HasRunningTotals;

    /// <summary>A table of an amount a year for each of several lines, such as the changes of a savings schedule.</summary>
    /// <param name="rows">What each line is called and its amounts, all over the same years.</param>
    /// <exception cref="ArgumentException">There are no lines, one is null or covers other years, or a label stands twice, is blank, or has space at an end or control characters.</exception>
    public static CastingTable ByYear(IEnumerable<KeyValuePair<string, YearSeries<Money>>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ByYear(rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Map(amount => (Rational)amount.Pounds))).ToList());
    }

    /// <summary>A table of an amount a year for each of several authorities, called by their codes.</summary>
    /// <exception cref="ArgumentException">There are no authorities, or they cover different years.</exception>
    public static CastingTable ByYear(ByAuthority<YearSeries<Money>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ByYear(rows.Select(row => KeyValuePair.Create(row.Key.Code, row.Value)));
    }

    /// <summary>The table with one more row at its end.</summary>
    /// <param name="label">What it is called, unlike every other row and section.</param>
    /// <param name="cells">An amount for each column.</param>
    /// <exception cref="ArgumentException">There is not one amount for each column, or the label stands already, is blank, or has space at an end or control characters.</exception>
    public CastingTable WithRow(string label, params Money[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells.Length == Columns.Count
            ? new CastingTable(Layout([.. Rows, _layout.NewLabel(label)], _layout.Sections), _cells.AddRange(cells.Select(cell => (Rational)cell.Pounds)), _prescribed)
            : throw new ArgumentException($"A row has an amount for each of the columns {string.Join(", ", Columns)}; {label} has {Invariant.Text(cells.Length)}.", nameof(cells));
    }

    /// <summary>The table with a subtotal over some of its rows. Sections nest: one may be named among the rows of another.</summary>
    /// <param name="title">What it is called, unlike every row and other section.</param>
    /// <param name="rows">The rows and sections that it holds.</param>
    /// <exception cref="ArgumentException">It holds nothing, what it is to hold is not in the table, or the title stands already, is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">It holds some of the rows of another section and not the rest.</exception>
    public CastingTable WithSection(string title, params string[] rows)
    {
        var held = Sequences.WithoutNulls(rows).SelectMany(_layout.RowsIn).ToImmutableSortedSet();
        if (held.IsEmpty)
            throw new ArgumentException($"A section holds at least one row; {title} holds none.", nameof(rows));
        foreach (var other in _layout.Sections)
        {
            if (held.Overlaps(other.Rows) && !held.IsSupersetOf(other.Rows) && !held.IsSubsetOf(other.Rows))
                throw new ContradictionException($"The section {other.Title} holds {Labels(other.Rows)}", $"{title}, which overlaps it, holds {Labels(held)}");
        }

        return new CastingTable(Layout(_layout.Rows, [.. _layout.Sections, new CastingSection(_layout.NewLabel(title), held)]), _cells, _prescribed);

        string Labels(ImmutableSortedSet<int> places) => string.Join(", ", places.Select(row => Rows[row]));
    }

    /// <summary>The table with running totals across its columns, years in order, to stand beside their true values too.</summary>
    public CastingTable WithRunningTotals() => new(new CastingLayout(_layout.Rows, _layout.Columns, _layout.Sections, hasRunningTotals: true), _cells, _prescribed);

    /// <summary>The table with the total of a row or section prescribed, such as one already published.</summary>
    /// <param name="row">A row or a section.</param>
    /// <param name="total">What it comes to; whole in the unit that the table will be rounded to.</param>
    /// <exception cref="ArgumentException">There is no such row or section.</exception>
    public CastingTable WithRowTotal(string row, Money total)
    {
        _layout.RowsIn(row);
        return Prescribing(row, null, total);
    }

    /// <summary>The table with the total of a column prescribed.</summary>
    /// <param name="column">A column.</param>
    /// <param name="total">What it comes to; whole in the unit that the table will be rounded to.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public CastingTable WithColumnTotal(string column, Money total)
    {
        _layout.ColumnOf(column);
        return Prescribing(null, column, total);
    }

    /// <summary>The table with its total prescribed.</summary>
    /// <param name="total">What it comes to; whole in the unit that the table will be rounded to.</param>
    public CastingTable WithTotal(Money total) => Prescribing(null, null, total);

    /// <summary>The table rounded with the least movement so that it casts.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">A prescribed total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="OverflowException">A rounded amount or total is £1,000,000,000,000,000 or more, either side of nil.</exception>
    /// <exception cref="ContradictionException">There is no such rounding; the two facts are those of <see cref="BlockAt"/>.</exception>
    public RoundedTable RoundedTo(MoneyUnit unit)
    {
        var (cells, up, isLeast, block) = Solve(unit);
        return up is not null ? new RoundedTable(_layout, cells, up, isLeast, unit) : throw new ContradictionException(block!.Asked, block.Possible);
    }

    /// <summary>What makes it impossible to round the table so that it casts; null where it is possible, as it always is without prescribed totals and without sections beside running totals.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">A prescribed total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public CastingBlock? BlockAt(MoneyUnit unit) => Solve(unit).Block;

    /// <inheritdoc/>
    public bool Equals(CastingTable? other) =>
        other is not null
        && _layout.Equals(other._layout) && _cells.SequenceEqual(other._cells)
        && _prescribed.Count == other._prescribed.Count && _prescribed.All(total => other._prescribed.TryGetValue(total.Key, out var same) && same == total.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_layout, _prescribed.Count, _cells.Aggregate(Rational.Zero, (sum, cell) => sum + cell));

    /// <summary>How many rows and columns there are, and what is asked of them.</summary>
    public override string ToString() =>
        $"{Invariant.Text(Rows.Count)} rows by {Invariant.Text(Columns.Count)} columns"
        + (_layout.Sections.IsEmpty ? string.Empty : $", sections {string.Join(", ", _layout.Sections.Select(section => section.Title))}")
        + (HasRunningTotals ? ", with running totals" : string.Empty)
        + string.Concat(_prescribed.Select(total => $", {new CastingSum(-1, total.Key.Line, total.Key.Column, false)} {total.Value}").Order(StringComparer.Ordinal));

    /// <summary>A table of exact fractions, such as shares before they are rounded.</summary>
    internal static CastingTable ByYear(IReadOnlyList<KeyValuePair<string, YearSeries<Rational>>> rows)
    {
        if (rows.Count == 0)
            throw new ArgumentException("A table by year has at least one row, to know the years; there are none.", nameof(rows));
        var years = rows[0].Value.Years;
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (label, series) in rows)
        {
            if (series.Years != years)
                throw new ArgumentException($"All rows cover the same years, {years}; {label} covers {series.Years}.", nameof(rows));
            if (!labels.Add(Texts.Label(label)))
                throw new ArgumentException($"Each row has a label of its own; '{label}' stands twice.", nameof(rows));
        }

        return new CastingTable(
            new CastingLayout([.. rows.Select(row => row.Key)], [.. rows[0].Value.Headings()], [], hasRunningTotals: false),
            [.. rows.SelectMany(row => row.Value.Values)],
            ImmutableDictionary<(string?, string?), Money>.Empty);
    }

    private CastingLayout Layout(ImmutableArray<string> rows, ImmutableArray<CastingSection> sections) => new(rows, _layout.Columns, sections, HasRunningTotals);

    private CastingTable Prescribing(string? line, string? column, Money total) => new(_layout, _cells, _prescribed.SetItem((line, column), total));

    private (CastingFractions Cells, bool[]? Up, bool IsLeast, CastingBlock? Block) Solve(MoneyUnit unit)
    {
        var cells = new CastingFractions(_cells, unit.InPounds());
        var prescribed = _prescribed.ToDictionary(total => total.Key, total => total.Value.IsWhole(unit)
            ? (BigInteger)total.Value.In(unit)
            : throw new ArgumentException($"A prescribed total is a whole number of the unit, {Money.From(1m, unit)}; {total.Value} is not.", nameof(unit)));
        var rounding = new CastingRounding(_layout, cells, new CastingNetwork(_layout, cells, prescribed), cell => _cells[cell].Sign > 0);
        var (up, block) = rounding.Find(unit);
        return (cells, up, rounding.IsLeast, block);
    }
}
