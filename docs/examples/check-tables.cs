#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Checks the printed tables of any file in the report format (docs/guide/report-format.md).
//
//   dotnet run docs/examples/check-tables.cs -- FILE.json            what fails, by what is at stake, where the error is and why
//   dotnet run docs/examples/check-tables.cs -- FILE.json --json     the results and the findings as a JSON object of two arrays
//
// Exit code 0 when nothing is worse than explained by rounding, 1 when something is, 2 with one line on bad input.

using System.Text;
using System.Text.Json;
using CouncilFinance.Assurance;

const int Fails = 1;
const int BadInput = 2;
const int MostShown = 3;

Console.OutputEncoding = Encoding.UTF8;
var asJson = args.Contains("--json");
var files = args.Where(argument => argument != "--json").ToList();
if (files.Count != 1 || files[0].StartsWith("--", StringComparison.Ordinal))
    return Refuse("one file is checked at a time: check-tables.cs -- FILE.json [--json].");

PrintedReport report;
try
{
    report = JsonSerializer.Deserialize(File.ReadAllText(files[0]), AssuranceJsonContext.Default.PrintedReport)
        ?? throw new JsonException("a report is an object, not null.");
}
catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
{
    return Refuse($"{files[0]}: {error.Message}");
}

var review = report.Review();
var isWorse = review.Count(Verdict.PossibleButImplausible) + review.Count(Verdict.Impossible) > 0;
if (asJson)
{
    Console.WriteLine(JsonSerializer.Serialize(review, AssuranceJsonContext.Default.ReportReview));
    return isWorse ? Fails : 0;
}

if (review.Results.Count == 0)
    Console.WriteLine($"{files[0]} claims nothing of its figures: nothing was checked. Claims and casts are described in docs/guide/report-format.md.");

Console.WriteLine(report.Title);
foreach (var finding in review.Findings)
{
    Console.WriteLine();
    Console.WriteLine($"{finding.AtStake?.ToString() ?? "Not in money"}: {finding.Where}");
    if (finding.Contradiction is { } contradiction)
        Console.WriteLine($"  {contradiction}");
    foreach (var result in finding.Failing)
        Console.WriteLine($"  {(result.Table == finding.Result.Table ? "" : $"{result.Table.Source}, {result.Table.Title}: ")}{result} The report says {result.Claim}.");
    foreach (var explanation in finding.Explanations.Take(MostShown))
        Console.WriteLine($"  {explanation.Rank}. {explanation}");
    if (finding.Explanations.Count > MostShown)
        Console.WriteLine($"  and {finding.Explanations.Count - MostShown} more explanations");
    Console.WriteLine($"  {finding.Remedy}");
}

foreach (var deduced in report.Deduce())
    Console.WriteLine($"{deduced.Table.Title}: {deduced}");

Console.WriteLine();
Console.WriteLine(review);
return isWorse ? Fails : 0;

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason.ReplaceLineEndings(" "));
    return BadInput;
}
