using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class ApportionmentLaws
{
    [Property]
    public void Shares_sum_to_the_total_exactly(Money total, Weights weights) =>
        Assert.Equal(total, Money.Sum(total.ApportionBy(weights.Values)));

    [Property]
    public void Every_share_is_whole_in_the_unit_and_within_one_unit_of_its_quota(Money amount, Weights weights, MoneyUnit unit)
    {
        var total = amount.RoundTo(unit, MidpointRounding.ToZero);
        var shares = total.ApportionBy(weights.Values, unit);
        var sum = weights.Values.Aggregate(BigInteger.Zero, (all, weight) => all + ExactMoney.Scaled(weight, 28));

        Assert.All(shares.Zip(weights.Values), share =>
        {
            Assert.True(share.First.IsWhole(unit));
            var quota = ExactMoney.Steps(total) * ExactMoney.Scaled(share.Second, 28);
            Assert.True(BigInteger.Abs((ExactMoney.Steps(share.First) * sum) - quota) < ExactMoney.Steps(Money.From(1, unit)) * sum);
        });
    }

    [Property]
    public void Negating_the_total_negates_the_shares(Money total, Weights weights) =>
        Assert.Equal(total.ApportionBy(weights.Values).Select(share => -share), (-total).ApportionBy(weights.Values));

    [Property]
    public void A_weight_of_nil_gets_nothing(Money total, Weights weights) =>
        Assert.All(total.ApportionBy(weights.Values).Zip(weights.Values), share => Assert.True(share.Second > 0m || share.First == Money.Zero));

    [Property]
    public void A_larger_weight_never_gets_less_in_magnitude(Money total, Weights weights)
    {
        var shares = total.ApportionBy(weights.Values).Zip(weights.Values).OrderBy(share => share.Second).ToList();

        Assert.All(shares.Zip(shares.Skip(1)), pair =>
            Assert.True(pair.First.Second == pair.Second.Second || pair.First.First.Abs() <= pair.Second.First.Abs()));
    }

    [Property]
    public void Scaling_the_weights_exactly_changes_nothing(Money total, Weights weights)
    {
        if (weights.Values.Any(weight => weight > 1_000_000_000_000m))
            return;

        // Times four without trailing zeros: 0.5 : 0.1 becomes 2 : 0.4, so that the scales of the weights change apart.
        var scaled = weights.Values.Select(weight => weight * 4m / 1.0000000000000000000000000000m).ToList();
        Assert.Equal(total.ApportionBy(weights.Values), total.ApportionBy(scaled));
    }

    [Property]
    public void A_tie_goes_to_the_earlier_party(Money total, Weights weights)
    {
        var shares = total.ApportionBy(weights.Values);

        for (var earlier = 0; earlier < shares.Count; earlier++)
        {
            for (var later = earlier + 1; later < shares.Count; later++)
                Assert.True(weights.Values[earlier] != weights.Values[later] || shares[earlier].Abs() >= shares[later].Abs());
        }
    }
}
