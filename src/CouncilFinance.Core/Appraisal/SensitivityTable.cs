using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The net present value of a case with each line changed by each of several percentages, one line at a time.</summary>
/// <remarks>
/// A row for each line, a column for each change; the other lines stay as they are. Each value is worked exactly and rounded once. Two are equal when
/// convention, unit, titles, changes and values are. Made by <see cref="BusinessCase.Sensitivity"/>.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the business case, the discounting and the changes")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SensitivityTable
{
    private readonly ImmutableArray<string> _titles;
    private readonly ImmutableArray<decimal> _changes;
    private readonly ImmutableArray<Money> _values;

    private SensitivityTable(Discounting discounting, MoneyUnit unit, Money netPresentValue, ImmutableArray<string> titles, ImmutableArray<decimal> changes, ImmutableArray<Money> values)
    {
        Discounting = discounting;
        Unit = unit;
        NetPresentValue = netPresentValue;
        _titles = titles;
        _changes = changes;
        _values = values;
    }

    /// <summary>The convention.</summary>
    public Discounting Discounting { get; }

    /// <summary>The unit every value is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>The net present value with nothing changed.</summary>
    public Money NetPresentValue { get; }

    /// <summary>The lines, one a row.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>The changes, one a column, as they were asked for: −0.2 for a fall of 20%.</summary>
    public IReadOnlyList<decimal> Changes => _changes;

    /// <summary>The net present value with one line changed.</summary>
    /// <param name="title">The line.</param>
    /// <param name="change">One of the changes.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such change.</exception>
    public Money this[string title, decimal change] => _changes.IndexOf(change) is >= 0 and var column
        ? _values[(RowOf(title) * _changes.Length) + column]
        : throw Errors.OutOfRange(nameof(change), change, $"The table has the changes {string.Join(", ", _changes.Select(Decimals.Text))}; {Decimals.Text(change)} is none of them.");

    /// <summary>The values of one line, in the order of the changes.</summary>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public IReadOnlyList<Money> Row(string title) => _values.Slice(RowOf(title) * _changes.Length, _changes.Length);

    /// <inheritdoc/>
    public bool Equals(SensitivityTable? other) =>
        other is not null && (Discounting, Unit, NetPresentValue) == (other.Discounting, other.Unit, other.NetPresentValue)
        && _titles.SequenceEqual(other._titles) && _changes.SequenceEqual(other._changes) && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Discounting, Unit, NetPresentValue, _titles.Length, _changes.Length);

    /// <summary>A heading of the changes, then a row for each line.</summary>
    public override string ToString() => string.Join('\n', _titles
        .Select(title => $"{title} {string.Join(", ", Row(title))}")
        .Prepend(string.Join(", ", _changes.Select(change => Percentages.Signed(change * 100m)))));

    internal static SensitivityTable Of(BusinessCase businessCase, Discounting discounting, IEnumerable<decimal> changes, MoneyUnit unit, MidpointRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var valuation = new CaseValuation(businessCase, discounting);
        var columns = changes.Select(Decimals.Normalised).ToImmutableArray();
        if (columns.IsEmpty)
            throw new ArgumentException("A sensitivity table has at least one change; there are none.", nameof(changes));
        if (columns.GroupBy(change => change).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Each change stands once; {Decimals.Text(twice.Key)} stands twice.", nameof(changes));
        return new SensitivityTable(
            discounting,
            unit,
            businessCase.Flows.DiscountedBy(discounting).NetPresentValue(unit, rounding),
            [.. businessCase.Lines.Select(line => line.Title)],
            columns,
            [.. businessCase.Lines.SelectMany(line => columns.Select(change => Money.Rounded(valuation.NetPresentValueWith(line, (Rational)1m + change), unit.InPounds(), rounding)))]);
    }

    private int RowOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return _titles.IndexOf(title) is >= 0 and var row
            ? row
            : throw new ArgumentException($"A line is one of {string.Join(", ", _titles)}; there is no {Texts.Quote(title)}.", nameof(title));
    }
}
