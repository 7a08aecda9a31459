namespace CouncilFinance.Presentation;

/// <summary>Amounts by year in stacked bars: what adds stands above the line of nil, what takes away below it.</summary>
internal static class StackChart
{
    private const int MostGroups = ChartFills.Count;

    /// <param name="title">What is drawn.</param>
    /// <param name="years">The years.</param>
    /// <param name="groups">The groups in order, each with an amount a year in pounds.</param>
    /// <param name="settings">The unit, title and width.</param>
    public static Chart Of(string title, FinancialYearRange years, IReadOnlyList<(string Label, IReadOnlyList<decimal> Amounts)> groups, ChartSettings settings)
    {
        var totals = years.Select((_, year) => groups.Sum(group => group.Amounts[year])).ToList();
        var unit = ChartUnit.For([.. groups.SelectMany(group => group.Amounts), .. totals], settings);
        var (shown, folded) = Folded(groups, years.Count);
        return new Chart(
            settings.Title ?? title,
            unit.Name,
            Described(settings.Title ?? title, ChartYears.Words(years), groups, totals, unit, shown.Count - 1, folded),
            new ChartTable(
                [unit.Name, .. ChartYears.Words(years)],
                [.. groups.Select(group => (IReadOnlyList<string>)[group.Label, .. group.Amounts.Select(unit.Figure)]), ["Total", .. totals.Select(unit.Figure)]]),
            settings.Width,
            (svg, y) => Drawn(svg, y, ChartYears.Labels(years), ChartYears.Words(years), shown, totals, unit, settings.Width));
    }

    private static decimal Drawn(
        SvgWriter svg,
        decimal y,
        IReadOnlyList<string> labels,
        IReadOnlyList<string> years,
        List<(string Label, IReadOnlyList<decimal> Amounts, int Fill)> groups,
        List<decimal> totals,
        ChartUnit unit,
        int width)
    {
        ChartFills.Define(svg, groups.Select(group => group.Fill));
        var top = groups.Count > 1 ? ChartLegend.Draw(svg, [.. groups.Select(group => (group.Label, group.Fill))], y, width) : y;
        var ends = years.SelectMany((_, year) => new[] { Sum(groups, year, 1), Sum(groups, year, -1) });
        var plot = ChartPlot.Draw(svg, ends, labels, unit, top, width);
        var bar = plot.Column * 0.7m;
        var allTotalsFit = totals.TrueForAll(total => ChartText.Width(unit.Figure(total), SvgWriter.TextSize) <= plot.Column);
        for (var year = 0; year < years.Count; year++)
        {
            var (above, below, left) = (0m, 0m, plot.Middle(year) - (bar / 2m));
            foreach (var (label, amounts, fill) in groups.Where(group => group.Amounts[year] != 0m))
            {
                var from = amounts[year] > 0m ? above : below;
                var (start, end) = (plot.Scale.At(from), plot.Scale.At(from + amounts[year]));
                svg.Bar(left, Math.Min(start, end), bar, Math.Abs(end - start), ChartFills.Of(svg, fill), $"{label}, {years[year]}: {unit.Words(amounts[year])}");
                (above, below) = amounts[year] > 0m ? (from + amounts[year], below) : (above, from + amounts[year]);
            }

            if (below < 0m && above > 0m)
                svg.Dot(plot.Middle(year), plot.Scale.At(totals[year]), 4m, SvgWriter.Paper);
            if (allTotalsFit)
                svg.Text(plot.Middle(year), plot.Scale.At(above) - 5m, unit.Figure(totals[year]), "middle", bold: true);
        }

        return plot.DrawYears(svg);
    }

    // The largest keep their fills; the others go together in the last, each year's amounts with their signs.
    private static (List<(string Label, IReadOnlyList<decimal> Amounts, int Fill)> Shown, int Folded) Folded(IReadOnlyList<(string Label, IReadOnlyList<decimal> Amounts)> groups, int years)
    {
        if (groups.Count <= MostGroups)
            return ([.. groups.Select((group, index) => (group.Label, group.Amounts, index))], 0);
        var kept = Enumerable.Range(0, groups.Count)
            .OrderByDescending(index => groups[index].Amounts.Sum(Math.Abs))
            .Take(MostGroups - 1)
            .Order()
            .ToList();
        var others = Enumerable.Range(0, groups.Count).Except(kept).ToList();
        var sums = Enumerable.Range(0, years).Select(year => others.Sum(index => groups[index].Amounts[year])).ToList();
        var shown = kept.Select((index, fill) => (groups[index].Label, groups[index].Amounts, fill));
        return ([.. shown, ($"{ChartText.Number(others.Count, 0)} others together", sums, ChartFills.Other)], others.Count);
    }

    private static decimal Sum(List<(string Label, IReadOnlyList<decimal> Amounts, int Fill)> groups, int year, int sign) =>
        groups.Where(group => Math.Sign(group.Amounts[year]) == sign).Sum(group => group.Amounts[year]);

    private static string Described(
        string title,
        IReadOnlyList<string> years,
        IReadOnlyList<(string Label, IReadOnlyList<decimal> Amounts)> groups,
        List<decimal> totals,
        ChartUnit unit,
        int apart,
        int folded)
    {
        var byYear = years.Select((year, index) => $"{year} {unit.Words(totals[index])}{Parts(index)}.");
        var fold = folded == 0 ? string.Empty : $" The {ChartText.Number(apart, 0)} largest groups have a bar of their own; the other {ChartText.Number(folded, 0)} are drawn together.";
        return $"Bars by year, {title}. {string.Join(' ', byYear)}{fold}";

        string Parts(int year) => groups.Count < 2 ? string.Empty : ": " + string.Join(", ", groups.Select(group => $"{group.Label} {unit.Words(group.Amounts[year])}"));
    }
}
