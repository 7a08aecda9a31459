using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class DeducedFigureTests
{
    // Section 3.1 of the 2011 adult social care report: 1,026 + 601 + 1,321 printed beside a total of 2,949.
    private static readonly PrintedTable Phasing = new PrintedTable("t", "Phasing by Borough", PrintedUnit.Thousands, "2012/13")
        .WithRow("LBHF", "1026").WithRow("RBKC", "601").WithRow("Westminster", "1321").WithRow("Total", "2949")
        .WithClaim(Claim.ForRow("Total").IsSumOf("LBHF", "RBKC", "Westminster"));

    [Theory]
    [InlineData("Total", "2946.5", "2949.5")]
    [InlineData("RBKC", "600.5", "603.5")]
    public void Cell_of_a_sum_lies_where_the_half_units_of_the_others_leave_it(string row, string low, string high)
    {
        var deduced = Assert.Single(Phasing.WithCell(row, "2012/13", PrintedCell.Illegible).Deduce());

        Assert.Equal((row, "2012/13", PrintedUnit.Thousands), (deduced.Row, deduced.Column, deduced.Unit));
        Assert.Equal((Decimal(low), Decimal(high)), (deduced.Low, deduced.High));
        Assert.Null(deduced.Figure);
        Assert.Equal(PrintedCell.Illegible, deduced.Table[row, "2012/13"]);
        Assert.Equal((Verdict.NotTestable, "Total"), (deduced.FollowsFrom.Single().Verdict, deduced.FollowsFrom.Single().Row));
    }

    [Fact]
    public void Deduction_is_said_in_words_that_mark_it()
    {
        Assert.Equal("RBKC in 2012/13, illegible, is deduced to be from 600.5 to 603.5.", Assert.Single(Phasing.WithCell("RBKC", "2012/13", PrintedCell.Illegible).Deduce()).ToString());
        Assert.Equal("RBKC in 2012/13, to be confirmed, is deduced to be from 600.5 to 603.5.", Assert.Single(Phasing.WithCell("RBKC", "2012/13", new PrintedCell("tbc")).Deduce()).ToString());
        Assert.Equal("b in £, blank, is deduced to be 1,026.", Assert.Single(Pair("1026", "", "£").Deduce()).ToString());

        // Half of 2,000.5 to 2,001.5, and of 32.5% to 33.5%.
        Assert.Equal("b in £, blank, is deduced to be from 1,000.25 to 1,000.75.", Assert.Single(Pair("2001", "", "£", 0.5m).Deduce()).ToString());
        var share = new PrintedTable("t", "T", PrintedUnit.Percent, "share").WithRow("a", "33").WithRow("b", "").WithClaim(Claim.ForRow("b").IsSumOf(ClaimOperand.Line("a").Times(0.5m)));
        Assert.Equal("b in share, blank, is deduced to be from 16.25% to 16.75%.", Assert.Single(share.Deduce()).ToString());
    }

    [Fact]
    public void Printed_table_has_nothing_to_deduce_and_neither_have_words_or_a_blank_that_means_nil()
    {
        Assert.Empty(Phasing.Deduce());
        Assert.Empty(Phasing.WithCell("RBKC", "2012/13", new PrintedCell("see note")).Deduce());
        Assert.Empty(Phasing.WithBlankMeaningNil().WithCell("RBKC", "2012/13", new PrintedCell("")).Deduce());
        Assert.Empty(Phasing.WithCell("RBKC", "2012/13", PrintedCell.Illegible).WithCell("LBHF", "2012/13", new PrintedCell("words")).Deduce());
        Assert.Empty(Phasing.WithCell("RBKC", "2012/13", PrintedCell.Illegible).WithCell("LBHF", "2012/13", PrintedCell.Illegible).Deduce());
    }

    [Theory]
    [InlineData("1026", PrintedRounding.Rounded, "1,026")]
    [InlineData("-1026", PrintedRounding.Rounded, "-1,026")]
    [InlineData("1026.5", PrintedRounding.Rounded, "1,026.5")]
    [InlineData("1026", PrintedRounding.Truncated, "1,026")]
    [InlineData("-1026", PrintedRounding.Truncated, "-1,026")]
    [InlineData("-", PrintedRounding.Rounded, "0")]
    [InlineData("-", PrintedRounding.Truncated, "0")]
    public void One_figure_is_written_where_one_only_fits(string printed, PrintedRounding rounding, string expected) =>
        Assert.Equal(expected, Assert.Single(Pair(printed, "", "£").WithRounding(rounding).Deduce()).Figure.ToString());

    // Half of 5, which stands for 4.5 up to 5.5, is 2.25 up to 2.75: printed 2 or 3. Half of 5.0 to 5.999… truncated is 2.5 up to 3, all of which is printed 3
    // but not 3 itself; and half of −5 to −5.999… the same with the sign turned.
    [Theory]
    [InlineData("5", PrintedRounding.Rounded, null)]
    [InlineData("5", PrintedRounding.Truncated, "3")]
    [InlineData("-5", PrintedRounding.Truncated, "-3")]
    [InlineData("4", PrintedRounding.Truncated, "2")]
    [InlineData("-4", PrintedRounding.Truncated, "-2")]
    public void End_of_an_interval_counts_only_where_it_can_be_the_true_figure(string printed, PrintedRounding rounding, string? expected)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow(new PrintedRow("whole", printed).WithRounding(rounding)).WithRow("half", "")
            .WithClaim(Claim.ForRow("half").IsProductOf("whole", 0.5m));

        Assert.Equal(expected, Assert.Single(table.Deduce()).Figure?.ToString());
    }

    [Fact]
    public void A_deduced_figure_determines_another()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "b")
            .WithRow("x", "1.000", "").WithRow("y", "2.000", "tbc").WithRow("total", "3.000", "")
            .WithClaim(Claim.ForRow("total").IsSumOf("x", "y")).WithClaim(Claim.ForColumn("b").IsProductOf("a", 0.1m).In("x", "y"));

        Assert.Equal(
            ["x in b, blank, is deduced to be 0.100.", "y in b, to be confirmed, is deduced to be 0.200.", "total in b, blank, is deduced to be 0.300."],
            table.Deduce().Select(deduced => deduced.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_claim_determines_each_of_its_cells(Claim claim, string[] figures)
    {
        for (var hidden = 0; hidden < figures.Length; hidden++)
        {
            var cells = figures.Select((figure, index) => index == hidden ? "" : figure).ToArray();
            var deduced = Assert.Single(Row(claim, cells).Deduce());
            var printed = Row(claim, figures).FigureAt("row", Name(hidden))!.Value;

            Assert.Equal(Name(hidden), deduced.Column);
            Assert.True(printed.InUnit >= deduced.Low && printed.InUnit <= deduced.High, $"{claim}: {printed} and {deduced}");
            Assert.InRange(deduced.High - deduced.Low, 0.000_000_1m, 1m);
        }
    }

    public static TheoryData<Claim, string[]> Kinds => new()
    {
        { Claim.ForColumn("0").IsSumOf("1", ClaimOperand.Line("2").Times(-2m), 1m), ["7.00", "20.00", "7.00"] },
        { Claim.ForColumn("0").IsDifferenceOf("1", "2"), ["7.00", "20.00", "13.00"] },
        { Claim.ForColumn("0").IsRunningTotalOf("1", "2"), ["7.00", "5.00", "2.00"] },
        { Claim.ForColumn("0").IsProductOf("1", "2", "3"), ["30.000", "2.000", "3.000", "5.000"] },
        { Claim.ForColumn("0").IsShareOf("1", "2", "3"), ["6.000", "10.000", "3.000", "5.000"] },
        { Claim.ForColumn("0").IsAverageOf("1", "2", "3"), ["6.00", "10.00", "3.00", "5.00"] },
        { Claim.ForColumn("0").IsMidPointOf("1", "2"), ["6.00", "10.00", "2.00"] },
        { Claim.ForColumn("0").IsQuotientOf("1", "2"), ["2.500", "10.000", "4.000"] },
        { Claim.ForColumn("0").IsNetPresentValueOf(new Discounting(DiscountSchedule.Flat(0.25m), new FinancialYear(2010)), new FinancialYear(2010), "1", "2"), ["14.00", "10.00", "5.00"] },
        { Claim.ForColumn("0").IsSumOf("1", "2").Within(0.25m), ["7.00", "5.00", "2.00"] },
    };

    [Fact]
    public void Percentage_determines_its_part_its_whole_and_itself()
    {
        var claim = Claim.ForColumn("0").IsPercentageOf(["1", "2"], "3");

        Assert.Equal("row in 0, blank, is deduced to be 40.0%.", Assert.Single(Row(claim, ["", "15.000", "5.000", "50.000"], PrintedUnit.Percent).WithRow("other", "1.0%", "1", "1", "1").Deduce()).ToString());
        Assert.Equal((14.9991m, 15.0010m), Rounded(Assert.Single(Row(claim, ["40.000%", "", "5.000", "50.000"]).Deduce())));
        Assert.Equal((49.9969m, 50.0031m), Rounded(Assert.Single(Row(claim, ["40.000%", "15.000", "5.000", ""]).Deduce())));
    }

    [Fact]
    public void Discount_factor_is_deduced_and_nothing_from_a_payback_or_from_units_that_do_not_fit()
    {
        var (year, row) = (new FinancialYear(2010), new PrintedTable("t", "T", PrintedUnit.Number, "a", "b"));
        var factors = row.WithRow("factor", "1.0000", "").WithClaim(Claim.ForRow("factor").IsDiscountFactor(new Discounting(DiscountSchedule.Flat(0.25m), year), year));

        Assert.Equal("factor in b, blank, is deduced to be 0.8000.", Assert.Single(factors.Deduce()).ToString());
        Assert.Empty(row.WithRow("x", "-5", "").WithClaim(Claim.ForColumn("b").IsPaybackOf(year, ["a"])).Deduce());
        Assert.Empty(new PrintedTable("t", "T", PrintedUnit.Pounds, [new PrintedColumn("a"), new PrintedColumn("b").WithUnit(PrintedUnit.Number)])
            .WithRow("x", "5", "").WithClaim(Claim.ForColumn("b").IsSumOf("a")).Deduce());
        Assert.Empty(row.WithRow("x", "5", "").WithClaim(Claim.ForColumn("b").IsPercentageOf("a", 10m)).Deduce());
        Assert.Empty(new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "").WithClaim(Claim.ForRow("x").IsDiscountFactor(new Discounting(DiscountSchedule.Flat(0.25m), year), year)).Deduce());
    }

    [Fact]
    public void Unit_of_a_cell_is_that_of_its_table_and_other_tables_count_in_theirs()
    {
        var report = new PrintedReport("r", "R",
        [
            new PrintedTable("pounds", "P", PrintedUnit.Pounds, "a").WithRow("x", "1,200,000"),
            new PrintedTable("millions", "M", PrintedUnit.Millions, "a").WithRow("x", "").WithRow("y", "0.1").WithClaim(Claim.ForRow("x").IsSumOf(ClaimOperand.Line("x").In("pounds"))),
        ]);

        var deduced = Assert.Single(report.Deduce());
        Assert.Equal(("millions", 1.199_999_5m, 1.200_000_5m, "1.2"), (deduced.Table.Id, deduced.Low, deduced.High, deduced.Figure.ToString()));
    }

    [Fact]
    public void Line_that_another_table_does_not_have_deduces_nothing() =>
        Assert.Empty(new PrintedReport("r", "R",
        [
            new PrintedTable("one", "P", PrintedUnit.Pounds, "a").WithRow("x", "1"),
            new PrintedTable("two", "M", PrintedUnit.Pounds, "b").WithRow("x", "").WithClaim(Claim.ForRow("x").IsSumOf(ClaimOperand.Line("x").In("one"))),
        ]).Deduce());

    [Fact]
    public void Contradictory_claims_deduce_nothing_and_nothing_that_would_follow()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a")
            .WithRow("x", "5").WithRow("y", "7").WithRow("hidden", "tbc").WithRow("next", "tbc")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("x")).WithClaim(Claim.ForRow("next").IsSumOf("hidden", "x"));

        Assert.Equal(["hidden", "next"], table.Deduce().Select(deduced => deduced.Row));
        Assert.Empty(table.WithClaim(Claim.ForRow("hidden").IsSumOf("y")).Deduce());
        Assert.Equal(["hidden", "hidden"], Assert.Single(table.WithClaim(Claim.ForRow("hidden").IsSumOf("y")).FindContradictions().Found).Claims.Select(claim => claim.Row));
    }

    // The true figure lies in both intervals, or nowhere: 5 rounded lies from 4.5 up to 5.5, which is where 6 begins.
    [Fact]
    public void Intervals_that_only_touch_are_contradictory() =>
        Assert.Empty(new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("y", "6").WithRow("hidden", "")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("x")).WithClaim(Claim.ForRow("hidden").IsSumOf("y")).Deduce());

    [Fact]
    public void Claims_that_go_round_in_a_circle_come_to_an_end()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "9").WithRow("y", "tbc").WithRow("z", "tbc").WithRow("w", "1")
            .WithClaim(Claim.ForRow("y").IsSumOf("x", ClaimOperand.Line("z").Times(0.5m))).WithClaim(Claim.ForRow("z").IsProductOf("y", "y", ClaimOperand.Constant(0.01m)))
            .WithClaim(Claim.ForRow("z").IsSumOf(ClaimOperand.Line("w").Times(2m)));

        Assert.Equal(["y", "z"], table.Deduce().Select(deduced => deduced.Row));
    }

    [Fact]
    public void Narrower_claim_alone_is_what_a_figure_follows_from()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5.0").WithRow("y", "5").WithRow("hidden", "")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("y")).WithClaim(Claim.ForRow("hidden").IsSumOf("x"));

        Assert.Equal("hidden = x", Assert.Single(Assert.Single(table.Deduce()).FollowsFrom).Claim.ToString());
        Assert.Equal(2, Assert.Single(table.WithCell("x", "a", new PrintedCell("5")).Deduce()).FollowsFrom.Count);
    }

    [Fact]
    public void Two_are_equal_when_everything_about_them_is()
    {
        var one = Assert.Single(Pair("1026", "", "£").Deduce());

        Assert.Equal(one, Assert.Single(Pair("1026", "", "£").Deduce()));
        Assert.Equal(one.GetHashCode(), Assert.Single(Pair("1026", "", "£").Deduce()).GetHashCode());
        Assert.NotEqual(one, Assert.Single(Pair("1027", "", "£").Deduce()));
        Assert.NotEqual(one, Assert.Single(Pair("1026", "", "£").WithClaim(Claim.ForRow("a").IsSumOf("b")).Deduce()));
        Assert.False(one.Equals(null));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static (decimal Low, decimal High) Rounded(DeducedFigure deduced) => (decimal.Round(deduced.Low, 4), decimal.Round(deduced.High, 4));

    private static PrintedTable Pair(string a, string b, string column, decimal factor = 1m) =>
        new PrintedTable("t", "T", PrintedUnit.Pounds, column).WithRow("a", a).WithRow("b", b).WithClaim(Claim.ForRow("b").IsSumOf(ClaimOperand.Line("a").Times(factor)));

    private static PrintedTable Row(Claim claim, string[] cells, PrintedUnit first = PrintedUnit.Pounds) =>
        new PrintedTable("t", "T", PrintedUnit.Pounds, cells.Select((_, index) => index == 0 ? new PrintedColumn("0").WithUnit(first) : new PrintedColumn(Name(index))))
            .WithRow("row", cells).WithClaim(claim.In("row"));
}
