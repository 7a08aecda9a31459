using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The years to payback of flows that are each known to lie in an interval.</summary>
/// <remarks>
/// Where a flow rises, so does the sum so far at every later moment, and the moment at which it comes back to nil for good (sup { t : sum(t) &lt; 0 })
/// can only come sooner: the highest flows give the least and the lowest the most. The same holds of the first return (inf { t &gt; k : sum(t) ≥ 0 })
/// as long as every choice of flows is below nil in one and the same year k and none has come back before it. A sum below nil in year i at the lowest flows
/// and in year k at the highest, both the first such, keeps to that where k ≤ i + 1: a return before k would need a year between them.
/// </remarks>
internal static class PaybackEstimate
{
    public static Estimate? Of(ClaimConvention convention, IReadOnlyList<Estimate> flows, out string? missing)
    {
        var asPrinted = Payback(convention, flows.Select(flow => flow.AsPrinted));
        var soonest = Payback(convention, flows.Select(flow => flow.High.Value));
        var latest = Payback(convention, flows.Select(flow => flow.Low.Value));
        missing = !asPrinted.IsPaidBack ? $"there is no time to payback: {asPrinted}"
            : !latest.IsPaidBack ? "the flows, as they are printed, may never be paid back"
            : !soonest.IsPaidBack || !IsOrdered(convention, flows) ? "the flows, as they are printed, may fall below nil and come back more than once: leave out years before the first spend"
            : null;
        return missing is null ? new Estimate(asPrinted.Years, new Bound(soonest.Years, true), new Bound(latest.Years, true)) : null;
    }

    private static bool IsOrdered(ClaimConvention convention, IReadOnlyList<Estimate> flows) =>
        convention.Crossing == PaybackCrossing.Final
        || FirstBelow(Discounted(convention, flows.Select(flow => flow.High.Value))) <= FirstBelow(Discounted(convention, flows.Select(flow => flow.Low.Value))) + 1;

    private static int FirstBelow(IEnumerable<Rational> flows)
    {
        var (sum, year) = (Rational.Zero, 0);
        foreach (var flow in flows)
        {
            sum += flow;
            if (sum.Sign < 0)
                break;
            year++;
        }

        return year;
    }

    private static Payback Payback(ClaimConvention convention, IEnumerable<Rational> flows)
    {
        var values = Discounted(convention, flows).ToList();
        return Appraisal.Payback.Of(
            new YearSeries<Rational>(FinancialYearRange.Starting(convention.FirstYear, values.Count), values),
            convention.Discounting is not null,
            convention.Counting,
            convention.Crossing,
            convention.CountedFrom);
    }

    private static IEnumerable<Rational> Discounted(ClaimConvention convention, IEnumerable<Rational> flows)
    {
        var all = flows.ToList();
        return all.Zip(convention.FactorsOf(all.Count), (flow, factor) => flow * factor);
    }
}
