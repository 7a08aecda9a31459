using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Laws;

public sealed class BudgetLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Net_budget_is_base_and_movements_and_the_next_base(BudgetCase given)
    {
        var budget = given.Budget;
        var net = given.Base;
        foreach (var (year, figures) in budget.ByYear)
        {
            Assert.Equal((year, net), (figures.Year, figures.BaseBudget));
            foreach (var kind in Enum.GetValues<BudgetMovementKind>())
            {
                var moved = Money.Zero;
                foreach (var movement in budget.Movements)
                    moved += movement.Kind == kind ? movement.Changes[year] : Money.Zero;
                Assert.Equal(moved, figures[kind]);
                net += moved;
                if (kind == BudgetMovementKind.Transfer)
                    Assert.Equal(net, figures.AdjustedBase);
            }

            Assert.Equal((net, net), (figures.NetBudget, budget.NetBudget[year]));
        }
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Cumulative_appendices_and_the_roll_forward_agree(BudgetCase given)
    {
        foreach (var (year, net) in given.Budget.NetBudget)
        {
            var expected = given.Base + given.Inflation.ToCumulative()[year] + given.Contingency.ToCumulative()[year];
            foreach (var (made, amount) in given.Transfers)
                expected += made <= year ? amount : Money.Zero;
            foreach (var line in given.Growth.Lines)
                expected += line.Effect[year];
            foreach (var line in given.Savings.Lines)
                expected -= Counts(line) ? line.Effect[year] : Money.Zero;
            Assert.Equal(expected, net);
        }

        Assert.All(given.Years, year => Assert.Equal(
            given.Savings.Lines.Aggregate(Money.Zero, (sum, line) => Counts(line) ? sum + line.Effect[year] : sum), given.Budget.Savings.ByYear[year]));

        static bool Counts(SavingsLine line) => line.Cashability == Cashability.Cashable && !line.IsCountedElsewhere;
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void The_order_of_lines_changes_no_figure(BudgetCase given)
    {
        var turned = given with
        {
            Transfers = [.. given.Transfers.Reverse()],
            Growth = new GrowthSchedule(given.Growth.Years, given.Growth.Lines.Reverse()),
            Savings = new SavingsSchedule(given.Savings.Years, given.Savings.Lines.Reverse()),
        };

        Assert.Equal((given.Budget.ByYear, given.Growth.Total), (turned.Budget.ByYear, turned.Growth.Total));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void A_saving_taken_back_in_every_year_nets_off_and_a_late_one_starts_late(BudgetCase given, Money amount)
    {
        var (years, lcc, bare) = (given.Years, new Authority("new"), given.Budget);
        var saving = SavingsLine.Recurrent("saving", "Supported living", lcc, Level(years));
        var takenBack = SavingsLine.Recurrent("taken back", "Delayed", lcc, -Level(years));
        var late = SavingsLine.OneOff("late", "A year late", lcc, years.First, -amount);

        Assert.Equal(bare.NetBudget, bare.WithSavings(SavingsSchedule.Of(saving, takenBack)).NetBudget);
        Assert.Equal(
            bare.NetBudget.Map(net => net - amount).Zip(bare.NetBudget, (less, net) => (less, net)).Select(pair => pair.Key == years.First ? pair.Value.net : pair.Value.less),
            bare.WithSavings(new SavingsSchedule(years, [saving, late])).NetBudget.Values);

        CumulativeEffect Level(FinancialYearRange run) => new(YearSeries.ForEach(run, _ => amount));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Known_figures_that_follow_on_make_the_budget_again_and_a_penny_out_is_a_contradiction(BudgetCase given)
    {
        var figures = given.Budget.ByYear.Values;
        var again = BudgetRollForward.FromYears("Care", figures);
        var wrong = new BudgetYear(figures[^1].Year, figures[^1].BaseBudget + Money.FromPence(1));

        Assert.Equal((given.Budget.ByYear, given.Years, given.Base), (again.ByYear, again.Years, again.BaseBudget));
        if (figures.Count > 1)
            Assert.Throws<ContradictionException>(() => BudgetRollForward.FromYears("Care", figures.SkipLast(1).Append(wrong)));
        if (figures.Count > 2)
            Assert.Throws<ContradictionException>(() => BudgetRollForward.FromYears("Care", figures.Where((_, index) => index != 1)));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Gap_and_identified_savings_and_reserves_are_the_requirement(MediumTermPlan plan)
    {
        foreach (var (year, gap) in plan.Gaps)
        {
            var net = plan.Budgets.Aggregate(Money.Zero, (sum, budget) => sum + budget.NetBudget[year]);
            var saved = plan.Budgets.Aggregate(Money.Zero, (sum, budget) => sum + budget.Savings[year]);
            var resources = plan.Sources.Aggregate(Money.Zero, (sum, source) => sum + source.Amounts[year]);

            Assert.Equal((year, net + saved, resources, saved, plan.ReservesUsed[year]), (gap.Year, gap.SpendingBeforeSavings, gap.Resources, gap.IdentifiedSavings, gap.ReservesUsed));
            Assert.Equal(gap.SpendingBeforeSavings - gap.Resources, gap.Requirement);
            Assert.Equal(gap.Requirement, gap.Gap + gap.IdentifiedSavings + gap.ReservesUsed);
            Assert.Equal(net - resources - plan.ReservesUsed[year], gap.Gap);
            Assert.Equal((gap.Gap, gap.Gap.Abs()), (gap.UnidentifiedSavings - gap.Surplus, gap.UnidentifiedSavings + gap.Surplus));
            Assert.Equal(gap.Gap.Sign == 0, gap.IsBalanced);
            Assert.Equal((net, saved, resources), (plan.NetBudget[year], plan.IdentifiedSavings[year], plan.Resources[year]));
        }
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void A_transfer_between_budgets_moves_both_from_its_year_on_and_leaves_the_council_s_as_it_is(MediumTermPlan plan, Money any, int column)
    {
        if (plan.Budgets.Count < 2)
            plan = MediumTermPlan.Of([.. plan.Budgets, BudgetRollForward.From("Central items", any, plan.Years)]);
        var (from, to, amount) = (plan.Budgets[^1].Name, plan.Budgets[0].Name, any.Abs());
        var made = plan.Years[Math.Abs(column % plan.Years.Count)];
        var moved = plan.WithTransfer("Fees", from, to, made, amount);

        Assert.Equal((plan.NetBudget, plan.Gaps), (moved.NetBudget, moved.Gaps));
        foreach (var year in plan.Years)
        {
            var change = year >= made ? amount : Money.Zero;
            Assert.All(plan.Budgets, budget => Assert.Equal(
                budget.NetBudget[year] + (budget.Name == to ? change : budget.Name == from ? -change : Money.Zero), moved[budget.Name].NetBudget[year]));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void A_reserve_closes_where_the_next_year_opens_and_an_earmarked_one_is_never_overdrawn(ReserveCase given)
    {
        var (balance, overdrawn, closings) = (given.Opening.Abs(), false, new List<Money>());
        foreach (var (year, contribution) in given.Contributions)
        {
            balance = balance + contribution - given.Uses[year];
            overdrawn |= balance < Money.Zero;
            closings.Add(balance);
        }

        if (overdrawn)
        {
            Assert.Throws<ContradictionException>(() => new EarmarkedReserve("Severance", given.Opening.Abs(), given.Contributions, given.Uses));
            return;
        }

        var reserve = new EarmarkedReserve("Severance", given.Opening.Abs(), given.Contributions, given.Uses);
        Assert.Equal(closings, reserve.ClosingBalances.Values);
        Assert.Equal(closings.SkipLast(1).Prepend(given.Opening.Abs()), reserve.OpeningBalances.Values);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void The_general_fund_is_never_below_its_minimum_without_saying_so(ReserveCase given)
    {
        var fund = new GeneralFundBalance(given.Opening, given.Contributions, given.Uses, given.Minimum);
        var balance = given.Opening;
        var expected = new List<(FinancialYear, Money, Money, Money)>();
        foreach (var year in given.Contributions.Years)
        {
            Assert.Equal(balance, fund.OpeningBalances[year]);
            balance = balance + given.Contributions[year] - given.Uses[year];
            Assert.Equal(balance, fund.ClosingBalances[year]);
            if (balance < given.Minimum[year])
                expected.Add((year, balance, given.Minimum[year], given.Minimum[year] - balance));
        }

        Assert.Equal(expected, fund.BelowMinimum.Select(shortfall => (shortfall.Year, shortfall.Balance, shortfall.Minimum, shortfall.Shortfall)));
        Assert.All(fund.BelowMinimum, shortfall => Assert.True(shortfall.Shortfall > Money.Zero));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void The_total_of_growth_is_the_sum_of_its_lines_and_of_its_groups(GrowthSchedule growth)
    {
        foreach (var year in growth.Years)
            Assert.Equal(growth.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Effect[year]), growth.Total[year]);
        Assert.Equal(growth.Total, CumulativeEffect.Sum(growth.Years, growth.GroupBy(line => line.Section).Select(group => group.Value.Total)));
        Assert.Equal(growth.Total, CumulativeEffect.Sum(growth.Years, growth.GroupBy(line => line.PlanChange).Select(group => group.Value.Total)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void What_has_changed_since_the_previous_plan_is_the_whole_difference_line_by_line(GrowthSchedule previous, GrowthSchedule current)
    {
        var comparison = PlanComparison.Between(previous, current);
        var references = previous.Lines.Concat(current.Lines).Select(line => line.Reference).Distinct();
        Money Reached(FinancialYear year) => previous.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Effect[year]);
        var inBase = previous.Years.First < current.Years.First ? Reached(current.Years.First.Previous) : Money.Zero;

        Assert.Equal(references.Order(StringComparer.Ordinal), comparison.Lines.Select(line => line.Reference).Order(StringComparer.Ordinal));
        Assert.Equal(comparison.Lines.Count, comparison.Added.Count + comparison.Removed.Count + comparison.Amended.Count + comparison.Unchanged.Count);
        Assert.Equal(comparison.Added.Select(line => line.Reference), current.Lines.Select(line => line.Reference).Except(previous.Lines.Select(line => line.Reference)));
        foreach (var year in current.Years)
            Assert.Equal(current.Total[year] - (Reached(year) - inBase), comparison.Difference[year]);
        Assert.Equal(current.Lines.Count, PlanComparison.Between(current, current).Unchanged.Count);
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Budgets_plans_and_reserves_come_back_equal_from_JSON(BudgetCase given, MediumTermPlan plan, ReserveCase reserve) => Cultures.InEach(() =>
    {
        var enough = new EarmarkedReserve("Öffentliche İşler", given.Base.Abs(), reserve.Contributions, reserve.Contributions);
        var fund = new GeneralFundBalance(reserve.Opening, reserve.Contributions, reserve.Uses, reserve.Minimum);

        Assert.Equal(given.Growth, Json.RoundTrip(given.Growth));
        Assert.Equal(given.Growth.Lines, Json.RoundTrip(given.Growth.Lines));
        Assert.Equal(given.Budget, Json.RoundTrip(given.Budget));
        Assert.Equal(given.Budget.GetHashCode(), Json.RoundTrip(given.Budget).GetHashCode());
        Assert.Equal(given.Budget.ByYear, Json.RoundTrip(given.Budget.ByYear));
        Assert.Equal(plan, Json.RoundTrip(plan));
        Assert.Equal(enough, Json.RoundTrip(enough));
        Assert.Equal(fund, Json.RoundTrip(fund));
    });
}
