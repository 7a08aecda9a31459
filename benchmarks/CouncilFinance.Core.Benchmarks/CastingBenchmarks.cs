using BenchmarkDotNet.Attributes;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Benchmarks;

/// <summary>Rounding a table with running totals so that it casts, against rounding each figure by itself, which does not cast.</summary>
[MemoryDiagnoser]
public class CastingBenchmarks
{
    private decimal[] _pounds = [];
    private CastingTable? _table;

    [Params(10, 100, 1_000)]
    public int Lines { get; set; }

    [Params(5, 10)]
    public int Years { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Lines * Years);
        var years = FinancialYearRange.Starting(new FinancialYear(2015), Years);
        _table = CastingTable.ByYear(_pounds.Chunk(Years).Select((line, number) =>
            KeyValuePair.Create($"L{number}", new YearSeries<Money>(years, line.Select(Money.FromPounds))))).WithRunningTotals();
    }

    [Benchmark(Baseline = true)]
    public decimal[] EachByItself() => Array.ConvertAll(_pounds, pounds => decimal.Round(pounds / 1_000m, MidpointRounding.AwayFromZero));

    [Benchmark]
    public RoundedTable ByFlow() => _table!.RoundedTo(MoneyUnit.Thousand);
}
