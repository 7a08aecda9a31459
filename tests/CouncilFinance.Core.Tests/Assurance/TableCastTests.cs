using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class TableCastTests
{
    // Sections in the manner of a revenue budget: gross is a subtotal, net the total.
    private static readonly PrintedTable Budget = new PrintedTable(
            "t", "Budget", PrintedUnit.Thousands, [new PrintedColumn("a"), new PrintedColumn("b"), new PrintedColumn("all").WithRole(LineRole.Total), new PrintedColumn("%").WithRole(LineRole.Memo)])
        .WithRow("employees", "5", "6", "11", "")
        .WithRow("running", "3", "3", "6", "")
        .WithRow(new PrintedRow("gross", "8", "9", "17", "").WithRole(LineRole.Subtotal))
        .WithRow(new PrintedRow("last year", "7", "7", "15", "").WithRole(LineRole.Memo))
        .WithRow("external income", "-2", "-2", "-4", "")
        .WithRow(new PrintedRow("net", "6", "7", "13", "").WithRole(LineRole.Total));

    [Fact]
    public void Each_cast_becomes_the_claims_it_stands_for()
    {
        string[] summed = ["a", "b", "all"];

        Assert.Equal([Claim.ForRow("net").IsSumOf("gross", "external income").In(summed)], Budget.WithCasts(TableCast.Columns).Claims);
        Assert.Equal([Claim.ForRow("gross").IsSumOf("employees", "running").In(summed)], Budget.WithCasts(TableCast.Sections).Claims);
        Assert.Equal(
            [Claim.ForColumn("all").IsSumOf("a", "b").In("employees", "running", "gross", "external income", "net")], Budget.WithCasts(TableCast.Rows).Claims);
        Assert.Equal(3, Budget.WithCasts(TableCast.Columns, TableCast.Rows, TableCast.Sections).Claims.Count);
        Assert.All(Budget.WithCasts(TableCast.Columns, TableCast.Rows, TableCast.Sections).Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.Same(Budget.Title, Budget.WithCasts().Title);
    }

    [Fact]
    public void A_sum_holds_in_all_lines_where_none_is_outside() =>
        Assert.Equal(
            [Claim.ForRow("Total").IsSumOf("x")],
            new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "1").WithRow("Total", "1").WithRowRole("Total", LineRole.Total).WithCasts(TableCast.Columns).Claims);

    // Subtotals of their own sections; one directly after sums takes in all before it; a total what no other has taken.
    [Fact]
    public void Sections_nest_by_name_and_by_position()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a")
            .WithRow(new PrintedRow("x1", "1").WithSection("X")).WithRow(new PrintedRow("y1", "1").WithSection("Y")).WithRow(new PrintedRow("x2", "1").WithSection("X"))
            .WithRow(new PrintedRow("X", "2").WithSection("X").WithRole(LineRole.Subtotal))
            .WithRow(new PrintedRow("Y", "1").WithSection("Y").WithRole(LineRole.Subtotal))
            .WithRow(new PrintedRow("X and Y", "3").WithRole(LineRole.Subtotal))
            .WithRow("loose", "1")
            .WithRow(new PrintedRow("loose ones", "1").WithRole(LineRole.Subtotal))
            .WithRow("last", "1")
            .WithRow(new PrintedRow("Total", "5").WithRole(LineRole.Total))
            .WithRow("other", "1").WithRow(new PrintedRow("Second", "6").WithRole(LineRole.Total));

        Assert.Equal(
            [
                Claim.ForRow("X").IsSumOf("x1", "x2"), Claim.ForRow("Y").IsSumOf("y1"), Claim.ForRow("X and Y").IsSumOf("X", "Y"), Claim.ForRow("loose ones").IsSumOf("loose"),
                Claim.ForRow("Total").IsSumOf("X and Y", "loose ones", "last"), Claim.ForRow("Second").IsSumOf("Total", "other"),
            ],
            table.WithCasts(TableCast.Sections, TableCast.Columns).Claims);
        Assert.All(table.WithCasts(TableCast.Sections, TableCast.Columns).Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));
    }

    // leicestershire-mtfs-2017 keeps each fund's balance so: what it begins a year with is what it ended the last one with.
    [Fact]
    public void Reserves_close_with_what_they_opened_and_what_came_and_open_with_what_they_closed()
    {
        var table = new PrintedTable("t", "Reserves", PrintedUnit.Thousands, "2016/17", "2017/18", "2018/19")
            .WithRow(new PrintedRow("opening", "10", "12", "7").WithRole(LineRole.Opening)).WithRow("added", "3", "-", "1").WithRow("used", "-1", "-5", "-2")
            .WithRow(new PrintedRow("closing", "12", "7", "6").WithRole(LineRole.Closing))
            .WithRow(new PrintedRow("other opening", "1", "2", "2").WithRole(LineRole.Opening)).WithRow("other added", "1", "-", "-")
            .WithRow(new PrintedRow("other closing", "2", "2", "2").WithRole(LineRole.Closing))
            .WithRow(new PrintedRow("All", "14", "9", "8").WithRole(LineRole.Total));

        Assert.Equal(
            [
                Claim.ForRow("closing").IsSumOf("opening", "added", "used"), Claim.ForRow("other closing").IsSumOf("other opening", "other added"), Claim.ForRow("All").IsSumOf("closing", "other closing"),
                Opens("opening", "closing", "2016/17", "2017/18"), Opens("opening", "closing", "2017/18", "2018/19"),
                Opens("other opening", "other closing", "2016/17", "2017/18"), Opens("other opening", "other closing", "2017/18", "2018/19"),
            ],
            table.WithCasts(TableCast.Columns, TableCast.OpeningIsClosing).Claims);
        Assert.All(table.WithCasts(TableCast.Columns, TableCast.OpeningIsClosing).Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));

        static Claim Opens(string opening, string closing, string from, string to) => Claim.ForRow(opening).IsSumOf(ClaimOperand.Cell(closing, from)).In(to);
    }

    [Fact]
    public void Balances_and_running_totals_also_run_down_the_columns()
    {
        var table = new PrintedTable(
                "t", "T", PrintedUnit.Pounds,
                [new PrintedColumn("from").WithRole(LineRole.Opening), new PrintedColumn("change"), new PrintedColumn("to").WithRole(LineRole.Closing), new PrintedColumn("so far").WithRole(LineRole.Memo)])
            .WithRow("2016/17", "1", "2", "3", "2").WithRow("2017/18", "3", "4", "7", "6");

        Assert.Equal(
            [Claim.ForColumn("to").IsSumOf("from", "change"), Claim.ForColumn("from").IsSumOf(ClaimOperand.Cell("2016/17", "to")).In("2017/18")],
            table.WithCasts(TableCast.Rows, TableCast.OpeningIsClosing).Claims);
        var moved = new PrintedTable("t", "T", PrintedUnit.Pounds, "change", "so far", "%").WithColumnRole("so far", LineRole.RunningTotal).WithColumnRole("%", LineRole.Memo)
            .WithRow("2016/17", "2", "2", "").WithRow("2017/18", "4", "6", "");
        Assert.Equal([Claim.ForColumn("so far").IsRunningTotalOf("change")], moved.WithCasts(TableCast.RunningTotals).Claims);
    }

    // asc-shared-services-2015, paragraph 11.1: each annual row above its cumulative one.
    [Fact]
    public void A_running_total_is_that_of_the_line_before_it_across_the_items()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "2015-16", "2016-17", "all")
            .WithRow("annual", "6,514", "6,284", "12,798").WithRow(new PrintedRow("memo", "1", "1", "").WithRole(LineRole.Memo))
            .WithRow(new PrintedRow("cumulative", "6,514", "12,798", "").WithRole(LineRole.RunningTotal))
            .WithColumnRole("all", LineRole.Total);

        Assert.Equal([Claim.ForRow("cumulative").IsRunningTotalOf("annual").In("2015-16", "2016-17")], table.WithCasts(TableCast.RunningTotals).Claims);
        Assert.All(table.WithCasts(TableCast.RunningTotals).Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.Equal([Claim.ForColumn("all").IsSumOf("2015-16", "2016-17").In("annual")], table.WithCasts(TableCast.Rows).Claims);
    }

    [Fact]
    public void Casts_refuse_what_says_nothing()
    {
        var plain = new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "b", "c").WithRow("x", "1", "2", "3").WithRow("y", "1", "2", "3");

        Bad.Input<ArgumentException>(() => plain.WithCasts(TableCast.Columns), "The table 't' has no row that is a total or closing, and so nothing for columns to say");
        Bad.Input<ArgumentException>(() => plain.WithCasts(TableCast.Sections), "no row that is a subtotal");
        Bad.Input<ArgumentException>(() => plain.WithCasts(TableCast.Rows), "no column that is a subtotal, total or closing");
        Bad.Input<ArgumentException>(() => plain.WithCasts(TableCast.RunningTotals), "no row or column that is a running total", "running-totals");
        Bad.Input<ArgumentException>(() => plain.WithCasts(TableCast.OpeningIsClosing), "no opening line with a closing one", "opening-is-closing");
        Bad.Input<ArgumentException>(() => plain.WithRowRole("y", LineRole.Closing).WithCasts(TableCast.OpeningIsClosing), "no opening line");
        Bad.Input<ArgumentException>(() => plain.WithRowRole("x", LineRole.Total).WithCasts(TableCast.Columns), "The row 'x' is a total, but no row before it is left to add up");
        Bad.Input<ArgumentException>(() => plain.WithColumnRole("a", LineRole.Subtotal).WithCasts(TableCast.Rows), "The column 'a' is a subtotal, but no column before it");
        Bad.Input<ArgumentException>(() => plain.WithRowRole("x", LineRole.RunningTotal).WithCasts(TableCast.RunningTotals), "The row 'x' is a running total, but no row stands before it");
        Bad.Input<ArgumentException>(
            () => plain.WithRowRole("y", LineRole.RunningTotal).WithColumnRole("b", LineRole.Memo).WithCasts(TableCast.RunningTotals), "runs over the items across, which come first; 'b' stands before one of them");
        Bad.Input<ArgumentOutOfRangeException>(() => plain.WithCasts((TableCast)9), "Columns, Rows, Sections, RunningTotals, OpeningIsClosing");
        Bad.Input<ArgumentOutOfRangeException>(() => plain.WithRowRole("x", (LineRole)9), "Item, Subtotal, Total, Memo, RunningTotal, Opening, Closing");
        Bad.Input<ArgumentOutOfRangeException>(() => plain.WithColumnRole("a", (LineRole)9), "Item, Subtotal, Total, Memo");
        Bad.Input<ArgumentException>(() => plain.WithRowRole("z", LineRole.Total), "no row 'z'");
        Bad.Input<ArgumentException>(() => plain.WithColumnRole("z", LineRole.Total), "no column 'z'");
        Assert.Throws<ArgumentNullException>("casts", () => plain.WithCasts(null!));
    }

    // A share of 10 in 30 is a percentage; and three figures cut to 1 come to anything from 3 up to 6, where rounded ones stay below 4½.
    [Fact]
    public void A_line_of_a_pasted_table_has_a_unit_and_a_rounding_of_its_own()
    {
        var table = PrintedTable.FromText("t", "T", PrintedUnit.Thousands, """
            £000  | part | whole | share
            a     |   10 |    30 | 33
            again |   10 |    30 | 33
            """).WithClaim(Claim.ForColumn("share").IsPercentageOf("part", "whole"));

        Assert.All(table.Check(), result => Assert.Equal(Verdict.NotTestable, result.Verdict));
        Assert.All(table.WithColumn("share", column => column.WithUnit(PrintedUnit.Percent)).Check(), result => Assert.Equal((PrintedUnit.Percent, Verdict.Exact), (result.Unit, result.Verdict)));

        var cut = PrintedTable.FromText("t", "T", PrintedUnit.Pounds, """
            £    | x | total
            a    | 1 | 1
            b    | 1 | 1
            c    | 1 | 1
            all  | 5 | 5
            """).WithClaim(Claim.ForRow("all").IsSumOf("a", "b", "c"));
        Assert.All(cut.Check(0m), result => Assert.Equal(Verdict.Impossible, result.Verdict));
        Assert.Equal([Verdict.ExplainedByRounding, Verdict.Impossible], cut.WithColumn("x", Cut).Check(0m).Select(result => result.Verdict));
        Assert.All(
            cut.WithRow("a", row => row.WithRounding(PrintedRounding.Truncated)).WithRow("b", row => row.WithRounding(PrintedRounding.Truncated)).WithRow("c", row => row.WithRounding(PrintedRounding.Truncated)).Check(0m),
            result => Assert.Equal(Verdict.ExplainedByRounding, result.Verdict));
        Assert.Equal(PrintedUnit.Percent, cut.WithRow("b", row => row.WithUnit(PrintedUnit.Percent)).FigureAt("b", "x")!.Value.Unit);
        Bad.Input<ArgumentException>(() => cut.WithRow("z", row => row), "no row 'z'");
        Bad.Input<ArgumentException>(() => cut.WithColumn("z", column => column), "no column 'z'");
        Bad.Input<ArgumentException>(() => cut.WithRow("a", _ => new PrintedRow("b", "1", "1")), "keeps its id and its 2 cells; that of 'a' does not");
        Bad.Input<ArgumentException>(() => cut.WithRow("a", _ => new PrintedRow("a", "1")), "keeps its id and its 2 cells");
        Bad.Input<ArgumentException>(() => cut.WithColumn("x", _ => new PrintedColumn("y")), "keeps its id; that of 'x' does not");
        Assert.Throws<ArgumentNullException>("change", () => cut.WithRow("a", (Func<PrintedRow, PrintedRow>)null!));
        Assert.Throws<ArgumentNullException>("change", () => cut.WithColumn("x", null!));

        static PrintedColumn Cut(PrintedColumn column) => column.WithRounding(PrintedRounding.Truncated);
    }

    [Fact]
    public void A_figure_ties_to_another_of_its_table_or_of_another()
    {
        var first = new PrintedTable("one", "One", PrintedUnit.Thousands, "a").WithRow("x", "10").WithRow("again", "10").WithClaim(Claim.ForRow("again").TiesTo("x"));
        var second = new PrintedTable("two", "Two", PrintedUnit.Pounds, "a").WithRow("x", "9,499").WithClaim(Claim.ForRow("x").TiesTo(ClaimOperand.Line("x").In("one")));

        Assert.Equal([Verdict.Exact, Verdict.Impossible], new PrintedReport("r", "R", [first, second]).Check(0m).Select(result => result.Verdict));
        Assert.Equal(Claim.ForRow("again").IsSumOf("x"), first.Claims[0]);
        Bad.Input<ArgumentException>(() => Claim.ForRow("x").TiesTo("x"), "'x' is among its own operands");
    }

    [Fact]
    public void Roles_are_part_of_what_makes_lines_equal()
    {
        Assert.True(new PrintedRow("a", "1").WithRole(LineRole.Memo) != new PrintedRow("a", "1"));
        Assert.True(new PrintedColumn("a").WithRole(LineRole.Memo) != new PrintedColumn("a"));
        Assert.Equal(LineRole.Total, new PrintedRow("a", "1").WithRole(LineRole.Total).WithSection("s").WithCell(0, new PrintedCell("2")).Role);
    }
}
