using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>A table rounded to a unit so that it casts, and how far each cell moved.</summary>
/// <remarks>
/// Every total is the sum of the rounded cells. Two are equal when labels, sections, unit, cells and movements are. Made by <see cref="CastingTable.RoundedTo"/>.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the rows and amounts of the table and the unit")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RoundedTable
{
    private readonly CastingLayout _layout;
    private readonly CastingFractions _exact;
    private readonly bool[] _up;
    private readonly Money[] _cells;

    internal RoundedTable(CastingLayout layout, CastingFractions exact, bool[] up, bool isLeast, MoneyUnit unit)
    {
        _layout = layout;
        _exact = exact;
        _up = up;
        Unit = unit;
        IsLeastMovement = isLeast;
        _cells = new Money[up.Length];
        for (var cell = 0; cell < up.Length; cell++)
            _cells[cell] = Money.Within((decimal)(exact.Below[cell] + (up[cell] ? 1 : 0)) * unit.InPounds());
        Total = Money.Sum(_cells);
    }

    /// <summary>The unit every figure is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>What heads the columns.</summary>
    public IReadOnlyList<string> Columns => _layout.Columns;

    /// <summary>What the rows are called, in order.</summary>
    public IReadOnlyList<string> Rows => _layout.Rows;

    /// <summary>What the sections are called, each after those that hold it.</summary>
    public IReadOnlyList<string> Sections => _layout.Sections.Select(section => section.Title).ToImmutableArray();

    /// <summary>The total of all cells.</summary>
    public Money Total { get; }

    /// <summary>How far all cells moved together, in units: Σ|rounded − true|.</summary>
    public decimal TotalMovement => Enumerable.Range(0, _cells.Length).Aggregate(Rational.Zero, (sum, cell) => sum + ExactMovement(cell).Abs()).ToDecimal();

    /// <summary>Whether no rounding that casts is known to move the cells less; false only for large tables of sections beside running totals.</summary>
    public bool IsLeastMovement { get; }

    /// <summary>A rounded cell, or a subtotal of a section in a column.</summary>
    /// <param name="row">A row or a section.</param>
    /// <param name="column">A column.</param>
    /// <exception cref="ArgumentException">There is no such row or section, or no such column.</exception>
    public Money this[string row, string column] => SumOf(_layout.RowsIn(row), _layout.ColumnOf(column), 1);

    /// <summary>The rounded cells of a row, or the subtotals of a section, column by column.</summary>
    /// <param name="row">A row or a section.</param>
    /// <exception cref="ArgumentException">There is no such row or section.</exception>
    public IReadOnlyList<Money> Row(string row) => ForEachColumn(_layout.RowsIn(row), column => (column, 1));

    /// <summary>The running totals of a row or section, column by column: the sum of its rounded cells so far.</summary>
    /// <param name="row">A row or a section.</param>
    /// <exception cref="ArgumentException">There is no such row or section.</exception>
    public IReadOnlyList<Money> RunningTotals(string row) => ForEachColumn(_layout.RowsIn(row), column => (0, column + 1));

    /// <summary>The totals of the columns.</summary>
    public IReadOnlyList<Money> TotalRow() => ForEachColumn(AllRows, column => (column, 1));

    /// <summary>The running totals of the total row.</summary>
    public IReadOnlyList<Money> RunningTotals() => ForEachColumn(AllRows, column => (0, column + 1));

    /// <summary>The total of a row or section.</summary>
    /// <param name="row">A row or a section.</param>
    /// <exception cref="ArgumentException">There is no such row or section.</exception>
    public Money TotalOf(string row) => SumOf(_layout.RowsIn(row), 0, _layout.Columns.Length);

    /// <summary>How far a cell moved, in units: 0.25 where £250 was added in thousands, negative where it went down; to the digits of a decimal.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">A column.</param>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public decimal MovementOf(string row, string column) => ExactMovement((_layout.RowOf(row) * Columns.Count) + _layout.ColumnOf(column)).ToDecimal();

    /// <inheritdoc/>
    public bool Equals(RoundedTable? other) =>
        other is not null
        && Unit == other.Unit && _layout.Equals(other._layout) && _cells.SequenceEqual(other._cells)
        && Enumerable.Range(0, _cells.Length).All(cell => ExactMovement(cell) == other.ExactMovement(cell));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Total, _layout);

    /// <summary>The rows with their totals, and the total row, in the unit: LBHF 833, 880, 744, 2,457.</summary>
    public override string ToString() => string.Join('\n', Rows.Select(row => Line(row, Row(row), TotalOf(row))).Append(Line("total", TotalRow(), Total)));

    private IEnumerable<int> AllRows => Enumerable.Range(0, _layout.Rows.Length);

    private string Line(string label, IEnumerable<Money> cells, Money total) =>
        $"{label} {string.Join(", ", cells.Append(total).Select(cell => Invariant.Text(cell.In(Unit), "N0")))}";

    private Rational ExactMovement(int cell) => new((_up[cell] ? _exact.Unit : BigInteger.Zero) - _exact.Rest[cell], _exact.Unit);

    private ImmutableArray<Money> ForEachColumn(IEnumerable<int> rows, Func<int, (int First, int Count)> columns) =>
        [.. Enumerable.Range(0, _layout.Columns.Length).Select(column => columns(column) is var (first, count) ? SumOf(rows, first, count) : default)];

    private Money SumOf(IEnumerable<int> rows, int firstColumn, int count) =>
        Money.Sum(rows.SelectMany(row => new ArraySegment<Money>(_cells, (row * _layout.Columns.Length) + firstColumn, count)));
}
