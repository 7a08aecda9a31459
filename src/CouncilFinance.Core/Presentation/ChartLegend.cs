namespace CouncilFinance.Presentation;

/// <summary>What each fill stands for: swatches with their labels, in as many columns as fit.</summary>
internal static class ChartLegend
{
    private const decimal SwatchSize = 12m;
    private const decimal RowHeight = 18m;
    private const decimal Gap = 20m;

    /// <summary>Draws the entries below a coordinate and returns where they end.</summary>
    public static decimal Draw(SvgWriter svg, IReadOnlyList<(string Label, int Fill)> entries, decimal y, int width)
    {
        var room = width - (2m * Chart.Margin);
        var widest = Math.Min(room - SwatchSize - 6m, entries.Max(entry => ChartText.Width(entry.Label, SvgWriter.TextSize)));
        var column = widest + SwatchSize + 6m + Gap;
        var columns = Math.Max(1, (int)((room + Gap) / column));
        for (var index = 0; index < entries.Count; index++)
        {
            var (x, top) = (Chart.Margin + (index % columns * column), y + (index / columns * RowHeight));
            svg.Swatch(x, top, SwatchSize, ChartFills.Of(svg, entries[index].Fill));
            svg.Text(x + SwatchSize + 6m, top + 10m, ChartText.Fit(entries[index].Label, widest, SvgWriter.TextSize));
        }

        return y + ((entries.Count + columns - 1) / columns * RowHeight);
    }
}
