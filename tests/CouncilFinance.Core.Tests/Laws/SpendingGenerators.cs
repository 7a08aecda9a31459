using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>The arbitraries of revenue budgets, capital programmes and savings projects. All of them are valid input, empty sections and extremes included.</summary>
public static class SpendingGenerators
{
    private const int Deepest = 4;

    private static readonly Gen<Money> Amount = Gen.Frequency(
        (2, Gen.Constant(Money.Zero)), (2, Gen.Choose(-3, 3).Select(pounds => Money.FromPounds(pounds))), (5, Generators.Money().Generator));

    private static readonly Gen<Money> NilOrMore = Amount.Select(amount => amount.Abs());

    private static readonly Gen<CapitalCost> Cost = Gen.Frequency(
        (2, Gen.Constant(default(CapitalCost))),
        (5, NilOrMore.Select(CapitalCost.Of)),
        (1, Gen.Constant(CapitalCost.ToBeConfirmed)),
        (1, Gen.Constant(CapitalCost.NotYetCosted)),
        (1, NilOrMore.Select(amount => CapitalCost.Of(amount) + CapitalCost.ToBeConfirmed)),
        (1, NilOrMore.Select(amount => CapitalCost.Of(amount) + CapitalCost.ToBeConfirmed + CapitalCost.NotYetCosted)));

    private static readonly Gen<CapitalFundingSource> Source =
        from kind in Gen.Elements(Enum.GetValues<CapitalFundingKind>())
        from name in Gen.Elements("Better Care Fund", "Council")
        select new CapitalFundingSource(kind, name);

    private static readonly Gen<FinancialYearRange> NearRun =
        from first in Gen.Choose(2009, 2019)
        from count in Gen.Frequency((2, Gen.Constant(1)), (6, Gen.Choose(2, 6)), (1, Gen.Choose(7, 40)))
        select FinancialYearRange.Starting(new FinancialYear(first), count);

    public static Arbitrary<CapitalCost> Costs() => Arb.From(Cost);

    public static Arbitrary<RevenueBudgetSection> Sections() => Arb.From(
        Section(Deepest, "A"),
        section => section.Items.OfType<RevenueBudgetSection>()
            .Concat(section.Items.Select(left => new RevenueBudgetSection(section.Title, section.Items.Where(item => item != left)))));

    public static Arbitrary<CapitalScheme> Schemes() => Arb.From(from years in NearRun from scheme in SchemeOver(years, "Scheme") select scheme);

