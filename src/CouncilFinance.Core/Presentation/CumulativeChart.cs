using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A sum so far, a point at each year, with the point at which it has paid back.</summary>
internal static class CumulativeChart
{
    /// <param name="title">What is drawn.</param>
    /// <param name="convention">How it was discounted; null where it was not.</param>
    /// <param name="years">The years.</param>
    /// <param name="net">The net amount of each year in pounds.</param>
    /// <param name="payback">When it pays back, or why not, interpolated.</param>
    /// <param name="settings">The unit, title and width.</param>
    public static Chart Of(string title, string? convention, FinancialYearRange years, IEnumerable<decimal> net, Payback payback, ChartSettings settings)
    {
        var sums = new List<decimal>();
        foreach (var amount in net)
            sums.Add((sums.Count == 0 ? 0m : sums[^1]) + amount);
        var unit = ChartUnit.For(sums, settings);
        var words = ChartYears.Words(years);
        var verdict = Verdict(payback, sums[^1]);
        return new Chart(
            settings.Title ?? title,
            convention is null ? unit.Name : $"{unit.Name}. Discounted: {convention}",
            $"Line by year, {settings.Title ?? title}. {string.Join(", ", words.Zip(sums, (year, sum) => $"{year} {unit.Words(sum)}"))}. {verdict}{(convention is null ? string.Empty : $" Discounted: {convention}.")}",
            new ChartTable(["Year", unit.Name], [.. words.Zip(sums, (year, sum) => (IReadOnlyList<string>)[year, unit.Figure(sum)])]),
            settings.Width,
            (svg, y) => Drawn(svg, y, years, sums, unit, payback, verdict, settings.Width));
    }

    private static decimal Drawn(SvgWriter svg, decimal y, FinancialYearRange years, List<decimal> sums, ChartUnit unit, Payback payback, string verdict, int width)
    {
        var lines = ChartText.Wrap(verdict, width - (2m * Chart.Margin), SvgWriter.TextSize * 1.1m, 3);
        for (var line = 0; line < lines.Count; line++)
            svg.Text(Chart.Margin, y + 8m + (line * 16m), lines[line], bold: true);
        var plot = ChartPlot.Draw(svg, sums, ChartYears.Labels(years), unit, y + (lines.Count * 16m), width);
        var bottom = plot.DrawYears(svg);
        var points = sums.Select((sum, index) => (X: plot.Middle(index), Y: plot.Scale.At(sum))).ToList();
        if (payback.IsPaidBack)
        {
            var x = plot.Middle(payback.CountedFrom.YearsSince(years.First) + payback.Years);
            svg.Line(x, plot.Scale.At(plot.Scale.High), x, plot.Scale.At(plot.Scale.Low), dashes: "5 4");
            svg.Points(points);
            svg.Dot(x, plot.Scale.At(0m), 6m, SvgWriter.Paper);
        }
        else
        {
            svg.Points(points);
        }

        var haveRoom = sums.TrueForAll(sum => ChartText.Width(unit.Figure(sum), SvgWriter.TextSize) <= plot.Column);
        for (var index = 0; index < sums.Count; index++)
        {
            var ((pointX, pointY), figure) = (points[index], unit.Figure(sums[index]));
            svg.Dot(pointX, pointY, 3m);
            if (haveRoom)
                svg.Text(plot.Held(pointX + ((IsRising(sums, index) ? -0.5m : 0.5m) * ChartText.Width(figure, SvgWriter.TextSize)), figure), pointY - 8m, figure, "middle");
        }

        return bottom;
    }

    // Where the line goes up from a point its figure stands before it, and after it otherwise, so that the line does not cross it.
    private static bool IsRising(List<decimal> sums, int index) =>
        index + 1 < sums.Count ? sums[index + 1] > sums[index] : index > 0 && sums[index] > sums[index - 1];

    private static string Verdict(Payback payback, decimal end) => payback.Outcome switch
    {
        PaybackOutcome.PaidBack => $"Pays back after {Decimals.Text(decimal.Round(payback.Years, 2, MidpointRounding.AwayFromZero))} years from {payback.CountedFrom}, in {payback.PaidBackIn}"
            + (end < 0m ? ", and is below nil again at the end." : "."),
        PaybackOutcome.NothingToPayBack => "Nothing to pay back: the sum so far never falls below nil.",
        PaybackOutcome.Never => "Never pays back: the sum so far falls below nil and is still there at the end.",
        _ => throw Enums.Undefined(payback.Outcome, nameof(payback)),
    };
}
