using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>The lines of a schedule grouped two ways, such as service by authority, with totals along both and over all.</summary>
/// <remarks>Two are equal when their cells are.</remarks>
/// <typeparam name="TRow">What the rows are grouped by.</typeparam>
/// <typeparam name="TColumn">What the columns are grouped by.</typeparam>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the SavingsSchedule")]
public sealed class SavingsPivot<TRow, TColumn> : IEquatable<SavingsPivot<TRow, TColumn>>
    where TRow : notnull
    where TColumn : notnull
{
    private readonly SavingsGroups<(TRow Row, TColumn Column)> _cells;

    internal SavingsPivot(SavingsSchedule schedule, Func<SavingsLine, TRow> row, Func<SavingsLine, TColumn> column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        _cells = schedule.GroupBy(line => (row(line), column(line)));
    }

    /// <summary>The keys of the rows, in the order each first appears.</summary>
    public IReadOnlyList<TRow> Rows => _cells.Keys.Select(key => key.Row).Distinct().ToImmutableArray();

    /// <summary>The keys of the columns, in the order each first appears.</summary>
    public IReadOnlyList<TColumn> Columns => _cells.Keys.Select(key => key.Column).Distinct().ToImmutableArray();

    /// <summary>The total over all cells, which is the schedule's total.</summary>
    public CumulativeEffect Total => _cells.Total;

    /// <summary>The effect of the lines of a row and a column; nil where there are none.</summary>
    public CumulativeEffect this[TRow row, TColumn column] => _cells[(row, column)].Total;

    /// <summary>The total of a row over all columns.</summary>
    public CumulativeEffect RowTotal(TRow row) => TotalOf(key => EqualityComparer<TRow>.Default.Equals(key.Row, row));

    /// <summary>The total of a column over all rows.</summary>
    public CumulativeEffect ColumnTotal(TColumn column) => TotalOf(key => EqualityComparer<TColumn>.Default.Equals(key.Column, column));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsPivot<TRow, TColumn>? left, SavingsPivot<TRow, TColumn>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsPivot<TRow, TColumn>? left, SavingsPivot<TRow, TColumn>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(SavingsPivot<TRow, TColumn>? other) => other is not null && _cells == other._cells;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SavingsPivot<TRow, TColumn>);

    /// <inheritdoc/>
    public override int GetHashCode() => _cells.GetHashCode();

    /// <summary>Each row and its total.</summary>
    public override string ToString() => string.Join(" | ", Rows.Select(row => $"{Invariant.Text(row)}: {RowTotal(row)}"));

    private CumulativeEffect TotalOf(Func<(TRow Row, TColumn Column), bool> isIn) =>
        CumulativeEffect.Sum(_cells.Years, _cells.Where(cell => isIn(cell.Key)).Select(cell => cell.Value.Total));
}
