using CouncilFinance.Assurance;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Presentation;

/// <summary>Results as plain text in columns of fixed width.</summary>
/// <remarks>Each is the <c>ToTable</c> of the same result, written out: what it shows, and the errors, are documented there.</remarks>
public static class TextPresentation
{
    /// <summary>Amounts by year as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(YearSeries{Money}, TableSettings?)" path="/param"/>
    public static string ToText(this YearSeries<Money> series, TableSettings? settings = null) => series.ToTable(settings).ToText();

    /// <summary>Amounts by authority as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{Money}, TableSettings?)" path="/param"/>
    public static string ToText(this ByAuthority<Money> values, TableSettings? settings = null) => values.ToTable(settings).ToText();

    /// <summary>Amounts by authority and year as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{YearSeries{Money}}, TableSettings?)" path="/param"/>
    public static string ToText(this ByAuthority<YearSeries<Money>> values, TableSettings? settings = null) => values.ToTable(settings).ToText();

    /// <summary>An effect by year as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(CumulativeEffect, TableSettings?)" path="/param"/>
    public static string ToText(this CumulativeEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToText();

    /// <summary>Changes by year as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(IncrementalEffect, TableSettings?)" path="/param"/>
    public static string ToText(this IncrementalEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToText();

    /// <summary>A savings schedule as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable(SavingsSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText(this SavingsSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToText();

    /// <summary>A savings schedule in sections as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TKey}(SavingsGroups{TKey}, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText<TKey>(this SavingsGroups<TKey> groups, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
        where TKey : notnull =>
        groups.ToTable(settings, view).ToText();

    /// <summary>Savings grouped two ways as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TRow, TColumn}(SavingsPivot{TRow, TColumn}, FinancialYear, TableSettings?)" path="/param"/>
    public static string ToText<TRow, TColumn>(this SavingsPivot<TRow, TColumn> pivot, FinancialYear year, TableSettings? settings = null)
        where TRow : notnull
        where TColumn : notnull =>
        pivot.ToTable(year, settings).ToText();

    /// <summary>A table as printed as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable)" path="/param"/>
    public static string ToText(this PrintedTable table) => table.ToTable().ToText();

    /// <summary>A table as printed with what a review finds in it as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable, ReportReview)" path="/param"/>
    public static string ToText(this PrintedTable table, ReportReview review) => table.ToTable(review).ToText();

    /// <summary>The verdicts of a review counted as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(ReportReview)" path="/param"/>
    public static string ToText(this ReportReview review) => review.ToTable().ToText();

    /// <summary>Findings as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToText(this IEnumerable<Finding> findings) => findings.ToTable().ToText();

    /// <summary>What may have happened as plain text in columns of fixed width, lines ending in \n.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToText(this Diagnosis diagnosis) => diagnosis.ToTable().ToText();
}
