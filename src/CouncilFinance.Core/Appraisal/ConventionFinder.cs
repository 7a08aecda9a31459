using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Which conventions make a printed net present value come out of the flows it was printed beside.</summary>
/// <remarks>
/// Tried are: each timing; as base year the first year of the flows, the year before it, and the year of the first flow that is not nil with those before left out;
/// factors exact and rounded to 2, 3, 4, 5 and 6 places; rows unrounded and rounded to the precision of the printed value; and, where an index is given, the flows
/// in their own price base and in the other. A convention fits when its value, rounded half away from nil to the printed precision, is the printed one.
/// Conventions with exactly the same value are one answer, since nothing printed could tell them apart.
/// </remarks>
public static class ConventionFinder
{
    private static readonly ImmutableArray<int?> FactorPlaces = [null, 6, 5, 4, 3, 2];

    /// <summary>The conventions that fit, the plainest first; none where the printed value comes out of no convention tried.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="schedule">The rates the report says it used.</param>
    /// <param name="printed">The printed net present value.</param>
    /// <param name="precision">The unit it was printed to, such as thousands.</param>
    /// <param name="index">A price index that reaches over the years of the flows, if cash against real is in question.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is undefined, or the index has no number for a year.</exception>
    /// <exception cref="ArgumentException">The printed value is not whole in its precision.</exception>
    public static IReadOnlyList<PrintedConvention> Find(CashFlows flows, DiscountSchedule schedule, Money printed, MoneyUnit precision, PriceIndex? index = null)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(schedule);
        if (!printed.IsWhole(precision))
            throw new ArgumentException($"A value printed in {Money.From(1m, precision)} is a whole number of them; {printed} is not.", nameof(printed));
        return Readings(flows, schedule, precision, index)
            .Where(reading => Prints(reading, printed, precision))
            .GroupBy(reading => reading.ExactNetPresentValue)
            .Select(group => new PrintedConvention(group))
            .ToImmutableArray();
    }

    private static bool Prints(DiscountedCashFlows reading, Money printed, MoneyUnit precision) =>
        reading.ExactNetPresentValue.CountOf(precision.InPounds(), MidpointRounding.AwayFromZero) == ((Rational)printed.Pounds).CountOf(precision.InPounds(), MidpointRounding.AwayFromZero);

    private static IEnumerable<DiscountedCashFlows> Readings(CashFlows flows, DiscountSchedule schedule, MoneyUnit precision, PriceIndex? index) =>
        from places in FactorPlaces
        from rows in new MoneyUnit?[] { null, precision }
        from priced in Priced(flows, index)
        from timing in Enum.GetValues<DiscountTiming>()
        from placed in Placed(priced)
        select placed.Flows.DiscountedBy(Convention(schedule, placed.BaseYear, timing, places, rows));

    private static Discounting Convention(DiscountSchedule schedule, FinancialYear baseYear, DiscountTiming timing, int? places, MoneyUnit? rows)
    {
        var convention = new Discounting(schedule, baseYear, timing);
        convention = places is { } rounded ? convention.WithFactorsRoundedTo(rounded) : convention;
        return rows is { } unit ? convention.WithRowsRoundedTo(unit) : convention;
    }

    private static IEnumerable<CashFlows> Priced(CashFlows flows, PriceIndex? index)
    {
        yield return flows;
        if (index is not null)
            yield return flows.PriceBase.IsReal ? flows.ToCash(index) : flows.ToReal(index, flows.Years.First);
    }

    private static IEnumerable<(CashFlows Flows, FinancialYear BaseYear)> Placed(CashFlows flows)
    {
        var first = flows.Years.First;
        yield return (flows, first);
        if (first > FinancialYear.MinValue)
            yield return (flows, first.PlusYears(-1));
        if (flows.Net.FirstOrDefault(net => net.Value.Sign != 0) is { Value.Sign: not 0, Key: var spent } && spent != first)
            yield return (flows.From(spent), spent);
    }
}
