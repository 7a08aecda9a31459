using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Benchmarks;

/// <summary>A schedule over ten years: its total, its subtotals by service and by service and confidence, against arrays of decimals in a dictionary.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SavingsBenchmarks
{
    private const int Years = 10;
    private const int Services = 12;
    private const int Confidences = 3;

    private (string Service, Confidence Confidence, decimal[] Pounds)[] _figures = [];
    private SavingsSchedule _schedule = new(FinancialYearRange.Starting(Figures.FirstYear, Years), []);

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _figures = Figures.InPence(Lines * Years).Chunk(Years)
            .Select((pounds, number) => ($"Service {(number % Services).ToString(CultureInfo.InvariantCulture)}", (Confidence)(number / 7 % Confidences), pounds))
            .ToArray();
        _schedule = new SavingsSchedule(
            _schedule.Years,
            _figures.Select((line, number) => SavingsLine
                .Recurrent($"AC{number.ToString(CultureInfo.InvariantCulture)}", "Saving", Figures.Council, Effect(line.Pounds))
                .WithService(line.Service)
                .WithConfidence(line.Confidence)));
        Figures.Agree(TotalOfDecimals(), InPounds(TotalOfSchedule()));
        Figures.Agree(GroupsOfDecimals().SelectMany(group => group.Value), GroupsOfSchedule().SelectMany(InPounds));
        Figures.Agree(PivotOfDecimals().SelectMany(cell => cell.Value), PivotOfSchedule().SelectMany(InPounds));
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Total")]
    public decimal[] TotalOfDecimals()
    {
        var totals = new decimal[Years];
        foreach (var (_, _, pounds) in _figures)
            Add(pounds, totals);
        return totals;
    }

    [Benchmark, BenchmarkCategory("Total")]
    public CumulativeEffect TotalOfSchedule() => _schedule.Total;

    [Benchmark(Baseline = true), BenchmarkCategory("Group")]
    public Dictionary<string, decimal[]> GroupsOfDecimals()
    {
        var groups = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (var (service, _, pounds) in _figures)
        {
            if (!groups.TryGetValue(service, out var totals))
                groups[service] = totals = new decimal[Years];
            Add(pounds, totals);
        }

        return groups;
    }

    [Benchmark, BenchmarkCategory("Group")]
    public List<CumulativeEffect> GroupsOfSchedule() => _schedule.GroupBy(line => line.Service).Select(group => group.Value.Total).ToList();

    [Benchmark(Baseline = true), BenchmarkCategory("Pivot")]
    public Dictionary<(string Service, Confidence Confidence), decimal[]> PivotOfDecimals()
    {
        var cells = new Dictionary<(string, Confidence), decimal[]>();
        foreach (var (service, confidence, pounds) in _figures)
        {
            if (!cells.TryGetValue((service, confidence), out var totals))
                cells[(service, confidence)] = totals = new decimal[Years];
            Add(pounds, totals);
        }

        return cells;
    }

    [Benchmark, BenchmarkCategory("Pivot")]
    public List<CumulativeEffect> PivotOfSchedule()
    {
        var pivot = _schedule.Pivot(line => line.Service, line => line.Confidence);
        return PivotOrder().Select(key => pivot[key.Service, key.Confidence]).ToList();
    }

    private IEnumerable<(string Service, Confidence Confidence)> PivotOrder() =>
        _figures.Take(Services * Confidences * 7).Select(line => (line.Service, line.Confidence)).Distinct();

    private static void Add(decimal[] pounds, decimal[] totals)
    {
        for (var year = 0; year < totals.Length; year++)
            totals[year] += pounds[year];
    }

    private static CumulativeEffect Effect(decimal[] pounds) =>
        CumulativeEffect.Starting(Figures.FirstYear, Array.ConvertAll(pounds, Money.FromPounds));

    private static IEnumerable<decimal> InPounds(CumulativeEffect effect) => effect.ByYear.Values.Select(amount => amount.Pounds);
}
