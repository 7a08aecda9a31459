using BenchmarkDotNet.Attributes;
using CouncilFinance.Assurance;

namespace CouncilFinance.Benchmarks;

/// <summary>Finding the wrong figures of a table that casts both ways: there is no floor, as no bare loop does it.</summary>
[MemoryDiagnoser]
public class DiagnosisBenchmarks
{
    private PrintedTable _table = CastTables.Made(2, 3, 1m);

    [Params("20 × 8", "200 × 20")]
    public string Size { get; set; } = "20 × 8";

    [Params(1, 2, 3)]
    public int Wrong { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _table = Size == "20 × 8" ? CastTables.Made(20, 8, 1m, Wrong) : CastTables.Made(200, 20, 1m, Wrong);
        if (Diagnose() is not [var found] || found.Explanations[0].Corrections.Count != Wrong)
            throw new InvalidOperationException("The wrong figures are not found.");
    }

    [Benchmark]
    public IReadOnlyList<Diagnosis> Diagnose() => _table.Diagnose();
}
