using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One cell of a printed table, exactly as printed.</summary>
/// <remarks>
/// Immutable. Two cells are equal when everything about them is. A cell is never repaired: text that is not a figure is
/// <see cref="CellState.Words"/>. A footnote mark is kept off the figure, in <see cref="Mark"/>. In JSON a cell is its text, "1,177,814", or an
/// object {"text": "13%", "mark": "*", "unit": "percent", "rounding": "truncated"}; {"illegible": true} is what cannot be read.
/// </remarks>
[JsonConverter(typeof(PrintedCellJsonConverter))]
[DebuggerDisplay("{Text,nq}")]
public sealed record PrintedCell
{
    private const string ToBeConfirmedText = "tbc";
    private static readonly char[] FootnoteMarks = ['*', '†', '‡', '§', '¹', '²', '³'];

    // Read once, as every check and every claim would read it again.
    private readonly PrintedFigure? _figure;

    /// <summary>A cell with the text printed in it. A footnote mark at the end of a figure, as in 13%*, goes into <see cref="Mark"/>.</summary>
    public PrintedCell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        _figure = PrintedFigure.Read(text);
        var figure = text.TrimEnd().TrimEnd(FootnoteMarks);
        if (figure.Length < text.TrimEnd().Length && PrintedFigure.Read(figure) is { } marked)
            (Text, Mark, _figure) = (figure.TrimEnd(), text.TrimEnd()[figure.Length..], marked);
        State = string.IsNullOrWhiteSpace(text) ? CellState.Blank
            : string.Equals(text.Trim(), ToBeConfirmedText, StringComparison.OrdinalIgnoreCase) ? CellState.ToBeConfirmed
            : _figure is not null ? CellState.Figure
            : CellState.Words;
    }

    private PrintedCell(string text, CellState state)
    {
        Text = text;
        State = state;
    }

    /// <summary>A cell that cannot be read.</summary>
    public static PrintedCell Illegible { get; } = new(string.Empty, CellState.Illegible);

    /// <summary>The text as printed, without footnote marks.</summary>
    public string Text { get; }

    /// <summary>What stands in it.</summary>
    public CellState State { get; }

    /// <summary>The footnote mark beside it, empty where there is none.</summary>
    public string Mark { get; private init; } = string.Empty;

    /// <summary>The unit of this cell alone; null where its row, column or table says.</summary>
    public PrintedUnit? Unit { get; private init; }

    /// <summary>The rounding of this cell alone; null where its row, column or table says.</summary>
    public PrintedRounding? Rounding { get; private init; }

    /// <summary>The cell with a footnote mark.</summary>
    /// <exception cref="ArgumentException">The mark is blank, or has space at an end or control characters.</exception>
    public PrintedCell WithMark(string mark) => this with { Mark = Texts.Label(mark) };

    /// <summary>The cell in a unit of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public PrintedCell WithUnit(PrintedUnit unit) => this with { Unit = Enums.Defined(unit) };

    /// <summary>The cell with a rounding of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is undefined.</exception>
    public PrintedCell WithRounding(PrintedRounding rounding) => this with { Rounding = Enums.Defined(rounding) };

    /// <summary>The figure in it, in the unit and the rounding of where it stands; null where it holds none.</summary>
    internal PrintedFigure? FigureIn(PrintedUnit unit, PrintedRounding rounding) => _figure?.In(unit, rounding);

    /// <summary>The text as printed, with its footnote mark.</summary>
    public override string ToString() => State == CellState.Illegible ? "illegible" : Text + Mark;
}
