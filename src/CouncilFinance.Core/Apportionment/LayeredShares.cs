using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>An amount borne layer by layer: what each layer took and from whom, and what each party bears in all.</summary>
/// <remarks>The layers sum to the total, and so do the parties. Two are equal when their layers are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the amount and the layers")]
public sealed class LayeredShares : IEquatable<LayeredShares>
{
    private readonly ImmutableArray<LayerShares> _layers;

    private LayeredShares(ImmutableArray<LayerShares> layers) => _layers = layers;

    /// <summary>The layers in order, those that had nothing left to take among them.</summary>
    public IReadOnlyList<LayerShares> Layers => _layers;

    /// <summary>What was shared.</summary>
    public Money Total => Money.Sum(_layers.Select(layer => layer.Amount));

    /// <summary>What each party bears in all, in the order in which the layers first name them.</summary>
    public ByAuthority<Money> Shares => ByAuthority.Sum(_layers.Select(layer => layer.Shares));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(LayeredShares? left, LayeredShares? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(LayeredShares? left, LayeredShares? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(LayeredShares? other) => other is not null && _layers.SequenceEqual(other._layers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LayeredShares);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, _layers.Length);

    /// <summary>One line for each layer.</summary>
    public override string ToString() => string.Join('\n', _layers);

    internal static LayeredShares Of(Money total, ImmutableArray<ApportionmentLayer> layers, MoneyUnit unit, ApportionmentRule rule)
    {
        if (layers.IsEmpty)
            throw new ArgumentException("An amount is borne by at least one layer; there are none.", nameof(layers));
        var left = Money.From(Apportion.UnitsIn(total, unit), unit);
        var taken = new List<LayerShares>();
        foreach (var layer in layers)
        {
            var amount = Taken(layer, left, unit);
            left -= amount;
            amount = total.Sign < 0 ? -amount : amount;
            taken.Add(new LayerShares(layer, amount, amount.ApportionBy(layer.Weights, Limits(layer), unit, rule)));
        }

        return left == Money.Zero
            ? new LayeredShares([.. taken])
            : throw new ContradictionException($"The layers take {total.Abs() - left} at the most", $"{total.Abs()} is to be shared");
    }

    private static ByAuthority<ShareLimit> Limits(ApportionmentLayer layer) => layer.Caps?.Map(ShareLimit.AtMost) ?? new ByAuthority<ShareLimit>([]);

    // As much of what is left as the layer's own limit and, where every party with a weight has a cap, the caps let it take, in whole units.
    // Caps are added no further than what is left: together they can pass any amount.
    private static Money Taken(ApportionmentLayer layer, Money left, MoneyUnit unit)
    {
        var limited = layer.Limit is { } limit ? Money.Min(left, Whole(limit, unit)) : left;
        var bearers = layer.Weights.Where(weight => weight.Value > 0m).Select(weight => weight.Key).ToList();
        return layer.Caps is { } caps && bearers.All(caps.Contains)
            ? bearers.Aggregate(Money.Zero, (sum, bearer) => sum + Money.Min(limited - sum, Whole(caps[bearer], unit)))
            : limited;
    }

    private static Money Whole(Money amount, MoneyUnit unit) => amount.RoundTo(unit, MidpointRounding.ToZero);
}
