using CouncilFinance.Apportionment;
using CouncilFinance.Assurance;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>The arbitraries that every law may ask for. All of them are valid input, extremes included.</summary>
public static class Generators
{
    private const long MostPence = 99_900_000_000_000; // £999bn

    private static readonly Gen<long> Magnitude =
        from digits in Gen.Choose(0, 14)
        from high in Gen.Choose(0, 9_999_999)
        from low in Gen.Choose(0, 9_999_999)
        select Math.Min(MostPence, ((high * 10_000_000L) + low) % (long)Math.Pow(10, digits));

    private static readonly Gen<long> Pence = Gen.Frequency(
        (1, Gen.Elements(0L, 1L, -1L, MostPence, -MostPence)),
        (9, from magnitude in Magnitude from sign in Gen.Elements(1, -1) select sign * magnitude));

    private static readonly Gen<FinancialYear> SomeYear = Gen.Frequency(
        (8, Gen.Choose(1990, 2060).Select(start => new FinancialYear(start))),
        (1, Gen.Choose(1900, 9998).Select(start => new FinancialYear(start))),
        (1, Gen.Elements(CouncilFinance.FinancialYear.MinValue, CouncilFinance.FinancialYear.MaxValue, default)));

    // Single years and long runs among them.
    private static readonly Gen<int> Columns = Gen.Frequency((3, Gen.Constant(1)), (10, Gen.Choose(2, 8)), (1, Gen.Choose(9, 60)));

    private static readonly Gen<FinancialYearRange> SomeRun =
        from first in SomeYear
        from count in Columns
        from open in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        let start = first.StartYear + count > CouncilFinance.FinancialYear.MaxValue.StartYear ? first.PlusYears(-count) : first
        let run = CouncilFinance.FinancialYearRange.Starting(start, count)
        select open ? run.AndAfter() : run;

    private static readonly Gen<Authority> SomeAuthority =
        Gen.Elements("LBHF", "RBKC", "WCC", "LCC", "H&F").Select(code => new Authority(code, code + " Council"));

    private static readonly Gen<string> SomeLabel = Gen.Elements(
        "Commissioning", "IT", "Überheads (Training)", "Öffentliche İşler", "خدمات", "£ and % of \"all\"", "a, b | c\\d", "x");

    public static Arbitrary<Money> Money() => Arb.From(Pence.Select(pence => CouncilFinance.Money.FromPence(pence)), Smaller);

    public static Arbitrary<AnyMoney> AnyMoney() => Arb.From(
        from pence in Pence
        from places in Gen.Choose(0, 10)
        from digits in Gen.Choose(0, 999_999_999)
        from edge in Gen.Choose(0, 19)
        select new AnyMoney(edge switch
        {
            0 => CouncilFinance.Money.MaxValue,
            1 => CouncilFinance.Money.MinValue,
            2 => CouncilFinance.Money.FromPounds(0.0000000001m),
            3 => CouncilFinance.Money.FromPounds(999_999_999_999_999m - (digits / 1000m)),
            4 or 5 or 6 => Halfway(digits % 2_000_000, places % 4),
            _ => CouncilFinance.Money.FromPounds((pence / 100m) + (digits * new decimal(1, 0, 0, pence < 0, (byte)places) / 10_000_000_000m)
                is var pounds ? decimal.Round(pounds, 10) : 0m),
        }),
        any => Smaller(any.Value).Select(money => new AnyMoney(money)));

    public static Arbitrary<Factor> Factor() => Arb.From(
        from digits in Gen.Frequency((2, Gen.Elements(0, 1, -1, 5, -5)), (6, Gen.Choose(-99_999, 99_999)), (3, Gen.Choose(int.MinValue, int.MaxValue)))
        from places in Gen.Choose(0, 12)
        from wide in Gen.Elements(1m, 1m, 1m, 1_000_003m, 7_000_000_000_001m)
        select new Factor(digits * wide * new decimal(1, 0, 0, false, (byte)places)));

    public static Arbitrary<MidpointRounding> Rounding() => Arb.From(Gen.Elements(Enum.GetValues<MidpointRounding>()));

    public static Arbitrary<MoneyUnit> Unit() => Arb.From(Gen.Elements(Enum.GetValues<MoneyUnit>()));

    public static Arbitrary<MoneyRange> MoneyRange() => Arb.From(
        from one in Pence
        from other in Pence
        select new MoneyRange(CouncilFinance.Money.FromPence(Math.Min(one, other)), CouncilFinance.Money.FromPence(Math.Max(one, other))));

    public static Arbitrary<FinancialYear> FinancialYear() => Arb.From(SomeYear);

    public static Arbitrary<FinancialYearRange> FinancialYearRange() => Arb.From(SomeRun);

