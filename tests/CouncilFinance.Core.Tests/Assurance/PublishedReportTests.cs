using System.Globalization;
using System.Text.Json;
using CouncilFinance.Assurance;
using CouncilFinance.Tests.Snapshots;

namespace CouncilFinance.Tests.Assurance;

/// <summary>The reports in docs/reports: what they print, recomputed, and what would follow if a cell were printed otherwise.</summary>
public sealed class PublishedReportTests
{
    public static TheoryData<string> Reports => new(Names);

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.Path("docs/reports"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file));

    [Theory]
    [MemberData(nameof(Reports))]
    public void File_is_the_report_it_is_named_after_and_comes_back_from_JSON(string name)
    {
        var report = Read(name);

        Assert.Equal(name, report.Id);
        Assert.Equal(report, Json.RoundTrip(report));
        Assert.All(report.Tables, table => Assert.NotEmpty(table.Source));
        Assert.All(report.Tables, table => Assert.True(table.Claims.Count > 0 || table.Note.Length > 0, $"{table.Id} claims nothing and does not say why"));
    }

    [Fact]
    public void The_2015_report_casts_in_every_figure_of_its_body_and_rounds_honestly_in_its_appendix()
    {
        var results = Read("asc-shared-services-2015").Check();

        Assert.All(results.Where(result => result.Table.Source.StartsWith("paragraph", StringComparison.Ordinal)), result => Assert.Equal(Verdict.Exact, result.Verdict));
        Assert.All(results, result => Assert.True(result.Verdict is Verdict.Exact or Verdict.ExplainedByRounding, result.ToString()));
        Assert.Equal([13.0m, 14.0m, 13.0m], results.Where(result => result.Row == "Ratio excluding ICM").Take(3).Select(result => decimal.Round(result.Recomputed!.Value)));
        Assert.Equal([15m, 17m, 16m, 16m], results.Where(result => result.Row == "Ratio including ICM").Select(result => decimal.Round(result.Recomputed!.Value)));
        Assert.Equal([2_407m, 2_457m, 1_355m], results.Where(result => result is { Table.Id: "recommendations", Column: "Contribution" }).Select(result => result.Recomputed!.Value * 1_000m));
        Assert.Equal([16_173m, 30_995m, 46_524m, 46_524m], Recomputed(results, "savings", "TOTAL SAVINGS cumulative").Take(4));
        Assert.Equal([6_514m, 12_798m, 18_369m, 18_369m], Recomputed(results, "savings", "Hammersmith and Fulham cumulative"));
        Assert.Equal([3_900m, 7_028m, 10_156m, 10_156m], Recomputed(results, "savings", "Kensington and Chelsea cumulative"));
        Assert.Equal([5_759m, 11_169m, 17_999m, 17_999m], Recomputed(results, "savings", "Westminster cumulative"));
    }

    // From the 21 service lines of the section 3.1 table: 146 / 2,948 / 7,586 / 10,950 beside the printed 146 / 2,949 / 7,586 / 10,950.
    [Fact]
    public void The_2011_phasing_from_its_21_service_lines_is_a_unit_out_in_one_year()
    {
        var results = Read("triborough-adult-social-care-2011").Check()
            .Where(result => result.Table.Id == "phasing-by-borough" && result.Row == "Total" && result.Claim.Operands.Count == 21 && result.Column != "Costs of Transition £000s").ToList();

        Assert.Equal([146m, 2_949m, 7_586m, 10_950m], results.Select(result => result.Printed));
        Assert.Equal([146m, 2_948m, 7_586m, 10_950m], results.Select(result => result.Recomputed));
        Assert.Equal([Verdict.Exact, Verdict.ExplainedByRounding, Verdict.Exact, Verdict.Exact], results.Select(result => result.Verdict));
    }

    // Read in the reports, each with its line in docs/reports/findings.md.
    [Fact]
    public void What_the_reports_get_wrong_is_found_where_it_is()
    {
        Assert.Contains("Finance in Net: wcc, printed 1,611, ought to be 1,161 (digits transposed).", Likeliest("triborough-proposals-2011"));
        Assert.Contains("Total in Total, printed 122, ought to be 120 (total misadded).", Likeliest("triborough-proposals-2011"));
        Assert.Contains(
            "Total New in 2011/12, printed -503, ought to be 503 (sign turned); Total New in 2013/14, printed -503, ought to be 503 (sign turned).",
            Likeliest("triborough-adult-social-care-2011"));
        Assert.Contains("Total in savings, printed £357,000, ought to be 357,070 (digit mistyped).", Likeliest("triborough-adult-social-care-2011"));
        Assert.Contains("Homecare in 2013/14, printed £257,070, ought to be 257,000 (digit mistyped).", Likeliest("triborough-adult-social-care-2011"));
        Assert.Contains("Personal Care & Support in share, printed 10.1%, ought to be 9.9%.", Likeliest("leicestershire-mtfs-2017"));
        Assert.Empty(Read("asc-shared-services-2015").Diagnose());
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void An_input_printed_otherwise_moves_the_recomputed_figures_of_every_table(string name)
    {
        var report = Read(name);
        var before = report.Check();
        foreach (var table in report.Tables)
        {
            var moved = 0;
            foreach (var (row, column) in InputsOf(table))
            {
                var changed = report.With(table.WithCell(row, column, Otherwise(table, row, column)));
                moved += before.Zip(changed.Check()).Count(pair => pair.First.Recomputed != pair.Second.Recomputed);
            }

            Assert.True(moved > 0 || !InputsOf(table).Any(), table.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_total_printed_otherwise_leaves_its_recomputed_figure_and_changes_its_verdict(string name)
    {
        var report = Read(name);
        foreach (var result in report.Check())
        {
            var changed = report.With(result.Table.WithCell(result.Row, result.Column, Otherwise(result.Table, result.Row, result.Column)));
            var after = changed.Check().Single(other => other.Claim == result.Claim && other.Table.Id == result.Table.Id && other.Row == result.Row && other.Column == result.Column);

            Assert.Equal(result.Recomputed, after.Recomputed);
            Assert.True(after.Verdict == Verdict.Impossible, after.ToString());
            Assert.NotEqual(result.Printed, after.Printed);
        }
    }

    // Read line by line against the reports before it was approved.
    [Fact]
    public async Task Every_verdict_is_the_one_that_was_read_and_approved() =>
        await Verifier.Verify(string.Join('\n', Names.Order(StringComparer.Ordinal).SelectMany(name => Read(name).Check())
            .Select(result => $"{result.Table.Id}: {result}")) + "\n");

    internal static PrintedReport Read(string name) =>
        JsonSerializer.Deserialize(TextFile.Read(Repository.Path($"docs/reports/{name}.json")), AssuranceJsonContext.Default.PrintedReport)!;

    private static IEnumerable<string> Likeliest(string name) =>
        Read(name).Diagnose().SelectMany(diagnosis => diagnosis.Explanations.Take(1)).Select(explanation => explanation.ToString());

    private static IEnumerable<decimal?> Recomputed(IEnumerable<ClaimResult> results, string table, string row) =>
        results.Where(result => result.Table.Id == table && result.Row == row).Select(result => result.Recomputed);

    /// <summary>The cells of a table that its own claims reckon with and none of its claims is about.</summary>
    private static IEnumerable<(string Row, string Column)> InputsOf(PrintedTable table)
    {
        var used = table.Claims.SelectMany(claim => claim.Operands.Where(operand => operand is { Table: null, LineId: not null }).Select(operand => (claim.IsAboutRow, Line: operand.LineId!))).ToHashSet();
        var targets = table.Claims.Select(claim => (claim.IsAboutRow, claim.Target)).ToHashSet();
        return from row in table.Rows
               from column in table.Columns
               where used.Contains((true, row.Id)) || used.Contains((false, column.Id))
               where !targets.Contains((true, row.Id)) && !targets.Contains((false, column.Id))
               where table.FigureAt(row.Id, column.Id) is not null && table[row.Id, column.Id].State == CellState.Figure
               select (row.Id, column.Id);
    }

    /// <summary>The cell with a figure a million units off, beyond what any rounding here explains.</summary>
    private static PrintedCell Otherwise(PrintedTable table, string row, string column)
    {
        var figure = table.FigureAt(row, column)!.Value;
        return new PrintedCell((figure.InUnit + 1_000_000m).ToString(CultureInfo.InvariantCulture) + (figure.Unit == PrintedUnit.Percent ? "%" : string.Empty)).WithUnit(figure.Unit);
    }
}
