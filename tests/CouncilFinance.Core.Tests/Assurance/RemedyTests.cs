using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

/// <summary>What a finding says to do, for each way its error may have come about.</summary>
public sealed class RemedyTests
{
    [Fact]
    public void A_line_left_out_of_every_total_is_to_be_looked_for()
    {
        var finding = Assert.Single(ReviewTests.Omitted.Review().Findings);

        Assert.Equal((Slip.LineOmitted, "Check whether Total leaves out b: with that put right both totals would cast."), (finding.LikelySlip, finding.Remedy));
    }

    [Fact]
    public void A_line_counted_twice_in_every_total_is_to_be_looked_for()
    {
        var finding = Assert.Single(ReviewTests.Rows("t", PrintedUnit.Pounds, "x | y | z", """
            a | 120 | 345 | 518
            b | 731 | 268 | 846
            c | 902 | 417 | 379
            Total | 2,484 | 1,298 | 2,589
            """).WithCasts(TableCast.Columns).Review().Findings);

        Assert.Equal((Slip.LineCountedTwice, "Check whether Total counts b twice: with that put right all 3 totals would cast."), (finding.LikelySlip, finding.Remedy));
    }

    [Fact]
    public void Figures_of_two_lines_in_one_another_s_place_are_to_be_looked_for()
    {
        var finding = Assert.Single(ReviewTests.Rows("t", PrintedUnit.Pounds, "x | y | z | Total", """
            a | 17 | 29 | 31 | 1,862
            b | 524 | 691 | 647 | 77
            """).WithColumnRole("Total", LineRole.Total).WithCasts(TableCast.Rows).Review().Findings);

        Assert.Equal(Slip.LinesSwapped, finding.LikelySlip);
        Assert.EndsWith("stand in one another's place: with that put right both totals would cast.", finding.Remedy, StringComparison.Ordinal);
    }

    // The totals 157, 1,234, 4,005 and 89 stand a place late, and 66 before them.
    [Fact]
    public void Totals_a_place_late_are_to_be_looked_for()
    {
        var finding = Assert.Single(ReviewTests.Rows("t", PrintedUnit.Pounds, "w | x | y | z", """
            a | 100 | 1,200 | 4,000 | 80
            b | 57 | 34 | 5 | 9
            Total | 66 | 157 | 1,234 | 4,005
            """).WithCasts(TableCast.Columns).Review().Findings);

        Assert.Equal((Slip.LineShifted, "Check whether the figures of Total stand a place early or late: with that put right all 4 totals would cast."), (finding.LikelySlip, finding.Remedy));
    }

    [Fact]
    public void A_subtotal_counted_beside_its_parts_in_every_total_is_to_be_looked_for()
    {
        var table = ReviewTests.Rows("t", PrintedUnit.Pounds, "x | y", """
            a | 120 | 345
            b | 731 | 268
            Sub | 851 | 613
            c | 902 | 417
            Grand | 2,604 | 1,643
            """).WithClaim(Claim.ForRow("Sub").IsSumOf("a", "b")).WithClaim(Claim.ForRow("Grand").IsSumOf("a", "b", "c"));
        var finding = Assert.Single(table.Review().Findings);

        Assert.Equal((Slip.SubtotalCounted, "Check whether Grand counts the subtotal Sub beside its parts: with that put right both totals would cast."), (finding.LikelySlip, finding.Remedy));
    }

    [Fact]
    public void Figures_as_plausible_as_one_another_are_all_to_be_checked_and_no_slip_is_said()
    {
        var two = Assert.Single(Blanks(2).Review().Findings);
        var four = Assert.Single(Blanks(4).Review().Findings);

        Assert.Equal("Check the blank in a / x or the blank in b / x against the working papers: 25 would let the total cast.", two.Remedy);
        Assert.Equal("Check the blank in a / x or the blank in b / x or the blank in c / x (or one of 1 more that would do as well) against the working papers: 25 would let the total cast.", four.Remedy);
        Assert.Equal((2, 4, Slip.FigureOmitted), (two.Likeliest.Count, four.Likeliest.Count, four.LikelySlip));
    }

