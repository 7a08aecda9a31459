using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>The incremental view of a saving or a cost, also called annual or in-year: each year's change on the year before. 6,514 / 6,284 / 5,571.</summary>
/// <remarks>
/// <para>The other view of the same schedule is <see cref="CumulativeEffect"/>, the effect against the base budget. Mixing the two up is
/// the classic error, so they are two types: they do not add to each other, and <see cref="ToCumulative"/> goes from the one to the other.</para>
/// <para>Outside the run nothing changes: <see cref="Over"/> a longer run fills with nil. A one-off of £100k in one year is +100 in
/// that year and −100 in the next. Two are equal when they cover the same run with equal amounts; they have no order. In JSON the
/// changes are their series of pounds, {"2015/16": 6514000}.</para>
/// </remarks>
[JsonConverter(typeof(IncrementalEffectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IncrementalEffect :
    IEquatable<IncrementalEffect>, IAdditionOperators<IncrementalEffect, IncrementalEffect, IncrementalEffect>,
    ISubtractionOperators<IncrementalEffect, IncrementalEffect, IncrementalEffect>, IUnaryNegationOperators<IncrementalEffect, IncrementalEffect>
{
    /// <summary>An effect from its change in each year on the year before.</summary>
    public IncrementalEffect(YearSeries<Money> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ByYear = changes;
    }

    /// <summary>The change in each year on the year before.</summary>
    public YearSeries<Money> ByYear { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => ByYear.Years;

    /// <summary>The level reached by the last year: the sum of all changes.</summary>
    public Money LevelReached => Money.Sum(ByYear.Values);

    /// <summary>The change in any year, nil outside the run. In an open last column it is the change of that column's first year.</summary>
    public Money this[FinancialYear year] => Years.IndexOf(year) < 0 ? Money.Zero : ByYear[year];

    /// <summary>An effect from its change in each year from a first one.</summary>
    /// <exception cref="ArgumentException">There are no amounts.</exception>
    public static IncrementalEffect Starting(FinancialYear first, params Money[] changes) => new(YearSeries.Starting(first, changes));

    /// <summary>The other view: each year's effect against the base, the running total of the changes.</summary>
    public CumulativeEffect ToCumulative() => new(ByYear.RunningTotals());

    /// <summary>The same changes over a longer run of years, with nil in each year they did not cover.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the changes.</exception>
    public IncrementalEffect Over(FinancialYearRange years) => new(YearSeries.ForEach(Years.WidenedTo(years), year => this[year]));

    /// <summary>The sum of two, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static IncrementalEffect operator +(IncrementalEffect left, IncrementalEffect right) => new(Required(left).Plus(Required(right)));

    /// <summary>One less another, year by year.</summary>
    /// <exception cref="ArgumentException">They cover different runs of years; widen them with <see cref="Over"/> first.</exception>
    public static IncrementalEffect operator -(IncrementalEffect left, IncrementalEffect right) => new(Required(left).Minus(Required(right)));

    /// <summary>The changes with their signs turned.</summary>
    public static IncrementalEffect operator -(IncrementalEffect value) => new(Required(value).Map(amount => -amount));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(IncrementalEffect? left, IncrementalEffect? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IncrementalEffect? left, IncrementalEffect? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] IncrementalEffect? other) => other is not null && ByYear == other.ByYear;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as IncrementalEffect);

    /// <inheritdoc/>
    public override int GetHashCode() => ByYear.GetHashCode();

    /// <summary>The years and their changes.</summary>
    public override string ToString() => ByYear.ToString();

    private static YearSeries<Money> Required(IncrementalEffect changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.ByYear;
    }
}
