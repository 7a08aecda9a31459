using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>The delivery of several savings added up, over one run of years.</summary>
/// <remarks>
/// Shortfalls add line by line: a surplus on one line covers a shortfall on another only if somebody decides so, as a
/// <see cref="Mitigation"/>. Planned less forecast over all lines is therefore the shortfall less the surplus. Two are equal when every total is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("each SavingsDelivery")]
public sealed record DeliveryTotals
{
    /// <summary>The totals of several deliveries over a run of years; all nil where there are none.</summary>
    /// <exception cref="ArgumentException">One is null, or is for other years.</exception>
    /// <exception cref="ContradictionException">Two have one reference.</exception>
    public DeliveryTotals(FinancialYearRange years, IEnumerable<SavingsDelivery> deliveries)
    {
        var all = Sequences.WithoutNulls(deliveries);
        if (all.FirstOrDefault(delivery => delivery.Planned.Years != years) is { } other)
            throw new ArgumentException($"Deliveries add over one run of years, {years}; {other.Reference} is for {other.Planned.Years}.", nameof(deliveries));
        if (all.GroupBy(delivery => delivery.Reference, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ContradictionException($"{twice.Key} is planned to save {twice.First().Planned}", $"{twice.Key} stands again with {twice.Last().Planned}");
        Planned = CumulativeEffect.Sum(years, all.Select(delivery => delivery.Planned));
        Forecast = CumulativeEffect.Sum(years, all.Select(delivery => delivery.Forecast));
        Shortfall = ByYear(delivery => delivery.Shortfall);
        Surplus = ByYear(delivery => delivery.Surplus);
        UnmitigatedShortfall = ByYear(delivery => delivery.UnmitigatedShortfall);
        RecurrentShortfall = SumOf(delivery => delivery.RecurrentShortfall);
        Achieved = SumOf(delivery => delivery.Achieved);
        FullYearEffect = SumOf(delivery => delivery.FullYearEffect);
        OneOffAchieved = SumOf(delivery => delivery.OneOffAchieved);

        Money SumOf(Func<SavingsDelivery, Money> amount) => Money.Sum(all.Select(amount));
        YearSeries<Money> ByYear(Func<SavingsDelivery, YearSeries<Money>> amounts) =>
            all.Select(amounts).Aggregate(YearSeries.ForEach(years, _ => Money.Zero), (sum, series) => sum.Plus(series));
    }

    /// <summary>What the savings were to save in each year.</summary>
    public CumulativeEffect Planned { get; }

    /// <summary>What they are now expected to save in each year.</summary>
    public CumulativeEffect Forecast { get; }

    /// <summary>The sum of the lines' shortfalls in each year.</summary>
    public YearSeries<Money> Shortfall { get; }

    /// <summary>The sum of the lines' surpluses in each year.</summary>
    public YearSeries<Money> Surplus { get; }

    /// <summary>The sum of the shortfalls of each year that nothing covers.</summary>
    public YearSeries<Money> UnmitigatedShortfall { get; }

    /// <summary>The sum of what is short for good.</summary>
    public Money RecurrentShortfall { get; }

    /// <summary>What they have saved so far, net.</summary>
    public Money Achieved { get; }

    /// <summary>What the achieved part is worth, net, once it runs a whole year.</summary>
    public Money FullYearEffect { get; }

    /// <summary>What they have saved once only.</summary>
    public Money OneOffAchieved { get; }
}
