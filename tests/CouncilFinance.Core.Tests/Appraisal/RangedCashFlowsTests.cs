using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class RangedCashFlowsTests
{
    private static readonly FinancialYear First = new(2015);

    // asc-shared-services-2015: £1,500k to £1,820k a year for £2,550k to £5,000k once; the two years of savings are this example's own.
    private static readonly RangedCashFlows Flows = RangedCashFlows.Of(
        Thousands((0, 0), (1_500, 1_820), (1_500, 1_820)), Thousands((2_550, 5_000), (0, 0), (0, 0)));

    private static readonly Discounting Undiscounted = new(DiscountSchedule.Flat(0m), First);

    [Fact]
    public void The_low_case_has_least_in_and_most_out_and_the_high_case_the_other_ends()
    {
        Assert.Equal(new MoneyRange(Money.FromThousands(-2_000), Money.FromThousands(1_090)), Flows.NetPresentValue(Undiscounted));
        Assert.Equal(Money.FromThousands(-455), Flows.Mid.DiscountedBy(Undiscounted).NetPresentValue());
        Assert.Equal(Money.FromThousands(1_660), Flows.Mid.Inflows.Last);
        Assert.Equal(Money.FromThousands(5_000), Flows.Low.Outflows.First);
        Assert.Equal(Money.FromThousands(1_820), Flows.High.Inflows.Last);
        Assert.Equal(new MoneyRange(Money.FromThousands(-5_000), Money.FromThousands(-2_550)), Flows.Net.First);
        Assert.Equal((PriceBase.Cash, 3), (Flows.PriceBase, Flows.Years.Count));
        Assert.Equal("cash, net 2015/16 -£5,000,000 to -£2,550,000; 2016/17 £1,500,000 to £1,820,000; 2017/18 £1,500,000 to £1,820,000", Flows.ToString());
    }

    [Fact]
    public void Ranges_add_end_by_end_over_the_years_of_both()
    {
        var more = RangedCashFlows.Of(YearSeries.Starting(First.PlusYears(3), Range(10, 20)), YearSeries.Starting(First.PlusYears(3), Range(1, 2)));

        Assert.Equal(new MoneyRange(Money.FromThousands(-1_992), Money.FromThousands(1_109)), Flows.Plus(more).NetPresentValue(Undiscounted));
        Assert.Equal(4, Flows.Plus(more).Years.Count);
        Assert.Equal(Flows.Plus(more), more.Plus(Flows));
        Assert.Equal(Flows.Plus(more).GetHashCode(), more.Plus(Flows).GetHashCode());
        Assert.NotEqual(Flows, Flows.Plus(more));
        Assert.NotEqual(Flows, RangedCashFlows.Of(Flows.Inflows, Flows.Outflows, PriceBase.RealAt(First)));
    }

    [Fact]
    public void Bad_ranges_are_refused()
    {
        var open = new YearSeries<MoneyRange>(First.To(First).AndAfter(), [Range(0, 1)]);

        Bad.Input<ArgumentException>(() => RangedCashFlows.Of(Flows.Inflows, YearSeries.Starting(First, Range(0, 1))), "2015/16 to 2017/18");
        Bad.Input<ArgumentException>(() => RangedCashFlows.Of(open, open), "closed run");
        Bad.Input<ContradictionException>(() => Flows.Plus(RangedCashFlows.Of(Flows.Inflows, Flows.Outflows, PriceBase.RealAt(First))), "Some cash flows are cash", "real at 2015/16 prices");
        Bad.Input<ArgumentOutOfRangeException>(() => Flows.NetPresentValue(Undiscounted, (MoneyUnit)9), "MoneyUnit");
        Bad.Input<ArgumentNullException>(() => Flows.NetPresentValue(null!));
        Bad.Input<ArgumentNullException>(() => Flows.Plus(null!));
        Bad.Input<ArgumentNullException>(() => RangedCashFlows.Of(null!, Flows.Outflows));
        Bad.Input<ArgumentNullException>(() => RangedCashFlows.Of(Flows.Inflows, null!));
    }

    private static MoneyRange Range(int low, int high) => new(Money.FromThousands(low), Money.FromThousands(high));

    private static YearSeries<MoneyRange> Thousands(params (int Low, int High)[] ranges) => YearSeries.Starting(First, ranges.Select(range => Range(range.Low, range.High)).ToArray());
}
