using CouncilFinance.Assurance;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Presentation;

/// <summary>Results as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
/// <remarks>Each is the <c>ToTable</c> of the same result, written out: what it shows, and the errors, are documented there.</remarks>
public static class HtmlPresentation
{
    /// <summary>Amounts by year as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(YearSeries{Money}, TableSettings?)" path="/param"/>
    public static string ToHtml(this YearSeries<Money> series, TableSettings? settings = null) => series.ToTable(settings).ToHtml();

    /// <summary>Amounts by authority as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{Money}, TableSettings?)" path="/param"/>
    public static string ToHtml(this ByAuthority<Money> values, TableSettings? settings = null) => values.ToTable(settings).ToHtml();

    /// <summary>Amounts by authority and year as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{YearSeries{Money}}, TableSettings?)" path="/param"/>
    public static string ToHtml(this ByAuthority<YearSeries<Money>> values, TableSettings? settings = null) => values.ToTable(settings).ToHtml();

    /// <summary>An effect by year as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(CumulativeEffect, TableSettings?)" path="/param"/>
    public static string ToHtml(this CumulativeEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToHtml();

    /// <summary>Changes by year as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(IncrementalEffect, TableSettings?)" path="/param"/>
    public static string ToHtml(this IncrementalEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToHtml();

    /// <summary>A savings schedule as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable(SavingsSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToHtml(this SavingsSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToHtml();

    /// <summary>A savings schedule in sections as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TKey}(SavingsGroups{TKey}, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToHtml<TKey>(this SavingsGroups<TKey> groups, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
        where TKey : notnull =>
        groups.ToTable(settings, view).ToHtml();

    /// <summary>Savings grouped two ways as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TRow, TColumn}(SavingsPivot{TRow, TColumn}, FinancialYear, TableSettings?)" path="/param"/>
    public static string ToHtml<TRow, TColumn>(this SavingsPivot<TRow, TColumn> pivot, FinancialYear year, TableSettings? settings = null)
        where TRow : notnull
        where TColumn : notnull =>
        pivot.ToTable(year, settings).ToHtml();

    /// <summary>A table as printed as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable)" path="/param"/>
    public static string ToHtml(this PrintedTable table) => table.ToTable().ToHtml();

    /// <summary>A table as printed with what a review finds in it as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable, ReportReview)" path="/param"/>
    public static string ToHtml(this PrintedTable table, ReportReview review) => table.ToTable(review).ToHtml();

    /// <summary>The verdicts of a review counted as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(ReportReview)" path="/param"/>
    public static string ToHtml(this ReportReview review) => review.ToTable().ToHtml();

    /// <summary>Findings as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToHtml(this IEnumerable<Finding> findings) => findings.ToTable().ToHtml();

    /// <summary>What may have happened as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToHtml(this Diagnosis diagnosis) => diagnosis.ToTable().ToHtml();
}
