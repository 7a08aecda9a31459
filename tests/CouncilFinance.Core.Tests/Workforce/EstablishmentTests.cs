using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

public sealed class EstablishmentTests
{
    private static readonly Authority Wcc = Appendix.Wcc;
    private static readonly Authority Lbhf = Appendix.Lbhf;
    private static readonly SalaryBand Band = SalaryBand.Between(Pounds(33_000), Pounds(41_000));
    private static readonly PostGroup Commissioners = PostGroup.OnBand("Commissioners", 7m, Band);
    private static readonly PostGroup Complaints = PostGroup.AtCost("Complaints", 3m, Pounds(103_000));

    [Fact]
    public void Salaries_on_costs_and_stated_cost_stand_apart_and_sum_to_the_cost()
    {
        var group = Commissioners.WithOnCostRate(0.25m);
        var both = Establishment.Of(group, Complaints);

        Assert.Equal((Pounds(259_000), Pounds(64_750), Money.Zero, Pounds(323_750)), (group.SalaryCost, group.OnCosts, group.StatedCost, group.Cost));
        Assert.Equal((Money.Zero, Money.Zero, Pounds(103_000), Pounds(103_000)), (Complaints.SalaryCost, Complaints.OnCosts, Complaints.StatedCost, Complaints.Cost));
        Assert.Equal((Pounds(259_000), Pounds(64_750), Pounds(103_000), Pounds(426_750)), (both.SalaryCost, both.OnCosts, both.StatedCost, both.Cost));
        Assert.Equal(10m, both.Posts);
    }

    [Fact]
    public void On_costs_are_nil_until_they_are_said()
    {
        Assert.Equal((0m, Pounds(259_000), Pounds(37_000)), (Commissioners.OnCostRate, Commissioners.Cost, Commissioners.CostOfOnePost));
        Assert.Equal(0.25m, Commissioners.WithOnCostRate(0.28m).WithOnCostRate(0.2500m).OnCostRate);
    }

    [Fact]
    public void Part_of_a_post_costs_its_part() =>
        Assert.Equal(Pounds(16_640), PostGroup.OnBand("Admin", 0.5m, SalaryBand.Between(Pounds(22_000), Pounds(30_000))).WithOnCostRate(0.28m).Cost);

    [Fact]
    public void Smallest_and_largest_groups_are_exact()
    {
        var odd = SalaryBand.Between(Pounds(0.01m), Pounds(0.02m));
        var largest = PostGroup.OnBand("x", 1_000_000m, SalaryBand.AtMidPoint(Pounds(10_000_000))).WithOnCostRate(10m);

        Assert.Equal(Pounds(0.0000150015m), PostGroup.OnBand("x", 0.001m, odd).WithOnCostRate(0.0001m).Cost);
        Assert.Equal(Money.FromMillions(110_000_000), largest.Cost);
    }

    [Fact]
    public void Facts_of_a_group_are_kept()
    {
        var group = Commissioners.WithAuthority(Wcc).WithTier("Tier 6").WithBusinessGroup("Complex Need");

        Assert.Equal((Wcc, "Tier 6", "Complex Need", "Commissioners", 7m, Band), (group.Authority, group.Tier, group.BusinessGroup, group.Title, group.Posts, group.Band));
        Assert.Equal((null, "", "", null), (Complaints.Authority, Complaints.Tier, Complaints.BusinessGroup, Complaints.Band));
        Assert.Equal("7 Commissioners: £259,000", Commissioners.ToString());
    }

