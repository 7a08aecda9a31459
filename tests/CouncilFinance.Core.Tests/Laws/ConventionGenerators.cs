using CouncilFinance.Appraisal;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Flows, a schedule and one of the conventions that the finder tries.</summary>
public sealed record TriedConvention(CashFlows Flows, DiscountSchedule Schedule, DiscountTiming Timing, int BaseChoice, int? Places, bool IsRowRounded, MoneyUnit Precision)
{
    public DiscountedCashFlows Reading
    {
        get
        {
            var first = Flows.Net.FirstOrDefault(net => net.Value.Sign != 0) is { Value.Sign: not 0, Key: var year } ? year : Flows.Years.First;
            var (flows, baseYear) = BaseChoice switch
            {
                0 => (Flows, Flows.Years.First),
                1 => (Flows, Flows.Years.First.PlusYears(-1)),
                _ => (Flows.From(first), first),
            };
            var convention = new Discounting(Schedule, baseYear, Timing);
            convention = Places is { } places ? convention.WithFactorsRoundedTo(places) : convention;
            return flows.DiscountedBy(IsRowRounded ? convention.WithRowsRoundedTo(Precision) : convention);
        }
    }

    public override string ToString() => $"{Flows.Net} at {Schedule}, {Timing}, base {BaseChoice}, {Places} places, rows rounded {IsRowRounded}, printed in {Precision}";
}

/// <summary>Partners of a case, each with flows of its own, and a convention without rounded rows.</summary>
public sealed record SharedCase(ByAuthority<CashFlows> Partners, Discounting Discounting, MoneyUnit Unit)
{
    public override string ToString() => $"{string.Join(" | ", Partners.Select(partner => $"{partner.Key} {partner.Value.Net}"))} by {Discounting} in {Unit}";
}

/// <summary>The arbitraries of conventions and partners: single years, nil flows, negative rates and large amounts among them.</summary>
public static class ConventionGenerators
{
    private static readonly Gen<Money> Amount = Gen.Frequency(
        (1, Gen.Constant(Money.Zero)),
        (5, Gen.Choose(-1_000_000, 1_000_000).Select(pounds => Money.FromPounds(pounds))),
        (2, Gen.Choose(-2_000_000_000, 2_000_000_000).Select(pence => Money.FromPence(pence))),
        (1, Gen.Choose(-999, 999).Select(billions => Money.FromPounds(billions * 1_000_000_000m))));

    private static readonly Gen<DiscountSchedule> Schedule = Gen.Frequency(
        (5, Gen.Choose(-300, 1_500).Select(thousandths => DiscountSchedule.Flat(thousandths / 1_000m))),
        (1, Gen.Elements(GreenBook.Standard2003, GreenBook.Health2026, GreenBook.SensitivityTest2026)),
        (1, Gen.Choose(1, 4).Select(year => new DiscountSchedule("two bands", "test", new DiscountBand(0, 0.05m), new DiscountBand(year, 0.02m)))));

    public static Arbitrary<TriedConvention> Tried() => Arb.From(
        from count in Gen.Choose(1, 7)
        from net in Gen.ArrayOf(Amount, count)
        from schedule in Schedule
        from timing in Gen.Elements(Enum.GetValues<DiscountTiming>())
        from start in Gen.Choose(0, 2)
        from places in Gen.Elements<int?>(null, 2, 3, 4, 5, 6)
        from rows in Gen.Elements(true, false)
        from precision in Gen.Elements(Enum.GetValues<MoneyUnit>())
        select new TriedConvention(CashFlows.OfNet(YearSeries.Starting(new FinancialYear(2010), net)), schedule, timing, start, places, rows, precision));

    public static Arbitrary<SharedCase> Shared() => Arb.From(
        from count in Gen.Choose(1, 5)
        from partners in Gen.ArrayOf(
            from start in Gen.Choose(0, 3)
            from years in Gen.Choose(1, 5)
            from net in Gen.ArrayOf(Amount, years)
            select CashFlows.OfNet(YearSeries.Starting(new FinancialYear(2010 + start), net)),
            count)
        from schedule in Schedule
        from timing in Gen.Elements(Enum.GetValues<DiscountTiming>())
        from places in Gen.Elements<int?>(null, 4)
        from unit in Gen.Elements(Enum.GetValues<MoneyUnit>())
        let convention = new Discounting(schedule, new FinancialYear(2010), timing)
        select new SharedCase(
            new ByAuthority<CashFlows>(partners.Select((flows, index) => KeyValuePair.Create(new Authority($"P{index}"), flows))),
            places is { } rounded ? convention.WithFactorsRoundedTo(rounded) : convention,
            unit));
}
