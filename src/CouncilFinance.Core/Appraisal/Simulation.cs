using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The net present values that a business case came to in many runs, each with its uncertain lines multiplied by factors drawn at random.</summary>
/// <remarks>
/// <para>A run's value is the exact present value of the certain lines, and that of each uncertain line × its factor, added in binary numbers: good to about
/// 15 digits. Lines are drawn independently of one another. A draw depends on the seed, the line's title and the run alone: the order of lines, lines
/// added or left out and the number of threads change no other line's draws, so that two cases under one seed are compared on the same luck. On one
/// runtime and architecture the same input gives the same result to the last digit.</para>
/// <para>Two are equal when convention, seed and every value are. Made by <see cref="BusinessCase.Simulate"/>.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the business case, the discounting, the number of runs and the seed")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Simulation
{
    internal const int MostRuns = 10_000_000;

    private readonly double[] _values;

    private Simulation(Discounting discounting, long seed, double[] values)
    {
        Discounting = discounting;
        Seed = seed;
        _values = values;
        Array.Sort(values);
        var mean = MeanOf(values);
        Mean = new SimulatedAmount(mean);
        StandardDeviation = new SimulatedAmount(values.Length == 1 ? 0.0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }

    /// <summary>The convention.</summary>
    public Discounting Discounting { get; }

    /// <summary>Where the draws came from.</summary>
    public long Seed { get; }

    /// <summary>How many times the value was worked.</summary>
    public int Runs => _values.Length;

    /// <summary>The mean of the values. It tends to <see cref="BusinessCase.ExpectedNetPresentValue"/>.</summary>
    public SimulatedAmount Mean { get; }

    /// <summary>The standard deviation of the values, √(Σ(value − mean)² ÷ (runs − 1)); nil for one run.</summary>
    public SimulatedAmount StandardDeviation { get; }

    /// <summary>How far the mean is likely to be from what it tends to: standard deviation ÷ √runs. Two cases in three lie within it.</summary>
    public SimulatedAmount StandardError => new(StandardDeviation.Pounds / Math.Sqrt(Runs));

    /// <summary>The lowest value.</summary>
    public SimulatedAmount Lowest => new(_values[0]);

    /// <summary>The highest value.</summary>
    public SimulatedAmount Highest => new(_values[^1]);

    /// <summary>The share of runs in which the value is below nil.</summary>
    public decimal ProbabilityOfLoss => ProbabilityBelow(Money.Zero);

    /// <summary>The share of runs in which the value is below an amount.</summary>
    public decimal ProbabilityBelow(Money amount) => (decimal)_values.Count(value => value < (double)amount.Pounds) / Runs;

    /// <summary>The value that a percentage of runs do not exceed.</summary>
    /// <param name="percent">From 0, the lowest value, to 100, the highest; 50 is the median.</param>
    /// <param name="method">How it is read; interpolated unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not from 0 to 100, or the method is undefined.</exception>
    public SimulatedAmount Percentile(decimal percent, PercentileMethod method = PercentileMethod.Interpolated)
    {
        if (percent is < 0m or > 100m)
            throw Errors.OutOfRange(nameof(percent), percent, $"A percentile is from 0 to 100; {Decimals.Text(percent)} is not.");
        return new SimulatedAmount(Enums.Defined(method) == PercentileMethod.NearestRank
            ? _values[Math.Max(0, (int)decimal.Ceiling(Runs * percent / 100m) - 1)]
            : Interpolated((Runs - 1) * percent / 100m));
    }

    /// <inheritdoc/>
    public bool Equals(Simulation? other) =>
        other is not null && Seed == other.Seed && Discounting == other.Discounting && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Discounting, Seed, Runs, Mean);

    /// <summary>The runs and the seed, the mean, the 5th, 50th and 95th percentiles and the probability of a loss.</summary>
    public override string ToString() =>
        $"{Invariant.Text(Runs, "N0")} runs from seed {Invariant.Text(Seed)}: mean {Mean}, 5% {Percentile(5m)}, 50% {Percentile(50m)}, 95% {Percentile(95m)}, "
        + $"a loss in {Decimals.Text(decimal.Round(ProbabilityOfLoss * 100m, 2, MidpointRounding.AwayFromZero))}% of runs";

    internal static Simulation Of(BusinessCase businessCase, Discounting discounting, int runs, long seed, int threads)
    {
        if (runs is < 1 or > MostRuns)
            throw Errors.OutOfRange(nameof(runs), runs, $"A simulation has 1 to 10,000,000 runs; {Invariant.Text(runs)} is not that.");
        if (threads < 1)
            throw Errors.OutOfRange(nameof(threads), threads, $"A simulation works on at least one thread; {Invariant.Text(threads)} is below that.");
        return new Simulation(discounting, seed, Drawn(CaseValuation.ByLine(businessCase, discounting), businessCase.Lines, runs, seed, threads));
    }

    // Uncertain lines are added in the order of their titles, whatever their order in the case: sums of binary numbers depend on it.
    private static double[] Drawn(CaseValuation valuation, IReadOnlyList<BusinessCaseLine> lines, int runs, long seed, int threads)
    {
        var certain = lines.Where(line => line.Uncertainty is null).Aggregate(Rational.Zero, (sum, line) => sum + valuation.ValueOf(line));
        var uncertain = lines.Where(line => line.Uncertainty is not null).OrderBy(line => line.Title, StringComparer.Ordinal)
            .Select(line => (Value: (double)valuation.ValueOf(line).ToDecimal(), Draws: new LineDraws(seed, line.Title), Inverse: line.Uncertainty!.Inverse()))
            .ToList();
        var values = new double[runs];
        Array.Fill(values, (double)certain.ToDecimal());
        var blocks = Math.Min(threads, runs);
        if (blocks == 1)
            Work(0);
        else
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = blocks }, Work);
        return values;

        void Work(int block)
        {
            var end = (int)((long)runs * (block + 1) / blocks);
            foreach (var (value, draws, inverse) in uncertain)
            {
                for (var run = (int)((long)runs * block / blocks); run < end; run++)
                    values[run] += value * inverse(draws[run]);
            }
        }
    }

    // The values lie in order. Held to the two about it, as a product may pass the upper one by its last digit.
    private double Interpolated(decimal place)
    {
        var below = (int)place;
        var (lower, upper) = (_values[below], _values[Math.Min(below + 1, Runs - 1)]);
        return Math.Clamp(lower + ((double)(place - below) * (upper - lower)), lower, upper);
    }

    // Step by step, so that the mean of equal values is that value.
    private static double MeanOf(double[] values)
    {
        var mean = 0.0;
        for (var index = 0; index < values.Length; index++)
            mean += (values[index] - mean) / (index + 1);
        return mean;
    }
}
