using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>Who bears what of the costs of a scheme, which costs are left out and why, and who owes whom.</summary>
/// <remarks>
/// The shares sum to the eligible costs; balances sum to nil. Discretionary payments and costs left out stay with the authority that incurred
/// them. Each cost is shared by itself by largest remainder. Two are equal when scheme and unit are. Made by <see cref="TransitionScheme.Share"/>.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the TransitionScheme and the unit")]
public sealed class TransitionShares : IEquatable<TransitionShares>
{
    private readonly ImmutableArray<TransitionCost> _eligible;
    private readonly ImmutableArray<TransitionItem> _items;
    private readonly ImmutableArray<ExcludedCost> _excluded;

    internal TransitionShares(TransitionScheme scheme, MoneyUnit unit)
    {
        Scheme = scheme;
        Unit = Enums.Defined(unit);
        _excluded = scheme.Costs.Select(Tested).Where(cost => cost.NotApprovedBy.Count > 0 || cost.IsNotShownNecessary).ToImmutableArray();
        _eligible = scheme.Costs.Except(_excluded.Select(excluded => excluded.Cost)).ToImmutableArray();
        _items = _eligible.Where(cost => cost.Amount.Sign > 0).SelectMany(Shared).ToImmutableArray();
    }

    /// <summary>The scheme.</summary>
    public TransitionScheme Scheme { get; }

    /// <summary>The unit every share is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>Every share of every eligible cost, cost by cost and authority by authority; none of a cost of nil.</summary>
    public IReadOnlyList<TransitionItem> Items => _items;

    /// <summary>The costs that are not shared, and why.</summary>
    public IReadOnlyList<ExcludedCost> Excluded => _excluded;

    /// <summary>The costs that are shared: approved by every participant, and necessary.</summary>
    public IReadOnlyList<TransitionCost> Eligible => _eligible;

    /// <summary>What each participant bears of the eligible costs.</summary>
    public ByAuthority<Money> Shares => Sum(_items);

    /// <summary>What each participant incurred of the eligible costs.</summary>
    public ByAuthority<Money> Incurred => ForEach(authority => _eligible.Where(cost => cost.IncurredBy == authority).Select(cost => cost.Amount));

    /// <summary>The discretionary payments of each participant, which it bears itself.</summary>
    public ByAuthority<Money> DiscretionaryPayments =>
        ForEach(authority => Scheme.Costs.Where(cost => cost.IncurredBy == authority).Select(cost => cost.DiscretionaryPayment));

    /// <summary>All that each participant bears: its shares, its discretionary payments, and the costs it incurred that are not shared.</summary>
    public ByAuthority<Money> Borne => Shares.Plus(DiscretionaryPayments).Plus(
        ForEach(authority => _excluded.Where(excluded => excluded.Cost.IncurredBy == authority).Select(excluded => excluded.Cost.Amount)));

    /// <summary>What each participant owes, negative where it is owed: its shares less what it incurred of them.</summary>
    public ByAuthority<Money> Balances => Shares.Minus(Incurred);

    /// <summary>Who pays whom to clear the balances.</summary>
    public Settlement Settlement => Settlement.Of(Balances);

    /// <summary>What each participant bears of the eligible costs of one nature.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The nature is undefined.</exception>
    public ByAuthority<Money> SharesOf(CostNature nature)
    {
        Enums.Defined(nature);
        return Sum(_items.Where(item => item.Cost.Nature == nature));
    }

    /// <summary>What each participant bears of the eligible costs of one year.</summary>
    public ByAuthority<Money> SharesIn(FinancialYear year) => Sum(_items.Where(item => item.Cost.Year == year));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(TransitionShares? left, TransitionShares? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TransitionShares? left, TransitionShares? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TransitionShares? other) => other is not null && (Scheme, Unit) == (other.Scheme, other.Unit);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TransitionShares);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scheme, Unit);

    /// <summary>The scheme and what each participant bears of the eligible costs.</summary>
    public override string ToString() => $"{Scheme.Title}: {Shares}";

    private ExcludedCost Tested(TransitionCost cost) =>
        new(cost, Scheme.Participants.Where(participant => !cost.ApprovedBy.Contains(participant)).ToImmutableArray());

    private IEnumerable<TransitionItem> Shared(TransitionCost cost)
    {
        var (basis, weights) = BasisOf(cost);
        var sum = Rational.Sum(weights.Values);
        return cost.Amount.ApportionBy(weights, Unit)
            .Where(share => weights[share.Key] > 0m)
            .Select(share => new TransitionItem(cost, basis, Scheme.Participant(share.Key, "one who shares"), ((Rational)weights[share.Key] / sum).ToDecimal(), share.Value));
    }

    private (TransitionBasis Basis, ByAuthority<decimal> Weights) BasisOf(TransitionCost cost)
    {
        var gains = Scheme.Basis switch
        {
            TransitionBasis.PlannedSavings => Scheme.PlannedSavings!,
            TransitionBasis.NetReductionInTheYear => Scheme.Reductions!.In(cost.Year),
            _ => Scheme.Reductions!.AtFullEffect,
        };
        if (gains.Values.Any(gain => gain.Sign > 0))
            return (Scheme.Basis, gains.Map(gain => gain.Pounds));
        return Scheme.Fallback is { } fallback
            ? (TransitionBasis.AgreedFallback, fallback)
            : throw new ContradictionException(
                $"{cost.Reference} is shared by {EnumNames<TransitionBasis>.Of(Scheme.Basis)}", $"no participant of {Scheme.Title} has {(Scheme.Basis == TransitionBasis.PlannedSavings ? "a planned saving" : "a net reduction")} above nil, and no other basis is agreed (WithFallback)");
    }

    private ByAuthority<Money> Sum(IEnumerable<TransitionItem> items)
    {
        var byAuthority = items.ToLookup(item => item.Authority, item => item.Amount);
        return ForEach(authority => byAuthority[authority]);
    }

    private ByAuthority<Money> ForEach(Func<Authority, IEnumerable<Money>> amounts) =>
        new(Scheme.Participants.Select(authority => KeyValuePair.Create(authority, Money.Sum(amounts(authority)))));
}
