using CouncilFinance.Budgets;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Waterfalls of a budget: from the base budget through what moves it to the net budget, as self-contained SVG or as an HTML figure.</summary>
/// <remarks>
/// Levels are dark and start at nil; a rise and a fall differ in hatching, and each has its sign beside it. Where the levels lie far from nil and near
/// one another the axis does not start at nil: the levels' bars are broken, and the chart and its description say so. The same budget gives the same
/// text on every machine.
/// </remarks>
public static class BudgetCharts
{
    /// <summary>All years, the movements of a year by kind, a kind without any left out; each year's net budget is the next year's base.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this BudgetRollForward budget, ChartSettings? settings = null) => Of(budget, settings).Svg();

    /// <summary>One year, a row for each movement that it has: each line of growth and of savings.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="year">One of its years.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget does not have the year.</exception>
    public static string ToSvg(this BudgetRollForward budget, FinancialYear year, ChartSettings? settings = null) => Of(budget, year, settings).Svg();

    /// <summary>One year, its movements by kind.</summary>
    /// <param name="year">The year: <c>budget.ByYear[year]</c>.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this BudgetYear year, ChartSettings? settings = null) => Of(year, settings).Svg();

    /// <summary>The chart of all years in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this BudgetRollForward budget, string? caption = null, ChartSettings? settings = null) => Of(budget, settings).Figure(caption);

    /// <summary>The chart of one year line by line in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="year">One of its years.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget does not have the year.</exception>
    public static string ToFigure(this BudgetRollForward budget, FinancialYear year, string? caption = null, ChartSettings? settings = null) =>
        Of(budget, year, settings).Figure(caption);

    /// <summary>The chart of one year by kind in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="year">The year: <c>budget.ByYear[year]</c>.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this BudgetYear year, string? caption = null, ChartSettings? settings = null) => Of(year, settings).Figure(caption);

    private static Chart Of(BudgetRollForward budget, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var steps = budget.ByYear.Values.SelectMany((year, index) => ByKind(year, budget.Years.Count == 1 ? string.Empty : $" {year.Year}").Skip(index == 0 ? 0 : 1));
        return WaterfallChart.Of($"{budget.Name}: from base budget to net budget, {budget.Years}", [.. steps], settings ?? ChartSettings.Usual);
    }

    private static Chart Of(BudgetRollForward budget, FinancialYear year, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var figures = budget.ByYear[year];
        var moved = budget.Movements
            .OrderBy(movement => movement.Kind)
            .Select(movement => (movement.Reference is null ? movement.Title : $"{movement.Reference} {movement.Title}", movement.Changes[year]));
        return WaterfallChart.Of($"{budget.Name}: from base budget to net budget, line by line, {year}", Steps(figures, moved, string.Empty), settings ?? ChartSettings.Usual);
    }

    private static Chart Of(BudgetYear year, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(year);
        return WaterfallChart.Of($"From base budget to net budget, {year.Year}", ByKind(year, string.Empty), settings ?? ChartSettings.Usual);
    }

    private static List<ChartStep> ByKind(BudgetYear year, string ending) => Steps(year, BudgetYear.Kinds.Select(kind => (Words(kind) + ending, year[kind])), ending);

    private static List<ChartStep> Steps(BudgetYear year, IEnumerable<(string Label, Money Change)> changes, string ending)
    {
        var steps = new List<ChartStep> { new("Base budget", 0m, year.BaseBudget.Pounds, true) };
        foreach (var (label, change) in changes.Where(change => change.Change != Money.Zero))
            steps.Add(new ChartStep(label, steps[^1].To, steps[^1].To + change.Pounds, false));
        steps.Add(new ChartStep("Net budget" + ending, 0m, year.NetBudget.Pounds, true));
        return steps;
    }

    private static string Words(BudgetMovementKind kind) => kind switch
    {
        BudgetMovementKind.Transfer => "Transfers",
        BudgetMovementKind.Inflation => "Inflation",
        BudgetMovementKind.Contingency => "Contingency",
        BudgetMovementKind.Growth => "Growth",
        BudgetMovementKind.Saving => "Savings",
        _ => throw Enums.Undefined(kind, nameof(kind)),
    };
}
