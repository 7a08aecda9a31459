using System.Collections;
using System.Collections.Immutable;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>The lines of a schedule in groups, in the order each group first appears; every group is a schedule with its own subtotal.</summary>
/// <typeparam name="TKey">What the lines are grouped by: service, authority, kind, confidence, or anything else a line says.</typeparam>
public sealed class SavingsGroups<TKey> : IReadOnlyCollection<KeyValuePair<TKey, SavingsSchedule>>
    where TKey : notnull
{
    private readonly ImmutableArray<KeyValuePair<TKey, SavingsSchedule>> _groups;

    internal SavingsGroups(SavingsSchedule schedule, Func<SavingsLine, TKey> key)
    {
        _groups = schedule.Lines
            .GroupBy(key)
            .Select(group => KeyValuePair.Create(group.Key, new SavingsSchedule(schedule.Years, group)))
            .ToImmutableArray();
        Years = schedule.Years;
    }

    /// <summary>The run of years they cover.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The groups' keys, in the order each first appears.</summary>
    public IReadOnlyList<TKey> Keys => _groups.Select(group => group.Key).ToImmutableArray();

    /// <inheritdoc/>
    public int Count => _groups.Length;

    /// <summary>The sum of the groups' subtotals, which is the schedule's total.</summary>
    public CumulativeEffect Total => CumulativeEffect.Sum(Years, _groups.Select(group => group.Value.Total));

    /// <summary>The group of a key; a schedule without lines where no line has it.</summary>
    public SavingsSchedule this[TKey key]
    {
        get
        {
            foreach (var group in _groups)
            {
                if (EqualityComparer<TKey>.Default.Equals(group.Key, key))
                    return group.Value;
            }

            return new SavingsSchedule(Years, []);
        }
    }

    /// <summary>Each key and its group.</summary>
    public IEnumerator<KeyValuePair<TKey, SavingsSchedule>> GetEnumerator() => _groups.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
