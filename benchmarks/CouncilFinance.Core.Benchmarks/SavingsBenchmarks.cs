using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Benchmarks;

/// <summary>The total of a schedule over ten years and its subtotals by service, against arrays of decimals in a dictionary.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SavingsBenchmarks
{
    private const int Years = 10;
    private const int Services = 12;

    private (string Service, decimal[] Pounds)[] _figures = [];
    private SavingsSchedule _schedule = new(FinancialYearRange.Starting(new FinancialYear(2015), Years), []);

    [Params(100, 1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var pounds = Figures.InPence(Lines * Years).Chunk(Years);
        _figures = pounds.Select((line, number) => ($"Service {(number % Services).ToString(CultureInfo.InvariantCulture)}", line)).ToArray();
        var authority = new Authority("LBHF", "Hammersmith and Fulham");
        _schedule = new SavingsSchedule(
            _schedule.Years,
            _figures.Select((line, number) => SavingsLine
                .Recurrent($"AC{number.ToString(CultureInfo.InvariantCulture)}", "Saving", authority, Effect(line.Pounds))
                .WithService(line.Service)));
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Total")]
    public decimal[] TotalOfDecimals()
    {
        var totals = new decimal[Years];
        foreach (var (_, pounds) in _figures)
            Add(pounds, totals);
        return totals;
    }

    [Benchmark, BenchmarkCategory("Total")]
    public CumulativeEffect TotalOfSchedule() => _schedule.Total;

    [Benchmark(Baseline = true), BenchmarkCategory("By service")]
    public Dictionary<string, decimal[]> SubtotalsOfDecimals()
    {
        var subtotals = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (var (service, pounds) in _figures)
        {
            if (!subtotals.TryGetValue(service, out var totals))
                subtotals[service] = totals = new decimal[Years];
            Add(pounds, totals);
        }

        return subtotals;
    }

    [Benchmark, BenchmarkCategory("By service")]
    public List<CumulativeEffect> SubtotalsOfSchedule() =>
        _schedule.GroupBy(line => line.Service).Select(group => group.Value.Total).ToList();

    private static void Add(decimal[] pounds, decimal[] totals)
    {
        for (var year = 0; year < totals.Length; year++)
            totals[year] += pounds[year];
    }

    private static CumulativeEffect Effect(decimal[] pounds) =>
        CumulativeEffect.Starting(new FinancialYear(2015), Array.ConvertAll(pounds, Money.FromPounds));
}
