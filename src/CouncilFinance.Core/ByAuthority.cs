using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>Making values by authority, and the arithmetic of those that add.</summary>
public static class ByAuthority
{
    /// <summary>A value for each authority: <c>ByAuthority.Of((lbhf, a), (rbkc, b), (wcc, c))</c>.</summary>
    /// <exception cref="ArgumentException">An authority stands twice, or an authority or value is null.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public static ByAuthority<T> Of<T>(params (Authority Authority, T Value)[] entries)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new ByAuthority<T>(entries.Select(entry => KeyValuePair.Create(entry.Authority, entry.Value)));
    }

    /// <summary>The sum of several, authority by authority, in the order in which they first appear; one that is left out of some has nil there.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    /// <exception cref="OverflowException">A sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static ByAuthority<Money> Sum(IEnumerable<ByAuthority<Money>> values)
    {
        var amounts = Sequences.WithoutNulls(values).SelectMany(value => value).ToLookup(entry => entry.Key);
        return new ByAuthority<Money>(amounts.Select(entries => KeyValuePair.Create(
            entries.Aggregate(entries.Key, (agreed, entry) => entry.Key.AgreedWith(agreed)), Money.Sum(entries.Select(entry => entry.Value)))));
    }

    /// <summary>The sum over all authorities; nil where there are none.</summary>
    public static T Total<T>(this ByAuthority<T> values)
        where T : notnull, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Values.Aggregate(T.AdditiveIdentity, (sum, value) => sum + value);
    }

    /// <summary>The sum over all authorities; nil where there are none.</summary>
    /// <exception cref="OverflowException">The sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money Total(this ByAuthority<Money> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Money.Sum(values.Values);
    }

    /// <summary>The sum over all authorities of their series, year by year.</summary>
    /// <exception cref="ArgumentException">The series cover different runs of years, or there are none.</exception>
    public static YearSeries<T> Total<T>(this ByAuthority<YearSeries<T>> values)
        where T : notnull, IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 0
            ? values.Values.Aggregate((sum, series) => sum.Plus(series))
            : throw new ArgumentException("A sum of series wants at least one authority, to know the years; there are none.", nameof(values));
    }

    /// <summary>The sum of two, authority by authority, in the order of the first.</summary>
    /// <exception cref="ArgumentException">They hold different authorities.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public static ByAuthority<T> Plus<T>(this ByAuthority<T> values, ByAuthority<T> other)
        where T : notnull, IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Zip(other, (left, right) => left + right);
    }

    /// <summary>One less the other, authority by authority, in the order of the first.</summary>
    /// <exception cref="ArgumentException">They hold different authorities.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public static ByAuthority<T> Minus<T>(this ByAuthority<T> values, ByAuthority<T> other)
        where T : notnull, ISubtractionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Zip(other, (left, right) => left - right);
    }
}
