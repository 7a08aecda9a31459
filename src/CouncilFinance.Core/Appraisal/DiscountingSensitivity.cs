using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The net present value of the same flows under each of several conventions, such as several rates.</summary>
/// <remarks>Two are equal when conventions, unit and values are, in the same order. Made by <see cref="BusinessCase.SensitivityToDiscounting"/>.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the business case or cash flows and the discountings")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DiscountingSensitivity
{
    private readonly ImmutableArray<Discounting> _discountings;
    private readonly ImmutableArray<Money> _values;

    private DiscountingSensitivity(ImmutableArray<Discounting> discountings, MoneyUnit unit, ImmutableArray<Money> values)
    {
        _discountings = discountings;
        Unit = unit;
        _values = values;
    }

    /// <summary>The conventions, in the order they were asked for.</summary>
    public IReadOnlyList<Discounting> Discountings => _discountings;

    /// <summary>The net present value under each, in the same order.</summary>
    public IReadOnlyList<Money> NetPresentValues => _values;

    /// <summary>The unit every value is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>The net present value under one of the conventions.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public Money this[Discounting discounting]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(discounting);
            return _discountings.IndexOf(discounting) is >= 0 and var place
                ? _values[place]
                : throw new ArgumentException($"The conventions are {string.Join("; ", _discountings)}; {discounting} is none of them.", nameof(discounting));
        }
    }

    /// <inheritdoc/>
    public bool Equals(DiscountingSensitivity? other) =>
        other is not null && Unit == other.Unit && _discountings.SequenceEqual(other._discountings) && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, _discountings.Length, _values[0]);

    /// <summary>A row for each convention with its value.</summary>
    public override string ToString() => string.Join('\n', _discountings.Zip(_values, (discounting, value) => $"{discounting}: {value}"));

    internal static DiscountingSensitivity Of(CashFlows flows, IEnumerable<Discounting> discountings, MoneyUnit unit, MidpointRounding rounding)
    {
        var all = Sequences.WithoutNulls(discountings);
        if (all.IsEmpty)
            throw new ArgumentException("Sensitivity is to at least one convention; there are none.", nameof(discountings));
        return all.GroupBy(discounting => discounting).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"Each convention stands once; {twice.Key} stands twice.", nameof(discountings))
            : new DiscountingSensitivity(all, unit, [.. all.Select(discounting => flows.DiscountedBy(discounting).NetPresentValue(unit, rounding))]);
    }
}
