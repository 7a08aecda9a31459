using System.Globalization;
using CouncilFinance.Fuzz;

var cases = Argument(0, 1_000_000);
var seed = Argument(1, ParserFuzzer.DefaultSeed);
var result = ParserFuzzer.Run(cases, seed);
Console.WriteLine(result);
return result.Failures.Count == 0 ? 0 : 1;

int Argument(int position, int otherwise) =>
    args.Length > position ? int.Parse(args[position], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;
