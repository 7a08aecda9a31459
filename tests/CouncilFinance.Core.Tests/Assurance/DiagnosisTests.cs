using CouncilFinance.Assurance;
using CouncilFinance.Tests.Laws;

namespace CouncilFinance.Tests.Assurance;

/// <summary>Where the error is and why, on a small table whose right figures are known: three services over three years.</summary>
public sealed class DiagnosisTests
{
    private static readonly string[][] Right =
    [
        ["Homecare", "1,234", "2,045", "3,160", "6,439"],
        ["Placements", "4,567", "(371)", "890", "5,086"],
        ["Equipment", "88", "105", "-", "193"],
        ["Total", "5,889", "1,779", "4,050", "11,718"],
    ];

    [Theory]
    [InlineData("Placements", "2015/16", "4,657", "4,567", Slip.DigitsTransposed)]
    [InlineData("Homecare", "2017/18", "316", "3,160", Slip.DigitDropped)]
    [InlineData("Homecare", "2015/16", "12,234", "1,234", Slip.DigitDoubled)]
    [InlineData("Placements", "2015/16", "45,867", "4,567", Slip.DigitAdded)]
    [InlineData("Placements", "2015/16", "4,967", "4,567", Slip.DigitMistyped)]
    [InlineData("Placements", "2016/17", "371", "-371", Slip.SignTurned)]
    [InlineData("Homecare", "2016/17", "2,045,000", "2,045", Slip.UnitShifted)]
    [InlineData("Placements", "2015/16", "-", "4,567", Slip.FigureOmitted)]
    [InlineData("Total", "2015/16", "5,899", "5,889", Slip.TotalMisadded)]
    [InlineData("Total", "2015/16", "1,322", "5,889", Slip.LineOmitted)]
    [InlineData("Total", "2017/18", "7,210", "4,050", Slip.LineCountedTwice)]
    public void A_slip_in_one_figure_is_found_first_with_what_it_ought_to_be(string row, string column, string printed, string expected, Slip slip)
    {
        var table = Table().WithCell(row, column, new PrintedCell(printed));
        var diagnosis = Assert.Single(table.Diagnose());
        var correction = Assert.Single(diagnosis.Explanations[0].Corrections);

        Assert.True(diagnosis.IsComplete);
        Assert.Equal((row, column, expected, slip), (correction.Row, correction.Column, correction.ExpectedText, correction.Slip));
        Assert.Equal((1, slip, (string?)null), (diagnosis.Explanations[0].Rank, diagnosis.Explanations[0].Slip, diagnosis.Explanations[0].Line));
        Assert.Equal(diagnosis.Failing, diagnosis.Explanations[0].Mends);
        Assert.Equal(2, diagnosis.Failing.Count);
        Assert.Equal(PrintedUnit.Thousands, correction.Unit);
        Assert.Equal(table, correction.Table);
        Assert.InRange(correction.Expected, correction.Low!.Value, correction.High!.Value);
    }

    [Fact]
    public void An_explanation_says_it_in_a_sentence()
    {
        var diagnosis = Assert.Single(Table().WithCell("Placements", "2015/16", new PrintedCell("4,657")).Diagnose());

        Assert.Equal("Placements in 2015/16, printed 4,657, ought to be 4,567 (digits transposed).", diagnosis.Explanations[0].ToString());
        Assert.Equal("2 claims fail: Placements in 2015/16, printed 4,657, ought to be 4,567 (digits transposed).", diagnosis.ToString());
    }

    [Fact]
    public void A_figure_that_no_slip_explains_is_said_without_one()
    {
        var first = Assert.Single(Table().WithCell("Placements", "2015/16", new PrintedCell("2,222")).Diagnose()).Explanations[0];

        Assert.Equal(Slip.Unknown, first.Slip);
        Assert.Equal("Placements in 2015/16, printed 2,222, ought to be 4,567.", first.ToString());
    }

    [Fact]
    public void Diagnoses_and_their_explanations_are_equal_when_all_their_parts_are()
    {
        var (one, same, other) = (Of("4,657"), Of("4,657"), Of("4,967"));

        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != other && !one.Equals(other) && !one.Equals(null));
        Assert.False(one != same || one == other || one == null || null == one);
        foreach (var (explanation, again) in one.Explanations.Zip(same.Explanations))
        {
            Assert.True(explanation == again && explanation.Equals((object)again) && explanation.GetHashCode() == again.GetHashCode());
            Assert.False(explanation != again || explanation == null || null == explanation);
        }

        Assert.True(one.Explanations[0] != other.Explanations[0]);

