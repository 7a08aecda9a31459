using System.Diagnostics;
using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Accuracy;

/// <summary>How long a large table with up to three wrong figures takes, and whether they are found.</summary>
internal static class LargeTables
{
    private const int Runs = 3;

    public static int Show()
    {
        foreach (var (lines, columns) in new[] { (20, 8), (200, 20) })
        {
            for (var wrong = 1; wrong <= 3; wrong++)
            {
                var times = new List<double>();
                var found = 0;
                var stopped = 0;
                for (var run = 0; run < Runs; run++)
                {
                    var random = new Random((lines * 10) + run);
                    var made = MadeTable.Make(random, lines, columns);
                    var printed = made.Print();
                    var moved = new HashSet<(string, string)>();
                    while (moved.Count < wrong)
                    {
                        var (row, column) = (random.Next(lines), random.Next(columns));
                        printed[row][column] += 1_000 + random.Next(90_000);
                        moved.Add((made.RowName(row), made.ColumnName(column)));
                    }

                    var table = made.ToTable(printed);
                    var watch = Stopwatch.StartNew();
                    var diagnoses = table.Diagnose();
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    var first = diagnoses.SelectMany(diagnosis => diagnosis.Explanations.Take(1)).SelectMany(explanation => explanation.Corrections);
                    found += moved.SetEquals(first.Select(correction => (correction.Row, correction.Column))) ? 1 : 0;
                    stopped += diagnoses.Any(diagnosis => !diagnosis.IsComplete) ? 1 : 0;
                }

                Console.WriteLine(
                    $"{lines} x {columns}, {wrong} wrong: found as the most plausible in {found} of {Runs}, {stopped} stopped at the bound, "
                    + string.Join(", ", times.Select(time => time.ToString("N0", CultureInfo.InvariantCulture))) + " ms");
            }
        }

        return 0;
    }
}
