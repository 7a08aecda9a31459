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

/// <summary>Results as plain text in columns of fixed width.</summary>
/// <remarks>Each is the <c>ToTable</c> of the same result, written out: what it shows, and the errors, are documented there.</remarks>
public static class TextPresentation
{
    /// <summary>Amounts by year as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(YearSeries{Money}, TableSettings?)" path="/param"/>
    public static string ToText(this YearSeries<Money> series, TableSettings? settings = null) => series.ToTable(settings).ToText();

    /// <summary>Amounts by authority as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{Money}, TableSettings?)" path="/param"/>
    public static string ToText(this ByAuthority<Money> values, TableSettings? settings = null) => values.ToTable(settings).ToText();

    /// <summary>Amounts by authority and year as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(ByAuthority{YearSeries{Money}}, TableSettings?)" path="/param"/>
    public static string ToText(this ByAuthority<YearSeries<Money>> values, TableSettings? settings = null) => values.ToTable(settings).ToText();

    /// <summary>An effect by year as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(CumulativeEffect, TableSettings?)" path="/param"/>
    public static string ToText(this CumulativeEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToText();

    /// <summary>Changes by year as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SeriesTables.ToTable(IncrementalEffect, TableSettings?)" path="/param"/>
    public static string ToText(this IncrementalEffect effect, TableSettings? settings = null) => effect.ToTable(settings).ToText();

    /// <summary>A savings schedule as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable(SavingsSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText(this SavingsSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToText();

    /// <summary>A savings schedule in sections as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TKey}(SavingsGroups{TKey}, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText<TKey>(this SavingsGroups<TKey> groups, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
        where TKey : notnull =>
        groups.ToTable(settings, view).ToText();

    /// <summary>Savings grouped two ways as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SavingsTables.ToTable{TRow, TColumn}(SavingsPivot{TRow, TColumn}, FinancialYear, TableSettings?)" path="/param"/>
    public static string ToText<TRow, TColumn>(this SavingsPivot<TRow, TColumn> pivot, FinancialYear year, TableSettings? settings = null)
        where TRow : notnull
        where TColumn : notnull =>
        pivot.ToTable(year, settings).ToText();

    /// <summary>A table as printed as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable)" path="/param"/>
    public static string ToText(this PrintedTable table) => table.ToTable().ToText();

    /// <summary>A table as printed with what a review finds in it as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(PrintedTable, ReportReview)" path="/param"/>
    public static string ToText(this PrintedTable table, ReportReview review) => table.ToTable(review).ToText();

    /// <summary>The verdicts of a review counted as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(ReportReview)" path="/param"/>
    public static string ToText(this ReportReview review) => review.ToTable().ToText();

    /// <summary>Figures printed and recomputed as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{ClaimResult})" path="/param"/>
    public static string ToText(this IEnumerable<ClaimResult> results) => results.ToTable().ToText();

    /// <summary>Findings as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(IEnumerable{Finding})" path="/param"/>
    public static string ToText(this IEnumerable<Finding> findings) => findings.ToTable().ToText();

    /// <summary>What may have happened as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AssuranceTables.ToTable(Diagnosis)" path="/param"/>
    public static string ToText(this Diagnosis diagnosis) => diagnosis.ToTable().ToText();

    /// <summary>A rounded table as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(RoundedTable)" path="/param"/>
    public static string ToText(this RoundedTable rounded) => rounded.ToTable().ToText();

    /// <summary>How an amount was shared as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(ApportionmentExplanation)" path="/param"/>
    public static string ToText(this ApportionmentExplanation explanation) => explanation.ToTable().ToText();

    /// <summary>Shares by layer as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(LayeredShares, TableSettings?)" path="/param"/>
    public static string ToText(this LayeredShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToText();

    /// <summary>Who pays whom as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="ApportionmentTables.ToTable(Settlement, TableSettings?)" path="/param"/>
    public static string ToText(this Settlement settlement, TableSettings? settings = null) => settlement.ToTable(settings).ToText();

    /// <summary>A statement of cross-charges as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CrossChargeStatement, TableSettings?)" path="/param"/>
    public static string ToText(this CrossChargeStatement statement, TableSettings? settings = null) => statement.ToTable(settings).ToText();

    /// <summary>Shares of a scheme as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionShares, TableSettings?)" path="/param"/>
    public static string ToText(this TransitionShares shares, TableSettings? settings = null) => shares.ToTable(settings).ToText();

    /// <summary>Shares of several schemes as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(TransitionProgramme, TableSettings?)" path="/param"/>
    public static string ToText(this TransitionProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToText();

    /// <summary>A funding facility as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(FundingFacility, TableSettings?)" path="/param"/>
    public static string ToText(this FundingFacility facility, TableSettings? settings = null) => facility.ToTable(settings).ToText();

    /// <summary>The cost of a change as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SharedCostTables.ToTable(CostOfChange, TableSettings?)" path="/param"/>
    public static string ToText(this CostOfChange cost, TableSettings? settings = null) => cost.ToTable(settings).ToText();

    /// <summary>Posts and their cost as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Establishment, TableSettings?)" path="/param"/>
    public static string ToText(this Establishment establishment, TableSettings? settings = null) => establishment.ToTable(settings).ToText();

    /// <summary>A restructure as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(Restructure, TableSettings?)" path="/param"/>
    public static string ToText(this Restructure restructure, TableSettings? settings = null) => restructure.ToTable(settings).ToText();

    /// <summary>Exit costs as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="WorkforceTables.ToTable(ExitCosts, TableSettings?)" path="/param"/>
    public static string ToText(this ExitCosts costs, TableSettings? settings = null) => costs.ToTable(settings).ToText();

    /// <summary>A budget rolled forward as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(BudgetRollForward, TableSettings?)" path="/param"/>
    public static string ToText(this BudgetRollForward budget, TableSettings? settings = null) => budget.ToTable(settings).ToText();

    /// <summary>A medium-term plan as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(MediumTermPlan, TableSettings?)" path="/param"/>
    public static string ToText(this MediumTermPlan plan, TableSettings? settings = null) => plan.ToTable(settings).ToText();

    /// <summary>The gaps of a plan as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(YearSeries{FundingGap}, TableSettings?)" path="/param"/>
    public static string ToText(this YearSeries<FundingGap> gaps, TableSettings? settings = null) => gaps.ToTable(settings).ToText();

    /// <summary>A growth schedule as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GrowthSchedule, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText(this GrowthSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => schedule.ToTable(settings, view).ToText();

    /// <summary>Savings projects as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(SavingsPortfolio, TableSettings?, ScheduleView)" path="/param"/>
    public static string ToText(this SavingsPortfolio portfolio, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative) => portfolio.ToTable(settings, view).ToText();

    /// <summary>What has changed since the previous plan as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(PlanComparison, TableSettings?)" path="/param"/>
    public static string ToText(this PlanComparison comparison, TableSettings? settings = null) => comparison.ToTable(settings).ToText();

    /// <summary>An earmarked reserve as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(EarmarkedReserve, TableSettings?)" path="/param"/>
    public static string ToText(this EarmarkedReserve reserve, TableSettings? settings = null) => reserve.ToTable(settings).ToText();

    /// <summary>The general fund balance as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="BudgetTables.ToTable(GeneralFundBalance, TableSettings?)" path="/param"/>
    public static string ToText(this GeneralFundBalance balance, TableSettings? settings = null) => balance.ToTable(settings).ToText();

    /// <summary>A revenue budget as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(RevenueBudget, TableSettings?)" path="/param"/>
    public static string ToText(this RevenueBudget budget, TableSettings? settings = null) => budget.ToTable(settings).ToText();

    /// <summary>A capital programme as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="SpendingTables.ToTable(CapitalProgramme, TableSettings?)" path="/param"/>
    public static string ToText(this CapitalProgramme programme, TableSettings? settings = null) => programme.ToTable(settings).ToText();

    /// <summary>Cash flows as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(CashFlows, TableSettings?)" path="/param"/>
    public static string ToText(this CashFlows flows, TableSettings? settings = null) => flows.ToTable(settings).ToText();

    /// <summary>Present values as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(DiscountedCashFlows, TableSettings?)" path="/param"/>
    public static string ToText(this DiscountedCashFlows discounted, TableSettings? settings = null) => discounted.ToTable(settings).ToText();

    /// <summary>A rate of return as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(InternalRateOfReturn)" path="/param"/>
    public static string ToText(this InternalRateOfReturn rate) => rate.ToTable().ToText();

    /// <summary>A payback as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Payback)" path="/param"/>
    public static string ToText(this Payback payback) => payback.ToTable().ToText();

    /// <summary>Net present values by partner as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(PartnerAppraisal)" path="/param"/>
    public static string ToText(this PartnerAppraisal appraisal) => appraisal.ToTable().ToText();

    /// <summary>A sensitivity table as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(SensitivityTable, TableSettings?)" path="/param"/>
    public static string ToText(this SensitivityTable sensitivity, TableSettings? settings = null) => sensitivity.ToTable(settings).ToText();

    /// <summary>A simulation as plain text in columns of fixed width.</summary>
    /// <inheritdoc cref="AppraisalTables.ToTable(Simulation)" path="/param"/>
    public static string ToText(this Simulation simulation) => simulation.ToTable().ToText();
}
