using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class ApportionmentLayerLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Layers_and_parties_sum_to_the_total(LayeredSharing layered, ApportionmentRule rule)
    {
        var shares = layered.Total.ApportionInLayers(layered.Layers, layered.Unit, rule);

        Assert.Equal(layered.Total, shares.Total);
        Assert.Equal(layered.Total, Money.Sum(shares.Layers.Select(layer => layer.Amount)));
        Assert.Equal(layered.Total, shares.Shares.Total());
        Assert.Equal(layered.Layers, shares.Layers.Select(layer => layer.Layer));
        Assert.Equal(layered.Layers.SelectMany(layer => layer.Weights.Authorities).Distinct(), shares.Shares.Authorities);
        Assert.All(shares.Layers, layer => Assert.Equal(layer.Amount, layer.Shares.Total()));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_layer_takes_only_what_those_before_it_could_not(LayeredSharing layered, ApportionmentRule rule)
    {
        var left = CountOf(layered.Total.Abs(), layered.Unit);
        foreach (var layer in layered.Total.ApportionInLayers(layered.Layers, layered.Unit, rule).Layers)
        {
            var taken = CountOf(layer.Amount, layered.Unit) * layered.Total.Sign;
            Assert.Equal(Most(layer.Layer, layered.Unit) is { } most && most < left ? most : left, taken);
            left -= taken;
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void In_each_layer_nobody_bears_more_than_its_cap_and_all_bear_by_weight_within_it(LayeredSharing layered, ApportionmentRule rule) =>
        Assert.All(layered.Total.ApportionInLayers(layered.Layers, layered.Unit, rule).Layers, layer =>
        {
            Assert.All(layer.Layer.Caps ?? ByAuthority.Of<Money>(), cap => Assert.True(layer.Shares[cap.Key].Abs() <= cap.Value));
            var bounds = layer.Layer.Weights.Select(party => (BigInteger.Zero, party.Value == 0m ? BigInteger.Zero : CapOf(layer.Layer, party.Key, layered.Unit))).ToArray();
            Assert.Equal(
                ApportionmentModel.Of(rule, CountOf(layer.Amount.Abs(), layered.Unit), layer.Layer.Weights.Values, bounds).Units,
                layer.Shares.Values.Select(share => CountOf(share.Abs(), layered.Unit)));
        });

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_bigger_total_fills_the_same_layers_first(LayeredSharing layered, Money more)
    {
        var before = layered.Total.Abs().ApportionInLayers(layered.Layers, layered.Unit);
        var after = (layered.Total.Abs() + more.Abs().RoundTo(layered.Unit, MidpointRounding.ToZero)).ApportionInLayers(layered.Layers, layered.Unit);

        Assert.All(before.Layers.Zip(after.Layers), layer => Assert.True(layer.First.Amount <= layer.Second.Amount));
        Assert.Equal(before.Layers.Select(layer => -layer.Amount), (-layered.Total.Abs()).ApportionInLayers(layered.Layers, layered.Unit).Layers.Select(layer => layer.Amount));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Layers_that_cannot_take_the_total_are_refused_with_what_they_take(ApportionmentLayer one, ApportionmentLayer other, MoneyUnit unit, bool more)
    {
        if (Most(one, unit) is not { } first || Most(other, unit) is not { } second || (first + second + 1) * ExactMoney.Steps(Money.From(1m, unit)) >= ExactMoney.Limit)
            return;
        var all = Money.From((decimal)(first + second), unit);

        Assert.Equal(all, all.ApportionInLayers([one, other], unit).Total);
        var total = all + Money.From(1m, unit);
        var error = Assert.Throws<ContradictionException>(() => (more ? total : -total).ApportionInLayers([one, other], unit));
        Assert.Equal(($"The layers take {all} at the most", $"{total} is to be shared"), (error.Fact, error.OtherFact));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_settlement_pays_exactly_the_balances(Owed owed)
    {
        var settlement = Settlement.Of(owed.Balances);

        Assert.Equal(owed.Balances, settlement.Balances);
        Assert.All(owed.Balances, balance => Assert.Equal(balance.Value, Money.Sum(
            settlement.Transfers.Select(transfer => transfer.From == balance.Key ? transfer.Amount : transfer.To == balance.Key ? -transfer.Amount : Money.Zero))));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_settlement_has_fewer_payments_than_balances_and_nobody_pays_and_is_paid(Owed owed)
    {
        var transfers = Settlement.Of(owed.Balances).Transfers;

        Assert.True(transfers.Count <= Math.Max(0, owed.Balances.Values.Count(balance => balance.Sign != 0) - 1));
        Assert.All(transfers, transfer => Assert.True(transfer.Amount.Sign > 0));
        Assert.Empty(transfers.Select(transfer => transfer.From).Intersect(transfers.Select(transfer => transfer.To)));
        Assert.Equal(transfers.Count, transfers.Select(transfer => (transfer.From, transfer.To)).Distinct().Count());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void In_a_settlement_the_largest_debtor_pays_the_largest_creditor_first(Owed owed)
    {
        var owing = owed.Balances.ToDictionary(balance => balance.Key, balance => balance.Value);
        foreach (var transfer in Settlement.Of(owed.Balances).Transfers)
        {
            Assert.Equal(owed.Balances.Authorities.First(party => owing[party] == owing.Values.Max()), transfer.From);
            Assert.Equal(owed.Balances.Authorities.First(party => owing[party] == owing.Values.Min()), transfer.To);
            owing[transfer.From] -= transfer.Amount;
            owing[transfer.To] += transfer.Amount;
        }
    }

    private static BigInteger? Most(ApportionmentLayer layer, MoneyUnit unit)
    {
        var caps = layer.Weights.Where(party => party.Value > 0m).Select(party => CapOf(layer, party.Key, unit)).ToList();
        var sum = caps.Aggregate((BigInteger?)BigInteger.Zero, (all, cap) => all + cap);
        return layer.Limit is not { } limit ? sum : sum < CountOf(limit, unit) ? sum : CountOf(limit, unit);
    }

    private static BigInteger? CapOf(ApportionmentLayer layer, Authority party, MoneyUnit unit) =>
        layer.Caps is { } caps && caps.Contains(party) ? CountOf(caps[party], unit) : null;

    private static BigInteger CountOf(Money amount, MoneyUnit unit) => ExactMoney.Steps(amount) / ExactMoney.Steps(Money.From(1m, unit));
}
