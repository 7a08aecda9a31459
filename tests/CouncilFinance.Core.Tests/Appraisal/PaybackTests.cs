using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class PaybackTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly CashFlows Adults = CashFlows.Of(Pounds(0, 146, 2_949, 7_586, 10_950), Pounds(0, 517, 150, 403, 0));

    // Pays back in the second year, falls below nil in the third and is back in the fourth: −100, 200, −10, 10.
    private static readonly CashFlows Twice = CashFlows.OfNet(Pounds(-100, 300, -210, 20));

    // triborough-adult-social-care-2011, return on investment: 1.1 years, not discounted.
    [Fact]
    public void Payback_is_the_printed_one()
    {
        var payback = Adults.Payback();

        Assert.Equal(1.1m, Math.Round(payback.Years, 1));
        Assert.Equal(1m + (371m / 2_799m), payback.Years, 25);
        Assert.Equal((PaybackOutcome.PaidBack, true, new FinancialYear(2012), First), (payback.Outcome, payback.IsPaidBack, payback.PaidBackIn, payback.CountedFrom));
        Assert.Equal((PaybackCounting.Interpolated, PaybackCrossing.First, false), (payback.Counting, payback.Crossing, payback.IsDiscounted));
        Assert.Equal("1.13 years from 2010/11, in 2012/13", payback.ToString());
    }

    // Present values −356.7308 and 2,587.8328: 1 + 356.7308 ÷ 2,587.8328 = 1.13785.
    [Fact]
    public void Discounted_payback_adds_present_values()
    {
        var payback = Adults.DiscountedBy(new(DiscountSchedule.Flat(0.04m), First)).Payback();

        Assert.Equal(1.13784923m, payback.Years, 8);
        Assert.True(payback.IsDiscounted);
        Assert.Equal("1.14 years from 2010/11, in 2012/13", payback.ToString());
    }

    [Fact]
    public void Whole_years_have_the_last_one_full()
    {
        Assert.Equal(2m, Adults.Payback(PaybackCounting.WholeYears).Years);
        Assert.Equal(2m, CashFlows.OfNet(Pounds(-2, 1, 1)).Payback().Years);
        Assert.Equal(2m, CashFlows.OfNet(Pounds(-2, 1, 1)).Payback(PaybackCounting.WholeYears).Years);
        Assert.Equal("2 years from 2010/11, in 2012/13", Adults.Payback(PaybackCounting.WholeYears).ToString());
    }

    [Fact]
    public void Years_are_counted_from_the_year_asked_for()
    {
        Assert.Equal(0.1325m, Math.Round(Adults.Payback(countedFrom: Adults.FirstSpend).Years, 4));
        Assert.Equal(-2m, Adults.Payback(PaybackCounting.WholeYears, countedFrom: new FinancialYear(2014)).Years);
        Assert.Equal(12m, Adults.Payback(PaybackCounting.WholeYears, countedFrom: new FinancialYear(2000)).Years);
        Assert.Equal(1m, Adults.DiscountedBy(new(DiscountSchedule.Flat(0.04m), First)).Payback(PaybackCounting.WholeYears, PaybackCrossing.Final, new FinancialYear(2011)).Years);
    }

    [Fact]
    public void First_and_final_crossings_differ_where_the_sum_falls_below_nil_again()
    {
        Assert.Equal((0.333m, new FinancialYear(2011)), (Math.Round(Twice.Payback().Years, 3), Twice.Payback().PaidBackIn));
        Assert.Equal((2.5m, new FinancialYear(2013)), (Twice.Payback(crossing: PaybackCrossing.Final).Years, Twice.Payback(crossing: PaybackCrossing.Final).PaidBackIn));
    }

    // At 20% the present values are −100, 250, −145.83 and 11.57, whose sum stays above nil once it is: the late spending counts for less.
    [Fact]
    public void Discounted_payback_may_come_before_the_simple_one_where_the_final_crossing_is_meant()
    {
        var discounted = Twice.DiscountedBy(new(DiscountSchedule.Flat(0.20m), First)).Payback(crossing: PaybackCrossing.Final);

        Assert.Equal((0.4m, new FinancialYear(2011)), (discounted.Years, discounted.PaidBackIn));
        Assert.True(discounted.Years < Twice.Payback(crossing: PaybackCrossing.Final).Years);
    }

    [Fact]
    public void A_sum_that_touches_nil_is_paid_back()
    {
        var touching = CashFlows.OfNet(Pounds(-1, 1, -1, 0, 1, 0));

        Assert.Equal(1m, touching.Payback().Years);
        Assert.Equal(4m, touching.Payback(crossing: PaybackCrossing.Final).Years);
    }

    [Fact]
    public void Nothing_to_pay_back_is_an_answer()
    {
        var payback = CashFlows.OfNet(Pounds(0, 5, -5)).Payback();

        Assert.Equal((PaybackOutcome.NothingToPayBack, false), (payback.Outcome, payback.IsPaidBack));
        Assert.Equal("nothing to pay back: the sum so far never falls below nil", payback.ToString());
        Assert.Equal(
            "There is no time to payback: nothing to pay back: the sum so far never falls below nil.", Assert.Throws<InvalidOperationException>(() => payback.Years).Message);
        Assert.Equal(
            "There is no year of payback: nothing to pay back: the sum so far never falls below nil.", Assert.Throws<InvalidOperationException>(() => payback.PaidBackIn).Message);
    }

    [Fact]
    public void Never_is_an_answer_and_depends_on_the_crossing()
    {
        var falling = CashFlows.OfNet(Pounds(-1, 2, -2));

        Assert.Equal(PaybackOutcome.PaidBack, falling.Payback().Outcome);
        Assert.Equal(PaybackOutcome.Never, falling.Payback(crossing: PaybackCrossing.Final).Outcome);
        Assert.Equal(PaybackOutcome.Never, CashFlows.OfNet(Pounds(5, -6)).Payback().Outcome);
        Assert.Equal("never: the sum so far is below nil at the end", CashFlows.OfNet(Pounds(-1)).Payback().ToString());
        Assert.Throws<InvalidOperationException>(() => CashFlows.OfNet(Pounds(-1)).Payback().Years);

        // 100 in a year is worth 90.91 now: not enough for 95.
        Assert.Equal(PaybackOutcome.Never, CashFlows.OfNet(Pounds(-95, 100)).DiscountedBy(new(DiscountSchedule.Flat(0.1m), First)).Payback().Outcome);
    }

    [Fact]
    public void Undefined_counting_and_crossing_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.Payback((PaybackCounting)2), "Interpolated, WholeYears");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.Payback(crossing: (PaybackCrossing)2), "First, Final");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.DiscountedBy(new(DiscountSchedule.Flat(0m), First)).Payback((PaybackCounting)2), "PaybackCounting");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.DiscountedBy(new(DiscountSchedule.Flat(0m), First)).Payback(crossing: (PaybackCrossing)(-1)), "PaybackCrossing");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var payback = Adults.Payback();

        Assert.True(payback == Adults.Payback(countedFrom: First) && !payback.Equals(null));
        Assert.Equal(payback.GetHashCode(), Adults.Payback(countedFrom: First).GetHashCode());
        Assert.True(payback != Adults.Payback(PaybackCounting.WholeYears) && payback != Adults.Payback(crossing: PaybackCrossing.Final));
        Assert.True(payback != Adults.Payback(countedFrom: new FinancialYear(2011)) && payback != Adults.DiscountedBy(new(DiscountSchedule.Flat(0m), First)).Payback());
        Assert.True(CashFlows.OfNet(Pounds(-1)).Payback() != CashFlows.OfNet(Pounds(1)).Payback());

        // As many years, but another year.
        Assert.True(CashFlows.OfNet(Pounds(-1, 1)).Payback() != CashFlows.OfNet(Pounds(0, -1, 1)).Payback(countedFrom: new FinancialYear(2011)));
    }

    private static YearSeries<Money> Pounds(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromPounds);
}
