using System.Globalization;
using System.Xml.Linq;
using CouncilFinance.Assurance;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.Assurance;

namespace CouncilFinance.Tests.Presentation;

public sealed class PagePresentationTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly IReadOnlyList<PrintedReport> Reports =
        [.. Directory.EnumerateFiles(Repository.Path("docs/reports"), "*.json").Order(StringComparer.Ordinal).Select(file => PublishedReportTests.Read(Path.GetFileNameWithoutExtension(file)))];

    private static readonly ReportReview Review = ReportReview.Of(Reports);
    private static readonly XDocument Page = XDocument.Parse(Review.ToHtmlPage(
        "Checked & <done>",
        new PageSection("Worked <through>", "<p id=\"ours\">Ours.</p>").WithReport(Reports[0].Id),
        new PageSection("Besides", "<p>More.</p>")));

    [Fact]
    public void Every_id_is_there_once_and_every_link_leads_to_one()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = Page.Descendants(Html + "a").Select(link => link.Attribute("href")!.Value).ToList();
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.Empty(links.Select(link => link[1..]).Except(ids));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time_from_a_single_first()
    {
        var levels = Page.Descendants().Select(element => element.Name.LocalName).Where(name => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6").Select(name => name[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void The_page_stands_by_itself()
    {
        Assert.Equal("en-GB", Page.Root!.Attribute("lang")!.Value);
        Assert.Equal("Checked & <done>", Page.Descendants(Html + "title").Single().Value);
        Assert.Contains(Page.Descendants(Html + "meta"), meta => (string?)meta.Attribute("name") == "viewport");
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(Page.Descendants().Attributes(), attribute => attribute.Name.LocalName == "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Page.Descendants(Html + "style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page.Descendants(Html + "style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_stands_above_every_printed_table_and_numbers_findings_in_the_order_of_the_review()
    {
        var rows = Page.Descendants(Html + "tr").Where(row => row.Attribute("id") is not null).ToList();
        Assert.Equal(Review.Findings.Select((_, at) => $"cf-finding-F{(at + 1).ToString(CultureInfo.InvariantCulture)}"), rows.Select(row => row.Attribute("id")!.Value));
        Assert.All(Review.Findings.Zip(rows), pair =>
        {
            Assert.Contains(pair.First.Result.PrintedText, pair.Second.Value, StringComparison.Ordinal);
            Assert.Contains(pair.First.Result.RecomputedText, pair.Second.Value, StringComparison.Ordinal);
            Assert.Contains(pair.First.Remedy, pair.Second.Value, StringComparison.Ordinal);
        });
        var order = Page.Descendants().ToList();
        Assert.True(order.IndexOf(rows[^1]) < order.FindIndex(element => ((string?)element.Attribute("id"))?.EndsWith("-table-1", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void The_summary_leads_to_each_failing_figure_and_that_back()
    {
        var byId = Page.Descendants().Where(element => element.Attribute("id") is not null).ToDictionary(element => element.Attribute("id")!.Value);
        foreach (var (finding, at) in Review.Findings.Select((finding, at) => (finding, at)))
        {
            var id = $"cf-finding-F{(at + 1).ToString(CultureInfo.InvariantCulture)}";
            var marks = byId[id].Descendants(Html + "a").Select(link => byId[link.Attribute("href")!.Value[1..]]).Where(target => target.Name == Html + "a").ToList();
            Assert.True(marks.Count >= finding.Failing.Select(result => (result.Table, result.Row, result.Column)).Distinct().Count());
            Assert.All(marks, mark => Assert.Contains("cf-marked", mark.Ancestors(Html + "td").First().Attribute("class")!.Value, StringComparison.Ordinal));
            Assert.Contains(marks, mark => mark.Ancestors(Html + "td").First().Value.StartsWith(finding.Result.PrintedText, StringComparison.Ordinal));
            Assert.All(marks, mark =>
            {
                var back = byId[mark.Attribute("href")!.Value[1..]].Descendants(Html + "a").Select(link => link.Attribute("href")!.Value[1..]).ToList();
                Assert.Contains(id, back);
            });
        }
    }

    [Fact]
    public void Every_figure_recomputed_stands_beside_the_printed_one()
    {
        var claims = Page.Descendants(Html + "details").Where(details => (string?)details.Attribute("class") == "cf-claims").SelectMany(details => details.Descendants(Html + "tbody").Elements(Html + "tr")).ToList();
        var results = Reports.SelectMany(report => report.Tables.SelectMany(table => Review.Results.Where(result => result.Report == report && result.Table == table))).ToList();
        Assert.Equal(results.Select(result => (result.PrintedText, result.RecomputedText)), claims.Select(row => (row.Elements().ElementAt(2).Value, row.Elements().ElementAt(3).Value)));
    }

    // Worcestershire's forms may have lost their columns in the text they were read from: who reads the finding has to read that.
    [Fact]
    public void What_the_notes_of_a_table_doubt_stands_beside_its_findings()
    {
        var doubted = Review.Findings.Where(finding => finding.Result.Report.Id == "worcestershire-cabinet-2015").ToList();

        Assert.Equal(2, doubted.Count(finding => finding.Result.Table.Note.Contains("cannot be told", StringComparison.Ordinal)));
        Assert.All(doubted, finding =>
        {
            var row = Page.Descendants(Html + "tr").Single(element => (string?)element.Attribute("id") == $"cf-finding-F{(Review.Findings.ToList().IndexOf(finding) + 1).ToString(CultureInfo.InvariantCulture)}");
            Assert.Contains($"Note of the table: {finding.Result.Table.Note}", row.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_report_is_said_to_have_errors_or_none()
    {
        var conclusions = Page.Descendants(Html + "table").First().Descendants(Html + "tbody").Elements(Html + "tr").Select(row => row.Elements().ElementAt(1).Value).ToList();
        Assert.Equal(
            Reports.Select(report => report.Id == "asc-shared-services-2015" ? "No error found." : "Has errors."),
            conclusions.Select(text => text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Sections_stand_with_their_report_or_at_the_end()
    {
        Assert.Equal("Worked <through>", Page.Descendants().Single(element => (string?)element.Attribute("id") == "ours").ElementsBeforeSelf(Html + "h3").Last().Value);
        Assert.Equal("Besides", Page.Descendants(Html + "h2").Last().Value);
        var error = Assert.Throws<ArgumentException>(() => Review.ToHtmlPage("Checked", new PageSection("Worked", "<p></p>").WithReport("budget-2030")));
        Assert.Contains("'budget-2030'", error.Message, StringComparison.Ordinal);
        Assert.Contains("asc-shared-services-2015", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_report_stay_text()
    {
        const string Label = "<script>alert('1')</script> & \"more\"";
        var table = new PrintedTable(Label, Label, PrintedUnit.Pounds, Label).WithRow(Label, "1").WithRow("2" + Label, "2").WithRow("Total", "40").WithClaim(Claim.ForRow("Total").IsSumOf(Label, "2" + Label));
        var page = XDocument.Parse(new PrintedReport(Label, Label, [table]).Review().ToHtmlPage(Label));
        Assert.Empty(page.Descendants(Html + "script"));
        Assert.Equal(Label, page.Descendants(Html + "h1").Single().Value);
        Assert.Contains(page.Descendants(Html + "td"), cell => cell.Value.Contains($"Total / {Label}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_findings_or_claims_is_a_page_too()
    {
        var nothing = new PrintedReport("r", string.Empty, [new PrintedTable("t", string.Empty, PrintedUnit.Pounds, "a").WithRow("x", "1")]);
        var page = nothing.Review().ToHtmlPage("Nothing");
        Assert.Contains("Not known.", page, StringComparison.Ordinal);
        Assert.Contains("There is none.", page, StringComparison.Ordinal);
        Assert.Equal(page, ReportReview.Of([nothing]).ToHtmlPage("Nothing"));
        _ = XDocument.Parse(ReportReview.Of([nothing, nothing]).ToHtmlPage("Twice"));
        _ = XDocument.Parse(ReportReview.Of([]).ToHtmlPage("None"));
    }
}
