using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>The posts of a structure, in groups in order, with what they cost a year.</summary>
/// <remarks>
/// <para>Immutable. Two are equal when they have equal groups in the same order. Totals are sums of unrounded groups, so a printed total may be a unit away
/// from the sum of printed rows. For a structure beside the one it replaces use <see cref="Restructure"/>.</para>
/// <para>In JSON an establishment is an array of post groups.</para>
/// </remarks>
[JsonConverter(typeof(EstablishmentJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Establishment : IEquatable<Establishment>
{
    private readonly ImmutableArray<PostGroup> _groups;

    /// <summary>An establishment of post groups; of none, as of a team that is no more.</summary>
    /// <exception cref="ArgumentException">A group is null.</exception>
    /// <exception cref="ContradictionException">One authority's code has two names.</exception>
    /// <exception cref="OverflowException">The groups cost £1,000,000,000,000,000 or more.</exception>
    public Establishment(IEnumerable<PostGroup> groups)
    {
        _groups = Sequences.WithoutNulls(groups);
        RefuseTwoNames(_groups);
        Posts = Decimals.Normalised(_groups.Sum(group => group.Posts));
        Cost = Money.Sum(_groups.Select(group => group.Cost));
    }

    /// <summary>The groups in order.</summary>
    public IReadOnlyList<PostGroup> Groups => _groups;

    /// <summary>All posts, in full-time equivalents.</summary>
    public decimal Posts { get; }

    /// <summary>What all groups cost a year: salaries, on-costs and stated costs.</summary>
    public Money Cost { get; }

    /// <summary>The salaries of the groups that have a band.</summary>
    public Money SalaryCost => Money.Sum(_groups.Select(group => group.SalaryCost));

    /// <summary>The on-costs of those salaries.</summary>
    public Money OnCosts => Money.Sum(_groups.Select(group => group.OnCosts));

    /// <summary>The stated costs of the groups without a band, of which salaries and on-costs are not known apart.</summary>
    public Money StatedCost => Money.Sum(_groups.Select(group => group.StatedCost));

    /// <inheritdoc cref="Establishment(IEnumerable{PostGroup})"/>
    public static Establishment Of(params PostGroup[] groups) => new(groups);

    /// <summary>The establishment with a group added at its end.</summary>
    /// <inheritdoc cref="Establishment(IEnumerable{PostGroup})" path="/exception"/>
    public Establishment With(PostGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new Establishment(_groups.Add(group));
    }

    /// <summary>The establishment with one rate of on-costs for every group that has a band: 28% for a merged structure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside nil to 10, or has more than 4 decimal places.</exception>
    /// <exception cref="OverflowException">The groups then cost £1,000,000,000,000,000 or more.</exception>
    public Establishment WithOnCostRate(decimal rate)
    {
        WorkforceBounds.OnCostRate(rate);
        return new Establishment(_groups.Select(group => group.Band is null ? group : group.WithOnCostRate(rate)));
    }

    /// <summary>The establishment with its own authority's rate of on-costs for every group that has a band: 25%, 28% and 24%.</summary>
    /// <exception cref="ArgumentException">A group with a band belongs to no authority, or to one without a rate here.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate is outside nil to 10, or has more than 4 decimal places.</exception>
    /// <exception cref="ContradictionException">One authority's code has two names.</exception>
    /// <exception cref="OverflowException">The groups then cost £1,000,000,000,000,000 or more.</exception>
    public Establishment WithOnCostRates(ByAuthority<decimal> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Establishment(_groups.Select(group => group.Band is null ? group : group.WithOnCostRate(RateOf(group))));

        decimal RateOf(PostGroup group) =>
            group.Authority is { } authority && rates.Contains(authority)
                ? WorkforceBounds.OnCostRate(rates[authority], nameof(rates))
                : throw new ArgumentException(
                    $"There is a rate of on-costs for {string.Join(", ", rates.Authorities)}; there is none for {group.Title} of {group.Authority?.Code ?? "no authority"}.", nameof(rates));
    }

    /// <summary>The groups for which a condition holds.</summary>
    public Establishment Where(Func<PostGroup, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Establishment(_groups.Where(condition));
    }

    /// <summary>
    /// The groups by a key, in the order each first appears, each an establishment with its own posts and cost: <c>GroupBy(group => group.Tier)</c>.
    /// The key may be null, as the authority of merged posts is.
    /// </summary>
    public IReadOnlyList<KeyValuePair<TKey, Establishment>> GroupBy<TKey>(Func<PostGroup, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _groups.GroupBy(key).Select(groups => KeyValuePair.Create(groups.Key, new Establishment(groups))).ToImmutableArray();
    }

    /// <summary>What each authority's posts cost, in the order each first appears.</summary>
    /// <exception cref="ContradictionException">A group belongs to no authority: its cost would be lost. Use <see cref="GroupBy{TKey}"/>.</exception>
    public ByAuthority<Money> CostByAuthority() => new(OfEachAuthority().Select(part => KeyValuePair.Create(part.Key, part.Value.Cost)));

    /// <summary>How many posts each authority has, in full-time equivalents, in the order each first appears.</summary>
    /// <exception cref="ContradictionException">A group belongs to no authority: its posts would be lost. Use <see cref="GroupBy{TKey}"/>.</exception>
    public ByAuthority<decimal> PostsByAuthority() => new(OfEachAuthority().Select(part => KeyValuePair.Create(part.Key, part.Value.Posts)));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Establishment? left, Establishment? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Establishment? left, Establishment? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Establishment? other) => other is not null && _groups.SequenceEqual(other._groups);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Establishment);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var group in _groups)
            hash.Add(group);
        return hash.ToHashCode();
    }

    /// <summary>The number of posts and their cost.</summary>
    public override string ToString() => $"{Decimals.Text(Posts)} posts: {Cost}";

    /// <exception cref="ContradictionException">One authority's code has two names.</exception>
    internal static void RefuseTwoNames(IEnumerable<PostGroup> groups)
    {
        var seen = new Dictionary<Authority, Authority>();
        foreach (var authority in groups.Select(group => group.Authority).OfType<Authority>())
        {
            if (!seen.TryAdd(authority, authority))
                seen[authority].AgreedWith(authority);
        }
    }

    private IReadOnlyList<KeyValuePair<Authority, Establishment>> OfEachAuthority() =>
        GroupBy(group => group.Authority ?? throw new ContradictionException("posts are shown by authority", $"{group.Title} belongs to none"));
}
