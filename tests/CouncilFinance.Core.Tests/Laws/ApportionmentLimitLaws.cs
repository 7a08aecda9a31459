using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class ApportionmentLimitLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Shares_within_limits_sum_to_the_total_and_keep_to_caps_and_floors(LimitedSharing limited, ApportionmentRule rule)
    {
        var (sharing, shares) = (limited.Sharing, limited.By(rule).Amounts);

        Assert.Equal(sharing.Total, Money.Sum(shares));
        Assert.All(shares.Zip(limited.Limits, limited.Weights), share =>
        {
            var (amount, limit, weight) = share;
            Assert.True(amount.IsWhole(sharing.Unit) && amount.Sign * sharing.Total.Sign >= 0);
            Assert.True(amount.Abs() >= limit.Floor && !(amount.Abs() > limit.Cap));
            Assert.True(weight > 0m || amount.Abs() - limit.Floor < Money.From(1m, sharing.Unit));
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Shares_within_limits_are_those_of_the_model(LimitedSharing limited, ApportionmentRule rule) =>
        Assert.Equal(ApportionmentModel.Of(rule, limited.Sharing.Count, limited.Weights, limited.Bounds).Units, limited.CountsBy(rule));

    // One λ for all: nobody who could have more has less for its weight than anyone who could have less. So quotas between their limits stand
    // to one another as the weights do, a capped one would have had more, and a floored one less.
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void One_worth_of_a_weight_makes_all_quotas_within_limits(LimitedSharing limited, ApportionmentRule rule)
    {
        var (bounds, quotas) = (limited.Bounds, limited.By(rule).Shares.Select(share => Scaled(share.Quota)).ToList());
        var (unit, slip) = (BigInteger.Pow(10, 28), BigInteger.Pow(10, 15));
        var weighted = Enumerable.Range(0, quotas.Count).Where(party => limited.Weights[party] > 0m).ToList();

        Assert.True(BigInteger.Abs(quotas.Aggregate(BigInteger.Add) - (limited.Sharing.Count * unit)) <= slip * quotas.Count);
        foreach (var below in weighted.Where(party => !(quotas[party] >= bounds[party].Most * unit)))
        {
            foreach (var above in weighted.Where(party => quotas[party] > bounds[party].Least * unit))
                Assert.True((quotas[below] + slip) * Scaled(limited.Weights[above]) >= (quotas[above] - slip) * Scaled(limited.Weights[below]));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_remainder_every_share_is_within_one_unit_of_its_quota_within_limits(LimitedSharing limited)
    {
        var model = ApportionmentModel.Of(ApportionmentRule.LargestRemainder, limited.Sharing.Count, limited.Weights, limited.Bounds);

        Assert.All(limited.CountsBy(ApportionmentRule.LargestRemainder).Zip(model.Quotas), share =>
            Assert.True(BigInteger.Abs((share.First * model.Denominator) - share.Second) < model.Denominator));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Limits_that_bind_nothing_change_nothing(Sharing sharing, ApportionmentRule rule, Money more, bool exactly)
    {
        var shares = sharing.By(rule);
        var exact = ApportionmentModel.Of(rule, sharing.Count, sharing.Weights);
        var limits = shares.Select((share, index) => ShareLimit.Between(
            exactly ? Money.Min(share.Abs(), Quota(index, below: true)) : Money.Zero,
            Money.Max(share.Abs(), Quota(index, below: false)) + (exactly ? Money.Zero : more.Abs()))).ToList();

        Assert.Equal(shares, sharing.Total.ApportionBy(sharing.Weights, limits, sharing.Unit, rule));

        Money Quota(int index, bool below) => Money.From((decimal)((exact.Quotas[index] + (below ? 0 : exact.Denominator - 1)) / exact.Denominator), sharing.Unit);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Negating_and_scaling_hold_within_limits(LimitedSharing limited, ApportionmentRule rule)
    {
        var sharing = limited.Sharing with { Weights = limited.Weights.Select(weight => Math.Min(weight, 1_000_000_000_000m)).ToList() };
        var shares = sharing.Total.ApportionBy(sharing.Weights, limited.Limits, sharing.Unit, rule);
        var scaled = sharing.Weights.Select(weight => weight * 8m / 1.0000000000000000000000000000m).ToList();

        Assert.Equal(shares, sharing.Total.ApportionBy(scaled, limited.Limits, sharing.Unit, rule));
        Assert.Equal(shares.Select(share => -share), (-sharing.Total).ApportionBy(sharing.Weights, limited.Limits, sharing.Unit, rule));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Limits_go_with_their_authorities_in_any_order(LimitedSharing limited, ApportionmentRule rule)
    {
        var (sharing, weights) = (limited.Sharing, limited.Sharing.ByAuthority);
        var limits = new ByAuthority<ShareLimit>(weights.Authorities.Zip(limited.Limits, KeyValuePair.Create).Where(limit => limit.Value != ShareLimit.None).Reverse());

        Assert.Equal(limited.By(rule).Amounts, sharing.Total.ApportionBy(weights, limits, sharing.Unit, rule).Values);
        Assert.Equal(weights.Authorities, sharing.Total.ApportionBy(weights, limits, sharing.Unit, rule).Authorities);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Caps_that_cannot_hold_the_total_are_refused_with_their_sum(LimitedSharing limited, ApportionmentRule rule, byte beyond)
    {
        var sharing = limited.Sharing;
        var caps = limited.Limits.Select((limit, index) => limit.Cap is null ? ShareLimit.Between(limit.Floor, limit.Floor + Money.From(index + 1, sharing.Unit)) : limit).ToList();
        var sum = (limited with { Limits = caps }).Bounds.Aggregate(BigInteger.Zero, (all, bound) => all + bound.Most!.Value);
        var held = Money.From((decimal)sum, sharing.Unit);
        var total = held + Money.From(beyond % 4, sharing.Unit);

        if (total == held)
        {
            Assert.Equal(total, Money.Sum(total.ApportionBy(sharing.Weights, caps, sharing.Unit, rule)));
            return;
        }

        var error = Assert.Throws<ContradictionException>(() => (-total).ApportionBy(sharing.Weights, caps, sharing.Unit, rule));
        Assert.EndsWith($"allow is {held}", error.Fact, StringComparison.Ordinal);
        Assert.Equal($"{total} is to be shared", error.OtherFact);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_total_that_does_not_reach_the_floors_is_refused_with_their_sum(LimitedSharing limited, ApportionmentRule rule)
    {
        var sharing = limited.Sharing;
        var floors = limited.Limits.Select(limit => ShareLimit.AtLeast(limit.Floor)).ToList();
        var sum = Money.From((decimal)limited.Bounds.Aggregate(BigInteger.Zero, (all, bound) => all + bound.Least), sharing.Unit);

        Assert.Equal(sum, Money.Sum(sum.ApportionBy(sharing.Weights, floors, sharing.Unit, rule)));
        if (sum == Money.Zero)
            return;
        var error = Assert.Throws<ContradictionException>(() => (sum - Money.From(1m, sharing.Unit)).ApportionBy(sharing.Weights, floors, sharing.Unit, rule));
        Assert.Equal(($"The floors come to {sum} in all", $"{sum - Money.From(1m, sharing.Unit)} is to be shared"), (error.Fact, error.OtherFact));
    }

    private static BigInteger Scaled(decimal weight) => ExactMoney.Scaled(weight, 28);
}
