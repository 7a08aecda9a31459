#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Checks the printed tables of any file in the report format (docs/guide/report-format.md).
//
//   dotnet run docs/examples/check-tables.cs -- FILE.json            what fails, where the error is and why
//   dotnet run docs/examples/check-tables.cs -- FILE.json --json     the results as a JSON array
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

var results = report.Check();
var isWorse = results.Any(result => result.Verdict is Verdict.PossibleButImplausible or Verdict.Impossible);
if (asJson)
{
    Console.WriteLine(JsonSerializer.Serialize(results.ToArray(), AssuranceJsonContext.Default.ClaimResults));
    return isWorse ? Fails : 0;
}

Console.WriteLine(report.Title);
foreach (var diagnosis in report.Diagnose())
{
    Console.WriteLine();
    foreach (var result in diagnosis.Failing)
        Console.WriteLine($"{result.Table.Source}, {result.Table.Title}: {result}");
    foreach (var explanation in diagnosis.Explanations.Take(MostShown))
        Console.WriteLine($"  {explanation.Rank}. {explanation}");
    if (diagnosis.Explanations.Count == 0)
        Console.WriteLine("  No change of three figures or of a line would let them hold.");
    else if (diagnosis.Explanations.Count > MostShown)
        Console.WriteLine($"  and {diagnosis.Explanations.Count - MostShown} more explanations");
}

Console.WriteLine();
Console.WriteLine(string.Join(", ", results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Words(group.Key)}")) + ".");
return isWorse ? Fails : 0;

static string Words(Verdict verdict) => verdict switch
{
    Verdict.Exact => "exact",
    Verdict.ExplainedByRounding => "explained by rounding",
    Verdict.PossibleButImplausible => "possible but implausible",
    Verdict.Impossible => "impossible",
    _ => "not testable",
};

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason.ReplaceLineEndings(" "));
    return BadInput;
}
