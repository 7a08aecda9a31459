using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class PartnerAppraisalTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");
    private static readonly FinancialYear Year0 = new(2010);
    private static readonly Discounting AtTen = new(DiscountSchedule.Flat(0.10m), Year0);

    // One pound a year later is worth £0.909… to each, and the whole, £2.727…, is £2.73: all three go up. Three halves of a pound are £2 (half away from
    // nil), so one of them goes down: the last, as ties go to the earlier.
    [Fact]
    public void Odd_pennies_are_shared_so_that_the_parts_are_the_whole()
    {
        var appraisal = PartnerAppraisal.Of(ByAuthority.Of((Lbhf, Pound()), (Rbkc, Pound()), (Wcc, Pound())), AtTen);

        Assert.Equal(Money.FromPounds(2.73m), appraisal.NetPresentValue);
        Assert.Equal([0.91m, 0.91m, 0.91m], appraisal.NetPresentValues.Values.Select(value => value.Pounds));
        Assert.Equal("£2.73: LBHF £0.91; RBKC £0.91; WCC £0.91", appraisal.ToString());

        var inPounds = PartnerAppraisal.Of(ByAuthority.Of((Lbhf, Pound(0.5m)), (Rbkc, Pound(0.5m)), (Wcc, Pound(0.5m))), new Discounting(DiscountSchedule.Flat(0m), Year0), MoneyUnit.Pound);
        Assert.Equal("£2: LBHF £1; RBKC £1; WCC £0", inPounds.ToString());
        Assert.Equal(MoneyUnit.Pound, inPounds.Unit);
    }

    [Fact]
    public void Partners_may_begin_and_end_in_different_years()
    {
        var appraisal = PartnerAppraisal.Of(
            ByAuthority.Of((Lbhf, CashFlows.OfNet(YearSeries.Starting(Year0, Money.FromPounds(-100)))), (Wcc, CashFlows.OfNet(YearSeries.Starting(Year0.PlusYears(2), Money.FromPounds(242))))), AtTen);

        Assert.Equal([-100m, 200m], appraisal.NetPresentValues.Values.Select(value => value.Pounds));
        Assert.Equal(Money.FromPounds(100), appraisal.NetPresentValue);
        Assert.Equal(PaybackOutcome.Never, appraisal.Partners[Lbhf].Payback().Outcome);
        Assert.Equal(2m - 0.5m, decimal.Round(appraisal.Whole.Payback().Years, 10));
        Assert.Equal(FinancialYearRange.Starting(Year0, 3), appraisal.Partners[Wcc].Flows.Years);
    }

    [Fact]
    public void Bad_input_is_refused_in_words()
    {
        var one = ByAuthority.Of((Lbhf, Pound()));

        Bad.Input<ArgumentException>(() => PartnerAppraisal.Of(new ByAuthority<CashFlows>([]), AtTen), "at least one partner");
        Bad.Input<ArgumentException>(() => PartnerAppraisal.Of(one, AtTen.WithRowsRoundedTo(MoneyUnit.Pound)), "without rounding rows", "rows to £1");
        Bad.Input<ArgumentOutOfRangeException>(() => PartnerAppraisal.Of(one, AtTen, (MoneyUnit)9), "9");
        Bad.Input<ArgumentOutOfRangeException>(() => PartnerAppraisal.Of(one, new Discounting(AtTen.Schedule, Year0.PlusYears(1))), "2011/12, or later");
        Bad.Input<ContradictionException>(
            () => PartnerAppraisal.Of(ByAuthority.Of((Lbhf, Pound()), (Wcc, CashFlows.Of(Pound().Inflows, Pound().Outflows, PriceBase.RealAt(Year0)))), AtTen), "cash", "real at 2010/11 prices");
        Assert.Throws<ArgumentNullException>("partners", () => PartnerAppraisal.Of(null!, AtTen));
        Assert.Throws<ArgumentNullException>("discounting", () => PartnerAppraisal.Of(one, null!));
    }

    [Fact]
    public void Appraisals_are_equal_when_partners_convention_and_unit_are()
    {
        PartnerAppraisal Of(decimal amount, Discounting convention, MoneyUnit unit = MoneyUnit.Penny) => PartnerAppraisal.Of(ByAuthority.Of((Lbhf, Pound(amount))), convention, unit);

        Assert.Equal(Of(1m, AtTen), Of(1m, AtTen));
        Assert.Equal(Of(1m, AtTen).GetHashCode(), Of(1m, AtTen).GetHashCode());
        Assert.NotEqual(Of(1m, AtTen), Of(2m, AtTen));
        Assert.NotEqual(Of(1m, AtTen), Of(1m, new Discounting(AtTen.Schedule, Year0, DiscountTiming.EndOfYear)));
        Assert.NotEqual(Of(1m, AtTen), Of(1m, AtTen, MoneyUnit.Pound));
    }

    private static CashFlows Pound(decimal pounds = 1m) => CashFlows.OfNet(YearSeries.Starting(Year0, Money.Zero, Money.FromPounds(pounds)));
}
