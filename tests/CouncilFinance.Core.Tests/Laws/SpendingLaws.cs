using System.Numerics;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class SpendingLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Sections_sum_to_their_parents_at_any_depth_and_to_the_lines_below(RevenueBudgetSection whole)
    {
        foreach (var section in SectionsIn(whole))
        {
            var (items, lines) = (section.Items.Select(item => item.Amounts).ToList(), LinesIn(section).Select(line => line.Amounts).ToList());
            foreach (var figure in Columns)
            {
                Assert.Equal(Sum(items.Select(figure)), ExactMoney.Steps(figure(section.Amounts)));
                Assert.Equal(Sum(lines.Select(figure)), ExactMoney.Steps(figure(section.Amounts)));
            }
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Employees_running_expenses_and_internal_income_are_gross_and_with_external_income_net_on_every_row(RevenueBudgetSection whole) =>
        Assert.All(whole.Rows().Select(row => row.Item.Amounts), amounts =>
        {
            var gross = Sum([amounts.Employees, amounts.RunningExpenses, amounts.InternalIncome]);
            Assert.Equal((gross, gross + ExactMoney.Steps(amounts.ExternalIncome)), (ExactMoney.Steps(amounts.GrossBudget), ExactMoney.Steps(amounts.NetBudget)));
        });

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void The_order_of_lines_and_sections_changes_no_total(RevenueBudgetSection whole)
    {
        var turned = (RevenueBudgetSection)Turned(whole);

        Assert.Equal((whole.Amounts, whole.PreviousNetBudget), (turned.Amounts, turned.PreviousNetBudget));
        Assert.Equal(whole, Turned(turned));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void A_previous_net_budget_is_the_sum_of_all_lines_or_unstated(RevenueBudgetSection whole) =>
        Assert.All(SectionsIn(whole), section =>
        {
            var stated = LinesIn(section).Select(line => line.PreviousNetBudget).ToList();
            Assert.Equal(!stated.Contains(null), section.PreviousNetBudget is not null);
            Assert.True(section.PreviousNetBudget is not { } sum || ExactMoney.Steps(sum) == Sum(stated.Select(amount => amount!.Value)));
        });

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Rows_hold_each_line_once_and_each_section_twice_around_what_it_holds(RevenueBudgetSection whole)
    {
        var (rows, open) = (whole.Rows().ToList(), new Stack<RevenueBudgetItem>());
        foreach (var row in rows)
        {
            if (row.Kind == RevenueRowKind.Total)
                Assert.Same(open.Pop(), row.Item);
            Assert.Equal(open.Count, row.Depth);
            if (row.Kind == RevenueRowKind.Heading)
                open.Push(row.Item);
        }

        Assert.Empty(open);
        Assert.Equal(LinesIn(whole), rows.Where(row => row.Kind == RevenueRowKind.Line).Select(row => row.Item));
        Assert.Equal(SectionsIn(whole), rows.Where(row => row.Kind == RevenueRowKind.Heading).Select(row => row.Item));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void A_path_leads_to_each_item_and_shares_of_the_net_budget_are_exact_quotients(RevenueBudgetSection whole)
    {
        foreach (var (item, path) in PathsIn(whole, []))
        {
            Assert.Same(item, whole.At(path));
            if (whole.Amounts.NetBudget == Money.Zero)
                Assert.Throws<DivideByZeroException>(() => whole.NetShareOf(path));
            else
                Assert.Equal(item.Amounts.NetBudget.Pounds / whole.Amounts.NetBudget.Pounds, whole.NetShareOf(path));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void A_sum_of_costs_has_the_confirmed_amounts_exactly_and_is_complete_only_where_every_part_is(CapitalCost[] costs)
    {
        var sum = CapitalCost.Sum(costs);

        Assert.Equal(Sum(costs.Select(cost => cost.Confirmed)), ExactMoney.Steps(sum.Confirmed));
        Assert.Equal(costs.All(cost => cost.IsComplete), sum.IsComplete);
        Assert.Equal((costs.Any(cost => cost.HasToBeConfirmed), costs.Any(cost => cost.HasNotYetCosted)), (sum.HasToBeConfirmed, sum.HasNotYetCosted));
        Assert.Equal(sum, CapitalCost.Sum(costs.Reverse()));
        Assert.All(costs, cost => Assert.Equal(cost.IsComplete && cost.Confirmed == Money.Zero, cost == default));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)], Slow = true)]
    public void Funding_and_what_is_unfunded_are_the_cost_of_every_year(CapitalProgramme programme)
    {
        foreach (var year in programme.Years)
        {
            Assert.Equal(
                ExactMoney.Steps(programme.TotalByYear[year].Confirmed),
                Sum(programme.Funding.Select(funding => funding.Amounts[year])) + ExactMoney.Steps(programme.Unfunded[year].Confirmed));
            Assert.All(programme.Schemes, scheme =>
            {
                var funded = Sum(scheme.Funding.Select(funding => funding.Amounts[year]));
                Assert.Equal(ExactMoney.Steps(scheme.Costs[year].Confirmed), funded + ExactMoney.Steps(scheme.Unfunded[year].Confirmed));
                Assert.Equal(Openings(scheme.Costs[year]), Openings(scheme.Unfunded[year]));
            });
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Funding_a_penny_above_what_is_confirmed_is_refused_and_to_the_penny_is_not(CapitalScheme scheme)
    {
        var source = new CapitalFundingSource(CapitalFundingKind.Grant, "the rest");
        foreach (var (year, left) in scheme.Unfunded)
        {
            Assert.Equal(Money.Zero, scheme.WithFunding(source, YearSeries.Starting(year, left.Confirmed)).Unfunded[year].Confirmed);
            Assert.Throws<ContradictionException>(() => scheme.WithFunding(source, YearSeries.Starting(year, left.Confirmed + Money.FromPence(1))));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void A_programme_has_one_total_by_year_by_scheme_and_by_heading_whatever_the_order(CapitalProgramme programme)
    {
        var turned = new CapitalProgramme(programme.Years, programme.Schemes.Reverse());

        Assert.Equal(programme.Total, CapitalCost.Sum(programme.TotalByYear.Values));
        Assert.Equal(programme.Total, CapitalCost.Sum(programme.Schemes.Select(scheme => scheme.Total)));
        Assert.Equal(programme.Total, CapitalCost.Sum(programme.Headings.Select(heading => programme.Under(heading).Total)));
        Assert.Equal((programme.Total, programme.TotalByYear, programme.Unfunded), (turned.Total, turned.TotalByYear, turned.Unfunded));
        Assert.Equal(programme.Schemes.Where(scheme => scheme.Costs.Values.Any(cost => cost.HasToBeConfirmed || cost.HasNotYetCosted)), programme.StillOpen);
        Assert.Equal(programme.StillOpen.Count == 0, programme.Total.IsComplete);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Widening_a_programme_changes_no_total(CapitalProgramme programme, byte before, byte after)
    {
        var years = new FinancialYearRange(programme.Years.First.PlusYears(-(before % 9)), programme.Years.Last.PlusYears(after % 9));
        var wider = new CapitalProgramme(years, programme.Schemes);

        Assert.Equal((programme.Total, programme.TotalByYear.Over(years)), (wider.Total, wider.TotalByYear));
        Assert.Equal(programme.Funding.Select(funding => (funding.Source, funding.Total)), wider.Funding.Select(funding => (funding.Source, funding.Total)));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Repayment_is_what_a_slow_walk_to_the_last_year_finds(InvestToSave project)
    {
        var (position, repaidIn) = (BigInteger.Zero, (FinancialYear?)null);
        foreach (var year in FinancialYear.MinValue.To(FinancialYear.MaxValue))
        {
            position += ExactMoney.Steps(project.Saving[year]) - (project.Investment.Years.Contains(year) ? ExactMoney.Steps(project.Investment[year]) : 0);
            if (position < 0 || year < project.FirstSpend)
                repaidIn = null;
            else
                repaidIn ??= year;
        }

        // A level below nil uses any repayment up, if only after the last year there is.
        var expected = project.Saving.RecurrentLevel < Money.Zero ? null : repaidIn;
        var repayment = project.Repayment;
        Assert.Equal(expected, repayment.IsRepaid ? repayment.Year : null);
        Assert.Equal(
            expected is not { } found ? RepaymentOutcome.Never
            : found.StartYear - project.FirstSpend.StartYear <= project.PayBackLimit ? RepaymentOutcome.WithinLimit
            : RepaymentOutcome.AfterLimit,
            repayment.Outcome);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void The_position_after_a_year_is_all_savings_less_all_investment_up_to_it(InvestToSave project, byte later)
    {
        var year = project.Investment.Years.First.PlusYears(later - 20);
        var position = BigInteger.Zero;
        foreach (var each in FinancialYear.MinValue.To(year))
            position += ExactMoney.Steps(project.Saving[each]) - (project.Investment.Years.Contains(each) ? ExactMoney.Steps(project.Investment[each]) : 0);

        Assert.Equal(position, ExactMoney.Steps(project.PositionAfter(year)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)], Slow = true)]
    public void Project_totals_by_rating_by_category_by_cashability_and_by_project_all_sum_to_the_whole(SavingsPortfolio portfolio)
    {
        var totals = portfolio.Totals;
        var lines = portfolio.Projects.SelectMany(project => project.Savings.Lines)
            .Where(line => line.CountedElsewhereIn is null && line.Cashability is Cashability.Cashable or Cashability.NonCashable).ToList();

        foreach (var year in portfolio.Years)
        {
            var whole = Sum(lines.Select(line => line.Effect.ByYear[year]));
            Assert.Equal(whole, ExactMoney.Steps(totals.Total.ByYear[year]));
            Assert.Equal(whole, Sum(totals.ByRating.Select(group => group.Value.Total.ByYear[year])));
            Assert.Equal(whole, Sum(totals.ByCategory.Select(group => group.Value.Total.ByYear[year])));
            Assert.Equal(whole, Sum(totals.ByCashability.Select(group => group.Value.Total.ByYear[year])));
            Assert.Equal(whole, Sum(portfolio.Projects.Select(project => project.Totals.Total.ByYear[year])));
            Assert.Equal(whole, Sum([totals.NewSavings.Total.ByYear[year], totals.ExistingSavings.Total.ByYear[year]]));
        }

        Assert.Equal(totals.Total.RecurrentLevel, totals.NewSavings.RecurrentLevel);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Each_line_counts_is_counted_elsewhere_or_is_avoided_and_only_the_first_is_in_a_total(SavingsPortfolio portfolio)
    {
        var totals = portfolio.Totals;
        var (elsewhere, avoided) = (totals.CountedElsewhere, totals.AvoidedCosts);

        Assert.Equal(
            totals.Savings.Lines.Select(line => line.Reference).Order(StringComparer.Ordinal),
            totals.Counted.Lines.Concat(elsewhere.Lines).Concat(avoided.Lines).Select(line => line.Reference).Order(StringComparer.Ordinal));
        Assert.All(elsewhere.Lines, line => Assert.NotNull(line.CountedElsewhereIn));
        Assert.All(avoided.Lines, line => Assert.Equal((Cashability.CostAvoidance, null), (line.Cashability, line.CountedElsewhereIn)));
        Assert.Equal(totals.Total, totals.Savings.Where(line => !elsewhere.Lines.Contains(line) && !avoided.Lines.Contains(line)).Total);
        Assert.Equal(Sum(elsewhere.Lines.Select(line => line.RecurrentLevel)), ExactMoney.Steps(totals.TotalCountedElsewhere.RecurrentLevel));
        Assert.All(portfolio.Projects, project => Assert.All(project.Savings.Lines, line => Assert.True(line.Category != ProjectCategory.Unstated || project.Category == ProjectCategory.Unstated)));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(SpendingGenerators)])]
    public void Budgets_programmes_and_projects_come_back_equal_from_JSON(
        RevenueBudgetSection section, FinancialYear year, CapitalProgramme programme, InvestToSave project, SavingsPortfolio portfolio) => Cultures.InEach(() =>
    {
        ComesBack(new RevenueBudget(year, section));
        ComesBack(section);
        Assert.All(LinesIn(section).Take(2), ComesBack);
        ComesBack(programme);
        ComesBack(programme.Total);
        Assert.All(programme.Schemes, ComesBack);
        ComesBack(project);
        ComesBack(portfolio);
        Assert.All(portfolio.Projects, ComesBack);
    });

    private static readonly Func<RevenueAmounts, Money>[] Columns =
    [
        row => row.Employees, row => row.RunningExpenses, row => row.InternalIncome, row => row.GrossBudget, row => row.ExternalIncome, row => row.NetBudget,
    ];

    private static void ComesBack<T>(T value)
        where T : notnull
    {
        var returned = Json.RoundTrip(value);
        Assert.Equal(value, returned);
        Assert.Equal(value.GetHashCode(), returned.GetHashCode());
        Assert.Equal(Json.Of(value), Json.Of(returned));
    }

    private static BigInteger Sum(IEnumerable<Money> amounts) => amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + ExactMoney.Steps(amount));

    private static (bool ToBeConfirmed, bool NotYetCosted) Openings(CapitalCost cost) => (cost.HasToBeConfirmed, cost.HasNotYetCosted);

    private static IEnumerable<RevenueBudgetSection> SectionsIn(RevenueBudgetSection section) =>
        section.Items.OfType<RevenueBudgetSection>().SelectMany(SectionsIn).Prepend(section);

    private static IEnumerable<RevenueBudgetLine> LinesIn(RevenueBudgetItem item) =>
        item is RevenueBudgetSection section ? section.Items.SelectMany(LinesIn) : [(RevenueBudgetLine)item];

    private static IEnumerable<(RevenueBudgetItem Item, string[] Path)> PathsIn(RevenueBudgetItem item, string[] path) =>
        (item as RevenueBudgetSection)?.Items.SelectMany(inside => PathsIn(inside, [.. path, inside.Title])).Prepend((item, path)) ?? [(item, path)];

    private static RevenueBudgetItem Turned(RevenueBudgetItem item) =>
        item is RevenueBudgetSection section ? new RevenueBudgetSection(section.Title, section.Items.Reverse().Select(Turned)) : item;
}
