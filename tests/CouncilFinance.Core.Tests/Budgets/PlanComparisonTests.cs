using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class PlanComparisonTests
{
    private static readonly PlanComparison Comparison = PlanComparison.Between(
        SavingsSchedule.Of(Saving("S1", 10, 20), Saving("S2", 5, 5), Saving("S3", 1, 1), Saving("S5", 9, 9)),
        SavingsSchedule.Of(Saving("S1", 10, 20), Saving("S4", 7, 8), Saving("S2", 5, 9), Saving("S5", 9, 9).WithCountedElsewhere("x")));

    [Fact]
    public void Lines_go_together_by_reference()
    {
        Assert.Equal(["S1", "S4", "S2", "S3", "S5"], Comparison.Lines.Select(line => line.Reference));
        Assert.Equal(["S4"], Comparison.Added.Select(line => line.Reference));
        Assert.Equal(["S3", "S5"], Comparison.Removed.Select(line => line.Reference));
        Assert.Equal(["S2"], Comparison.Amended.Select(line => line.Reference));
        Assert.Equal(["S1"], Comparison.Unchanged.Select(line => line.Reference));
        Assert.Equal([0, 4], InThousands(Comparison.Amended[0].Difference.ByYear));
        Assert.Equal([-1, -1], InThousands(Comparison.Removed[0].Difference.ByYear));
        Assert.Equal([7 - 1 - 9, 8 + 4 - 1 - 9], InThousands(Comparison.Difference.ByYear));
        Assert.Equal("1 added, 2 removed, 1 amended, 1 unchanged", Comparison.ToString());
        Assert.Equal("S2 A saving: 2017/18 £0; 2018/19 £4,000", Comparison.Amended[0].ToString());
        Assert.Equal(("A saving", Reaching(5, 5), Reaching(5, 9)), (Comparison.Amended[0].Title, Comparison.Amended[0].Previous, Comparison.Amended[0].Current));
    }

    // What the earlier plan had saved by 2016/17 is in the base of the later one: 30 / 50 / 60 against 2015/16 is 20 / 30 against 2016/17.
    [Fact]
    public void A_plan_that_starts_earlier_is_taken_against_the_later_base()
    {
        var previous = new GrowthLine("G1", "x", CumulativeEffect.Starting(First.Previous, [.. Each(30, 50, 60).Values]));
        var comparison = PlanComparison.Between(GrowthSchedule.Of(previous), GrowthSchedule.Of(new GrowthLine("G1", "y", Reaching(20, 30, 41))));

        Assert.Equal([20, 30, 30], InThousands(comparison.Lines[0].Previous!.ByYear));
        Assert.Equal([0, 0, 11], InThousands(comparison.Difference.ByYear));
        Assert.Equal(30m, comparison.Lines[0].Previous!.RecurrentLevel.In(MoneyUnit.Thousand));
        Assert.Equal("y", comparison.Lines[0].Title);
    }

    [Fact]
    public void Comparisons_are_equal_when_years_and_lines_are()
    {
        var (growth, open) = (GrowthSchedule.Of(new GrowthLine("G1", "x", Reaching(1))), new GrowthSchedule(First.To(First).AndAfter(), []));
        var comparison = PlanComparison.Between(growth, growth);

        Assert.True(comparison == PlanComparison.Between(growth, growth));
        Assert.Equal(comparison.GetHashCode(), PlanComparison.Between(growth, growth).GetHashCode());
        Assert.True(comparison != PlanComparison.Between(growth, open));
        Assert.NotEqual(comparison.GetHashCode(), PlanComparison.Between(growth, open).GetHashCode());
        Assert.NotEqual(PlanComparison.Between(open, open), PlanComparison.Between(open, open.Over(First.To(First.Next).AndAfter())));
        Assert.Equal(First.To(First), PlanComparison.Between(growth, open).Years);
        Assert.False(comparison.Equals(null));
        Assert.False(comparison == null);
        Assert.True((PlanComparison?)null == null);
        Assert.True(comparison.Equals((object)PlanComparison.Between(growth, growth)));
    }
}
