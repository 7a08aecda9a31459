using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>How an effect arrives over years: the share of the whole that each year adds, none of it lost.</summary>
/// <remarks>
/// <para>Immutable. Held as the weight of each year's increment, so that shares no decimal can hold, such as 7/12, stay exact: a profile of
/// weights 7 and 5 adds 7/12 of the effect in its first year and the rest in its second. Each weight is nil or more.</para>
/// <para>Two profiles are equal when they cover the same years with the same proportions; they have no order. For amounts that are already
/// known year by year, no profile is needed: use <see cref="CumulativeEffect"/> or <see cref="IncrementalEffect"/>.
/// In JSON a profile is its weights, {"2012/13": 33, "2013/14": 33, "2014/15": 34}.</para>
/// </remarks>
[JsonConverter(typeof(PhasingProfileJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PhasingProfile : IEquatable<PhasingProfile>
{
    private const int MonthsInYear = 12;

    /// <summary>A profile by the weight of each year's increment; only their proportions matter.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or none is above nil.</exception>
    public PhasingProfile(YearSeries<decimal> incrementWeights)
    {
        ArgumentNullException.ThrowIfNull(incrementWeights);
        foreach (var (year, weight) in incrementWeights)
        {
            if (weight < 0m)
                throw new ArgumentException($"A year adds nil or more of the effect; the weight of {year} is {Decimals.Text(weight)}.", nameof(incrementWeights));
        }

        if (incrementWeights.Values.All(weight => weight == 0m))
            throw new ArgumentException("At least one year adds to the effect; every weight is nil.", nameof(incrementWeights));
        IncrementWeights = incrementWeights;
    }

    /// <summary>The weight of each year's increment.</summary>
    public YearSeries<decimal> IncrementWeights { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => IncrementWeights.Years;

    /// <summary>The share of the whole effect that each year adds, to the 28 digits of a decimal: 0.1, 0.45, 0.45.</summary>
    public YearSeries<decimal> IncrementalShares => new(Years, ExactShares().Select(share => share.ToDecimal()));

    /// <summary>The share of the whole effect reached by each year, to the 28 digits of a decimal: 0.1, 0.55, 1.</summary>
    public YearSeries<decimal> CumulativeShares
    {
        get
        {
            var reached = Rational.Zero;
            return new YearSeries<decimal>(Years, ExactShares().Select(share => (reached += share).ToDecimal()));
        }
    }

    /// <summary>The whole effect at once, in one year.</summary>
    public static PhasingProfile Immediate(FinancialYear year) => new(YearSeries.Starting(year, 1m));

    /// <summary>A profile from the share each year adds: 10%, 45%, 45% is <c>FromIncrements(first, 0.10m, 0.45m, 0.45m)</c>.</summary>
    /// <exception cref="ArgumentException">A share is negative, or they do not sum to exactly 1.</exception>
    public static PhasingProfile FromIncrements(FinancialYear first, params decimal[] shares)
    {
        var increments = YearSeries.Starting(first, shares);
        return Rational.Sum(shares) == 1m
            ? new PhasingProfile(increments)
            : throw new ArgumentException(
                $"Increments sum to 1, which is 100%, so that 10% is 0.1; {string.Join(" + ", shares.Select(Decimals.Text))} is not 1. " +
                $"For shares reached by each year use {nameof(FromCumulative)}; for shares no decimal can hold, such as a third, give weights to the constructor.",
                nameof(shares));
    }

    /// <summary>A profile from the share reached by each year: 33%, 66%, 100% is <c>FromCumulative(first, 0.33m, 0.66m, 1m)</c>.</summary>
    /// <exception cref="ArgumentException">A share is below the one before it, or the last is not exactly 1.</exception>
    public static PhasingProfile FromCumulative(FinancialYear first, params decimal[] shares)
    {
        var cumulative = YearSeries.Starting(first, shares);
        if (cumulative.Last != 1m)
        {
            throw new ArgumentException(
                $"The last cumulative share is 1, which is 100%; it is {Decimals.Text(cumulative.Last)}. For shares each year adds use {nameof(FromIncrements)}.",
                nameof(shares));
        }

        for (var index = 0; index < shares.Length; index++)
        {
            var before = index == 0 ? 0m : shares[index - 1];
            if (shares[index] < before)
                throw new ArgumentException($"A cumulative share is never below the one before it, {Decimals.Text(before)}; in {cumulative.Years[index]} it is {Decimals.Text(shares[index])}.", nameof(shares));
        }

        return new PhasingProfile(cumulative.Differences());
    }

    /// <summary>A profile from the amount reached by each year, such as £200k, £300k, £400k: the steps keep their proportions.</summary>
    /// <exception cref="ArgumentException">A step is below the one before it, or none is above nil.</exception>
    public static PhasingProfile FromSteps(FinancialYear first, params Money[] reached) =>
        new(YearSeries.Starting(first, reached).Differences().Map(step => step.Pounds));

    /// <summary>A profile of an effect that starts within a year: the part of that year it runs, then the whole.</summary>
    /// <param name="start">The first day of the effect. On 1 April the whole effect falls in one year.</param>
    /// <param name="basis">In twelfths, the default, or in days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The basis is months and the start is not the first of a month, or the basis is undefined.</exception>
    public static PhasingProfile StartingOn(DateOnly start, PartYearBasis basis = PartYearBasis.Months)
    {
        var year = FinancialYear.Containing(start);
        var (run, whole) = Enums.Defined(basis) == PartYearBasis.Days
            ? (year.LastDay.DayNumber - start.DayNumber + 1, year.Days)
            : (MonthsLeft(start, year), MonthsInYear);
        return run == whole ? Immediate(year) : new PhasingProfile(YearSeries.Starting(year, run, (decimal)(whole - run)));
    }

    /// <summary>
    /// A profile by a rate of turnover, as where a price changes only as contracts or placements turn over: the share reached by the t-th year is
    /// t × rate, up to 100%. 33% a year over three years does not reach it; 36% does, by 36%, 72%, 100%.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and at most 1, or the run ends before 100% is reached.</exception>
    public static PhasingProfile FromTurnover(FinancialYearRange years, decimal rate)
    {
        if (rate is <= 0m or > 1m)
            throw Errors.OutOfRange(nameof(rate), rate, $"A rate of turnover is above 0 and at most 1, which is 100% a year; {Decimals.Text(rate)} is not.");
        if (rate * years.Count < 1m)
            throw Errors.OutOfRange(nameof(years), years, $"At {Decimals.Text(rate)} a year {years} reaches {Decimals.Text(rate * years.Count)} of the whole; the last year must reach 1. Use a longer run or a rate rounded up.");
        var reached = new YearSeries<decimal>(years, years.Select((_, index) => Math.Min(1m, (index + 1) * rate)));
        return new PhasingProfile(reached.Differences());
    }

    /// <summary>
    /// The effect in each year of an amount that arrives by this profile. Each year's increment is a whole number of the unit, by largest
    /// remainder, so that the increments sum to the amount and the last year holds it: 428 from 1 July is 321, then 428.
    /// </summary>
    /// <param name="fullYearEffect">What the effect is worth once all of it runs a whole year.</param>
    /// <param name="unit">The unit each increment is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">The amount is not a whole number of the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public CumulativeEffect Apply(Money fullYearEffect, MoneyUnit unit = MoneyUnit.Penny) =>
        new IncrementalEffect(fullYearEffect.ApportionBy(IncrementWeights, unit)).ToCumulative();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PhasingProfile? left, PhasingProfile? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PhasingProfile? left, PhasingProfile? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PhasingProfile? other) =>
        other is not null && Years == other.Years && ExactShares().SequenceEqual(other.ExactShares());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PhasingProfile);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Years);
        foreach (var share in ExactShares())
            hash.Add(share);
        return hash.ToHashCode();
    }

    /// <summary>The years and the share each adds, in percent: 2012/13 33%; 2013/14 33%; 2014/15 34%.</summary>
    public override string ToString() =>
        string.Join("; ", IncrementalShares.Select(share => $"{share.Key} {Decimals.Text(decimal.Round(share.Value * 100m, 2))}%"));

    private static int MonthsLeft(DateOnly start, FinancialYear year) =>
        start.Day == 1
            ? MonthsInYear - (((start.Year - year.StartYear) * MonthsInYear) + start.Month - year.FirstDay.Month)
            : throw Errors.OutOfRange(nameof(start), start, $"Counted in months an effect starts on the first of one; {start:O} is not. Use {nameof(PartYearBasis)}.{nameof(PartYearBasis.Days)}.");

    private IEnumerable<Rational> ExactShares()
    {
        var sum = Rational.Sum(IncrementWeights.Values);
        return IncrementWeights.Values.Select(weight => weight / sum);
    }
}
