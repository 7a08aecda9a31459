using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>An amount, whole in its unit, and the weights it is divided by.</summary>
public sealed record Sharing(Money Total, IReadOnlyList<decimal> Weights, MoneyUnit Unit)
{
    /// <summary>The size of the total in units.</summary>
    public BigInteger Count => CountOf(Total);

    public BigInteger CountOf(Money amount) => BigInteger.Abs(ExactMoney.Steps(amount)) / ExactMoney.Steps(Money.From(1m, Unit));

    public IReadOnlyList<Money> By(ApportionmentRule rule) => Total.ApportionBy(Weights, Unit, rule);

    /// <summary>The sizes of the shares in units.</summary>
    public IReadOnlyList<BigInteger> CountsBy(ApportionmentRule rule) => By(rule).Select(CountOf).ToList();

    /// <summary>The authorities A1, A2 and so on with these weights.</summary>
    public ByAuthority<decimal> ByAuthority => new(Weights.Select((weight, index) => KeyValuePair.Create(new Authority("A" + (index + 1)), weight)));

    public override string ToString() => $"{Total} in {Unit} by {string.Join(" : ", Weights)}";
}

/// <summary>An amount and weights, and a limit of each share; the limits hold the amount.</summary>
public sealed record LimitedSharing(Sharing Sharing, IReadOnlyList<ShareLimit> Limits)
{
    public IReadOnlyList<decimal> Weights => Sharing.Weights;

    /// <summary>The limits in whole units, rounded inward; without weight the floor is also the most.</summary>
    public (BigInteger Least, BigInteger? Most)[] Bounds => Limits.Select((limit, index) =>
    {
        var unit = ExactMoney.Steps(Money.From(1m, Sharing.Unit));
        var least = (ExactMoney.Steps(limit.Floor) + unit - 1) / unit;
        return (least, Weights[index] == 0m ? least : limit.Cap is { } cap ? ExactMoney.Steps(cap) / unit : (BigInteger?)null);
    }).ToArray();

    public ApportionmentExplanation By(ApportionmentRule rule) => ApportionmentExplanation.Of(Sharing.Total, Weights, Limits, Sharing.Unit, rule);

    public IReadOnlyList<BigInteger> CountsBy(ApportionmentRule rule) =>
        Sharing.Total.ApportionBy(Weights, Limits, Sharing.Unit, rule).Select(Sharing.CountOf).ToList();

    public override string ToString() => $"{Sharing}, limited to {string.Join(", ", Limits)}";
}

/// <summary>An amount and the layers that bear it; the last has no limit.</summary>
public sealed record LayeredSharing(Money Total, IReadOnlyList<ApportionmentLayer> Layers, MoneyUnit Unit)
{
    public override string ToString() => $"{Total} in {Unit} over {string.Join("; ", Layers)}";
}

/// <summary>Balances that sum to nil.</summary>
public sealed record Owed(ByAuthority<Money> Balances)
{
    public override string ToString() => Balances.ToString();
}

/// <summary>
/// The arbitraries of apportionment. All of them are valid input: nil totals and weights, negative totals, single parties, ties, weights of
/// mixed scales with trailing zeros, and weights that 128 bits do not hold.
/// </summary>
public static class ApportionmentGenerators
{
    private static readonly Gen<decimal> AnyWeight = Gen.Frequency(
        (1, Gen.Constant(0m)),
        (4, Gen.Choose(0, 100).Select(weight => (decimal)weight)),
        (3, from digits in Gen.Choose(0, 1_000_000) from places in Gen.Choose(0, 9) select new decimal(digits * 10, 0, 0, false, (byte)places)),
        (3, Generators.Money().Generator.Select(money => money.Abs().Pounds / 10m)),
        (1, Gen.Elements(decimal.MaxValue, new decimal(1, 0, 0, false, 28), 79_228_162_514_264.337593543950335m)));

