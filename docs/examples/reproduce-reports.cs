#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Reads the printed tables of the reports, recomputes every figure they say is worked from others, and shows printed and
// recomputed side by side with the verdict.
//
//   dotnet run docs/examples/reproduce-reports.cs                     the tables as text
//   dotnet run docs/examples/reproduce-reports.cs -- --json           the results as a JSON array
//   dotnet run docs/examples/reproduce-reports.cs -- --reports DIR    other reports in the same format
//
// Exit code 0 when every report could be checked, whatever it contains; 2, with one line, when a file is missing or malformed.

using System.Globalization;
using System.Text;
using System.Text.Json;
using CouncilFinance.Assurance;

const int Malformed = 2;
const int WidestClaim = 60;
const int VerdictColumn = 6;
string[] reportNames = ["triborough-adult-social-care-2011", "asc-shared-services-2015"];

Console.OutputEncoding = Encoding.UTF8;
var asJson = false;
var folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "reports");
for (var index = 0; index < args.Length; index++)
{
    if (args[index] == "--json")
        asJson = true;
    else if (args[index] == "--reports" && index + 1 < args.Length)
        folder = args[++index];
    else
        return Refuse($"'{args[index]}' cannot be followed: the options are --json and --reports DIR.");
}

var reports = new List<PrintedReport>();
foreach (var name in reportNames)
{
    var file = Path.Combine(folder, name + ".json");
    try
    {
        var report = JsonSerializer.Deserialize(File.ReadAllText(file), AssuranceJsonContext.Default.PrintedReport);
        if (report is null)
            return Refuse($"{file}: a report is an object, not null.");
        reports.Add(report);
    }
    catch (JsonException error)
    {
        return Refuse($"{file}: {error.Message}");
    }
    catch (Exception error) when (error is IOException or UnauthorizedAccessException)
    {
        return Refuse($"{file}: {error.Message}");
    }
}

var results = reports.SelectMany(report => report.Check()).ToList();
if (asJson)
{
    Console.WriteLine(JsonSerializer.Serialize(results, AssuranceJsonContext.Default.ClaimResults));
    return 0;
}

foreach (var report in reports)
{
    Console.WriteLine(report.Title);
    Console.WriteLine(new string('=', report.Title.Length));
    foreach (var table in report.Tables)
        ShowTable(report, table);
}

var worst = results.Where(result => result.Verdict is Verdict.Impossible or Verdict.NotTestable).ToList();
if (worst.Count > 0)
    Console.WriteLine("Not explained by rounding, or not testable:");
foreach (var result in worst)
    Console.WriteLine($"  {result.Report.Id}, {result.Table.Source}, {result.Table.Title}: {result}");
Console.WriteLine();

var counts = results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Words(group.Key)}");
Console.WriteLine($"{reports.Count} reports, {reports.Sum(report => report.Tables.Count)} tables, {results.Count} figures recomputed: {string.Join(", ", counts)}.");
return 0;

void ShowTable(PrintedReport report, PrintedTable table)
{
    Console.WriteLine();
    Console.WriteLine($"{table.Title} ({table.Source}, {Unit(table.Unit)}{(table.Rounding == PrintedRounding.Truncated ? ", truncated" : "")})");
    if (table.Note.Length > 0)
        Console.WriteLine($"Note: {table.Note}");
    Console.WriteLine();
    Show(["", .. table.Columns.Select(column => column.Label)], table.Rows.Select(row => (string[])[Label(row), .. row.Cells.Select(cell => cell.ToString())]));
    Console.WriteLine();
    Show(
        ["figure", "in", "claim", "printed", "recomputed", "gap", "verdict"],
        results.Where(result => result.Report == report && result.Table == table).Select(result => (string[])
        [
            result.Row, result.Column, Short(result.Claim), result.PrintedText, result.RecomputedText,
            Gap(result), Words(result.Verdict) + (result.WhyNotTestable is { } why ? $": {why}" : ""),
        ]),
        leftColumns: 3);
    Console.WriteLine();
}

static string Label(PrintedRow row) => row.Section.Length > 0 ? $"{row.Section.TrimEnd(':')}: {row.Label}".TrimEnd(' ', ':') : row.Label;

static string Gap(ClaimResult result) =>
    result.Gap is not { } gap || decimal.Round(gap, 2) == 0m ? "" : decimal.Round(gap, 2).ToString("+#,##0.##;-#,##0.##;0", CultureInfo.InvariantCulture);

static string Words(Verdict verdict) => verdict switch
{
    Verdict.Exact => "exact",
    Verdict.ExplainedByRounding => "explained by rounding",
    Verdict.Impossible => "IMPOSSIBLE",
    _ => "not testable",
};

static string Unit(PrintedUnit unit) => unit switch
{
    PrintedUnit.Pounds => "£",
    PrintedUnit.Thousands => "£000",
    PrintedUnit.Millions => "£m",
    PrintedUnit.Percent => "%",
    _ => "number",
};

static string Short(Claim claim)
{
    var right = claim.ToString()[(claim.Target.Length + 3)..];
    if (right.Length <= WidestClaim)
        return right;
    var summary = $"{Kind(claim.Kind)} of {claim.Operands.Count} figures from {claim.Operands[0]}";
    return summary.Length <= WidestClaim ? summary : summary[..(WidestClaim - 1)] + "…";
}

static string Kind(ClaimKind kind) => kind switch
{
    ClaimKind.RunningTotal => "running total",
    ClaimKind.ProRata => "share",
    _ => kind.ToString().ToLowerInvariant(),
};

static void Show(string[] headings, IEnumerable<string[]> rows, int leftColumns = 1)
{
    var lines = rows.Prepend(headings).ToList();
    var widths = Enumerable.Range(0, headings.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
    foreach (var line in lines)
    {
        var cells = line.Select((text, column) => column < leftColumns || column == VerdictColumn ? text.PadRight(widths[column]) : text.PadLeft(widths[column]));
        Console.WriteLine("  " + string.Join("  ", cells).TrimEnd());
    }
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason.ReplaceLineEndings(" "));
    return Malformed;
}
