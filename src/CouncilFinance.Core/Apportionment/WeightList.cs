using System.Collections.Immutable;
using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Weights as they are taken in: nil or more, at least one above nil.</summary>
internal static class WeightList
{
    public static ReadOnlySpan<decimal> Check(ReadOnlySpan<decimal> weights)
    {
        var hasWeight = false;
        for (var index = 0; index < weights.Length; index++)
        {
            if (weights[index] < 0m)
                throw new ArgumentException($"Weights are nil or more; the one at position {index} is {Decimals.Text(weights[index])}.", nameof(weights));
            hasWeight |= weights[index] != 0m;
        }

        return hasWeight
            ? weights
            : throw new ArgumentException($"At least one weight is above nil; there are {weights.Length} weights and none is.", nameof(weights));
    }

    public static ByAuthority<decimal> Checked(ByAuthority<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (authority, weight) in weights)
        {
            if (weight < 0m)
                throw new ArgumentException($"Weights are nil or more; that of {authority} is {Decimals.Text(weight)}.", nameof(weights));
        }

        return weights;
    }

    public static ByAuthority<decimal> InPounds(ByAuthority<Money> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (authority, weight) in weights)
        {
            if (weight.Sign < 0)
                throw new ArgumentException($"Weights are nil or more; that of {authority} is {weight}.", nameof(weights));
        }

        return weights.Map(weight => weight.Pounds);
    }

    /// <summary>The weights as whole numbers in the same proportions.</summary>
    public static BigInteger[] Whole(ReadOnlySpan<decimal> weights)
    {
        var places = 0;
        foreach (var weight in weights)
            places = Math.Max(places, weight.Scale);
        var whole = new BigInteger[weights.Length];
        for (var index = 0; index < whole.Length; index++)
            whole[index] = Decimals.Digits(weights[index]) * BigInteger.Pow(10, places - weights[index].Scale);
        return whole;
    }

    /// <summary>The same authorities with other values, in their order.</summary>
    public static ByAuthority<T> With<T>(this ByAuthority<decimal> weights, IEnumerable<T> values)
        where T : notnull =>
        weights.With(values.ToImmutableArray());
}