    public static Arbitrary<CapitalProgramme> Programmes() => Arb.From(
        from years in NearRun
        from count in Gen.Choose(0, 6)
        from schemes in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => Part(years, "Scheme " + number))
        select new CapitalProgramme(years, schemes),
        programme => programme.Schemes.Select(left => programme.Where(scheme => scheme != left)));

    public static Arbitrary<InvestToSave> Projects() => Arb.From(
        from years in NearRun
        from amounts in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 6).Select(pounds => Money.FromPounds(pounds))), (1, NilOrMore)), years.Count)
        from spent in Gen.Choose(0, years.Count - 1)
        from saving in Gen.Frequency(
            (3, from run in NearRun
                from pounds in Gen.ArrayOf(Gen.Choose(-3, 5), run.Count)
                from after in Gen.Frequency((1, Gen.Constant(-1)), (1, Gen.Constant(0)), (4, Gen.Choose(1, 4)))
                select new CumulativeEffect(new YearSeries<Money>(run, pounds.Select(amount => Money.FromPounds(amount))), Money.FromPence(after))),
            (1, Generators.CumulativeEffect().Generator))
        from limit in Gen.Choose(1, 12)
        select new InvestToSave(
            "Libraries", new YearSeries<Money>(years, amounts.Select((amount, index) => index == spent ? amount + Money.FromPence(1) : amount)), saving, limit));

    public static Arbitrary<SavingsPortfolio> Portfolios() => Arb.From(
        from schedule in Generators.SavingsSchedule().Generator
        from count in Gen.Choose(1, 3)
        from categories in Gen.ArrayOf(Gen.Elements(Enum.GetValues<ProjectCategory>()), count)
        from posts in Gen.Choose(0, 40)
        from stated in Gen.Choose(0, 7)
        from amount in NilOrMore
        from recurrence in Gen.Elements(Enum.GetValues<Recurrence>())
        let parts = Enumerable.Range(0, count).Select(part => new SavingsSchedule(schedule.Years, schedule.Lines.Where((_, index) => index % count == part)))
        select new SavingsPortfolio(schedule.Years, parts.Zip(categories).Select((part, index) =>
            ProjectOf("Project " + index, part.First, part.Second) is var made && index > 0 ? made : Stated(made, stated, posts / 4m, amount, recurrence))),
        portfolio => portfolio.Projects.Select(left => new SavingsPortfolio(portfolio.Years, portfolio.Projects.Where(project => project != left))));

    private static SavingsProject ProjectOf(string title, SavingsSchedule savings, ProjectCategory category)
    {
        var addsToTheFullYear = savings.Lines.Any(line => line.Category == ProjectCategory.Unstated && line.RecurrentLevel != Money.Zero);
        return new SavingsProject(title, addsToTheFullYear && category == ProjectCategory.Faster ? ProjectCategory.New : category, savings);
    }

    private static SavingsProject Stated(SavingsProject project, int stated, decimal posts, Money amount, Recurrence recurrence)
    {
        var first = project.Savings.Years.First;
        var described = (stated & 1) > 0 ? project.WithBaseBudget(first, -amount) : project;
        described = (stated & 2) > 0 ? described.WithPosts(posts, posts / 2m) : described;
        return (stated & 4) > 0 ? described.WithInvestment(YearSeries.Starting(first, amount), recurrence) : described;
    }

    private static Gen<RevenueBudgetItem> Item(int depth, string title) => depth == 0
        ? Line(title)
        : Gen.Frequency((2, Line(title)), (3, Section(depth, title).Select(section => (RevenueBudgetItem)section)));

    private static Gen<RevenueBudgetItem> Line(string title) =>
        from amounts in Gen.ArrayOf(Amount, 4)
        from previous in Amount
        from isStated in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        let line = new RevenueBudgetLine(title, amounts[0], amounts[1], amounts[2], amounts[3])
        select (RevenueBudgetItem)(isStated ? line.WithPreviousNetBudget(previous) : line);

    private static Gen<RevenueBudgetSection> Section(int depth, string title) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Constant(1)), (6, Gen.Choose(2, 3)))
        from items in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => Item(depth - 1, $"{title}.{number}"))
        select RevenueBudgetSection.Of(title, items);

    // A run of the programme's, or a part of it.
    private static Gen<CapitalScheme> Part(FinancialYearRange years, string title) =>
        from start in Gen.Choose(0, years.Count - 1)
        from count in Gen.Choose(1, years.Count - start)
        from scheme in SchemeOver(FinancialYearRange.Starting(years[start], count), title)
        select scheme;

    private static Gen<CapitalScheme> SchemeOver(FinancialYearRange years, string title) =>
        from costs in Gen.ArrayOf(Cost, years.Count)
        from at in Gen.Choose(0, years.Count - 1)
        from heading in Gen.Elements("Commitment b/f", "New Starts", "Future Developments")
        from sources in Gen.ListOf(Source, 2)
        from parts in Gen.ArrayOf(Gen.Choose(0, 4), years.Count)
        let some = new YearSeries<CapitalCost>(years, costs.Select((cost, index) => index == at ? cost + CapitalCost.Of(Money.FromPence(1)) : cost))
        let half = YearSeries.ForEach(years, year => some[year].Confirmed.Times(parts[years.IndexOf(year)] / 8m, MoneyUnit.Penny, MidpointRounding.ToZero))
        select sources.Distinct().Aggregate(new CapitalScheme(title, heading, some), (scheme, source) => scheme.WithFunding(source, half));
}
