using System.Numerics;

namespace CouncilFinance;

/// <summary>Making series of years, and the arithmetic of those whose values add.</summary>
public static class YearSeries
{
    /// <summary>A series from a first year: <c>Starting(new FinancialYear(2015), 6_514m, 6_284m, 5_571m)</c>.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series would pass 9998/99.</exception>
    public static YearSeries<T> Starting<T>(FinancialYear first, params T[] values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length > 0
            ? new YearSeries<T>(FinancialYearRange.Starting(first, values.Length), values)
            : throw new ArgumentException("A series has a value for at least one year; there are none.", nameof(values));
    }

    /// <summary>A series of what a function gives for each year of a run.</summary>
    public static YearSeries<T> ForEach<T>(FinancialYearRange years, Func<FinancialYear, T> function)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return new YearSeries<T>(years, years.Select(function));
    }

    /// <summary>The sum of the values of all columns. For a saving's figures this means something in one view only; see the two views.</summary>
    public static T Total<T>(this YearSeries<T> series)
        where T : notnull, IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Values.Aggregate((sum, value) => sum + value);
    }

    /// <summary>The sum of the amounts of all columns, whatever their order.</summary>
    /// <exception cref="OverflowException">The sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money Total(this YearSeries<Money> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Money.Sum(series.Span);
    }

    /// <summary>Each year's value added to all before it: 1, 2, 3 gives 1, 3, 6. Undone by <see cref="Differences"/>.</summary>
    public static YearSeries<T> RunningTotals<T>(this YearSeries<T> series)
        where T : notnull, IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        var sums = series.Span.ToArray();
        for (var index = 1; index < sums.Length; index++)
            sums[index] = sums[index - 1] + sums[index];
        return YearSeries<T>.Holding(series.Years, sums);
    }

    /// <summary>Each year's value less the one before it, the first year's as it is: 1, 3, 6 gives 1, 2, 3.</summary>
    public static YearSeries<T> Differences<T>(this YearSeries<T> series)
        where T : notnull, ISubtractionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        var differences = series.Span.ToArray();
        for (var index = differences.Length - 1; index > 0; index--)
            differences[index] -= differences[index - 1];
        return YearSeries<T>.Holding(series.Years, differences);
    }

    /// <summary>The sum of two series, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them to one run with <c>Over</c> first.</exception>
    public static YearSeries<T> Plus<T>(this YearSeries<T> series, YearSeries<T> other)
        where T : notnull, IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Zip(other, (left, right) => left + right);
    }

    /// <summary>One series less another, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them to one run with <c>Over</c> first.</exception>
    public static YearSeries<T> Minus<T>(this YearSeries<T> series, YearSeries<T> other)
        where T : notnull, ISubtractionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Zip(other, (left, right) => left - right);
    }

    /// <summary>The series over a longer run of years, with nil in each year it did not cover.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the series, or goes on beyond an open last column.</exception>
    public static YearSeries<T> Over<T>(this YearSeries<T> series, FinancialYearRange years)
        where T : notnull, IAdditiveIdentity<T, T>
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Over(years, T.AdditiveIdentity);
    }
}
