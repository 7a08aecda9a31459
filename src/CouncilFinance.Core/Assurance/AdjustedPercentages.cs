using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Percentages of one whole that are printed to total 100 and, each rounded honestly, would not: some were moved by one unit to make it so.</summary>
/// <remarks>
/// Recognised only where the printed figures come to 100 exactly, every one is within one unit of its last place of what its claim recomputes, and
/// all moves go the one way and come to what was missing. The claims keep their verdicts; this says what accounts for those that fail. Two are equal when
/// everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record AdjustedPercentages
{
    private readonly ImmutableArray<ClaimResult> _claims;
    private readonly ImmutableArray<ClaimResult> _moved;

    internal AdjustedPercentages(IEnumerable<ClaimResult> claims, IEnumerable<ClaimResult> moved, decimal residual)
    {
        _claims = claims.ToImmutableArray();
        _moved = moved.ToImmutableArray();
        Residual = residual;
    }

    /// <summary>The claims of all the percentages that total 100, in the order of the report.</summary>
    public IReadOnlyList<ClaimResult> Claims => _claims;

    /// <summary>Those whose figure was moved by one unit of its last place, among them every one that fails.</summary>
    public IReadOnlyList<ClaimResult> Moved => _moved;

    /// <summary>What the percentages would be short of 100 if each were rounded honestly, in per cent; below nil where they would be over it.</summary>
    public decimal Residual { get; }

    /// <inheritdoc/>
    public bool Equals(AdjustedPercentages? other) =>
        other is not null && Residual == other.Residual && _claims.SequenceEqual(other._claims) && _moved.SequenceEqual(other._moved);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Residual, _claims.Length, _moved.Length);

    /// <summary>The adjustment in a sentence: 3 percentages total 100% because of b in share (printed 33.4%, recomputed 33.333%): rounded honestly they come to 99.9%.</summary>
    public override string ToString() =>
        $"{Invariant.Text(_claims.Length)} percentages total 100% because of {string.Join(", ", _moved.Select(result => $"{result.Row} in {result.Column} (printed {result.PrintedText}, recomputed {result.RecomputedText})"))}: "
        + $"rounded honestly they come to {Decimals.Text(100m - Residual)}%.";
}
