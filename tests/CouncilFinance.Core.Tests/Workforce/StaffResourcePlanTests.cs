using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

// asc-shared-services-2015, appendix 2: staff numbers, allocation of ASC funding and funding from other sources.
public sealed class StaffResourcePlanTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly FinancialYearRange Years = FinancialYearRange.Starting(First, 3);

    private static readonly StaffResource Contractors = StaffResource.OfPosts("Contractors", StaffFunding.Own, Numbers(11, 7, 7));

    private static readonly StaffResourcePlan Numbered = StaffResourcePlanOf(
        Contractors,
        StaffResource.OfPosts("ASC Project Managers and Business Analysts", StaffFunding.Own, Numbers(7, 8, 8)),
        StaffResource.OfPosts("ICM resources", StaffFunding.Corporate, Numbers(5, 7, 7)));

    private static readonly StaffResourcePlan Costed = StaffResourcePlanOf(
        StaffResource.AtCost("ASC fixed term PMO staff", StaffFunding.Own, Thousands(662, 760, 760)),
        StaffResource.AtCost("ASC fixed term commissioning and operational management posts", StaffFunding.Own, Thousands(237, 278, 278)),
        StaffResource.AtCost("Contract resources", StaffFunding.Own, Thousands(1_734, 1_037, 1_037)),
        StaffResource.AtCost("Innovation and Change Management resources", StaffFunding.Corporate, Thousands(339, 469, 469)),
        StaffResource.AtCost("Care Act funding", StaffFunding.Grant, Thousands(189, 0, 0)));

    [Fact]
    public void Staff_numbers_add_up_to_the_printed_ones()
    {
        Assert.Equal(Numbers(23, 22, 22), Numbered.Posts);
        Assert.Equal(Numbers(18, 15, 15), Numbered.FundedBy(StaffFunding.Own).Posts);
        Assert.Equal(Numbers(5, 7, 7), Numbered.FundedBy(StaffFunding.Corporate).Posts);
        Assert.Equal(Numbers(0, 0, 0), Numbered.FundedBy(StaffFunding.Grant).Posts);
        Assert.Equal(Thousands(0, 0, 0), Numbered.Cost);
    }

    // The first year comes to 2,633 and 3,161, where the report prints 2,633 and 3,160; the fixed term posts of three years to 793, printed 794; ICM to 1,277 as
    // printed. The report adds unrounded amounts that it does not show.
    [Fact]
    public void Costs_add_up_by_year_and_by_who_pays()
    {
        Assert.Equal(Thousands(2_633, 2_075, 2_075), Costed.FundedBy(StaffFunding.Own).Cost);
        Assert.Equal(Thousands(339, 469, 469), Costed.FundedBy(StaffFunding.Corporate).Cost);
        Assert.Equal(Thousands(189, 0, 0), Costed.FundedBy(StaffFunding.Grant).Cost);
        Assert.Equal(Thousands(3_161, 2_544, 2_544), Costed.Cost);
        Assert.Equal([2_182m, 793m, 3_808m, 1_277m, 189m], Costed.Lines.Select(line => line.Cost!.Total().In(MoneyUnit.Thousand)));
        Assert.Equal(Numbers(0, 0, 0), Costed.Posts);
    }

    [Fact]
    public void Line_may_have_both_numbers_and_cost()
    {
        var both = Contractors.WithCost(Thousands(1_734, 1_037, 1_037));

        Assert.Equal((Numbers(11, 7, 7), Thousands(1_734, 1_037, 1_037)), (both.Posts, both.Cost));
        Assert.Equal(both, StaffResource.AtCost("Contractors", StaffFunding.Own, Thousands(1_734, 1_037, 1_037)).WithPosts(Numbers(11, 7, 7)));
        Assert.Equal(Numbers(1.5m, 0, 2), both.WithPosts(Numbers(1.50m, 0, 2)).Posts);
        Assert.Equal("Contractors, own, posts 2015/16 11; 2016/17 7; 2017/18 7, cost 2015/16 £1,734,000; 2016/17 £1,037,000; 2017/18 £1,037,000", both.ToString());
        Assert.Equal("Contractors, own, posts 2015/16 11; 2016/17 7; 2017/18 7", Contractors.ToString());
        Assert.Equal("x, grant, cost 2015/16 £1,000", StaffResource.AtCost("x", StaffFunding.Grant, Thousands(1)).ToString());
    }

    [Fact]
    public void Line_over_fewer_years_is_widened_with_nil()
    {
        var early = new FinancialYear(2014);
        var plan = new StaffResourcePlan(FinancialYearRange.Starting(early, 5), [Contractors, Costed.Lines[0].WithPosts(Numbers(1, 2, 3))]);

        Assert.Equal([0m, 12m, 9m, 10m, 0m], plan.Posts.Values);
        Assert.Equal(YearSeries.Starting(early, 0m, 662m, 760m, 760m, 0m).Map(Money.FromThousands), plan.Cost);
        Assert.All(plan.Lines, line => Assert.Equal(plan.Years, line.Years));
        Assert.Null(plan.Lines[0].Cost);
    }

    [Fact]
    public void Plan_grows_and_is_cut()
    {
        Assert.Equal(Numbered, new StaffResourcePlan(Years, []).With(Contractors).With(Numbered.Lines[1]).With(Numbered.Lines[2]));
        Assert.Equal(Numbers(7, 8, 8), Numbered.Where(line => line.Role.StartsWith("ASC", StringComparison.Ordinal)).Posts);
        Assert.Equal(Numbers(0, 0, 0), new StaffResourcePlan(Years, []).Posts);
        Assert.Equal("1 lines: posts 2015/16 11; 2016/17 7; 2017/18 7; cost 2015/16 £0; 2016/17 £0; 2017/18 £0", new StaffResourcePlan(Years, [Contractors]).ToString());
    }

    [Fact]
    public void Bad_lines_are_refused()
    {
        Bad.Input<ArgumentException>(() => StaffResource.OfPosts("", StaffFunding.Own, Numbers(1)), "A role is one line of text");
        Bad.Input<ArgumentOutOfRangeException>(() => StaffResource.OfPosts("x", (StaffFunding)3, Numbers(1)), "StaffFunding must be one of Own, Corporate, Grant");
        Bad.Input<ArgumentOutOfRangeException>(() => StaffResource.OfPosts("x", StaffFunding.Own, Numbers(1, -0.5m)), "Posts are full-time equivalents", "-0.5 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => StaffResource.AtCost("x", StaffFunding.Own, Thousands(1, -1)), "The cost is nil or more", "-£1,000");
        Bad.Input<ArgumentException>(() => Contractors.WithCost(Thousands(1)), "Contractors is for 2015/16 to 2017/18", "the years of its cost are 2015/16");
        Bad.Input<ArgumentException>(() => Contractors.WithPosts(Numbers(1)), "the years of its posts are 2015/16");
        Bad.Input<ArgumentOutOfRangeException>(() => new StaffResourcePlan(FinancialYearRange.Starting(First, 2), [Contractors]), "2015/16 to 2017/18");
        Bad.Input<ArgumentOutOfRangeException>(() => Numbered.FundedBy((StaffFunding)3), "StaffFunding must be one of");
        Bad.Input<ArgumentException>(() => new StaffResourcePlan(Years, [Contractors, null!]), "position 1");
        Assert.Throws<OverflowException>(() => Costed.With(StaffResource.AtCost("x", StaffFunding.Own, Numbers(1, 1, 1).Map(_ => Money.MaxValue))));
        Assert.Equal("posts", Assert.Throws<ArgumentOutOfRangeException>(() => StaffResource.OfPosts("x", StaffFunding.Own, Numbers(-1))).ParamName);
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var both = Contractors.WithCost(Thousands(1, 2, 3));
        var same = StaffResourcePlanOf([.. Numbered.Lines]);

        Assert.NotEqual(both, Contractors);
        Assert.NotEqual(both, both.WithPosts(Numbers(11, 7, 8)));
        Assert.NotEqual(both, both.WithCost(Thousands(1, 2, 4)));
        Assert.NotEqual(Contractors, StaffResource.OfPosts("Contractors", StaffFunding.Grant, Numbers(11, 7, 7)));
        Assert.NotEqual(Contractors, StaffResource.OfPosts("Others", StaffFunding.Own, Numbers(11, 7, 7)));
        Assert.Equal(Contractors.GetHashCode(), StaffResource.OfPosts("Contractors", StaffFunding.Own, Numbers(11.0m, 7, 7)).GetHashCode());
        Assert.True(Numbered == same && !(Numbered != same) && Numbered.Equals((object)same) && Numbered.GetHashCode() == same.GetHashCode());
        Assert.True(Numbered != Costed && Numbered != Numbered.Where(line => line != Contractors));
        Assert.True(new StaffResourcePlan(Years, []) != new StaffResourcePlan(FinancialYearRange.Starting(First, 2), []));
        Assert.True(Numbered != null && null != Numbered && (StaffResourcePlan?)null == null && !Numbered.Equals(null));
        Assert.NotEqual(Numbered.GetHashCode(), Costed.GetHashCode());
        Assert.NotEqual(new StaffResourcePlan(Years, []).GetHashCode(), new StaffResourcePlan(FinancialYearRange.Starting(First, 2), []).GetHashCode());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("role", () => StaffResource.OfPosts(null!, StaffFunding.Own, Numbers(1)));
        Refused("posts", () => StaffResource.OfPosts("x", StaffFunding.Own, null!));
        Refused("cost", () => StaffResource.AtCost("x", StaffFunding.Own, null!));
        Refused("posts", () => Contractors.WithPosts(null!));
        Refused("cost", () => Contractors.WithCost(null!));
        Refused("lines", () => new StaffResourcePlan(Years, null!));
        Refused("line", () => Numbered.With(null!));
        Refused("condition", () => Numbered.Where(null!));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static StaffResourcePlan StaffResourcePlanOf(params StaffResource[] lines) => new(Years, lines);

    private static YearSeries<decimal> Numbers(params decimal[] numbers) => YearSeries.Starting(First, numbers);

    private static YearSeries<Money> Thousands(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromThousands);
}