    // Among few small weights claims tie often.
    private static readonly Gen<decimal[]> SomeWeights =
        from count in Gen.Frequency((1, Gen.Constant(1)), (12, Gen.Choose(2, 8)), (1, Gen.Choose(9, 60)))
        from plain in Gen.Elements(true, false)
        from weights in Gen.ArrayOf(plain ? Gen.Choose(0, 6).Select(weight => (decimal)weight) : AnyWeight, count)
        select weights.All(weight => weight == 0m) ? [.. weights.Skip(1), 1m] : weights;

    private static readonly Gen<MoneyUnit> SomeUnit = Gen.Frequency((3, Gen.Constant(MoneyUnit.Penny)), (1, Gen.Elements(Enum.GetValues<MoneyUnit>())));

    public static Arbitrary<Sharing> Sharings() => Arb.From(
        from unit in SomeUnit
        from total in TotalIn(unit)
        from weights in SomeWeights
        select new Sharing(total, weights, unit),
        Smaller);

    // Limits are drawn around a division of the total at random, so that they hold it.
    public static Arbitrary<LimitedSharing> LimitedSharings() => Arb.From(
        from sharing in Sharings().Generator
        from parts in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 9))), sharing.Weights.Count)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 5), sharing.Weights.Count)
        from below in Gen.ArrayOf(Gen.Choose(0, 8), sharing.Weights.Count)
        from above in Gen.ArrayOf(Gen.Choose(0, 8), sharing.Weights.Count)
        from inward in Gen.ArrayOf(Gen.Choose(0, 3), sharing.Weights.Count)
        let counts = AnyDivision(sharing, parts)
        select new LimitedSharing(sharing, counts.Select((count, index) => Around(count, sharing.Unit, sharing.Weights[index] == 0m ? 2 : kinds[index], below[index], above[index], inward[index])).ToList()),
        limited => limited.Limits.SelectMany((limit, index) => new[] { ShareLimit.None, ShareLimit.AtLeast(limit.Floor) }
            .Where(looser => looser != limit && (looser.Floor == limit.Floor || limited.Weights[index] > 0m))
            .Select(looser => limited with { Limits = limited.Limits.Select((kept, other) => other == index ? looser : kept).ToList() })));

    public static Arbitrary<LayeredSharing> LayeredSharings() => Arb.From(
        from unit in SomeUnit
        from total in TotalIn(unit)
        from count in Gen.Choose(0, 3)
        from layers in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => LayerOf("Layer " + number))
        from last in LayerOf("Last")
        select new LayeredSharing(total, [.. layers, ApportionmentLayer.By("Last", last.Weights)], unit),
        layered => Enumerable.Range(0, layered.Layers.Count - 1)
            .Select(left => layered with { Layers = layered.Layers.Where((_, index) => index != left).ToList() }));

    public static Arbitrary<ApportionmentLayer> Layers() => Arb.From(LayerOf("Layer"));

    public static Arbitrary<Owed> Balances() => Arb.From(
        from count in Gen.Choose(0, 12)
        from amounts in Gen.ArrayOf(Gen.Frequency((1, Gen.Choose(-3, 3).Select(pounds => Money.FromPounds(pounds))), (1, Generators.Money().Generator)), count)
        from last in Gen.Choose(0, count)
        let all = amounts.Take(last).Append(-Money.Sum(amounts.AsEnumerable())).Concat(amounts.Skip(last))
        select new Owed(new ByAuthority<Money>(all.Select((amount, index) => KeyValuePair.Create(new Authority("A" + (index + 1)), amount)))),
        owed => owed.Balances.Skip(1).Select(left => new Owed(new ByAuthority<Money>(owed.Balances.Where(balance => balance.Key != left.Key)
            .Select((balance, index) => KeyValuePair.Create(balance.Key, index == 0 ? balance.Value + left.Value : balance.Value))))));

    private static Gen<Money> TotalIn(MoneyUnit unit) => Gen.Frequency(
        (1, Gen.Choose(-25, 25).Select(count => Money.From(count, unit))),
        (1, Generators.Money().Generator.Select(money => money.RoundTo(unit, MidpointRounding.ToZero))));

    private static Gen<ApportionmentLayer> LayerOf(string title) =>
        from codes in Gen.Shuffle(new[] { "LBHF", "RBKC", "WCC", "Risk pool" })
        from count in Gen.Choose(1, 4)
        from weights in Gen.ArrayOf(Gen.Choose(0, 5), count)
        from hasLimit in Gen.Elements(true, false)
        from limit in Bound
        from capped in Gen.Choose(0, count)
        from caps in Gen.ArrayOf(Bound, capped)
        let parties = codes.Take(count).Select(code => new Authority(code)).ToList()
        let usable = weights.All(weight => weight == 0) ? [.. weights.Skip(1), 1] : weights
        let layer = ApportionmentLayer.By(title, new ByAuthority<decimal>(parties.Zip(usable, (party, weight) => KeyValuePair.Create(party, (decimal)weight))))
        let withLimit = hasLimit ? layer.WithLimit(limit) : layer
        select capped == 0 ? withLimit : withLimit.WithCaps(new ByAuthority<Money>(parties.Zip(caps, KeyValuePair.Create)));

    private static Gen<Money> Bound => Gen.Frequency(
        (2, Gen.Choose(0, 1_500).Select(pence => Money.FromPounds(pence / 1000m))),
        (2, Generators.Money().Generator.Select(money => money.Abs())),
        (1, Gen.Elements(Money.Zero, Money.MaxValue)));

    private static long[] AnyDivision(Sharing sharing, int[] parts)
    {
        var (total, sum) = ((long)sharing.Count, parts.Sum());
        var counts = parts.Select(part => sum == 0 ? 0 : total / sum * part).ToArray();
        counts[sharing.Weights.ToList().FindIndex(weight => weight > 0m)] += total - counts.Sum();
        return counts;
    }

    // Nothing, a cap, a floor, or both, some of them at the very count; a part of a unit beyond it does not matter. One without weight gets its floor.
    private static ShareLimit Around(long count, MoneyUnit unit, int kind, int below, int above, int inward)
    {
        var part = Money.From(inward / 4m, unit);
        var floor = Money.Max(Money.Zero, Money.From(kind == 2 || below == 8 ? count : count * below / 8, unit) - part);
        var cap = Money.From(above == 8 ? 2 * count : count + (count * above / 8), unit) + part;
        return kind switch
        {
            0 => ShareLimit.None,
            1 or 2 => ShareLimit.AtLeast(floor),
            3 => ShareLimit.AtMost(cap),
            _ => ShareLimit.Between(floor, cap),
        };
    }

    private static IEnumerable<Sharing> Smaller(Sharing sharing)
    {
        for (var left = 0; left < sharing.Weights.Count; left++)
        {
            if (sharing.Weights.Where((_, index) => index != left).Any(weight => weight > 0m))
                yield return sharing with { Weights = sharing.Weights.Where((_, index) => index != left).ToList() };
        }

        if (sharing.Unit != MoneyUnit.Penny)
            yield return sharing with { Unit = MoneyUnit.Penny };
        if (sharing.Total.Sign < 0)
            yield return sharing with { Total = -sharing.Total };
        if (sharing.Count > 0)
        {
            yield return sharing with { Total = Money.From((decimal)sharing.Count / 2 * sharing.Total.Sign, sharing.Unit).RoundTo(sharing.Unit, MidpointRounding.ToZero) };
            yield return sharing with { Total = Money.From((decimal)(sharing.Count - 1) * sharing.Total.Sign, sharing.Unit) };
        }

        for (var index = 0; index < sharing.Weights.Count; index++)
        {
            foreach (var smaller in new[] { 1m, decimal.Truncate(sharing.Weights[index]), decimal.Truncate(sharing.Weights[index] / 2m) }.Where(smaller => smaller > 0m && smaller < sharing.Weights[index]))
                yield return sharing with { Weights = sharing.Weights.Select((weight, other) => other == index ? smaller : weight).ToList() };
        }
    }
}
