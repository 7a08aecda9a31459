using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class VerifyTests
{
    // Each of the seven rows is 10 off.
    private static readonly PrintedTable Seven = Enumerable.Range(1, 7).Aggregate(
            new PrintedTable("t", "T", PrintedUnit.Pounds, "a", "b", "sum"), (table, row) => table.WithRow($"row {row}", "100", $"{row}00", $"{row + 1}10"))
        .WithClaim(Claim.ForColumn("sum").IsSumOf("a", "b"));

    private static readonly PrintedTable One = Table("-8,360");

    private static readonly KnownFinding Known = new(FindingCode.SumDoesNotCast, "savings", "Total", "2027/28");

    [Fact]
    public void What_adds_up_or_rounds_honestly_verifies()
    {
        Table("-8,630").Verify();
        Table("-8,631").Verify();
        Unlikely.Verify();
        Assert.Throws<ReportNotVerifiedException>(() => Unlikely.Review().Verify());
        PublishedReportTests.Read("asc-shared-services-2015").Verify();
    }

    // A test that forgot to say what the table claims would otherwise pass for ever.
    [Fact]
    public void A_report_that_claims_nothing_does_not_verify()
    {
        var failure = Assert.Throws<ReportNotVerifiedException>(() => new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "1").Verify());

        Assert.Equal("t claims nothing of its figures, so nothing was checked: add claims (WithClaim) or casts (WithCasts).", failure.Message);
        Assert.Empty(failure.Findings);
        Assert.Throws<ReportNotVerifiedException>(() => ReportReview.Of([]).Verify());
    }

    [Fact]
    public void An_error_throws_with_place_figures_slip_and_remedy()
    {
        var failure = Assert.Throws<ReportNotVerifiedException>(() => new PrintedReport("budget-2026", "B", [One]).Verify());

        Assert.Equal(
            """
            budget-2026 has a finding:
            1. sum-does-not-cast in budget-2026/savings, T: Total in 2027/28 is printed -8,360, recomputed -8,630: impossible. Likely slip: digits transposed. Check -8,360 in Total / 2027/28 against the working papers: -8,630 would let the total cast.
            """.ReplaceLineEndings("\n"),
            failure.Message);
        Assert.Equal(One.Review().Findings.Select(finding => finding.AtStake), failure.Findings.Select(finding => finding.AtStake));
        Assert.Empty(failure.NoLongerFound);
    }

    // A wrong figure in a table that casts both ways fails two claims, and one listed without the other is not enough.
    [Fact]
    public void Claims_that_fail_together_are_all_named()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a", "b", "all").WithRow("x", "1,532", "10", "1,362").WithRow("y", "20", "30", "50").WithRow("sum", "1,372", "40", "1,412")
            .WithClaim(Claim.ForRow("sum").IsSumOf("x", "y")).WithClaim(Claim.ForColumn("all").IsSumOf("a", "b"));
        var failure = Assert.Throws<ReportNotVerifiedException>(() => table.Verify(new KnownFinding(FindingCode.SumDoesNotCast, "t", "sum", "a")));

        Assert.EndsWith(
            "It is known when all of these are listed: sum-does-not-cast in t, sum in a, gap -180; sum-does-not-cast in t, x in all, gap -180.", failure.Message, StringComparison.Ordinal);
        table.Verify([.. Assert.Single(failure.Findings).ToKnown()]);
    }

    [Fact]
    public void The_weightiest_five_are_shown_and_the_rest_counted()
    {
        var lines = Assert.Throws<ReportNotVerifiedException>(() => Seven.Verify()).Message.Split('\n');

        Assert.Equal("t has 7 findings:", lines[0]);
        Assert.Equal(["1. ", "2. ", "3. ", "4. ", "5. "], lines[1..6].Select(line => line[..3]));
        Assert.Equal("and 2 more.", lines[6]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public void Five_findings_are_all_shown()
    {
        var failure = Assert.Throws<ReportNotVerifiedException>(() => Seven.Verify(
            new KnownFinding(FindingCode.SumDoesNotCast, "t", "row 1", "sum"), new KnownFinding(FindingCode.SumDoesNotCast, "t", "row 7", "sum")));

        Assert.DoesNotContain("more.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["row 2", "row 3", "row 4", "row 5", "row 6"], failure.Findings.Select(finding => finding.Result.Row));
    }

    [Fact]
    public void Known_findings_pass_a_new_one_fails_and_so_does_a_known_one_that_is_gone()
    {
        One.Verify(Known);
        One.Verify(new KnownFinding(FindingCode.SumDoesNotCast, "savings", "Total", "2027/28", 270m));

        var gone = Assert.Throws<ReportNotVerifiedException>(() => Table("-8,630").Verify(Known));
        Assert.Equal("savings has no new finding, and lacks known ones.\nKnown, and found no longer: sum-does-not-cast in savings, Total in 2027/28.", gone.Message);
        Assert.Equal([Known], gone.NoLongerFound);
        Assert.Empty(gone.Findings);
    }

    [Theory]
    [InlineData(FindingCode.TieOutDoesNotAgree, "savings", "Total", "2027/28", null)]
    [InlineData(FindingCode.SumDoesNotCast, "saving", "Total", "2027/28", null)]
    [InlineData(FindingCode.SumDoesNotCast, "savings", "total", "2027/28", null)]
    [InlineData(FindingCode.SumDoesNotCast, "savings", "Total", "2026/27", null)]
    [InlineData(FindingCode.SumDoesNotCast, "savings", "Total", "2027/28", 271)]
    public void A_known_finding_of_another_code_place_or_gap_is_another(FindingCode code, string table, string row, string column, int? gap)
    {
        var known = new KnownFinding(code, table, row, column, gap);
        var failure = Assert.Throws<ReportNotVerifiedException>(() => One.Verify(known));

        Assert.Single(failure.Findings);
        Assert.Equal([known], failure.NoLongerFound);
        Assert.NotEqual(Known, known);
    }

    // Two claims that fail together are known only together: an error that joins a known one does not hide behind it.
    [Fact]
    public void A_finding_is_known_when_each_of_its_figures_is()
    {
        var table = ReviewTests.Omitted;
        KnownFinding[] both = [new(FindingCode.SumDoesNotCast, "t", "Total", "x", -731m), new(FindingCode.SumDoesNotCast, "t", "Total", "y", -268m)];

        table.Verify(both);
        Assert.Equal(both, table.Review().Findings.SelectMany(finding => finding.ToKnown()));
        Assert.Single(Assert.Throws<ReportNotVerifiedException>(() => table.Verify(both[0])).Findings);
    }

    [Fact]
    public void A_claim_that_cannot_be_tested_is_a_finding_and_can_be_known()
    {
        var table = Table("tbc");

        Assert.Equal(FindingCode.NotTestable, Assert.Single(Assert.Throws<ReportNotVerifiedException>(() => table.Verify()).Findings).Code);
        table.Verify(new KnownFinding(FindingCode.NotTestable, "savings", "Total", "2027/28"));
    }

    [Fact]
    public void Claims_that_contradict_one_another_are_known_by_the_first_of_them()
    {
        KnownFinding known = new(FindingCode.ClaimsContradict, "t", "x", "all", 2m);
        var failure = Assert.Throws<ReportNotVerifiedException>(() => JointContradictionTests.Crossed.Verify());

        Assert.Equal([known], Assert.Single(failure.Findings).ToKnown());
        JointContradictionTests.Crossed.Verify(known);
        Assert.Throws<ReportNotVerifiedException>(() => JointContradictionTests.Crossed.Verify(new KnownFinding(FindingCode.ClaimsContradict, "t", "x", "all", 3m)));
    }

    // Two reports of one council have tables of one id.
    [Fact]
    public void A_known_finding_can_name_its_report()
    {
        var review = ReportReview.Of([new PrintedReport("2026", "A", [One]), new PrintedReport("2027", "B", [One])]);
        review.Verify(Known);
        review.Verify(Known.InReport("2026"), Known.InReport("2027"));

        var failure = Assert.Throws<ReportNotVerifiedException>(() => review.Verify(Known.InReport("2026")));
        Assert.Equal("2027", Assert.Single(failure.Findings).Result.Report.Id);
        Assert.Equal([Known.InReport("2028")], Assert.Throws<ReportNotVerifiedException>(() => review.Verify(Known, Known.InReport("2028"))).NoLongerFound);
        Assert.Equal(
            ["sum-does-not-cast in 2026/savings, Total in 2027/28, gap 270", "sum-does-not-cast in 2027/savings, Total in 2027/28, gap 270"],
            review.Findings.SelectMany(finding => finding.ToKnown()).Select(held => held.ToString()));
        One.Verify(Known.InReport("savings"));
    }

    [Fact]
    public void Known_findings_are_kept_as_JSON()
    {
        KnownFinding[] known = [new(FindingCode.SumDoesNotCast, "savings", "Total", "2027/28", 270m), Known.InReport("budget-2026")];
        var json = Json.Of(known);

        Assert.Equal(
            "[{\"code\":\"sum-does-not-cast\",\"table\":\"savings\",\"row\":\"Total\",\"column\":\"2027/28\",\"gap\":270},"
            + "{\"code\":\"sum-does-not-cast\",\"report\":\"budget-2026\",\"table\":\"savings\",\"row\":\"Total\",\"column\":\"2027/28\"}]",
            json);
        Assert.Equal(known, System.Text.Json.JsonSerializer.Deserialize<KnownFinding[]>(json));
    }

    [Theory]
    [InlineData("{\"table\": \"t\", \"row\": \"r\", \"column\": \"c\"}", "A known finding wants the property 'code'")]
    [InlineData("{\"code\": \"sum-casts\", \"table\": \"t\", \"row\": \"r\", \"column\": \"c\"}", "sum-casts")]
    [InlineData("{\"code\": \"not-testable\", \"table\": \"t\", \"row\": \"\", \"column\": \"c\"}", "The 'row' of a known finding is one line of text")]
    [InlineData("{\"code\": \"not-testable\", \"table\": \"t\", \"row\": \"r\", \"column\": \"c\", \"gap\": \"2\"}", "'gap'")]
    [InlineData("{\"code\": \"not-testable\", \"table\": \"t\", \"row\": \"r\", \"column\": \"c\", \"reports\": \"x\"}", "has no property 'reports'")]
    [InlineData("[]", "A known finding is an object")]
    public void Known_findings_in_JSON_that_cannot_be_read_say_why(string json, string why) =>
        Assert.Contains(why, Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<KnownFinding>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Thresholds_let_nothing_pass()
    {
        var settings = ReviewSettings.Usual.WithMateriality(Money.FromMillions(9), Money.FromMillions(9));

        Assert.Equal(Materiality.ClearlyTrivial, Assert.Single(Assert.Throws<ReportNotVerifiedException>(() => One.Review(settings).Verify()).Findings).Materiality);
    }

    // 10 ÷ 3 is printed 4; the gap has no last place, and is held to ten.
    [Fact]
    public void A_gap_is_held_to_ten_places_as_JSON_shows_it()
    {
        var table = ReviewTests.Rows("t", PrintedUnit.Pounds, "a | b | c | mean", "x | 3 | 3 | 4 | 7").WithClaim(Claim.ForColumn("mean").IsAverageOf("a", "b", "c"));

        table.Verify(new KnownFinding(FindingCode.AverageDoesNotAgree, "t", "x", "mean", 3.6666666667m));
        Assert.Contains("\"gap\":3.6666666667,", Json.Of(table.Review()), StringComparison.Ordinal);
        Assert.Equal("average-does-not-agree in t, x in mean, gap 3.6666666667", Assert.Single(table.Review().Findings[0].ToKnown()).ToString());
        Assert.Equal(3.6666666667m, new KnownFinding(FindingCode.NotTestable, "t", "x", "mean", 3.66666666666m).Gap);
    }

    [Fact]
    public void Known_findings_that_cannot_be_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => new KnownFinding((FindingCode)99, "t", "r", "c"), "FindingCode must be one of SumDoesNotCast");
        Bad.Input<ArgumentException>(() => new KnownFinding(FindingCode.NotTestable, " ", "r", "c"), "A table is one line of text");
        Bad.Input<ArgumentException>(() => new KnownFinding(FindingCode.NotTestable, "t", "", "c"), "A row is one line of text");
        Bad.Input<ArgumentException>(() => new KnownFinding(FindingCode.NotTestable, "t", "r", "c "), "A column is one line of text");
        Bad.Input<ArgumentException>(() => Known.InReport(" "), "A report is one line of text");
    }

    private static PrintedTable Table(string total) => ReviewTests.Rows("savings", PrintedUnit.Thousands, "2026/27 | 2027/28", $"""
        Transformation | -2,750 | -3,800
        Departmental | -2,850 | -4,830
        Total | -5,600 | {total}
        """).WithCasts(TableCast.Columns);

    // Six parts of 3 and a total of 21: rounding gives a gap of 3 four times in a hundred thousand.
    private static PrintedTable Unlikely => Enumerable.Range(1, 6)
        .Aggregate(new PrintedTable("t", "T", PrintedUnit.Thousands, "a"), (table, part) => table.WithRow("part " + part.ToString(System.Globalization.CultureInfo.InvariantCulture), "3"))
        .WithRow("total", "21")
        .WithClaim(Claim.ForRow("total").IsSumOf([.. Enumerable.Range(1, 6).Select(part => (ClaimOperand)("part " + part.ToString(System.Globalization.CultureInfo.InvariantCulture)))]));
}
