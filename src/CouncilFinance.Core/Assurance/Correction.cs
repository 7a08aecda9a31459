using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A printed figure that an explanation takes to be wrong, and what it ought to have been.</summary>
/// <remarks>Figures are in the unit the figure is printed in. Two are equal when everything about them is. Nothing is altered in the table.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Correction
{
    internal Correction(PrintedTable table, CellPlace place, PrintedFigure printed, decimal expected, decimal? low, decimal? high, Slip slip)
    {
        Table = table;
        Row = place.Row;
        Column = place.Column;
        Unit = printed.Unit;
        var worth = PrintedFigure.Worth(printed.Unit);
        Printed = printed.InUnit;
        Expected = Decimals.Normalised(expected / worth);
        Low = low is { } least ? Decimals.Normalised(Math.Min(least, expected) / worth) : null;
        High = high is { } most ? Decimals.Normalised(Math.Max(most, expected) / worth) : null;
        Slip = slip;
        ExpectedText = printed.Write(Expected);
    }

    /// <summary>The table.</summary>
    public PrintedTable Table { get; }

    /// <summary>The row of the figure.</summary>
    public string Row { get; }

    /// <summary>The column of the figure.</summary>
    public string Column { get; }

    /// <summary>The unit of the figures here.</summary>
    public PrintedUnit Unit { get; }

    /// <summary>The figure as printed.</summary>
    public decimal Printed { get; }

    /// <summary>The figure it most plausibly ought to have been, at the precision it is printed at.</summary>
    public decimal Expected { get; }

    /// <summary>The least it can have been for every claim to hold, with the other corrections made; null where nothing bounds it.</summary>
    public decimal? Low { get; }

    /// <summary>The most it can have been; null where nothing bounds it.</summary>
    public decimal? High { get; }

    /// <summary>The slip that most likely turned the one into the other.</summary>
    public Slip Slip { get; }

    /// <summary>The expected figure written as the printed one is.</summary>
    public string ExpectedText { get; }

    /// <summary>The correction in words: Grants in 2016/17, printed 4,657, ought to be 4,567 (digits transposed).</summary>
    public override string ToString() =>
        $"{Row} in {Column}, {(Table[Row, Column].State == CellState.Blank ? "left blank" : $"printed {Table[Row, Column]}")}, ought to be {ExpectedText}"
        + (Slip == Slip.Unknown ? string.Empty : $" ({EnumNames<Slip>.Of(Slip).Replace('-', ' ')})");
}