    public static Arbitrary<DateOnly> Day() => Arb.From(
        Gen.Choose(new DateOnly(1900, 4, 1).DayNumber, new DateOnly(9999, 3, 31).DayNumber).Select(DateOnly.FromDayNumber));

    public static Arbitrary<YearSeries<Money>> Amounts() => Arb.From(
        from years in SomeRun
        from pence in Gen.ArrayOf(Pence, years.Count)
        select new YearSeries<Money>(years, pence.Select(value => CouncilFinance.Money.FromPence(value))));

    public static Arbitrary<YearSeries<decimal>> Numbers() => Arb.From(
        from years in SomeRun
        from pence in Gen.ArrayOf(Pence, years.Count)
        select new YearSeries<decimal>(years, pence.Select(value => value / 100m)));

    public static Arbitrary<Authority> Authority() => Arb.From(SomeAuthority);

    public static Arbitrary<ByAuthority<Money>> AmountsByAuthority() => Arb.From(
        from authorities in Gen.SubListOf(new[] { "LBHF", "RBKC", "WCC", "LCC", "H&F" })
        from pence in Gen.ArrayOf(Pence, 5)
        select new ByAuthority<Money>(authorities.Zip(pence, (code, value) => KeyValuePair.Create(new Authority(code, code + " Council"), CouncilFinance.Money.FromPence(value)))));

    public static Arbitrary<PriceIndex> PriceIndex() => Arb.From(
        from years in SomeRun
        from numbers in Gen.ArrayOf(Gen.Choose(1, 2_000_000), years.Count)
        select new PriceIndex(new YearSeries<decimal>(years.WithoutLaterYears(), numbers.Select(number => number / 1000m))));

