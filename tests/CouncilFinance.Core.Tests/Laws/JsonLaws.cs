using CouncilFinance.Appraisal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Laws;

public sealed class JsonLaws
{
    [Property]
    public void Everyday_values_come_back_equal(AnyMoney amount, MoneyRange range, FinancialYear year, FinancialYearRange years) => Cultures.InEach(() =>
    {
        Assert.Equal(amount.Value, Json.RoundTrip(amount.Value));
        Assert.Equal(range, Json.RoundTrip(range));
        Assert.Equal(year, Json.RoundTrip(year));
        Assert.Equal(years, Json.RoundTrip(years));
        Assert.Equal(year, Assert.Single(Json.RoundTrip(new Dictionary<FinancialYear, Money> { [year] = amount.Value })).Key);
    });

    [Property(Slow = true)]
    public void Series_come_back_equal(YearSeries<Money> amounts, YearSeries<decimal> numbers, ByAuthority<Money> byAuthority) => Cultures.InEach(() =>
    {
        Assert.Equal(amounts, Json.RoundTrip(amounts));
        Assert.Equal(numbers, Json.RoundTrip(numbers));
        Assert.Equal(byAuthority, Json.RoundTrip(byAuthority));
        Assert.Equal(byAuthority.Map(_ => amounts), Json.RoundTrip(byAuthority.Map(_ => amounts)));
        Assert.Equal(amounts.Map(_ => byAuthority), Json.RoundTrip(amounts.Map(_ => byAuthority)));
    });

    [Property]
    public void Indices_and_phasings_come_back_equal(PriceIndex index, PhasingProfile profile, CumulativeEffect effect, IncrementalEffect changes) => Cultures.InEach(() =>
    {
        Assert.Equal(index, Json.RoundTrip(index));
        Assert.Equal(profile, Json.RoundTrip(profile));
        Assert.Equal(effect, Json.RoundTrip(effect));
        Assert.Equal(changes, Json.RoundTrip(changes));
    });

    [Property(Slow = true)]
    public void Savings_come_back_equal_with_the_names_of_their_authorities(SavingsSchedule schedule, SavingsDelivery delivery, Purchases purchases) => Cultures.InEach(() =>
    {
        var returned = Json.RoundTrip(schedule);

        Assert.Equal(schedule, returned);
        Assert.Equal(schedule.GetHashCode(), returned.GetHashCode());
        Assert.Equal(schedule.Lines.Select(line => line.Authority.Name), returned.Lines.Select(line => line.Authority.Name));
        Assert.Equal(delivery, Json.RoundTrip(delivery));
        Assert.Equal(purchases.All, Json.RoundTrip(purchases.All));
    });

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Flows_rates_and_conventions_come_back_equal(CashFlows flows, PriceBase priceBase, DiscountSchedule schedule, Discounting discounting, AnyMoney rate) => Cultures.InEach(() =>
    {
        Assert.Equal(flows, Json.RoundTrip(flows));
        Assert.Equal(priceBase, Json.RoundTrip(priceBase));
        Assert.Equal(schedule, Json.RoundTrip(schedule));
        Assert.Equal(schedule.Bands, Json.RoundTrip(schedule.Bands));
        Assert.Equal(new DiscountBand(7, rate.Value.Abs().Pounds), Json.RoundTrip(new DiscountBand(7, rate.Value.Abs().Pounds)));
        Assert.Equal(discounting, Json.RoundTrip(discounting));
    });

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators), typeof(RateGenerators), typeof(RiskGenerators)], Slow = true)]
    public void Business_cases_and_dated_flows_come_back_equal(ValuedCase valued, DatedFlows flows) => Cultures.InEach(() =>
    {
        Assert.Equal(valued.Case, Json.RoundTrip(valued.Case));
        Assert.Equal(flows.Flows, Json.RoundTrip(flows.Flows));
    });

    [Property]
    public void Equal_values_have_one_JSON(YearSeries<Money> amounts)
    {
        var padded = amounts.Map(amount => amount + Money.FromPounds(0.0000000001m) - Money.FromPounds(0.0000000001m));

        Assert.Equal(Json.Of(amounts), Json.Of(padded));
    }
}
