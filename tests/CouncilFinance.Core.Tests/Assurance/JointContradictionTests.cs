using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class JointContradictionTests
{
    // Rows that come to at least half a unit each come to at least one, and columns that come to less than half a unit each to less than one.
    internal static readonly PrintedTable Crossed = new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "b", "all")
        .WithRow("x", "0", "0", "1").WithRow("y", "0", "0", "1").WithRow("total", "0", "0", "")
        .WithClaim(Claim.ForColumn("all").IsSumOf("a", "b").In("x", "y")).WithClaim(Claim.ForRow("total").IsSumOf("x", "y").In("a", "b"));

    [Fact]
    public void Totals_that_hold_by_rows_and_by_columns_and_not_together_are_found()
    {
        var search = Crossed.FindContradictions();
        var found = Assert.Single(search.Found);

        Assert.True(search.IsComplete);
        Assert.All(Crossed.Check(), result => Assert.True(result.Verdict is Verdict.Exact or Verdict.ExplainedByRounding, result.ToString()));
        Assert.Equal(["x in all", "y in all", "total in a", "total in b"], found.Claims.Select(claim => $"{claim.Row} in {claim.Column}"));
        Assert.Equal([-1m, -1m, 1m, 1m], found.Multipliers);
        Assert.Equal((2m, 2m, PrintedUnit.Pounds), (found.Gap, found.MostExplained, found.Unit));
        Assert.Empty(Crossed.WithCell("y", "all", new PrintedCell("0")).FindContradictions().Found);
    }

    [Fact]
    public void A_review_has_them_as_findings_beside_the_failing_claims()
    {
        var finding = Assert.Single(Crossed.Review().Findings);

        Assert.Equal((FindingCode.ClaimsContradict, Verdict.Impossible, Materiality.Material), (finding.Code, finding.Verdict, finding.Materiality));
        Assert.Equal(Crossed.FindContradictions().Found[0], finding.Contradiction);
        Assert.Equal(Money.Zero, finding.AtStake);
        Assert.Equal(finding.Contradiction!.Claims, finding.Failing);
        Assert.Empty(finding.Explanations);
        Assert.Equal(
            "claims-contradict in t, T: 4 claims cannot all be true: x in all (all = a + b), y in all (all = a + b), total in a (total = x + y), total in b (total = x + y); "
            + "together they are out by 2, of which rounding explains less. "
            + "Check 1 in x / all, 1 in y / all, 0 in total / a and 0 in total / b and the figures they are worked from against the working papers: at least one is wrong.",
            finding.ToString());
        Assert.Contains("\"contradiction\":{\"multipliers\":[-1,-1,1,1],\"gap\":2,\"mostExplained\":2},", Json.Of(finding), StringComparison.Ordinal);
        Assert.NotEqual(Crossed.WithRow("more", "1", "", "").Review().Findings[0], finding);
    }

    // A row that only some columns print: the total of the row and the total of the column would each claim to be the other's blank corner.
    [Fact]
    public void Claims_of_whole_blocks_say_nothing_of_a_figure_that_is_not_printed()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "b", "all").WithRow("x", "1", "2", "3").WithRow("so far", "1", "7", "")
            .WithClaim(Claim.ForColumn("all").IsSumOf("a", "b")).WithClaim(Claim.ForRow("so far").IsSumOf("x").In("a", "all"));

        Assert.Empty(table.FindContradictions().Found);
        Assert.Empty(table.Review().Findings);
        Assert.NotEmpty(table.WithCell("so far", "all", PrintedCell.Illegible).FindContradictions().Found);
    }

    // What 5 restated stands for begins at 4.5, 6 restated at 5.5, up to which 5 goes: they touch and do not meet.
    [Fact]
    public void Two_sentences_about_a_sum_contradict_each_other()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a").WithRow("x", "5").WithRow("y", "0").WithRow("one", "6").WithRow("other", "4")
            .WithClaim(Claim.ForRow("one").IsSumOf("x", "y")).WithClaim(Claim.ForRow("other").IsSumOf("x", "y"));
        var found = Assert.Single(table.FindContradictions().Found);

        Assert.Equal(["one = x + y", "other = x + y"], found.Claims.Select(claim => claim.Claim.ToString()));
        Assert.Equal([-1m, 1m], found.Multipliers);
        Assert.Equal((2m, 1m, PrintedUnit.Thousands), (found.Gap, found.MostExplained, found.Unit));
        Assert.Equal(
            "2 claims cannot all be true: one in a (one = x + y), other in a (other = x + y); together they are out by 2, of which rounding explains 1.",
            found.ToString());
        Assert.Equal(found.ToString(), table.FindContradictions().ToString());
    }

    [Fact]
    public void Figures_that_would_have_to_lie_at_an_end_they_do_not_reach_contradict()
    {
        var found = Assert.Single(Touching("6").FindContradictions().Found);

        Assert.Equal(found.Gap, found.MostExplained);
        Assert.EndsWith("together they are out by 1, of which rounding explains less.", found.ToString(), StringComparison.Ordinal);
        Assert.Empty(Touching("5").FindContradictions().Found);
    }

    [Fact]
    public void Tolerance_of_a_claim_counts()
    {
        Assert.Empty(Touching("6", within: 0.01m).FindContradictions().Found);
        Assert.Single(Touching("7", within: 0.5m).FindContradictions().Found);
        Assert.Equal((2m, 1.5m), (Touching("7", within: 0.5m).FindContradictions().Found[0].Gap, Touching("7", within: 0.5m).FindContradictions().Found[0].MostExplained));
    }

    [Fact]
    public void Cell_without_a_figure_drops_out()
    {
        Assert.Equal([1m, -1m], Assert.Single(Touching("7").FindContradictions().Found).Multipliers.Select(multiplier => multiplier * Math.Sign(Touching("7").FindContradictions().Found[0].Multipliers[0])));
        Assert.Empty(new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("hidden", "tbc").WithClaim(Claim.ForRow("hidden").IsSumOf("x")).FindContradictions().Found);
    }

    [Fact]
    public void Multipliers_are_whole_numbers()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "10").WithRow("hidden", "tbc").WithRow("third", "5").WithRow("half", "5")
            .WithClaim(Claim.ForRow("third").IsSumOf(ClaimOperand.Line("hidden").Times(3m))).WithClaim(Claim.ForRow("half").IsSumOf(ClaimOperand.Line("hidden").Times(2m)));
        var found = Assert.Single(table.FindContradictions().Found);

        Assert.Equal([2m, -3m], found.Multipliers.Select(multiplier => multiplier * Math.Sign(found.Multipliers[0])));
        Assert.Equal((5m, 2.5m), (found.Gap, found.MostExplained));
    }

    // 2 × £9.7m lies within £9m of £10m, give or take £0.5m, and not of £9m.
    [Fact]
    public void Tolerance_is_in_the_unit_the_target_is_printed_in()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "9,700,000").WithRow("hidden", "tbc").WithRow("about", "£10m")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("x")).WithClaim(Claim.ForRow("about").IsSumOf(ClaimOperand.Line("hidden").Times(2m)).Within(9m));

        Assert.Empty(table.FindContradictions().Found);
        Assert.Single(table.WithCell("about", "a", new PrintedCell("£9m")).FindContradictions().Found);
        Assert.Equal(9_250_000m, Assert.Single(new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("hidden", "tbc").WithRow("about", "£10m")
            .WithClaim(Claim.ForRow("about").IsSumOf("hidden").Within(0.25m)).Deduce()).Low);
    }

    [Fact]
    public void Factors_beyond_any_report_are_not_looked_into()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("y", "7").WithRow("hidden", "tbc")
            .WithClaim(Claim.ForRow("x").IsSumOf(ClaimOperand.Line("hidden").Times(10_000_000_000m))).WithClaim(Claim.ForRow("y").IsSumOf(ClaimOperand.Line("hidden").Times(10_000_000_000m)));

        Assert.Equal((0, false), (table.FindContradictions().Found.Count, table.FindContradictions().IsComplete));
    }

    [Fact]
    public void Claim_that_fails_by_itself_is_no_joint_contradiction()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("y", "9").WithClaim(Claim.ForRow("y").IsSumOf("x"));

        Assert.Empty(table.FindContradictions().Found);
        Assert.Equal("No claims that contradict one another were found.", table.FindContradictions().ToString());
        Assert.Equal("No claims that contradict one another were found.", new PrintedTable("t", "T", PrintedUnit.Pounds, "a").FindContradictions().ToString());
    }

    [Fact]
    public void Claims_of_other_kinds_are_passed_over()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("hidden", "tbc").WithRow("y", "9")
            .WithClaim(Claim.ForRow("hidden").IsProductOf("x", "x")).WithClaim(Claim.ForRow("hidden").IsSumOf("y"));

        Assert.Empty(table.FindContradictions().Found);
        Assert.Empty(table.Deduce());
    }

    [Fact]
    public void Two_groups_that_share_no_claim_are_both_found()
    {
        var table = Touching("7");
        var report = new PrintedReport("r", "R", [table, new PrintedTable("u", "U", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("y", "7").WithRow("hidden", "tbc")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("x")).WithClaim(Claim.ForRow("hidden").IsSumOf("y"))]);

        Assert.Equal(["t", "u"], report.FindContradictions().Found.Select(found => found.Claims[0].Table.Id));
    }

    // Each row restates the one before, and one more the second.
    [Theory]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public void Search_of_very_many_claims_says_that_it_stopped(int claims, bool isComplete)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("0", "5");
        for (var row = 1; row <= claims; row++)
            table = table.WithRow(Name(row), "tbc").WithClaim(Claim.ForRow(Name(row)).IsSumOf(Name(row - 1)));
        var search = table.WithRow("other", "9").WithClaim(Claim.ForRow("other").IsSumOf(Name(1))).FindContradictions();

        Assert.Equal(isComplete, search.IsComplete);
        Assert.Equal(2, Assert.Single(search.Found).Claims.Count);
        Assert.Equal(!isComplete, search.ToString().EndsWith(" The search stopped at its bound.", StringComparison.Ordinal));

        static string Name(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Two_are_equal_when_everything_about_them_is()
    {
        var (one, other) = (Touching("7").FindContradictions(), Touching("8").FindContradictions());

        Assert.Equal(one, Touching("7").FindContradictions());
        Assert.Equal(one.GetHashCode(), Touching("7").FindContradictions().GetHashCode());
        Assert.Equal(one.Found[0].GetHashCode(), Touching("7").FindContradictions().Found[0].GetHashCode());
        Assert.NotEqual(one, other);
        Assert.NotEqual(one.Found[0], other.Found[0]);
        Assert.False(one.Equals(null));
        Assert.False(one.Found[0].Equals(null));
    }

    // Read against the reports: none of their claims that hold one by one contradict one another.
    [Theory]
    [MemberData(nameof(PublishedReportTests.Reports), MemberType = typeof(PublishedReportTests))]
    public void Published_reports_are_searched_to_the_end(string name)
    {
        var search = PublishedReportTests.Read(name).FindContradictions();

        Assert.True(search.Found.Count == 0 && search.IsComplete, search.ToString());
    }

    private static PrintedTable Touching(string other, decimal within = 0m)
    {
        var claim = Claim.ForRow("hidden").IsSumOf("y");
        return new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "5").WithRow("y", other).WithRow("hidden", "tbc")
            .WithClaim(Claim.ForRow("hidden").IsSumOf("x")).WithClaim(within == 0m ? claim : claim.Within(within));
    }
}
