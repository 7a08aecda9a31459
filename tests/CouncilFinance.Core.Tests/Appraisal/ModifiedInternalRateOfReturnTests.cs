using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class ModifiedInternalRateOfReturnTests
{
    private static readonly FinancialYear First = new(2015);

    // The example of the documentation of Excel's MIRR: 12.61% over five years; 13.48% with a reinvestment rate of 14%.
    [Fact]
    public void The_documented_investment_earns_12_61_per_cent()
    {
        var found = Of(0.10m, 0.12m, -120_000, 39_000, 30_000, 21_000, 37_000, 46_000);

        Assert.Equal(0.126094130366, found.Rate, 12);
        Assert.Equal((0.1m, 0.12m, ModifiedRateOutcome.Rate), (found.FinanceRate, found.ReinvestmentRate, found.Outcome));
        Assert.True(found.TryGetRate(out var rate));
        Assert.Equal(found.Rate, rate);
        Assert.Equal("12.61%, financed at 10% and reinvested at 12%", found.ToString());
        Assert.Equal(0.134759, Of(0.10m, 0.14m, -120_000, 39_000, 30_000, 21_000, 37_000, 46_000).Rate, 6);
    }

    // 100 paid at once and 110 paid a year on, financed at 10%, are 200; 242 after two years is a growth of 1.1 a year.
    [Fact]
    public void What_is_paid_later_is_financed_from_the_start() => Assert.Equal(0.1, Of(0.1m, 5m, -100, -110, 242).Rate);

    [Theory]
    [InlineData(ModifiedRateOutcome.SinglePeriod, "there is a single period, over which nothing grows", 5)]
    [InlineData(ModifiedRateOutcome.AllNil, "every flow is nil", 0, 0)]
    [InlineData(ModifiedRateOutcome.NoInflows, "nothing is received", -1, 0)]
    [InlineData(ModifiedRateOutcome.NoOutflows, "nothing is paid", 0, 1, 1)]
    public void Flows_without_a_rate_say_why(ModifiedRateOutcome outcome, string why, params int[] pounds)
    {
        var found = Of(0.1m, 0.1m, pounds.Select(amount => (decimal)amount).ToArray());

        Assert.Equal(outcome, found.Outcome);
        Assert.False(found.HasRate);
        Assert.False(found.TryGetRate(out var rate));
        Assert.Equal(0d, rate);
        Assert.Equal("No rate: " + why, found.ToString());
        Bad.Input<InvalidOperationException>(() => found.Rate, $"There is no modified internal rate of return: {why}.");
    }

    [Fact]
    public void Two_are_equal_when_all_their_parts_are()
    {
        Assert.Equal(Of(0.1m, 0.2m, -1, 2), Of(0.10m, 0.20m, -2, 4));
        Assert.NotEqual(Of(0.1m, 0.2m, -1, 2), Of(0.1m, 0.3m, -1, 2));
    }

    [Fact]
    public void Input_outside_what_is_allowed_is_refused()
    {
        Bad.Input<ArgumentNullException>(() => ModifiedInternalRateOfReturn.Of(null!, 0m, 0m), "net");
        Bad.Input<ArgumentOutOfRangeException>(() => Of(-1m, 0m, -1, 1), "A rate is above -1, which is -100%; -1 is not.", "financeRate");
        Bad.Input<ArgumentOutOfRangeException>(() => Of(0m, -2m, -1, 1), "-2 is not", "reinvestmentRate");
        Bad.Input<ArgumentException>(
            () => ModifiedInternalRateOfReturn.Of(new YearSeries<Money>(FinancialYearRange.Starting(First, 1).AndAfter(), [Money.Zero]), 0m, 0m),
            "Flows are for a closed run of years; these are for 2015/16 and after");
    }

    private static ModifiedInternalRateOfReturn Of(decimal finance, decimal reinvestment, params decimal[] pounds) =>
        ModifiedInternalRateOfReturn.Of(YearSeries.Starting(First, pounds.Select(Money.FromPounds).ToArray()), finance, reinvestment);
}
