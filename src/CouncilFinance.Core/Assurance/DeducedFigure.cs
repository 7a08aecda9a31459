using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a cell that prints no figure must hold for claims to be true, the figures they reckon with being right.</summary>
/// <remarks>
/// Figures are in the unit the cell would be printed in. Nothing is altered in the table: a deduced figure is never taken for a printed one. Two are
/// equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DeducedFigure
{
    private readonly ImmutableArray<ClaimResult> _followsFrom;

    internal DeducedFigure(PrintedTable table, CellPlace place, decimal low, decimal high, PrintedFigure? figure, IEnumerable<ClaimResult> followsFrom)
    {
        Table = table;
        Row = place.Row;
        Column = place.Column;
        Unit = table.UnitAt(place.Row, place.Column);
        Low = low;
        High = high;
        Figure = figure;
        _followsFrom = followsFrom.ToImmutableArray();
    }

    /// <summary>The table.</summary>
    public PrintedTable Table { get; }

    /// <summary>The row of the cell.</summary>
    public string Row { get; }

    /// <summary>The column of the cell.</summary>
    public string Column { get; }

    /// <summary>The unit of the figures here.</summary>
    public PrintedUnit Unit { get; }

    /// <summary>The least the true figure can be.</summary>
    public decimal Low { get; }

    /// <summary>The most the true figure can be.</summary>
    public decimal High { get; }

    /// <summary>The one figure that could be printed there, as precise as the most precise of its unit in its row and column; null where several could be.</summary>
    public PrintedFigure? Figure { get; }

    /// <summary>The claims that set its least or its most, in the order of the report; other cells they reckon with may be deduced themselves.</summary>
    public IReadOnlyList<ClaimResult> FollowsFrom => _followsFrom;

    /// <inheritdoc/>
    public bool Equals(DeducedFigure? other) =>
        other is not null && (Table, Row, Column, Low, High, Figure) == (other.Table, other.Row, other.Column, other.Low, other.High, other.Figure)
        && _followsFrom.SequenceEqual(other._followsFrom);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row, Column, Low, High, Figure, _followsFrom.Length);

    /// <summary>The deduction in words: RBKC in 2012/13, illegible, is deduced to be 601. Where several figures fit, from 600 to 602.</summary>
    public override string ToString()
    {
        var printed = Table[Row, Column];
        var how = printed.State == CellState.ToBeConfirmed ? "to be confirmed" : EnumNames<CellState>.Of(printed.State);
        return $"{Row} in {Column}, {how}, is deduced to be " + (Figure is { } figure ? $"{figure}." : $"from {Written(Low)} to {Written(High)}.");
    }

    private string Written(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture) + (Unit == PrintedUnit.Percent ? "%" : string.Empty);
}
