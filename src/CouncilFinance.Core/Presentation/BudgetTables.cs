using CouncilFinance.Budgets;

namespace CouncilFinance.Presentation;

/// <summary>Tables of budgets, plans, reserves and growth.</summary>
public static class BudgetTables
{
    /// <summary>A budget rolled forward: each year's base, its movements by kind, savings negative, and the net budget that is the next year's base.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this BudgetRollForward budget, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var kinds = Enum.GetValues<BudgetMovementKind>().Where(kind => budget.Movements.Any(movement => movement.Kind == kind));
        return RollForward.Of(
            budget.Name,
            budget.NetBudget.Headings().ToList(),
            "Base budget",
            budget.BaseBudget,
            kinds.Select(kind => (Words.Of(kind), budget.ByYear.Values.Select(year => year[kind]), false)),
            "Net budget",
            settings);
    }

    /// <summary>A plan: spending before savings by budget, resources, the requirement, identified savings, reserves used, and the gap that is left in each year; a surplus is negative.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this MediumTermPlan plan, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ledger = new Ledger("Medium-term plan", string.Empty, plan.NetBudget.Headings(), settings);
        foreach (var budget in plan.Budgets)
            ledger.Line(budget.Name, budget.NetBudget.Plus(budget.Savings.ByYear).Values);
        ledger.SumSoFar(RowKind.Subtotal, "Spending before savings");
        foreach (var source in plan.Sources)
            ledger.Less(source.Title, source.Amounts.Values);
        ledger.SumSoFar(RowKind.Subtotal, "Requirement");
        ledger.Less("Identified savings", plan.IdentifiedSavings.Values);
        ledger.Less("Reserves used", plan.ReservesUsed.Values);
        ledger.SumSoFar(RowKind.Total, "Gap");
        return ledger.Finish();
    }

    /// <summary>The gap of each year: spending before savings, resources, identified savings and reserves used; a surplus is negative.</summary>
    /// <param name="gaps">The gaps of a plan.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this YearSeries<FundingGap> gaps, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        var ledger = new Ledger("Funding gap", string.Empty, gaps.Headings(), settings);
        ledger.Line("Spending before savings", gaps.Values.Select(gap => gap.SpendingBeforeSavings));
        ledger.Less("Resources", gaps.Values.Select(gap => gap.Resources));
        ledger.SumSoFar(RowKind.Subtotal, "Requirement");
        ledger.Less("Identified savings", gaps.Values.Select(gap => gap.IdentifiedSavings));
        ledger.Less("Reserves used", gaps.Values.Select(gap => gap.ReservesUsed));
        ledger.SumSoFar(RowKind.Total, "Gap");
        return ledger.Finish();
    }

    /// <summary>Lines of growth in their sections, by year, with their totals.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <param name="view">The effect against the base unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view is undefined.</exception>
    public static DisplayTable ToTable(this GrowthSchedule schedule, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var lines = schedule.Lines.Select(line => new EffectLine(new DisplayCell($"{line.Reference} {line.Title}"), line.Section, line.Changes.ByYear));
        return EffectTable.Of("Growth", "Growth", schedule.Years, lines, view, settings, "Total");
    }

    /// <summary>Savings projects by year with their total; what is counted elsewhere is in none.</summary>
    /// <param name="portfolio">The projects.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <param name="view">The effect against the base unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view is undefined.</exception>
    public static DisplayTable ToTable(this SavingsPortfolio portfolio, TableSettings? settings = null, ScheduleView view = ScheduleView.Cumulative)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var lines = portfolio.Projects.Select(project =>
            new EffectLine(new DisplayCell(project.Title), string.Empty, project.Totals.Total.Over(portfolio.Years).ToIncremental().ByYear));
        return EffectTable.Of("Savings projects", "Project", portfolio.Years, lines, view, settings, "Total");
    }

    /// <summary>What has changed since the previous plan, line by line: added, amended and removed lines with their differences.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this PlanComparison comparison, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var lines = Lines("Added", comparison.Added).Concat(Lines("Amended", comparison.Amended)).Concat(Lines("Removed", comparison.Removed));
        return EffectTable.Of("Changed since the previous plan", "Line", comparison.Years, lines, ScheduleView.Cumulative, settings, "Difference");

        static IEnumerable<EffectLine> Lines(string section, IEnumerable<ComparedLine> compared) =>
            compared.Select(line => new EffectLine(new DisplayCell($"{line.Reference} {line.Title}"), section, line.Difference.ToIncremental().ByYear));
    }

    /// <summary>An earmarked reserve: opening balance, contributions, uses and closing balance of each year.</summary>
    /// <param name="reserve">The reserve.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this EarmarkedReserve reserve, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        return Reserve(reserve.Name, reserve.OpeningBalance, reserve.Contributions, reserve.Uses, settings);
    }

    /// <summary>The general fund balance: opening balance, contributions, uses and closing balance of each year, with a note on years below the minimum.</summary>
    /// <param name="balance">The balance.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this GeneralFundBalance balance, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return balance.BelowMinimum.Aggregate(
            Reserve("General fund balance", balance.OpeningBalance, balance.Contributions, balance.Uses, settings),
            (table, below) => table.WithNote($"Below its minimum in {below.Year}: {below.Balance} against {below.Minimum}, short by {below.Shortfall}."));
    }

    private static DisplayTable Reserve(string name, Money opening, YearSeries<Money> contributions, YearSeries<Money> uses, TableSettings? settings) => RollForward.Of(
        name,
        contributions.Headings().ToList(),
        "Opening balance",
        opening,
        [("Contributions", contributions.Values, false), ("Uses", uses.Values, true)],
        "Closing balance",
        settings);
}
