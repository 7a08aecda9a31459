using CouncilFinance.Appraisal;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A business case and a convention that rounds no row, so that each line has a present value of its own.</summary>
public sealed record ValuedCase(BusinessCase Case, Discounting Discounting)
{
    public DiscountedCashFlows Discounted => Case.Flows.DiscountedBy(Discounting);

    public override string ToString() => $"{Discounting} | {string.Join(" | ", Case.Lines.Select(line => $"{line}{(line.Uncertainty is { } uncertainty ? $", {uncertainty}" : "")}"))}";
}

/// <summary>A low and a high estimate of flows.</summary>
public sealed record Ranges(RangedCashFlows Flows, Discounting Discounting)
{
    public override string ToString() => $"{Flows.Inflows} | {Flows.Outflows} | {Discounting}";
}

/// <summary>The arbitraries of appraisal under risk: benefits and costs over runs that overlap or do not, certain and uncertain, nil and reversed ones among them.</summary>
public static class RiskGenerators
{
    private static readonly Gen<Money> Amount = Gen.Frequency(
        (1, Gen.Constant(CouncilFinance.Money.Zero)),
        (1, Gen.Choose(-99_999, -1).Select(pence => CouncilFinance.Money.FromPence(pence))),
        (6, from pounds in Gen.Choose(0, 9_999_999) from pence in Gen.Choose(0, 99) select CouncilFinance.Money.FromPounds(pounds + (pence / 100m))));

    private static readonly Gen<decimal> Hundredths = Gen.Choose(-50, 250).Select(hundredths => hundredths / 100m);

    private static readonly Gen<Uncertainty> SomeUncertainty =
        from factors in Gen.ArrayOf(Hundredths, 3)
        from shape in Gen.Elements(Enum.GetValues<UncertaintyShape>())
        let ordered = factors.Order().ToArray()
        select shape switch
        {
            UncertaintyShape.Uniform => CouncilFinance.Appraisal.Uncertainty.Uniform(ordered[0], ordered[2]),
            UncertaintyShape.Triangular => CouncilFinance.Appraisal.Uncertainty.Triangular(ordered[0], ordered[1], ordered[2]),
            _ => CouncilFinance.Appraisal.Uncertainty.Pert(ordered[0], ordered[1], ordered[2]),
        };

    private static readonly Gen<Discounting> SomeDiscounting =
        from rate in Gen.Choose(-100, 1_500)
        from schedule in Gen.Frequency((4, Gen.Constant(DiscountSchedule.Flat(rate / 10_000m))), (1, Gen.Constant(GreenBook.Standard2003)))
        from timing in Gen.Elements(Enum.GetValues<DiscountTiming>())
        from earlier in Gen.Choose(0, 2)
        from places in Gen.Choose(0, 9)
        let exact = new Discounting(schedule, new FinancialYear(2015 - earlier), timing)
        select places is > 2 and < 7 ? exact.WithFactorsRoundedTo(places) : exact;

    public static Arbitrary<Uncertainty> Uncertainty() => Arb.From(SomeUncertainty);

    public static Arbitrary<ValuedCase> ValuedCase() => Arb.From(
        from titles in Gen.Elements("A", "B C", "D E F", "G F E D", "Savings Posts IT Rent Buildings")
        from lines in Gen.CollectToArray(titles.Split(' '), Line)
        from years in Gen.Choose(1, 3)
        from discounting in SomeDiscounting
        select new ValuedCase(lines.Aggregate(new BusinessCase(CouncilFinance.FinancialYearRange.Starting(new FinancialYear(2016), years)), (sofar, line) => line(sofar)), discounting),
        valued => valued.Case.Lines.Count == 1 ? [] : valued.Case.Lines.Select(line => valued with { Case = valued.Case.Without(line.Title) }));

    public static Arbitrary<Ranges> Ranges() => Arb.From(
        from years in Gen.Choose(1, 6)
        from ins in Gen.ArrayOf(Range, years)
        from outs in Gen.ArrayOf(Range, years)
        from discounting in SomeDiscounting
        from rows in Gen.Elements(false, true)
        select new Ranges(RangedCashFlows.Of(YearSeries.Starting(new FinancialYear(2015), ins), YearSeries.Starting(new FinancialYear(2015), outs)), rows ? discounting.WithRowsRoundedTo(MoneyUnit.Thousand) : discounting));

    private static Gen<MoneyRange> Range => Gen.Two(Amount).Select(two => new MoneyRange(CouncilFinance.Money.Min(two.Item1, two.Item2), CouncilFinance.Money.Max(two.Item1, two.Item2)));

    private static Gen<Func<BusinessCase, BusinessCase>> Line(string title) =>
        from isCost in Gen.Elements(false, true)
        from first in Gen.Choose(2015, 2018)
        from count in Gen.Choose(1, 6)
        from amounts in Gen.ArrayOf(Amount, count)
        from uncertainty in SomeUncertainty
        from isUncertain in Gen.Elements(false, true)
        let series = YearSeries.Starting(new FinancialYear(first), amounts)
        select (Func<BusinessCase, BusinessCase>)(sofar =>
            (isCost ? sofar.WithCost(title, series, title.Length > 1 ? "long" : null) : sofar.WithBenefit(title, series)).WithUncertainty(title, isUncertain ? uncertainty : null));
}
