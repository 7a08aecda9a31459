using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

// triborough-adult-social-care-2011, return on investment: £000, Year 0 is 2010/11, 4%.
public sealed class DiscountedCashFlowsTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly Discounting FourPerCent = new(DiscountSchedule.Flat(0.04m), First);
    private static readonly CashFlows Adults = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));
    private static readonly DiscountedCashFlows Discounted = Adults.DiscountedBy(FourPerCent);

    // At 25%: 1, 0.8, 0.64; in 16, 25 and 50, out 100, 0 and 0.
    private static readonly DiscountedCashFlows Simple = CashFlows.Of(Pounds(16, 25, 50), Pounds(100, 0, 0)).DiscountedBy(new(DiscountSchedule.Flat(0.25m), First));

    [Fact]
    public void Net_present_value_is_the_printed_one()
    {
        Assert.Equal(Money.FromThousands(17_977), Discounted.NetPresentValue(MoneyUnit.Thousand));
        Assert.Equal(Money.FromPounds(17_976_868.81m), Discounted.NetPresentValue());
        Assert.Equal(17_976_868.8071145968278m, Discounted.UnroundedNetPresentValue, 13);
        Assert.Equal(
            [0m, -356.730769m, 2_587.832840m, 6_385.660844m, 9_360.105892m], Discounted.PresentValues.Values.Select(value => Math.Round(value / 1_000m, 6)));
        Assert.Equal([1m, 0.9615m, 0.9246m, 0.8890m, 0.8548m], Discounted.Factors.Values.Select(factor => Math.Round(factor, 4)));
    }

    [Fact]
    public void The_end_and_the_middle_of_the_year_are_worth_less()
    {
        Assert.Equal(Money.FromPounds(17_285_450.78m), Adults.DiscountedBy(new(FourPerCent.Schedule, First, DiscountTiming.EndOfYear)).NetPresentValue());
        Assert.Equal(Money.FromPounds(17_627_770.16m), Adults.DiscountedBy(new(FourPerCent.Schedule, First, DiscountTiming.MiddleOfYear)).NetPresentValue());
    }

    [Fact]
    public void Rounding_on_the_way_is_that_of_the_convention()
    {
        // −371 × 0.9615 + 2,799 × 0.9246 + 7,183 × 0.8890 + 10,950 × 0.8548 = 17,976.9859
        Assert.Equal(Money.FromThousands(17_976.9859m), Adults.DiscountedBy(FourPerCent.WithFactorsRoundedTo(4)).NetPresentValue());

        var rows = Adults.DiscountedBy(FourPerCent.WithRowsRoundedTo(MoneyUnit.Thousand));
        Assert.Equal([0m, -357_000m, 2_588_000m, 6_386_000m, 9_360_000m], rows.PresentValues.Values);
        Assert.Equal(Money.FromThousands(17_977), rows.NetPresentValue());
    }

    // The example in a spreadsheet's help: NPV(10%, −10,000, 3,000, 4,200, 6,800) is 1,188.44, its first amount at the end of the first year.
    [Fact]
    public void A_spreadsheet_s_NPV_has_its_first_amount_in_year_1()
    {
        var flows = CashFlows.OfNet(Pounds(-10_000, 3_000, 4_200, 6_800));
        var rate = DiscountSchedule.Flat(0.10m);

        Assert.Equal(Money.FromPounds(1_188.44m), flows.DiscountedBy(new(rate, First, DiscountTiming.EndOfYear)).NetPresentValue());
        Assert.Equal(Money.FromPounds(1_188.44m), flows.DiscountedBy(new(rate, new FinancialYear(2009))).NetPresentValue());
    }

    [Fact]
    public void Rounding_of_a_value_is_half_away_from_nil_unless_said()
    {
        var half = CashFlows.OfNet(Pounds(0, 2.5m)).DiscountedBy(new(DiscountSchedule.Flat(0m), First));

        Assert.Equal(Money.FromPounds(3), half.NetPresentValue(MoneyUnit.Pound));
        Assert.Equal(Money.FromPounds(2), half.NetPresentValue(MoneyUnit.Pound, MidpointRounding.ToEven));
        Assert.Equal(Money.FromPounds(-3), half.PresentValueOf(Pounds(0, -2.5m), MoneyUnit.Pound));
        Assert.Equal(Money.FromPounds(-2), half.PresentValueOf(Pounds(0, -2.5m), MoneyUnit.Pound, MidpointRounding.ToEven));
    }

    [Fact]
    public void Present_values_of_parts_are_worked_under_the_same_convention()
    {
        Assert.Equal(Money.FromPounds(18_970_933.16m), Discounted.PresentValueOf(Adults.Inflows));
        Assert.Equal(Money.FromPounds(994_064.35m), Discounted.PresentValueOf(Adults.Outflows));
        Assert.Equal(Money.FromPounds(32), Simple.PresentValueOf(Pounds(0, 0, 50)));
    }

    // In: 16 + 25 × 0.8 + 50 × 0.64 = 68; out: 100.
    [Fact]
    public void Ratios_divide_present_values()
    {
        Assert.Equal(0.68m, Simple.BenefitCostRatio.Value);
        Assert.Equal(-0.32m, Simple.ProfitabilityOf(Pounds(100, 0, 0)).Value);
        Assert.Equal(-2m, Simple.ProfitabilityOf(Pounds(16, 0, 0)).Value);
        Assert.Equal("0.68", Simple.BenefitCostRatio.ToString());
        Assert.Equal("19.08", Discounted.BenefitCostRatio.ToString());
        Assert.Equal(36.162366652609634m, Discounted.ProfitabilityOf(Thousands(0, 517, 0, 0, 0)).Value, 12);
    }

    [Fact]
    public void A_ratio_over_nothing_says_so()
    {
        var free = CashFlows.Of(Pounds(16), Pounds(0)).DiscountedBy(FourPerCent).BenefitCostRatio;

        Assert.False(free.IsDefined);
        Assert.True(Simple.BenefitCostRatio.IsDefined);
        Assert.Equal("the present value to divide by is nil", free.ToString());
        Assert.Equal("There is no ratio: the present value to divide by is nil.", Assert.Throws<InvalidOperationException>(() => free.Value).Message);
    }

    // 1 + 0.8 + 0.64 = 2.44; −32 ÷ 2.44 = −13.1148; 100 ÷ 2.44 = 40.9836.
    [Fact]
    public void Equivalent_annual_amounts_spread_a_value_evenly()
    {
        Assert.Equal(Money.FromPounds(-13.11m), Simple.EquivalentAnnualValue());
        Assert.Equal(Money.FromPounds(40.98m), Simple.EquivalentAnnualCost());
        Assert.Equal((Money.FromPounds(-13), Money.FromPounds(41)), (Simple.EquivalentAnnualValue(MoneyUnit.Pound), Simple.EquivalentAnnualCost(MoneyUnit.Pound)));
        Assert.Equal(Money.FromPounds(-14), Simple.EquivalentAnnualValue(MoneyUnit.Pound, MidpointRounding.ToNegativeInfinity));
        Assert.Equal((3_883m, 215m), (Discounted.EquivalentAnnualValue(MoneyUnit.Thousand).In(MoneyUnit.Thousand), Discounted.EquivalentAnnualCost(MoneyUnit.Thousand).In(MoneyUnit.Thousand)));
    }

    [Fact]
    public void Values_beyond_what_money_holds_are_shown_as_that()
    {
        var far = CashFlows.Of(Pounds([.. Enumerable.Repeat(0m, 60), 1m]), Pounds([.. Enumerable.Repeat(0m, 60), 0.01m])).DiscountedBy(new(DiscountSchedule.Flat(-0.9m), First));
        var huge = CashFlows.Of(Pounds([.. Enumerable.Repeat(0m, 40), 1m]), Pounds([0.01m, .. Enumerable.Repeat(0m, 40)])).DiscountedBy(new(DiscountSchedule.Flat(-0.9m), First));

        Assert.Equal("NPV £1,000,000,000,000,000 or more, either side of nil: flat -90%, base year 2010/11, start-of-year, cash", far.ToString());
        Assert.Throws<OverflowException>(() => far.NetPresentValue());
        Assert.Throws<OverflowException>(() => far.UnroundedNetPresentValue);
        Assert.Equal(100m, far.BenefitCostRatio.Value);
        Assert.Equal(new FinancialYear(2050), huge.Payback().PaidBackIn);
        Assert.Equal("beyond what a decimal holds", huge.BenefitCostRatio.ToString());
        Assert.Throws<OverflowException>(() => huge.BenefitCostRatio.Value);
        Assert.Equal(100m, CashFlows.Of(far.Flows.Inflows, far.Flows.Outflows).DiscountedBy(far.Discounting.WithRowsRoundedTo(MoneyUnit.Penny)).BenefitCostRatio.Value);
    }

    [Fact]
    public void Text_is_the_value_and_the_convention()
    {
        Assert.Equal("NPV £17,976,868.81: flat 4%, base year 2010/11, start-of-year, cash", Discounted.ToString());
        Assert.Equal(
            "NPV £1: flat 4%, base year 2010/11, start-of-year, rows to £1, real at 2012/13 prices",
            CashFlows.OfNet(Pounds(1.4m), PriceBase.RealAt(new FinancialYear(2012))).DiscountedBy(FourPerCent.WithRowsRoundedTo(MoneyUnit.Pound)).ToString());
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Adults.DiscountedBy(new(FourPerCent.Schedule, new FinancialYear(2011))), "the base year, 2011/12, or later", "2010/11 to 2014/15 begins before it");
        Bad.Input<ArgumentException>(() => Discounted.PresentValueOf(Thousands(1)), "2010/11", "2010/11 to 2014/15");
        Bad.Input<ArgumentException>(() => Discounted.ProfitabilityOf(Thousands(1)), "2010/11 to 2014/15");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.NetPresentValue((MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.NetPresentValue(MoneyUnit.Pound, (MidpointRounding)9), "MidpointRounding");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.PresentValueOf(Adults.Net, (MoneyUnit)9), "MoneyUnit");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.PresentValueOf(Adults.Net, MoneyUnit.Pound, (MidpointRounding)9), "MidpointRounding");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.EquivalentAnnualValue((MoneyUnit)9), "MoneyUnit");
        Bad.Input<ArgumentOutOfRangeException>(() => Discounted.EquivalentAnnualCost(MoneyUnit.Pound, (MidpointRounding)9), "MidpointRounding");

        var nil = CashFlows.OfNet(Pounds(1)).DiscountedBy(new Discounting(DiscountSchedule.Flat(2m), First, DiscountTiming.EndOfYear).WithFactorsRoundedTo(0));
        Bad.Input<InvalidOperationException>(() => nil.EquivalentAnnualValue(), "under flat 200%", "every factor is nil");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.True(Discounted == Adults.DiscountedBy(new(DiscountSchedule.Flat(0.040m), First)) && !Discounted.Equals(null));
        Assert.Equal(Discounted.GetHashCode(), Adults.DiscountedBy(new(DiscountSchedule.Flat(0.040m), First)).GetHashCode());
        Assert.True(Discounted != Adults.DiscountedBy(new(DiscountSchedule.Flat(0.05m), First)) && Discounted != CashFlows.OfNet(Adults.Net).DiscountedBy(FourPerCent));
        Assert.Equal((Adults, FourPerCent), (Discounted.Flows, Discounted.Discounting));

        Assert.True(Simple.BenefitCostRatio == Simple.BenefitCostRatio && Simple.BenefitCostRatio != Discounted.BenefitCostRatio);
        Assert.True(Simple.ProfitabilityOf(Pounds(100, 0, 0)) != Simple.ProfitabilityOf(Pounds(16, 0, 0)) && Simple.ProfitabilityOf(Pounds(100, 0, 0)) != Simple.BenefitCostRatio);
        Assert.Equal(Simple.BenefitCostRatio.GetHashCode(), Simple.BenefitCostRatio.GetHashCode());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("amounts", () => Discounted.PresentValueOf(null!));
        Refused("investment", () => Discounted.ProfitabilityOf(null!));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static YearSeries<Money> Thousands(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromThousands);

    private static YearSeries<Money> Pounds(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromPounds);
}
