using System.Text;
using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>The head of a review's page: which reports have errors, how to read a verdict, and every finding with where, what and why.</summary>
internal sealed class ReviewSummary(ReportReview review, ReviewPlaces places)
{
    private const int MostExplanations = 3;

    private static readonly string[] FindingHeadings = ["No.", "Figure that does not agree, and where", "Printed", "Recomputed", "At stake", "What it should probably be, and why", "What to check"];

    private readonly StringBuilder _html = new();

    public string Written()
    {
        Line("<section>");
        Line("<h2 id=\"cf-summary\">Summary</h2>");
        var faulty = places.Reports.Count(report => places.Findings.Any(finding => finding.Verdict == Verdict.Impossible && finding.Result.Report == report));
        Line($"<p><b>{(faulty == 0 ? "No report has" : $"{Invariant.Text(faulty)} of {Many(places.Reports.Count, "report")} {(faulty == 1 ? "has" : "have")}")} figures that cannot be right.</b> {Markup.Escape(review.ToString())}</p>");
        WriteReports();
        Line("<h3>How to read a verdict</h3>");
        Line("<p><b>Exact</b> and <b>explained by rounding</b> are no errors: worked again from the other figures of the report, the figure comes out as printed, or off by no more than the rounding of the printed figures can make. "
            + "<b>Impossible</b> is no rounding: whatever was rounded, no true figures could print so, and at least one of the printed figures is wrong, or they were never meant to agree. "
            + "That they are meant to is what the report says, or how it was read: where the notes of a table doubt it, they stand beside the finding.</p>");
        if (review.Count(Verdict.PossibleButImplausible) > 0)
            Line("<p><b>Possible but implausible</b>: rounding could make the gap, and almost never would.</p>");
        if (review.Count(Verdict.NotTestable) > 0)
            Line("<p><b>Not testable</b>: a figure it needs is blank, illegible, to be confirmed or in words.</p>");
        WriteFindings();
        Line("</section>");
        return _html.ToString();
    }

    public static string Name(PrintedReport report) => report.Title.Length > 0 ? report.Title : report.Id;

    public static string Name(PrintedTable table) => string.Join(", ", new[] { table.Title.Length > 0 ? table.Title : table.Id, table.Source }.Where(part => part.Length > 0));

    public static string Many(int count, string noun) => $"{Invariant.Text(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>Whether a report has errors, in a sentence.</summary>
    public static string Conclusion(IReadOnlyCollection<Finding> findings, IReadOnlyCollection<ClaimResult> results)
    {
        var errors = findings.Count(finding => finding.Verdict == Verdict.Impossible);
        var doubtful = findings.Count(finding => finding.Verdict == Verdict.PossibleButImplausible);
        var untested = results.Count(result => result.Verdict == Verdict.NotTestable);
        var head = results.Count == 0 ? "<b>Not known.</b> Nothing in it could be recomputed."
            : errors > 0 ? $"<b>Has errors.</b> {Many(errors, "finding")} that rounding cannot explain."
            : doubtful > 0 ? $"<b>Doubtful.</b> {Many(doubtful, "finding")} that rounding would hardly explain."
            : "<b>No error found.</b> Every figure tested agrees, exactly or within rounding.";
        return untested == 0 || results.Count == 0 ? head : $"{head} {Many(untested, "figure")} could not be tested.";
    }

    private void WriteReports()
    {
        var verdicts = Enum.GetValues<Verdict>().Where(verdict => verdict is Verdict.Exact or Verdict.ExplainedByRounding or Verdict.Impossible || review.Count(verdict) > 0).ToList();
        string[] headings = ["Report", "Real errors", "Findings", .. verdicts.Select(verdict => Words.Of(verdict)), "Figures recomputed"];
        Open("Which reports have errors", "cf-reports", headings);
        foreach (var report in places.Reports)
        {
            var results = review.Results.Where(result => result.Report == report).ToList();
            var findings = places.Findings.Where(finding => finding.Result.Report == report).ToList();
            WriteRow(
                string.Empty,
                $"<a href=\"#{places.Id(report)}\">{Markup.Escape(Name(report))}</a>",
                headings,
                [Conclusion(findings, results), findings.Count == 0 ? "none" : places.Links(findings), .. verdicts.Select(verdict => Count(results.Count(result => result.Verdict == verdict))), Count(results.Count)]);
        }

        Close();
    }

    private void WriteFindings()
    {
        Line("<h3 id=\"cf-findings\">Every finding</h3>");
        if (places.Findings.Count == 0)
        {
            Line("<p>There is none.</p>");
            return;
        }

        Line("<p>The weightiest first: at stake is the largest gap between printed and recomputed, in pounds. Figures that fail together are one finding, so there are fewer findings than impossible figures. What is printed and what the other figures make of it is arithmetic; which figure is wrong, and why, is the likeliest explanation and not a proof, so check it. "
            + "In the tables F1 marks a figure of finding 1 that does not agree, and F1? the figure that is probably the wrong one.</p>");
        Open("Findings", "cf-every", FindingHeadings);
        foreach (var finding in places.Findings)
            WriteFinding(finding);
        Close();
    }

