using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>Growth lines in order, over one run of years, with their totals in either view (leicestershire-mtfs-2017, appendix B).</summary>
/// <remarks>
/// <para>Immutable. Two schedules are equal when they cover the same years with equal lines in the same order. Subtotals and totals are sums of
/// unrounded lines; positive raises the budget. For savings use <see cref="CouncilFinance.Savings.SavingsSchedule"/>.</para>
/// <para>In JSON a schedule is {"years": "2017/18 to 2020/21", "lines": […]}.</para>
/// </remarks>
[JsonConverter(typeof(GrowthScheduleJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GrowthSchedule : IEquatable<GrowthSchedule>
{
    private readonly ImmutableArray<GrowthLine> _lines;

    /// <summary>A schedule of lines over a run of years. A line over fewer years is widened: it keeps what stays of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A line has a year outside the run.</exception>
    /// <exception cref="ArgumentException">A line is null, or the run opens the last column of one that changes the year after.</exception>
    /// <exception cref="ContradictionException">Two lines have one reference.</exception>
    public GrowthSchedule(FinancialYearRange years, IEnumerable<GrowthLine> lines)
    {
        Years = years;
        _lines = Sequences.WithoutNulls(lines).Select(line => line.Effect.Years == years ? line : line.Over(years)).ToImmutableArray();
        Names.RefuseShared(_lines, "reference", line => line.Reference, line => line.Title);
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<GrowthLine> Lines => _lines;

    /// <summary>The effect of all lines against the base budget.</summary>
    public CumulativeEffect Total => CumulativeEffect.Sum(Years, _lines.Select(line => line.Effect));

    /// <summary>The line with a reference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No line has it.</exception>
    public GrowthLine this[string reference] =>
        _lines.FirstOrDefault(line => string.Equals(line.Reference, reference, StringComparison.Ordinal))
        ?? throw Errors.OutOfRange(nameof(reference), reference, $"The lines are {string.Join(", ", _lines.Select(line => line.Reference))}; none is {reference}.");

    /// <summary>A schedule of these lines over the shortest run of years that holds them all, and the year one falls out in where the last column is open.</summary>
    /// <exception cref="ArgumentException">There are no lines, so no years, or one is null.</exception>
    /// <exception cref="ContradictionException">Two lines have one reference.</exception>
    public static GrowthSchedule Of(params GrowthLine[] lines)
    {
        var effects = Sequences.WithoutNulls(lines).Select(line => line.Effect).ToList();
        return effects.Count > 0
            ? new GrowthSchedule(effects.YearsOfAll(), lines)
            : throw new ArgumentException("A schedule without lines wants its years said: use the constructor.", nameof(lines));
    }

    /// <summary>The schedule with a line added at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The line has a year outside the schedule's.</exception>
    /// <exception cref="ContradictionException">The line's reference is taken.</exception>
    public GrowthSchedule With(GrowthLine line) => new(Years, _lines.Add(line));

    /// <summary>The lines for which a condition holds, over the same years.</summary>
    public GrowthSchedule Where(Func<GrowthLine, bool> condition) => new(Years, _lines.Where(condition));

    /// <summary>The schedule over a longer run of years, in which lines keep what stays of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the schedule.</exception>
    /// <exception cref="ArgumentException">The run opens the last column although a line changes the year after.</exception>
    public GrowthSchedule Over(FinancialYearRange years) => new(Years.WidenedTo(years), _lines);

    /// <summary>The lines in groups, in the order each first appears, each a schedule with its own subtotal: <c>GroupBy(line => line.Section)</c>.</summary>
    public IReadOnlyList<KeyValuePair<TKey, GrowthSchedule>> GroupBy<TKey>(Func<GrowthLine, TKey> key)
        where TKey : notnull =>
        _lines.GroupBy(key).Select(group => KeyValuePair.Create(group.Key, new GrowthSchedule(Years, group))).ToImmutableArray();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(GrowthSchedule? left, GrowthSchedule? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(GrowthSchedule? left, GrowthSchedule? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] GrowthSchedule? other) => other is not null && Years == other.Years && _lines.SequenceEqual(other._lines);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as GrowthSchedule);

    /// <inheritdoc/>
    public override int GetHashCode() => _lines.Aggregate(Years.GetHashCode(), HashCode.Combine);

    /// <summary>The number of lines and the total in each year.</summary>
    public override string ToString() => $"{_lines.Length} lines: {Total}";
}