    [Fact]
    public void A_figure_of_another_table_is_named_with_it()
    {
        var sentence = new PrintedTable("sentence", "The sentence of section 5", PrintedUnit.Thousands, "figure").WithRow("staff", "£1,611k");
        var untitled = new PrintedTable("sentence", "", PrintedUnit.Thousands, "figure").WithRow("staff", "£1,611k");
        var table = ReviewTests.Rows("t", PrintedUnit.Thousands, "figure | again", """
            staff | 1,161 | 1,161
            other | 500 | 500
            """).WithSource("section 5").WithClaim(Claim.ForRow("staff").IsSumOf(ClaimOperand.Cell("staff", "figure").In("sentence")));
        var finding = Assert.Single(new PrintedReport("r", "R", [sentence, table]).Review().Findings);

        Assert.Equal((FindingCode.TieOutDoesNotAgree, "r/t, section 5, T"), (finding.Code, finding.Where));
        Assert.Equal("Check £1,611k in staff / figure of The sentence of section 5 against the working papers: 1,161 would let both claims hold.", finding.Remedy);
        Assert.Contains(" of sentence against", Assert.Single(new PrintedReport("r", "R", [untitled, table]).Review().Findings).Remedy, StringComparison.Ordinal);
    }

    // £100 spent and £60 a year back: 1 + 40 ÷ 60 years. A payback is not looked into.
    [Fact]
    public void A_finding_without_an_explanation_names_its_figure_and_what_it_is_worked_from()
    {
        var table = ReviewTests.Rows("t", PrintedUnit.Number, "Year 0 | Year 1 | Year 2 | payback", "net | -100 | 60 | 60 | 1.9")
            .WithClaim(Claim.ForColumn("payback").IsPaybackOf(new FinancialYear(2010), ["Year 0", "Year 1", "Year 2"]));
        var finding = Assert.Single(table.Review().Findings);

        Assert.Equal("Check 1.9 in net / payback and the figures it is worked from against the working papers: they come to 1.667.", finding.Remedy);
        Assert.Equal((FindingCode.PaybackDoesNotAgree, Slip.Unknown, 0), (finding.Code, finding.LikelySlip, finding.Likeliest.Count));
    }

    [Fact]
    public void A_claim_that_cannot_be_tested_says_what_is_to_be_settled()
    {
        var finding = Assert.Single(ReviewTests.Rows("t", PrintedUnit.Pounds, "x", """
            a | tbc
            b | 7
            Total | 9
            """).WithCasts(TableCast.Columns).Review().Findings);

        Assert.Equal((FindingCode.NotTestable, Verdict.NotTestable, Materiality.NotInMoney, true), (finding.Code, finding.Verdict, finding.Materiality, finding.IsComplete));
        Assert.Null(finding.AtStake);
        Assert.Equal("Settle this before relying on Total / x: 'a' in 'x' is to be confirmed.", finding.Remedy);
        Assert.Equal("not-testable in t, T: Total in x is printed 9, recomputed none: not testable, as 'a' in 'x' is to be confirmed. " + finding.Remedy, finding.ToString());
        Assert.Equal([new KnownFinding(FindingCode.NotTestable, "t", "Total", "x")], finding.ToKnown());
    }

    [Fact]
    public void Three_claims_with_one_figure_are_mended_together()
    {
        var finding = Assert.Single(ReviewTests.Rows("t", PrintedUnit.Pounds, "x | again", """
            a | 1,611 | 1,161
            b | 700 | 700
            Total | 1,861 | 1,861
            """).WithCasts(TableCast.Columns).WithClaim(Claim.ForColumn("again").IsSumOf("x")).WithClaim(Claim.ForColumn("again").IsProductOf("x", 1m)).Review().Findings);

        Assert.Equal("Check 1,611 in a / x against the working papers: 1,161 would let all 3 claims hold.", finding.Remedy);
        Assert.Contains(" 2 more claims fail with it. Likely slip: digits transposed. ", finding.ToString(), StringComparison.Ordinal);
    }

    private static PrintedTable Blanks(int count)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "x").WithBlankMeaningNil();
        string[] names = ["a", "b", "c", "d"];
        return names.Take(count).Aggregate(table, (sofar, name) => sofar.WithRow(name, "")).WithRow("Total", "25").WithRow("Again", "25")
            .WithClaim(Claim.ForRow("Again").IsSumOf("Total")).WithClaim(Claim.ForRow("Total").IsSumOf(names.Take(count).Select(name => (ClaimOperand)name).ToArray()));
    }
}
