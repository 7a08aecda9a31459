using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>The incremental view of a saving or a cost, also called annual or in-year: each year's change on the year before. 6,514 / 6,284 / 5,571.</summary>
/// <remarks>
/// <para>The other view of the same schedule is <see cref="CumulativeEffect"/>, the effect against the base budget. Mixing the two up is
/// the classic error, so they are two types: they do not add to each other, and <see cref="ToCumulative"/> goes from the one to the other.</para>
/// <para>Outside the run nothing changes, but for <see cref="ChangeAfter"/> in the year after the last: a one-off of £100k in one year is +100 in
/// that year and −100 in the next. Two are equal when they cover the same run with equal amounts and change alike after it; they have no order.
/// In JSON the changes are their series of pounds, {"2015/16": 6514000}, with an "after": -6514000 at its end where there is such a change.</para>
/// </remarks>
[JsonConverter(typeof(IncrementalEffectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IncrementalEffect :
    IEquatable<IncrementalEffect>, IFormattable, IAdditionOperators<IncrementalEffect, IncrementalEffect, IncrementalEffect>,
    ISubtractionOperators<IncrementalEffect, IncrementalEffect, IncrementalEffect>, IUnaryNegationOperators<IncrementalEffect, IncrementalEffect>
{
    /// <summary>An effect from its change in each year on the year before.</summary>
    public IncrementalEffect(YearSeries<Money> changes)
        : this(changes, Money.Zero)
    {
    }

    /// <summary>An effect from its change in each year, and its change in the year after the last.</summary>
    /// <exception cref="ArgumentException">The last column is open, so that nothing comes after it, and there is such a change.</exception>
    public IncrementalEffect(YearSeries<Money> changes, Money changeAfter)
    {
        ByYear = Required(changes);
        ChangeAfter = changeAfter;
        if (changes.Years.IsOpenEnded && changeAfter != Money.Zero)
            throw new ArgumentException($"The last column of {changes.Years} stands for every later year; nothing changes after it, so not by {changeAfter}.", nameof(changeAfter));
    }

    /// <summary>The change in each year on the year before.</summary>
    public YearSeries<Money> ByYear { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => ByYear.Years;

    /// <summary>The change in the year after the last: nil where the effect stays, what falls out where it does not.</summary>
    public Money ChangeAfter { get; }

    /// <summary>The level reached by the last year: the sum of the changes up to it.</summary>
    public Money LevelReached => ByYear.Total();

    /// <summary>The change in any year: nil outside the run, but for the year after its last. In an open last column it is the change of that column's first year.</summary>
    public Money this[FinancialYear year] =>
        Years.IndexOf(year) >= 0 ? ByYear[year]
        : year.YearsSince(Years.Last) == 1 ? ChangeAfter
        : Money.Zero;

    /// <summary>An effect from its change in each year from a first one.</summary>
    /// <exception cref="ArgumentException">There are no amounts.</exception>
    public static IncrementalEffect Starting(FinancialYear first, params Money[] changes) => new(YearSeries.Starting(first, changes));

    /// <summary>The other view: each year's effect against the base, the running total of the changes.</summary>
    public CumulativeEffect ToCumulative() => new(ByYear.RunningTotals(), LevelReached + ChangeAfter);

    /// <summary>The same changes over a longer run of years, with nil in each year that nothing changes in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the changes.</exception>
    /// <exception cref="ArgumentException">The run opens the last column although there is a change the year after.</exception>
    public IncrementalEffect Over(FinancialYearRange years) =>
        new(YearSeries.ForEach(Years.WidenedTo(years), year => this[year]), years.Last == Years.Last ? ChangeAfter : Money.Zero);

    /// <summary>The sum of two, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static IncrementalEffect operator +(IncrementalEffect left, IncrementalEffect right) =>
        new(Required(left).ByYear.Plus(Required(right).ByYear), left.ChangeAfter + right.ChangeAfter);

    /// <summary>One less another, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static IncrementalEffect operator -(IncrementalEffect left, IncrementalEffect right) =>
        new(Required(left).ByYear.Minus(Required(right).ByYear), left.ChangeAfter - right.ChangeAfter);

    /// <summary>The changes with their signs turned.</summary>
    public static IncrementalEffect operator -(IncrementalEffect value) => new(Required(value).ByYear.Map(amount => -amount), -value.ChangeAfter);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(IncrementalEffect? left, IncrementalEffect? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IncrementalEffect? left, IncrementalEffect? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] IncrementalEffect? other) => other is not null && ByYear == other.ByYear && ChangeAfter == other.ChangeAfter;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as IncrementalEffect);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ByYear, ChangeAfter);

    /// <summary>The years and their changes, and the change after them where there is one.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The same in a format of money: with <c>k</c>, 2015/16 6,514; 2016/17 6,284.</summary>
    /// <param name="format">A format of money.</param>
    /// <param name="formatProvider">Ignored: text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var byYear = ByYear.ToString(format, null);
        return ChangeAfter == Money.Zero ? byYear : $"{byYear}; after {ChangeAfter.ToString(format, null)}";
    }

    private static T Required<T>(T changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes;
    }
}
