// How often the library finds the wrong figure: one slip of each kind in turn in made-up tables whose truth is known. Shares no code with what it
// measures; the same seed makes the same tables.
//
//   dotnet run -c Release --project tests/CouncilFinance.Core.Accuracy              1,000 tables a kind
//   dotnet run -c Release --project tests/CouncilFinance.Core.Accuracy -- 200      200 tables a kind
//   dotnet run -c Release --project tests/CouncilFinance.Core.Accuracy -- size     large tables with one, two and three wrong figures

using System.Globalization;
using CouncilFinance.Accuracy;
using CouncilFinance.Assurance;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["size"])
    return LargeTables.Show();
var tables = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
string[] kinds =
[
    "transposed digits", "digit dropped", "digit doubled", "digit added", "sign turned", "unit shifted", "total misadded",
    "line omitted, one column", "line omitted, whole row", "line counted twice, one column", "line counted twice, whole row",
    "subtotal counted, one column", "subtotal counted, whole row", "rows swapped", "columns swapped", "compensating errors",
];
var only = args.Length > 1 ? kinds.Where(kind => kind.Contains(args[1], StringComparison.Ordinal)).ToArray() : kinds;

Console.WriteLine($"{"slip",-32} {"tables",6} {"not detectable",14} {"found",8} {"first",8} {"named",8}  named as");
foreach (var kind in only)
{
    var score = new Score(kind);
    var random = new Random(20_150_401 + Array.IndexOf(kinds, kind));
    while (score.Trials < tables)
    {
        if (SlipMaker.Make(kind, MadeTable.Make(random), random) is { } trial)
            score.Add(trial);
    }

    var names = string.Join(", ", score.Names.OrderByDescending(name => name.Value).Select(name => $"{name.Key} {name.Value}"));
    Console.WriteLine(
        $"{kind,-32} {score.Trials,6} {Share(score.Trials - score.Detectable, score.Trials),14} {Share(score.Found, score.Detectable),8} "
        + $"{Share(score.First, score.Detectable),8} {Share(score.Named, score.Detectable),8}  {names}"
        + (score.Incomplete > 0 ? $"; {score.Incomplete} searches stopped at their bound" : string.Empty));
}

var honest = new Random(20_150_401);
var (results, implausible, impossible) = (0, 0, 0);
for (var table = 0; table < tables * 3; table++)
{
    var made = MadeTable.Make(honest);
    foreach (var result in made.ToTable(made.Print()).Check())
    {
        results++;
        implausible += result.Verdict == Verdict.PossibleButImplausible ? 1 : 0;
        impossible += result.Verdict == Verdict.Impossible ? 1 : 0;
    }
}

Console.WriteLine($"Honest rounding only: {results} claims checked, {impossible} impossible, {implausible} implausible ({(double)implausible / results:P3}; at most 0.100% by the threshold).");
return impossible == 0 ? 0 : 1;

static string Share(double part, int whole) => whole == 0 ? "-" : $"{part / whole:P1}";
