using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class AdjustedPercentagesTests
{
    // Thirds come to 33.3% each and 99.9% together.
    [Fact]
    public void Thirds_of_which_one_is_moved_up_to_total_100_are_recognised()
    {
        var adjusted = Assert.Single(Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages());

        Assert.Equal(["a", "b", "c"], adjusted.Claims.Select(claim => claim.Row));
        Assert.Equal(("b", Verdict.Impossible), (Assert.Single(adjusted.Moved).Row, adjusted.Moved[0].Verdict));
        Assert.Equal(0.1m, adjusted.Residual);
        Assert.Equal("3 percentages total 100% because of b in share (printed 33.4%, recomputed 33.333%): rounded honestly they come to 99.9%.", adjusted.ToString());
    }

    [Fact]
    public void A_finding_that_an_adjustment_accounts_for_says_so()
    {
        var finding = Assert.Single(Thirds("33.3%", "33.4%", "33.3%").Review().Findings);

        Assert.Equal((FindingCode.PercentageDoesNotAgree, Verdict.Impossible, Slip.PercentagesAdjusted), (finding.Code, finding.Verdict, finding.LikelySlip));
        Assert.Equal(Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages()[0], finding.Adjustment);
        Assert.EndsWith(
            "Likely slip: percentages adjusted. Say beside them that the percentages are adjusted to total 100, or print them rounded: they come to 99.9%.",
            finding.ToString(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(Thirds("33.3%", "33.5%", "33.2%").Review().Findings, found => found.Result.Row == "b").Adjustment);
    }

    // 16.66% is printed 16.7%: five of that and one of 16.7% come to 100.2%.
    [Fact]
    public void Percentages_moved_down_are_recognised()
    {
        var table = Table([("a", "1666", "16.7%"), ("b", "1666", "16.6%"), ("c", "1666", "16.7%"), ("d", "1666", "16.6%"), ("e", "1666", "16.7%"), ("f", "1670", "16.7%")], "10000");
        var adjusted = Assert.Single(table.FindAdjustedPercentages());

        Assert.Equal(["b", "d"], adjusted.Moved.Select(claim => claim.Row));
        Assert.Equal(-0.2m, adjusted.Residual);
        Assert.EndsWith("because of b in share (printed 16.6%, recomputed 16.660%), d in share (printed 16.6%, recomputed 16.660%): rounded honestly they come to 100.2%.", adjusted.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("33.3%", "33.3%", "33.3%")]
    [InlineData("33.3%", "33.5%", "33.2%")]
    [InlineData("33.4%", "33.4%", "33.2%")]
    [InlineData("33.3%", "33.4%", "33.4%")]
    [InlineData("33.3%", "", "66.7%")]
    [InlineData("33.3%", "tbc", "66.7%")]
    public void Others_are_not(string a, string b, string c) => Assert.Empty(Thirds(a, b, c).FindAdjustedPercentages());

    [Fact]
    public void Percentages_that_total_100_honestly_are_not_adjusted() =>
        Assert.Empty(Table([("a", "1", "25%"), ("b", "3", "75%")], "4").FindAdjustedPercentages());

    // 50.4% and 49.4% of 1,000 are 50% and 49%: a missing part of 2, not a rounding, is what leaves them short.
    [Fact]
    public void Parts_that_do_not_come_to_the_whole_are_not_adjusted() =>
        Assert.Empty(Table([("a", "5040", "50%"), ("b", "4940", "50%")], "10000").FindAdjustedPercentages());

    // A third of 3 in whole pounds is anything from 14% to 60%: nothing fails, and nothing has to be accounted for.
    [Fact]
    public void Percentages_explained_by_the_rounding_of_their_parts_are_not_adjusted() =>
        Assert.Empty(Table([("a", "1", "33%"), ("b", "1", "34%"), ("c", "1", "33%")], "3").FindAdjustedPercentages());

    [Fact]
    public void Total_of_100_is_none_of_the_parts() =>
        Assert.Single(Thirds("33.3%", "33.4%", "33.3%").WithCell("total", "share", new PrintedCell("100.0%")).FindAdjustedPercentages());

    [Fact]
    public void Claims_of_each_row_by_itself_are_one_group_and_a_percentage_claimed_twice_counts_once()
    {
        var table = Table([("a", "10000", "33.3%"), ("b", "10000", "33.4%"), ("c", "10000", "33.3%")], "30000", claims: false);
        foreach (var row in new[] { "a", "b", "c", "c" })
            table = table.WithClaim(Claim.ForRow(row).IsPercentageOf(ClaimOperand.Cell(row, "net"), ClaimOperand.Cell("total", "net")).In("share"));

        Assert.Equal(3, Assert.Single(table.FindAdjustedPercentages()).Claims.Count);
    }

    [Fact]
    public void Percentages_of_different_wholes_are_no_group()
    {
        var table = Table([("a", "10000", "33.3%"), ("b", "10000", "33.4%"), ("c", "10000", "33.3%")], "30000", claims: false)
            .WithClaim(Claim.ForColumn("share").IsPercentageOf("net", ClaimOperand.Cell("total", "net")).In("a", "b"))
            .WithClaim(Claim.ForColumn("share").IsPercentageOf("net", 30000m).In("c"));

        Assert.Empty(table.FindAdjustedPercentages());
    }

    // Paragraph 17: the column comes to 100.0%, but 10.1% stands beside 9.9%, two units out.
    [Fact]
    public void Leicestershire_paragraph_17_is_no_adjustment()
    {
        var report = PublishedReportTests.Read("leicestershire-mtfs-2017");
        var shares = report["net-budget"].Rows.Select(row => report["net-budget"].FigureAt(row.Id, "share")).OfType<PrintedFigure>().ToList();

        Assert.Equal(100m, shares.Sum(share => share.InUnit));
        Assert.Empty(report.FindAdjustedPercentages());
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    public void Likelihood_beyond_0_and_1_is_refused(double likelihood) =>
        Assert.Equal("implausibleBelow", Assert.Throws<ArgumentOutOfRangeException>(() => Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages((decimal)likelihood)).ParamName);

    [Fact]
    public void Two_are_equal_when_everything_about_them_is()
    {
        var one = Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages()[0];

        Assert.Equal(one, Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages()[0]);
        Assert.Equal(one.GetHashCode(), Thirds("33.3%", "33.4%", "33.3%").FindAdjustedPercentages()[0].GetHashCode());
        Assert.NotEqual(one, Thirds("33.4%", "33.3%", "33.3%").FindAdjustedPercentages()[0]);
        Assert.False(one.Equals(null));
    }

    private static PrintedTable Thirds(string a, string b, string c) => Table([("a", "10000", a), ("b", "10000", b), ("c", "10000", c)], "30000");

    private static PrintedTable Table((string Row, string Net, string Share)[] rows, string total, bool claims = true)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [new PrintedColumn("net"), new PrintedColumn("share").WithUnit(PrintedUnit.Percent)]);
        foreach (var (row, net, share) in rows)
            table = table.WithRow(row, net, share);
        table = table.WithRow("total", total, "");
        return claims ? table.WithClaim(Claim.ForColumn("share").IsPercentageOf("net", ClaimOperand.Cell("total", "net"))) : table;
    }
}
