using System.Numerics;
using CouncilFinance.Appraisal;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class DatedRateLaws
{
    private static readonly DateOnly First = new(2008, 1, 1);

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Flows_365_days_apart_are_worth_what_whole_powers_make_them(AnyFlows flows, DiscountRate rate, MoneyUnit unit, MidpointRounding rounding)
    {
        var periods = flows.Steps.Count - 1;
        var one = BigInteger.Pow(10, 28);
        var growth = one + ExactMoney.Scaled(rate.Value, 28);
        var value = flows.Steps.Select((step, period) => step * BigInteger.Pow(one, period) * BigInteger.Pow(growth, periods - period)).Aggregate(BigInteger.Add);
        var inUnit = ExactMoney.Steps(Money.From(1m, unit));
        var expected = inUnit * ExactMoney.NearestCount(value, inUnit * BigInteger.Pow(growth, periods), rounding);

        Equal(expected, () => Spread(flows, 365).NetPresentValue(rate.Value, unit, rounding));
    }

    // Five times 73 days are a year, so that each 73 are worth a tenth or more of growth exactly, and a half penny can be grown on purpose.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void A_value_half_way_between_two_pennies_goes_as_the_rounding_says(Money amount, Days days, MidpointRounding rounding)
    {
        var (tenths, steps) = (1 + (days.Count % 9), 1 + (days.Count % 5));
        var growth = 1m + (tenths / 10m);
        var halfPennies = (amount.Pounds * 100m) + 0.5m;
        var grown = Enumerable.Repeat(growth, steps).Aggregate(halfPennies / 100m, (sofar, factor) => sofar * factor);
        var flows = DatedCashFlows.Of((First, Money.Zero), (First.AddDays(73 * steps), Money.FromPounds(grown)));

        Assert.Equal(Money.FromPence(decimal.Round(halfPennies, rounding)), flows.NetPresentValue((growth * growth * growth * growth * growth) - 1m, MoneyUnit.Penny, rounding));
    }

    // The value v of c after d days has (c ÷ v)³⁶⁵ = (1 + rate)ᵈ: no root is drawn to tell on which side of it a half penny lies.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void One_flow_on_any_day_is_worth_to_the_penny_what_its_365th_power_says(Money amount, DiscountRate rate, Days days)
    {
        var flows = DatedCashFlows.Of((First, Money.Zero), (First.AddDays(days.Count), amount.Abs()));
        var one = BigInteger.Pow(10, 28);
        var growth = one + ExactMoney.Scaled(rate.Value, 28);
        var right = BigInteger.Pow(ExactMoney.Steps(amount.Abs()), 365) * BigInteger.Pow(one, days.Count);

        if (growth * 2 < one)
            return;
        if (ValueOf(flows, rate.Value) is not { } value)
        {
            Assert.True(Power((2 * ExactMoney.Steps(Money.MaxValue) / ExactMoney.Steps(Money.FromPence(1m))) - 1) <= right);
            return;
        }

        var halfPennies = 2 * ExactMoney.Steps(value) / ExactMoney.Steps(Money.FromPence(1m));
        Assert.True(Power(halfPennies - 1) <= right);
        Assert.True(Power(halfPennies + 1) > right);

        BigInteger Power(BigInteger half) => half < 0 ? -1 : BigInteger.Pow(half * ExactMoney.Steps(Money.FromPounds(0.005m)), 365) * BigInteger.Pow(growth, days.Count);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Flows_365_days_apart_have_the_very_rates_of_flows_a_year_apart(AnyFlows flows, Days days)
    {
        var dated = Spread(flows, 365 * (1 + (days.Count % 3)));

        if (flows.Steps.Count == 1)
            Assert.Equal(RateOutcome.OneDay, dated.InternalRateOfReturn().Outcome);
        else if (days.Count % 3 == 0)
            Assert.Equal(InternalRateOfReturn.Of(flows.Series), dated.InternalRateOfReturn());
        else
            Assert.Equal(InternalRateOfReturn.Of(flows.Series).Roots.Count, dated.InternalRateOfReturn().Roots.Count);
    }

    // Growth over k days is what growth over a year is to flows a year apart. The two ways share no step: whole polynomials, factored and halved, and
    // sums of powers, by their slopes.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Flows_evenly_apart_have_the_roots_of_flows_a_year_apart_compounded(RootedFlows rooted, Days days)
    {
        var apart = 1 + (days.Count % 60);
        var yearly = InternalRateOfReturn.Of(rooted.Flows.Series).Roots;
        var dated = Spread(rooted.Flows, apart).InternalRateOfReturn().Roots;

        if (rooted.Flows.Steps.Count == 1)
            return;
        Assert.Equal(yearly.Select(root => root.Multiplicity), dated.Select(root => root.Multiplicity));
        Assert.All(yearly.Zip(dated), pair =>
        {
            var compounded = Math.Exp(365d / apart * Math.Log(1d + pair.First.Rate));
            // Doubles near −100% are 2⁻⁵³ apart, whatever is left of 1 + rate.
            Assert.True(double.IsInfinity(compounded) || Math.Abs((1d + pair.Second.Rate) - compounded) <= (1e-9 * compounded) + 3e-16);
        });
    }

    // Over 73 days a fraction grows to its fifth power over 365, a fraction too.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Each_dated_rate_is_the_double_nearest_to_its_root(RootedFlows rooted)
    {
        var growths = rooted.Growths.DistinctBy(growth => (double)growth.Numerator / growth.Denominator)
            .OrderBy(growth => (double)growth.Numerator / growth.Denominator)
            .Select(growth => (Numerator: BigInteger.Pow(growth.Numerator, 5), Denominator: BigInteger.Pow(growth.Denominator, 5)));
        var rates = Spread(rooted.Flows, 73).InternalRateOfReturn().Roots.Select(root => root.Rate).ToList();

        Assert.All(growths.Zip(rates, (growth, rate) => (growth, rate)), root =>
        {
            var (low, high) = (ExactDouble.GrowthBetween(Math.BitDecrement(root.rate), root.rate), ExactDouble.GrowthBetween(root.rate, Math.BitIncrement(root.rate)));
            Assert.True(root.rate < -0.9999999999999998 || low.Numerator * root.growth.Denominator <= root.growth.Numerator * low.Denominator);
            Assert.True(high.Numerator * root.growth.Denominator >= root.growth.Numerator * high.Denominator);
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Dated_flows_have_as_many_roots_as_their_changes_of_sign_allow(DatedFlows flows)
    {
        var found = flows.Flows.InternalRateOfReturn();
        var roots = found.Roots.Sum(root => root.Multiplicity);

        Assert.True(found.Outcome is RateOutcome.OneDay or RateOutcome.AllNil || (roots <= found.SignChanges && (found.SignChanges - roots) % 2 == 0));
        Assert.True(found.SignChanges != 1 || found.IsUnique);

        // A root is off by half a step of doubles, and the slope is at most the years ÷ (1 + rate) of the magnitudes.
        var years = (flows.Flows.LastDay.DayNumber - flows.Flows.FirstDay.DayNumber) / 365d;
        Assert.All(found.Roots.Where(root => root.Rate is > -0.9999999 and < double.MaxValue), root =>
        {
            var step = Math.BitIncrement(Math.Abs(root.Rate)) - Math.Abs(root.Rate);
            Assert.True(root.Residual <= 0.5001 * step * years / (1d + root.Rate));
        });
    }

    // A decimal made of a double keeps 15 digits of it.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Dated_flows_are_worth_nothing_at_their_rate(DatedFlows flows)
    {
        foreach (var root in flows.Flows.InternalRateOfReturn().Roots.Where(root => root.Rate is > -0.9 and < 1e6))
        {
            var years = (flows.Flows.LastDay.DayNumber - flows.Flows.FirstDay.DayNumber) / 365d;
            var gross = flows.Flows.Sum(flow => (double)flow.Value.Abs().Pounds * Math.Max(1d, Math.Pow(1d + root.Rate, -years)));
            var allowed = 0.01 + (gross * 1e-13 * (1d + years));
            Assert.True(Math.Abs((double)flows.Flows.NetPresentValue((decimal)root.Rate).Pounds) <= allowed);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Neither_the_order_of_dated_flows_nor_splitting_one_changes_anything(DatedFlows flows, DiscountRate rate)
    {
        var turned = new DatedCashFlows(flows.Flows.Reverse().Append(KeyValuePair.Create(flows.Flows.LastDay, Money.FromPence(7m))).Append(KeyValuePair.Create(flows.Flows.LastDay, Money.FromPence(-7m))));

        Assert.Equal(flows.Flows, turned);
        Assert.Equal(flows.Flows.GetHashCode(), turned.GetHashCode());
        Assert.Equal(flows.Flows.InternalRateOfReturn(), turned.InternalRateOfReturn());
        Assert.Equal(flows.Flows.ToString(), turned.ToString());
        Assert.Equal(flows.Flows.NetPresentValue(Math.Abs(rate.Value)), turned.NetPresentValue(Math.Abs(rate.Value)));
    }

    private static void Equal(BigInteger expected, Func<Money> value)
    {
        if (BigInteger.Abs(expected) >= ExactMoney.Limit)
            Assert.Throws<OverflowException>(() => value());
        else
            Assert.Equal(expected, ExactMoney.Steps(value()));
    }

    private static DatedCashFlows Spread(AnyFlows flows, int days) =>
        new(flows.Series.Values.Select((amount, index) => KeyValuePair.Create(First.AddDays(index * days), amount)));

    // Null where it is more than an amount holds, as a fall of prices over many years can make it.
    private static Money? ValueOf(DatedCashFlows flows, decimal rate)
    {
        try
        {
            return flows.NetPresentValue(rate);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
