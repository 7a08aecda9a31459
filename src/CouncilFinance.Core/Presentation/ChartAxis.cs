namespace CouncilFinance.Presentation;

/// <summary>An axis across the top of a chart, its grid running down.</summary>
internal static class ChartAxis
{
    /// <summary>Draws a line for each tick, that of nil in ink, and labels as many as have room.</summary>
    public static void Draw(SvgWriter svg, ChartScale scale, Func<decimal, string> label, decimal y, decimal bottom)
    {
        var ticks = scale.Ticks.ToList();
        var widest = ticks.Max(tick => ChartText.Width(label(tick), SvgWriter.TextSize)) + 8m;
        var every = Math.Max(1, (int)decimal.Ceiling(widest / (scale.At(scale.Low + scale.Step) - scale.At(scale.Low))));
        for (var index = 0; index < ticks.Count; index++)
        {
            var (x, isNil) = (scale.At(ticks[index]), ticks[index] == 0m);
            svg.Line(x, y + 4m, x, bottom, isNil ? SvgWriter.Ink : SvgWriter.GridLine, isNil ? 1.5m : 1m);
            if (index % every == 0)
                svg.Text(x, y, label(ticks[index]), "middle");
        }
    }
}
