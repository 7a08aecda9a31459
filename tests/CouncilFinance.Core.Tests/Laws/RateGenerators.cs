using System.Numerics;
using CouncilFinance.Appraisal;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Flows of a year each, in ten-thousand-millionths of a pound.</summary>
public sealed record AnyFlows(IReadOnlyList<BigInteger> Steps)
{
    public YearSeries<Money> Series => Of(Steps);

    public static YearSeries<Money> Of(IEnumerable<BigInteger> steps) =>
        YearSeries.Starting(new FinancialYear(2015), steps.Select(step => Money.FromPounds((decimal)step / 10_000_000_000m)).ToArray());

    public override string ToString() => string.Join(", ", Steps);
}

/// <summary>Flows paid first and received after, or the other way round, with nils anywhere.</summary>
public sealed record OneChange(AnyFlows Flows)
{
    public override string ToString() => Flows.ToString();
}

/// <summary>Flows made by multiplying out roots and a cofactor that has no root: (bg − a) for each 1 + rate = a ÷ b.</summary>
public sealed record RootedFlows(IReadOnlyList<(long Numerator, long Denominator)> Growths, IReadOnlyList<int> Cofactor, int Scale)
{
    private const int MostDigits = 24;

    public AnyFlows Flows
    {
        get
        {
            var product = Growths.Aggregate(
                Cofactor.Select(coefficient => new BigInteger(coefficient)).ToList(),
                (sofar, growth) => sofar.Append(0).Zip(sofar.Prepend(0), (here, before) => (growth.Denominator * here) - (growth.Numerator * before)).ToList());
            var digits = product.Max(step => BigInteger.Abs(step).ToString().Length);
            return new AnyFlows(product.ConvertAll(step => step * BigInteger.Pow(10, Math.Min(Scale + 10, MostDigits - digits))));
        }
    }

    public override string ToString() => $"{string.Join(", ", Growths.Select(growth => $"{growth.Numerator}/{growth.Denominator}"))} by {string.Join(" ", Cofactor)} at 1e{Scale}";
}

/// <summary>A rate above −100%, of a few digits or of many.</summary>
public sealed record DiscountRate(decimal Value);

/// <summary>A number of days, up to thirty years.</summary>
public sealed record Days(int Count);

/// <summary>Flows on any days, some of them on one.</summary>
public sealed record DatedFlows(DatedCashFlows Flows)
{
    public override string ToString() => Flows.ToString();
}

/// <summary>The arbitraries of flows whose rates of return are asked for: nils, single years, long runs, pennies and £999bn among them.</summary>
public static class RateGenerators
{
    private static readonly Gen<BigInteger> Small = Gen.Choose(-9, 9).Select(number => new BigInteger(number));

    private static readonly Gen<BigInteger> Pence = Generators.Money().Generator.Select(money => (BigInteger)(money.Pounds * 10_000_000_000m));

    private static readonly Gen<int> Length = Gen.Frequency((1, Gen.Constant(1)), (10, Gen.Choose(2, 8)), (3, Gen.Choose(9, 20)), (1, Gen.Choose(21, 40)));

    // Halves and eighths, tenths, rates of tax, a growth of nil, and pairs a millionth apart.
    private static readonly Gen<(long, long)[]> Growths = Gen.Frequency(
        (4, from denominator in Gen.Elements(1L, 2L, 3L, 5L, 8L, 10L, 20L, 40L, 100L)
            from percent in Gen.Choose(1, 300)
            select new[] { (Math.Max(1L, percent * denominator / 100L), denominator) }),
        (1, Gen.Constant(new[] { (1L, 1L) })),
        (1, from times in Gen.Choose(2, 3)
            from numerator in Gen.Choose(1, 40)
            select Enumerable.Repeat(((long)numerator, 20L), times).ToArray()),
        (1, from millionths in Gen.Choose(500_000, 2_000_000)
            select new[] { ((long)millionths, 1_000_000L), (millionths + 1L, 1_000_000L) }));

    public static Arbitrary<AnyFlows> AnyFlows() => Arb.From(
        from length in Length
        from steps in Gen.OneOf(Gen.ArrayOf(Small, length), Gen.ArrayOf(Pence, length), Gen.ArrayOf(Gen.OneOf(Small, Pence), length))
        select new AnyFlows(steps),
        Smaller);

