using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>Savings lines in order, over one run of years, with their totals in either view.</summary>
/// <remarks>
/// <para>Immutable. Two schedules are equal when they cover the same years with equal lines in the same order. Every total leaves out the
/// lines counted elsewhere; subtotals and totals are sums of unrounded lines. For one line use <see cref="SavingsLine"/>.</para>
/// <para>In JSON a schedule is {"years": "2015/16 to 2017/18", "lines": […]}.</para>
/// </remarks>
[JsonConverter(typeof(SavingsScheduleJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SavingsSchedule : IEquatable<SavingsSchedule>
{
    private readonly ImmutableArray<SavingsLine> _lines;

    /// <summary>A schedule of lines over a run of years. A line over fewer years is widened: a recurrent one keeps its last level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A line has a year outside the run.</exception>
    /// <exception cref="ArgumentException">A line is null, or the run opens the last column of a one-off, which falls out the year after.</exception>
    /// <exception cref="ContradictionException">Two lines have one reference, or one authority's code has two names.</exception>
    public SavingsSchedule(FinancialYearRange years, IEnumerable<SavingsLine> lines)
    {
        Years = years;
        _lines = Sequences.WithoutNulls(lines).Select(line => line.Effect.Years == years ? line : line.Over(years)).ToImmutableArray();
        Names.RefuseShared(_lines, "reference", line => line.Reference, line => line.Title);
        RefuseTwoNames(_lines);
    }

    // What holds of all lines together holds of any part of them.
    private SavingsSchedule(SavingsSchedule whole, ImmutableArray<SavingsLine> part)
    {
        Years = whole.Years;
        _lines = part;
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The lines in order, those counted elsewhere among them.</summary>
    public IReadOnlyList<SavingsLine> Lines => _lines;

    /// <summary>The effect against the base of all lines that count here, whether cashable or not.</summary>
    public CumulativeEffect Total =>
        CumulativeEffect.Sum(Years, _lines.Where(line => !line.IsCountedElsewhere).Select(line => line.Effect));

    /// <summary>What the lines that count here take out of the base budget for good.</summary>
    public Money RecurrentLevel => Total.RecurrentLevel;

    /// <summary>The schedule's cashable lines: those that may enter a budget, a gap or a funding share.</summary>
    public SavingsSchedule Cashable => Where(line => line.Cashability == Cashability.Cashable);

    /// <summary>The line with a reference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No line has it.</exception>
    public SavingsLine this[string reference] =>
        _lines.FirstOrDefault(line => string.Equals(line.Reference, reference, StringComparison.Ordinal))
        ?? throw Errors.OutOfRange(nameof(reference), reference, $"The lines are {string.Join(", ", _lines.Select(line => line.Reference))}; none is {reference}.");

    /// <summary>A schedule of these lines over the shortest run of years that holds them all, and the year a one-off falls out in where the last column is open.</summary>
    /// <exception cref="ArgumentException">There are no lines, so no years, or one is null.</exception>
    /// <exception cref="ContradictionException">Two lines have one reference, or one authority's code has two names.</exception>
    public static SavingsSchedule Of(params SavingsLine[] lines)
    {
        var effects = Sequences.WithoutNulls(lines).Select(line => line.Effect).ToList();
        if (effects.Count == 0)
            throw new ArgumentException("A schedule without lines wants its years said: use the constructor.", nameof(lines));
        return new SavingsSchedule(effects.YearsOfAll(), lines);
    }

    /// <summary>The schedule with a line added at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The line has a year outside the schedule's.</exception>
    /// <exception cref="ContradictionException">The line's reference is taken, or its authority's code has another name.</exception>
    public SavingsSchedule With(SavingsLine line) => new(Years, _lines.Add(line));

    /// <summary>The lines for which a condition holds, over the same years.</summary>
    public SavingsSchedule Where(Func<SavingsLine, bool> condition) => Part(_lines.Where(condition));

    /// <summary>The schedule over a longer run of years: recurrent lines keep their last level, one-offs have fallen out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the schedule.</exception>
    public SavingsSchedule Over(FinancialYearRange years) => new(Years.WidenedTo(years), _lines);

    /// <summary>The lines in groups, each a schedule with its own subtotal: <c>GroupBy(line => line.Service)</c>.</summary>
    public SavingsGroups<TKey> GroupBy<TKey>(Func<SavingsLine, TKey> key)
        where TKey : notnull => new(this, key);

    /// <summary>The lines grouped two ways: <c>Pivot(line => line.Service, line => line.Authority)</c>.</summary>
    public SavingsPivot<TRow, TColumn> Pivot<TRow, TColumn>(Func<SavingsLine, TRow> row, Func<SavingsLine, TColumn> column)
        where TRow : notnull
        where TColumn : notnull => new(this, row, column);

    /// <summary>The effect against the base of the lines that count here, by authority in the order they first appear.</summary>
    public ByAuthority<CumulativeEffect> TotalByAuthority() =>
        new(GroupBy(line => line.Authority).Select(group => KeyValuePair.Create(group.Key, group.Value.Total)));

    /// <summary>
    /// The changes of the lines that count here by year, called by their references, with running totals: rounded to a unit, both views of the
    /// schedule cast (<see cref="CastingTable.RoundedTo"/>).
    /// </summary>
    /// <exception cref="ArgumentException">No line counts here.</exception>
    public CastingTable ToCastingTable() =>
        CastingTable.ByYear(_lines.Where(line => !line.IsCountedElsewhere).Select(line => KeyValuePair.Create(line.Reference, line.Effect.ToIncremental().ByYear))).WithRunningTotals();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsSchedule? left, SavingsSchedule? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsSchedule? left, SavingsSchedule? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] SavingsSchedule? other) =>
        other is not null && Years == other.Years && _lines.SequenceEqual(other._lines);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as SavingsSchedule);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Years);
        foreach (var line in _lines)
            hash.Add(line);
        return hash.ToHashCode();
    }

    /// <summary>The number of lines and the total in each year.</summary>
    public override string ToString() => $"{_lines.Length} lines: {Total}";

    /// <summary>A schedule of part of these lines.</summary>
    internal SavingsSchedule Part(IEnumerable<SavingsLine> lines) => new(this, lines.ToImmutableArray());

    private static void RefuseTwoNames(ImmutableArray<SavingsLine> lines)
    {
        var seen = new Dictionary<Authority, Authority>();
        foreach (var line in lines)
        {
            if (!seen.TryAdd(line.Authority, line.Authority))
                seen[line.Authority].AgreedWith(line.Authority);
        }
    }
}
