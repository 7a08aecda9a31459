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

    /// <summary>Figures printed and recomputed as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{ClaimResult})" path="/param"/>
    public static string ToHtml(this IEnumerable<ClaimResult> results) => results.ToTable().ToHtml();

    /// <summary>Findings as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToHtml(this IEnumerable<Finding> findings) => findings.ToTable().ToHtml();

    /// <summary>What may have happened as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToHtml(this Diagnosis diagnosis) => diagnosis.ToTable().ToHtml();

    /// <summary>A rounded table as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(RoundedTable)" path="/param"/>
    public static string ToHtml(this RoundedTable rounded) => rounded.ToTable().ToHtml();

    /// <summary>How an amount was shared as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(ApportionmentExplanation)" path="/param"/>
    public static string ToHtml(this ApportionmentExplanation explanation) => explanation.ToTable().ToHtml();

    /// <summary>Shares by layer as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(LayeredShares, TableSettings?)" path="/param"/>
    public static string ToHtml(this LayeredShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToHtml();

    /// <summary>Who pays whom as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(Settlement, TableSettings?)" path="/param"/>
    public static string ToHtml(this Settlement settlement, TableSettings? settings = null) => settlement.ToTable(settings).ToHtml();

    /// <summary>A statement of cross-charges as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CrossChargeStatement, TableSettings?)" path="/param"/>
    public static string ToHtml(this CrossChargeStatement statement, TableSettings? settings = null) => statement.ToTable(settings).ToHtml();

    /// <summary>Shares of a scheme as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionShares, TableSettings?)" path="/param"/>
    public static string ToHtml(this TransitionShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToHtml();

    /// <summary>Shares of several schemes as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionProgramme, TableSettings?)" path="/param"/>
    public static string ToHtml(this TransitionProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToHtml();

    /// <summary>A funding facility as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(FundingFacility, TableSettings?)" path="/param"/>
    public static string ToHtml(this FundingFacility facility, TableSettings? settings = null) => facility.ToTable(settings).ToHtml();

    /// <summary>The cost of a change as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CostOfChange, TableSettings?)" path="/param"/>
    public static string ToHtml(this CostOfChange cost, TableSettings? settings = null) => cost.ToTable(settings).ToHtml();

    /// <summary>Posts and their cost as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Establishment, TableSettings?)" path="/param"/>
    public static string ToHtml(this Establishment establishment, TableSettings? settings = null) => establishment.ToTable(settings).ToHtml();

    /// <summary>A restructure as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Restructure, TableSettings?)" path="/param"/>
    public static string ToHtml(this Restructure restructure, TableSettings? settings = null) => restructure.ToTable(settings).ToHtml();

    /// <summary>Exit costs as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(ExitCosts, TableSettings?)" path="/param"/>
    public static string ToHtml(this ExitCosts costs, TableSettings? settings = null) => costs.ToTable(settings).ToHtml();

    /// <summary>A budget rolled forward as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(BudgetRollForward, TableSettings?)" path="/param"/>
    public static string ToHtml(this BudgetRollForward budget, TableSettings? settings = null) => budget.ToTable(settings).ToHtml();

    /// <summary>A medium-term plan as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(MediumTermPlan, TableSettings?)" path="/param"/>
    public static string ToHtml(this MediumTermPlan plan, TableSettings? settings = null) => plan.ToTable(settings).ToHtml();

    /// <summary>The gaps of a plan as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(YearSeries{FundingGap}, TableSettings?)" path="/param"/>
    public static string ToHtml(this YearSeries<FundingGap> gaps, TableSettings? settings = null) => gaps.ToTable(settings).ToHtml();

    /// <summary>A growth schedule as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GrowthSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToHtml(this GrowthSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToHtml();

    /// <summary>Savings projects as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(SavingsPortfolio, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToHtml(this SavingsPortfolio portfolio, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => portfolio.ToTable(settings, view).ToHtml();

    /// <summary>What has changed since the previous plan as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(PlanComparison, TableSettings?)" path="/param"/>
    public static string ToHtml(this PlanComparison comparison, TableSettings? settings = null) => comparison.ToTable(settings).ToHtml();

    /// <summary>An earmarked reserve as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(EarmarkedReserve, TableSettings?)" path="/param"/>
    public static string ToHtml(this EarmarkedReserve reserve, TableSettings? settings = null) => reserve.ToTable(settings).ToHtml();

    /// <summary>The general fund balance as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GeneralFundBalance, TableSettings?)" path="/param"/>
    public static string ToHtml(this GeneralFundBalance balance, TableSettings? settings = null) => balance.ToTable(settings).ToHtml();

    /// <summary>A revenue budget as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(RevenueBudget, TableSettings?)" path="/param"/>
    public static string ToHtml(this RevenueBudget budget, TableSettings? settings = null) => budget.ToTable(settings).ToHtml();

    /// <summary>A capital programme as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(CapitalProgramme, TableSettings?)" path="/param"/>
    public static string ToHtml(this CapitalProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToHtml();

    /// <summary>Cash flows as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(CashFlows, TableSettings?)" path="/param"/>
    public static string ToHtml(this CashFlows flows, TableSettings? settings = null) => flows.ToTable(settings).ToHtml();

    /// <summary>Present values as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(DiscountedCashFlows, TableSettings?)" path="/param"/>
    public static string ToHtml(this DiscountedCashFlows discounted, TableSettings? settings = null) => discounted.ToTable(settings).ToHtml();

    /// <summary>A rate of return as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(InternalRateOfReturn)" path="/param"/>
    public static string ToHtml(this InternalRateOfReturn rate) => rate.ToTable().ToHtml();

    /// <summary>A payback as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Payback)" path="/param"/>
    public static string ToHtml(this Payback payback) => payback.ToTable().ToHtml();

    /// <summary>Net present values by partner as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(PartnerAppraisal)" path="/param"/>
    public static string ToHtml(this PartnerAppraisal appraisal) => appraisal.ToTable().ToHtml();

    /// <summary>A sensitivity table as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(SensitivityTable, TableSettings?)" path="/param"/>
    public static string ToHtml(this SensitivityTable sensitivity, TableSettings? settings = null) => sensitivity.ToTable(settings).ToHtml();

    /// <summary>A simulation as a fragment of HTML for a page that includes <see cref="TableStylesheet.Css"/>.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Simulation)" path="/param"/>
    public static string ToHtml(this Simulation simulation) => simulation.ToTable().ToHtml();
}
