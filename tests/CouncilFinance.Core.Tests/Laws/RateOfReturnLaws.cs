using System.Numerics;
using CouncilFinance.Appraisal;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class RateOfReturnLaws
{
    // The double after −100% stands for every root nearer to it than half way.
    private const double Least = -0.99999999999999989;

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Roots_multiplied_out_come_back_with_their_multiplicity_and_no_others(RootedFlows rooted)
    {
        // A quotient of whole numbers below 2⁵³ is the double nearest to it.
        var expected = rooted.Growths
            .GroupBy(growth => (double)(growth.Numerator - growth.Denominator) / growth.Denominator)
            .OrderBy(root => root.Key)
            .Select(root => (root.Key, root.Count()));

        var found = InternalRateOfReturn.Of(rooted.Flows.Series);

        Assert.Equal(expected, found.Roots.Select(root => (root.Rate, root.Multiplicity)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void There_are_as_many_roots_as_Sturm_s_theorem_counts(AnyFlows flows)
    {
        var found = InternalRateOfReturn.Of(flows.Series);
        var changes = Changes(flows.Steps);
        var roots = found.Roots.Sum(root => root.Multiplicity);

        Assert.Equal(new SturmOracle(flows.Steps).CountAboveNil(), found.Roots.Count);
        Assert.Equal(changes, found.SignChanges);
        Assert.True(flows.Steps.All(step => step.IsZero) || (roots <= changes && (changes - roots) % 2 == 0));
        Assert.Equal(found.Roots.Count == 1, found.IsUnique);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Each_rate_is_the_double_nearest_to_its_root(AnyFlows flows)
    {
        var found = InternalRateOfReturn.Of(flows.Series);
        var sturm = new SturmOracle(flows.Steps);

        Assert.All(found.Roots.Where(root => root.Rate > Least).GroupBy(root => root.Rate), roots =>
        {
            var (low, high) = (ExactDouble.GrowthBetween(Math.BitDecrement(roots.Key), roots.Key), ExactDouble.GrowthBetween(roots.Key, Math.BitIncrement(roots.Key)));
            var denominator = BigInteger.Max(low.Denominator, high.Denominator);
            var (from, to) = (low.Numerator * (denominator / low.Denominator), high.Numerator * (denominator / high.Denominator));
            var inside = sturm.CountBetween(from, to, denominator) + (sturm.IsRoot(from, denominator) ? 1 : 0);
            Assert.Equal(roots.Count(), inside);
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)])]
    public void The_present_value_at_each_rate_is_nil_within_the_stated_residual(AnyFlows flows)
    {
        Assert.All(InternalRateOfReturn.Of(flows.Series).Roots, root =>
        {
            var (numerator, denominator) = ExactDouble.Of(root.Rate);
            var (value, magnitude) = (BigInteger.Zero, BigInteger.Zero);
            for (var period = 0; period < flows.Steps.Count; period++)
            {
                var discounted = flows.Steps[period] * BigInteger.Pow(denominator + numerator, flows.Steps.Count - 1 - period) * BigInteger.Pow(denominator, period);
                (value, magnitude) = (value + discounted, magnitude + BigInteger.Abs(discounted));
            }

            // Nearest to the quotient: its midpoints to the doubles beside it lie either side.
            var (below, above) = (ExactDouble.Between(root.Residual, Math.BitDecrement(root.Residual)), ExactDouble.Between(root.Residual, Math.BitIncrement(root.Residual)));
            Assert.True(BigInteger.Abs(value) * below.Denominator >= magnitude * below.Numerator);
            Assert.True(BigInteger.Abs(value) * above.Denominator <= magnitude * above.Numerator);

            // A root is off by half a step of doubles, and the slope is at most n ÷ (1 + rate) of the magnitudes.
            var step = Math.BitIncrement(Math.Abs(root.Rate)) - Math.Abs(root.Rate);
            Assert.True(root.Rate <= Least || root.Residual <= 0.5001 * step * flows.Steps.Count / (1d + root.Rate));
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Scale_sign_and_nil_flows_at_either_end_change_nothing(AnyFlows flows)
    {
        var found = InternalRateOfReturn.Of(flows.Series);

        foreach (var factor in new[] { 3, -1, 1_000 })
            Assert.Equal(found, InternalRateOfReturn.Of(AnyFlows.Of(flows.Steps.Select(step => factor * step))));
        Assert.Equal(found, InternalRateOfReturn.Of(AnyFlows.Of([0, 0, .. flows.Steps, 0])));
        Assert.Equal(found.GetHashCode(), InternalRateOfReturn.Of(AnyFlows.Of([.. flows.Steps.Select(step => -step), 0, 0])).GetHashCode());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)])]
    public void One_change_of_sign_gives_exactly_one_simple_root(OneChange flows)
    {
        var found = InternalRateOfReturn.Of(flows.Flows.Series);

        Assert.Equal((1, RateUniqueness.OneSignChange, RateOutcome.OnlyRoot), (found.SignChanges, found.Uniqueness, found.Outcome));
        Assert.Equal(1, Assert.Single(found.Roots).Multiplicity);
    }

    // The rate is above nil when the whole is worth more than nothing to the one who pays first.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)])]
    public void The_rate_of_one_change_of_sign_is_above_nil_when_the_flows_end_with_more_than_they_cost(OneChange flows)
    {
        var steps = flows.Flows.Steps;
        var gain = steps.Aggregate(BigInteger.Add).Sign * steps.Last(step => !step.IsZero).Sign;

        Assert.Equal(gain, Math.Sign(InternalRateOfReturn.Of(flows.Flows.Series).Rate));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)], Slow = true)]
    public void Of_several_roots_the_smallest_not_below_nil_is_meant_and_Norstrom_s_criterion_leaves_one_above_nil(RootedFlows rooted)
    {
        var found = InternalRateOfReturn.Of(rooted.Flows.Series);
        var rates = found.Roots.Select(root => root.Rate).ToList();

        Assert.Equal(rates.Where(rate => rate >= 0d).DefaultIfEmpty(rates[^1]).First(), found.Rate);
        Assert.Equal(rates.Count == 1 ? RateOutcome.OnlyRoot : rates[^1] >= 0d ? RateOutcome.SmallestNotBelowNil : RateOutcome.LargestBelowNil, found.Outcome);
        Assert.True(found.Uniqueness != RateUniqueness.OneAboveNil || rates.Count(rate => rate > 0d) == 1);
        var totals = rooted.Flows.Steps.Select((_, last) => rooted.Flows.Steps.Take(last + 1).Aggregate(BigInteger.Add)).ToList();
        Assert.Equal(rates.Count > 1 && Changes(totals) == 1 && !totals[^1].IsZero, found.Uniqueness == RateUniqueness.OneAboveNil);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)])]
    public void The_modified_rate_is_the_rate_where_money_is_financed_and_reinvested_at_it(RootedFlows rooted)
    {
        var (numerator, denominator) = rooted.Growths[0];
        var single = rooted with { Growths = [denominator == 3 ? (numerator, 4) : (numerator, denominator)] };
        var rate = (decimal)(single.Growths[0].Numerator - single.Growths[0].Denominator) / single.Growths[0].Denominator;
        var found = InternalRateOfReturn.Of(single.Flows.Series);

        Assert.Equal(found.Rate, ModifiedInternalRateOfReturn.Of(single.Flows.Series, rate, rate).Rate);
    }

    // The power n of 1 + the rate is what is received at the end ÷ what is paid at the start.
    [Property(Arbitrary = [typeof(Generators), typeof(RateGenerators)])]
    public void The_modified_rate_is_the_double_nearest_to_its_root(AnyFlows flows, DiscountRate finance, DiscountRate reinvestment)
    {
        var found = ModifiedInternalRateOfReturn.Of(flows.Series, finance.Value, reinvestment.Value);
        var periods = flows.Steps.Count - 1;

        Assert.Equal(periods > 0 && flows.Steps.Any(step => step.Sign > 0) && flows.Steps.Any(step => step.Sign < 0), found.HasRate);
        if (!found.TryGetRate(out var rate) || rate <= Least)
            return;
        var one = BigInteger.Pow(10, 28);
        var (financed, reinvested) = (one + ExactMoney.Scaled(finance.Value, 28), one + ExactMoney.Scaled(reinvestment.Value, 28));
        var (received, paid) = (BigInteger.Zero, BigInteger.Zero);
        for (var period = 0; period <= periods; period++)
        {
            received += BigInteger.Max(flows.Steps[period], 0) * BigInteger.Pow(reinvested, periods - period) * BigInteger.Pow(one, period);
            paid += BigInteger.Max(-flows.Steps[period], 0) * BigInteger.Pow(financed, periods - period) * BigInteger.Pow(one, period);
        }

        var growth = (Numerator: received * BigInteger.Pow(financed, periods), Denominator: paid * BigInteger.Pow(one, periods));
        var (low, high) = (ExactDouble.GrowthBetween(Math.BitDecrement(rate), rate), ExactDouble.GrowthBetween(rate, Math.BitIncrement(rate)));
        Assert.True(BigInteger.Pow(low.Numerator, periods) * growth.Denominator <= growth.Numerator * BigInteger.Pow(low.Denominator, periods));
        Assert.True(BigInteger.Pow(high.Numerator, periods) * growth.Denominator >= growth.Numerator * BigInteger.Pow(high.Denominator, periods));
    }

    private static int Changes(IEnumerable<BigInteger> steps)
    {
        var signs = steps.Select(step => step.Sign).Where(sign => sign != 0).ToList();
        return signs.Zip(signs.Skip(1)).Count(pair => pair.First != pair.Second);
    }
}
