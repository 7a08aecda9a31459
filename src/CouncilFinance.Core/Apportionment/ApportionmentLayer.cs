using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>One layer of an ordered sharing: who bears it, in which proportions, up to what limit and with which caps.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. A pool that pays first is a party of its own, with an <see cref="Authority"/> for
/// name. Two are equal when everything about them is. Used by <see cref="Apportion.ApportionInLayers"/>.
/// </remarks>
[JsonConverter(typeof(ApportionmentLayerJsonConverter))]
public sealed record ApportionmentLayer
{
    private ApportionmentLayer(string title, ByAuthority<decimal> weights)
    {
        Title = Texts.Label(title);
        Weights = WeightList.Checked(weights).Map(Decimals.Normalised);
        if (weights.Values.All(weight => weight == 0m))
            throw new ArgumentException($"At least one weight is above nil; there are {weights.Count} weights and none is.", nameof(weights));
    }

    /// <summary>What the layer is: risk pool, contributions.</summary>
    public string Title { get; }

    /// <summary>Who bears the layer, and in which proportions.</summary>
    public ByAuthority<decimal> Weights { get; }

    /// <summary>The most the layer takes in all; null where it takes all that is left.</summary>
    public Money? Limit { get; private init; }

    /// <summary>The most that single parties bear in this layer; those left out have no cap. Null where none has.</summary>
    public ByAuthority<Money>? Caps { get; private init; }

    /// <summary>A layer borne in proportion to weights.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; there are no weights, one is
    /// negative, or all are nil.</exception>
    public static ApportionmentLayer By(string title, ByAuthority<decimal> weights) => new(title, weights);

    /// <summary>A layer borne in proportion to an amount each party has, such as its contribution.</summary>
    /// <inheritdoc cref="By(string, ByAuthority{decimal})"/>
    public static ApportionmentLayer By(string title, ByAuthority<Money> weights) => new(title, WeightList.InPounds(weights));

    /// <summary>The layer with the most it takes in all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below nil.</exception>
    public ApportionmentLayer WithLimit(Money limit) => this with { Limit = Amounts.NilOrMore(limit) };

    /// <summary>The layer with the most that single parties bear in it.</summary>
    /// <exception cref="ArgumentException">A cap is below nil, or is that of an authority without a weight here.</exception>
    public ApportionmentLayer WithCaps(ByAuthority<Money> caps)
    {
        ArgumentNullException.ThrowIfNull(caps);
        foreach (var (authority, cap) in caps)
        {
            if (cap.Sign < 0)
                throw new ArgumentException($"A cap is nil or more; that of {authority} is {cap}.", nameof(caps));
            if (!Weights.Contains(authority))
                throw new ArgumentException($"A cap is that of a party, one of {string.Join(", ", Weights.Authorities)}; {authority} is none.", nameof(caps));
        }

        return this with { Caps = caps };
    }

    /// <summary>The title, the weights and the limits.</summary>
    public override string ToString() =>
        $"{Title} by {Weights}" + (Limit is { } limit ? $", up to {limit}" : string.Empty) + (Caps is { } caps ? $", capped at {caps}" : string.Empty);
}
