using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// By how much each authority's recurrent spending on a service falls: what it spent before less what it spends after, without the one-off
/// costs of the change; an increase counts as nil (triborough-proposals-2011, chapter 11).
/// </summary>
/// <remarks>
/// Two are equal when their reductions are. Planned savings are another figure: see <see cref="TransitionScheme.ByPlannedSavings"/>.
/// </remarks>
[JsonConverter(typeof(NetReductionsJsonConverter))]
public sealed record NetReductions
{
    private NetReductions(ByAuthority<CumulativeEffect> changes) => Reductions = changes;

    /// <summary>How far each authority's spending falls against before: year by year, and for good. Negative where it rises.</summary>
    public ByAuthority<CumulativeEffect> Reductions { get; }

    /// <summary>Each authority's reduction once the change has its full effect; nil where spending rises.</summary>
    public ByAuthority<Money> AtFullEffect => Reductions.Map(change => NilOrMore(change.RecurrentLevel));

    /// <summary>Reductions given as effects against what was spent before, such as the totals of a savings schedule net of growth.</summary>
    /// <exception cref="ArgumentException">There are no authorities.</exception>
    public static NetReductions Of(ByAuthority<CumulativeEffect> reductions)
    {
        ArgumentNullException.ThrowIfNull(reductions);
        return reductions.Count > 0
            ? new NetReductions(reductions)
            : throw new ArgumentException("Reductions are those of at least one authority; there are none.", nameof(reductions));
    }

    /// <summary>Reductions between recurrent spending before the change and in each year after it; the last year has the full effect.</summary>
    /// <exception cref="ArgumentException">There are no authorities, or the two hold different ones.</exception>
    public static NetReductions Between(ByAuthority<Money> before, ByAuthority<YearSeries<Money>> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Of(before.Zip(after, (spent, spending) => new CumulativeEffect(spending.Map(spends => spent - spends))));
    }

    /// <summary>Reductions between recurrent spending before the change and after it, at full effect from a year on.</summary>
    /// <exception cref="ArgumentException">There are no authorities, or the two hold different ones.</exception>
    public static NetReductions Between(ByAuthority<Money> before, ByAuthority<Money> after, FinancialYear from)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Between(before, after.Map(spending => YearSeries.Starting(from, spending)));
    }

    /// <summary>Each authority's reduction in one year: nil before the change, and where spending rises.</summary>
    public ByAuthority<Money> In(FinancialYear year) => Reductions.Map(change => NilOrMore(change[year]));

    /// <summary>The reductions at full effect.</summary>
    public override string ToString() => AtFullEffect.ToString();

    private static Money NilOrMore(Money amount) => Money.Max(amount, Money.Zero);
}
