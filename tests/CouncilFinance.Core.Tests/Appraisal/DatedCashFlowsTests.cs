using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class DatedCashFlowsTests
{
    // The example of the documentation of Excel's XNPV and XIRR.
    private static readonly DatedCashFlows Investment = DatedCashFlows.Of(
        (new DateOnly(2008, 10, 30), Money.FromPounds(4_250)),
        (new DateOnly(2008, 1, 1), Money.FromPounds(-10_000)),
        (new DateOnly(2008, 3, 1), Money.FromPounds(2_000)),
        (new DateOnly(2009, 2, 15), Money.FromPounds(3_250)),
        (new DateOnly(2008, 3, 1), Money.FromPounds(750)),
        (new DateOnly(2009, 4, 1), Money.FromPounds(2_750)));

    // 0.373362535 as documented; a spreadsheet stops a few thousand-millionths away from the root.
    [Fact]
    public void The_documented_investment_earns_37_34_per_cent()
    {
        var found = Investment.InternalRateOfReturn();

        Assert.Equal(0.373362535, found.Rate, 5e-9);
        Assert.Equal((1, RateUniqueness.OneSignChange, RateOutcome.OnlyRoot), (found.SignChanges, found.Uniqueness, found.Outcome));
        Assert.Equal("37.34%, the only rate: the flows change sign once", found.ToString());
    }

    [Fact]
    public void The_documented_investment_is_worth_2_086_65_at_9_per_cent()
    {
        Assert.Equal(Money.FromPounds(2_086.65m), Investment.NetPresentValue(0.09m));
        Assert.Equal(Money.FromPounds(2_087), Investment.NetPresentValue(0.09m, MoneyUnit.Pound));
        Assert.Equal(Money.FromThousands(3), Investment.NetPresentValue(0m, MoneyUnit.Thousand));
    }

    [Fact]
    public void Flows_stand_by_day_and_those_of_one_day_are_added()
    {
        Assert.Equal(5, Investment.Count);
        Assert.Equal((new DateOnly(2008, 1, 1), new DateOnly(2009, 4, 1)), (Investment.FirstDay, Investment.LastDay));
        Assert.Equal("2008-01-01 -£10,000; 2008-03-01 £2,750; 2008-10-30 £4,250; 2009-02-15 £3,250; 2009-04-01 £2,750", Investment.ToString());
        Assert.Equal(Money.FromPounds(2_750), Investment.ElementAt(1).Value);
    }

    // 0.61051 is 1.1⁵ − 1, so that 73 days are worth exactly 1.1: half pennies are exact and go as the rounding says.
    [Fact]
    public void A_half_penny_is_known_to_be_one()
    {
        var flows = DatedCashFlows.Of((new DateOnly(2015, 4, 1), Money.Zero), (new DateOnly(2015, 4, 1).AddDays(73), Money.FromPounds(0.0275m)));

        Assert.Equal(Money.FromPence(3), flows.NetPresentValue(0.61051m));
        Assert.Equal(Money.FromPence(2), flows.NetPresentValue(0.61051m, MoneyUnit.Penny, MidpointRounding.ToEven));
    }

    // 100(h − 1.1)² over 31 days, and a penny either side of it.
    [Fact]
    public void Roots_between_days_that_fall_together_are_told_from_near_misses()
    {
        Assert.Equal([2], Months(100, -220, 121).Roots.Select(root => root.Multiplicity));
        Assert.Equal(Math.Pow(1.1, 365d / 31d) - 1d, Months(100, -220, 121).Rate, 12);
        Assert.Equal(RateOutcome.NoRealRoot, Months(100, -219.9999999999m, 121).Outcome);
        Assert.Equal([1, 1], Months(100, -220.0000000001m, 121).Roots.Select(root => root.Multiplicity));
        Assert.Equal(RateUniqueness.NotEstablished, Months(-100, 330, -363, 133.2m).Uniqueness);
        Assert.Equal([(0d, 3)], Months(-1, 3, -3, 1).Roots.Select(root => (root.Rate, root.Multiplicity)));
    }

    [Fact]
    public void Rates_beyond_doubles_are_given_as_the_double_at_the_end()
    {
        Assert.Equal(double.MaxValue, Daily(-0.0000000001m, 100_000_000_000_000m).Rate);
        Assert.Equal(Math.BitIncrement(-1d), Daily(-100_000_000_000_000m, 0.0000000001m).Rate);
        Assert.Equal(Math.Pow(2d, 365d), Daily(-1, 2).Rate, Math.Pow(2d, 365d) * 1e-15);
    }

    [Theory]
    [InlineData(RateOutcome.OneDay, "the flows fall on one day", 0, 100)]
    [InlineData(RateOutcome.AllNil, "every flow is nil", 30, 0, 0)]
    [InlineData(RateOutcome.OneSign, "the flows are all of one sign", 30, 100, 100)]
    [InlineData(RateOutcome.OneSign, "the flows are all of one sign", 365, 100, 100)]
    [InlineData(RateOutcome.NoRealRoot, "the flows change sign", 30, 100, -100, 100)]
    [InlineData(RateOutcome.NoRealRoot, "the flows change sign", 365, 100, -100, 100)]
    public void Flows_without_a_rate_say_why(RateOutcome outcome, string why, int apart, params int[] pounds)
    {
        var found = Spread(apart, pounds.Select(amount => (decimal)amount).ToArray());

        Assert.Equal(outcome, found.Outcome);
        Bad.Input<InvalidOperationException>(() => found.Rate, why);
    }

    [Fact]
    public void Flows_all_nil_are_worth_nothing() =>
        Assert.Equal(Money.Zero, DatedCashFlows.Of((new DateOnly(2015, 4, 1), Money.Zero)).NetPresentValue(0.04m));

    [Fact]
    public void Input_outside_what_is_allowed_is_refused()
    {
        var large = Money.FromPounds(900_000_000_000_000m);

        Bad.Input<ArgumentException>(() => DatedCashFlows.Of(), "There is at least one flow; there are none.");
        Bad.Input<ArgumentNullException>(() => DatedCashFlows.Of(null!), "flows");
        Bad.Input<ArgumentNullException>(() => new DatedCashFlows(null!), "flows");
        Bad.Input<OverflowException>(() => DatedCashFlows.Of((default, large), (default, large)));
        Bad.Input<ArgumentOutOfRangeException>(() => Investment.NetPresentValue(-1m), "A rate is above -1, which is -100%; -1 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => Investment.NetPresentValue(-1.5m), "-1.5 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Investment.NetPresentValue(0m, (MoneyUnit)9), "MoneyUnit must be one of");
        Bad.Input<ArgumentOutOfRangeException>(() => Investment.NetPresentValue(0m, MoneyUnit.Penny, (MidpointRounding)9), "MidpointRounding must be one of");
        Bad.Input<OverflowException>(() => DatedCashFlows.Of((default, Money.Zero), (new DateOnly(2, 1, 1), large)).NetPresentValue(-0.9999m));
    }

    [Fact]
    public void Flows_are_equal_when_amounts_and_days_are()
    {
        Assert.True(Investment == new DatedCashFlows(Investment));
        Assert.True(Investment != DatedCashFlows.Of((new DateOnly(2008, 1, 1), Money.FromPounds(-10_000))));
        Assert.False(Investment.Equals((object?)null));
        Assert.True((DatedCashFlows?)null == null);
    }

    private static InternalRateOfReturn Months(params decimal[] pounds) => Spread(31, pounds);

    private static InternalRateOfReturn Daily(params decimal[] pounds) => Spread(1, pounds);

    private static InternalRateOfReturn Spread(int apart, params decimal[] pounds) =>
        new DatedCashFlows(pounds.Select((amount, index) => KeyValuePair.Create(new DateOnly(2015, 4, 1).AddDays(index * apart), Money.FromPounds(amount)))).InternalRateOfReturn();
}
