using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>What one layer took, and from whom.</summary>
/// <remarks>Two are equal when layer, amount and shares are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the amount and the layers")]
public sealed record LayerShares
{
    internal LayerShares(ApportionmentLayer layer, Money amount, ByAuthority<Money> shares)
    {
        Layer = layer;
        Amount = amount;
        Shares = shares;
    }

    /// <summary>The layer.</summary>
    public ApportionmentLayer Layer { get; }

    /// <summary>What it took of the total, in the sign of the total.</summary>
    public Money Amount { get; }

    /// <summary>How its parties bear that; they sum to it.</summary>
    public ByAuthority<Money> Shares { get; }

    /// <summary>The title, the amount and the shares.</summary>
    public override string ToString() => $"{Layer.Title} {Amount}: {Shares}";
}
