using System.Globalization;
using BenchmarkDotNet.Attributes;
using CouncilFinance.Assurance;

namespace CouncilFinance.Benchmarks;

/// <summary>Checking that the columns of a table cast, against adding up its figures as decimals.</summary>
[MemoryDiagnoser]
public class AssuranceBenchmarks
{
    private const int Columns = 4;

    private decimal[][] _figures = [];
    private PrintedTable _table = new("t", "Savings", PrintedUnit.Pounds, "a", "b", "c", "d");

    [Params(10, 100, 1_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _figures = Figures.InPence(Rows * Columns).Chunk(Columns).ToArray();
        var rows = _figures.Select((row, number) => new PrintedRow(number.ToString(CultureInfo.InvariantCulture), Printed(row))).ToList();
        var totals = Enumerable.Range(0, Columns).Select(column => _figures.Sum(row => row[column])).ToArray();
        _table = rows.Aggregate(_table, (table, row) => table.WithRow(row))
            .WithRow("Total", Printed(totals))
            .WithClaim(Claim.ForRow("Total").IsSumOf(rows.Select(row => ClaimOperand.Line(row.Id)).ToArray()));
        if (Check().Any(result => result.Verdict != Verdict.Exact))
            throw new InvalidOperationException("The table does not hold.");
    }

    [Benchmark(Baseline = true)]
    public decimal[] SumsOfDecimals()
    {
        var totals = new decimal[Columns];
        foreach (var row in _figures)
        {
            for (var column = 0; column < Columns; column++)
                totals[column] += row[column];
        }

        return totals;
    }

    [Benchmark]
    public IReadOnlyList<ClaimResult> Check() => _table.Check();

    private static string[] Printed(decimal[] pounds) => Array.ConvertAll(pounds, figure => figure.ToString("N2", CultureInfo.InvariantCulture));
}
