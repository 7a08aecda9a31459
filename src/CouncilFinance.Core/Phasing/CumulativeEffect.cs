using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>The cumulative view of a saving or a cost: its effect in each year against the base budget. 6,514 / 12,798 / 18,369.</summary>
/// <remarks>
/// <para>The other view of the same schedule is <see cref="IncrementalEffect"/>, the change on the year before. Mixing the two up is the
/// classic error, so they are two types: they do not add to each other, and <see cref="ToIncremental"/> goes from the one to the other.</para>
/// <para>What the last year holds is taken to stay: before the first year the effect is nil, and <see cref="Over"/> a longer run repeats
/// the last year's level. An effect that falls out, a one-off, ends in nil. Two are equal when they cover the same run with equal
/// amounts; they have no order. In JSON an effect is its series of pounds, {"2015/16": 6514000}.</para>
/// </remarks>
[JsonConverter(typeof(CumulativeEffectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CumulativeEffect :
    IEquatable<CumulativeEffect>, IAdditionOperators<CumulativeEffect, CumulativeEffect, CumulativeEffect>,
    ISubtractionOperators<CumulativeEffect, CumulativeEffect, CumulativeEffect>, IUnaryNegationOperators<CumulativeEffect, CumulativeEffect>
{
    /// <summary>An effect from its amount in each year, against the base budget.</summary>
    public CumulativeEffect(YearSeries<Money> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ByYear = effects;
    }

    /// <summary>The effect in each year, against the base budget.</summary>
    public YearSeries<Money> ByYear { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => ByYear.Years;

    /// <summary>The level reached in the last year: what reports call the saving "by 2017/18", or "over three years in total".</summary>
    public Money LevelReached => ByYear.Last;

    /// <summary>
    /// The effects of all columns added up: the cash that leaves the budget over the period, which is not the level reached. In an
    /// open-ended run the last column counts once.
    /// </summary>
    public Money CashOverPeriod => Money.Sum(ByYear.Values);

    /// <summary>The effect in any year: nil before the first; after the last column, what it holds where the run is open-ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is after the last, and the run is not open-ended.</exception>
    public Money this[FinancialYear year] =>
        year < Years.First ? Money.Zero
        : year <= Years.Last ? ByYear[year]
        : Years.IsOpenEnded ? LevelReached
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The effect is known up to {Years.Last}; {year} is after it. Carry it on with Over.");

    /// <summary>An effect from its amount in each year from a first one.</summary>
    /// <exception cref="ArgumentException">There are no amounts.</exception>
    public static CumulativeEffect Starting(FinancialYear first, params Money[] effects) => new(YearSeries.Starting(first, effects));

    /// <summary>No effect in any year of a run: where a sum of effects starts.</summary>
    public static CumulativeEffect Nil(FinancialYearRange years) => new(YearSeries.ForEach(years, _ => Money.Zero));

    /// <summary>The sum of effects over the same run of years, nil in every year where there are none.</summary>
    /// <exception cref="ArgumentException">One covers another run of years.</exception>
    public static CumulativeEffect Sum(FinancialYearRange years, IEnumerable<CumulativeEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var columns = effects.Select(effect => effect.ByYear).ToList();
        return columns.Find(series => series.Years != years) is { } other
            ? throw new ArgumentException($"Effects add over one run of years, {years}; one covers {other.Years}. Widen it with Over first.", nameof(effects))
            : new CumulativeEffect(new YearSeries<Money>(years, Enumerable.Range(0, years.Count).Select(column => Money.Sum(columns.Select(series => series.Values[column])))));
    }

    /// <summary>The other view: each year's change on the year before, the first year's on the base.</summary>
    public IncrementalEffect ToIncremental() => new(ByYear.Differences());

    /// <summary>The same effect over a longer run of years: nil before it starts, its last level in every year after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the effect.</exception>
    public CumulativeEffect Over(FinancialYearRange years) =>
        new(YearSeries.ForEach(Years.WidenedTo(years), year => year > Years.Last ? LevelReached : this[year]));

    /// <summary>The sum of two effects, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static CumulativeEffect operator +(CumulativeEffect left, CumulativeEffect right) => new(Required(left).Plus(Required(right)));

    /// <summary>One effect less another, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static CumulativeEffect operator -(CumulativeEffect left, CumulativeEffect right) => new(Required(left).Minus(Required(right)));

    /// <summary>The effect with its sign turned: a saving as a change in the budget.</summary>
    public static CumulativeEffect operator -(CumulativeEffect value) => new(Required(value).Map(amount => -amount));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CumulativeEffect? left, CumulativeEffect? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CumulativeEffect? left, CumulativeEffect? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CumulativeEffect? other) => other is not null && ByYear == other.ByYear;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CumulativeEffect);

    /// <inheritdoc/>
    public override int GetHashCode() => ByYear.GetHashCode();

    /// <summary>The years and their effects.</summary>
    public override string ToString() => ByYear.ToString();

    private static YearSeries<Money> Required(CumulativeEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.ByYear;
    }
}
