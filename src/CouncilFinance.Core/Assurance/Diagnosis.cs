using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Where the error is, for one group of failing claims that share figures: the explanations, most plausible first.</summary>
/// <remarks>
/// <para>An explanation is the fewest figures, one, then two, then three, whose change lets every failing claim hold, or a slip in a whole line: a
/// total row without one of its lines, two rows exchanged. Each is weighed by how often its slips happen, how many other results they could have
/// had, and how likely honest rounding leaves the gaps that remain. The same report gives the same diagnosis; nothing in it is altered.</para>
/// <para>Two are equal when everything about them is.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Diagnosis : IEquatable<Diagnosis>
{
    private readonly ImmutableArray<ClaimResult> _failing;
    private readonly ImmutableArray<Explanation> _explanations;

    internal Diagnosis(IEnumerable<ClaimResult> failing, IEnumerable<Explanation> explanations, bool isComplete)
    {
        _failing = failing.ToImmutableArray();
        _explanations = explanations.ToImmutableArray();
        IsComplete = isComplete;
    }

    /// <summary>The claims that fail together, in the order of the check.</summary>
    public IReadOnlyList<ClaimResult> Failing => _failing;

    /// <summary>The explanations, most plausible first; none where no three figures account for the claims.</summary>
    public IReadOnlyList<Explanation> Explanations => _explanations;

    /// <summary>Whether every set of figures was looked at; otherwise the search stopped at its bound and there may be more explanations.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Diagnosis? left, Diagnosis? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Diagnosis? left, Diagnosis? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Diagnosis? other) =>
        other is not null && IsComplete == other.IsComplete && _failing.SequenceEqual(other._failing) && _explanations.SequenceEqual(other._explanations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnosis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_failing.Length, _explanations.Length, IsComplete);

    /// <summary>The number of failing claims and the most plausible explanation.</summary>
    public override string ToString() =>
        $"{(_failing.Length == 1 ? "1 claim fails" : $"{_failing.Length} claims fail")}: {(_explanations.IsEmpty ? "no three figures account for them." : _explanations[0].ToString())}";
}
