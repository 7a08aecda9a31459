using CouncilFinance.Appraisal;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Flows and a convention without rounding on the way, whose present values money can hold.</summary>
public sealed record Appraised(CashFlows Flows, Discounting Discounting)
{
    public DiscountedCashFlows Discounted => Flows.DiscountedBy(Discounting);

    public override string ToString() => $"{Discounting.Schedule}, {Discounting}: in {Flows.Inflows}, out {Flows.Outflows}";
}

/// <summary>A schedule in which no rate is below nil.</summary>
public sealed record NilOrMoreRates(DiscountSchedule Schedule)
{
    public override string ToString() => Schedule.ToString();
}

/// <summary>One rate for every year, from −50% to 100%.</summary>
public sealed record FlatRate(decimal Rate)
{
    public DiscountSchedule Schedule => DiscountSchedule.Flat(Rate);
}

/// <summary>A run of years that is closed.</summary>
public sealed record ClosedRun(FinancialYearRange Years)
{
    public override string ToString() => Years.ToString();
}

/// <summary>Net amounts of a few pounds, whose sum crosses and touches nil often.</summary>
public sealed record CrossingFlows(CashFlows Flows)
{
    public override string ToString() => Flows.ToString();
}

/// <summary>Amounts in cash, and an index with a number for each of their years and for the year of prices.</summary>
public sealed record PricedFlows(CashFlows Cash, PriceIndex Index, FinancialYear PricesOf)
{
    public override string ToString() => $"{Cash} at {PricesOf} prices by {Index}";
}

/// <summary>The arbitraries of appraisal. All of them are valid input: nils, single years, long runs, bands and rates below nil included.</summary>
public static class AppraisalGenerators
{
    // Present values stay below what money holds, their doubles included.
    private const double MostPounds = 400_000_000_000_000d;

    private static readonly Gen<decimal> Rate = Gen.Frequency(
        (3, Gen.Elements(0m, 0.035m, 0.04m, 0.21m, 1m, -0.5m, 0.000001m)),
        (5, Gen.Choose(-500, 1_000).Select(thousandths => thousandths / 1_000m)),
        (2, Gen.Choose(-50_000_000, 100_000_000).Select(digits => digits / 100_000_000m)));

    private static readonly Gen<DiscountSchedule> Schedule = SchedulesOf(Rate);

    private static readonly Gen<int> Columns = Gen.Frequency((3, Gen.Constant(1)), (10, Gen.Choose(2, 8)), (1, Gen.Choose(9, 60)));

    private static readonly Gen<FinancialYear> Base = Gen.Choose(1990, 2060).Select(start => new FinancialYear(start));

    private static readonly Gen<Money> Amount = Gen.Frequency(
        (2, Gen.Constant(Money.Zero)),
        (2, Gen.Choose(-3, 3).Select(pounds => Money.FromPounds(pounds))),
        (6, Generators.Money().Generator));

    private static readonly Gen<PriceBase> SomePriceBase = Gen.Frequency((2, Gen.Constant(PriceBase.Cash)), (1, Base.Select(PriceBase.RealAt)), (1, Gen.Constant(PriceBase.RealAt(default))));

    public static Arbitrary<DiscountSchedule> Schedules() => Arb.From(Schedule);

    public static Arbitrary<NilOrMoreRates> SchedulesOfNilOrMore() => Arb.From(SchedulesOf(Rate.Select(Math.Abs)).Select(schedule => new NilOrMoreRates(schedule)));

    public static Arbitrary<FlatRate> FlatRates() => Arb.From(Rate.Select(rate => new FlatRate(rate)));

    public static Arbitrary<PriceBase> PriceBases() => Arb.From(SomePriceBase);

    public static Arbitrary<ClosedRun> Runs() => Arb.From(
        from first in Base from count in Columns select new ClosedRun(FinancialYearRange.Starting(first, count)),
        run => run.Years.Count > 1 ? [new ClosedRun(FinancialYearRange.Starting(run.Years.First, run.Years.Count / 2))] : []);

    /// <summary>Any convention, rounding on the way included.</summary>
    public static Arbitrary<Discounting> Discountings() => Arb.From(
        from convention in ConventionFrom(Schedule)
        from places in Gen.Choose(-8, 20)
        from unit in Gen.Choose(-3, 3)
        let placed = places < 0 ? convention : convention.WithFactorsRoundedTo(places)
        select unit < 0 ? placed : placed.WithRowsRoundedTo((MoneyUnit)unit));

    public static Arbitrary<CashFlows> Flows() => Arb.From(
        from run in Runs().Generator from flows in FlowsOver(run.Years) select flows, Smaller);