    [Fact]
    public void Bad_groups_are_refused()
    {
        Bad.Input<ArgumentException>(() => PostGroup.OnBand(" ", 1m, Band), "A title is one line of text");
        Bad.Input<ArgumentOutOfRangeException>(() => PostGroup.OnBand("x", -0.001m, Band), "from nil to 1,000,000 with at most 3 decimal places", "-0.001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => PostGroup.OnBand("x", 1_000_000.001m, Band), "1000000.001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => PostGroup.AtCost("x", 0.0005m, Money.Zero), "0.0005 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => PostGroup.AtCost("x", 1m, Pounds(-1)), "The cost is nil or more", "-£1");
        Bad.Input<ArgumentOutOfRangeException>(() => Commissioners.WithOnCostRate(-0.1m), "An on-cost rate is from nil to 10", "-0.1");
        Bad.Input<ArgumentException>(() => Commissioners.WithTier(""), "A tier is one line of text");
        Bad.Input<ArgumentException>(() => Commissioners.WithBusinessGroup("a\n"), "A business group is one line of text");
        Assert.Equal("posts", Assert.Throws<ArgumentOutOfRangeException>(() => PostGroup.OnBand("x", -1m, Band)).ParamName);
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => Complaints.WithOnCostRate(-1m)).ParamName);
    }

    [Fact]
    public void On_costs_of_a_stated_cost_are_a_contradiction()
    {
        var error = Assert.Throws<ContradictionException>(() => Complaints.WithOnCostRate(0.25m));

        Assert.Equal(("the cost of Complaints is stated as £103,000 with its on-costs", "on-costs of 25% are to be added"), (error.Fact, error.OtherFact));
    }

    [Fact]
    public void Rates_of_on_costs_go_to_the_groups_that_have_a_band()
    {
        var ours = Establishment.Of(Commissioners.WithAuthority(Wcc), Commissioners.WithAuthority(Lbhf), Complaints);
        var rates = ByAuthority.Of((Lbhf, 0.28m), (Wcc, 0.25m));

        Assert.Equal([0.25m, 0.28m, 0m], ours.WithOnCostRates(rates).Groups.Select(group => group.OnCostRate));
        Assert.Equal([0.28m, 0.28m, 0m], ours.WithOnCostRate(0.28m).Groups.Select(group => group.OnCostRate));
        Bad.Input<ArgumentException>(() => ours.WithOnCostRates(ByAuthority.Of((Wcc, 0.25m))), "a rate of on-costs for WCC", "none for Commissioners of LBHF");
        Bad.Input<ArgumentException>(() => Establishment.Of(Commissioners).WithOnCostRates(rates), "for LBHF, WCC", "none for Commissioners of no authority");
        Bad.Input<ArgumentOutOfRangeException>(() => ours.WithOnCostRates(rates.Map(rate => -rate)), "-0.25 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Establishment.Of().WithOnCostRate(11m), "11 is outside that");
        Assert.Equal("rates", Assert.Throws<ArgumentOutOfRangeException>(() => ours.WithOnCostRates(rates.Map(rate => -rate))).ParamName);
        Assert.Throws<ContradictionException>(() => ours.WithOnCostRates(ByAuthority.Of((new Authority("WCC", "Another"), 0.25m), (Lbhf, 0m))));
    }

    [Fact]
    public void Groups_of_a_key_stand_in_the_order_they_first_appear()
    {
        var ours = Establishment.Of(Commissioners.WithAuthority(Wcc), Complaints, Commissioners.WithAuthority(Lbhf), Complaints.WithAuthority(Wcc));
        var parts = ours.GroupBy(group => group.Authority);

        Assert.Equal([Wcc, null, Lbhf], parts.Select(part => part.Key));
        Assert.Equal([10m, 3m, 7m], parts.Select(part => part.Value.Posts));
        Assert.Equal(Establishment.Of(ours.Groups[0], ours.Groups[3]), parts[0].Value);
        Assert.Equal(Establishment.Of(ours.Groups[1], ours.Groups[3]), ours.Where(group => group.Band is null));
    }

    [Fact]
    public void Cost_by_authority_wants_an_authority_of_every_group()
    {
        var ours = Establishment.Of(Commissioners.WithAuthority(Wcc), Complaints.WithAuthority(Lbhf), Complaints.WithAuthority(Wcc));
        var error = Assert.Throws<ContradictionException>(() => ours.With(Complaints).CostByAuthority());

        Assert.Equal(ByAuthority.Of((Wcc, Pounds(362_000)), (Lbhf, Pounds(103_000))), ours.CostByAuthority());
        Assert.Equal(ByAuthority.Of((Wcc, 10m), (Lbhf, 3m)), ours.PostsByAuthority());
        Assert.Equal(("posts are shown by authority", "Complaints belongs to none"), (error.Fact, error.OtherFact));
        Assert.Throws<ContradictionException>(() => ours.With(Complaints).PostsByAuthority());
    }

    [Fact]
    public void Establishment_may_have_no_groups()
    {
        Assert.Equal((0m, Money.Zero, 0), (Establishment.Of().Posts, Establishment.Of().Cost, Establishment.Of().CostByAuthority().Count));
        Assert.Equal("0 posts: £0", Establishment.Of().ToString());
    }

    [Fact]
    public void Cost_beyond_what_an_amount_holds_is_refused_where_the_groups_meet()
    {
        var most = Establishment.Of(PostGroup.AtCost("x", 1m, Money.MaxValue));

        Assert.Equal(Money.MaxValue, most.Cost);
        Assert.Throws<OverflowException>(() => most.With(PostGroup.AtCost("y", 1m, Pounds(0.0000000001m))));
    }

    [Fact]
    public void One_code_has_one_name()
    {
        var other = Commissioners.WithAuthority(new Authority("WCC", "Another"));

        Assert.Throws<ContradictionException>(() => Establishment.Of(Commissioners.WithAuthority(Wcc), other));
        Assert.Throws<ContradictionException>(() => new Restructure("x", Establishment.Of(Commissioners.WithAuthority(Wcc)), Establishment.Of(other)));
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var full = Commissioners.WithOnCostRate(0.25m).WithAuthority(Wcc).WithTier("a").WithBusinessGroup("b");
        PostGroup[] others =
        [
            PostGroup.OnBand("Seniors", 7m, Band).WithOnCostRate(0.25m).WithAuthority(Wcc).WithTier("a").WithBusinessGroup("b"),
            PostGroup.OnBand("Commissioners", 8m, Band).WithOnCostRate(0.25m).WithAuthority(Wcc).WithTier("a").WithBusinessGroup("b"),
            PostGroup.OnBand("Commissioners", 7m, Band.WithMidPoint(Band.MidPoint)).WithOnCostRate(0.25m).WithAuthority(Wcc).WithTier("a").WithBusinessGroup("b"),
            full.WithOnCostRate(0.26m),
            full.WithAuthority(Lbhf),
            full.WithTier("c"),
            full.WithBusinessGroup("c"),
        ];

        Assert.All(others, other => Assert.NotEqual(full, other));
        Assert.NotEqual(Complaints, PostGroup.AtCost("Complaints", 3m, Pounds(103_001)));
        Assert.Equal(Complaints, PostGroup.AtCost("Complaints", 3.000m, Pounds(103_000)));
        Assert.Equal(Complaints.GetHashCode(), PostGroup.AtCost("Complaints", 3.000m, Pounds(103_000)).GetHashCode());
    }

    [Fact]
    public void Equal_establishments_have_equal_groups_in_order()
    {
        var (one, same) = (Establishment.Of(Commissioners, Complaints), Establishment.Of(Commissioners).With(Complaints));

        Assert.True(one == same && !(one != same) && one.Equals((object)same));
        Assert.True(one != Establishment.Of(Complaints, Commissioners) && one != Establishment.Of(Commissioners));
        Assert.True(one != null && null != one && (Establishment?)null == null && !one.Equals(null));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), Establishment.Of(Commissioners).GetHashCode());
        Assert.Equal("10 posts: £362,000", one.ToString());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        var none = Establishment.Of();

        Refused("band", () => PostGroup.OnBand("x", 1m, null!));
        Refused("title", () => PostGroup.AtCost(null!, 1m, Money.Zero));
        Refused("authority", () => Complaints.WithAuthority(null!));
        Refused("tier", () => Complaints.WithTier(null!));
        Refused("businessGroup", () => Complaints.WithBusinessGroup(null!));
        Refused("groups", () => new Establishment(null!));
        Refused("group", () => none.With(null!));
        Refused("rates", () => none.WithOnCostRates(null!));
        Refused("condition", () => none.Where(null!));
        Refused("key", () => none.GroupBy<string>(null!));
        Refused("title", () => new Restructure(null!, none, none));
        Refused("current", () => new Restructure("x", null!, none));
        Refused("proposed", () => new Restructure("x", none, null!));
        Refused("key", () => Appendix.A1.GroupBy<string>(null!));
        Refused("profile", () => Appendix.A1.Phased(null!));
        Refused("profile", () => Appendix.A1.Phased(null!, MoneyUnit.Pound, MidpointRounding.ToEven));
        Bad.Input<ArgumentException>(() => Establishment.Of(Complaints, null!), "position 1");
    }

    private static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
