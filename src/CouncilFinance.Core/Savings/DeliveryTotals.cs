using System.Collections.Immutable;

namespace CouncilFinance.Savings;

/// <summary>The delivery of several savings added up.</summary>
/// <remarks>
/// Shortfalls add line by line: a surplus on one line covers a shortfall on another only if somebody decides so, as a
/// <see cref="Mitigation"/>. Planned less forecast over all lines is therefore the shortfall less the surplus.
/// </remarks>
public sealed class DeliveryTotals
{
    /// <summary>The totals of several deliveries; all nil where there are none.</summary>
    /// <exception cref="ArgumentException">One is null.</exception>
    /// <exception cref="ContradictionException">Two have one reference and differ.</exception>
    public DeliveryTotals(IEnumerable<SavingsDelivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        var all = deliveries.ToImmutableArray();
        if (all.Any(delivery => delivery is null))
            throw new ArgumentException("Every delivery is wanted; one is null.", nameof(deliveries));
        if (all.GroupBy(delivery => delivery.Reference, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ContradictionException($"{twice.Key} is planned to save {twice.First().Planned}", $"{twice.Key} stands again with {twice.Last().Planned}");
        Planned = SumOf(delivery => delivery.Planned);
        Forecast = SumOf(delivery => delivery.Forecast);
        Achieved = SumOf(delivery => delivery.Achieved);
        FullYearEffect = SumOf(delivery => delivery.FullYearEffect);
        OneOffAchieved = SumOf(delivery => delivery.OneOffAchieved);
        Shortfall = SumOf(delivery => delivery.Shortfall);
        Surplus = SumOf(delivery => delivery.Surplus);
        UnmitigatedShortfall = SumOf(delivery => delivery.UnmitigatedShortfall);
        RecurrentShortfall = SumOf(delivery => delivery.RecurrentShortfall);

        Money SumOf(Func<SavingsDelivery, Money> amount) => Money.Sum(all.Select(amount));
    }

    /// <summary>What the savings were to save a year.</summary>
    public Money Planned { get; }

    /// <summary>What they are now expected to save a year.</summary>
    public Money Forecast { get; }

    /// <summary>What they have saved so far, net.</summary>
    public Money Achieved { get; }

    /// <summary>What the achieved part is worth once it runs a whole year.</summary>
    public Money FullYearEffect { get; }

    /// <summary>What they have saved once only.</summary>
    public Money OneOffAchieved { get; }

    /// <summary>The sum of the lines' shortfalls.</summary>
    public Money Shortfall { get; }

    /// <summary>The sum of the lines' surpluses.</summary>
    public Money Surplus { get; }

    /// <summary>The sum of this year's shortfalls that nothing covers.</summary>
    public Money UnmitigatedShortfall { get; }

    /// <summary>The sum of the shortfalls that come again each year.</summary>
    public Money RecurrentShortfall { get; }
}
