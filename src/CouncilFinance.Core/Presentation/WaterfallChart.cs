namespace CouncilFinance.Presentation;

/// <summary>Levels and the changes between them, a row for each, so that long labels have room.</summary>
internal static class WaterfallChart
{
    private const int Steps = 6;
    private const decimal LineHeight = 14m;
    private const decimal Bold = 1.1m;
    private const int MostLabelLines = 3;

    public static Chart Of(string title, IReadOnlyList<ChartStep> steps, ChartSettings settings)
    {
        var unit = ChartUnit.For([.. steps.SelectMany(step => new[] { step.Amount, step.To })], settings);
        var (low, high) = (steps.Min(Lower), steps.Max(Upper));
        var scale = ChartScale.Focused(low, high, Steps);
        var note = scale.Low > 0m ? $"The axis starts at {unit.Words(scale.Low)}, not at nil." : scale.High < 0m ? $"The axis ends at {unit.Words(scale.High)}, before nil." : null;
        return new Chart(
            settings.Title ?? title,
            note is null ? unit.Name : $"{unit.Name}. {note}",
            $"Waterfall, {settings.Title ?? title}. {string.Join(", ", steps.Select(step => $"{step.Label} {(step.IsLevel ? unit.Words(step.Amount) : Signed(step, unit))}"))}.{(note is null ? string.Empty : " " + note)}",
            new ChartTable(["Step", unit.Name], [.. steps.Select(step => (IReadOnlyList<string>)[step.Label, Shown(step, unit)])]),
            settings.Width,
            (svg, y) => Drawn(svg, y, steps, scale, unit, settings.Width));
    }

    private static decimal Drawn(SvgWriter svg, decimal y, IReadOnlyList<ChartStep> steps, ChartScale axis, ChartUnit unit, int width)
    {
        ChartFills.Define(svg, steps.Select(Fill));
        var labels = Math.Min(width * 0.36m, steps.Max(step => ChartText.Width(step.Label, SvgWriter.TextSize * (step.IsLevel ? Bold : 1m))));
        var amounts = steps.Max(step => ChartText.Width(Shown(step, unit), SvgWriter.TextSize * Bold));
        var (left, right) = (Chart.Margin + labels + 10m, width - Chart.Margin - amounts - 10m);
        var scale = axis.Between(left, right);
        var lines = steps.Select(step => ChartText.Wrap(step.Label, labels, SvgWriter.TextSize * (step.IsLevel ? Bold : 1m), MostLabelLines)).ToList();
        var bottom = y + 20m + lines.Sum(label => RowHeight(label));
        ChartAxis.Draw(svg, scale, tick => unit.Tick(tick, scale.Step), y + 12m, bottom);
        var (top, previous) = (y + 20m, (decimal?)null);
        foreach (var (step, label) in steps.Zip(lines))
        {
            var (row, bar) = (RowHeight(label), RowHeight(label) - 8m);
            for (var line = 0; line < label.Count; line++)
                svg.Text(Chart.Margin, top + (row / 2m) + 4m + ((line - ((label.Count - 1) / 2m)) * LineHeight), label[line], bold: step.IsLevel);
            var (from, to) = (Held(scale, step.From), Held(scale, step.To));
            if (previous is { } level)
                svg.Line(level, top - 4m, level, top + 4m);
            svg.Bar(Math.Min(from, to), top + 4m, Math.Abs(to - from), bar, ChartFills.Of(svg, Fill(step)), $"{step.Label}: {unit.Words(step.Amount)}");
            if (step.IsLevel && from != scale.At(step.From))
                DrawBreak(svg, from == left ? left + 8m : right - 8m, top + 4m, bar);
            svg.Text(width - Chart.Margin, top + (row / 2m) + 4m, Shown(step, unit), "end", bold: step.IsLevel);
            (top, previous) = (top + row, to);
        }

        return bottom;
    }

    // A zigzag in paper colour: part of the bar is left out.
    private static void DrawBreak(SvgWriter svg, decimal x, decimal y, decimal height)
    {
        svg.Raw($"<path d=\"M {SvgWriter.At(x)} {SvgWriter.At(y)} L {SvgWriter.At(x + 5m)} {SvgWriter.At(y + (height / 3m))} L {SvgWriter.At(x - 1m)} {SvgWriter.At(y + (height * 2m / 3m))} "
            + $"L {SvgWriter.At(x + 4m)} {SvgWriter.At(y + height)}\" fill=\"none\" stroke=\"{SvgWriter.Paper}\" stroke-width=\"3\"/>\n");
    }

    private static decimal RowHeight(IReadOnlyList<string> label) => 12m + (label.Count * LineHeight);

    private static decimal Held(ChartScale scale, decimal value) => scale.At(Math.Clamp(value, scale.Low, scale.High));

    private static string Shown(ChartStep step, ChartUnit unit) => step.IsLevel ? unit.Figure(step.Amount) : unit.Change(step.Amount);

    private static string Signed(ChartStep step, ChartUnit unit) => (step.Amount > 0m ? "+" : string.Empty) + unit.Words(step.Amount);

    private static int Fill(ChartStep step) => step.IsLevel ? ChartFills.Level : step.Amount > 0m ? ChartFills.Rise : ChartFills.Fall;

    // A level's bar starts at nil, which need not be on the axis.
    private static decimal Lower(ChartStep step) => step.IsLevel ? step.To : Math.Min(step.From, step.To);

    private static decimal Upper(ChartStep step) => step.IsLevel ? step.To : Math.Max(step.From, step.To);
}
