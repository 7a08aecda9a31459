using CouncilFinance.Assurance;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.Assurance;
using CouncilFinance.Tests.Snapshots;

namespace CouncilFinance.Tests.Presentation;

public sealed class AssuranceTableTests
{
    private static readonly PrintedReport Proposals = PublishedReportTests.Read("triborough-proposals-2011");
    private static readonly ReportReview Review = Proposals.Review();

    [Fact]
    public Task Tables_of_the_2011_proposals_with_what_is_wrong_in_them() => Verifier.Verify(string.Join(
        "\n", Review.ToText(), Review.Findings.ToText(), string.Join("\n", Wrong().Select(table => table.ToText(Review)))));

    [Fact]
    public Task Tables_of_the_2011_proposals_with_what_is_wrong_in_them_in_HTML() =>
        Verifier.Verify(string.Concat(Wrong().Select(table => table.ToHtml(Review))), "html");

    [Fact]
    public Task A_diagnosis_ranks_what_may_have_happened() => Verifier.Verify(string.Join("\n", Proposals.Diagnose().Select(diagnosis => diagnosis.ToText())));

    [Fact]
    public void A_table_without_a_review_is_as_printed()
    {
        var table = Wrong().First();
        Assert.All(table.ToTable().Rows, row => Assert.All(row.Cells, cell => Assert.Empty(cell.Marks)));
        Assert.Equal(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.ToString()), table.ToTable().Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
        Assert.Contains(table.ToTable(Review).Rows, row => row.Cells.Any(cell => cell.Marks.Count > 0));
    }

    [Fact]
    public void Every_failing_figure_of_the_reports_is_marked_in_its_table_with_a_note()
    {
        foreach (var name in Directory.EnumerateFiles(Repository.Path("docs/reports"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)))
        {
            var report = PublishedReportTests.Read(name);
            var review = report.Review();
            foreach (var table in report.Tables)
            {
                var shown = table.ToTable(review);
                var marks = shown.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Marks).Distinct().Order(StringComparer.Ordinal);
                Assert.Equal(marks, shown.Notes.Where(note => note.Mark.Length > 0).Select(note => note.Mark).Distinct().Order(StringComparer.Ordinal));
                var failing = review.Findings.SelectMany(finding => finding.Failing).Where(result => result.Table == table).Select(result => (result.Row, result.Column)).Distinct();
                var rows = shown.Rows.Where(row => row.Kind != RowKind.Heading).ToList();
                Assert.All(failing, place => Assert.NotEmpty(
                    rows[table.Rows.Select(row => row.Id).ToList().IndexOf(place.Row)].Cells[table.Columns.Select(column => column.Id).ToList().IndexOf(place.Column)].Marks));
            }
        }
    }

    private static IEnumerable<PrintedTable> Wrong() =>
        Proposals.Tables.Where(table => Review.Findings.Any(finding => finding.Failing.Any(result => result.Table == table)));
}
