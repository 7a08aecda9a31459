using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One way to account for claims that fail: the figures that would have to be wrong, what each ought to have been, and the likely slip.</summary>
/// <remarks>Two are equal when everything about them is. Of several explanations those of one rank are as plausible as one another.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Explanation : IEquatable<Explanation>
{
    private readonly ImmutableArray<Correction> _corrections;
    private readonly ImmutableArray<ClaimResult> _mends;

    internal Explanation(int rank, Slip slip, string? line, IEnumerable<Correction> corrections, IEnumerable<ClaimResult> mends)
    {
        Rank = rank;
        Slip = slip;
        Line = line;
        _corrections = corrections.ToImmutableArray();
        _mends = mends.ToImmutableArray();
    }

    /// <summary>Its place among the explanations, the most plausible being 1; equally plausible ones share a rank.</summary>
    public int Rank { get; }

    /// <summary>The slip that accounts for the whole of it; unknown where each figure has its own.</summary>
    public Slip Slip { get; }

    /// <summary>The line left out or counted twice, or the two lines exchanged, where that is the slip; otherwise null.</summary>
    public string? Line { get; }

    /// <summary>The figures that would have to be wrong, in the order of the table.</summary>
    public IReadOnlyList<Correction> Corrections => _corrections;

    /// <summary>The failing claims that hold with the corrections made.</summary>
    public IReadOnlyList<ClaimResult> Mends => _mends;

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Explanation? left, Explanation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Explanation? left, Explanation? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Explanation? other) =>
        other is not null && (Rank, Slip) == (other.Rank, other.Slip) && string.Equals(Line, other.Line, StringComparison.Ordinal)
        && _corrections.SequenceEqual(other._corrections) && _mends.SequenceEqual(other._mends);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Explanation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rank, Slip, Line, _corrections.Length, _mends.Length);

    /// <summary>The explanation in a sentence.</summary>
    public override string ToString() =>
        (Line is null ? string.Empty : $"{Sentence(Slip)} ({Line}): ") + string.Join("; ", _corrections) + ".";

    private static string Sentence(Slip slip)
    {
        var words = EnumNames<Slip>.Of(slip).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
