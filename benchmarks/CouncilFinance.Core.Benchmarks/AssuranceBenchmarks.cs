using System.Globalization;
using BenchmarkDotNet.Attributes;
using CouncilFinance.Assurance;

namespace CouncilFinance.Benchmarks;

/// <summary>Checking that every column of a table casts and every row cross-casts, against adding up its figures and their half units as decimals.</summary>
[MemoryDiagnoser]
public class AssuranceBenchmarks
{
    private const int Columns = 10;
    private const decimal Step = 0.01m;

    private decimal[][] _figures = [];
    private PrintedTable _table = new("t", "Savings", PrintedUnit.Pounds, "a");

    [Params(10_000, 100_000, 1_000_000)]
    public int Cells { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _table = CastTables.Made(Cells / Columns, Columns, Step);
        _figures = _table.Rows.Select(row => row.Cells.Select(cell => decimal.Parse(cell.Text, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var results = Check();
        if (results.Count != SumsWithIntervals() || results.Any(result => result.Verdict != Verdict.Exact))
            throw new InvalidOperationException("The table does not hold.");
    }

    /// <summary>How many totals lie within the interval of their parts.</summary>
    [Benchmark(Baseline = true)]
    public int SumsWithIntervals()
    {
        var (totals, steps, held) = (new decimal[Columns], new decimal[Columns], 0);
        foreach (var row in _figures.AsSpan(0, _figures.Length - 1))
        {
            for (var column = 0; column < Columns; column++)
            {
                totals[column] += row[column];
                steps[column] += Step;
            }
        }

        foreach (var row in _figures)
        {
            var (sum, width) = (0m, 0m);
            for (var column = 0; column < Columns - 1; column++)
            {
                sum += row[column];
                width += Step;
            }

            held += Holds(row[^1], sum, width) ? 1 : 0;
        }

        for (var column = 0; column < Columns; column++)
            held += Holds(_figures[^1][column], totals[column], steps[column]) ? 1 : 0;
        return held;
    }

    [Benchmark]
    public IReadOnlyList<ClaimResult> Check() => _table.Check();

    private static bool Holds(decimal printed, decimal sum, decimal width) =>
        printed - (Step / 2m) <= sum + (width / 2m) && printed + (Step / 2m) >= sum - (width / 2m);
}
