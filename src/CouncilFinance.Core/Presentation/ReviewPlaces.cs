using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>What findings, reports, tables and marked cells of a review are known by in its page, so that whatever tells of one can lead to it.</summary>
internal sealed class ReviewPlaces
{
    private readonly Dictionary<Finding, string> _marks;

    public ReviewPlaces(ReportReview review)
    {
        Reports = review.Reports.Distinct().ToList();
        Findings = review.Findings.Distinct().ToList();
        _marks = Findings.Select((finding, at) => (finding, at)).ToDictionary(pair => pair.finding, pair => "F" + Invariant.Text(pair.at + 1));
    }

    /// <summary>The reports of the page, each once.</summary>
    public IReadOnlyList<PrintedReport> Reports { get; }

    /// <summary>The findings of the page, each once.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public string Mark(Finding finding) => _marks[finding];

    public static string FindingId(string mark) => $"cf-finding-{mark}";

    public string Id(PrintedReport report) => $"cf-report-{Invariant.Text(Reports.ToList().IndexOf(report) + 1)}";

    public string Id(PrintedReport report, PrintedTable table) => $"{Id(report)}-table-{Invariant.Text(report.Tables.ToList().FindIndex(held => string.Equals(held.Id, table.Id, StringComparison.Ordinal)) + 1)}";

    /// <summary>Links to findings in the summary: F1, F4.</summary>
    public string Links(IEnumerable<Finding> findings) =>
        string.Join(", ", findings.Select(finding => $"<a href=\"#{FindingId(Mark(finding))}\">{Mark(finding)}</a>"));

    /// <summary>A link to a marked cell.</summary>
    public string Link(PrintedReport report, PrintedTable table, string row, string column, string mark) =>
        $"<a href=\"#{HtmlTable.MarkId(Id(report, table), mark, table.LineIndex(isRow: true, row), table.LineIndex(isRow: false, column))}\">{Markup.Escape($"{row} / {column}")}</a>";
}