    public static Arbitrary<PhasingProfile> PhasingProfile() => Arb.From(
        from years in SomeRun
        from weights in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0m)), (4, Gen.Choose(0, 100).Select(weight => (decimal)weight)), (1, Pence.Select(pence => Math.Abs(pence) / 1000m))), years.Count)
        from last in Gen.Choose(1, 100)
        select new PhasingProfile(new YearSeries<decimal>(years, [.. weights.SkipLast(1), last])));

    // Effects that stay, effects that fall out, and those of which a part stays.
    public static Arbitrary<CumulativeEffect> CumulativeEffect() => Arb.From(
        from amounts in Amounts().Generator
        from left in Pence
        from kind in Gen.Choose(0, 3)
        select amounts.Years.IsOpenEnded || kind < 2 ? new CumulativeEffect(amounts)
            : new CumulativeEffect(amounts, kind == 2 ? CouncilFinance.Money.Zero : CouncilFinance.Money.FromPence(left)));

    public static Arbitrary<IncrementalEffect> IncrementalEffect() => CumulativeEffect().Convert(effect => effect.ToIncremental(), changes => changes.ToCumulative());

    public static Arbitrary<SavingsLine> SavingsLine() => Arb.From(from years in SomeRun from line in LineOver(years, "AC1") select line);

    public static Arbitrary<SavingsSchedule> SavingsSchedule() => Arb.From(
        from years in SomeRun
        from count in Gen.Choose(0, 8)
        from lines in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => LineOver(years, "AC" + number))
        select new SavingsSchedule(years, lines),
        schedule => schedule.Lines.Select(left => schedule.Where(line => line != left)));

    public static Arbitrary<SavingsDelivery> SavingsDelivery() => Arb.From(
        from planned in CumulativeEffect().Generator
        from other in Gen.ArrayOf(Pence, planned.Years.Count)
        from amounts in Gen.ArrayOf(Pence, 5)
        from title in SomeLabel
        from mitigations in Gen.Choose(0, 3)
        let forecast = new CumulativeEffect(Series(planned.Years, other))
        let cover = CouncilFinance.Money.FromPence(Math.Abs(amounts[4]))
        let delivery = new SavingsDelivery("AC1", planned, forecast)
            .WithAchieved(CouncilFinance.Money.FromPence(amounts[0]), CouncilFinance.Money.FromPence(Math.Abs(amounts[1])), CouncilFinance.Money.FromPence(amounts[2]))
            .WithOneOffAchieved(CouncilFinance.Money.FromPence(amounts[3]))
        select mitigations switch
        {
            0 => delivery,
            1 => delivery.WithMitigation(Mitigation.OneOff(title, planned.Years.First, cover)),
            2 => delivery.WithMitigation(Mitigation.Recurrent(title, planned.Years.First, cover)),
            _ => delivery.WithMitigation(Mitigation.OneOff(title, planned.Years.Last, cover)).WithMitigation(Mitigation.Recurrent(title, planned.Years.First, cover)),
        });

    public static Arbitrary<Purchases> Purchases() => Arb.From(
        from count in Gen.Choose(1, 10)
        from all in Gen.ArrayOf(
            from provider in Gen.Elements("Rowan House", "Elm Court")
            from service in Gen.Elements("Residential", "Nursing")
            from authority in SomeAuthority
            from quantity in Gen.Choose(1, 100_000)
            from pence in Gen.Choose(0, 10_000_000)
            select new PricedPurchase(provider, service, authority, quantity / 100m, CouncilFinance.Money.FromPence(pence)),
            count)
        from average in Gen.Elements(Enum.GetValues<AveragePrice>())
        from rate in Gen.Choose(0, 100)
        select new Purchases(all, average, rate / 100m));

    public static Arbitrary<TrueTable> TrueTable() => Arb.From(
        from rows in Gen.Choose(1, 10)
        from columns in Gen.Choose(1, 6)
        from pence in Gen.ArrayOf(Gen.Choose(-2_000_000_000, 2_000_000_000), rows * columns)
        from unit in Gen.Elements(PrintedUnit.Pounds, PrintedUnit.Thousands)
        from rounding in Gen.Elements(Enum.GetValues<PrintedRounding>())
        select new TrueTable(
            pence.Chunk(columns).Select(row => (IReadOnlyList<Money>)row.Select(value => CouncilFinance.Money.FromPence(value)).ToList()).ToList(), unit, rounding));

    // Now and then the last year has only a half of what stays.
    private static CumulativeEffect Staying(YearSeries<Money> effects) =>
        effects.Years.IsOpenEnded || effects.Years.First.StartYear % 3 > 0 ? new CumulativeEffect(effects) : new CumulativeEffect(effects, effects.Last + effects.Last);

    // Half of a penny, pound, thousand or million: what a rounding rule has to decide.
    private static Money Halfway(int count, int unit) =>
        CouncilFinance.Money.From(count + (count % 2 == 0 ? 0.5m : -1.5m), Enum.GetValues<MoneyUnit>()[unit]);

    private static Gen<SavingsLine> LineOver(FinancialYearRange years, string reference) =>
        from pence in Gen.ArrayOf(Pence, years.Count)
        from authority in SomeAuthority
        from title in SomeLabel
        from service in SomeLabel
        from recurrence in Gen.Elements(Enum.GetValues<Recurrence>())
        from kind in Gen.Choose(0, 7)
        from cashability in Gen.Elements(Enum.GetValues<Cashability>())
        from confidence in Gen.Elements(Enum.GetValues<Confidence>())
        from rating in Gen.Elements(Enum.GetValues<DeliveryRating>())
        from change in Gen.Elements(Enum.GetValues<PlanChange>())
        from category in Gen.Elements(Enum.GetValues<ProjectCategory>())
        from elsewhere in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Described(
            recurrence == Recurrence.Recurrent
                ? CouncilFinance.Savings.SavingsLine.Recurrent(reference, title, authority, Staying(Series(years, pence)))
                : CouncilFinance.Savings.SavingsLine.OneOff(reference, title, authority, Series(years, years.IsOpenEnded ? [.. pence.SkipLast(1), 0L] : pence)),
            service,
            (SavingsKind)kind,
            cashability,
            confidence,
            rating,
            change,
            recurrence == Recurrence.Recurrent && category == ProjectCategory.Faster ? ProjectCategory.Further : category,
            elsewhere);

    private static SavingsLine Described(
        SavingsLine line, string service, SavingsKind kind, Cashability cashability, Confidence confidence, DeliveryRating rating, PlanChange change, ProjectCategory category, bool elsewhere)
    {
        var described = line.WithService(service).WithKind(kind).WithCashability(cashability).WithConfidence(confidence)
            .WithDeliveryRating(rating).WithPlanChange(change).WithCategory(category);
        return elsewhere ? described.WithCountedElsewhere("another programme") : described;
    }

    private static YearSeries<Money> Series(FinancialYearRange years, IEnumerable<long> pence) =>
        new(years, pence.Select(value => CouncilFinance.Money.FromPence(value)));

    private static IEnumerable<Money> Smaller(Money money)
    {
        if (money == CouncilFinance.Money.Zero)
            yield break;
        yield return CouncilFinance.Money.Zero;
        if (money.Sign < 0)
            yield return -money;
        foreach (var unit in new[] { MoneyUnit.Million, MoneyUnit.Thousand, MoneyUnit.Pound, MoneyUnit.Penny })
        {
            if (!money.IsWhole(unit) && money.Abs() > CouncilFinance.Money.From(1, unit))
                yield return money.RoundTo(unit, MidpointRounding.ToZero);
        }

        if (money.Abs() >= CouncilFinance.Money.FromPence(2))
            yield return money.DividedBy(2m, MoneyUnit.Penny, MidpointRounding.ToZero);
    }
}
