using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>A cost that is not shared, and why: it stays with the authority that incurred it.</summary>
/// <remarks>Two are equal when cost and missing approvals are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the TransitionScheme and the unit")]
public sealed class ExcludedCost : IEquatable<ExcludedCost>
{
    private readonly ImmutableArray<Authority> _notApprovedBy;

    internal ExcludedCost(TransitionCost cost, ImmutableArray<Authority> notApprovedBy)
    {
        Cost = cost;
        _notApprovedBy = notApprovedBy;
    }

    /// <summary>The cost.</summary>
    public TransitionCost Cost { get; }

    /// <summary>The participants that did not approve it; none where it is excluded for want of necessity alone.</summary>
    public IReadOnlyList<Authority> NotApprovedBy => _notApprovedBy;

    /// <summary>Whether it was not shown that it had to be incurred.</summary>
    public bool IsNotShownNecessary => Cost.Necessity == Necessity.NotShown;

    /// <summary>Why, in a sentence.</summary>
    public string Reason =>
        (_notApprovedBy.IsEmpty ? string.Empty : $"Not approved by {string.Join(", ", _notApprovedBy)}")
        + (_notApprovedBy.IsEmpty || !IsNotShownNecessary ? string.Empty : ", and ")
        + (!IsNotShownNecessary ? "." : _notApprovedBy.IsEmpty ? "Not shown to be necessary." : "not shown to be necessary.");

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ExcludedCost? left, ExcludedCost? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ExcludedCost? left, ExcludedCost? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ExcludedCost? other) => other is not null && Cost == other.Cost && _notApprovedBy.SequenceEqual(other._notApprovedBy);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExcludedCost);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cost, _notApprovedBy.Length);

    /// <summary>The cost and the reason.</summary>
    public override string ToString() => $"{Cost}. {Reason}";
}
