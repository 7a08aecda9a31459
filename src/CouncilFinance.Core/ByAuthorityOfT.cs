using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A value for each of several authorities: a share, a charge, a saving, or a whole series.</summary>
/// <typeparam name="T">What each authority has.</typeparam>
/// <remarks>
/// Immutable, in the order given. Two are equal when they hold the same authorities in the same order with equal values; they have
/// no order among themselves. Build one with <see cref="ByAuthority.Of{T}"/>; totals and sums are in <see cref="ByAuthority"/>.
/// In JSON: [{"authority": {"code": "LBHF", "name": "Hammersmith and Fulham"}, "value": 833000}].
/// </remarks>
[JsonConverter(typeof(SeriesJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ByAuthority<T> : IReadOnlyCollection<KeyValuePair<Authority, T>>, IEquatable<ByAuthority<T>>, IFormattable
    where T : notnull
{
    private readonly ImmutableArray<KeyValuePair<Authority, T>> _entries;

    /// <summary>A value for each authority, in the order given.</summary>
    /// <exception cref="ArgumentException">An authority stands twice, or an authority or value is null.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public ByAuthority(IEnumerable<KeyValuePair<Authority, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = entries.ToImmutableArray();
        var seen = new Dictionary<Authority, Authority>();
        foreach (var (authority, value) in _entries)
        {
            if (authority is null || value is null)
                throw new ArgumentException("Every entry wants an authority and a value; one of them is null.", nameof(entries));
            if (seen.TryGetValue(authority, out var earlier))
                throw new ArgumentException($"Each authority has one value; {authority.AgreedWith(earlier)} stands twice.", nameof(entries));
            seen.Add(authority, authority);
        }
    }

    /// <summary>The authorities in order.</summary>
    public IReadOnlyList<Authority> Authorities => _entries.Select(entry => entry.Key).ToImmutableArray();

    /// <summary>The values in the order of the authorities.</summary>
    public IReadOnlyList<T> Values => _entries.Select(entry => entry.Value).ToImmutableArray();

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <summary>The value of an authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The authority has no value here.</exception>
    /// <exception cref="ContradictionException">The authority stands here under another name.</exception>
    public T this[Authority authority]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(authority);
            foreach (var (held, value) in _entries)
            {
                if (held.AgreedWith(authority) == authority)
                    return value;
            }

            throw Errors.OutOfRange(
                nameof(authority), authority, $"There is a value for {string.Join(", ", Authorities)}; there is none for {authority}.");
        }
    }

    /// <summary>Whether an authority has a value here.</summary>
    public bool Contains(Authority authority) => _entries.Any(entry => entry.Key == authority);

    /// <summary>What a function makes of each value.</summary>
    public ByAuthority<TResult> Map<TResult>(Func<T, TResult> function)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return new ByAuthority<TResult>(_entries.Select(entry => KeyValuePair.Create(entry.Key, function(entry.Value))));
    }

    /// <summary>What a function makes of the two values of each authority, in the order of this one.</summary>
    /// <exception cref="ArgumentException">The two hold different authorities.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public ByAuthority<TResult> Zip<TOther, TResult>(ByAuthority<TOther> other, Func<T, TOther, TResult> function)
        where TOther : notnull
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(function);
        return other.Count == Count && Authorities.All(other.Contains)
            ? new ByAuthority<TResult>(_entries.Select(entry => KeyValuePair.Create(entry.Key, function(entry.Value, other[entry.Key]))))
            : throw new ArgumentException(
                $"Values go together authority by authority: one has {string.Join(", ", Authorities)} and the other {string.Join(", ", other.Authorities)}.",
                nameof(other));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ByAuthority<T>? left, ByAuthority<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ByAuthority<T>? left, ByAuthority<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ByAuthority<T>? other) => other is not null && _entries.SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ByAuthority<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var entry in _entries)
            hash.Add(entry);
        return hash.ToHashCode();
    }

    /// <summary>The codes and values: LBHF £833,000; RBKC £499,000.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The codes and values in a format of the values: with <c>K</c>, LBHF £833k; RBKC £499k.</summary>
    /// <param name="format">The format of each value, such as one of money's.</param>
    /// <param name="formatProvider">Ignored: text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Join("; ", _entries.Select(entry => Invariant.Pair(entry.Key.Code, entry.Value, format)));

    /// <summary>Each authority and its value, in order.</summary>
    public IEnumerator<KeyValuePair<Authority, T>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
