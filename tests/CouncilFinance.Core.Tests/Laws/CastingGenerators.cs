using CouncilFinance.Apportionment;
using CouncilFinance.TransitionCosts;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A table small enough to try every rounding of, with anything asked of it: it may not be possible.</summary>
public sealed record AnyCasting(CastingCase Case)
{
    public override string ToString() => Case.ToString();
}

/// <summary>A table of six rows by five columns, nothing prescribed.</summary>
public sealed record SixByFive(CastingCase Case)
{
    public override string ToString() => Case.ToString();
}

/// <summary>A facility of contributions in pence, by the planned savings of each council in each year.</summary>
public sealed record AskedShares(IReadOnlyList<long> Contributions, IReadOnlyList<long[]> Savings, MoneyUnit Unit)
{
    public int Years => Contributions.Count;

    public FundingFacility Facility => FundingFacility.Of(
        Series(Contributions), new ByAuthority<YearSeries<Money>>(Savings.Select((savings, index) => KeyValuePair.Create(new Authority($"C{index}"), Series(savings)))));

    public override string ToString() => $"{string.Join(", ", Contributions)}p by {string.Join(" | ", Savings.Select(savings => string.Join(", ", savings)))} in {Unit}";

    private static YearSeries<Money> Series(IEnumerable<long> pence) => YearSeries.Starting(new FinancialYear(2015), pence.Select(value => Money.FromPence(value)).ToArray());
}

/// <summary>The arbitraries of tables that cast: signed amounts, with ties, nils, whole units and very large amounts among them.</summary>
public static class CastingGenerators
{
    private static readonly Gen<long> Cell = Gen.Frequency(
        (2, Gen.Choose(-4, 4).Select(units => units * 1_000L)),
        (3, Gen.Choose(-9, 9).Select(halves => halves * 500L)),
        (2, Gen.Choose(-20, 20).Select(quarters => quarters * 250L)),
        (4, Gen.Choose(-5_000, 5_000).Select(thousandths => (long)thousandths)),
        (1, from large in Gen.Choose(-999_999, 999_999) from rest in Gen.Choose(0, 999) select (large * 100_000L) + rest));

    private static readonly Gen<MoneyUnit> Unit = Gen.Elements(Enum.GetValues<MoneyUnit>());

    /// <summary>Up to three by four, nothing prescribed, no sections beside running totals.</summary>
    public static Arbitrary<CastingCase> Free() => Arb.From(
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 4)
        from found in Of(rows, columns)
        from running in Gen.Elements(true, false)
        from sections in SectionsOf(rows)
        from sectioned in Gen.Elements(true, false)
        select found with { IsRunning = running, Sections = sectioned && !running ? sections : [] },
        Smaller);

    public static Arbitrary<AnyCasting> Any() => Arb.From(
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 4)
        from found in Of(rows, columns)
        from running in Gen.Elements(true, false)
        from sections in SectionsOf(rows)
        from totals in Gen.Choose(0, 4)
        from prescribed in Gen.ArrayOf(
            from row in Gen.Choose(-1, rows - 1)
            from column in Gen.Choose(-1, columns - 1)
            from shift in Gen.Frequency((4, Gen.Choose(0, 1)), (1, Gen.Choose(-1, 2)))
            select row >= 0 ? (row, -1, shift) : (-1, column, shift),
            totals)
        select new AnyCasting(found with { IsRunning = running, Sections = sections, Prescribed = prescribed.DistinctBy(total => (total.Item1, total.Item2)).ToList() }),
        any => Smaller(any.Case).Concat(any.Case.Prescribed.Select(left => any.Case with { Prescribed = any.Case.Prescribed.Where(total => total != left).ToList() })).Select(smaller => new AnyCasting(smaller)));

    public static Arbitrary<SixByFive> SixByFive() => Arb.From(
        Of(6, 5).Select(found => new SixByFive(found)), six => Smaller(six.Case).Select(smaller => new SixByFive(smaller)));

    public static Arbitrary<AskedShares> AskedShares() => Arb.From(
        from councils in Gen.Choose(1, 6)
        from years in Gen.Choose(1, 5)
        from contributions in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 900_000_000))), years)
        from savings in Gen.ArrayOf(Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 900_000_000))), years), councils)
        from unit in Unit
        select new AskedShares(
            contributions.Select(pence => (long)pence).ToList(), savings.Select((council, index) => council.Select(pence => (long)pence + (index == 0 ? 1 : 0)).ToArray()).ToList(), unit));

    private static Gen<CastingCase> Of(int rows, int columns) =>
        from cells in Gen.ArrayOf(Cell, rows * columns)
        from unit in Unit
        select new CastingCase(columns, cells, unit, IsRunning: false, [], []);

    // None, one, two side by side, or one within another.
    private static Gen<IReadOnlyList<(int First, int Last)>> SectionsOf(int rows) =>
        from kind in Gen.Choose(0, 3)
        from cut in Gen.Choose(0, rows - 1)
        select (IReadOnlyList<(int, int)>)(kind switch
        {
            0 => [],
            1 => [(cut, rows - 1)],
            2 when cut + 1 < rows => [(0, cut), (cut + 1, rows - 1)],
            _ => cut > 0 && cut < rows - 1 ? [(0, cut), (0, rows - 1)] : [(0, rows - 1)],
        });

    private static IEnumerable<CastingCase> Smaller(CastingCase table)
    {
        for (var cell = 0; cell < table.Thousandths.Count; cell++)
        {
            foreach (var simpler in new[] { 0L, 500L, table.Thousandths[cell] % 1_000L }.Where(value => value != table.Thousandths[cell] && (value != 500L || table.Thousandths[cell] != 0L)))
                yield return table with { Thousandths = table.Thousandths.Select((value, index) => index == cell ? simpler : value).ToList() };
        }
    }
}
