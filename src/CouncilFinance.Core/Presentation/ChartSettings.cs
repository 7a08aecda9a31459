using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>How a chart is drawn: the unit of its figures, its title and its width. Everything not said is chosen to fit the figures.</summary>
/// <remarks>Immutable. Two are equal when everything about them is. Nothing here changes a figure, only how many of its digits show.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("its unit, title and width")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ChartSettings
{
    internal const int Narrowest = 320;
    internal const int Widest = 2000;

    private ChartSettings()
    {
    }

    /// <summary>The usual settings: pounds, £000 or £m by the size of the figures, a title that says what is drawn, 720 units wide.</summary>
    public static ChartSettings Usual { get; } = new();

    /// <summary>The unit of the figures; null where it is chosen by their size: £000 from £1m, or from £10,000 where all are whole in it, £m from £1,000m, pounds otherwise.</summary>
    public MoneyUnit? Unit { get; private init; }

    /// <summary>The title; null where the chart gives its own.</summary>
    public string? Title { get; private init; }

    /// <summary>The width in user units of the drawing, which are pixels where nothing scales it; 720 unless said.</summary>
    public int Width { get; private init; } = 720;

    /// <summary>The settings with the unit that figures show in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public ChartSettings WithUnit(MoneyUnit unit) => this with { Unit = Enums.Defined(unit) };

    /// <summary>The settings with a title.</summary>
    /// <exception cref="ArgumentException">It is blank, or has space at an end or control characters.</exception>
    public ChartSettings WithTitle(string title) => this with { Title = Texts.Label(title) };

    /// <summary>The settings with a width.</summary>
    /// <param name="width">From 320 to 2,000; the height follows from what is drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 320 to 2,000.</exception>
    public ChartSettings WithWidth(int width) => width is >= Narrowest and <= Widest
        ? this with { Width = width }
        : throw Errors.OutOfRange(nameof(width), width, $"A chart is 320 to 2,000 wide; {Invariant.Text(width)} is not.");

    /// <summary>The settings in words.</summary>
    public override string ToString() =>
        $"{(Title is null ? "its own title" : $"titled {Texts.Quote(Title)}")}, {(Unit is { } unit ? $"unit {EnumNames<MoneyUnit>.Of(unit)}" : "unit by size")}, {Invariant.Text(Width)} wide";
}
