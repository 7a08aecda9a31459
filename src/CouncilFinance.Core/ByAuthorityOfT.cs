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
    private const string NullEntry = "Every entry wants an authority and a value; one of them is null.";

    private readonly ImmutableArray<Authority> _authorities;
    private readonly ImmutableArray<T> _values;

    /// <summary>A value for each authority, in the order given.</summary>
    /// <exception cref="ArgumentException">An authority stands twice, or an authority or value is null.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public ByAuthority(IEnumerable<KeyValuePair<Authority, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var all = entries.ToImmutableArray();
        var seen = new Dictionary<Authority, Authority>(all.Length);
        foreach (var (authority, value) in all)
        {
            if (authority is null || value is null)
                throw new ArgumentException(NullEntry, nameof(entries));
            if (seen.TryGetValue(authority, out var earlier))
                throw new ArgumentException($"Each authority has one value; {authority.AgreedWith(earlier)} stands twice.", nameof(entries));
            seen.Add(authority, authority);
        }

        _authorities = ImmutableArray.CreateRange(all, entry => entry.Key);
        _values = ImmutableArray.CreateRange(all, entry => entry.Value);
    }

    private ByAuthority(ImmutableArray<Authority> authorities, ImmutableArray<T> values)
    {
        _authorities = authorities;
        _values = values;
        foreach (var value in values)
        {
            if (value is null)
                throw new ArgumentException(NullEntry, nameof(values));
        }
    }

    /// <summary>The authorities in order.</summary>
    public IReadOnlyList<Authority> Authorities => _authorities;

    /// <summary>The values in the order of the authorities.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <inheritdoc/>
    public int Count => _authorities.Length;

    /// <summary>The value of an authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The authority has no value here.</exception>
    /// <exception cref="ContradictionException">The authority stands here under another name.</exception>
    public T this[Authority authority]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(authority);
            for (var index = 0; index < _authorities.Length; index++)
            {
                if (_authorities[index].AgreedWith(authority) == authority)
                    return _values[index];
            }

            throw Errors.OutOfRange(
                nameof(authority), authority, $"There is a value for {string.Join(", ", Authorities)}; there is none for {authority}.");
        }
    }

    /// <summary>The same with another value for one authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The authority has no value here.</exception>
    /// <exception cref="ContradictionException">The authority stands here under another name.</exception>
    public ByAuthority<T> With(Authority authority, T value)
    {
        _ = this[authority];
        return new ByAuthority<T>(_authorities, _values.SetItem(_authorities.IndexOf(authority), value));
    }

    /// <summary>Whether an authority has a value here.</summary>
    public bool Contains(Authority authority) => _authorities.Contains(authority);

    /// <summary>What a function makes of each value.</summary>
    public ByAuthority<TResult> Map<TResult>(Func<T, TResult> function)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return With(ImmutableArray.CreateRange(_values, function));
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
        return other.Count == Count && _authorities.All(other.Contains)
            ? With(_authorities.Select((authority, index) => function(_values[index], other[authority])).ToImmutableArray())
            : throw new ArgumentException(
                $"Values go together authority by authority: one has {string.Join(", ", Authorities)} and the other {string.Join(", ", other.Authorities)}.",
                nameof(other));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ByAuthority<T>? left, ByAuthority<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ByAuthority<T>? left, ByAuthority<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ByAuthority<T>? other) => other is not null && _authorities.SequenceEqual(other._authorities) && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ByAuthority<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var authority in _authorities)
            hash.Add(authority);
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The codes and values: LBHF £833,000; RBKC £499,000.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The codes and values in a format of the values: with <c>K</c>, LBHF £833k; RBKC £499k.</summary>
    /// <param name="format">The format of each value, such as one of money's.</param>
    /// <param name="formatProvider">Ignored: text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Join("; ", _authorities.Zip(_values, (authority, value) => Invariant.Pair(authority.Code, value, format)));

    /// <summary>Each authority and its value, in order.</summary>
    public IEnumerator<KeyValuePair<Authority, T>> GetEnumerator() => _authorities.Zip(_values, KeyValuePair.Create).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same authorities with other values, in their order.</summary>
    internal ByAuthority<TOther> With<TOther>(ImmutableArray<TOther> values)
        where TOther : notnull => new(_authorities, values);
}
