using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

// triborough-adult-social-care-2011, return on investment: £000, Year 0 is 2010/11.
public sealed class CashFlowsTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly CashFlows Adults = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));
    private static readonly PriceIndex Index = new(YearSeries.Starting(First, 100m, 102m, 105.06m));

    [Fact]
    public void Net_and_cumulative_are_the_printed_ones()
    {
        // The report prints 7,182 for the third year, though 7,586 − 403 is 7,183, and its cumulative flow has 7,183 in it.
        Assert.Equal(Thousands(0, -371, 2_799, 7_183, 10_950), Adults.Net);
        Assert.Equal(Thousands(0, -371, 2_428, 9_611, 20_561), Adults.Cumulative);
        Assert.Equal((PriceBase.Cash, new FinancialYear(2011)), (Adults.PriceBase, Adults.FirstSpend));
        Assert.Equal(FinancialYearRange.Parse("2010/11 to 2014/15"), Adults.Years);
    }

    [Fact]
    public void FirstSpend_where_nothing_goes_out_is_null()
    {
        Assert.Null(CashFlows.Of(Thousands(1, 2), Thousands(0, 0)).FirstSpend);
        Assert.Equal(First, CashFlows.Of(Thousands(0, 0), Thousands(-1, 2)).FirstSpend);
    }

    [Fact]
    public void Net_amounts_above_nil_come_in_and_those_below_go_out()
    {
        var flows = CashFlows.OfNet(Thousands(0, -371, 2_799), PriceBase.RealAt(First));

        Assert.Equal((Thousands(0, 0, 2_799), Thousands(0, 371, 0)), (flows.Inflows, flows.Outflows));
        Assert.Equal((Thousands(0, -371, 2_799), PriceBase.RealAt(First)), (flows.Net, flows.PriceBase));
    }

    [Fact]
    public void Plus_covers_both_runs_with_nil_between()
    {
        var later = CashFlows.Of(Starting(2013, 5), Starting(2013, 2));
        var sum = CashFlows.Of(Thousands(1), Thousands(4)).Plus(later);

        Assert.Equal((Thousands(1, 0, 0, 5), Thousands(4, 0, 0, 2)), (sum.Inflows, sum.Outflows));
    }

    [Fact]
    public void Over_fills_with_nil_and_keeps_the_price_base()
    {
        var real = CashFlows.Of(Starting(2011, 5), Starting(2011, 2), PriceBase.RealAt(First));

        Assert.Equal(CashFlows.Of(Thousands(0, 5, 0), Thousands(0, 2, 0), PriceBase.RealAt(First)), real.Over(FinancialYearRange.Starting(First, 3)));
    }

    // £102 buys in 2011/12 what £100 bought in 2010/11, and £105.06 does in 2012/13.
    [Fact]
    public void ToReal_is_cash_at_the_prices_of_one_year()
    {
        var cash = CashFlows.Of(Pounds(100, 204, 105.06m), Pounds(1, 51, 0));

        Assert.Equal(CashFlows.Of(Pounds(100, 200, 100), Pounds(1, 50, 0), PriceBase.RealAt(First)), cash.ToReal(Index, First));
        Assert.Equal(
            CashFlows.Of(Pounds(102, 204, 102), Pounds(1.02m, 51, 0), PriceBase.RealAt(new FinancialYear(2011))), cash.ToReal(Index, new FinancialYear(2011)));
        Assert.Equal(cash, cash.ToReal(Index, First).ToCash(Index));
    }

    [Fact]
    public void ToCash_is_real_at_the_prices_of_each_year()
    {
        var real = CashFlows.Of(Pounds(100, 100, 100), Pounds(0, 0, 10), PriceBase.RealAt(new FinancialYear(2011)));

        // 100 × 100 ÷ 102 = 98.03921568627…, to the ten places of an amount; 100 × 105.06 ÷ 102 = 103.
        Assert.Equal(CashFlows.Of(Pounds(98.0392156863m, 100, 103), Pounds(0, 0, 10.3m)), real.ToCash(Index));
    }

    [Fact]
    public void Text_is_the_price_base_and_the_net()
    {
        Assert.Equal("cash, net 2010/11 £1,000; 2011/12 -£2,000", CashFlows.OfNet(Thousands(1, -2)).ToString());
        Assert.Equal("real at 2011/12 prices, net 2010/11 £0", CashFlows.OfNet(Thousands(0), PriceBase.RealAt(new FinancialYear(2011))).ToString());
    }

    [Fact]
    public void Price_bases_are_cash_unless_said_and_real_ones_have_a_year()
    {
        Assert.Equal(default, PriceBase.Cash);
        Assert.Equal((false, (FinancialYear?)null, "cash"), (PriceBase.Cash.IsReal, PriceBase.Cash.Year, PriceBase.Cash.ToString()));
        Assert.Equal((true, (FinancialYear?)First), (PriceBase.RealAt(First).IsReal, PriceBase.RealAt(First).Year));
        Assert.True(PriceBase.RealAt(First) == PriceBase.RealAt(First) && PriceBase.RealAt(First) != PriceBase.RealAt(new FinancialYear(2011)));
        Assert.True(PriceBase.RealAt(default) != PriceBase.Cash);
        Assert.Equal(PriceBase.RealAt(First).GetHashCode(), PriceBase.RealAt(First).GetHashCode());
    }

    [Fact]
    public void Bad_flows_are_refused()
    {
        var open = new YearSeries<Money>(FinancialYearRange.Starting(First, 1).AndAfter(), [Money.Zero]);

        Bad.Input<ArgumentException>(() => CashFlows.Of(open, open), "a closed run of years", "2010/11 and after is open-ended");
        Bad.Input<ArgumentException>(() => CashFlows.OfNet(open), "a closed run of years", "2010/11 and after is open-ended");
        Bad.Input<ArgumentException>(() => CashFlows.Of(Thousands(1), Thousands(1, 2)), "2010/11", "2010/11 to 2011/12");
        Bad.Input<ArgumentException>(() => CashFlows.Of(Thousands(1), open), "2010/11 and after");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.Over(FinancialYearRange.Starting(First, 4)), "2010/11 to 2014/15", "2010/11 to 2013/14 does not");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.Over(Adults.Years.AndAfter()), "a closed run of years", "2010/11 to 2014/15 and after is open-ended");
        Bad.Input<ArgumentOutOfRangeException>(
            () => Adults.Over(FinancialYearRange.Starting(First, 6).AndAfter()), "a closed run of years", "2010/11 to 2015/16 and after is open-ended");
        Assert.Throws<OverflowException>(() => CashFlows.Of(YearSeries.Starting(First, Money.MaxValue), YearSeries.Starting(First, Money.MinValue)));
        Assert.Throws<OverflowException>(() => CashFlows.OfNet(YearSeries.Starting(First, Money.MaxValue, Money.MaxValue)).Cumulative);
    }

    [Fact]
    public void Prices_that_do_not_fit_are_refused()
    {
        var real = CashFlows.OfNet(Thousands(1, 2, 3), PriceBase.RealAt(First));

        Bad.Input<ContradictionException>(() => Adults.Plus(real), "Some cash flows are cash", "those to be added are real at 2010/11 prices");
        Bad.Input<ContradictionException>(() => real.Plus(CashFlows.OfNet(Thousands(1), PriceBase.RealAt(new FinancialYear(2011)))), "real at 2010/11 prices", "real at 2011/12 prices");
        Bad.Input<ContradictionException>(() => real.ToReal(Index, First), "Cash amounts are worked to real ones", "these are real at 2010/11 prices");
        Bad.Input<ContradictionException>(() => Adults.ToCash(Index), "Real amounts are worked to cash", "these are cash already");
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.ToReal(Index, First), "2010/11 to 2012/13", "2013/14 has no column");
        Bad.Input<ArgumentOutOfRangeException>(() => CashFlows.OfNet(Thousands(1)).ToReal(Index, new FinancialYear(2009)), "2009/10 has no column");
        Bad.Input<ArgumentOutOfRangeException>(() => CashFlows.OfNet(Thousands(1), PriceBase.RealAt(new FinancialYear(2020))).ToCash(Index), "2020/21 has no column");
        Assert.Throws<OverflowException>(() => CashFlows.OfNet(YearSeries.Starting(First, Money.MaxValue)).ToReal(Index, new FinancialYear(2011)));
    }

    // 100 now for 110 a year later.
    [Fact]
    public void The_rate_of_return_is_that_of_the_net_flows()
    {
        Assert.Equal(0.1, CashFlows.Of(Thousands(0, 115), Thousands(100, 5)).InternalRateOfReturn().Rate);
        Assert.False(CashFlows.OfNet(Thousands(1, 2)).InternalRateOfReturn().HasRate);
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var same = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));

        Assert.True(Adults == same && !Adults.Equals(null));
        Assert.Equal(Adults.GetHashCode(), same.GetHashCode());
        Assert.True(Adults != CashFlows.Of(Adults.Inflows, Adults.Outflows, PriceBase.RealAt(First)));

        // The same net from another inflow or outflow is another case.
        Assert.True(CashFlows.Of(Thousands(2), Thousands(1)) != CashFlows.Of(Thousands(3), Thousands(2)));
        Assert.True(CashFlows.Of(Thousands(2), Thousands(1)) != CashFlows.Of(Thousands(2), Thousands(2)));
        Assert.True(CashFlows.Of(Thousands(2), Thousands(1)) != CashFlows.Of(Thousands(3), Thousands(1)));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("inflows", () => CashFlows.Of(null!, Thousands(1)));
        Refused("outflows", () => CashFlows.Of(Thousands(1), null!));
        Refused("net", () => CashFlows.OfNet(null!));
        Refused("other", () => Adults.Plus(null!));
        Refused("index", () => Adults.ToReal(null!, First));
        Refused("index", () => Adults.ToCash(null!));
        Refused("discounting", () => Adults.DiscountedBy(null!));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static YearSeries<Money> Thousands(params decimal[] amounts) => Starting(First.StartYear, amounts);

    private static YearSeries<Money> Starting(int year, params decimal[] amounts) => YearSeries.Starting(new FinancialYear(year), amounts).Map(Money.FromThousands);

    private static YearSeries<Money> Pounds(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromPounds);
}
