namespace CouncilFinance.Presentation;

/// <summary>The plane that years are plotted on: a column for each year, an axis of amounts at the left.</summary>
internal sealed class ChartPlot
{
    private const decimal Height = 260m;
    private const int Steps = 6;

    private readonly decimal _left;
    private readonly decimal _right;
    private readonly IReadOnlyList<string> _years;

    private ChartPlot(ChartScale scale, decimal left, decimal right, IReadOnlyList<string> years)
    {
        Scale = scale;
        _left = left;
        _right = right;
        _years = years;
    }

    public ChartScale Scale { get; }

    /// <summary>How wide one year's column is.</summary>
    public decimal Column => (_right - _left) / _years.Count;

    public decimal Left => _left;

    public decimal Right => _right;

    /// <summary>A plot of amounts by year below a coordinate, with its grid drawn.</summary>
    /// <param name="svg">Where it is drawn.</param>
    /// <param name="amounts">All that it must hold, in pounds.</param>
    /// <param name="years">The columns' labels.</param>
    /// <param name="unit">The unit of the axis.</param>
    /// <param name="y">Where it starts.</param>
    /// <param name="width">The width of the chart.</param>
    public static ChartPlot Draw(SvgWriter svg, IEnumerable<decimal> amounts, IReadOnlyList<string> years, ChartUnit unit, decimal y, int width)
    {
        var scale = ChartScale.WithNil(amounts, y + 18m + Height, y + 18m, Steps);
        var left = Chart.Margin + scale.Ticks.Max(tick => ChartText.Width(unit.Tick(tick, scale.Step), SvgWriter.TextSize)) + 8m;
        var plot = new ChartPlot(scale, left, width - Chart.Margin, years);
        foreach (var tick in scale.Ticks)
        {
            svg.Line(left, scale.At(tick), plot._right, scale.At(tick), SvgWriter.GridLine);
            svg.Text(left - 6m, scale.At(tick) + 4m, unit.Tick(tick, scale.Step), "end");
        }

        return plot;
    }

    /// <summary>The middle of a year's column.</summary>
    public decimal Middle(decimal index) => _left + ((index + 0.5m) * Column);

    /// <summary>Draws the line of nil and the years, every so many where all have no room, and returns where they end.</summary>
    public decimal DrawYears(SvgWriter svg)
    {
        svg.Line(_left, Scale.At(0m), _right, Scale.At(0m), width: 1.5m);
        var bottom = Scale.At(Scale.Low) + 18m;
        var label = _years.Max(year => Lines(year).Max(line => ChartText.Width(line, SvgWriter.TextSize))) + 6m;
        var every = Math.Max(1, (int)decimal.Ceiling(label / Column));
        for (var index = 0; index < _years.Count; index += every)
        {
            var lines = Lines(_years[index]);
            for (var line = 0; line < lines.Length; line++)
                svg.Text(Held(Middle(index), lines[line]), bottom + (line * 14m), lines[line], "middle");
        }

        return bottom + ((_years.Max(year => Lines(year).Length) - 1) * 14m) + 6m;
    }

    /// <summary>Where text about a coordinate may stand so that it stays within the drawing.</summary>
    public decimal Held(decimal x, string text)
    {
        var half = ChartText.Width(text, SvgWriter.TextSize) / 2m;
        return Math.Max(Math.Min(x, _right + Chart.Margin - 2m - half), 2m + half);
    }

    private static string[] Lines(string year) => year.Split('\n');
}
