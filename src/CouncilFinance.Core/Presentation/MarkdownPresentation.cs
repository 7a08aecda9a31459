using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.CrossCharges;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using CouncilFinance.TransitionCosts;
using CouncilFinance.Workforce;

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

    /// <summary>Figures printed and recomputed in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{ClaimResult})" path="/param"/>
    public static string ToMarkdown(this IEnumerable<ClaimResult> results) => results.ToTable().ToMarkdown();

    /// <summary>Findings in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToMarkdown(this IEnumerable<Finding> findings) => findings.ToTable().ToMarkdown();

    /// <summary>What may have happened in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToMarkdown(this Diagnosis diagnosis) => diagnosis.ToTable().ToMarkdown();

    /// <summary>A rounded table in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(RoundedTable)" path="/param"/>
    public static string ToMarkdown(this RoundedTable rounded) => rounded.ToTable().ToMarkdown();

    /// <summary>How an amount was shared in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(ApportionmentExplanation)" path="/param"/>
    public static string ToMarkdown(this ApportionmentExplanation explanation) => explanation.ToTable().ToMarkdown();

    /// <summary>Shares by layer in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(LayeredShares, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this LayeredShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToMarkdown();

    /// <summary>Who pays whom in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(Settlement, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this Settlement settlement, TableSettings? settings = null) => settlement.ToTable(settings).ToMarkdown();

    /// <summary>A statement of cross-charges in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CrossChargeStatement, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this CrossChargeStatement statement, TableSettings? settings = null) => statement.ToTable(settings).ToMarkdown();

    /// <summary>Shares of a scheme in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionShares, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this TransitionShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToMarkdown();

    /// <summary>Shares of several schemes in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionProgramme, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this TransitionProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToMarkdown();

    /// <summary>A funding facility in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(FundingFacility, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this FundingFacility facility, TableSettings? settings = null) => facility.ToTable(settings).ToMarkdown();

    /// <summary>The cost of a change in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CostOfChange, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this CostOfChange cost, TableSettings? settings = null) => cost.ToTable(settings).ToMarkdown();

    /// <summary>Posts and their cost in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Establishment, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this Establishment establishment, TableSettings? settings = null) => establishment.ToTable(settings).ToMarkdown();

    /// <summary>A restructure in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Restructure, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this Restructure restructure, TableSettings? settings = null) => restructure.ToTable(settings).ToMarkdown();

    /// <summary>Exit costs in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(ExitCosts, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this ExitCosts costs, TableSettings? settings = null) => costs.ToTable(settings).ToMarkdown();

    /// <summary>A budget rolled forward in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(BudgetRollForward, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this BudgetRollForward budget, TableSettings? settings = null) => budget.ToTable(settings).ToMarkdown();

    /// <summary>A medium-term plan in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(MediumTermPlan, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this MediumTermPlan plan, TableSettings? settings = null) => plan.ToTable(settings).ToMarkdown();

    /// <summary>The gaps of a plan in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(YearSeries{FundingGap}, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this YearSeries<FundingGap> gaps, TableSettings? settings = null) => gaps.ToTable(settings).ToMarkdown();

    /// <summary>A growth schedule in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GrowthSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToMarkdown(this GrowthSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToMarkdown();

    /// <summary>Savings projects in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(SavingsPortfolio, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToMarkdown(this SavingsPortfolio portfolio, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => portfolio.ToTable(settings, view).ToMarkdown();

    /// <summary>What has changed since the previous plan in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(PlanComparison, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this PlanComparison comparison, TableSettings? settings = null) => comparison.ToTable(settings).ToMarkdown();

    /// <summary>An earmarked reserve in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(EarmarkedReserve, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this EarmarkedReserve reserve, TableSettings? settings = null) => reserve.ToTable(settings).ToMarkdown();

    /// <summary>The general fund balance in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GeneralFundBalance, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this GeneralFundBalance balance, TableSettings? settings = null) => balance.ToTable(settings).ToMarkdown();

    /// <summary>A revenue budget in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(RevenueBudget, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this RevenueBudget budget, TableSettings? settings = null) => budget.ToTable(settings).ToMarkdown();

    /// <summary>A capital programme in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(CapitalProgramme, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this CapitalProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToMarkdown();

    /// <summary>Cash flows in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(CashFlows, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this CashFlows flows, TableSettings? settings = null) => flows.ToTable(settings).ToMarkdown();

    /// <summary>Present values in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(DiscountedCashFlows, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this DiscountedCashFlows discounted, TableSettings? settings = null) => discounted.ToTable(settings).ToMarkdown();

    /// <summary>A rate of return in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(InternalRateOfReturn)" path="/param"/>
    public static string ToMarkdown(this InternalRateOfReturn rate) => rate.ToTable().ToMarkdown();

    /// <summary>A payback in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Payback)" path="/param"/>
    public static string ToMarkdown(this Payback payback) => payback.ToTable().ToMarkdown();

    /// <summary>Net present values by partner in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(PartnerAppraisal)" path="/param"/>
    public static string ToMarkdown(this PartnerAppraisal appraisal) => appraisal.ToTable().ToMarkdown();

    /// <summary>A sensitivity table in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(SensitivityTable, TableSettings?)" path="/param"/>
    public static string ToMarkdown(this SensitivityTable sensitivity, TableSettings? settings = null) => sensitivity.ToTable(settings).ToMarkdown();

    /// <summary>A simulation in Markdown, as a table with pipes.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Simulation)" path="/param"/>
    public static string ToMarkdown(this Simulation simulation) => simulation.ToTable().ToMarkdown();
}
