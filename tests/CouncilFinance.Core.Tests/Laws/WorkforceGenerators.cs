using CouncilFinance.Workforce;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Posts, an on-cost rate and a salary for one post, to the finest and the largest that the room takes.</summary>
public sealed record Pay(decimal Posts, decimal Rate, Money Salary)
{
    public override string ToString() => $"{Posts} at {Salary} and {Rate}";
}

/// <summary>The arbitraries of the workforce. All of them are valid input, nothing, halves of a penny and the largest of everything included.</summary>
public static class WorkforceGenerators
{
    private static readonly string[] Labels = ["Commissioners", "Heads of", "Überheads"];

    private static readonly Gen<Money> Salary = Gen.Frequency(
        (1, Gen.Elements(0, 1, 1_000_000_000)), (2, Gen.Choose(0, 9)), (6, Gen.Choose(1_000_000, 9_999_999))).Select(pence => Money.FromPence(pence));

    private static readonly Gen<decimal> Posts = Gen.Frequency(
        (1, Gen.Elements(0m, 0.001m, 1_000_000m)),
        (4, Gen.Choose(0, 30).Select(number => (decimal)number)),
        (4, Gen.Choose(0, 60_000).Select(thousandths => thousandths / 1000m)));

    private static readonly Gen<decimal> Rate = Gen.Frequency(
        (1, Gen.Elements(0m, 0.0001m, 10m)), (3, Gen.Elements(0.24m, 0.25m, 0.28m)), (3, Gen.Choose(0, 100_000).Select(rate => rate / 10_000m)));

    private static readonly Gen<SalaryBand> Band =
        from one in Salary
        from other in Salary
        from kind in Gen.Choose(0, 3)
        from part in Gen.Choose(0, 4)
        let band = SalaryBand.Between(Money.Min(one, other), Money.Max(one, other))
        let between = Money.Min(one, other) + ((Money.Max(one, other) - Money.Min(one, other)) * (part / 4m)).RoundTo(MoneyUnit.Penny, MidpointRounding.ToZero)
        select kind switch
        {
            0 => SalaryBand.AtMidPoint(one),
            1 => band.WithMidPoint(between),
            _ => band,
        };

    private static readonly Gen<PostGroup> Group =
        from title in Gen.Elements(Labels)
        from posts in Posts
        from band in Band
        from rate in Rate
        from cost in Generators.Money().Generator
        from isCosted in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from authority in Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Gen.Elements<string?>("LBHF", "RBKC", "WCC")))
        from tier in Gen.Elements("", "Tier 5", "Tier 6")
        from business in Gen.Elements("", "Finance", "Procurement")
        select Described(isCosted ? PostGroup.AtCost(title, posts, cost.Abs()) : PostGroup.OnBand(title, posts, band).WithOnCostRate(rate), authority, tier, business);

    public static Arbitrary<Pay> Pays() => Arb.From(from posts in Posts from rate in Rate from salary in Salary select new Pay(posts, rate, salary));

    public static Arbitrary<SalaryBand> Bands() => Arb.From(Band);

    public static Arbitrary<PostGroup> Groups() => Arb.From(Group);

    // Now and then two groups are equal. Nine groups of the largest posts, salaries and rates stay within an amount.
    public static Arbitrary<Establishment> Establishments() => Arb.From(
        from count in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(1)), (5, Gen.Choose(2, 8)))
        from groups in Gen.ArrayOf(Group, count)
        from isRepeated in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Establishment(isRepeated ? groups.Concat(groups.Take(1)) : groups),
        establishment => establishment.Groups.Select((_, left) => new Establishment(establishment.Groups.Where((_, index) => index != left))));

    public static Arbitrary<Restructure> Restructures() => Arb.From(
        from current in Establishments().Generator
        from proposed in Establishments().Generator
        select new Restructure("Commissioning", current, proposed),
        restructure => Establishments().Shrinker(restructure.Current).Select(current => new Restructure("x", current, restructure.Proposed))
            .Concat(Establishments().Shrinker(restructure.Proposed).Select(proposed => new Restructure("x", restructure.Current, proposed))));

    public static Arbitrary<ExitCosts> Exits() => Arb.From(
        from posts in Posts
        from rate in Gen.Frequency((1, Gen.Elements(0m, 1m)), (5, Gen.Choose(0, 10_000).Select(rate => rate / 10_000m)))
        from payment in Salary
        from strain in Gen.Frequency((1, Gen.Constant(Money.Zero)), (2, Salary))
        select new ExitCosts(posts, rate, payment).WithPensionStrain(strain));

    public static Arbitrary<StaffResourcePlan> Plans() => Arb.From(
        from years in Generators.FinancialYearRange().Generator
        from count in Gen.Choose(0, 6)
        from lines in Gen.ArrayOf(LineWithin(years), count)
        select new StaffResourcePlan(years, lines),
        plan => plan.Lines.Select((_, left) => new StaffResourcePlan(plan.Years, plan.Lines.Where((_, index) => index != left))));

    private static PostGroup Described(PostGroup group, string? authority, string tier, string business)
    {
        var described = authority is null ? group : group.WithAuthority(TransitionGenerators.Named(authority));
        described = tier.Length == 0 ? described : described.WithTier(tier);
        return business.Length == 0 ? described : described.WithBusinessGroup(business);
    }

    // Over the plan's years, or over the first of them alone where its column is its own.
    private static Gen<StaffResource> LineWithin(FinancialYearRange years) =>
        from isShort in Gen.Elements(false, true)
        let run = isShort && years.Count > 1 ? new FinancialYearRange(years.First, years.First) : years
        from role in Gen.Elements(Labels)
        from funding in Gen.Elements(Enum.GetValues<StaffFunding>())
        from posts in Gen.ArrayOf(Posts, run.Count)
        from costs in Gen.ArrayOf(Generators.Money().Generator, run.Count)
        from kind in Gen.Choose(0, 2)
        let numbered = StaffResource.OfPosts(role, funding, new YearSeries<decimal>(run, posts))
        let cost = new YearSeries<Money>(run, costs.Select(amount => amount.Abs()))
        select kind switch
        {
            0 => numbered,
            1 => StaffResource.AtCost(role, funding, cost),
            _ => numbered.WithCost(cost),
        };
}
