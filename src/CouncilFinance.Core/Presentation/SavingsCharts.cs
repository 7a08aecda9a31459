using CouncilFinance.Savings;

namespace CouncilFinance.Presentation;

/// <summary>Charts of savings: what a schedule saves in each year against the base budget, as self-contained SVG or as an HTML figure.</summary>
/// <remarks>
/// Bars stand above the line of nil, and reversals below it; the figure above a bar is the year's total. Lines counted elsewhere are left out, as in
/// <see cref="SavingsSchedule.Total"/>. Where there are more than eight groups the seven largest are drawn apart and the others together, and the description says
/// so; it and the table of a figure name them all. The same schedule gives the same text on every machine.
/// </remarks>
public static class SavingsCharts
{
    private const string Title = "Savings in each year against the base budget";

    /// <summary>A bar for each year's total.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this SavingsSchedule schedule, ChartSettings? settings = null) => Of(schedule, settings).Svg();

    /// <summary>Bars by year stacked by any grouping of the lines: <c>schedule.ToSvg(line => line.Authority)</c>.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="key">What a line is grouped by; an authority shows by its name.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg<TKey>(this SavingsSchedule schedule, Func<SavingsLine, TKey> key, ChartSettings? settings = null)
        where TKey : notnull => Of(schedule, key, settings).Svg();

    /// <summary>The chart of <see cref="ToSvg(SavingsSchedule, ChartSettings?)"/> in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this SavingsSchedule schedule, string? caption = null, ChartSettings? settings = null) => Of(schedule, settings).Figure(caption);

    /// <summary>The stacked chart in an HTML figure with a caption and a table of what is plotted, all groups among it.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="key">What a line is grouped by; an authority shows by its name.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure<TKey>(this SavingsSchedule schedule, Func<SavingsLine, TKey> key, string? caption = null, ChartSettings? settings = null)
        where TKey : notnull => Of(schedule, key, settings).Figure(caption);

    private static Chart Of(SavingsSchedule schedule, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return StackChart.Of(Title, schedule.Years, [("Savings", Amounts(schedule))], settings ?? ChartSettings.Usual);
    }

    private static Chart Of<TKey>(SavingsSchedule schedule, Func<SavingsLine, TKey> key, ChartSettings? settings)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(key);
        var groups = schedule.GroupBy(key).Where(group => group.Value.Lines.Any(line => !line.IsCountedElsewhere));
        return StackChart.Of(Title, schedule.Years, [.. groups.Select(group => (ChartKeys.Label(group.Key), Amounts(group.Value)))], settings ?? ChartSettings.Usual);
    }

    private static IReadOnlyList<decimal> Amounts(SavingsSchedule schedule) => [.. schedule.Total.ByYear.Values.Select(amount => amount.Pounds)];
}