    private void WriteFinding(Finding finding)
    {
        var (mark, result) = (places.Mark(finding), finding.Result);
        var others = finding.Failing.Select(other => places.Link(other.Report, other.Table, other.Row, other.Column, mark)).Distinct(StringComparer.Ordinal).ToList();
        var first = places.Link(result.Report, result.Table, result.Row, result.Column, mark);
        others.Remove(first);
        var where = $"<b>{first}</b><br/>{Markup.Escape(Name(result.Table))}<br/><a href=\"#{places.Id(result.Report)}\">{Markup.Escape(Name(result.Report))}</a>"
            + (others.Count == 0 ? string.Empty : $"<br/>With it: {string.Join("; ", others)}");
        string[] cells = [where, Figure(result.PrintedText, result.Unit), Figure(result.RecomputedText, result.Unit), AtStake(finding), Ought(finding), Markup.Escape(finding.Remedy) + Notes(finding)];
        WriteRow($" id=\"{ReviewPlaces.FindingId(mark)}\"", mark, FindingHeadings, cells);
    }

    // What whoever wrote the tables down doubts: that a figure was read rightly, or that a sentence is about it.
    private static string Notes(Finding finding) => string.Concat(finding.Failing.Select(result => result.Table).Concat(finding.Likeliest.SelectMany(explanation => explanation.Corrections).Select(correction => correction.Table))
        .Select(table => table.Note).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal).Select(note => $"<br/>Note of the table: {Markup.Escape(note)}"));

    // Where there is little room a row is a block, each cell with its heading; the roles keep it a table to those who listen.
    private void WriteRow(string id, string label, string[] headings, string[] cells) => Line(
        $"<tr role=\"row\"{id}><th scope=\"row\" role=\"rowheader\">{label}</th>{string.Concat(cells.Select((cell, at) => $"<td role=\"cell\" data-heading=\"{headings[at + 1]}\">{cell}</td>"))}</tr>");

    private string Ought(Finding finding)
    {
        if (finding.Contradiction is { } contradiction)
            return Markup.Escape(contradiction.ToString());
        if (finding.Result.WhyNotTestable is { } why)
            return $"Not known: {Markup.Escape(why)}.";
        if (finding.Adjustment is not null)
            return "As it stands: the percentages were adjusted to total 100, which is no slip.";
        var likeliest = finding.Likeliest;
        if (likeliest.Count == 0)
            return $"<b>{Figure(finding.Result.RecomputedText, finding.Result.Unit)}</b>, if the figures it is worked from are right. No slip is known that accounts for it.";
        var shown = likeliest.Take(MostExplanations).Select(explanation => Explained(finding, explanation, likeliest.Count == 1));
        var more = likeliest.Count > MostExplanations ? $", or one of {Invariant.Text(likeliest.Count - MostExplanations)} more" : string.Empty;
        return likeliest.Count == 1 ? $"{string.Concat(shown)}." : $"Either {string.Join(", or ", shown)}{more}: as plausible as one another.";
    }

    private string Explained(Finding finding, Explanation explanation, bool isMarked)
    {
        var corrections = explanation.Corrections.Select(correction => Corrected(finding, explanation, correction, isMarked));
        var line = explanation.Line is { } name ? $"{Words.Of(explanation.Slip)} ({Markup.Escape(name)}): " : string.Empty;
        return line + string.Join("; ", corrections);
    }

    private string Corrected(Finding finding, Explanation explanation, Correction correction, bool isMarked)
    {
        var report = finding.Result.Report;
        var place = isMarked
            ? places.Link(report, correction.Table, correction.Row, correction.Column, PrintedDisplay.Probably(places.Mark(finding)))
            : $"<a href=\"#{places.Id(report, correction.Table)}\">{Markup.Escape($"{correction.Row} / {correction.Column}")}</a>";
        var cell = correction.Table[correction.Row, correction.Column];
        var printed = cell.State == CellState.Blank ? "left blank" : $"printed {Markup.Escape(cell.ToString())}";
        var slip = correction.Slip == Slip.Unknown && explanation.Line is null ? explanation.Slip : correction.Slip;
        return $"<b>{Figure(correction.ExpectedText, correction.Unit)}</b> in {place}, {printed} ({(slip == Slip.Unknown ? "cause unknown" : Words.Of(slip).ToLowerInvariant())})";
    }

    private static string AtStake(Finding finding) => finding.AtStake is { } amount ? Markup.Escape(Invariant.Text(amount)) : "not in money";

    private void Open(string caption, string name, IEnumerable<string> headings)
    {
        Line($"<div class=\"cf-block cf-stacks {name}\">");
        Line($"<div class=\"cf-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">");
        Line($"<table class=\"cf-table\" role=\"table\">\n<caption>{caption}</caption>\n<thead>\n<tr>{string.Concat(headings.Select(heading => $"<th scope=\"col\">{heading}</th>"))}</tr>\n</thead>\n<tbody role=\"rowgroup\">");
    }

    private void Close() => Line("</tbody>\n</table>\n</div>\n</div>");

    private void Line(string text) => _html.Append(text).Append('\n');

    // With the unit, as a figure stands here without its column.
    private static string Figure(string figure, PrintedUnit unit)
    {
        var caption = unit == PrintedUnit.Percent ? string.Empty : PrintedDisplay.Caption(unit);
        return Markup.Escape(figure) + (caption.Length == 0 || figure.Contains('\u00A3', StringComparison.Ordinal) ? string.Empty : $" <span class=\"cf-unit\">({caption})</span>");
    }

    private static string Count(int count) => Invariant.Text(count, "N0");
}
