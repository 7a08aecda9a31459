using System.Collections.Immutable;
using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Dividing one amount by weights so that the parts, each a whole number of a unit, sum to it exactly.</summary>
/// <remarks>
/// The rule is the largest remainder: each part first gets the whole units of its quota, total × weight ÷ sum of weights; the units left
/// over go one each to the largest fractions, the earliest part first on a tie. £1.00 by 2:3:1 in pence has quotas 33⅓, 50 and 16⅔ and gives
/// 33p, 50p, 17p. Every part is within one unit of its quota, a weight of nil gets nothing, negating the total negates the parts,
/// and only the proportions of the weights matter. A larger total can shrink a part: apportion annual amounts, not running totals.
/// </remarks>
public static class Apportion
{
    /// <summary>An amount divided by weights, in their order.</summary>
    /// <param name="total">The amount, positive or negative, a whole number of the unit.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, or the total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public static IReadOnlyList<Money> ApportionBy(this Money total, IReadOnlyList<decimal> weights, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var step = Money.FromPounds(unit.InPounds());
        if (!total.IsWhole(unit))
            throw new ArgumentException($"The amount to apportion is a whole number of the unit, {step}; {total} is not. Round it first, or use a smaller unit.", nameof(total));
        var units = LargestRemainder((BigInteger)Math.Abs(total.In(unit)), WholeWeights(weights));
        return units.Select(count => (decimal)(total.Sign * count) * step).ToImmutableArray();
    }

    /// <summary>An amount divided between authorities by their weights.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit)"/>
    public static ByAuthority<Money> ApportionBy(this Money total, ByAuthority<decimal> weights, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new ByAuthority<Money>(weights.Authorities.Zip(total.ApportionBy(weights.Values, unit), KeyValuePair.Create));
    }

    /// <summary>An amount divided between authorities in proportion to an amount each has, such as its planned savings.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit)"/>
    public static ByAuthority<Money> ApportionBy(this Money total, ByAuthority<Money> weights, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (authority, weight) in weights)
        {
            if (weight.Sign < 0)
                throw new ArgumentException($"Weights are nil or more; that of {authority} is {weight}.", nameof(weights));
        }

        return total.ApportionBy(weights.Map(weight => weight.Pounds), unit);
    }

    /// <summary>An amount divided between years by their weights.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit)"/>
    public static YearSeries<Money> ApportionBy(this Money total, YearSeries<decimal> weights, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new YearSeries<Money>(weights.Years, total.ApportionBy(weights.Values, unit));
    }

    private static BigInteger[] LargestRemainder(BigInteger total, BigInteger[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Add);
        var units = new BigInteger[weights.Length];
        var remainders = new BigInteger[weights.Length];
        for (var index = 0; index < weights.Length; index++)
            units[index] = BigInteger.DivRem(total * weights[index], sum, out remainders[index]);
        var left = (int)(total - units.Aggregate(BigInteger.Add));
        foreach (var index in Enumerable.Range(0, weights.Length).OrderByDescending(index => remainders[index]).Take(left))
            units[index]++;
        return units;
    }

    private static BigInteger[] WholeWeights(IReadOnlyList<decimal> weights)
    {
        for (var index = 0; index < weights.Count; index++)
        {
            if (weights[index] < 0m)
                throw new ArgumentException($"Weights are nil or more; the one at position {index} is {Decimals.Text(weights[index])}.", nameof(weights));
        }

        if (weights.All(weight => weight == 0m))
            throw new ArgumentException($"At least one weight is above nil; there are {weights.Count} weights and none is.", nameof(weights));
        var places = weights.Max(weight => weight.Scale);
        return weights.Select(weight => Decimals.Digits(weight) * BigInteger.Pow(10, places - weight.Scale)).ToArray();
    }
}
