using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class MediumTermPlanTests
{
    private const string Central = "Central items";

    // Central items and resources are made up so that the gaps have the shape of leicestershire-mtfs-2017, paragraph 64: balanced in 2017/18, £2.8m in 2018/19,
    // £23.9m in 2020/21. Net budgets are then 152,913 / 157,313 / 163,873 / 170,073.
    private static readonly MediumTermPlan Plan = MediumTermPlan.Of(
            Budget,
            BudgetRollForward.From(Central, Money.FromThousands(20_000), Years).WithContingency("Inflation", new IncrementalEffect(Each(0, 4_000, 4_000, 4_000))))
        .WithResource("Council tax", Each(140_000, 142_000, 144_000, 146_000))
        .WithResource("Revenue support grant", Each(12_913, 12_513, 6_873, 173))
        .WithReservesUsed(Each(0, 0, 1_000, 0));

    [Fact]
    public void The_gap_is_what_resources_savings_and_reserves_do_not_meet()
    {
        Assert.Equal([152_913, 157_313, 163_873, 170_073], InThousands(Plan.NetBudget));
        Assert.Equal([152_913, 154_513, 150_873, 146_173], InThousands(Plan.Resources));
        Assert.Equal([5_700, 8_930, 9_880, 11_030], InThousands(Plan.IdentifiedSavings));
        Assert.Equal([0, 2_800, 12_000, 23_900], InThousands(Plan.Gaps.Map(gap => gap.Gap)));
        Assert.Equal([5_700, 11_730, 22_880, 34_930], InThousands(Plan.Gaps.Map(gap => gap.Requirement)));
        Assert.Equal([158_613, 166_243, 173_753, 181_103], InThousands(Plan.Gaps.Map(gap => gap.SpendingBeforeSavings)));
        Assert.Equal("2017/18: balanced; 2018/19: gap of £2,800,000; 2019/20: gap of £12,000,000; 2020/21: gap of £23,900,000", Plan.ToString());
    }

    // Paragraph 18: £3.7m for fee increases and £1.5m for pay and pensions come from the central inflation contingency.
    [Fact]
    public void A_transfer_moves_two_budgets_and_leaves_the_council_s_as_it_is()
    {
        var moved = Plan.WithTransfer("Fee increases", Central, Name, First, Money.FromThousands(3_700)).WithTransfer("Pay and pensions", Central, Name, First.Next, Money.FromThousands(1_500));

        Assert.Equal([136_613, 138_513, 141_073, 143_273], InThousands(moved[Name].NetBudget));
        Assert.Equal([16_300, 18_800, 22_800, 26_800], InThousands(moved[Central].NetBudget));
        Assert.Equal((Plan.NetBudget, Plan.Gaps), (moved.NetBudget, moved.Gaps));
        Assert.Equal("Fee increases", moved[Central].Movements[1].Title);
        Assert.Equal(Plan.Sources, moved.Sources);
        Assert.Equal(Plan.ReservesUsed, moved.ReservesUsed);
        Assert.Equal([Name, Central], moved.Budgets.Select(budget => budget.Name));
    }

    [Fact]
    public void A_plan_without_resources_has_all_its_spending_to_find()
    {
        var plan = MediumTermPlan.Of(Budget);

        Assert.Equal(Budget.NetBudget, plan.Gaps.Map(gap => gap.Gap));
        Assert.Equal([0, 0, 0, 0], InThousands(plan.Resources));
        Assert.Equal([0, 0, 0, 0], InThousands(plan.ReservesUsed));
        Assert.Empty(plan.Sources);
        Assert.Equal(Years, plan.Years);
        Assert.Equal("Grant: 2017/18 £1,000; 2018/19 £1,000; 2019/20 £1,000; 2020/21 £1,000", plan.WithResource("Grant", Each(1, 1, 1, 1)).Sources[0].ToString());
    }

    [Fact]
    public void A_gap_below_nil_is_a_surplus_and_says_so()
    {
        var (gap, surplus, balanced) = (Gap(50), Gap(-7), Gap(0));

        Assert.Equal((Money.FromPounds(50), Money.FromPounds(50), Money.Zero, false), (gap.Gap, gap.UnidentifiedSavings, gap.Surplus, gap.IsBalanced));
        Assert.Equal((Money.FromPounds(-7), Money.Zero, Money.FromPounds(7), false), (surplus.Gap, surplus.UnidentifiedSavings, surplus.Surplus, surplus.IsBalanced));
        Assert.Equal((Money.Zero, Money.Zero, Money.Zero, true), (balanced.Gap, balanced.UnidentifiedSavings, balanced.Surplus, balanced.IsBalanced));
        Assert.Equal(["2017/18: gap of £50", "2017/18: surplus of £7", "2017/18: balanced"], new[] { gap, surplus, balanced }.Select(each => each.ToString()));
        Assert.Equal((First, Money.FromPounds(20), Money.FromPounds(3)), (gap.Year, gap.IdentifiedSavings, gap.ReservesUsed));
        Assert.Equal((Money.FromPounds(1_073), Money.FromPounds(1_000), Money.FromPounds(73)), (gap.SpendingBeforeSavings, gap.Resources, gap.Requirement));
        Assert.NotEqual(gap, surplus);
        Assert.Equal(gap, Gap(50));

        static FundingGap Gap(int pounds) => new(First, Money.FromPounds(1_023 + pounds), Money.FromPounds(1_000), Money.FromPounds(20), Money.FromPounds(3));
    }

    [Fact]
    public void Bad_plans_are_refused_by_name()
    {
        var other = BudgetRollForward.From("Other", Base, First.To(First));

        Bad.Input<ArgumentException>(() => MediumTermPlan.Of(), "at least one budget; there are none");
        Bad.Input<ArgumentException>(() => MediumTermPlan.Of(Budget, null!), "None of the budgets is null; the one at position 1 is");
        Bad.Input<ContradictionException>(
            () => MediumTermPlan.Of(Budget, BudgetRollForward.From(Name, Money.Zero, Years)),
            "the name Adults & Communities is that of 'Adults & Communities from £132,528,000'", "it is also that of 'Adults & Communities from £0'");
        Bad.Input<ContradictionException>(() => MediumTermPlan.Of(Budget, other), "The budget of Adults & Communities is for 2017/18 to 2020/21", "that of Other is for 2017/18");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan["Children"], "The budgets are Adults & Communities, Central items; none is Children");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.WithTransfer("x", "Children", Name, First, Base), "none is Children");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.WithTransfer("x", Name, "Children", First, Base), "none is Children");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.WithTransfer("x", Name, Central, First, Money.FromPounds(-1)), "The amount is nil or more; -£1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.WithTransfer("x", Name, Central, First.Previous, Base), "2016/17");
        Bad.Input<ArgumentException>(() => Plan.WithTransfer(" ", Name, Central, First, Base), "A title");
        Bad.Input<ContradictionException>(() => Plan.WithTransfer("Fees", Name, Name, First, Base), "Fees is a transfer from Adults & Communities", "it is to the same budget");
        Bad.Input<ContradictionException>(() => Plan.WithResource("Council tax", Each(1, 2, 3, 4)), "the title Council tax is that of 'Council tax with £140,000,000 in 2017/18'", "'Council tax with £1,000 in 2017/18'");
        Bad.Input<ArgumentException>(() => Plan.WithResource("Grant", Each(1)), "The plan is for 2017/18 to 2020/21; these amounts are for 2017/18.");
        Bad.Input<ArgumentException>(() => Plan.WithReservesUsed(Each(1, 2)), "these amounts are for 2017/18 to 2018/19");
        Bad.Input<ArgumentException>(() => Plan.WithResource(" ", Each(1, 2, 3, 4)), "A title");
        Bad.Input<OverflowException>(
            () => MediumTermPlan.Of(BudgetRollForward.From("a", Money.MaxValue, Years), BudgetRollForward.From("b", Base, Years)), "£1,000,000,000,000,000");
    }

    [Fact]
    public void Plans_are_equal_when_budgets_resources_and_reserves_are()
    {
        var plan = MediumTermPlan.Of(Budget);

        Assert.True(plan == MediumTermPlan.Of(Budget));
        Assert.Equal(plan.GetHashCode(), MediumTermPlan.Of(Budget).GetHashCode());
        MediumTermPlan[] others = [MediumTermPlan.Of(Plan[Central]), plan.WithResource("x", Each(0, 0, 0, 0)), plan.WithReservesUsed(Each(1, 0, 0, 0))];
        Assert.All(others, other => Assert.True(plan != other));
        Assert.All(others, other => Assert.NotEqual(plan.GetHashCode(), other.GetHashCode()));
        Assert.False(plan.Equals(null));
        Assert.False(plan == null);
        Assert.True((MediumTermPlan?)null == null);
        Assert.True(plan.Equals((object)MediumTermPlan.Of(Budget)));
    }
}
