using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>The cumulative view of a saving or a cost: its effect in each year against the base budget. 6,514 / 12,798 / 18,369.</summary>
/// <remarks>
/// <para>The other view of the same schedule is <see cref="IncrementalEffect"/>, the change on the year before. Mixing the two up is the
/// classic error, so they are two types: they do not add to each other, and <see cref="ToIncremental"/> goes from the one to the other.</para>
/// <para>Before the first year the effect is nil, and after the last it is <see cref="RecurrentLevel"/>: what the last year holds where the
/// effect stays in the base budget, nil where it is a one-off, and for a sum of both what stays of it. Two are equal when they cover the same
/// run with equal amounts and levels; they have no order. In JSON an effect is its series of pounds, {"2015/16": 6514000}, with
/// an "after": 0 at its end where it does not stay.</para>
/// </remarks>
[JsonConverter(typeof(CumulativeEffectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CumulativeEffect :
    IEquatable<CumulativeEffect>, IFormattable, IAdditionOperators<CumulativeEffect, CumulativeEffect, CumulativeEffect>,
    ISubtractionOperators<CumulativeEffect, CumulativeEffect, CumulativeEffect>, IUnaryNegationOperators<CumulativeEffect, CumulativeEffect>
{
    /// <summary>An effect that stays in the base budget, from its amount in each year.</summary>
    public CumulativeEffect(YearSeries<Money> effects)
        : this(effects, Required(effects).Last)
    {
    }

    /// <summary>An effect from its amount in each year and what is left of it in every year after.</summary>
    /// <exception cref="ArgumentException">The last column is open, so that it says what is left, and says otherwise.</exception>
    public CumulativeEffect(YearSeries<Money> effects, Money recurrentLevel)
    {
        ByYear = Required(effects);
        RecurrentLevel = recurrentLevel;
        if (effects.Years.IsOpenEnded && effects.Last != recurrentLevel)
        {
            throw new ArgumentException(
                $"The last column of {effects.Years} stands for every later year and holds {effects.Last}; it cannot then be {recurrentLevel}. Add a column for the year it changes.",
                nameof(recurrentLevel));
        }
    }

    /// <summary>The effect in each year, against the base budget.</summary>
    public YearSeries<Money> ByYear { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => ByYear.Years;

    /// <summary>What is left of it in every year after the last: what it takes out of, or adds to, the base budget for good.</summary>
    public Money RecurrentLevel { get; }

    /// <summary>The level reached in the last year: what reports call the saving "by 2017/18", or "over three years in total".</summary>
    public Money LevelReached => ByYear.Last;

    /// <summary>
    /// The effects of all columns added up: the cash that leaves the budget over the period, which is not the level reached. In an
    /// open-ended run the last column counts once.
    /// </summary>
    public Money CashOverPeriod => ByYear.Total();

    /// <summary>The effect in any year: nil before the first, <see cref="RecurrentLevel"/> after the last.</summary>
    public Money this[FinancialYear year] =>
        year < Years.First ? Money.Zero
        : year <= Years.Last ? ByYear[year]
        : RecurrentLevel;

    /// <summary>An effect that stays in the base budget, from its amount in each year from a first one.</summary>
    /// <exception cref="ArgumentException">There are no amounts.</exception>
    public static CumulativeEffect Starting(FinancialYear first, params Money[] effects) => new(YearSeries.Starting(first, effects));

    /// <summary>An effect that falls out the year after its last, from its amount in each year.</summary>
    /// <exception cref="ArgumentException">The last column is open, so that it stands for every later year, and is not nil.</exception>
    public static CumulativeEffect OneOff(YearSeries<Money> effects) => new(effects, Money.Zero);

    /// <summary>No effect in any year of a run: where a sum of effects starts.</summary>
    public static CumulativeEffect Nil(FinancialYearRange years) => new(YearSeries.ForEach(years, _ => Money.Zero));

    /// <summary>The sum of effects over the same run of years, nil in every year where there are none.</summary>
    /// <exception cref="ArgumentException">One covers another run of years.</exception>
    public static CumulativeEffect Sum(FinancialYearRange years, IEnumerable<CumulativeEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var all = Sequences.WithoutNulls(effects);
        if (all.FirstOrDefault(effect => effect.Years != years) is { } other)
            throw new ArgumentException($"Effects add over one run of years, {years}; one covers {other.Years}. Widen it with Over first.", nameof(effects));
        var sums = new MoneySum[years.Count + 1];
        foreach (var effect in all)
        {
            var byYear = effect.ByYear.Span;
            for (var column = 0; column < byYear.Length; column++)
                sums[column] = sums[column].Plus(byYear[column]);
            sums[^1] = sums[^1].Plus(effect.RecurrentLevel);
        }

        return new CumulativeEffect(new YearSeries<Money>(years, sums.SkipLast(1).Select(sum => sum.ToMoney())), sums[^1].ToMoney());
    }

    /// <summary>The other view: each year's change on the year before, the first year's on the base.</summary>
    public IncrementalEffect ToIncremental() => new(ByYear.Differences(), RecurrentLevel - LevelReached);

    /// <summary>The same effect over a longer run of years: nil before it starts, <see cref="RecurrentLevel"/> after it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the effect.</exception>
    /// <exception cref="ArgumentException">The run opens the effect's last column although the effect changes the year after.</exception>
    public CumulativeEffect Over(FinancialYearRange years) =>
        new(YearSeries.ForEach(Years.WidenedTo(years), year => this[year]), RecurrentLevel);

    /// <summary>
    /// The effect in part of its years, with what is left of it after them all kept: a saving that starts late in a plan shows its
    /// part-year effect there and keeps its full-year effect. What it was in the years between is no longer said.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The run has a year that the effect has no column for.</exception>
    public CumulativeEffect Window(FinancialYearRange years) => new(ByYear.Window(years), RecurrentLevel);

    /// <summary>The sum of two effects, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static CumulativeEffect operator +(CumulativeEffect left, CumulativeEffect right) =>
        new(Required(left).ByYear.Plus(Required(right).ByYear), left.RecurrentLevel + right.RecurrentLevel);

    /// <summary>One effect less another, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static CumulativeEffect operator -(CumulativeEffect left, CumulativeEffect right) =>
        new(Required(left).ByYear.Minus(Required(right).ByYear), left.RecurrentLevel - right.RecurrentLevel);

    /// <summary>The effect with its sign turned: a saving as a change in the budget.</summary>
    public static CumulativeEffect operator -(CumulativeEffect value) => new(Required(value).ByYear.Map(amount => -amount), -value.RecurrentLevel);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CumulativeEffect? left, CumulativeEffect? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CumulativeEffect? left, CumulativeEffect? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CumulativeEffect? other) => other is not null && ByYear == other.ByYear && RecurrentLevel == other.RecurrentLevel;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CumulativeEffect);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ByYear, RecurrentLevel);

    /// <summary>The years and their effects, and what is left after them where that is another amount.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The same in a format of money: with <c>k</c>, 2015/16 6,514; 2016/17 6,284.</summary>
    /// <param name="format">A format of money.</param>
    /// <param name="formatProvider">Ignored: text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var byYear = ByYear.ToString(format, null);
        return RecurrentLevel == LevelReached ? byYear : $"{byYear}; after {RecurrentLevel.ToString(format, null)}";
    }

    /// <summary>The first amount below nil and when it is: in a year, or in what stays; null where there is none.</summary>
    internal (string When, Money Amount)? FirstBelowNil()
    {
        foreach (var (year, amount) in ByYear)
        {
            if (amount.Sign < 0)
                return ($"{year}", amount);
        }

        return RecurrentLevel.Sign < 0 ? ("what stays", RecurrentLevel) : null;
    }

    private static T Required<T>(T effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect;
    }
}
