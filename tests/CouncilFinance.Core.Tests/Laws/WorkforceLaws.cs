using System.Numerics;
using CouncilFinance.Phasing;
using CouncilFinance.Tests.Oracles;
using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Laws;

public sealed class WorkforceLaws
{
    private static readonly BigInteger Whole = BigInteger.Pow(10, 4);

    private static readonly Func<PostGroup, object?>[] Keys =
        [group => group.Authority, group => group.Tier, group => group.BusinessGroup, group => group.Title, group => group.Band is null, _ => null];

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void The_cost_of_a_group_is_posts_times_mid_point_and_on_costs_exactly(PostGroup group)
    {
        Assert.Equal(StepsOf(group), ExactMoney.Steps(group.Cost));
        Assert.Equal(group.Cost, group.SalaryCost + group.OnCosts + group.StatedCost);
        if (group.Band is not { } band)
            return;
        Assert.Equal(Thousandths(group.Posts) * Thousandths(MidPoint(band)) * Whole, ExactMoney.Steps(group.SalaryCost));
        Assert.Equal(Thousandths(group.Posts) * Thousandths(MidPoint(band)) * Rate(group.OnCostRate), ExactMoney.Steps(group.OnCosts));
        Assert.Equal(1000 * Thousandths(MidPoint(band)) * (Whole + Rate(group.OnCostRate)), ExactMoney.Steps(group.CostOfOnePost!.Value));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_stated_mid_point_wins_and_its_difference_from_half_way_shows(SalaryBand band)
    {
        Assert.Equal(band.StatedMidPoint ?? band.ComputedMidPoint, band.MidPoint);
        if (band.Range is not { } range)
            return;
        Assert.Equal(2 * ExactMoney.Steps(band.ComputedMidPoint!.Value), ExactMoney.Steps(range.Low) + ExactMoney.Steps(range.High));
        Assert.Equal(band.ComputedMidPoint!.Value + band.MidPointDifference, band.MidPoint);
        Assert.InRange(band.MidPoint, range.Low, range.High);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Cost_is_linear_in_posts(Pay pay, Pay other)
    {
        var (more, times) = (Math.Min(other.Posts, 1_000_000m - pay.Posts), (int)Math.Min(3m, pay.Posts == 0m ? 3m : 1_000_000m / pay.Posts));

        Assert.Equal(CostOf(pay.Posts) + CostOf(more), CostOf(pay.Posts + more));
        Assert.Equal(CostOf(pay.Posts) * times, CostOf(pay.Posts * times));
        Assert.Equal(Money.Zero, CostOf(0m));

        Money CostOf(decimal posts) => PostGroup.OnBand("x", posts, SalaryBand.AtMidPoint(pay.Salary)).WithOnCostRate(pay.Rate).Cost;
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Totals_are_the_sums_of_the_groups(Establishment establishment)
    {
        Assert.Equal(Sum(establishment.Groups.Select(StepsOf)), ExactMoney.Steps(establishment.Cost));
        Assert.Equal(Sum(establishment.Groups.Select(group => Thousandths(group.Posts))), Thousandths(establishment.Posts));
        Assert.Equal(establishment.Cost, establishment.SalaryCost + establishment.OnCosts + establishment.StatedCost);
        Assert.Equal(establishment.StatedCost, establishment.Where(group => group.Band is null).Cost);
        Assert.Equal(establishment.OnCosts, Money.Sum(establishment.Groups.Select(group => group.OnCosts)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Splitting_a_group_in_two_changes_no_total(Establishment establishment, int at, Pay pay)
    {
        if (establishment.Groups.Count == 0)
            return;
        var index = (int)(Math.Abs((long)at) % establishment.Groups.Count);
        var group = establishment.Groups[index];
        var part = Math.Min(group.Posts, pay.Posts);
        var rest = Money.Min(group.StatedCost, pay.Salary);
        PostGroup[] halves = [Part(group, part, group.StatedCost - rest), Part(group, group.Posts - part, rest)];
        var split = new Establishment(establishment.Groups.Take(index).Concat(halves).Concat(establishment.Groups.Skip(index + 1)));

        Assert.Equal((establishment.Posts, establishment.Cost), (split.Posts, split.Cost));
        Assert.Equal((establishment.SalaryCost, establishment.OnCosts, establishment.StatedCost), (split.SalaryCost, split.OnCosts, split.StatedCost));
        Assert.All(Keys, key => Assert.Equal(Totals(establishment.GroupBy(key)), Totals(split.GroupBy(key))));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void The_order_of_groups_changes_no_total(Establishment establishment, int seed)
    {
        var shuffled = new Establishment(establishment.Groups.Select((group, index) => (Group: group, Place: (index + 1L) * seed % 11)).OrderBy(item => item.Place).Select(item => item.Group));

        Assert.Equal((establishment.Posts, establishment.Cost), (shuffled.Posts, shuffled.Cost));
        Assert.All(Keys, key => Assert.Equal(
            Totals(establishment.GroupBy(key)).OrderBy(part => part.Key?.ToString(), StringComparer.Ordinal), Totals(shuffled.GroupBy(key)).OrderBy(part => part.Key?.ToString(), StringComparer.Ordinal)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Posts_and_costs_by_authority_sum_to_the_whole_or_are_refused(Establishment establishment)
    {
        var owned = establishment.Where(group => group.Authority is not null);

        Assert.Equal((owned.Posts, owned.Cost), (owned.PostsByAuthority().Total(), owned.CostByAuthority().Total()));
        Assert.Equal(owned.Groups.Select(group => group.Authority!).Distinct(), owned.CostByAuthority().Authorities);
        Assert.All(owned.CostByAuthority(), part => Assert.Equal(Sum(owned.Groups.Where(group => group.Authority == part.Key).Select(StepsOf)), ExactMoney.Steps(part.Value)));
        Assert.All(owned.PostsByAuthority(), part => Assert.Equal(owned.Groups.Where(group => group.Authority == part.Key).Sum(group => group.Posts), part.Value));
        if (owned != establishment)
            Assert.Throws<ContradictionException>(() => establishment.CostByAuthority());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Rates_by_authority_are_those_of_each_group_and_leave_stated_costs_alone(Establishment establishment, Pay one, Pay other)
    {
        var owned = establishment.Where(group => group.Authority is not null);
        var rates = ByAuthority.Of((TransitionGenerators.Named("LBHF"), one.Rate), (TransitionGenerators.Named("RBKC"), other.Rate), (TransitionGenerators.Named("WCC"), 0.25m));
        var rated = owned.WithOnCostRates(rates);

        Assert.Equal(owned.Groups.Select(group => group.Band is null ? group : group.WithOnCostRate(rates[group.Authority!])), rated.Groups);
        Assert.Equal((owned.Posts, owned.SalaryCost, owned.StatedCost), (rated.Posts, rated.SalaryCost, rated.StatedCost));
        Assert.Equal(rated.WithOnCostRate(one.Rate), owned.WithOnCostRates(rates.Map(_ => one.Rate)));
        Assert.Equal(ExactMoney.Steps(owned.SalaryCost) * Rate(one.Rate), ExactMoney.Steps(rated.WithOnCostRate(one.Rate).OnCosts) * Whole);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_saving_is_current_less_proposed_at_any_grouping_and_the_parts_sum_to_it(Restructure restructure)
    {
        Assert.Equal(Sum(restructure.Current.Groups.Select(StepsOf)) - Sum(restructure.Proposed.Groups.Select(StepsOf)), ExactMoney.Steps(restructure.Saving));
        Assert.Equal(restructure.Current.Posts - restructure.Proposed.Posts, restructure.PostsDeleted);
        foreach (var key in Keys)
        {
            var parts = restructure.GroupBy(key);
            Assert.Equal((restructure.Saving, restructure.PostsDeleted), (Money.Sum(parts.Select(part => part.Value.Saving)), parts.Sum(part => part.Value.PostsDeleted)));
            Assert.Equal(restructure.Current.Groups.Concat(restructure.Proposed.Groups).Select(key).Distinct(), parts.Select(part => part.Key));
            Assert.All(parts, part => Assert.Equal(restructure.Current.Where(group => Equals(key(group), part.Key)), part.Value.Current));
            Assert.All(parts, part => Assert.Equal(restructure.Proposed.Where(group => Equals(key(group), part.Key)), part.Value.Proposed));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_restructure_turned_round_costs_what_it_saved_and_deletes_what_it_made(Restructure restructure)
    {
        var turned = new Restructure("x", restructure.Proposed, restructure.Current);

        Assert.Equal((-restructure.Saving, -restructure.PostsDeleted), (turned.Saving, turned.PostsDeleted));
    }

    // Within the last digits of a decimal; what is nil has no reduction.
    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_reduction_times_what_there_was_is_what_went(Restructure restructure)
    {
        IsReduction(ExactMoney.Steps(restructure.Saving), ExactMoney.Steps(restructure.Current.Cost), restructure.ReductionOfCost);
        IsReduction(Thousandths(restructure.PostsDeleted), Thousandths(restructure.Current.Posts), restructure.ReductionOfPosts);

        static void IsReduction(BigInteger went, BigInteger was, Func<decimal> reduction)
        {
            if (was.IsZero)
                Assert.Throws<DivideByZeroException>(() => reduction());
            else
                Assert.True(BigInteger.Abs((ExactMoney.Scaled(reduction(), 28) * was) - (went * BigInteger.Pow(10, 28))) <= was + (10 * BigInteger.Abs(went)));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Phasing_a_saving_loses_nothing_but_the_rounding_that_was_named(Restructure restructure, PhasingProfile profile, MoneyUnit unit, MidpointRounding rounding)
    {
        var phased = restructure.Phased(profile, unit, rounding);
        var saving = restructure.Saving.RoundTo(unit, rounding);

        Assert.Equal((profile.Years, saving, saving), (phased.Years, phased.LevelReached, phased.RecurrentLevel));
        Assert.Equal(saving, phased.ToIncremental().ByYear.Total());
        Assert.All(phased.ByYear.Values, amount => Assert.True(amount.IsWhole(unit)));
        if (restructure.Saving == saving)
            Assert.Equal(phased, restructure.Phased(profile, unit));
        else
            Assert.Throws<ArgumentException>(() => restructure.Phased(profile, unit));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Leavers_and_redeployed_are_the_posts_deleted_and_leavers_are_what_is_paid_for(ExitCosts exits)
    {
        var leavers = Thousandths(exits.PostsDeleted) * (Whole - Rate(exits.RedeploymentRate));

        Assert.Equal(exits.PostsDeleted, exits.Leavers + exits.Redeployed);
        Assert.Equal(leavers, ExactMoney.Scaled(exits.Leavers, 7));
        Assert.Equal(leavers * ExactMoney.Scaled(exits.AveragePayment.Pounds, 3), ExactMoney.Steps(exits.Payments));
        Assert.Equal(leavers * ExactMoney.Scaled(exits.PensionStrainPerLeaver.Pounds, 3), ExactMoney.Steps(exits.PensionStrain));
        Assert.Equal(exits.Payments + exits.PensionStrain, exits.Total);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Exit_costs_fall_as_more_are_redeployed_and_are_nil_when_all_are(ExitCosts exits, ExitCosts other)
    {
        var (low, high) = (Math.Min(exits.RedeploymentRate, other.RedeploymentRate), Math.Max(exits.RedeploymentRate, other.RedeploymentRate));

        Assert.True(At(high).Total <= At(low).Total);
        Assert.Equal(low < high && exits.PostsDeleted > 0m && exits.AveragePayment + exits.PensionStrainPerLeaver > Money.Zero, At(high).Total < At(low).Total);
        Assert.Equal((0m, Money.Zero), (At(1m).Leavers, At(1m).Total));
        Assert.Equal((exits.PostsDeleted, 0m), (At(0m).Leavers, At(0m).Redeployed));

        ExitCosts At(decimal rate) => new ExitCosts(exits.PostsDeleted, rate, exits.AveragePayment).WithPensionStrain(exits.PensionStrainPerLeaver);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_restructure_s_exit_costs_are_those_of_its_net_posts_and_of_none_where_it_grows(Restructure restructure, ExitCosts terms)
    {
        if (restructure.PostsDeleted > 1_000_000m)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => restructure.ExitCosts(terms.RedeploymentRate, terms.AveragePayment));
            return;
        }

        var exits = restructure.ExitCosts(terms.RedeploymentRate, terms.AveragePayment);
        Assert.Equal(restructure.PostsDeleted > 0m ? restructure.PostsDeleted : 0m, exits.PostsDeleted);
        Assert.Equal((terms.RedeploymentRate, terms.AveragePayment), (exits.RedeploymentRate, exits.AveragePayment));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_staff_plan_adds_up_year_by_year_and_by_who_pays(StaffResourcePlan plan)
    {
        foreach (var year in plan.Years)
        {
            Assert.Equal(plan.Lines.Select(line => line.Posts).OfType<YearSeries<decimal>>().Sum(posts => posts[year]), plan.Posts[year]);
            Assert.Equal(Money.Sum(plan.Lines.Select(line => line.Cost).OfType<YearSeries<Money>>().Select(cost => cost[year])), plan.Cost[year]);
        }

        var sources = Enum.GetValues<StaffFunding>().Select(plan.FundedBy).ToList();
        Assert.Equal(plan.Posts, sources.Select(source => source.Posts).Aggregate((sum, posts) => sum.Plus(posts)));
        Assert.Equal(plan.Cost, sources.Select(source => source.Cost).Aggregate((sum, cost) => sum.Plus(cost)));
        Assert.All(Enum.GetValues<StaffFunding>(), funding => Assert.All(plan.FundedBy(funding).Lines, line => Assert.Equal(funding, line.Funding)));
        Assert.Equal(plan.Posts.Values, new StaffResourcePlan(plan.Years, plan.Lines.Reverse()).Posts.Values);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void A_line_widened_keeps_its_years_and_is_nil_in_the_others(StaffResourcePlan plan)
    {
        if (plan.Years.IsOpenEnded || plan.Years.Last == FinancialYear.MaxValue)
            return;
        var longer = new StaffResourcePlan(new FinancialYearRange(plan.Years.First, plan.Years.Last.Next), plan.Lines);

        Assert.Equal((plan.Posts, plan.Cost), (longer.Posts.Window(plan.Years), longer.Cost.Window(plan.Years)));
        Assert.Equal((0m, Money.Zero), (longer.Posts.Last, longer.Cost.Last));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(WorkforceGenerators)])]
    public void Workforce_comes_back_equal_from_JSON_with_the_names_of_its_authorities(Restructure restructure, ExitCosts exits, StaffResourcePlan plan, SalaryBand band) => Cultures.InEach(() =>
    {
        ComesBack(band);
        ComesBack(exits);
        ComesBack(plan);
        ComesBack(restructure);
        ComesBack(restructure.Current);
        Assert.All(plan.Lines, ComesBack);
        Assert.All(restructure.Proposed.Groups, ComesBack);
        Assert.Equal(
            restructure.Current.Groups.Select(group => group.Authority?.Name), Json.RoundTrip(restructure).Current.Groups.Select(group => group.Authority?.Name));
    });

    private static void ComesBack<T>(T value)
        where T : notnull
    {
        var returned = Json.RoundTrip(value);
        Assert.Equal(value, returned);
        Assert.Equal(value.GetHashCode(), returned.GetHashCode());
        Assert.Equal(Json.Of(value), Json.Of(returned));
    }

    // A group costs in steps of an amount, worked from what it was made of: 3 + 3 + 4 decimal places are 10.
    private static BigInteger StepsOf(PostGroup group) =>
        group.Band is { } band ? Thousandths(group.Posts) * Thousandths(MidPoint(band)) * (Whole + Rate(group.OnCostRate)) : ExactMoney.Steps(group.StatedCost);

    private static decimal MidPoint(SalaryBand band) => band.StatedMidPoint?.Pounds ?? ((band.Range!.Value.Low.Pounds + band.Range.Value.High.Pounds) / 2m);

    private static BigInteger Thousandths(decimal value) => ExactMoney.Scaled(value, 3);

    private static BigInteger Rate(decimal rate) => ExactMoney.Scaled(rate, 4);

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);

    private static PostGroup Part(PostGroup group, decimal posts, Money statedCost)
    {
        var part = group.Band is { } band ? PostGroup.OnBand(group.Title, posts, band).WithOnCostRate(group.OnCostRate) : PostGroup.AtCost(group.Title, posts, statedCost);
        part = group.Authority is { } authority ? part.WithAuthority(authority) : part;
        part = group.Tier.Length == 0 ? part : part.WithTier(group.Tier);
        return group.BusinessGroup.Length == 0 ? part : part.WithBusinessGroup(group.BusinessGroup);
    }

    private static List<(object? Key, decimal Posts, Money Cost)> Totals(IReadOnlyList<KeyValuePair<object?, Establishment>> parts) =>
        [.. parts.Select(part => (part.Key, part.Value.Posts, part.Value.Cost))];
}
