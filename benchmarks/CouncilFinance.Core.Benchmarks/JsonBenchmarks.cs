using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Benchmarks;

/// <summary>A schedule over ten years as JSON, out and in, against the same text through System.Text.Json source-generated on bare records, which check nothing.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private const int Years = 10;

    private SavingsSchedule _schedule = new(FinancialYearRange.Starting(Figures.FirstYear, Years), []);
    private BareSchedule _bare = new(string.Empty, []);
    private byte[] _json = [];

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _schedule = new SavingsSchedule(_schedule.Years, Figures.InPence(Lines * Years).Chunk(Years).Select(Line));
        _json = WriteSchedule();
        _bare = ReadBareRecords();
        Figures.Agree(WriteBareRecords(), _json);
        Figures.Agree([_schedule], [ReadSchedule()]);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Out")]
    public byte[] WriteBareRecords() => JsonSerializer.SerializeToUtf8Bytes(_bare, BareJsonContext.Default.BareSchedule);

    [Benchmark, BenchmarkCategory("Out")]
    public byte[] WriteSchedule() => JsonSerializer.SerializeToUtf8Bytes(_schedule);

    [Benchmark(Baseline = true), BenchmarkCategory("In")]
    public BareSchedule ReadBareRecords() => JsonSerializer.Deserialize(_json, BareJsonContext.Default.BareSchedule)!;

    [Benchmark, BenchmarkCategory("In")]
    public SavingsSchedule ReadSchedule() => JsonSerializer.Deserialize<SavingsSchedule>(_json)!;

    private static SavingsLine Line(decimal[] pounds, int number) =>
        SavingsLine.Recurrent(
            "AC" + number.ToString(CultureInfo.InvariantCulture),
            "Help to Live at Home",
            Figures.Council,
            CumulativeEffect.Starting(Figures.FirstYear, Array.ConvertAll(pounds, Money.FromPounds))).WithService("Adult social care");
}
