using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a search for claims that contradict one another found, and whether it came to its end.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record JointContradictions
{
    private readonly ImmutableArray<JointContradiction> _found;

    internal JointContradictions(IEnumerable<JointContradiction> found, bool isComplete)
    {
        _found = found.ToImmutableArray();
        IsComplete = isComplete;
    }

    /// <summary>The groups found, in the order of the report; no claim is in two.</summary>
    public IReadOnlyList<JointContradiction> Found => _found;

    /// <summary>
    /// Whether there are no others beside those found and the ones that share claims with them. Otherwise more than 400 claims hang together, of which only
    /// those nearest to a gap were looked at, or the search of some came to nothing certain.
    /// </summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public bool Equals(JointContradictions? other) => other is not null && IsComplete == other.IsComplete && _found.SequenceEqual(other._found);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_found.Length, IsComplete);

    /// <summary>The contradictions, a line each.</summary>
    public override string ToString() =>
        (_found.IsEmpty ? "No claims that contradict one another were found." : string.Join('\n', _found)) + (IsComplete ? string.Empty : " The search stopped at its bound.");
}
