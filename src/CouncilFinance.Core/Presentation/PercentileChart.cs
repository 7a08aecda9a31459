using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>The share of a simulation's runs that came to no more than each value.</summary>
internal static class PercentileChart
{
    private const int Steps = 6;
    private const decimal Height = 260m;

    // Beyond any sum of amounts; a binary number may hold more than a decimal does.
    private const double Furthest = 1e24;

    private static readonly decimal[] Marked = [5m, 50m, 95m];

    public static Chart Of(Simulation simulation, ChartSettings settings)
    {
        var curve = Enumerable.Range(0, 101).Select(percent => Pounds(simulation.Percentile(percent))).ToList();
        var unit = ChartUnit.ForRounded(curve, settings);
        var loss = $"A loss in {Percent(simulation.ProbabilityOfLoss * 100m)} of {Invariant.Text(simulation.Runs, "N0")} runs.";
        var name = settings.Title ?? "Simulated net present value: the share of runs that come to no more";
        var shown = new[] { 0m, 5m, 25m, 50m, 75m, 95m, 100m };
        return new Chart(
            name,
            $"{unit.Name}. {loss} Discounted: {simulation.Discounting}",
            $"Curve of percentiles, {name}. {string.Join(", ", shown.Select(percent => $"{Percent(percent)} {unit.Words(curve[(int)percent])}"))}. Mean {unit.Words(Pounds(simulation.Mean))}. {loss} "
                + $"Seed {Invariant.Text(simulation.Seed)}. Discounted: {simulation.Discounting}.",
            new ChartTable(["Share of runs", unit.Name], [.. shown.Select(percent => (IReadOnlyList<string>)[Percent(percent), unit.Figure(curve[(int)percent])])]),
            settings.Width,
            (svg, y) => Drawn(svg, y, curve, unit, settings.Width));
    }

    private static decimal Drawn(SvgWriter svg, decimal y, List<decimal> curve, ChartUnit unit, int width)
    {
        var (top, bottom, left) = (y + 24m, y + 24m + Height, Chart.Margin + 40m);
        var scale = ChartScale.Focused(curve[0], curve[^1], Steps).Between(left, width - Chart.Margin - 30m);
        ChartAxis.Draw(svg, scale, tick => unit.Tick(tick, scale.Step), y + 12m, bottom);
        for (var percent = 0m; percent <= 100m; percent += 25m)
        {
            svg.Line(left, Up(percent), scale.At(scale.High), Up(percent), SvgWriter.GridLine);
            svg.Text(left - 6m, Up(percent) + 4m, Percent(percent), "end");
        }

        svg.Points(curve.Select((value, percent) => (scale.At(value), Up(percent))));
        foreach (var percent in Marked)
        {
            var value = curve[(int)percent];
            var label = $"{Percent(percent)}: {unit.Figure(value)}";
            var room = ChartText.Width(label, SvgWriter.TextSize * 1.1m) + 10m;
            var isLeft = (percent > 50m || scale.At(value) + room > width) && scale.At(value) - room >= 0m;
            svg.Dot(scale.At(value), Up(percent), 5m, SvgWriter.Paper);
            svg.Text(scale.At(value) + (isLeft ? -10m : 10m), Up(percent) + (isLeft ? -4m : 14m), label, isLeft ? "end" : null, bold: true);
        }

        return bottom + 14m;

        decimal Up(decimal percent) => bottom - (percent / 100m * (bottom - top));
    }

    private static decimal Pounds(SimulatedAmount amount) => (decimal)Math.Clamp(amount.Pounds, -Furthest, Furthest);

    private static string Percent(decimal percent) => $"{Decimals.Text(decimal.Round(percent, 1, MidpointRounding.AwayFromZero))}%";
}
