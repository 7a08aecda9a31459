using BenchmarkDotNet.Attributes;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Benchmarks;

/// <summary>Rounding a table with running totals so that it casts, against rounding each figure by itself, which does not cast.</summary>
/// <remarks>There is no floor for casting: what counts is how the time grows with the lines.</remarks>
[MemoryDiagnoser]
public class CastingBenchmarks
{
    private decimal[] _pounds = [];
    private CastingTable? _table;

    [ParamsSource(nameof(Sizes))]
    public (int Lines, int Years) Size { get; set; }

    public static IEnumerable<(int Lines, int Years)> Sizes => [(10, 5), (100, 10), (1_000, 10)];

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Size.Lines * Size.Years);
        var years = FinancialYearRange.Starting(Figures.FirstYear, Size.Years);
        _table = CastingTable.ByYear(_pounds.Chunk(Size.Years).Select((line, number) =>
            KeyValuePair.Create($"L{number}", new YearSeries<Money>(years, line.Select(Money.FromPounds))))).WithRunningTotals();
    }

    [Benchmark(Baseline = true)]
    public decimal[] EachByItself() => Array.ConvertAll(_pounds, pounds => decimal.Round(pounds / 1_000m, MidpointRounding.AwayFromZero));

    [Benchmark]
    public RoundedTable SoThatItCasts() => _table!.RoundedTo(MoneyUnit.Thousand);
}
