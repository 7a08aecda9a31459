using CouncilFinance.Apportionment;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.Apportionment;

public sealed class CastingTableTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly FinancialYear First = new(2015);

    // Rounding each figure by itself, half away from nil, gives 1 in every cell and 1 in every total.
    private static readonly CastingTable Halves = new CastingTable("a", "b").WithRow("x", Pounds(500), Pounds(500)).WithRow("y", Pounds(500), Pounds(500));

    private static readonly CastingTable Plan = new CastingTable("2015/16", "2016/17", "2017/18")
        .WithRow("Homecare", Pounds(1_400), Pounds(-600), Pounds(2_300))
        .WithRow("Residential", Pounds(700), Pounds(700), Pounds(700))
        .WithRow("Waste", Pounds(-250), Pounds(1_250), Pounds(0))
        .WithSection("Adults", "Homecare", "Residential")
        .WithSection("All", "Adults", "Waste");

    // x up to b is a half and so is y; together they are exactly 1. As y comes to 1 in all, and so does column a, and everything to 2, whichever way y's
    // two halves go makes the section's running total 0 or 2.
    private static readonly CastingTable Crossed = new CastingTable("a", "b", "c")
        .WithRow("x", Pounds(0), Pounds(500), Pounds(0))
        .WithRow("y", Pounds(500), Pounds(0), Pounds(500))
        .WithRow("z", Pounds(500), Pounds(0), Pounds(0))
        .WithSection("S", "x", "y");

    [Fact]
    public void Ties_go_to_the_earlier_cells_and_every_row_and_column_casts()
    {
        var rounded = Halves.RoundedTo(MoneyUnit.Thousand);

        Assert.Equal("x 1, 0, 1\ny 0, 1, 1\ntotal 1, 1, 2", rounded.ToString());
        Assert.Equal(Pounds(1_000), rounded["x", "a"]);
        Assert.Equal(0.5m, rounded.MovementOf("x", "a"));
        Assert.Equal(-0.5m, rounded.MovementOf("x", "b"));
        Assert.Equal(2m, rounded.TotalMovement);
        Assert.True(rounded.IsLeastMovement);
        Assert.Equal(MoneyUnit.Thousand, rounded.Unit);
        Assert.Equal(["a", "b"], rounded.Columns);
        Assert.Equal(["x", "y"], rounded.Rows);
    }

    // asc-shared-services-2015: the shares of each council and year before they are rounded. LBHF in 2015/16 is 2,069 × 6,514 ÷ 16,173 = 833.325….
    [Fact]
    public void The_facility_of_2015_casts_by_year_and_by_council()
    {
        var facility = FundingFacility.Of(
            Thousands(2_069, 2_075, 2_075),
            ByAuthority.Of((Lbhf, Thousands(6_514, 6_284, 5_571)), (new Authority("RBKC"), Thousands(3_900, 3_128, 3_128)), (new Authority("WCC"), Thousands(5_759, 5_410, 6_830))),
            MoneyUnit.Thousand);
        var rounded = facility.ToCastingTable().RoundedTo(MoneyUnit.Thousand);

        Assert.Equal("LBHF 833, 880, 744, 2,457\nRBKC 499, 438, 418, 1,355\nWCC 737, 757, 913, 2,407\ntotal 2,069, 2,075, 2,075, 6,219", rounded.ToString());
        Assert.Equal(833m - (2_069m * 6_514m / 16_173m), rounded.MovementOf("LBHF", "2015/16"), 20);
        Assert.Equal(744m - (2_075m * 5_571m / 15_529m), rounded.MovementOf("LBHF", "2017/18"), 20);
        Assert.Equal([0m, 0m], new[] { "LBHF", "RBKC" }.Select(council => FundingFacility.Of(Thousands(0, 0, 0), facility.PlannedSavings).ToCastingTable().RoundedTo(MoneyUnit.Pound).MovementOf(council, "2016/17")));
    }

    // In thousands Homecare is 1.4, -0.6 and 2.3, 3.1 in all: its nearest units come to 2, so one goes up, and only the second leaves every total
    // beside its own. The movement is 0.4 + 0.6 + 0.3, three times 0.3, and 0.25 twice.
    [Fact]
    public void Sections_within_sections_cast()
    {
        var rounded = Plan.RoundedTo(MoneyUnit.Thousand);

        Assert.Equal("Homecare 1, 0, 2, 3\nResidential 1, 1, 1, 3\nWaste 0, 1, 0, 1\ntotal 2, 2, 3, 7", rounded.ToString());
        Assert.Equal(2.7m, rounded.TotalMovement);
        Assert.Equal(["All", "Adults"], rounded.Sections);
        Assert.Equal([Pounds(2_000), Pounds(1_000), Pounds(3_000)], rounded.Row("Adults"));
        Assert.Equal(Pounds(3_000), rounded["Adults", "2017/18"]);
        Assert.Equal(Pounds(6_000), rounded.TotalOf("Adults"));
        Assert.Equal([Pounds(2_000), Pounds(3_000), Pounds(6_000)], rounded.RunningTotals("Adults"));
        Assert.Equal(rounded.TotalRow(), rounded.Row("All"));
        Assert.Equal([Pounds(2_000), Pounds(4_000), Pounds(7_000)], rounded.RunningTotals());
        Assert.Equal(rounded.Total, rounded.TotalOf("All"));
    }

    // By itself each 0.4 is 0, though 1.2 has come about by the third year. The running totals 0.4, 0.8, 1.2, 1.6 and 2 hold 1, 1, 2, 2 and 2.
    [Fact]
    public void Running_totals_stay_beside_their_true_values()
    {
        var table = new CastingTable("a", "b", "c", "d", "e").WithRow("x", Pounds(400), Pounds(400), Pounds(400), Pounds(400), Pounds(400));

        Assert.Equal([1_000m, 1_000m, 2_000m, 2_000m, 2_000m], table.WithRunningTotals().RoundedTo(MoneyUnit.Thousand).RunningTotals("x").Select(total => total.Pounds));
        Assert.Equal("x 1, 1, 0, 0, 0, 2\ntotal 1, 1, 0, 0, 0, 2", table.RoundedTo(MoneyUnit.Thousand).ToString());
        Assert.True(table.WithRunningTotals().HasRunningTotals);
        Assert.False(table.HasRunningTotals);
    }

    [Fact]
    public void Sections_beside_running_totals_may_block_and_the_answer_says_where()
    {
        var block = Crossed.WithRunningTotals().BlockAt(MoneyUnit.Thousand)!;

        Assert.Equal(["S"], block.Rows);
        Assert.Equal(["b"], block.Columns);
        Assert.Equal("S up to b is to come to a unit beside its true value, as every other sum, but no rounding of the cells has them all so.", block.ToString());
        Assert.Null(Crossed.BlockAt(MoneyUnit.Thousand));
        Assert.Null(Crossed.WithRunningTotals().BlockAt(MoneyUnit.Pound));
        Bad.Input<ContradictionException>(() => Crossed.WithRunningTotals().RoundedTo(MoneyUnit.Thousand), "S up to b", "no rounding of the cells");
    }

    [Fact]
    public void Prescribed_totals_hold_or_are_named()
    {
        var held = Halves.WithRowTotal("x", Pounds(1_000)).WithColumnTotal("b", Pounds(1_000)).WithTotal(Pounds(2_000)).RoundedTo(MoneyUnit.Thousand);
        var tooMuch = Halves.WithRowTotal("y", Pounds(3_000)).BlockAt(MoneyUnit.Thousand)!;
        var apart = Halves.WithColumnTotal("a", Pounds(0)).WithColumnTotal("b", Pounds(0)).BlockAt(MoneyUnit.Thousand)!;

        Assert.Equal("x 1, 0, 1\ny 0, 1, 1\ntotal 1, 1, 2", held.ToString());
        Assert.Equal("The total of y comes to £3,000 at the least, but the cells of y in a, b come to £2,000 at the most.", tooMuch.ToString());
        Assert.Equal(["y"], tooMuch.Rows);
        Assert.Equal(["a", "b"], tooMuch.Columns);
        Assert.Equal("The total comes to £2,000 at the least, but the total of a, the total of b come to £0 at the most.", apart.ToString());
        Assert.Empty(apart.Rows);
        Assert.Equal(["a", "b"], apart.Columns);
        Assert.Equal("x 1, 1, 2\ny 0, 0, 0\ntotal 1, 1, 2", Halves.WithRowTotal("x", Pounds(2_000)).WithRowTotal("y", Pounds(0)).RoundedTo(MoneyUnit.Thousand).ToString());
        Assert.Equal(Pounds(5_000), Plan.WithRowTotal("Adults", Pounds(5_000)).RoundedTo(MoneyUnit.Thousand).TotalOf("Adults"));
    }

    // Three halves: the column is 1 or 2, and the total would have to be 5, or nothing less than nothing.
    [Fact]
    public void A_block_says_the_least_of_what_is_asked_and_the_most_of_what_there_is()
    {
        var column = new CastingTable("a").WithRow("x", Pounds(500)).WithRow("y", Pounds(500)).WithRow("z", Pounds(500));

        Assert.Equal(
            "The total comes to £5,000 at the least, but the total of a comes to £2,000 at the most.", column.WithTotal(Pounds(5_000)).BlockAt(MoneyUnit.Thousand)!.ToString());
        Assert.Equal(
            "The total of a comes to £1,000 at the least, but the total comes to -£1,000 at the most.", column.WithTotal(Pounds(-1_000)).BlockAt(MoneyUnit.Thousand)!.ToString());
    }

    [Fact]
    public void A_block_of_many_sums_names_the_first_and_counts_the_rest()
    {
        var table = Enumerable.Range(1, 9).Aggregate(new CastingTable("a", "b"), (sofar, row) => sofar.WithRow($"r{row}", Pounds(500), Pounds(500)).WithRowTotal($"r{row}", Pounds(0)));

        Assert.Equal(
            "The total comes to £9,000 at the least, but the total of r1, the total of r2, the total of r3, the total of r4, the total of r5, the total of r6 and 3 more come to £0 at the most.",
            table.BlockAt(MoneyUnit.Thousand)!.ToString());
    }

    [Fact]
    public void A_prescription_beyond_any_amount_of_cells_is_named_as_it_is()
    {
        var block = Halves.WithRowTotal("x", Money.FromPounds(-999_000_000_000)).BlockAt(MoneyUnit.Thousand)!;

        Assert.Equal("The cells of x in a, b come to £0 at the least, but the total of x comes to -£999,000,000,000 at the most.", block.ToString());
    }

    [Theory]
    [InlineData(MoneyUnit.Thousand, 0)]
    [InlineData(MoneyUnit.Million, 7)] // costs that pass 64 bits
    public void A_schedule_of_300_lines_over_10_years_casts_with_running_totals(MoneyUnit unit, int places)
    {
        var random = new Random(2015);
        var lines = Enumerable.Range(1, 300).Select(number => SavingsLine.Recurrent(
            "L" + number,
            "Line",
            Lbhf,
            IncrementalEffectOf(Enumerable.Range(0, 10).Select(_ => Money.FromPounds((random.Next(-2_000_000, 5_000_000) + 0.1m) / (decimal)Math.Pow(10, places) * (places > 0 ? 1_000_000m : 1m))))));
        var schedule = new SavingsSchedule(FinancialYearRange.Starting(First, 10), lines);
        var rounded = schedule.ToCastingTable().RoundedTo(unit);
        var one = Money.From(1m, unit);

        Assert.All(schedule.Lines, line =>
        {
            var changes = line.Effect.ToIncremental().ByYear.Values;
            Assert.All(rounded.Row(line.Reference).Zip(changes), pair => Assert.True(pair.First.IsWhole(unit) && (pair.First - pair.Second).Abs() < one));
            Assert.All(rounded.RunningTotals(line.Reference).Zip(line.Effect.ByYear.Values), pair => Assert.True((pair.First - pair.Second).Abs() < one));
        });
        Assert.All(rounded.TotalRow().Zip(schedule.Total.ToIncremental().ByYear.Values), pair => Assert.True((pair.First - pair.Second).Abs() < one));
        Assert.All(rounded.RunningTotals().Zip(schedule.Total.ByYear.Values), pair => Assert.True((pair.First - pair.Second).Abs() < one));
        Assert.InRange(rounded.TotalMovement, 0m, 3_000m * 0.5m);
    }

    [Fact]
    public void A_schedule_leaves_out_what_is_counted_elsewhere_and_shows_changes()
    {
        var schedule = SavingsSchedule.Of(
            SavingsLine.Recurrent("A", "a", Lbhf, IncrementalEffectOf([Pounds(1_400), Pounds(1_400)])),
            SavingsLine.Recurrent("B", "b", Lbhf, IncrementalEffectOf([Pounds(9_000), Pounds(0)])).WithCountedElsewhere("Public Health"));

        Assert.Equal("A 1, 1, 2\ntotal 1, 1, 2", schedule.ToCastingTable().RoundedTo(MoneyUnit.Thousand).ToString());
        Assert.True(schedule.ToCastingTable().HasRunningTotals);
        Bad.Input<ArgumentException>(() => schedule.Where(line => line.IsCountedElsewhere).ToCastingTable(), "at least one row");
    }

    // Ten sections of thirty lines over ten years: too many roundings are nearly the best to try them all, and one that casts is found all the same.
    [Fact]
    public void A_large_table_of_sections_beside_running_totals_says_when_its_movement_may_not_be_the_least()
    {
        var random = new Random(8);
        var columns = Enumerable.Range(1, 10).Select(column => $"y{column}").ToArray();
        var table = Enumerable.Range(0, 300).Aggregate(new CastingTable(columns).WithRunningTotals(), (sofar, row) =>
            sofar.WithRow($"r{row}", columns.Select(_ => Pounds(random.Next(-90_000, 90_000))).ToArray()));
        table = Enumerable.Range(0, 10).Aggregate(table, (sofar, section) =>
            sofar.WithSection($"s{section}", Enumerable.Range(0, 30).Select(row => $"r{(30 * section) + row}").ToArray()));
        var rounded = table.RoundedTo(MoneyUnit.Thousand);
        var exact = table.RoundedTo(MoneyUnit.Pound);

        Assert.False(rounded.IsLeastMovement);
        Assert.All(rounded.Sections, section =>
            Assert.All(rounded.RunningTotals(section).Zip(exact.RunningTotals(section)), pair => Assert.True((pair.First - pair.Second).Abs() < Pounds(1_000))));
        Assert.True(table.RoundedTo(MoneyUnit.Pound).IsLeastMovement);
    }

    [Fact]
    public void A_table_by_year_takes_its_columns_from_the_years()
    {
        var table = CastingTable.ByYear(ByAuthority.Of((Lbhf, new YearSeries<Money>(FinancialYearRange.Starting(First, 2).AndAfter(), [Pounds(1), Pounds(2)]))));

        Assert.Equal(["2015/16", "2016/17 and after"], table.Columns);
        Assert.Equal(["LBHF"], table.Rows);
        Assert.Equal(table, CastingTable.ByYear([KeyValuePair.Create("LBHF", new YearSeries<Money>(FinancialYearRange.Starting(First, 2).AndAfter(), [Pounds(1), Pounds(2)]))]));
    }

    [Fact]
    public void A_table_without_rows_comes_to_nothing() =>
        Assert.Equal(Money.Zero, new CastingTable("a").RoundedTo(MoneyUnit.Thousand).Total);

    [Fact]
    public void Bad_input_is_refused_in_words()
    {
        Bad.Input<ArgumentException>(() => new CastingTable(), "at least one column");
        Bad.Input<ArgumentException>(() => new CastingTable("a", "b", "a"), "'a' stands twice");
        Bad.Input<ArgumentException>(() => new CastingTable("a", " "), "not blank", "' ' is not");
        Bad.Input<ArgumentException>(() => new CastingTable("a", null!), "columns");
        Bad.Input<ArgumentException>(() => Halves.WithRow("z", Pounds(1)), "a, b", "z has 1");
        Bad.Input<ArgumentException>(() => Halves.WithRow("x", Pounds(1), Pounds(1)), "'x' stands twice");
        Bad.Input<ArgumentException>(() => Plan.WithRow("Adults", Pounds(1), Pounds(1), Pounds(1)), "'Adults' stands twice");
        Bad.Input<ArgumentException>(() => Halves.WithRow("", Pounds(1), Pounds(1)), "not blank");
        Bad.Input<ArgumentException>(() => Halves.WithSection("S"), "S holds none");
        Bad.Input<ArgumentException>(() => Halves.WithSection("S", "x", "q"), "x, y", "'q' is none");
        Bad.Input<ArgumentException>(() => Halves.WithSection("x", "x"), "'x' stands twice");
        Bad.Input<ContradictionException>(() => Plan.WithSection("S", "Residential", "Waste"), "Adults holds Homecare, Residential", "S, which overlaps it, holds Residential, Waste");
        Bad.Input<ArgumentException>(() => Halves.WithRowTotal("q", Pounds(0)), "'q' is none");
        Bad.Input<ArgumentException>(() => Halves.WithColumnTotal("q", Pounds(0)), "The columns are a, b", "'q' is none");
        Bad.Input<ArgumentException>(() => Halves.WithTotal(Pounds(1_500)).RoundedTo(MoneyUnit.Thousand), "£1,000", "£1,500 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Halves.RoundedTo((MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentOutOfRangeException>(() => Halves.BlockAt((MoneyUnit)9), "9");
        Bad.Input<ArgumentException>(() => CastingTable.ByYear([]), "at least one row");
        Bad.Input<ArgumentException>(() => CastingTable.ByYear([KeyValuePair.Create("a", Thousands(1)), KeyValuePair.Create("a", Thousands(1))]), "'a' stands twice");
        Bad.Input<ArgumentException>(() => CastingTable.ByYear([KeyValuePair.Create("a", Thousands(1)), KeyValuePair.Create("b", Thousands(1, 2))]), "2015/16; b covers 2015/16 to 2016/17");
        var rounded = Halves.RoundedTo(MoneyUnit.Thousand);
        Bad.Input<ArgumentException>(() => rounded["q", "a"], "The rows and sections are x, y", "'q' is none");
        Bad.Input<ArgumentException>(() => rounded["x", "q"], "The columns are a, b", "'q' is none");
        Bad.Input<ArgumentException>(() => rounded.MovementOf("q", "a"), "The rows are x, y", "'q' is none");
        Bad.Input<ArgumentException>(() => rounded.MovementOf("x", "q"), "'q' is none");
        Bad.Input<OverflowException>(() => new CastingTable("a").WithRow("x", Money.MaxValue).RoundedTo(MoneyUnit.Pound));
        Assert.Throws<ArgumentNullException>("columns", () => new CastingTable(null!));
        Assert.Throws<ArgumentNullException>("cells", () => Halves.WithRow("z", null!));
        Assert.Throws<ArgumentNullException>("label", () => Halves.WithRow(null!, Pounds(1), Pounds(1)));
        Assert.Throws<ArgumentNullException>("rows", () => Halves.WithSection("S", null!));
        Assert.Throws<ArgumentNullException>("row", () => Halves.WithRowTotal(null!, Pounds(1)));
        Assert.Throws<ArgumentNullException>("column", () => Halves.WithColumnTotal(null!, Pounds(1)));
        Assert.Throws<ArgumentNullException>("rows", () => CastingTable.ByYear((ByAuthority<YearSeries<Money>>)null!));
        Assert.Throws<ArgumentNullException>("rows", () => CastingTable.ByYear((IEnumerable<KeyValuePair<string, YearSeries<Money>>>)null!));
        Assert.Throws<ArgumentNullException>("row", () => rounded.Row(null!));
        Assert.Throws<ArgumentNullException>("row", () => rounded.MovementOf(null!, "a"));
        Assert.Throws<ArgumentNullException>("column", () => rounded["x", null!]);
    }

    [Fact]
    public void Tables_are_equal_when_everything_about_them_is()
    {
        CastingTable[] different =
        [
            Halves,
            new CastingTable("a", "c").WithRow("x", Pounds(500), Pounds(500)).WithRow("y", Pounds(500), Pounds(500)),
            new CastingTable("a", "b").WithRow("x", Pounds(500), Pounds(500)).WithRow("z", Pounds(500), Pounds(500)),
            new CastingTable("a", "b").WithRow("x", Pounds(500), Pounds(500)).WithRow("y", Pounds(500), Pounds(501)),
            Halves.WithRunningTotals(),
            Halves.WithSection("S", "x"),
            Halves.WithSection("S", "y"),
            Halves.WithSection("T", "y"),
            Halves.WithTotal(Pounds(2_000)),
            Halves.WithTotal(Pounds(1_000)),
            Halves.WithRowTotal("x", Pounds(1_000)),
            Halves.WithColumnTotal("a", Pounds(1_000)),
        ];
        for (var left = 0; left < different.Length; left++)
        {
            for (var right = 0; right < different.Length; right++)
                Assert.Equal(left == right, different[left] == different[right]);
        }

        var same = new CastingTable("a", "b").WithRow("x", Pounds(500), Pounds(500.00m)).WithRow("y", Pounds(500), Pounds(500));
        Assert.Equal(Halves, same);
        Assert.Equal(Halves.GetHashCode(), same.GetHashCode());
        Assert.Equal(Halves.WithSection("S", "x").WithTotal(Pounds(2_000)), same.WithTotal(Pounds(2_000)).WithSection("S", "x"));
        Assert.Equal("2 rows by 2 columns, sections S, with running totals, the total of a £1,000, the total £2,000",
            Halves.WithSection("S", "x").WithRunningTotals().WithTotal(Pounds(2_000)).WithColumnTotal("a", Pounds(1_000)).ToString());
        Assert.Equal(Halves.WithTotal(Pounds(1_000)).WithTotal(Pounds(2_000)), Halves.WithTotal(Pounds(2_000)));
    }

    [Fact]
    public void Rounded_tables_and_blocks_are_equal_when_everything_about_them_is()
    {
        var rounded = Halves.RoundedTo(MoneyUnit.Thousand);
        var moved = new CastingTable("a", "b").WithRow("x", Pounds(501), Pounds(499)).WithRow("y", Pounds(499), Pounds(501)).RoundedTo(MoneyUnit.Thousand);

        Assert.Equal(rounded, Halves.RoundedTo(MoneyUnit.Thousand));
        Assert.Equal(rounded.GetHashCode(), Halves.RoundedTo(MoneyUnit.Thousand).GetHashCode());
        Assert.Equal(rounded.ToString(), moved.ToString());
        Assert.NotEqual(rounded, moved);
        Assert.NotEqual(rounded, Halves.RoundedTo(MoneyUnit.Pound));
        Assert.NotEqual(rounded, Halves.WithSection("S", "x").RoundedTo(MoneyUnit.Thousand));

        CastingBlock? Block(string row, decimal pounds) => Halves.WithRowTotal(row, Pounds(pounds)).BlockAt(MoneyUnit.Thousand);
        Assert.Equal(Block("x", 9_000), Block("x", 9_000));
        Assert.Equal(Block("x", 9_000)!.GetHashCode(), Block("x", 9_000)!.GetHashCode());
        Assert.NotEqual(Block("x", 9_000), Block("y", 9_000));
        Assert.NotEqual(Block("x", 9_000), Block("x", 8_000));
        Assert.False(Block("x", 9_000) == null);
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static YearSeries<Money> Thousands(params decimal[] thousands) => YearSeries.Starting(First, thousands.Select(Money.FromThousands).ToArray());

    private static IncrementalEffect IncrementalEffectOf(IEnumerable<Money> changes) => IncrementalEffect.Starting(First, changes.ToArray());
}
