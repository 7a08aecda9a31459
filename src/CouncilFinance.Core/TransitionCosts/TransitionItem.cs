using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>One authority's share of one cost, with the basis it was worked from.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the TransitionScheme and the unit")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record TransitionItem
{
    internal TransitionItem(TransitionCost cost, TransitionBasis basis, Authority authority, decimal share, Money amount)
    {
        Cost = cost;
        Basis = basis;
        Authority = authority;
        Share = share;
        Amount = amount;
    }

    /// <summary>The cost.</summary>
    public TransitionCost Cost { get; }

    /// <summary>What the share is in proportion to.</summary>
    public TransitionBasis Basis { get; }

    /// <summary>Who bears it.</summary>
    public Authority Authority { get; }

    /// <summary>The share, from 0 to 1, as shown; the amount is worked from the exact one.</summary>
    public decimal Share { get; }

    /// <summary>What the authority bears of the cost.</summary>
    public Money Amount { get; }

    /// <summary>LBHF £447,000: 43.29% of £1,033,000 of T1 Redundancy (net-reduction-at-full-effect).</summary>
    public override string ToString() =>
        $"{Authority} {Amount}: {Decimals.Text(decimal.Round(Share * 100m, 4))}% of {Cost.Amount} of {Cost.Reference} {Cost.Title} ({EnumNames<TransitionBasis>.Of(Basis)})";
}
