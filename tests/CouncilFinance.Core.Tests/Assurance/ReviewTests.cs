using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class ReviewTests
{
    // triborough-proposals-2011, chapter 9(b), table I: Finance is 1,161 printed 1,611 (docs/reports/findings.md, 4).
    private static readonly PrintedTable Overheads = Rows("overheads", PrintedUnit.Thousands, "wcc | K&C | H&F | Total", """
        Commissioning | 1,400 | 746 | 736 | 2,882
        Finance | 1,611 | 832 | 1,212 | 3,205
        Total | 2,561 | 1,578 | 1,948 | 6,087
        """)
        .WithColumnRole("Total", LineRole.Total).WithCasts(TableCast.Columns, TableCast.Rows);

    [Fact]
    public void A_transposition_in_a_row_and_a_column_is_one_finding_with_its_place_figures_slip_and_remedy()
    {
        var finding = Assert.Single(Overheads.Review().Findings);

        Assert.Equal((FindingCode.SumDoesNotCast, Verdict.Impossible, Materiality.Material, Slip.DigitsTransposed), (finding.Code, finding.Verdict, finding.Materiality, finding.LikelySlip));
        Assert.Equal(Money.FromThousands(450), finding.AtStake);
        Assert.Equal(["Total/wcc", "Finance/Total"], finding.Failing.Select(result => $"{result.Row}/{result.Column}"));
        Assert.Equal(("Total", "wcc", 2_561m, 3_011m, -450m), (finding.Result.Row, finding.Result.Column, finding.Result.Printed, finding.Result.Recomputed, finding.Result.Gap));
        Assert.Equal("Check 1,611 in Finance / wcc against the working papers: 1,161 would let both totals cast.", finding.Remedy);
        Assert.Equal(
            "sum-does-not-cast in overheads, T: Total in wcc is printed 2,561, recomputed 3,011: impossible. One more claim fails with it. Likely slip: digits transposed. " + finding.Remedy,
            finding.ToString());
        Assert.Equal(finding.Explanations.Take(1), finding.Likeliest);
        Assert.True(finding.IsComplete);
        Assert.Equal(
            [new KnownFinding(FindingCode.SumDoesNotCast, "overheads", "Total", "wcc", -450m), new KnownFinding(FindingCode.SumDoesNotCast, "overheads", "Finance", "Total", 0m - 450m)],
            finding.ToKnown());
    }

    // docs/reports/findings.md, whose amounts were worked by hand: 3.6 − 2.0 and so on; what is not in money stands after what is.
    [Fact]
    public void The_findings_of_the_five_reports_stand_by_what_is_at_stake()
    {
        string[] names = ["triborough-adult-social-care-2011", "triborough-proposals-2011", "leicestershire-mtfs-2017", "worcestershire-cabinet-2015", "asc-shared-services-2015"];
        var review = ReportReview.Of(names.Select(PublishedReportTests.Read));

        Assert.Equal(
            [1_600_000m, 1_200_000m, 1_006_000m, 450_000m, 260_000m, 250_000m, 100_000m, 100_000m, 82_500m, 75_000m, 25_000m, 5_000m, 3_500m, 3_500m, 3_500m, 3_500m, 1_000m, 1_000m, 1_000m, 70.88m, 70m],
            review.Findings.Where(finding => finding.AtStake is not null).Select(finding => finding.AtStake!.Value.Pounds));
        Assert.Equal(["posts", "share", "Total", "share", "share"], review.Findings.Skip(21).Select(finding => finding.Result.Column));
        Assert.All(review.Findings.Skip(21), finding => Assert.Equal((Materiality.NotInMoney, null), (finding.Materiality, finding.AtStake)));
        Assert.Equal("triborough-proposals-2011/chapter-11-savings, chapter 11, £ million estimated saving for three Councils", review.Findings[0].Where);
        Assert.Equal("5 reports, 136 tables, 1163 figures recomputed: 1066 exact, 62 explained by rounding, 35 impossible; 26 findings.", review.ToString());
        Assert.Equal((1_066, 62, 0, 35, 0), (review.Count(Verdict.Exact), review.Count(Verdict.ExplainedByRounding), review.Count(Verdict.PossibleButImplausible), review.Count(Verdict.Impossible), review.Count(Verdict.NotTestable)));
        Assert.Equal("5.6% in Promoting Independence / share", review.Findings[^1].Remedy.Split(", ")[1].Split(" and ")[0]);
    }

    // Gaps of £270,000, £30,000 and £2,000, 5 posts, and a budget to be confirmed.
    [Theory]
    [InlineData(270, 30, "material 270000, not-in-money, below-materiality 30000, clearly-trivial 2000, not-in-money")]
    [InlineData(30, 30, "material 270000, material 30000, not-in-money, clearly-trivial 2000, not-in-money")]
    [InlineData(271, 1, "not-in-money, below-materiality 270000, below-materiality 30000, below-materiality 2000, not-in-money")]
    [InlineData(0, 0, "material 270000, material 30000, material 2000, not-in-money, not-in-money")]
    public void Thresholds_label_and_sort_and_what_could_not_be_tested_stands_last(int materiality, int trivial, string expected)
    {
        var settings = ReviewSettings.Usual.WithMateriality(Money.FromThousands(materiality), Money.FromThousands(trivial));
        var table = Rows("t", PrintedUnit.Thousands, "a | b | sum", """
            budget | tbc | 7 | 9,000
            small | 500 | 400 | 902
            large | 5,000 | 4,000 | 9,270
            middle | 1 | 2 | 33
            """)
            .WithRow(new PrintedRow("posts", "3", "4", "12").WithUnit(PrintedUnit.Number))
            .WithClaim(Claim.ForColumn("sum").IsSumOf("a", "b"));
        var review = table.Review(settings);

        Assert.Equal(expected, string.Join(", ", review.Findings.Select(finding => Name(finding.Materiality) + (finding.AtStake is { } stake ? " " + stake.Pounds.ToString(CultureInfo.InvariantCulture) : ""))));
        Assert.Equal(FindingCode.NotTestable, review.Findings[^1].Code);
        Assert.Equal(table.Check(), review.Results);
        Assert.Equal(settings, review.Settings);

        static string Name(Materiality weight) => Json.Of(weight).Trim('"');
    }

    [Fact]
    public void The_summary_counts_findings_by_weight_where_a_materiality_is_said()
    {
        var settings = ReviewSettings.Usual.WithMateriality(Money.FromThousands(500), Money.FromThousands(451));

        Assert.Equal("1 report, 1 table, 7 figures recomputed: 5 exact, 2 impossible; 1 finding: 1 clearly trivial.", Overheads.Review(settings).ToString());
        Assert.Equal("0 reports, 0 tables, 0 figures recomputed; 0 findings.", ReportReview.Of([], settings).ToString());
        Assert.Equal("Material from £500,000, clearly trivial below £451,000, implausible below 0.001", settings.ToString());
    }

    // Twelve ones come to 12; 16 needs a sum of twelve errors of 3.5, which is some 3.5 standard deviations.
    [Fact]
    public void A_gap_is_implausible_as_the_settings_say_and_possible_where_they_call_nothing_so()
    {
        var months = Enumerable.Range(1, 12).Select(month => month.ToString(CultureInfo.InvariantCulture)).ToArray();
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [.. months, "year"]).WithRow("x", [.. months.Select(_ => "1"), "16"])
            .WithClaim(Claim.ForColumn("year").IsSumOf(months.Select(month => (ClaimOperand)month).ToArray()));

        Assert.Equal((Verdict.PossibleButImplausible, Money.FromPounds(4)), (table.Review().Findings[0].Verdict, table.Review().Findings[0].AtStake));
        Assert.Empty(table.Review(ReviewSettings.Usual.WithImplausibleBelow(0m)).Findings);
        Assert.Equal(0.01m, ReviewSettings.Usual.WithImplausibleBelow(0.01m).ImplausibleBelow);
        Bad.Input<ArgumentOutOfRangeException>(() => ReviewSettings.Usual.WithImplausibleBelow(1.5m), "from 0 to 1; 1.5 is not");
    }

    [Fact]
    public void Thresholds_that_cannot_be_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => ReviewSettings.Usual.WithMateriality(Money.FromPounds(-1)), "Materiality is nil or more; -£1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => ReviewSettings.Usual.WithMateriality(Money.FromPounds(5), Money.FromPounds(6)), "from nil to materiality, £5; £6 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => ReviewSettings.Usual.WithMateriality(Money.FromPounds(5), Money.FromPounds(-6)), "from nil to materiality, £5; -£6 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Overheads.Review().Count((Verdict)9), "Verdict must be one of Exact");
        Assert.Equal((Money.FromPounds(5), Money.FromPounds(5)), (ReviewSettings.Usual.WithMateriality(Money.FromPounds(5), Money.FromPounds(5)).Materiality, ReviewSettings.Usual.WithMateriality(Money.FromPounds(5), Money.FromPounds(5)).ClearlyTrivial));
    }

    // The gap of a printed nil is the product; to the nearest penny, and no more than an amount holds.
    [Theory]
    [InlineData("2,000.005", "1", "2000.01")]
    [InlineData("999,999,999,999,999", "1", "999999999999999")]
    [InlineData("999,999,999,999,999.994", "1", "999999999999999.99")]
    [InlineData("999,999,999,999,999.996", "1", "999999999999999.9999999999")]
    [InlineData("500,000,000,000,000", "2", "999999999999999.9999999999")]
    [InlineData("999,999,999,999,999", "-9,999,999,999,999,999,999", null)]
    [InlineData("999,999,999,999,999", "-999,999,999,999,999", "999999999999999.9999999999")]
    public void What_is_at_stake_is_the_gap_to_the_penny_as_far_as_an_amount_goes(string first, string second, string? pounds)
    {
        var finding = Rows("t", PrintedUnit.Pounds, "a | b | product", $"x | {first} | {second} | 0").WithClaim(Claim.ForColumn("product").IsProductOf("a", "b")).Review().Findings[0];

        Assert.Equal(pounds, finding.AtStake?.Pounds.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_gap_that_no_decimal_holds_is_as_large_as_an_amount_can_be()
    {
        var finding = Assert.Single(Rows("t", PrintedUnit.Pounds, "a | b | c | product", "x | 999,999,999,999 | 999,999,999,999 | 999,999,999,999 | 5")
            .WithClaim(Claim.ForColumn("product").IsProductOf("a", "b", "c")).Review().Findings);

        Assert.Null(finding.Result.Gap);
        Assert.Equal(Money.MaxValue, finding.AtStake);
    }

    [Fact]
    public void The_claim_with_the_most_money_at_stake_gives_the_place_though_it_is_not_the_first()
    {
        // One wrong figure, 100 for 10, stands in a percentage and in a sum of £000.
        var table = Rows("t", PrintedUnit.Thousands, "v", """
            part | 100
            rest | 90
            whole | 100
            share | 10%
            """)
            .WithClaim(Claim.ForRow("share").IsPercentageOf("part", "whole")).WithClaim(Claim.ForRow("whole").IsSumOf("part", "rest"));
        var finding = Assert.Single(table.Review().Findings);

        Assert.Equal(["share", "whole"], finding.Failing.Select(result => result.Row));
        Assert.Equal((FindingCode.SumDoesNotCast, "whole", Money.FromThousands(90)), (finding.Code, finding.Result.Row, finding.AtStake));
        Assert.Equal("Check 100 in part / v against the working papers: 10 would let both claims hold.", finding.Remedy);
    }

    [Fact]
    public void Equality_is_of_reports_settings_results_and_findings()
    {
        var (review, again) = (Overheads.Review(), Overheads.Review());
        var other = Overheads.WithCell("Finance", "wcc", new PrintedCell("1,612")).Review();
        var trivial = Overheads.Review(ReviewSettings.Usual.WithMateriality(Money.FromMillions(1)));

        Assert.True(review == again && review.Equals((object)again) && review.GetHashCode() == again.GetHashCode());
        Assert.True(review != other && review != trivial && review != null! && !review.Equals("x"));
        Assert.True((ReportReview?)null == null! && null! != review);
        Assert.True(review.Findings[0] == again.Findings[0] && review.Findings[0].Equals((object)again.Findings[0]) && review.Findings[0].GetHashCode() == again.Findings[0].GetHashCode());
        Assert.True(review.Findings[0] != other.Findings[0] && review.Findings[0] != trivial.Findings[0] && review.Findings[0] != null! && !review.Findings[0].Equals("x"));
        Assert.True((Finding?)null == null! && null! != review.Findings[0]);
        Assert.Equal(ReviewSettings.Usual.WithMateriality(Money.FromPounds(5)), ReviewSettings.Usual.WithMateriality(Money.FromPounds(5)));
        Assert.NotEqual(ReviewSettings.Usual.WithMateriality(Money.FromPounds(5)), ReviewSettings.Usual.WithMateriality(Money.FromPounds(5), Money.FromPounds(1)));
        Assert.NotEqual(ReviewSettings.Usual, ReviewSettings.Usual.WithImplausibleBelow(0.5m));
    }

    [Fact]
    public void Findings_go_out_as_JSON_and_do_not_come_in()
    {
        var table = Rows("t", PrintedUnit.Thousands, "a | b | sum", "x | 2,750 | 2,850 | 5,060").WithClaim(Claim.ForColumn("sum").IsSumOf("a", "b"));
        var json = Json.Of(table.Review());

        Assert.StartsWith(
            """{"results":[{"report":"t","table":"t","claim":"sum = a \u002B b","row":"x","column":"sum","unit":"thousands","printed":5060,"recomputed":5600,"gap":-540,"printedInterval":[5059.5,5060.5],"recomputedInterval":[5599,5601],"verdict":"impossible","likelihood":0}],"findings":[{"code":"sum-does-not-cast","verdict":"impossible","materiality":"material","atStake":540000,"report":"t","table":"t","source":"","title":"T","row":"x","column":"sum","unit":"thousands","printed":5060,"expected":5600,"gap":-540,"printedInterval":[5059.5,5060.5],"expectedInterval":[5599,5601],"slip":"digits-transposed","remedy":"Check 5,060 in x / sum against the working papers: 5,600 would let the total cast.","failing":[{"report":"t","table":"t","claim":"sum = a \u002B b",""",
            json, StringComparison.Ordinal);
        Assert.Contains("""explanations":[{"rank":1,"slip":"digits-transposed","corrections":[{"table":"t","row":"x","column":"sum","unit":"thousands","printed":5060,"expected":5600,"low":5598.5,"high":5601.5,"slip":"digits-transposed"}],"mends":1}""", json, StringComparison.Ordinal);
        Assert.EndsWith("\"isComplete\":true}]}", json, StringComparison.Ordinal);
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(table.Review(), new AssuranceJsonContext(new System.Text.Json.JsonSerializerOptions()).ReportReview));
        Assert.Throws<NotSupportedException>(() => Json.Read<ReportReview>("{}"));
        Assert.Throws<NotSupportedException>(() => Json.Read<Finding>("{}"));
    }

    [Fact]
    public void JSON_of_a_finding_has_ten_explanations_at_most_and_names_the_line_of_a_slip()
    {
        var many = new PrintedTable("t", "T", PrintedUnit.Pounds, [.. Letters, "sum"]).WithRow("x", [.. Letters.Select(_ => "50"), "9999"])
            .WithClaim(Claim.ForColumn("sum").IsSumOf(Letters.Select(letter => (ClaimOperand)letter).ToArray()));
        var finding = Assert.Single(many.Review().Findings);

        Assert.True(finding.Explanations.Count > 10, finding.ToString());
        Assert.Equal(11, Json.Of(finding).Split("\"rank\":").Length);
        Assert.Contains("\"slip\":\"line-omitted\",\"line\":\"b\",", Json.Of(Assert.Single(Omitted.Review().Findings)), StringComparison.Ordinal);
    }

    internal static PrintedTable Omitted { get; } = Rows("t", PrintedUnit.Pounds, "x | y", """
        a | 120 | 345
        b | 731 | 268
        c | 902 | 417
        Total | 1,022 | 762
        """).WithCasts(TableCast.Columns);

    private static IEnumerable<string> Letters => Enumerable.Range('a', 12).Select(letter => ((char)letter).ToString());

    internal static PrintedTable Rows(string id, PrintedUnit unit, string headings, string rows) =>
        PrintedTable.FromText(id, "T", unit, $"heading | {headings}\n{rows}", PastedTextOptions.RolesFromLabels);
}