    public static Arbitrary<Appraised> Cases() => Arb.From(
        from convention in ConventionFrom(Schedule)
        from offset in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 5)))
        from count in Columns
        from flows in FlowsOver(FinancialYearRange.Starting(convention.BaseYear.PlusYears(offset), count))
        select Fitting(new Appraised(flows, convention)),
        any => Smaller(any.Flows).Select(flows => any with { Flows = flows })
            .Concat(any.Discounting.Schedule.Bands.Count > 1 ? [any with { Discounting = With(any.Discounting, DiscountSchedule.Flat(any.Discounting.Schedule.Bands[0].Rate)) }] : [])
            .Select(Fitting));

    public static Arbitrary<CrossingFlows> CrossingFlows() => Arb.From(
        from first in Base
        from count in Gen.Choose(1, 9)
        from net in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(-6, 6))), count)
        select new CrossingFlows(CashFlows.OfNet(YearSeries.Starting(first, net).Map(pounds => Money.FromPounds(pounds)))),
        any => Smaller(any.Flows).Select(flows => new CrossingFlows(flows)));

    // An amount worked at the widest ratio of two numbers is still one that money holds.
    public static Arbitrary<PricedFlows> Priced() => Arb.From(
        from run in Runs().Generator
        from numbers in Gen.ArrayOf(Gen.Frequency((1, Gen.Elements(1, 2_000_000)), (5, Gen.Choose(1, 2_000_000))), run.Years.Count + 2)
        from pence in Gen.ArrayOf(Gen.Choose(-2_000_000_000, 2_000_000_000), run.Years.Count * 2)
        from at in Gen.Choose(0, run.Years.Count + 1)
        let index = new PriceIndex(YearSeries.Starting(run.Years.First.PlusYears(-1), numbers.Select(number => number / 1_000m).ToArray()))
        let amounts = pence.Select(value => Money.FromPence(value)).ToList()
        select new PricedFlows(
            CashFlows.Of(new YearSeries<Money>(run.Years, amounts.Take(run.Years.Count)), new YearSeries<Money>(run.Years, amounts.Skip(run.Years.Count))),
            index,
            index.Numbers.Years[at]));

    private static Gen<DiscountSchedule> SchedulesOf(Gen<decimal> rate) => Gen.Frequency(
        (2, rate.Select(value => DiscountSchedule.Flat(value))),
        (2, from count in Gen.Choose(1, 5)
            from rates in Gen.ArrayOf(rate, count)
            from steps in Gen.ArrayOf(Gen.Choose(1, 12), count)
            select new DiscountSchedule("bands", "generated", rates.Select((value, index) => new DiscountBand(steps.Take(index).Sum(), value)).ToArray())),
        (1, Gen.Elements(GreenBook.Standard2003, GreenBook.Health2026, GreenBook.SensitivityTest2026)));

    private static Gen<Discounting> ConventionFrom(Gen<DiscountSchedule> schedules) =>
        from schedule in schedules
        from year in Base
        from timing in Gen.Elements(Enum.GetValues<DiscountTiming>())
        select new Discounting(schedule, year, timing);

    private static Gen<CashFlows> FlowsOver(FinancialYearRange years) =>
        from inflows in Gen.ArrayOf(Amount, years.Count)
        from outflows in Gen.ArrayOf(Amount, years.Count)
        from costs in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from priceBase in SomePriceBase
        select CashFlows.Of(
            new YearSeries<Money>(years, inflows.Select(amount => costs ? amount.Abs() : amount)), new YearSeries<Money>(years, outflows.Select(amount => costs ? amount.Abs() : amount)), priceBase);

    private static Discounting With(Discounting discounting, DiscountSchedule schedule) => new(schedule, discounting.BaseYear, discounting.Timing);

    // Rates far below nil over a long run would go beyond what money holds: as many years as stay below it.
    private static Appraised Fitting(Appraised any)
    {
        var (schedule, count, sum) = (any.Discounting.Schedule, 0, 0d);
        var factor = Enumerable.Range(1, any.Flows.Years.First.YearsSince(any.Discounting.BaseYear)).Aggregate(1d, (product, year) => product / (1d + (double)schedule.RateIn(year)));
        foreach (var year in any.Flows.Years)
        {
            factor /= Math.Min(1d, 1d + (double)schedule.RateIn(year.YearsSince(any.Discounting.BaseYear) + 1));
            sum += factor * (double)(any.Flows.Inflows[year].Abs() + any.Flows.Outflows[year].Abs()).Pounds;
            if (sum > MostPounds)
                break;
            count++;
        }

        return count == any.Flows.Years.Count ? any : any with { Flows = Window(any.Flows, FinancialYearRange.Starting(any.Flows.Years.First, Math.Max(1, count))) };
    }

    private static CashFlows Window(CashFlows flows, FinancialYearRange years) => CashFlows.Of(flows.Inflows.Window(years), flows.Outflows.Window(years), flows.PriceBase);

    private static IEnumerable<CashFlows> Smaller(CashFlows flows)
    {
        if (flows.Years.Count > 1)
        {
            yield return Window(flows, FinancialYearRange.Starting(flows.Years.First, flows.Years.Count / 2));
            yield return Window(flows, FinancialYearRange.Starting(flows.Years.First, flows.Years.Count - 1));
        }

        foreach (var (inflows, outflows) in SmallerAmounts(flows.Inflows).Select(series => (series, flows.Outflows)).Concat(SmallerAmounts(flows.Outflows).Select(series => (flows.Inflows, series))))
            yield return CashFlows.Of(inflows, outflows, flows.PriceBase);
    }

    private static IEnumerable<YearSeries<Money>> SmallerAmounts(YearSeries<Money> amounts) =>
        amounts.SelectMany(left => Generators.Money().Shrinker(left.Value).Select(smaller => YearSeries.ForEach(amounts.Years, year => year == left.Key ? smaller : amounts[year])));
}
