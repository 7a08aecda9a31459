using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>An amount borne layer by layer: what each layer took and from whom, and what each party bears in all.</summary>
/// <remarks>The layers sum to the total, and so do the parties. Two are equal when their layers are.</remarks>
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
            var amount = Money.Min(left, Most(layer, unit) ?? left);
            left -= amount;
            amount = total.Sign < 0 ? -amount : amount;
            taken.Add(new LayerShares(layer, amount, amount.ApportionBy(layer.Weights, Limits(layer), unit, rule)));
        }

        return left == Money.Zero
            ? new LayeredShares([.. taken])
            : throw new ContradictionException($"The layers take {total.Abs() - left} at the most", $"{total.Abs()} is to be shared");
    }

    private static ByAuthority<ShareLimit> Limits(ApportionmentLayer layer) => layer.Caps?.Map(ShareLimit.AtMost) ?? new ByAuthority<ShareLimit>([]);

    // The layer's own limit and, where every party with a weight has a cap, the sum of the caps, all in whole units.
    private static Money? Most(ApportionmentLayer layer, MoneyUnit unit)
    {
        var bearers = layer.Weights.Where(weight => weight.Value > 0m).Select(weight => weight.Key).ToList();
        var caps = layer.Caps is { } held && bearers.All(held.Contains)
            ? Money.Sum(bearers.Select(bearer => Whole(held[bearer], unit)))
            : (Money?)null;
        var limit = layer.Limit is { } stated ? Whole(stated, unit) : caps;
        return limit > caps ? caps : limit;
    }

    private static Money Whole(Money amount, MoneyUnit unit) => amount.RoundTo(unit, MidpointRounding.ToZero);
}
