using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>
/// What authorities save if none pays a provider more for a service than the current average price: quantity × max(0, own price − average)
/// × realisation rate (triborough-adult-social-care-2011, 5.2).
/// </summary>
/// <remarks>
/// One pass at current prices, per provider and service; a price below the average stays as it is, so no price is ever raised. Averages and
/// savings are held exactly; every result is rounded once, from unrounded parts, so a rounded total can differ by a unit from its rounded parts.
/// Two are equal when their purchases, average and rate are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PricedPurchase of each provider")]
public sealed class PriceConvergence : IEquatable<PriceConvergence>
{
    private readonly Dictionary<(string Provider, string Service), Rational> _averages;

    /// <summary>The convergence of the prices of these purchases.</summary>
    /// <param name="purchases">At current prices.</param>
    /// <param name="average">How the average price is taken; weighted by quantity unless said.</param>
    /// <param name="realisationRate">How much of the saving is expected to be realised: 0.5 for half, as for mental health in the report; all unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not from 0 to 1, or the average is undefined.</exception>
    /// <exception cref="ContradictionException">One authority's code has two names.</exception>
    public PriceConvergence(IEnumerable<PricedPurchase> purchases, AveragePrice average = AveragePrice.QuantityWeighted, decimal realisationRate = 1m)
    {
        Purchases = Sequences.WithoutNulls(purchases);
        if (realisationRate is < 0m or > 1m)
            throw Errors.OutOfRange(nameof(realisationRate), realisationRate, $"A realisation rate is from 0 to 1; {Decimals.Text(realisationRate)} is not.");
        Average = Enums.Defined(average);
        RealisationRate = realisationRate;
        Authorities = Distinct(Purchases.Select(purchase => purchase.Authority));
        _averages = Purchases.GroupBy(Priced).ToDictionary(group => group.Key, group => average == AveragePrice.Simple ? Simple(group) : Weighted(group));
    }

    /// <summary>The purchases at current prices.</summary>
    public IReadOnlyList<PricedPurchase> Purchases { get; }

    /// <summary>How the average price is taken.</summary>
    public AveragePrice Average { get; }

    /// <summary>How much of the saving is expected to be realised, from 0 to 1.</summary>
    public decimal RealisationRate { get; }

    private List<Authority> Authorities { get; }

    /// <summary>The average price a provider is paid for a service, rounded once.</summary>
    /// <exception cref="ArgumentException">Nobody buys that service from that provider.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money AveragePriceOf(string provider, string service, MoneyUnit unit, MidpointRounding rounding) =>
        _averages.TryGetValue((provider, service), out var average)
            ? Rounded(average, unit, rounding)
            : throw new ArgumentException($"No purchase is of {Texts.Quote(service)} from {Texts.Quote(provider)}.", nameof(service));

    /// <summary>The price a purchase would be made at: its own where that is no more than the average, else the average, rounded once but never above its own.</summary>
    /// <exception cref="ArgumentException">The purchase is not one of these.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money ConvergedPrice(PricedPurchase purchase, MoneyUnit unit, MidpointRounding rounding) =>
        _averages[Priced(Held(purchase))] is var average && average < purchase.UnitPrice.Pounds
            ? Money.Min(purchase.UnitPrice, Rounded(average, unit, rounding))
            : purchase.UnitPrice;

    /// <summary>The saving on one purchase, nil or more, rounded once.</summary>
    /// <exception cref="ArgumentException">The purchase is not one of these.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money SavingOn(PricedPurchase purchase, MoneyUnit unit, MidpointRounding rounding) => Rounded(Saving(Held(purchase)), unit, rounding);

    /// <summary>The saving of each authority, in the order they first appear, each rounded once from its unrounded purchases.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public ByAuthority<Money> SavingByAuthority(MoneyUnit unit, MidpointRounding rounding) => new(
        Authorities.Select(authority => KeyValuePair.Create(
            authority,
            Rounded(Sum(Purchases.Where(purchase => purchase.Authority == authority)), unit, rounding))));

    /// <summary>The saving of all, rounded once from the unrounded purchases.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money TotalSaving(MoneyUnit unit, MidpointRounding rounding) => Rounded(Sum(Purchases), unit, rounding);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PriceConvergence? left, PriceConvergence? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PriceConvergence? left, PriceConvergence? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(PriceConvergence? other) =>
        other is not null && (Average, RealisationRate) == (other.Average, other.RealisationRate) && Purchases.SequenceEqual(other.Purchases);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PriceConvergence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Average, RealisationRate, Purchases.Count);

    /// <summary>What converges, and how.</summary>
    public override string ToString() => $"{Purchases.Count} purchases, {Average}, realised at {Decimals.Text(RealisationRate)}";

    private static (string Provider, string Service) Priced(PricedPurchase purchase) => (purchase.Provider, purchase.Service);

    private static Rational Weighted(IEnumerable<PricedPurchase> purchases) =>
        purchases.Aggregate(Rational.Zero, (cost, purchase) => cost + ((Rational)purchase.Quantity * purchase.UnitPrice.Pounds))
        / Rational.Sum(purchases.Select(purchase => purchase.Quantity));

    private static Rational Simple(IEnumerable<PricedPurchase> purchases) =>
        Rational.Sum(purchases.Select(purchase => purchase.UnitPrice.Pounds)) / purchases.Count();

    private static Money Rounded(Rational exact, MoneyUnit unit, MidpointRounding rounding) =>
        Money.Rounded(exact, unit.InPounds(), Enums.Defined(rounding));

    private static List<Authority> Distinct(IEnumerable<Authority> authorities)
    {
        var distinct = new List<Authority>();
        foreach (var authority in authorities)
        {
            if (distinct.Find(earlier => earlier == authority) is { } earlier)
                earlier.AgreedWith(authority);
            else
                distinct.Add(authority);
        }

        return distinct;
    }

    private PricedPurchase Held(PricedPurchase purchase)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return Purchases.Contains(purchase)
            ? purchase
            : throw new ArgumentException($"The purchase is one of those whose prices converge; {purchase} is not.", nameof(purchase));
    }

    private Rational Saving(PricedPurchase purchase) =>
        Rational.Max(Rational.Zero, purchase.UnitPrice.Pounds - _averages[Priced(purchase)]) * purchase.Quantity * RealisationRate;

    private Rational Sum(IEnumerable<PricedPurchase> purchases) =>
        purchases.Aggregate(Rational.Zero, (sum, purchase) => sum + Saving(purchase));
}
