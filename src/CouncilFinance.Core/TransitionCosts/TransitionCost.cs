using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>A one-off cost of the change: redundancies and early retirements, retraining, moves between buildings, systems, projects.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. The amount is the cost on the terms that all agreed; what an authority chose to pay
/// beyond them is apart. Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(TransitionCostJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TransitionCost : IEquatable<TransitionCost>
{
    private ImmutableArray<Authority> _approvedBy = [];

    /// <summary>A revenue cost that nobody has approved yet.</summary>
    /// <param name="reference">What it is known by: T1.</param>
    /// <param name="title">What it is.</param>
    /// <param name="incurredBy">The authority that meets it first.</param>
    /// <param name="year">The year it is incurred in.</param>
    /// <param name="amount">The cost on agreed terms, nil or more.</param>
    /// <param name="necessity">Why it had to be incurred.</param>
    /// <exception cref="ArgumentException">The reference or title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil, or the necessity is undefined.</exception>
    public TransitionCost(string reference, string title, Authority incurredBy, FinancialYear year, Money amount, Necessity necessity)
    {
        ArgumentNullException.ThrowIfNull(incurredBy);
        Reference = Texts.Label(reference);
        Title = Texts.Label(title);
        IncurredBy = incurredBy;
        Year = year;
        Amount = Amounts.NilOrMore(amount);
        Necessity = Enums.Defined(necessity);
    }

    private TransitionCost(TransitionCost other)
        : this(other.Reference, other.Title, other.IncurredBy, other.Year, other.Amount, other.Necessity)
    {
        Nature = other.Nature;
        DiscretionaryPayment = other.DiscretionaryPayment;
        _approvedBy = other._approvedBy;
    }

    /// <summary>What it is known by.</summary>
    public string Reference { get; }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>The authority that meets it first.</summary>
    public Authority IncurredBy { get; }

    /// <summary>The year it is incurred in.</summary>
    public FinancialYear Year { get; }

    /// <summary>The cost on agreed terms.</summary>
    public Money Amount { get; }

    /// <summary>Why it had to be incurred.</summary>
    public Necessity Necessity { get; }

    /// <summary>Revenue or capital.</summary>
    public CostNature Nature { get; private init; }

    /// <summary>What the authority chose to pay beyond the agreed terms, on top of the amount; it is never shared.</summary>
    public Money DiscretionaryPayment { get; private init; }

    /// <summary>Who approved it as applicable to the shared service.</summary>
    public IReadOnlyList<Authority> ApprovedBy => _approvedBy;

    /// <summary>The cost as revenue or capital.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The nature is undefined.</exception>
    public TransitionCost WithNature(CostNature nature) => new(this) { Nature = Enums.Defined(nature) };

    /// <summary>The cost with what the authority chose to pay beyond the agreed terms, such as an enhanced redundancy payment.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The payment is below nil.</exception>
    public TransitionCost WithDiscretionaryPayment(Money payment) => new(this) { DiscretionaryPayment = Amounts.NilOrMore(payment) };

    /// <summary>The cost as approved by these authorities and those who had approved it already.</summary>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public TransitionCost WithApproval(params Authority[] authorities)
    {
        var approvedBy = _approvedBy;
        foreach (var authority in Sequences.WithoutNulls(authorities))
        {
            if (!approvedBy.Any(earlier => earlier.AgreedWith(authority) == authority))
                approvedBy = approvedBy.Add(authority);
        }

        return new TransitionCost(this) { _approvedBy = approvedBy };
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(TransitionCost? left, TransitionCost? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TransitionCost? left, TransitionCost? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TransitionCost? other) =>
        other is not null
        && (Reference, Title, IncurredBy, Year) == (other.Reference, other.Title, other.IncurredBy, other.Year)
        && (Amount, Necessity, Nature, DiscretionaryPayment) == (other.Amount, other.Necessity, other.Nature, other.DiscretionaryPayment)
        && _approvedBy.SequenceEqual(other._approvedBy);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TransitionCost);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reference, IncurredBy, Year, Amount, Necessity, _approvedBy.Length);

    /// <summary>The reference, title, amount and who incurred it.</summary>
    public override string ToString() => $"{Reference} {Title}: {Amount} incurred by {IncurredBy} in {Year}";
}
