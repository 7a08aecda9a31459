using System.Text;
using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A review as a page: what is wrong first, then every report with its tables.</summary>
internal sealed class ReviewPage
{
    private readonly ReportReview _review;
    private readonly string _title;
    private readonly IReadOnlyList<PageSection> _sections;
    private readonly ReviewPlaces _places;
    private readonly ILookup<PrintedReport, (Finding Finding, string Mark)> _findings;
    private readonly ILookup<(PrintedReport Report, string Table), ClaimResult> _results;
    private readonly StringBuilder _html = new();

    public ReviewPage(ReportReview review, string title, IReadOnlyList<PageSection> sections)
    {
        _review = review;
        _title = title;
        _sections = sections;
        _places = new ReviewPlaces(review);
        _findings = review.Findings.ToLookup(finding => finding.Result.Report, finding => (finding, _places.Mark(finding)));
        _results = review.Results.ToLookup(result => (result.Report, result.Table.Id));
    }

    public string Written()
    {
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\"/>");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        Line("<meta name=\"color-scheme\" content=\"light dark\"/>");
        Line($"<title>{Markup.Escape(_title)}</title>");
        Line($"<style>\n{TableStylesheet.Css}{PageStylesheet.Css}</style>");
        Line("</head>");
        Line("<body class=\"cf-page\">");
        Line("<a class=\"cf-skip\" href=\"#cf-summary\">Skip to the summary</a>");
        Line($"<header><h1>{Markup.Escape(_title)}</h1></header>");
        WriteContents();
        Line("<main>");
        _html.Append(new ReviewSummary(_review, _places).Written());
        foreach (var report in _places.Reports)
            WriteReport(report);
        foreach (var (section, at) in _sections.Where(section => section.Report is null).Select((section, at) => (section, at)))
            Line($"<section>\n<h2 id=\"{SectionId(null, at)}\">{Markup.Escape(section.Title)}</h2>\n{section.Html}</section>");
        Line("</main>");
        Line("</body>");
        Line("</html>");
        return _html.ToString();
    }

    private void WriteContents()
    {
        Line("<nav class=\"cf-contents\" aria-label=\"Contents\">");
        Line("<ul>");
        Line("<li><a href=\"#cf-summary\">Summary</a>");
        Line("<ul><li><a href=\"#cf-findings\">Every finding</a></li></ul></li>");
        foreach (var report in _places.Reports)
        {
            Line($"<li><a href=\"#{_places.Id(report)}\">{Markup.Escape(ReviewSummary.Name(report))}</a> <span class=\"cf-tally\">{ReviewSummary.Many(_findings[report].Count(), "finding")}</span>");
            WriteLinks([.. Sections(report).Select((section, at) => (SectionId(report, at), section.Title)), ($"{_places.Id(report)}-tables", ReviewSummary.Many(report.Tables.Count, "table"))]);
            Line("</li>");
        }

        foreach (var (section, at) in _sections.Where(section => section.Report is null).Select((section, at) => (section, at)))
            Line($"<li><a href=\"#{SectionId(null, at)}\">{Markup.Escape(section.Title)}</a></li>");
        Line("</ul>");
        Line("</nav>");
    }

    private void WriteReport(PrintedReport report)
    {
        Line("<section>");
        Line($"<h2 id=\"{_places.Id(report)}\">{Markup.Escape(ReviewSummary.Name(report))}</h2>");
        var results = report.Tables.SelectMany(table => _results[(report, table.Id)]).ToList();
        Line($"<p>{ReviewSummary.Conclusion([.. _findings[report].Select(marked => marked.Finding)], results)} {_places.Links(_findings[report].Select(marked => marked.Finding))}</p>");
        foreach (var (section, at) in Sections(report).Select((section, at) => (section, at)))
            Line($"<h3 id=\"{SectionId(report, at)}\">{Markup.Escape(section.Title)}</h3>\n{section.Html}");
        Line($"<h3 id=\"{_places.Id(report)}-tables\">Tables as printed, with their findings</h3>");
        if (report.Tables.Count > 1)
        {
            Line($"<details class=\"cf-list\">\n<summary>{ReviewSummary.Many(report.Tables.Count, "table")}</summary>");
            WriteLinks([.. report.Tables.Select(table => (_places.Id(report, table), ReviewSummary.Name(table)))]);
            Line("</details>");
        }

        foreach (var table in report.Tables)
            WriteTable(report, table);
        Line("</section>");
    }

    private void WriteTable(PrintedReport report, PrintedTable table)
    {
        var shown = new PrintedDisplay(table, _findings[report]).Shown().WithId(_places.Id(report, table));
        _html.Append(HtmlTable.Of(shown, note => note.Mark.Length == 0 ? string.Empty : $" <a href=\"#{ReviewPlaces.FindingId(note.Mark.TrimEnd('?'))}\">in the summary</a>"));
        var results = _results[(report, table.Id)].ToList();
        if (results.Count == 0)
            return;
        var verdicts = results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{Invariant.Text(group.Count())} {Words.Of(group.Key).ToLowerInvariant()}");
        Line($"<details class=\"cf-claims\">\n<summary>Printed beside recomputed: {ReviewSummary.Many(results.Count, "figure")}, {string.Join(", ", verdicts)}<span class=\"cf-unseen\"> in {Markup.Escape(ReviewSummary.Name(table))}</span></summary>");
        _html.Append(results.ToTable().WithTitle($"Printed and recomputed: {ReviewSummary.Name(table)}").ToHtml());
        Line("</details>");
    }

    private void WriteLinks(IReadOnlyList<(string Id, string Text)> links)
    {
        Line("<ul>");
        foreach (var (id, text) in links)
            Line($"<li><a href=\"#{id}\">{Markup.Escape(text)}</a></li>");
        Line("</ul>");
    }

    private IEnumerable<PageSection> Sections(PrintedReport report) => _sections.Where(section => string.Equals(section.Report, report.Id, StringComparison.Ordinal));

    private string SectionId(PrintedReport? report, int at) => $"{(report is null ? "cf" : _places.Id(report))}-section-{Invariant.Text(at + 1)}";

    private void Line(string text) => _html.Append(text).Append('\n');
}
