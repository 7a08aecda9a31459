using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>One step of a change, with its costs and what each participant gains: costs are shared scheme by scheme.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. Several go together in a
/// <see cref="TransitionProgramme"/>.
/// </remarks>
[JsonConverter(typeof(TransitionSchemeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TransitionScheme : IEquatable<TransitionScheme>
{
    private ImmutableArray<TransitionCost> _costs = [];

    private TransitionScheme(string title, TransitionBasis basis, IReadOnlyList<Authority> participants)
    {
        Title = Texts.Label(title);
        Basis = basis;
        Participants = participants;
    }

    private TransitionScheme(TransitionScheme other)
        : this(other.Title, other.Basis, other.Participants)
    {
        Reductions = other.Reductions;
        PlannedSavings = other.PlannedSavings;
        Fallback = other.Fallback;
        FallbackAgreement = other.FallbackAgreement;
        _costs = other._costs;
    }

    /// <summary>What the step is.</summary>
    public string Title { get; }

    /// <summary>What the costs are shared by.</summary>
    public TransitionBasis Basis { get; }

    /// <summary>Who takes part, in order.</summary>
    public IReadOnlyList<Authority> Participants { get; }

    /// <summary>The net reductions; null where planned savings are the basis.</summary>
    public NetReductions? Reductions { get; private init; }

    /// <summary>The planned savings; null where net reductions are the basis.</summary>
    public ByAuthority<Money>? PlannedSavings { get; private init; }

    /// <summary>The weights agreed for costs of which nobody gains; null where none are.</summary>
    public ByAuthority<decimal>? Fallback { get; private init; }

    /// <summary>Where or why the fallback was agreed; null where there is none.</summary>
    public string? FallbackAgreement { get; private init; }

    /// <summary>The costs, in the order given.</summary>
    public IReadOnlyList<TransitionCost> Costs => _costs;

    /// <summary>A scheme whose costs are shared by net reduction in spending; its participants are those with a reduction stated, nil ones among them.</summary>
    /// <param name="title">What the step is.</param>
    /// <param name="reductions">By how much each participant's spending falls.</param>
    /// <param name="basis">At full effect unless said, or in the year of each cost.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or the basis is not one of net reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The basis is undefined.</exception>
    public static TransitionScheme ByNetReduction(string title, NetReductions reductions, TransitionBasis basis = TransitionBasis.NetReductionAtFullEffect)
    {
        ArgumentNullException.ThrowIfNull(reductions);
        return Enums.Defined(basis) is TransitionBasis.NetReductionAtFullEffect or TransitionBasis.NetReductionInTheYear
            ? new TransitionScheme(title, basis, reductions.Reductions.Authorities) { Reductions = reductions }
            : throw new ArgumentException($"Net reductions are taken at full effect or in the year; {basis} is another basis.", nameof(basis));
    }

    /// <summary>A scheme whose costs are shared by planned savings.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; there are no authorities, or a saving is below nil.</exception>
    public static TransitionScheme ByPlannedSavings(string title, ByAuthority<Money> savings)
    {
        ArgumentNullException.ThrowIfNull(savings);
        if (savings.Count == 0)
            throw new ArgumentException("Planned savings are those of at least one authority; there are none.", nameof(savings));
        foreach (var (authority, saving) in savings)
        {
            if (saving.Sign < 0)
                throw new ArgumentException($"Planned savings are nil or more; those of {authority} are {saving}.", nameof(savings));
        }

        return new TransitionScheme(title, TransitionBasis.PlannedSavings, savings.Authorities) { PlannedSavings = savings };
    }

    /// <summary>The scheme with one more cost.</summary>
    /// <exception cref="ArgumentException">Another cost has its reference.</exception>
    /// <exception cref="ContradictionException">One that does not take part incurred it, or one code stands with two names.</exception>
    public TransitionScheme WithCost(TransitionCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (_costs.Any(other => string.Equals(other.Reference, cost.Reference, StringComparison.Ordinal)))
            throw new ArgumentException($"Each cost has a reference of its own; {cost.Reference} stands twice.", nameof(cost));
        Participant(cost.IncurredBy, $"the one who incurred {cost.Reference}");
        foreach (var authority in cost.ApprovedBy)
            Participant(authority, $"one who approved {cost.Reference}");
        return new TransitionScheme(this) { _costs = _costs.Add(cost) };
    }

    /// <summary>The scheme with a basis for costs of which nobody gains, such as those of resilience.</summary>
    /// <param name="weights">The weights agreed, nil or more, at least one above nil.</param>
    /// <param name="agreement">Where or why it was agreed.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are nil, or the agreement is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">One with a weight does not take part, or one code stands with two names.</exception>
    public TransitionScheme WithFallback(ByAuthority<decimal> weights, string agreement)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Values.Any(weight => weight < 0m) || weights.Values.All(weight => weight == 0m))
            throw new ArgumentException($"Agreed weights are nil or more, at least one above nil; {(weights.Count == 0 ? "there are none" : $"{weights} are not")}.", nameof(weights));
        foreach (var authority in weights.Authorities)
            Participant(authority, "one in the agreed fallback");
        return new TransitionScheme(this) { Fallback = weights, FallbackAgreement = Texts.Label(agreement) };
    }

    /// <summary>Who bears what of the costs, which are left out and why, and who owes whom.</summary>
    /// <param name="unit">The unit every share is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">A cost is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="ContradictionException">Nobody gains of a cost that is to be shared, and no fallback is agreed.</exception>
    public TransitionShares Share(MoneyUnit unit = MoneyUnit.Penny) => new(this, unit);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(TransitionScheme? left, TransitionScheme? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TransitionScheme? left, TransitionScheme? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TransitionScheme? other) =>
        other is not null
        && (Title, Basis, Reductions, PlannedSavings) == (other.Title, other.Basis, other.Reductions, other.PlannedSavings)
        && (Fallback, FallbackAgreement) == (other.Fallback, other.FallbackAgreement)
        && _costs.SequenceEqual(other._costs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TransitionScheme);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Basis, Reductions, PlannedSavings, _costs.Length);

    /// <summary>The title, the participants and the basis.</summary>
    public override string ToString() => $"{Title}: {string.Join(", ", Participants)} by {EnumNames<TransitionBasis>.Of(Basis)}";

    /// <summary>An authority, once it is known to take part.</summary>
    internal Authority Participant(Authority authority, string role)
    {
        foreach (var participant in Participants)
        {
            if (participant.AgreedWith(authority) == authority)
                return participant;
        }

        throw new ContradictionException($"{string.Join(", ", Participants)} take part in {Title}", $"{role} is {authority}");
    }
}
