using BenchmarkDotNet.Attributes;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Benchmarks;

/// <summary>Every rate of return of flows that turn their sign each year: there is no floor, as plain numbers cannot count the roots.</summary>
[MemoryDiagnoser]
public class AllRatesBenchmarks
{
    private YearSeries<Money> _net = YearSeries.Starting(new FinancialYear(2015), Money.Zero);

    [Params(10, 30, 90)]
    public int Degree { get; set; }

    [GlobalSetup]
    public void SetUp() => _net = YearSeries.Starting(
        new FinancialYear(2015), Figures.InPence(Degree + 1).Select((pounds, year) => Money.FromPounds(year % 2 == 0 ? -Math.Abs(pounds) : Math.Abs(pounds))).ToArray());

    [Benchmark]
    public InternalRateOfReturn Finding() => InternalRateOfReturn.Of(_net);
}
