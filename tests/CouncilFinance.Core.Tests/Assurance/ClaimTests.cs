using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class ClaimTests
{
    // triborough-adult-social-care-2011, section 1, £000.
    private static readonly PrintedTable Phasing = new PrintedTable("phasing", "Phasing and Breakdown by Borough", PrintedUnit.Thousands, "2011/12", "2012/13", "2013/14", "2014/15")
        .WithRow("LBHF", "63", "1026", "4031", "5303")
        .WithRow("RBKC", "31", "601", "1230", "2094")
        .WithRow("Westminster", "52", "1321", "2325", "3554")
        .WithRow("Total", "146", "2949", "7586", "10950")
        .WithClaim(Claim.ForRow("Total").IsSumOf("LBHF", "RBKC", "Westminster"));

    [Fact]
    public void Columns_that_cast_are_exact_and_those_a_unit_out_are_explained()
    {
        var results = Phasing.Check();

        Assert.Equal([Verdict.Exact, Verdict.ExplainedByRounding, Verdict.Exact, Verdict.ExplainedByRounding], results.Select(result => result.Verdict));
        Assert.Equal([0m, 1m, 0m, -1m], results.Select(result => result.Gap));
        Assert.Equal((2_949m, 2_948m), (results[1].Printed, results[1].Recomputed));
        Assert.Equal((2_948.5m, 2_949.5m, 2_946.5m, 2_949.5m), (results[1].PrintedLow, results[1].PrintedHigh, results[1].RecomputedLow, results[1].RecomputedHigh));
        Assert.Equal("Total in 2012/13 is printed 2949, recomputed 2,948: explained by rounding.", results[1].ToString());
        Assert.Equal(("Total", "2012/13", PrintedUnit.Thousands), (results[1].Row, results[1].Column, results[1].Unit));
        Assert.Null(results[1].WhyNotTestable);
        Assert.Equal("Total = LBHF + RBKC + Westminster", results[1].Claim.ToString());
    }

    // Three parts may each be up to half a unit out, never quite all the way up: one unit is explained, two are not.
    [Theory]
    [InlineData("2949", Verdict.ExplainedByRounding)]
    [InlineData("2950", Verdict.Impossible)]
    [InlineData("2947", Verdict.ExplainedByRounding)]
    [InlineData("2946", Verdict.Impossible)]
    public void A_total_beyond_what_its_parts_can_round_to_is_impossible(string printed, Verdict verdict)
    {
        var result = Phasing.WithCell("Total", "2012/13", new PrintedCell(printed)).Check()[1];

        Assert.Equal((verdict, 2_948m), (result.Verdict, result.Recomputed));
    }

    [Fact]
    public void Running_totals_differences_products_percentages_and_shares_are_reckoned()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Number, "a", "b", "c")
            .WithRow("annual", "10", "20", "30")
            .WithRow("cumulative", "10", "30", "60")
            .WithRow("out", "4", "8", "3")
            .WithRow("net", "6", "12", "27")
            .WithRow("product", "40", "160", "90")
            .WithRow("share", "40%", "40%", "10%")
            .WithRow("part", "40", "40", "10")
            .WithClaim(Claim.ForRow("cumulative").IsRunningTotalOf("annual"))
            .WithClaim(Claim.ForRow("net").IsDifferenceOf("annual", "out"))
            .WithClaim(Claim.ForRow("product").IsProductOf("annual", "out"))
            .WithClaim(Claim.ForRow("share").IsPercentageOf("out", "annual"))
            .WithClaim(Claim.ForRow("part").IsShareOf(100m, "out", "annual"))
            .WithClaim(Claim.ForColumn("c").IsSumOf("a", ClaimOperand.Line("b").Times(-1m), 20m).In("annual"))
            .WithClaim(Claim.ForRow("annual").IsSumOf(ClaimOperand.Cell("cumulative", "b")).In("c"))
            .WithClaim(Claim.ForRow("cumulative").IsRunningTotalOf("annual").In("b"))
            .WithClaim(Claim.ForRow("cumulative").IsRunningTotalOf("annual").From("b"));
        var results = table.Check();

        Assert.Equal(
            ["10", "30", "60", "6", "12", "27", "40", "160", "90", "40%", "40%", "10%", "40", "40", "10", "10", "30", "30", "10", "20", "50"],
            results.Select(result => result.RecomputedText));
        Assert.All([15, 19, 20], index => Assert.Equal(Verdict.Impossible, results[index].Verdict));
        Assert.All(results.Where((_, index) => index is not (15 or 19 or 20)), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.Equal(
            [
                "cumulative = running total of annual", "net = annual − out", "product = annual × out", "share = out as a percentage of annual",
                "part = 100 × out ÷ annual", "c = a + −b + 20", "annual = cumulative in b", "cumulative = running total of annual",
                "cumulative = running total of annual from b",
            ],
            table.Claims.Select(claim => claim.ToString()));
    }

    // triborough-adult-social-care-2011, appendix A1 and A2: 503 of 1,439 is 35%, 401 of 1,118 is 36%.
    [Theory]
    [InlineData("503", "1439", "35%", Verdict.Exact)]
    [InlineData("401", "1118", "36%", Verdict.Exact)]
    [InlineData("401", "1118", "35%", Verdict.Impossible)]
    [InlineData("1", "3", "40%", Verdict.ExplainedByRounding)]
    [InlineData("1", "-3", "-33%", Verdict.Exact)]
    public void Percentages_are_held_to_their_own_precision(string part, string whole, string printed, Verdict verdict)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a").WithRow("part", part).WithRow("whole", whole).WithRow("share", printed)
            .WithClaim(Claim.ForRow("share").IsPercentageOf("part", "whole"));

        Assert.Equal(verdict, Assert.Single(table.Check()).Verdict);
    }

    // Half a unit up prints as the next figure, so intervals that only touch do not meet: one part allows no gap at all.
    [Theory]
    [InlineData("5", "", "", "6", PrintedRounding.Rounded, Verdict.Impossible)]
    [InlineData("5", "", "", "5", PrintedRounding.Rounded, Verdict.Exact)]
    [InlineData("1", "1", "1", "4", PrintedRounding.Rounded, Verdict.ExplainedByRounding)]
    [InlineData("1", "1", "1", "5", PrintedRounding.Rounded, Verdict.Impossible)]
    [InlineData("1", "1", "", "3", PrintedRounding.Rounded, Verdict.ExplainedByRounding)]
    [InlineData("1", "1", "", "4", PrintedRounding.Rounded, Verdict.Impossible)]
    [InlineData("-5", "", "", "-6", PrintedRounding.Rounded, Verdict.Impossible)]
    [InlineData("1", "", "", "2", PrintedRounding.Truncated, Verdict.Impossible)]
    [InlineData("1", "", "", "0", PrintedRounding.Truncated, Verdict.Impossible)]
    [InlineData("1", "1", "", "3", PrintedRounding.Truncated, Verdict.ExplainedByRounding)]
    [InlineData("1", "1", "", "1", PrintedRounding.Truncated, Verdict.Impossible)]
    [InlineData("0", "1", "", "2", PrintedRounding.Truncated, Verdict.ExplainedByRounding)]
    [InlineData("-", "1", "", "2", PrintedRounding.Rounded, Verdict.ExplainedByRounding)]
    [InlineData("-", "-", "", "1", PrintedRounding.Rounded, Verdict.ExplainedByRounding)]
    [InlineData("-", "", "", "1", PrintedRounding.Rounded, Verdict.Impossible)]
    public void Intervals_that_only_touch_do_not_meet(string a, string b, string c, string total, PrintedRounding rounding, Verdict verdict)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "x").WithRounding(rounding).WithRow("total", total);
        string[] parts = [a, b, c];
        for (var index = 0; index < parts.Length; index++)
            table = parts[index].Length > 0 ? table.WithRow("part " + index.ToString(System.Globalization.CultureInfo.InvariantCulture), parts[index]) : table;
        var operands = table.Rows.Skip(1).Select(row => (ClaimOperand)row.Id).ToArray();

        Assert.Equal(verdict, table.WithClaim(Claim.ForRow("total").IsSumOf(operands)).Check()[0].Verdict);
    }

    // 1 stands for 0.5 up to, but not quite, 1.5; three times that for 1.5 up to, but not quite, 4.5.
    [Theory]
    [InlineData("1", "3", "5", Verdict.Impossible)]
    [InlineData("1", "3", "4", Verdict.ExplainedByRounding)]
    [InlineData("1", "3", "2", Verdict.ExplainedByRounding)]
    [InlineData("1", "3", "1", Verdict.Impossible)]
    [InlineData("1", "-3", "-5", Verdict.Impossible)]
    [InlineData("1", "-3", "-2", Verdict.ExplainedByRounding)]
    [InlineData("1", "-3", "-1", Verdict.Impossible)]
    [InlineData("-1", "3", "-5", Verdict.Impossible)]
    [InlineData("0", "3", "2", Verdict.Impossible)]
    [InlineData("0", "3", "1", Verdict.ExplainedByRounding)]
    [InlineData("1", "0", "0", Verdict.Exact)]
    [InlineData("1", "0", "1", Verdict.Impossible)]
    public void Products_keep_the_ends_their_factors_leave_out(string factor, string constant, string product, Verdict verdict) =>
        Assert.Equal(verdict, new PrintedTable("t", "T", PrintedUnit.Number, "a").WithRow("x", factor).WithRow("product", product)
            .WithClaim(Claim.ForRow("product").IsProductOf("x", decimal.Parse(constant, System.Globalization.CultureInfo.InvariantCulture))).Check()[0].Verdict);

    // A half, printed 1 of 2, is 1/5 at the least and all but 1 at the most: 0.5 ÷ 2.5 and 1.5 ÷ 1.5, neither of them reached.
    [Theory]
    [InlineData("20%", Verdict.ExplainedByRounding)]
    [InlineData("19%", Verdict.Impossible)]
    [InlineData("100%", Verdict.PossibleButImplausible)]
    [InlineData("101%", Verdict.Impossible)]
    public void Quotients_keep_the_ends_their_terms_leave_out(string share, Verdict verdict) =>
        Assert.Equal(verdict, new PrintedTable("t", "T", PrintedUnit.Number, "a").WithRow("part", "1").WithRow("whole", "2").WithRow("share", share)
            .WithClaim(Claim.ForRow("share").IsPercentageOf("part", "whole")).Check()[0].Verdict);

    [Fact]
    public void Signs_are_kept_through_products_of_intervals()
    {
        var result = new PrintedTable("t", "T", PrintedUnit.Number, "a").WithRow("x", "-2").WithRow("y", "3").WithRow("product", "-6")
            .WithClaim(Claim.ForRow("product").IsProductOf("x", "y")).Check()[0];

        Assert.Equal((-6m, -8.75m, -3.75m), (result.Recomputed, result.RecomputedLow, result.RecomputedHigh));
    }

    [Fact]
    public void Truncated_figures_allow_a_unit_beyond_them()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("part", "£1,177,814").WithRow("third", "£388,678")
            .WithClaim(Claim.ForRow("third").IsProductOf("part", 0.33m));

        Assert.Equal(Verdict.Impossible, table.WithClaim(Claim.ForRow("third").IsProductOf(1_177_814m, 0.33m)).Check()[1].Verdict);
        Assert.Equal(Verdict.Exact, table.WithRounding(PrintedRounding.Truncated).Check()[0].Verdict);
        Assert.Equal(388_678.62m, table.Check()[0].Recomputed);
        Assert.Equal(("388,678.62", "£388,678"), (table.Check()[0].RecomputedText, table.Check()[0].PrintedText));
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData("tbc", "to be confirmed")]
    [InlineData("Annual", "in words")]
    public void A_missing_figure_cannot_be_tested(string missing, string state)
    {
        var result = Phasing.WithCell("RBKC", "2012/13", new PrintedCell(missing)).Check()[1];

        Assert.Equal(Verdict.NotTestable, result.Verdict);
        Assert.Equal($"'RBKC' in '2012/13' is {state}", result.WhyNotTestable);
        Assert.Equal((2_949m, (decimal?)null, (decimal?)null), (result.Printed, result.Recomputed, result.Gap));
        Assert.Equal($"Total in 2012/13 is printed 2949, recomputed none: not testable, as 'RBKC' in '2012/13' is {state}.", result.ToString());
    }

    [Fact]
    public void An_illegible_or_unconfirmed_target_cannot_be_tested_and_a_blank_one_claims_nothing()
    {
        var result = Phasing.WithCell("Total", "2012/13", PrintedCell.Illegible).Check()[1];

        Assert.Equal((Verdict.NotTestable, "'Total' in '2012/13' is illegible", "illegible"), (result.Verdict, result.WhyNotTestable, result.PrintedText));
        Assert.Equal((null, null, 2_948m), (result.Printed, result.PrintedLow, result.Recomputed));
        Assert.Equal(3, Phasing.WithCell("Total", "2012/13", new PrintedCell("")).Check().Count);
        Assert.Equal("'Total' in '2012/13' is in words", Phasing.WithCell("Total", "2012/13", new PrintedCell("2,94O")).Check()[1].WhyNotTestable);
        var nil = Phasing.WithCell("Total", "2012/13", new PrintedCell("")).WithBlankMeaningNil().Check()[1];
        Assert.Equal((Verdict.Impossible, -2_948m), (nil.Verdict, nil.Gap));
        Assert.Equal(Verdict.NotTestable, Phasing.WithCell("Total", "2012/13", new PrintedCell("tbc")).Check()[1].Verdict);
    }

    [Fact]
    public void A_blank_is_nil_only_where_the_table_says_so()
    {
        var table = Phasing.WithCell("RBKC", "2012/13", new PrintedCell("")).WithBlankMeaningNil();

        Assert.Equal(2_347m, table.Check()[1].Recomputed);
        Assert.Equal((0m, 1_000m), (table.FigureAt("RBKC", "2012/13")!.Value.Value, table.FigureAt("RBKC", "2012/13")!.Value.Step));
        Assert.Null(Phasing.WithCell("RBKC", "2012/13", new PrintedCell("")).FigureAt("RBKC", "2012/13"));
    }

    [Fact]
    public void Several_parts_are_added_before_they_are_a_percentage_of_the_whole()
    {
        var table = new PrintedTable("t", "Ratios", PrintedUnit.Thousands, "2015-16")
            .WithRow("new", "2,069").WithRow("corporate", "339").WithRow("savings", "16,173").WithRow(new PrintedRow("ratio", "15%"))
            .WithClaim(Claim.ForRow("ratio").IsPercentageOf(["new", "corporate"], "savings"));
        var result = table.Check()[0];

        Assert.Equal("ratio = new + corporate as a percentage of savings", result.Claim.ToString());
        Assert.Equal(240_800m / 16_173m, result.Recomputed!.Value, 10);
        Assert.Equal(Verdict.Exact, result.Verdict);
        Bad.Input<ArgumentException>(() => Claim.ForRow("ratio").IsPercentageOf([], "savings"), "wants at least 2 operands; it has 1");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-")]
    public void A_percentage_of_what_may_be_nil_cannot_be_tested(string whole)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Number, "a").WithRow("part", "1").WithRow("whole", whole).WithRow("share", "10%");

        Assert.Equal("whole may be nil, so that there is no share of it", table.WithClaim(Claim.ForRow("share").IsPercentageOf("part", "whole")).Check()[0].WhyNotTestable);
        Assert.Equal(Verdict.NotTestable, table.WithClaim(Claim.ForRow("share").IsShareOf("part", 1m, "whole")).Check()[0].Verdict);
    }

    [Fact]
    public void Unit_and_rounding_are_the_cell_s_then_the_row_s_then_the_column_s_then_the_table_s()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [new PrintedColumn("a").WithUnit(PrintedUnit.Thousands).WithRounding(PrintedRounding.Truncated), new PrintedColumn("b")])
            .WithRow("plain", "1", "1")
            .WithRow(new PrintedRow("row", "1", "1").WithUnit(PrintedUnit.Millions).WithRounding(PrintedRounding.Rounded))
            .WithCell("row", "b", new PrintedCell("1").WithUnit(PrintedUnit.Number).WithRounding(PrintedRounding.Truncated));

        Assert.Equal((1_000m, PrintedRounding.Truncated), Seen("plain", "a"));
        Assert.Equal((1m, PrintedRounding.Rounded), Seen("plain", "b"));
        Assert.Equal((1_000_000m, PrintedRounding.Rounded), Seen("row", "a"));
        Assert.Equal((1m, PrintedRounding.Truncated), Seen("row", "b"));

        (decimal Value, PrintedRounding Rounding) Seen(string row, string column) => (table.FigureAt(row, column)!.Value.Value, table.FigureAt(row, column)!.Value.Rounding);
    }

    [Fact]
    public void Claims_reach_from_table_to_table_by_line_and_by_cell()
    {
        var pounds = new PrintedTable("pounds", "In pounds", PrintedUnit.Pounds, "2012/13", "2013/14").WithRow("LBHF", "£154,963", "£259,926");
        var thousands = new PrintedTable("thousands", "In £000", PrintedUnit.Thousands, "2012/13", "2013/14").WithRow("Procurement", "155", "260").WithRow("Last", "260", "")
            .WithClaim(Claim.ForRow("Procurement").IsSumOf(ClaimOperand.Line("LBHF").In("pounds")))
            .WithClaim(Claim.ForRow("Last").IsSumOf(ClaimOperand.Cell("LBHF", "2013/14").In("pounds")));
        var report = new PrintedReport("r", "R", [pounds, thousands]);

        Assert.All(report.Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.Equal([154.963m, 259.926m, 259.926m], report.Check().Select(result => result.Recomputed));
        Assert.Equal("Last = pounds/LBHF in 2013/14", report["thousands"].Claims[1].ToString());
        Bad.Input<ArgumentException>(() => thousands.Check(), "no table 'pounds'", "thousands");
        Bad.Input<ArgumentException>(() => new PrintedReport("r", "R", [thousands, pounds.WithRow("x", "1", "2"), pounds]), "'pounds' stands twice");
        Bad.Input<ArgumentException>(() => report.With(new PrintedTable("pounds", "x", PrintedUnit.Pounds, "2012/13")), "no row 'LBHF'");
        Bad.Input<ArgumentException>(() => report.With(new PrintedTable("other", "x", PrintedUnit.Pounds, "2012/13")), "no table 'other'", "pounds, thousands");
        var missing = report.With(new PrintedTable("pounds", "x", PrintedUnit.Pounds, "2013/14").WithRow("LBHF", "£259,926")).Check()[0];
        Assert.Equal((Verdict.NotTestable, "the table 'pounds' has no '2012/13'"), (missing.Verdict, missing.WhyNotTestable));
    }

    [Fact]
    public void Figures_of_different_kinds_do_not_add_and_a_percentage_is_printed_as_one()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a").WithRow(new PrintedRow("posts", "5").WithUnit(PrintedUnit.Number)).WithRow("money", "5").WithRow("total", "5")
            .WithClaim(Claim.ForRow("total").IsSumOf("posts", "money"))
            .WithClaim(Claim.ForRow("total").IsPercentageOf("money", "posts"));

        Assert.Equal(
            ["posts is in number and the target in thousands, which do not add", "the target is printed in thousands, not in percent"],
            table.Check().Select(result => result.WhyNotTestable));
        Assert.All(table.Check(), result => Assert.Equal((Verdict.NotTestable, null), (result.Verdict, result.Recomputed)));
    }

    [Fact]
    public void What_is_too_large_to_show_is_still_judged()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "999,999,999,999,999").WithRow("total", "1").WithRow("later", "tbc")
            .WithClaim(Claim.ForRow("total").IsProductOf("x", "x"))
            .WithClaim(Claim.ForRow("later").IsSumOf("x"));
        var result = table.Check()[0];

        Assert.Equal((Verdict.Impossible, null, null, "none"), (result.Verdict, result.Recomputed, result.Gap, result.RecomputedText));
        Assert.Equal("999,999,999,999,999", table.Check()[1].RecomputedText);
        var tooLarge = table.WithRow(new PrintedRow("big", "999,999,999,999,999").WithUnit(PrintedUnit.Millions)).WithClaim(Claim.ForRow("total").IsSumOf("big"));
        Assert.Equal("'big' in 'a' is more than a figure here may be", tooLarge.Check()[2].WhyNotTestable);
    }

    [Fact]
    public void Results_are_equal_by_value()
    {
        Assert.Equal(Phasing.Check(), Phasing.Check());
        Assert.True(Phasing.Check()[0] == Phasing.Check()[0] && Phasing.Check()[0] != Phasing.Check()[1] && Phasing.Check()[0] != null && null != Phasing.Check()[0]);
        Assert.Equal(Phasing.Check()[0].GetHashCode(), Phasing.Check()[0].GetHashCode());
        Assert.False(Phasing.Check()[0].Equals((object)"x"));
    }

    [Fact]
    public void Tables_refuse_what_does_not_fit()
    {
        Bad.Input<ArgumentException>(() => Phasing.WithRow("LBHF", "1", "2", "3", "4"), "'LBHF' stands twice");
        Bad.Input<ArgumentException>(() => Phasing.WithRow("WCC", "1"), "has 4 columns; the row 'WCC' has 1 cells");
        Bad.Input<ArgumentException>(() => new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "a"), "'a' stands twice");
        Bad.Input<ArgumentException>(() => new PrintedTable("t", "T", PrintedUnit.Pounds), "at least one column");
        Bad.Input<ArgumentException>(() => new PrintedTable(" ", "T", PrintedUnit.Pounds, "a"), "An id is one line");
        Bad.Input<ArgumentOutOfRangeException>(() => new PrintedTable("t", "T", (PrintedUnit)9, "a"), "Pounds, Thousands");
        Bad.Input<ArgumentOutOfRangeException>(() => Phasing.WithRounding((PrintedRounding)9), "Truncated");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("None").IsSumOf("LBHF")), "no row 'None'", "'LBHF', 'RBKC', 'Westminster', 'Total'");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsSumOf("None")), "no row 'None'");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForColumn("None").IsSumOf("2011/12")), "no column 'None'");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsSumOf("LBHF").In("None")), "no column 'None'");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsSumOf(ClaimOperand.Cell("LBHF", "None"))), "no column 'None'");
        Bad.Input<ArgumentException>(() => Phasing["None", "2011/12"], "no row 'None'");
        Bad.Input<ArgumentException>(() => Phasing.WithSource(""), "A source");
        Bad.Input<ArgumentException>(() => Phasing.WithNote(""), "A note");
        Bad.Input<ArgumentException>(() => new PrintedRow("id", "label", [null!]), "None of the cells is null");
        Bad.Input<ArgumentException>(() => new PrintedRow("a", "1").WithSection(""), "A section");
        Bad.Input<ArgumentOutOfRangeException>(() => new PrintedRow("a", "1").WithCell(1, new PrintedCell("1")), "columns 0 to 0");
        Bad.Input<ArgumentException>(() => new PrintedReport("", "R", []), "An id");
        Bad.Input<ArgumentException>(() => new PrintedReport("r", "R", [null!]), "None of the tables is null");
        Bad.Input<ArgumentException>(() => new PrintedTable("t", "T", PrintedUnit.Pounds, [(PrintedColumn)null!]), "None of the columns is null");
    }

    [Fact]
    public void Claims_refuse_what_says_nothing()
    {
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsSumOf("LBHF", "Total"), "'Total' is among its own operands");
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsSumOf(), "sum for 'Total' wants at least 1 operand; it has 0");
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsSumOf("LBHF").In(), "at least one line across");
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsSumOf("LBHF").In("a", "a"), "each named once; 'a', 'a' is not that");
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsSumOf((ClaimOperand)null!), "None of the operands is null");
        Bad.Input<ArgumentException>(() => Claim.ForRow("Total").IsPercentageOf("LBHF", null!), "None of the operands is null");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsSumOf(ClaimOperand.Cell("Total", "2012/13"))), "has 'Total in 2012/13' on both sides");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsSumOf(ClaimOperand.Line("Total").In("phasing"))), "has 'phasing/Total' on both sides");
        Bad.Input<ArgumentException>(() => Phasing.WithClaim(Claim.ForRow("Total").IsRunningTotalOf("LBHF").From("None")), "no column 'None'");
        Bad.Input<ArgumentOutOfRangeException>(() => ClaimOperand.Line("LBHF").Times(1e-20m).Times(1e-20m), "at most 28 digits");
        Bad.Input<ArgumentOutOfRangeException>(() => ClaimOperand.Constant(decimal.MaxValue).Times(10m), "at most 28 digits");
        Assert.Throws<InvalidOperationException>(() => Claim.ForRow("Total").IsSumOf("LBHF").From("2011/12"));
        Assert.Equal(5, Phasing.WithClaim(Claim.ForRow("Total").IsSumOf(ClaimOperand.Cell("Total", "2011/12")).In("2012/13")).Check().Count);
        Bad.Input<ArgumentException>(() => Claim.ForRow(""), "A line is one line of text");
        Bad.Input<ArgumentException>(() => ClaimOperand.Line(" "), "An id is one line");
        Assert.Throws<InvalidOperationException>(() => ClaimOperand.Constant(5m).In("other"));
        Assert.Throws<ArgumentNullException>(() => Claim.ForRow("Total").IsSumOf("LBHF").In(null!));
        Assert.Throws<ArgumentNullException>(() => Phasing.WithClaim(null!));
        Assert.Equal("0.33 × other/LBHF", ClaimOperand.Line("LBHF").In("other").Times(0.33m).ToString());
    }

    [Fact]
    public void Tables_rows_and_claims_are_equal_by_value()
    {
        var claim = Claim.ForRow("Total").IsSumOf("LBHF");
        var row = new PrintedRow("a", "1", "2");
        var same = Json.RoundTrip(new PrintedReport("r", "R", [Phasing])).Tables[0];

        Assert.True(Phasing == same && Phasing.GetHashCode() == same.GetHashCode());
        Assert.All(
            [
                Phasing.WithNote("n"), Phasing.WithSource("s"), Phasing.WithBlankMeaningNil(), Phasing.WithRounding(PrintedRounding.Truncated), Phasing.WithClaim(claim),
                Phasing.WithCell("LBHF", "2011/12", new PrintedCell("64")), Phasing.WithRow("x", "1", "2", "3", "4"),
            ],
            other => Assert.True(Phasing != other));
        Assert.True(claim == Claim.ForRow("Total").IsSumOf("LBHF") && claim.GetHashCode() == Claim.ForRow("Total").IsSumOf("LBHF").GetHashCode());
        Assert.All(
            [Claim.ForRow("Total").IsRunningTotalOf("LBHF"), Claim.ForRow("Total").IsRunningTotalOf("LBHF").From("a"), Claim.ForColumn("Total").IsSumOf("LBHF"), Claim.ForRow("x").IsSumOf("LBHF"), Claim.ForRow("Total").IsSumOf("x"), Claim.ForRow("Total").IsProductOf("LBHF"), claim.In("a"), claim.In("b")],
            other => Assert.True(claim != other));
        Assert.True(claim.In("a") != claim.In("b") && claim != null && null != claim && !claim.Equals((object)"x"));
        Assert.True(row == new PrintedRow("a", "1", "2") && row.GetHashCode() == new PrintedRow("a", "1", "2").GetHashCode());
        Assert.All([row.WithSection("s"), row.WithUnit(PrintedUnit.Percent), row.WithRounding(PrintedRounding.Rounded), new PrintedRow("a", "1", "3"), new PrintedRow("b", "a", row.Cells)], other => Assert.True(row != other));
        Assert.True(row != null && null != row && !row.Equals((object)"x"));
        var report = new PrintedReport("r", "R", [Phasing]);
        Assert.True(report == new PrintedReport("r", "R", [same]) && report.GetHashCode() == new PrintedReport("r", "R", [same]).GetHashCode());
        Assert.True(report != new PrintedReport("q", "R", [Phasing]) && report != new PrintedReport("r", "Q", [Phasing]) && report != new PrintedReport("r", "R", []));
        Assert.True(report != null && null != report && !report.Equals((object)"x"));
        Assert.Equal(("a: 1 | 2", "phasing: Phasing and Breakdown by Borough"), (row.ToString(), Phasing.ToString()));
    }
}