        static Diagnosis Of(string printed) => Assert.Single(Table().WithCell("Placements", "2015/16", new PrintedCell(printed)).Diagnose());
    }

    [Fact]
    public void A_figure_left_blank_is_said_to_be()
    {
        var table = Table().WithBlankMeaningNil().WithCell("Placements", "2015/16", new PrintedCell(""));

        Assert.Equal("Placements in 2015/16, left blank, ought to be 4,567 (figure omitted).", Assert.Single(table.Diagnose()).Explanations[0].ToString());
    }

    [Fact]
    public void A_table_that_adds_up_has_nothing_to_explain()
    {
        Assert.All(Table().Check(), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.Empty(Table().Diagnose());
    }

    // The total row leaves Equipment out in every column: 88, 105, nil and 193 short.
    [Fact]
    public void A_line_left_out_of_a_whole_total_row_is_one_slip()
    {
        var table = With(("Total", "2015/16", "5,801"), ("Total", "2016/17", "1,674"), ("Total", "all", "11,525"));
        var first = Assert.Single(table.Diagnose()).Explanations[0];

        Assert.Equal((Slip.LineOmitted, "Equipment"), (first.Slip, first.Line));
        Assert.Equal(["5,889", "1,779", "11,718"], first.Corrections.Select(correction => correction.ExpectedText));
        Assert.StartsWith("Line omitted (Equipment): Total in 2015/16, printed 5,801, ought to be 5,889 (line omitted);", first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_in_one_anothers_place_are_one_slip()
    {
        var table = With(
            ("Homecare", "2015/16", "4,567"), ("Homecare", "2016/17", "(371)"), ("Homecare", "2017/18", "890"),
            ("Placements", "2015/16", "1,234"), ("Placements", "2016/17", "2,045"), ("Placements", "2017/18", "3,160"));
        var first = Assert.Single(table.Diagnose()).Explanations[0];

        Assert.Equal((Slip.LinesSwapped, "Homecare and Placements"), (first.Slip, first.Line));
        Assert.Equal(2, Assert.Single(table.Diagnose()).Failing.Count);
    }

    [Fact]
    public void Slips_of_a_whole_column_are_explained_as_those_of_a_row()
    {
        PrintedTable[] tables =
        [
            With(("Total", "2015/16", "5,801"), ("Total", "2016/17", "1,674"), ("Total", "all", "11,525")),
            With(
                ("Homecare", "2015/16", "4,567"), ("Homecare", "2016/17", "(371)"), ("Homecare", "2017/18", "890"),
                ("Placements", "2015/16", "1,234"), ("Placements", "2016/17", "2,045"), ("Placements", "2017/18", "3,160")),
            With(("Total", "2015/16", "0"), ("Total", "2016/17", "5,889"), ("Total", "2017/18", "1,779"), ("Total", "all", "4,050")),
            With(("Total", "2015/16", "1,779"), ("Total", "2016/17", "4,050"), ("Total", "2017/18", "11,718"), ("Total", "all", "0")),
        ];
        foreach (var table in tables)
        {
            var (down, across) = (Assert.Single(table.Diagnose()).Explanations[0], Assert.Single(Printed.OnItsSide(table).Diagnose()).Explanations[0]);

            Assert.NotNull(down.Line);
            Assert.Equal((down.Slip, down.Line), (across.Slip, across.Line));
            Assert.Equal(
                down.Corrections.Select(correction => (correction.Row, correction.Column, correction.ExpectedText)).Order(),
                across.Corrections.Select(correction => (correction.Column, correction.Row, correction.ExpectedText)).Order());
        }
    }

    [Fact]
    public void A_total_row_printed_a_column_late_is_one_slip()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "2015/16", "2016/17", "2017/18").WithBlankMeaningNil()
            .WithRow("Arts", "", "25", "25").WithRow("Parks", "10", "5", "").WithRow("Total", "30", "25", "")
            .WithClaim(Claim.ForRow("Total").IsSumOf("Arts", "Parks"));
        var shifted = Assert.Single(table.Diagnose()).Explanations.Single(explanation => explanation.Slip == Slip.LineShifted);

        Assert.Equal("Total", shifted.Line);
        Assert.Equal(["10", "30", "25"], shifted.Corrections.Select(correction => correction.ExpectedText));
    }

    // Of two figures in one another's place the line that holds both still adds up, and the two that hold one each do not.
    [Theory]
    [InlineData("Homecare", "2015/16", "2,045", "Homecare", "2016/17", "1,234", "2015/16 and 2016/17")]
    [InlineData("Homecare", "2015/16", "4,567", "Placements", "2015/16", "1,234", "Homecare and Placements")]
    [InlineData("Placements", "2017/18", "105", "Equipment", "2016/17", "890", null)]
    public void Two_figures_in_one_anothers_place_are_one_slip(string row, string column, string printed, string otherRow, string otherColumn, string otherPrinted, string? lines)
    {
        var diagnosis = Assert.Single(With((row, column, printed), (otherRow, otherColumn, otherPrinted)).Diagnose());
        var first = diagnosis.Explanations[0];

        Assert.Equal(lines is null ? 4 : 2, diagnosis.Failing.Count);
        Assert.Equal((lines is null ? Slip.Unknown : Slip.LinesSwapped, lines), (first.Slip, first.Line));
        Assert.Equal(new[] { (otherRow, otherColumn, printed), (row, column, otherPrinted) }.Order(), first.Corrections.Select(correction => (correction.Row, correction.Column, correction.ExpectedText)).Order());
    }

    [Fact]
    public void Two_figures_forced_to_add_up_are_one_slip()
    {
        var table = With(("Homecare", "2015/16", "1,334"), ("Equipment", "2015/16", "(12)"));
        var first = Assert.Single(table.Diagnose()).Explanations[0];

        Assert.Equal(Slip.ErrorsCompensate, first.Slip);
        Assert.Contains(Assert.Single(table.Diagnose()).Explanations, explanation => explanation.Corrections.Select(correction => (correction.Row, correction.ExpectedText)).SequenceEqual([("Homecare", "1,234"), ("Equipment", "88")]));
    }

    [Fact]
    public void Errors_that_share_no_figure_are_explained_apart()
    {
        var other = new PrintedTable("other", "Other", PrintedUnit.Thousands, "a").WithRow("x", "10").WithRow("y", "20").WithRow("sum", "300").WithClaim(Claim.ForRow("sum").IsSumOf("x", "y"));
        var diagnoses = new PrintedReport("r", "R", [Table().WithCell("Placements", "2015/16", new PrintedCell("4,657")), other]).Diagnose();

        Assert.Equal([2, 1], diagnoses.Select(diagnosis => diagnosis.Failing.Count));
        Assert.Equal("sum", diagnoses[1].Explanations[0].Corrections[0].Row);
        Assert.NotEqual(diagnoses[0], diagnoses[1]);
        Assert.Equal(diagnoses, new PrintedReport("r", "R", [Table().WithCell("Placements", "2015/16", new PrintedCell("4,657")), other]).Diagnose());
    }

    [Fact]
    public void Three_wrong_figures_are_found_together()
    {
        var table = With(("Homecare", "2015/16", "1,243"), ("Placements", "2016/17", "371"), ("Equipment", "2017/18", "905"));
        var first = Assert.Single(table.Diagnose()).Explanations[0];

        Assert.Equal(["1,234", "-371", "0"], first.Corrections.Select(correction => correction.ExpectedText));
        Assert.Equal([Slip.DigitsTransposed, Slip.SignTurned, Slip.Unknown], first.Corrections.Select(correction => correction.Slip));
    }

    // The printed total is claimed twice and the parts are bound elsewhere: nothing can give way.
    [Fact]
    public void Figures_that_contradict_one_another_have_no_explanation()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Number, "a").WithRow("x", "1").WithRow("again", "1").WithRow("sum", "9").WithRow("sum again", "9")
            .WithClaim(Claim.ForRow("sum").IsSumOf("x")).WithClaim(Claim.ForRow("again").IsSumOf("x")).WithClaim(Claim.ForRow("sum again").IsSumOf("sum"));
        var diagnosis = Assert.Single(table.Diagnose());

        Assert.Empty(diagnosis.Explanations);
        Assert.Equal("1 claim fails: no three figures account for them.", diagnosis.ToString());
    }

    [Fact]
    public void A_percentage_names_the_figure_that_does_not_fit()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a").WithRow("part", "2,700").WithRow("whole", "10,000").WithRow("share", "72%")
            .WithClaim(Claim.ForRow("share").IsPercentageOf("part", "whole"));
        var explanations = Assert.Single(table.Diagnose()).Explanations;

        Assert.Equal(("share", "27%", Slip.DigitsTransposed), (explanations[0].Corrections[0].Row, explanations[0].Corrections[0].ExpectedText, explanations[0].Slip));
        Assert.Contains(explanations, explanation => explanation.Corrections is [{ Row: "part" }]);
    }

    private static PrintedTable Table()
    {
        var table = new PrintedTable("plan", "Plan", PrintedUnit.Thousands, "2015/16", "2016/17", "2017/18", "all");
        return Right.Aggregate(table, (sofar, row) => sofar.WithRow(row[0], row[1..]))
            .WithClaim(Claim.ForRow("Total").IsSumOf("Homecare", "Placements", "Equipment"))
            .WithClaim(Claim.ForColumn("all").IsSumOf("2015/16", "2016/17", "2017/18"));
    }

    private static PrintedTable With(params (string Row, string Column, string Text)[] cells) =>
        cells.Aggregate(Table(), (table, cell) => table.WithCell(cell.Row, cell.Column, new PrintedCell(cell.Text)));
}
