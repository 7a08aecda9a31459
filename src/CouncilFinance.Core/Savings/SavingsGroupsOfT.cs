using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>The lines of a schedule in groups, in the order each group first appears; every group is a schedule with its own subtotal.</summary>
/// <remarks>Two are equal when they have the same keys in the same order with equal groups.</remarks>
/// <typeparam name="TKey">What the lines are grouped by: service, authority, kind, confidence, or anything else a line says.</typeparam>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the SavingsSchedule")]
public sealed class SavingsGroups<TKey> : IReadOnlyCollection<KeyValuePair<TKey, SavingsSchedule>>, IEquatable<SavingsGroups<TKey>>
    where TKey : notnull
{
    private readonly ImmutableArray<KeyValuePair<TKey, SavingsSchedule>> _groups;
    private readonly Dictionary<TKey, SavingsSchedule> _byKey;
    private readonly SavingsSchedule _none;

    internal SavingsGroups(SavingsSchedule schedule, Func<SavingsLine, TKey> key)
    {
        _groups = schedule.Lines
            .GroupBy(key)
            .Select(group => KeyValuePair.Create(group.Key, schedule.Part(group)))
            .ToImmutableArray();
        _byKey = new Dictionary<TKey, SavingsSchedule>(_groups);
        _none = schedule.Part([]);
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
    public SavingsSchedule this[TKey key] => _byKey.GetValueOrDefault(key, _none);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsGroups<TKey>? left, SavingsGroups<TKey>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsGroups<TKey>? left, SavingsGroups<TKey>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(SavingsGroups<TKey>? other) => other is not null && Years == other.Years && _groups.SequenceEqual(other._groups);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SavingsGroups<TKey>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Years, _groups.Length);

    /// <summary>Each key and its subtotal.</summary>
    public override string ToString() => string.Join(" | ", _groups.Select(group => $"{Invariant.Text(group.Key)}: {group.Value.Total}"));

    /// <summary>Each key and its group.</summary>
    public IEnumerator<KeyValuePair<TKey, SavingsSchedule>> GetEnumerator() => _groups.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
