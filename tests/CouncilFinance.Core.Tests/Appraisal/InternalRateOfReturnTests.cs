using System.Diagnostics;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class InternalRateOfReturnTests
{
    private static readonly FinancialYear First = new(2015);

    // The example of the documentation of Excel's IRR: five years' income after a first cost, 8.66% (8.663094803653162%).
    [Fact]
    public void A_cost_and_five_years_of_income_earn_8_66_per_cent()
    {
        var found = Of(-70_000, 12_000, 15_000, 18_000, 21_000, 26_000);

        Assert.Equal(0.08663094803653162, found.Rate, 15);
        Assert.Equal((1, RateUniqueness.OneSignChange, RateOutcome.OnlyRoot), (found.SignChanges, found.Uniqueness, found.Outcome));
        Assert.True(found.IsUnique);
        Assert.True(found.TryGetRate(out var rate));
        Assert.Equal(found.Rate, rate);
        Assert.InRange(found.Root.Residual, 0d, 1e-16);
        Assert.Equal("8.66%, the only rate: the flows change sign once", found.ToString());
    }

    // The same after four years, −2.1% in the documentation, and after two: −70,000g² + 12,000g + 15,000 = 0.
    [Fact]
    public void Flows_that_do_not_pay_back_have_a_rate_below_nil()
    {
        Assert.Equal(-0.021244848, Of(-70_000, 12_000, 15_000, 18_000, 21_000).Rate, 9);
        Assert.Equal(((12d + Math.Sqrt(144d + 4_200d)) / 140d) - 1d, Of(-70_000, 12_000, 15_000).Rate, 14);
    }

    // The oil pump of Lorie and Savage (1955): −1,600 + 10,000 ÷ g − 10,000 ÷ g² = 0 for g = 1.25 and for g = 5.
    [Fact]
    public void An_oil_pump_earns_25_and_400_per_cent()
    {
        var found = Of(-1_600, 10_000, -10_000);

        Assert.Equal([(0.25, 1), (4d, 1)], Parts(found));
        Assert.Equal((2, RateUniqueness.NotEstablished, RateOutcome.SmallestNotBelowNil), (found.SignChanges, found.Uniqueness, found.Outcome));
        Assert.False(found.IsUnique);
        Assert.Equal(0.25, found.Rate);
        Assert.Equal(0d, found.Root.Residual);
        Assert.Equal("25.00%, the smallest not below nil of 2 rates: 25.00%, 400.00%", found.ToString());
    }

    // 100(g − 1.1)², and 1000(g − 1.1)²(g − 1.2).
    [Fact]
    public void Roots_that_fall_together_are_one_with_its_multiplicity()
    {
        var twice = Of(100, -220, 121);

        Assert.Equal([(0.1, 2)], Parts(twice));
        Assert.Equal(RateUniqueness.CountedExactly, twice.Uniqueness);
        Assert.Equal("10.00% (2 times), the only rate: all have been counted", twice.ToString());
        Assert.Equal([(0.1, 2), (0.2, 1)], Parts(Of(1_000, -3_400, 3_850, -1_452)));
        Assert.Equal([(0d, 3)], Parts(Of(1, -3, 3, -1)));
        Assert.Equal([(0d, 2), (0.5, 1)], Parts(Of(2, -7, 8, -3)));
    }

    // A penny less, or more, in the middle of 100(g − 1.1)²: no root, or two beside it.
    [Fact]
    public void A_near_miss_is_told_from_a_root_that_touches()
    {
        Assert.Equal(RateOutcome.NoRealRoot, Of(100, -219.9999999999m, 121).Outcome);
        Assert.Equal(2, Of(100, -220.0000000001m, 121).Roots.Count);
    }

    // (2g − 1)(10g − 8) and (2g − 1)(10g − 8)(g − 1.5): −50%, −20% and 50%.
    [Fact]
    public void Of_several_the_smallest_not_below_nil_is_meant_or_the_largest_below()
    {
        var below = Of(20, -26, 8);
        var either = Of(20, -56, 47, -12);

        Assert.Equal((-0.2, RateOutcome.LargestBelowNil), (below.Rate, below.Outcome));
        Assert.Equal("-20.00%, the largest below nil of 2 rates: -50.00%, -20.00%", below.ToString());
        Assert.Equal([(-0.5, 1), (-0.2, 1), (0.5, 1)], Parts(either));
        Assert.Equal((0.5, RateOutcome.SmallestNotBelowNil), (either.Rate, either.Outcome));

        // (g − 1)(2g − 3): nil itself is not below nil, and comes before 50%.
        Assert.Equal((0.0, RateOutcome.SmallestNotBelowNil), (Of(2, -5, 3).Rate, Of(2, -5, 3).Outcome));
    }

    // (10g − 11)(2g − 1) negated: the running totals −20, 12, 1 change sign once.
    [Fact]
    public void Running_totals_that_change_sign_once_leave_one_rate_above_nil()
    {
        var found = Of(-20, 32, -11);

        Assert.Equal([(-0.5, 1), (0.1, 1)], Parts(found));
        Assert.Equal(RateUniqueness.OneAboveNil, found.Uniqueness);
        Assert.False(found.IsUnique);
        Assert.Equal(0.1, found.Rate);
        Assert.Equal("10.00%, the smallest not below nil of 2 rates: -50.00%, 10.00%; only one is above nil, as the running totals change sign once", found.ToString());
    }

    [Theory]
    [InlineData(RateOutcome.NoRealRoot, "the flows change sign, but their present value is nil at no rate above -100%", 100, -100, 100)]
    [InlineData(RateOutcome.AllNil, "every flow is nil, so that every rate would do", 0, 0, 0)]
    [InlineData(RateOutcome.AllNil, "every flow is nil, so that every rate would do", 0)]
    [InlineData(RateOutcome.OneSign, "the flows are all of one sign", 100, 0, 50)]
    [InlineData(RateOutcome.OneSign, "the flows are all of one sign", -100)]
    public void Flows_without_a_rate_say_why(RateOutcome outcome, string why, params int[] pounds)
    {
        var found = Of(pounds.Select(amount => (decimal)amount).ToArray());

        Assert.Equal(outcome, found.Outcome);
        Assert.Equal(RateUniqueness.NotEstablished, found.Uniqueness);
        Assert.False(found.HasRate);
        Assert.False(found.TryGetRate(out var rate));
        Assert.Equal(0d, rate);
        Assert.Empty(found.Roots);
        Assert.Equal("No rate: " + why, found.ToString());
        Bad.Input<InvalidOperationException>(() => found.Rate, $"There is no internal rate of return: {why}.");
        Bad.Input<InvalidOperationException>(() => found.Root, why);
    }

    [Fact]
    public void Rates_at_the_ends_of_what_doubles_hold_are_still_found()
    {
        Assert.Equal(0d, Of(-100, 100).Rate);
        Assert.Equal(1e24, Of(-0.0000000001m, 100_000_000_000_000m).Rate);
        Assert.Equal(-1e-25, Of(-999_999_999_999_999.9999999999m, 999_999_999_999_999.9999999998m).Rate);
        Assert.Equal("1.00E+024 × 100%, the only rate: the flows change sign once", Of(-0.0000000001m, 100_000_000_000_000m).ToString());
        Assert.Equal(Math.BitIncrement(-1d), Of(-100_000_000_000_000m, 0.0000000001m).Rate);
    }

    // A loan of £200,000 over 479 months at 5% ÷ 12: payment = loan × r ÷ (1 − (1 + r)⁻⁴⁷⁹), to the ten-thousand-millionth.
    [Fact]
    public void Four_hundred_and_eighty_periods_are_quick()
    {
        var rate = 0.05 / 12d;
        var payment = decimal.Round((decimal)(200_000d * rate / (1d - Math.Pow(1d + rate, -479d))), 6);
        var flows = Series([-200_000m, .. Enumerable.Repeat(payment, 479)]);
        var watch = Stopwatch.StartNew();
        var found = InternalRateOfReturn.Of(flows);

        Assert.Equal(rate, found.Rate, 11);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), "A machine however busy takes less than two seconds; a quiet one 10 ms.");
    }

    [Fact]
    public void Findings_are_equal_when_all_their_parts_are()
    {
        var found = Of(-100, 110);

        Assert.True(found == Of(0, 20, -22, 0));
        Assert.True(found != Of(-100, 120));
        Assert.False(found.Equals((object?)null));
        Assert.False(found == null);
        Assert.True((InternalRateOfReturn?)null == null);
        Assert.Equal(found.GetHashCode(), Of(-50, 55).GetHashCode());
        Assert.NotEqual(Of(0), Of(5));
        Assert.NotEqual(Of(0).GetHashCode(), Of(5).GetHashCode());
        Assert.NotEqual(found.GetHashCode(), Of(-100, 120).GetHashCode());
        Assert.Equal(default, Of(-1, 1).Root);
        Assert.Equal(1, default(RateRoot).Multiplicity);
    }

    [Fact]
    public void Input_that_is_not_flows_a_year_is_refused()
    {
        Bad.Input<ArgumentNullException>(() => InternalRateOfReturn.Of(null!), "net");
        Bad.Input<ArgumentException>(
            () => InternalRateOfReturn.Of(new YearSeries<Money>(FinancialYearRange.Starting(First, 2).AndAfter(), [Money.Zero, Money.Zero])),
            "Flows are for a closed run of years; these are for 2015/16 to 2016/17 and after");
    }

    private static InternalRateOfReturn Of(params decimal[] pounds) => InternalRateOfReturn.Of(Series(pounds));

    private static YearSeries<Money> Series(decimal[] pounds) => YearSeries.Starting(First, pounds.Select(Money.FromPounds).ToArray());

    private static IEnumerable<(double, int)> Parts(InternalRateOfReturn found) => found.Roots.Select(root => (root.Rate, root.Multiplicity));
}
