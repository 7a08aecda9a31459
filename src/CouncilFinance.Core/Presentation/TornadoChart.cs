using CouncilFinance.Appraisal;

namespace CouncilFinance.Presentation;

/// <summary>How far a change of each line moves the net present value, the line that moves it most at the top.</summary>
internal static class TornadoChart
{
    private const int Steps = 6;
    private const decimal LineHeight = 14m;
    private const int MostLabelLines = 3;

    public static Chart Of(SensitivityTable table, ChartSettings settings)
    {
        // A change moves the value in proportion, so that the furthest changes either way hold all others between them.
        var furthest = new[] { table.Changes.Min(), table.Changes.Max() }.Distinct().Where(change => change != 0m).ToList();
        var titles = table.Titles.OrderByDescending(title => table.Row(title).Max() - table.Row(title).Min()).ToList();
        var unit = ChartUnit.For([table.NetPresentValue.Pounds, .. titles.SelectMany(table.Row).Select(value => value.Pounds)], settings);
        var rows = titles.ConvertAll(title => (title, furthest.ConvertAll(change => (Change: change, Value: table[title, change].Pounds))));
        var name = settings.Title ?? "Net present value with each line changed by itself";
        var said = rows.Select(row => $"{row.title} {string.Join(", ", row.Item2.Select(end => $"{Percentages.Signed(end.Change * 100m)} {unit.Words(end.Value)}"))}");
        return new Chart(
            name,
            $"{unit.Name}. Discounted: {table.Discounting}",
            $"Tornado, {name}. Unchanged {unit.Words(table.NetPresentValue.Pounds)}. {string.Join("; ", said)}. Discounted: {table.Discounting}.",
            new ChartTable(
                ["Line", .. table.Changes.Select(change => Percentages.Signed(change * 100m))],
                [.. titles.Select(title => (IReadOnlyList<string>)[title, .. table.Row(title).Select(value => unit.Figure(value.Pounds))])]),
            settings.Width,
            (svg, y) => Drawn(svg, y, rows, furthest, table.NetPresentValue.Pounds, unit, settings.Width));
    }

    private static decimal Drawn(SvgWriter svg, decimal y, List<(string Title, List<(decimal Change, decimal Value)> Ends)> rows, List<decimal> furthest, decimal unchanged, ChartUnit unit, int width)
    {
        ChartFills.Define(svg, furthest.Select(Fill));
        var top = furthest.Count == 0 ? y : ChartLegend.Draw(svg, [.. furthest.Select(change => (Percentages.Signed(change * 100m), Fill(change)))], y, width);
        var labels = Math.Min(width * 0.3m, rows.Select(row => ChartText.Width(row.Title, SvgWriter.TextSize)).DefaultIfEmpty().Max());
        var amounts = rows.Select(row => ChartText.Width(Range(row.Ends, unit), SvgWriter.TextSize)).DefaultIfEmpty().Max();
        var lines = rows.ConvertAll(row => ChartText.Wrap(row.Title, labels, SvgWriter.TextSize, MostLabelLines));
        var values = rows.SelectMany(row => row.Ends).Select(end => end.Value).Append(unchanged).ToList();
        var scale = ChartScale.Focused(values.Min(), values.Max(), Steps).Between(Chart.Margin + labels + 24m, width - Chart.Margin - amounts - 24m);
        var bottom = top + 20m + lines.Sum(RowHeight);
        ChartAxis.Draw(svg, scale, tick => unit.Tick(tick, scale.Step), top + 12m, bottom);
        var rowTop = top + 20m;
        foreach (var ((title, ends), label) in rows.Zip(lines))
        {
            var row = RowHeight(label);
            for (var line = 0; line < label.Count; line++)
                svg.Text(Chart.Margin, rowTop + (row / 2m) + 4m + ((line - ((label.Count - 1) / 2m)) * LineHeight), label[line]);
            foreach (var (change, value) in ends)
            {
                var (from, to) = (scale.At(unchanged), scale.At(value));
                svg.Bar(Math.Min(from, to), rowTop + 4m, Math.Abs(to - from), row - 8m, ChartFills.Of(svg, Fill(change)), $"{title} {Percentages.Signed(change * 100m)}: {unit.Words(value)}");
            }

            svg.Text(width - Chart.Margin, rowTop + (row / 2m) + 4m, Range(ends, unit), "end");
            rowTop += row;
        }

        svg.Line(scale.At(unchanged), top + 16m, scale.At(unchanged), bottom, width: 2.5m);
        var said = $"Unchanged: {unit.Figure(unchanged)}";
        var half = ChartText.Width(said, SvgWriter.TextSize * 1.1m) / 2m;
        svg.Text(Math.Clamp(scale.At(unchanged), half + 2m, width - half - 2m), bottom + 16m, said, "middle", bold: true);
        return bottom + 20m;
    }

    private static decimal RowHeight(IReadOnlyList<string> label) => 12m + (label.Count * LineHeight);

    private static string Range(List<(decimal Change, decimal Value)> ends, ChartUnit unit) =>
        ends.Count == 0 ? string.Empty : ends.Count == 1 ? unit.Figure(ends[0].Value) : $"{unit.Figure(ends.Min(end => end.Value))} to {unit.Figure(ends.Max(end => end.Value))}";

    private static int Fill(decimal change) => change < 0m ? ChartFills.Fall : ChartFills.Rise;
}
