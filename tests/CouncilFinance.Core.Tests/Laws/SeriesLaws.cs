namespace CouncilFinance.Tests.Laws;

public sealed class SeriesLaws
{
    [Property]
    public void Differences_of_running_totals_are_the_original(YearSeries<Money> series) =>
        Assert.Equal(series, series.RunningTotals().Differences());

    [Property]
    public void Running_totals_of_differences_are_the_original(YearSeries<Money> series) =>
        Assert.Equal(series, series.Differences().RunningTotals());

    [Property]
    public void Each_running_total_is_the_sum_of_all_up_to_it(YearSeries<decimal> series)
    {
        var sums = series.RunningTotals();

        for (var index = 0; index < series.Count; index++)
            Assert.Equal(series.Values.Take(index + 1).Sum(), sums.Values[index]);
        Assert.Equal(sums.Last, series.Total());
    }

    [Property]
    public void Adding_is_year_by_year_and_subtracting_undoes_it(YearSeries<Money> series)
    {
        var other = series.Map(amount => amount - Money.FromPounds(1));
        var sum = series.Plus(other);

        Assert.Equal(series, sum.Minus(other));
        Assert.Equal(sum, other.Plus(series));
        foreach (var (year, amount) in sum)
            Assert.Equal(series[year] + other[year], amount);
    }

    [Property]
    public void Widening_keeps_every_value_and_fills_with_nil_and_a_window_takes_it_back(YearSeries<Money> series, int before, int after)
    {
        var years = Wider(series.Years, before, series.Years.IsOpenEnded ? 0 : after);
        var widened = series.Over(years);

        Assert.Equal(years, widened.Years);
        Assert.Equal(series.Total(), widened.Total());
        Assert.All(widened, item => Assert.Equal(series.Years.IndexOf(item.Key) >= 0 ? series[item.Key] : Money.Zero, item.Value));
        Assert.Equal(series, widened.Window(series.Years));
    }

    [Property]
    public void Values_by_authority_add_authority_by_authority_in_any_order(ByAuthority<Money> values)
    {
        var reversed = new ByAuthority<Money>(values.Reverse());

        Assert.Equal(values.Total(), reversed.Total());
        Assert.Equal(values.Map(amount => amount + amount), values.Plus(reversed));
        Assert.All(values.Minus(reversed).Values, amount => Assert.Equal(Money.Zero, amount));
    }

    [Property]
    public void A_price_index_there_and_back_returns_the_amount_to_the_nearest_penny_it_could_tell(PriceIndex index, Money amount)
    {
        var (first, last) = (index.Numbers.Years.First, index.Numbers.Years.Last);
        if (amount.Abs() > Money.FromPounds(1_000_000))
            return;
        var there = index.Convert(amount, first, last, MoneyUnit.Penny, MidpointRounding.ToEven);
        var back = index.Convert(there, last, first, MoneyUnit.Penny, MidpointRounding.ToEven);
        var halfAPennyThere = Money.FromPence(0.5m) * decimal.Ceiling(index.Ratio(last, first) + 1m);

        Assert.True((back - amount).Abs() <= halfAPennyThere + Money.FromPence(0.5m));
        Assert.Equal(amount, index.Convert(amount, first, first, MoneyUnit.Penny, MidpointRounding.ToEven));
    }

    [Property]
    public void The_mid_range_lies_between_and_negating_mirrors_it(MoneyRange range)
    {
        var mid = range.MidRange(MoneyUnit.Penny, MidpointRounding.AwayFromZero);

        Assert.True(range.Contains(mid));
        Assert.Equal(-mid, (-range).MidRange(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(range, -(-range));
        Assert.Equal(range.Spread + range.Spread, (range + range).Spread);
    }

    internal static FinancialYearRange Wider(FinancialYearRange years, int before, int after)
    {
        var first = new FinancialYear(Math.Max(FinancialYear.MinValue.StartYear, years.First.StartYear - (Math.Abs(before % 20))));
        var last = new FinancialYear(Math.Min(FinancialYear.MaxValue.StartYear, years.Last.StartYear + Math.Abs(after % 20)));
        var wider = first.To(last);
        return years.IsOpenEnded ? wider.AndAfter() : wider;
    }
}
