using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Benchmarks;

/// <summary>Net present values of many flows over ten years in binary numbers, against a loop over vectors written for just ten.</summary>
[MemoryDiagnoser]
public class BulkValueBenchmarks
{
    private const int Years = 10;
    private const double MostRoundingMakes = 0.000_001;

    private double[] _flows = [];
    private double[] _values = [];
    private readonly double[] _factors = Enumerable.Range(0, Years).Select(year => Math.Pow(1.035, -year)).ToArray();

    [Params(10_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _flows = Array.ConvertAll(Figures.InPence(Rows * Years), pounds => (double)pounds);
        _values = new double[Rows];
        var floor = Vectors().ToArray();
        if (OneThread().Zip(floor).Any(pair => Math.Abs(pair.First - pair.Second) > MostRoundingMakes))
            throw new InvalidOperationException("The values differ.");
    }

    [Benchmark(Baseline = true)]
    public double[] Vectors()
    {
        var (first, second) = (Vector256.Create(_factors, 0), Vector256.Create(_factors, 4));
        var (ninth, tenth) = (_factors[8], _factors[9]);
        for (var row = 0; row < _values.Length; row++)
        {
            var start = row * Years;
            var sum = (Vector256.Create(_flows, start) * first) + (Vector256.Create(_flows, start + 4) * second);
            _values[row] = Vector256.Sum(sum) + (_flows[start + 8] * ninth) + (_flows[start + 9] * tenth);
        }

        return _values;
    }

    [Benchmark]
    public double[] OneThread()
    {
        SimulatedFlows.NetPresentValues(_flows, _factors, _values);
        return _values;
    }

    [Benchmark]
    public double[] AllCores()
    {
        SimulatedFlows.NetPresentValues(_flows, _factors, _values, Environment.ProcessorCount);
        return _values;
    }
}
