using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>How a saving is being delivered: planned against forecast and achieved, and what covers the shortfall.</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Every amount is positive where money is saved, and planned, forecast,
/// achieved and full-year effect are recurrent; what was saved once only is apart, in <see cref="OneOffAchieved"/>, as it closes no recurrent
/// shortfall. Two are equal when everything about them is. To add several up use <see cref="DeliveryTotals"/>.</para>
/// <para>In JSON: {"reference": "AC1", "planned": 1000000, "forecast": 800000, "achieved": 0, "fullYearEffect": 0, "oneOffAchieved": 0,
/// "mitigations": […]}.</para>
/// </remarks>
[JsonConverter(typeof(SavingsDeliveryJsonConverter))]
[DebuggerDisplay("{Reference,nq}: planned {Planned}, forecast {Forecast}")]
public sealed class SavingsDelivery : IEquatable<SavingsDelivery>
{
    private readonly ImmutableArray<Mitigation> _mitigations;

    /// <summary>A saving as planned and as now forecast, with nothing achieved yet.</summary>
    /// <param name="reference">The line's reference.</param>
    /// <param name="planned">What it was to save a year.</param>
    /// <param name="forecast">What it is now expected to save a year.</param>
    /// <exception cref="ArgumentException">The reference is blank, or has space at an end or control characters.</exception>
    public SavingsDelivery(string reference, Money planned, Money forecast)
        : this(Texts.Label(reference), planned, forecast, Money.Zero, Money.Zero, Money.Zero, [])
    {
    }

    private SavingsDelivery(
        string reference, Money planned, Money forecast, Money achieved, Money fullYearEffect, Money oneOffAchieved, ImmutableArray<Mitigation> mitigations)
    {
        Reference = reference;
        Planned = planned;
        Forecast = forecast;
        Achieved = achieved;
        FullYearEffect = fullYearEffect;
        OneOffAchieved = oneOffAchieved;
        _mitigations = mitigations;
    }

    /// <summary>The line's reference.</summary>
    public string Reference { get; }

    /// <summary>What it was to save a year.</summary>
    public Money Planned { get; }

    /// <summary>What it is now expected to save a year.</summary>
    public Money Forecast { get; }

    /// <summary>What it has saved so far, net of the cost of achieving it.</summary>
    public Money Achieved { get; }

    /// <summary>What the achieved part is worth once it runs a whole year.</summary>
    public Money FullYearEffect { get; }

    /// <summary>What it has saved once only.</summary>
    public Money OneOffAchieved { get; }

    /// <summary>What covers the shortfall, in order.</summary>
    public IReadOnlyList<Mitigation> Mitigations => _mitigations;

    /// <summary>Planned less forecast, nil where the forecast meets the plan.</summary>
    public Money Shortfall => Money.Max(Planned - Forecast, Money.Zero);

    /// <summary>Forecast less planned, nil where the forecast does not pass the plan.</summary>
    public Money Surplus => Money.Max(Forecast - Planned, Money.Zero);

    /// <summary>Planned less the full-year effect of what is achieved: what is still to be delivered; negative where more than the plan is.</summary>
    public Money StillToDeliver => Planned - FullYearEffect;

    /// <summary>The shortfall of this year that nothing covers, nil or more.</summary>
    public Money UnmitigatedShortfall => Uncovered(_mitigations);

    /// <summary>The shortfall that comes again each year: one-off mitigation does not cover it. Nil or more.</summary>
    public Money RecurrentShortfall => Uncovered(_mitigations.Where(mitigation => mitigation.Recurrence == Recurrence.Recurrent));

    /// <summary>The delivery with what has been achieved.</summary>
    /// <param name="net">What it has saved so far, net of the cost of achieving it.</param>
    /// <param name="fullYearEffect">What that is worth once it runs a whole year.</param>
    public SavingsDelivery WithAchieved(Money net, Money fullYearEffect) =>
        new(Reference, Planned, Forecast, net, fullYearEffect, OneOffAchieved, _mitigations);

    /// <summary>The delivery with what has been saved once only.</summary>
    public SavingsDelivery WithOneOffAchieved(Money amount) =>
        new(Reference, Planned, Forecast, Achieved, FullYearEffect, amount, _mitigations);

    /// <summary>The delivery with one more thing that covers its shortfall.</summary>
    public SavingsDelivery WithMitigation(Mitigation mitigation)
    {
        ArgumentNullException.ThrowIfNull(mitigation);
        return new SavingsDelivery(Reference, Planned, Forecast, Achieved, FullYearEffect, OneOffAchieved, _mitigations.Add(mitigation));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsDelivery? left, SavingsDelivery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsDelivery? left, SavingsDelivery? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] SavingsDelivery? other) =>
        other is not null && string.Equals(Reference, other.Reference, StringComparison.Ordinal) && Planned == other.Planned
        && Forecast == other.Forecast && Achieved == other.Achieved && FullYearEffect == other.FullYearEffect
        && OneOffAchieved == other.OneOffAchieved && _mitigations.SequenceEqual(other._mitigations);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as SavingsDelivery);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reference, Planned, Forecast, Achieved, FullYearEffect, OneOffAchieved, _mitigations.Length);

    private Money Uncovered(IEnumerable<Mitigation> mitigations) =>
        Money.Max(Shortfall - Money.Sum(mitigations.Select(mitigation => mitigation.Amount)), Money.Zero);
}
