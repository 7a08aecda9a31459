using BenchmarkDotNet.Attributes;
using CouncilFinance.Appraisal;
using MathNet.Numerics.Distributions;

namespace CouncilFinance.Benchmarks;

/// <summary>A case of 200 uncertain lines over ten years worked many times, against as many triangular samples of MathNet drawn and added.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private const int Lines = 200;
    private const int Years = 10;
    private const int Seed = 2015;
    private const double MostStandardErrors = 6.0;

    private static readonly FinancialYear First = new(2015);

    private double[] _presentValues = [];
    private readonly Discounting _discounting = new(GreenBook.Standard2003, First);
    private BusinessCase _case = new(FinancialYearRange.Starting(First, Years));

    [Params(1_000, 10_000, 100_000)]
    public int Trials { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var rows = Figures.InPence(Lines * Years).Select(Math.Abs).Chunk(Years).ToArray();
        var factors = _discounting.FactorsOf(_case.Years).Values;
        _presentValues = Array.ConvertAll(rows, row => (double)row.Zip(factors, (pounds, factor) => pounds * factor).Sum());
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            _case = _case.WithBenefit($"Line {number}", YearSeries.Starting(First, Array.ConvertAll(row, Money.FromPounds)))
                .WithUncertainty($"Line {number}", Uncertainty.Triangular(0.8m, 1m, 1.4m));
        }

        var simulation = OneThread();
        if (Math.Abs(simulation.Mean.Pounds - Drawn().Average()) > MostStandardErrors * simulation.StandardError.Pounds)
            throw new InvalidOperationException("The means differ.");
    }

    [Benchmark(Baseline = true)]
    public double[] Drawn()
    {
        var values = new double[Trials];
        var (draws, starts) = (new ulong[Lines], new Random(Seed));
        for (var line = 0; line < Lines; line++)
        {
            draws[line] = (ulong)starts.NextInt64();
            for (var trial = 0; trial < Trials; trial++)
                values[trial] += _presentValues[line] * Triangular.InvCDF(0.8, 1.4, 1.0, Next(ref draws[line]));
        }

        Array.Sort(values);
        return values;
    }

    [Benchmark]
    public Simulation OneThread() => _case.Simulate(_discounting, Trials, Seed);

    [Benchmark]
    public Simulation AllCores() => _case.Simulate(_discounting, Trials, Seed, Environment.ProcessorCount);

    // SplitMix64, the generator the library's draws are made of.
    private static double Next(ref ulong state)
    {
        unchecked
        {
            var bits = state += 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return (((bits ^ (bits >> 31)) >> 12) + 0.5) / (1L << 52);
        }
    }
}
