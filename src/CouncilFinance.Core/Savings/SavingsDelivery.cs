using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>How a saving is being delivered: planned against forecast year by year, what is achieved so far, and what covers the shortfall.</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Every amount is positive where money is saved. Planned, forecast and
/// mitigation are effects against the base, so that what is short for one year and what is short for good stay apart; what was saved once
/// only is in <see cref="OneOffAchieved"/>, as it closes no recurrent shortfall. Two are equal when everything about them is.
/// To add several up use <see cref="DeliveryTotals"/>.</para>
/// <para>In JSON: {"reference": "AC1", "planned": {"2017/18": 1000000}, "forecast": {"2017/18": 800000}, "grossAchieved": 0,
/// "runningCosts": 0, "fullYearEffect": 0, "oneOffAchieved": 0, "mitigations": […]}.</para>
/// </remarks>
[JsonConverter(typeof(SavingsDeliveryJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SavingsDelivery : IEquatable<SavingsDelivery>
{
    private ImmutableArray<Mitigation> _mitigations = [];

    /// <summary>A saving as planned and as now forecast, with nothing achieved yet.</summary>
    /// <param name="reference">The line's reference.</param>
    /// <param name="planned">What it was to save in each year.</param>
    /// <param name="forecast">What it is now expected to save in each of the same years.</param>
    /// <exception cref="ArgumentException">The reference is blank, or has space at an end or control characters, or the years differ.</exception>
    public SavingsDelivery(string reference, CumulativeEffect planned, CumulativeEffect forecast)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(forecast);
        if (forecast.Years != planned.Years)
            throw new ArgumentException($"A forecast is for the years of the plan, {planned.Years}; it is for {forecast.Years}.", nameof(forecast));
        Reference = Texts.Label(reference);
        Planned = planned;
        Forecast = forecast;
    }

    private SavingsDelivery(SavingsDelivery other)
        : this(other.Reference, other.Planned, other.Forecast)
    {
        GrossAchieved = other.GrossAchieved;
        RunningCosts = other.RunningCosts;
        FullYearEffect = other.FullYearEffect;
        OneOffAchieved = other.OneOffAchieved;
        _mitigations = other._mitigations;
    }

    /// <summary>The line's reference.</summary>
    public string Reference { get; }

    /// <summary>What it was to save in each year.</summary>
    public CumulativeEffect Planned { get; }

    /// <summary>What it is now expected to save in each year.</summary>
    public CumulativeEffect Forecast { get; }

    /// <summary>What it has saved so far, before the cost of achieving it.</summary>
    public Money GrossAchieved { get; private init; }

    /// <summary>What achieving it has cost so far, such as a provider's charges.</summary>
    public Money RunningCosts { get; private init; }

    /// <summary>What it has saved so far, net of the cost of achieving it.</summary>
    public Money Achieved => GrossAchieved - RunningCosts;

    /// <summary>What the achieved part is worth, net, once it runs a whole year.</summary>
    public Money FullYearEffect { get; private init; }

    /// <summary>What it has saved once only.</summary>
    public Money OneOffAchieved { get; private init; }

    /// <summary>What covers the shortfall, in order.</summary>
    public IReadOnlyList<Mitigation> Mitigations => _mitigations;

    /// <summary>Planned less forecast in each year, nil where the forecast meets the plan.</summary>
    public YearSeries<Money> Shortfall => (Planned - Forecast).ByYear.Map(NilOrMore);

    /// <summary>Forecast less planned in each year, nil where the forecast does not pass the plan.</summary>
    public YearSeries<Money> Surplus => (Forecast - Planned).ByYear.Map(NilOrMore);

    /// <summary>The shortfall of each year that nothing covers.</summary>
    public YearSeries<Money> UnmitigatedShortfall =>
        YearSeries.ForEach(Planned.Years, year => NilOrMore(Shortfall[year] - Money.Sum(_mitigations.Select(mitigation => mitigation.Effect[year]))));

    /// <summary>What is short for good and nothing that stays covers: one-off mitigation does not.</summary>
    public Money RecurrentShortfall =>
        NilOrMore(NilOrMore((Planned - Forecast).RecurrentLevel) - Money.Sum(_mitigations.Select(mitigation => mitigation.Effect.RecurrentLevel)));

    /// <summary>The level planned less the full-year effect of what is achieved: what is still to be delivered; negative where more than the plan is.</summary>
    public Money StillToDeliver => Planned.LevelReached - FullYearEffect;

    /// <summary>The delivery of a line of a schedule: its effect is what was planned.</summary>
    /// <exception cref="ArgumentException">The forecast is for other years than the line.</exception>
    public static SavingsDelivery Of(SavingsLine line, CumulativeEffect forecast)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new SavingsDelivery(line.Reference, line.Effect, forecast);
    }

    /// <summary>The delivery with what has been achieved.</summary>
    /// <param name="gross">What it has saved so far.</param>
    /// <param name="runningCosts">What achieving that has cost so far, nil or more.</param>
    /// <param name="fullYearEffect">What the achieved part is worth, net, once it runs a whole year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The running costs are below nil.</exception>
    public SavingsDelivery WithAchieved(Money gross, Money runningCosts, Money fullYearEffect) =>
        new(this) { GrossAchieved = gross, RunningCosts = Amounts.NilOrMore(runningCosts), FullYearEffect = fullYearEffect };

    /// <summary>The delivery with what has been saved once only.</summary>
    public SavingsDelivery WithOneOffAchieved(Money amount) => new(this) { OneOffAchieved = amount };

    /// <summary>The delivery with one more thing that covers its shortfall.</summary>
    public SavingsDelivery WithMitigation(Mitigation mitigation)
    {
        ArgumentNullException.ThrowIfNull(mitigation);
        return new SavingsDelivery(this) { _mitigations = _mitigations.Add(mitigation) };
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsDelivery? left, SavingsDelivery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsDelivery? left, SavingsDelivery? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] SavingsDelivery? other) =>
        other is not null
        && (Reference, Planned, Forecast) == (other.Reference, other.Planned, other.Forecast)
        && (GrossAchieved, RunningCosts, FullYearEffect, OneOffAchieved) == (other.GrossAchieved, other.RunningCosts, other.FullYearEffect, other.OneOffAchieved)
        && _mitigations.SequenceEqual(other._mitigations);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as SavingsDelivery);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reference, Planned, Forecast, GrossAchieved, FullYearEffect, OneOffAchieved, _mitigations.Length);

    /// <summary>The reference, the plan and the forecast.</summary>
    public override string ToString() => $"{Reference} planned {Planned}; forecast {Forecast}";

    private static Money NilOrMore(Money amount) => Money.Max(amount, Money.Zero);
}
