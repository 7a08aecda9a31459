using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>True flows of a run of years, the convention they are valued by, and how they are printed.</summary>
public sealed record PrintedFlows(
    IReadOnlyList<Money> Flows, Discounting Discounting, FinancialYear FirstYear, PaybackCounting Counting, PaybackCrossing Crossing, PrintedUnit Unit, PrintedRounding Rounding)
{
    public CashFlows Exact => CashFlows.OfNet(YearSeries.Starting(FirstYear, Flows.ToArray()));

    public CashFlows AsPrinted => CashFlows.OfNet(YearSeries.Starting(FirstYear, Flows.Select(flow => Money.FromPounds(Cut(flow.Pounds / Worth, 0) * Worth)).ToArray()));

    public decimal Worth => Unit switch { PrintedUnit.Millions => 1_000_000m, PrintedUnit.Thousands => 1_000m, _ => 1m };

    public decimal Cut(decimal exact, int places) => decimal.Round(exact, places, Rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero);

    public override string ToString() => $"{Unit} {Rounding}: {string.Join(", ", Flows)} from {FirstYear}, {Counting}, {Crossing}, {Discounting}";
}

/// <summary>The arbitraries of claims about flows.</summary>
public static class ClaimGenerators
{
    // Nil, half a unit and what is near it among amounts up to £999bn.
    private static readonly Gen<Money> Flow = Gen.Frequency(
        (2, Gen.Elements(Money.Zero, Money.FromPence(1), Money.FromPence(-50), Money.FromPounds(500), Money.FromPounds(-499.99m), Money.FromMillions(999_000))),
        (6, Gen.Choose(-2_000_000_000, 2_000_000_000).Select(pence => Money.FromPence(pence))));

    private static readonly Gen<DiscountSchedule> Rates = Gen.OneOf(
        Gen.Choose(-99, 300).Select(permille => DiscountSchedule.Flat(permille / 1_000m)), Gen.Elements(GreenBook.Standard2003, GreenBook.Standard2026, DiscountSchedule.Flat(0m)));

    public static Arbitrary<PrintedFlows> PrintedFlows() => Arb.From(
        from count in Gen.Frequency((1, Gen.Constant(1)), (8, Gen.Choose(2, 7)), (1, Gen.Choose(8, 40)))
        from flows in Gen.ArrayOf(Flow, count)
        from spendsFirst in Gen.Elements(true, true, false)
        from rates in Rates
        from timing in Gen.Elements(Enum.GetValues<DiscountTiming>())
        from places in Gen.Choose(-5, 6)
        from later in Gen.Choose(0, 3)
        from counting in Gen.Elements(Enum.GetValues<PaybackCounting>())
        from crossing in Gen.Elements(Enum.GetValues<PaybackCrossing>())
        from unit in Gen.Elements(PrintedUnit.Pounds, PrintedUnit.Thousands, PrintedUnit.Millions)
        from rounding in Gen.Elements(Enum.GetValues<PrintedRounding>())
        let discounting = new Discounting(rates, new FinancialYear(2010), timing)
        select new PrintedFlows(
            spendsFirst ? [-flows[0].Abs(), .. flows[1..]] : flows,
            places < 0 ? discounting : discounting.WithFactorsRoundedTo(places),
            new FinancialYear(2010 + later),
            counting,
            crossing,
            unit,
            rounding),
        any => Enumerable.Range(0, any.Flows.Count > 1 ? any.Flows.Count : 0).Select(left => any with { Flows = any.Flows.Where((_, index) => index != left).ToArray() })
            .Concat(Enumerable.Range(0, any.Flows.Count).Where(index => any.Flows[index].Abs() > Money.FromPounds(9))
                .Select(index => any with { Flows = any.Flows.Select((flow, at) => at == index ? Money.FromPounds(decimal.Truncate(flow.Pounds / 10m)) : flow).ToArray() })));
}
