using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A value for each of a run of financial years: a budget a year, a saving a year, an index a year.</summary>
/// <typeparam name="T">What each year holds.</typeparam>
/// <remarks>
/// <para>Immutable. Two series are equal when they cover the same run and hold equal values in it; series have no order.
/// Build one with <see cref="YearSeries.Starting{T}(FinancialYear, T[])"/> or <see cref="YearSeries.ForEach{T}"/>; running totals,
/// differences and sums are in <see cref="YearSeries"/>.</para>
/// <para>A series gives its numbers no meaning. For a saving, whose figures may be changes year on year or effects against the base,
/// use the two views in <c>CouncilFinance.Phasing</c>, which cannot be mixed up.</para>
/// <para>Enumerating gives one year and its value per column. In JSON a series is an object, {"2015/16": 6514, "2016/17": 6284}.</para>
/// </remarks>
[JsonConverter(typeof(SeriesJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class YearSeries<T> : IReadOnlyCollection<KeyValuePair<FinancialYear, T>>, IEquatable<YearSeries<T>>, IFormattable
    where T : notnull
{
    private readonly ImmutableArray<T> _values;

    /// <summary>A series of a value for each column of a run of years.</summary>
    /// <exception cref="ArgumentException">There is not exactly one value for each column.</exception>
    public YearSeries(FinancialYearRange years, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = Sequences.WithoutNulls(values);
        if (_values.Length != years.Count)
            throw new ArgumentException($"{years} wants {years.Count} values, one for each year; there are {_values.Length}.", nameof(values));
        Years = years;
    }

    private YearSeries(FinancialYearRange years, T[] values)
    {
        Years = years;
        _values = Sequences.NoneNull(ImmutableCollectionsMarshal.AsImmutableArray(values), nameof(values));
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The values in the order of the years.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>The value of the first year.</summary>
    public T First => _values[0];

    /// <summary>The value of the last column.</summary>
    public T Last => _values[^1];

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <summary>The value of a year that has a column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own.</exception>
    public T this[FinancialYear year] =>
        Years.IndexOf(year) is >= 0 and var index
            ? _values[index]
            : throw Errors.OutOfRange(nameof(year), year, $"The series covers {Years}; {year} has no column of its own.");

    /// <summary>The series with another value in one year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own.</exception>
    public YearSeries<T> With(FinancialYear year, T value)
    {
        _ = this[year];
        return new YearSeries<T>(Years, _values.SetItem(Years.IndexOf(year), value));
    }

    /// <summary>A series of what a function makes of each value.</summary>
    public YearSeries<TResult> Map<TResult>(Func<T, TResult> function)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return YearSeries<TResult>.Holding(Years, Array.ConvertAll(ImmutableCollectionsMarshal.AsArray(_values)!, value => function(value)));
    }

    /// <summary>A series of what a function makes of the values that two series hold in each year.</summary>
    /// <exception cref="ArgumentException">The series cover different runs of years.</exception>
    public YearSeries<TResult> Zip<TOther, TResult>(YearSeries<TOther> other, Func<T, TOther, TResult> function)
        where TOther : notnull
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(function);
        return other.Years == Years
            ? new YearSeries<TResult>(Years, _values.Zip(other._values, function))
            : throw new ArgumentException(
                $"Series go together year by year: one covers {Years} and the other {other.Years}. Widen them to one run with Over first.",
                nameof(other));
    }

    /// <summary>The part of the series that a run of years inside it covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run has a year that the series has no column for.</exception>
    public YearSeries<T> Window(FinancialYearRange years) =>
        Years.IndexOf(years.First) >= 0 && Years.IndexOf(years.Last) >= 0 && Years.Contains(years)
            ? new YearSeries<T>(years, _values.Skip(Years.IndexOf(years.First)).Take(years.Count))
            : throw Errors.OutOfRange(nameof(years), years, $"A window lies within {Years}; {years} does not.");

    /// <summary>The series over a longer run of years, with <paramref name="fill"/> in each year it did not cover.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the series (use <see cref="Window"/> to cut), or goes on
    /// beyond an open last column, which already says what those years hold, or opens the last column, whose value is its own year's.</exception>
    public YearSeries<T> Over(FinancialYearRange years, T fill)
    {
        if (Years.IsOpenEnded && years.Last != Years.Last)
            throw Errors.OutOfRange(nameof(years), years, $"{Years} already says what the years after hold; {years} would say it twice.");
        if (years.IsOpenEnded && !Years.IsOpenEnded && years.Last == Years.Last)
            throw Errors.OutOfRange(nameof(years), years, $"{Years.Last} holds a value of its own; in {years} it would stand for every later year.");
        return YearSeries.ForEach(Years.WidenedTo(years), year => Years.IndexOf(year) is >= 0 and var index ? _values[index] : fill);
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(YearSeries<T>? left, YearSeries<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(YearSeries<T>? left, YearSeries<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] YearSeries<T>? other) =>
        other is not null && Years == other.Years && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as YearSeries<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Years);
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The years and values: 2015/16 £6,514,000; 2016/17 £6,284,000.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The years and their values in a format of the values: with <c>k</c>, 2015/16 6,514; 2016/17 6,284.</summary>
    /// <param name="format">The format of each value, such as one of money's.</param>
    /// <param name="formatProvider">Ignored: text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Join("; ", Headings().Zip(_values, (heading, value) => Invariant.Pair(heading, value, format)));

    /// <summary>Each year and its value, first to last.</summary>
    public IEnumerator<KeyValuePair<FinancialYear, T>> GetEnumerator() =>
        Years.Zip(_values, KeyValuePair.Create).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values in the order of the years, where a loop over many series would feel the cost of a list.</summary>
    internal ReadOnlySpan<T> Span => _values.AsSpan();

    /// <summary>A series of values that were just made, one for each column, in an array that nobody else holds.</summary>
    internal static YearSeries<T> Holding(FinancialYearRange years, T[] values) => new(years, values);

    /// <summary>What heads each column: its year, and for an open last column "2018/19 and after".</summary>
    internal IEnumerable<string> Headings()
    {
        var last = new FinancialYearRange(Years.Last, Years.Last);
        var lastHeading = Years.IsOpenEnded ? last.AndAfter() : last;
        return Years.SkipLast(1).Select(year => year.ToString(null, null)).Append(lastHeading.ToString());
    }
}
