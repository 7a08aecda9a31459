using CouncilFinance.Internal;
using CouncilFinance.Savings;

namespace CouncilFinance.Presentation;

/// <summary>Tables of savings.</summary>
public static class SavingsTables
{
    /// <summary>The lines of a schedule by year with their total. Lines counted elsewhere are shown, marked, and in no total.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <param name="view">The effect against the base unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view is undefined.</exception>
    public static DisplayTable ToTable(this SavingsSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Table(schedule.Years, schedule.Lines.Select(line => (Section: string.Empty, line)), settings, view);
    }

    /// <summary>The lines of a schedule in sections by a key, each with its subtotal, and their total.</summary>
    /// <param name="groups">The groups: <c>schedule.GroupBy(line => line.Service)</c>.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <param name="view">The effect against the base unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view is undefined.</exception>
    public static DisplayTable ToTable<TKey>(this SavingsGroups<TKey> groups, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Table(groups.Years, groups.SelectMany(group => group.Value.Lines.Select(line => (Words.OfKey(group.Key), line))), settings, view);
    }

    /// <summary>The effect against the base in one year, grouped two ways, with totals.</summary>
    /// <param name="pivot">The groups: <c>schedule.Pivot(line => line.Service, line => line.Authority)</c>.</param>
    /// <param name="year">The year.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The schedule does not cover the year.</exception>
    public static DisplayTable ToTable<TRow, TColumn>(this SavingsPivot<TRow, TColumn> pivot, FinancialYear year, TableSettings? settings = null)
        where TRow : notnull
        where TColumn : notnull
    {
        ArgumentNullException.ThrowIfNull(pivot);
        var years = pivot.Total.Years;
        var rows = pivot.Rows.Select(row => KeyValuePair.Create(Words.OfKey(row), pivot.Columns.Select(column => pivot[row, column][year])));
        return years.Contains(year)
            ? CrossTable.Of($"Savings in {year}: effect against the base", string.Empty, pivot.Columns.Select(Words.OfKey), rows, settings)
            : throw Errors.OutOfRange(nameof(year), year, $"The savings cover {years}; {year} is not one of them.");
    }

    private static DisplayTable Table(FinancialYearRange years, IEnumerable<(string Section, SavingsLine Line)> lines, TableSettings? settings, ScheduleView view)
    {
        var all = lines.ToList();
        var elsewhere = all.Where(line => line.Line.IsCountedElsewhere).Select((line, at) => (line.Line, Mark: Words.Letter(at))).ToDictionary(line => line.Line.Reference, line => line.Mark, StringComparer.Ordinal);
        var shown = EffectTable.Of("Savings", "Saving", years, all.Select(line => Line(line.Section, line.Line)), view, settings, "Total");
        return all.Where(line => line.Line.IsCountedElsewhere)
            .Aggregate(shown, (table, line) => table.WithNote(new DisplayNote(elsewhere[line.Line.Reference], $"Counted in {line.Line.CountedElsewhereIn}, so in no total here.")));

        EffectLine Line(string section, SavingsLine line) => new(
            new DisplayCell($"{line.Reference} {line.Title}", elsewhere.TryGetValue(line.Reference, out var mark) ? [mark] : []),
            section,
            line.Changes.ByYear,
            !line.IsCountedElsewhere);
    }
}
