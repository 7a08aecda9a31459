using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>What a budget is rolled forward from: its base, and appendices over its years or fewer.</summary>
public sealed record BudgetCase(
    FinancialYearRange Years, Money Base, IReadOnlyList<KeyValuePair<FinancialYear, Money>> Transfers, IncrementalEffect Inflation, IncrementalEffect Contingency, GrowthSchedule Growth, SavingsSchedule Savings)
{
    public BudgetRollForward Budget => Rolled("Care");

    public BudgetRollForward Rolled(string name) => Transfers
        .Aggregate(BudgetRollForward.From(name, Base, Years), (budget, transfer) => budget.WithTransfer("Transfer", transfer.Key, transfer.Value))
        .WithInflation("Prices", Inflation).WithContingency("Winter", Contingency).WithGrowth(Growth).WithSavings(Savings);

    public override string ToString() =>
        $"{Base} over {Years}; transfers {string.Join(", ", Transfers)}; inflation {Inflation}; contingency {Contingency}; growth {string.Join(", ", Growth.Lines)}; savings {string.Join(", ", Savings.Lines)}";
}

/// <summary>Balances before and movements of a reserve, whether or not there is enough.</summary>
public sealed record ReserveCase(Money Opening, YearSeries<Money> Contributions, YearSeries<Money> Uses, YearSeries<Money> Minimum)
{
    public override string ToString() => $"{Opening}; in {Contributions}; out {Uses}; least {Minimum}";
}

/// <summary>The arbitraries of budgets. All of them are valid input, extremes, single years and long runs included.</summary>
public static class BudgetGenerators
{
    // Small amounts meet one another exactly more often than large ones do.
    private static readonly Gen<Money> Amount = Gen.Frequency((1, Gen.Choose(-3, 3).Select(pounds => Money.FromPounds(pounds))), (2, Generators.Money().Generator));

    private static readonly Gen<Money> NilOrMore = Amount.Select(amount => amount.Abs());

    public static Arbitrary<GrowthSchedule> GrowthSchedules() => Arb.From(
        from years in Generators.FinancialYearRange().Generator
        from growth in GrowthOver(years)
        select growth,
        growth => growth.Lines.Select(left => growth.Where(line => line != left)));

    public static Arbitrary<BudgetCase> BudgetCases() => Arb.From(
        from savings in Generators.SavingsSchedule().Generator
        from after in Gen.Choose(0, 3)
        let last = new FinancialYear(Math.Min(FinancialYear.MaxValue.StartYear, savings.Years.Last.StartYear + after))
        from budget in CaseOver(savings.Years.First.To(last), savings)
        select budget,
        budget => Generators.SavingsSchedule().Shrinker(budget.Savings).Select(savings => budget with { Savings = savings })
            .Concat(GrowthSchedules().Shrinker(budget.Growth).Select(growth => budget with { Growth = growth }))
            .Concat(Nothing(budget.Inflation).Select(nothing => budget with { Inflation = nothing }))
            .Concat(Nothing(budget.Contingency).Select(nothing => budget with { Contingency = nothing }))
            .Concat(budget.Transfers.Select(left => budget with { Transfers = [.. budget.Transfers.Where(transfer => !transfer.Equals(left))] })));

    public static Arbitrary<MediumTermPlan> Plans() => Arb.From(
        from first in BudgetCases().Generator
        from count in Gen.Choose(0, 3)
        from others in Gen.ArrayOf(CaseOver(first.Years, new SavingsSchedule(first.Years, [])), count)
        from resources in Gen.Choose(0, 3)
        from amounts in Gen.ArrayOf(Series(first.Years, Amount), resources)
        from reserves in Series(first.Years, Amount)
        let plan = MediumTermPlan.Of([first.Rolled("Care"), .. others.Select((other, index) => other.Rolled("Other " + index))])
        select amounts.Select((series, index) => (series, index)).Aggregate(plan, (sofar, resource) => sofar.WithResource("Grant " + resource.index, resource.series)).WithReservesUsed(reserves));

    public static Arbitrary<ReserveCase> Reserves() => Arb.From(
        from years in Generators.FinancialYearRange().Generator.Select(years => years.WithoutLaterYears())
        from opening in Amount
        from contributions in Series(years, NilOrMore)
        from uses in Series(years, NilOrMore)
        from minimum in Series(years, NilOrMore)
        from fit in Gen.Choose(0, 3)
        select new ReserveCase(fit == 0 ? opening : opening.Abs(), contributions, fit > 1 ? Affordable(opening.Abs(), contributions, uses) : uses, minimum));

    private static IEnumerable<IncrementalEffect> Nothing(IncrementalEffect changes)
    {
        var nothing = CumulativeEffect.Nil(changes.Years).ToIncremental();
        if (changes != nothing)
            yield return nothing;
    }

    private static Gen<BudgetCase> CaseOver(FinancialYearRange years, SavingsSchedule savings) =>
        from baseBudget in Amount
        from count in Gen.Choose(0, 3)
        from columns in Gen.ArrayOf(Gen.Choose(0, years.Count - 1), count)
        from amounts in Gen.ArrayOf(Amount, count)
        from inflation in ChangesOver(years)
        from contingency in ChangesOver(years)
        from growth in GrowthOver(years)
        select new BudgetCase(years, baseBudget, [.. columns.Zip(amounts, (column, amount) => KeyValuePair.Create(years[column], amount))], inflation, contingency, growth, savings);

    private static Gen<IncrementalEffect> ChangesOver(FinancialYearRange years) =>
        from levels in Series(years, Amount)
        from left in Amount
        select new CumulativeEffect(levels, years.IsOpenEnded ? levels.Last : left).ToIncremental();

    private static Gen<GrowthSchedule> GrowthOver(FinancialYearRange years) =>
        from count in Gen.Choose(0, 6)
        from lines in Gen.CollectToArray(Enumerable.Range(3, count).ToArray(), number => GrowthLineOver(years, "G" + number))
        select new GrowthSchedule(years, lines);

    // Lines over a part of the years among them.
    private static Gen<GrowthLine> GrowthLineOver(FinancialYearRange years, string reference) =>
        from start in Gen.Choose(0, years.Count - 1)
        from end in Gen.Choose(start, years.Count - 1)
        let run = end == years.Count - 1 && years.IsOpenEnded ? years[start].To(years[end]).AndAfter() : years[start].To(years[end])
        from changes in ChangesOver(run)
        from section in Gen.Elements("Demand & cost increases", "Other increases", string.Empty)
        from change in Gen.Elements(Enum.GetValues<PlanChange>())
        let line = new GrowthLine(reference, "Older people", changes).WithPlanChange(change)
        select section.Length > 0 ? line.WithSection(section) : line;

    // Each year uses no more than there is, and now and then all of it.
    private static YearSeries<Money> Affordable(Money opening, YearSeries<Money> contributions, YearSeries<Money> uses)
    {
        var balance = opening;
        var afforded = new List<Money>();
        foreach (var (year, contribution) in contributions)
        {
            balance += contribution;
            afforded.Add(Money.Min(balance, uses[year]));
            balance -= afforded[^1];
        }

        return new YearSeries<Money>(contributions.Years, afforded);
    }

    private static Gen<YearSeries<Money>> Series(FinancialYearRange years, Gen<Money> one) =>
        Gen.ArrayOf(one, years.Count).Select(values => new YearSeries<Money>(years, values));
}
