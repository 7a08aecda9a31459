using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>What has changed since the previous plan, line by line: added, removed, amended or as it was.</summary>
/// <remarks>
/// Lines go together by reference; those counted elsewhere are in neither plan. Where the previous plan starts earlier, its effects are taken against the
/// current plan's base: what it had reached by the year before is in that base already. Two comparisons are equal when years and lines are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the two schedules compared")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PlanComparison : IEquatable<PlanComparison>
{
    private readonly ImmutableArray<ComparedLine> _lines;

    private PlanComparison(FinancialYearRange years, IReadOnlyList<Entry> previous, IReadOnlyList<Entry> current)
    {
        Years = years.WithoutLaterYears();
        var before = previous.ToDictionary(line => line.Reference, line => AgainstBaseOf(line.Effect), StringComparer.Ordinal);
        var after = current.ToDictionary(line => line.Reference, line => AgainstBaseOf(line.Effect), StringComparer.Ordinal);
        _lines = current.Concat(previous.Where(line => !after.ContainsKey(line.Reference)))
            .Select(line => Compared(line, before.GetValueOrDefault(line.Reference), after.GetValueOrDefault(line.Reference)))
            .ToImmutableArray();
    }

    /// <summary>The years of the current plan.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The lines of the current plan in order, then those of the previous one that are gone.</summary>
    public IReadOnlyList<ComparedLine> Lines => _lines;

    /// <summary>Lines that the previous plan had not.</summary>
    public IReadOnlyList<ComparedLine> Added => Where(line => line.Previous is null);

    /// <summary>Lines that the current plan has no more.</summary>
    public IReadOnlyList<ComparedLine> Removed => Where(line => line.Current is null);

    /// <summary>Lines in both whose figures differ.</summary>
    public IReadOnlyList<ComparedLine> Amended => Where(line => line.Previous is not null && line.Current is not null && line.Previous != line.Current);

    /// <summary>Lines in both with the same figures.</summary>
    public IReadOnlyList<ComparedLine> Unchanged => Where(line => line.Previous == line.Current);

    /// <summary>The differences of all lines together.</summary>
    public CumulativeEffect Difference => CumulativeEffect.Sum(Years, _lines.Select(line => line.Difference));

    /// <summary>Two plans' savings; a positive difference is more saved.</summary>
    public static PlanComparison Between(SavingsSchedule previous, SavingsSchedule current)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        return new PlanComparison(current.Years, Entries(previous), Entries(current));
    }

    /// <summary>Two plans' growth; a positive difference is more growth.</summary>
    public static PlanComparison Between(GrowthSchedule previous, GrowthSchedule current)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        return new PlanComparison(current.Years, Entries(previous), Entries(current));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PlanComparison? left, PlanComparison? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PlanComparison? left, PlanComparison? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PlanComparison? other) => other is not null && Years == other.Years && _lines.SequenceEqual(other._lines);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PlanComparison);

    /// <inheritdoc/>
    public override int GetHashCode() => _lines.Aggregate(Years.GetHashCode(), HashCode.Combine);

    /// <summary>How many lines are added, removed, amended and unchanged.</summary>
    public override string ToString() => $"{Added.Count} added, {Removed.Count} removed, {Amended.Count} amended, {Unchanged.Count} unchanged";

    private CumulativeEffect AgainstBaseOf(CumulativeEffect effect)
    {
        var inBase = effect.Years.First < Years.First ? effect[Years.First.Previous] : Money.Zero;
        return new CumulativeEffect(YearSeries.ForEach(Years, year => effect[year] - inBase), effect.RecurrentLevel - inBase);
    }

    private ComparedLine Compared(Entry line, CumulativeEffect? before, CumulativeEffect? after) =>
        new(line.Reference, line.Title, before, after, (after ?? CumulativeEffect.Nil(Years)) - (before ?? CumulativeEffect.Nil(Years)));

    private ImmutableArray<ComparedLine> Where(Func<ComparedLine, bool> condition) => [.. _lines.Where(condition)];

    private static List<Entry> Entries(SavingsSchedule savings) =>
        [.. savings.Lines.Where(line => !line.IsCountedElsewhere).Select(line => new Entry(line.Reference, line.Title, line.Effect))];

    private static List<Entry> Entries(GrowthSchedule growth) => [.. growth.Lines.Select(line => new Entry(line.Reference, line.Title, line.Effect))];

    private sealed record Entry(string Reference, string Title, CumulativeEffect Effect);
}
