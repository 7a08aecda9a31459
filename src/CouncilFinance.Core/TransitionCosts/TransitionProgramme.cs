using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>Several schemes together, each shared by its own reductions, with one settlement for all.</summary>
/// <remarks>Two are equal when their schemes and units are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("each TransitionScheme and the unit")]
public sealed class TransitionProgramme : IEquatable<TransitionProgramme>
{
    private readonly ImmutableArray<TransitionShares> _schemes;

    /// <summary>The schemes of a programme, their costs shared.</summary>
    /// <param name="schemes">The schemes; they may have different participants.</param>
    /// <param name="unit">The unit every share is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">There are no schemes, one is null, or a cost is not whole in the unit.</exception>
    /// <exception cref="ContradictionException">Nobody gains of a cost that is to be shared and no fallback is agreed, or one code stands with two names.</exception>
    public TransitionProgramme(IEnumerable<TransitionScheme> schemes, MoneyUnit unit = MoneyUnit.Penny)
    {
        var all = Sequences.WithoutNulls(schemes);
        if (all.IsEmpty)
            throw new ArgumentException("A programme has at least one scheme; there are none.", nameof(schemes));
        _schemes = all.Select(scheme => scheme.Share(unit)).ToImmutableArray();
        Shares = Total(scheme => scheme.Shares);
    }

    /// <summary>The schemes with their shares, in the order given.</summary>
    public IReadOnlyList<TransitionShares> Schemes => _schemes;

    /// <summary>The costs of all schemes that are not shared, and why.</summary>
    public IEnumerable<ExcludedCost> Excluded => _schemes.SelectMany(scheme => scheme.Excluded);

    /// <summary>What each participant bears of the eligible costs, in the order in which the schemes first name them.</summary>
    public ByAuthority<Money> Shares { get; }

    /// <summary>All that each participant bears, discretionary payments and costs that are not shared among it.</summary>
    public ByAuthority<Money> Borne => Total(scheme => scheme.Borne);

    /// <summary>What each participant owes over all schemes, negative where it is owed.</summary>
    public ByAuthority<Money> Balances => Total(scheme => scheme.Balances);

    /// <summary>Who pays whom to clear the balances of all schemes together.</summary>
    public Settlement Settlement => Settlement.Of(Balances);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(TransitionProgramme? left, TransitionProgramme? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TransitionProgramme? left, TransitionProgramme? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TransitionProgramme? other) => other is not null && _schemes.SequenceEqual(other._schemes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TransitionProgramme);

    /// <inheritdoc/>
    public override int GetHashCode() => _schemes.Aggregate(0, (hash, scheme) => HashCode.Combine(hash, scheme));

    /// <summary>One line for each scheme.</summary>
    public override string ToString() => string.Join('\n', _schemes);

    private ByAuthority<Money> Total(Func<TransitionShares, ByAuthority<Money>> part) => ByAuthority.Sum(_schemes.Select(part));
}
