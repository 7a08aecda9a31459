using CouncilFinance.Assurance;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Presentation;

/// <summary>Results in Markdown.</summary>
/// <remarks>Each is the <c>ToTable</c> of the same result, written out: what it shows, and the errors, are documented there.</remarks>
public static class MarkdownPresentation
{
    /// <summary>Amounts by year in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(YearSeries{Money}, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this YearSeries<Money> series, TableSettings? settings = null) => series.ToTable(settings).ToMarkdown();

    /// <summary>Amounts by authority in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{Money}, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this ByAuthority<Money> values, TableSettings? settings = null) => values.ToTable(settings).ToMarkdown();

    /// <summary>Amounts by authority and year in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{YearSeries{Money}}, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this ByAuthority<YearSeries<Money>> values, TableSettings? settings = null) => values.ToTable(settings).ToMarkdown();

    /// <summary>An effect by year in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(CumulativeEffect, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this CumulativeEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToMarkdown();

    /// <summary>Changes by year in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(IncrementalEffect, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this IncrementalEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToMarkdown();

    /// <summary>A savings schedule in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable(SavingsSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToMarkdown(this SavingsSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToMarkdown();

    /// <summary>A savings schedule in sections in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TKey}(SavingsGroups{TKey}, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToMarkdown<TKey>(this SavingsGroups<TKey> groups, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
        where TKey : notnull =>
        groups.ToTable(settings, view).ToMarkdown();

    /// <summary>Savings grouped two ways in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TRow, TColumn}(SavingsPivot{TRow, TColumn}, FinancialYear, TableSettings?)" path="/param"/>
    public static string ToMarkdown<TRow, TColumn>(this SavingsPivot<TRow, TColumn> pivot, FinancialYear year, TableSettings? settings = null)
        where TRow : notnull
        where TColumn : notnull =>
        pivot.ToTable(year, settings).ToMarkdown();

    /// <summary>A table as printed in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable)" path="/param"/>
    public static string ToMarkdown(this PrintedTable table) => table.ToTable().ToMarkdown();

    /// <summary>A table as printed with what a review finds in it in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable, ReportReview)" path="/param"/>
    public static string ToMarkdown(this PrintedTable table, ReportReview review) => table.ToTable(review).ToMarkdown();

    /// <summary>The verdicts of a review counted in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(ReportReview)" path="/param"/>
    public static string ToMarkdown(this ReportReview review) => review.ToTable().ToMarkdown();

    /// <summary>Findings in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToMarkdown(this IEnumerable<Finding> findings) => findings.ToTable().ToMarkdown();

    /// <summary>What may have happened in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToMarkdown(this Diagnosis diagnosis) => diagnosis.ToTable().ToMarkdown();
}