    public static Arbitrary<OneChange> OneChange() => Arb.From(
        from before in Gen.Choose(1, 5)
        from after in Gen.Frequency((5, Gen.Choose(1, 20)), (1, Gen.Choose(21, 60)))
        from amounts in Gen.ArrayOf(Gen.OneOf(Small, Pence), before + after)
        from kept in Gen.ArrayOf(Gen.Choose(0, 3), before + after)
        from sign in Gen.Elements(1, -1)
        let magnitudes = amounts.Select((amount, index) => kept[index] == 0 && index != before && index > 0 ? 0 : BigInteger.Abs(amount) + 1)
        select new OneChange(new AnyFlows(magnitudes.Select((amount, index) => index < before ? -sign * amount : sign * amount).ToList())));

    public static Arbitrary<RootedFlows> RootedFlows() => Arb.From(
        from parts in Gen.ArrayOf(Growths, 5)
        from count in Gen.Choose(1, 5)
        from degree in Gen.Choose(0, 25)
        from cofactor in Gen.ArrayOf(Gen.Choose(1, 9), degree + 1)
        from scale in Gen.Choose(-6, 9)
        let fitting = Fitting(parts.SelectMany(part => part).Take(count))
        select new RootedFlows(fitting, cofactor, scale),
        rooted => rooted.Growths.Count > 1 ? rooted.Growths.Select((_, left) => rooted with { Growths = rooted.Growths.Where((_, index) => index != left).ToList() })
            : rooted.Cofactor.Count > 1 ? [rooted with { Cofactor = rooted.Cofactor.SkipLast(1).ToList() }] : []);

    public static Arbitrary<DiscountRate> DiscountRate() => Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(0m)),
            (4, Gen.Choose(1, 2_000).Select(tenths => tenths / 1_000m)),
            (1, Gen.Choose(-900, -1).Select(tenths => tenths / 1_000m)),
            (2, from digits in Gen.Choose(1, int.MaxValue) from more in Gen.Choose(1, int.MaxValue) select (digits / 3_000_000_000m) + (more / 1_000_000_000_000_000_000_000m)),
            (1, Gen.Choose(1, 9).Select(nines => -1m + (nines / 1_000_000m))))
        .Select(rate => new DiscountRate(rate)));

    public static Arbitrary<Days> Days() => Arb.From(
        Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 400)), (1, Gen.Choose(401, 11_000)), (1, Gen.Choose(1, 30).Select(years => 365 * years))).Select(count => new Days(count)));

    public static Arbitrary<DatedFlows> DatedFlows() => Arb.From(
        from count in Gen.Frequency((1, Gen.Constant(1)), (8, Gen.Choose(2, 8)), (1, Gen.Choose(9, 30)))
        from gaps in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 60)), (1, Gen.Choose(300, 800)), (1, Gen.Constant(365))), count)
        from amounts in Gen.ArrayOf(Gen.OneOf(Small.Select(number => Money.FromPounds((decimal)number)), Generators.Money().Generator), count)
        let days = gaps.Select((_, index) => new DateOnly(2008, 1, 1).AddDays(gaps.Take(index).Sum()))
        select new DatedFlows(new DatedCashFlows(days.Zip(amounts, KeyValuePair.Create))),
        flows => flows.Flows.Count == 1 ? [] : flows.Flows.Select(left => new DatedFlows(new DatedCashFlows(flows.Flows.Where(flow => flow.Key != left.Key)))));

    // Amounts below £10¹⁵ have 25 digits at ten decimal places: 6 are kept for the cofactor and the least scale.
    private static List<(long Numerator, long Denominator)> Fitting(IEnumerable<(long Numerator, long Denominator)> growths)
    {
        var fitting = new List<(long, long)>();
        var size = BigInteger.One;
        foreach (var growth in growths)
        {
            var next = size * (growth.Numerator + growth.Denominator);
            if (next > BigInteger.Pow(10, 17))
                continue;
            fitting.Add(growth);
            size = next;
        }

        return fitting;
    }

    private static IEnumerable<AnyFlows> Smaller(AnyFlows flows)
    {
        for (var left = 0; left < flows.Steps.Count && flows.Steps.Count > 1; left++)
            yield return new AnyFlows(flows.Steps.Where((_, index) => index != left).ToList());
        for (var place = 0; place < flows.Steps.Count; place++)
        {
            if (!flows.Steps[place].IsZero)
                yield return new AnyFlows(flows.Steps.Select((step, index) => index == place ? step / 10 : step).ToList());
        }
    }
}
