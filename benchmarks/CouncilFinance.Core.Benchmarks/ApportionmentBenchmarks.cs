using BenchmarkDotNet.Attributes;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Benchmarks;

/// <summary>£1,177,814 by weights, against a largest remainder written for whole weights in 128-bit integers.</summary>
[MemoryDiagnoser]
public class ApportionmentBenchmarks
{
    private const long TotalPence = 117_781_400;

    private static readonly Money Total = Money.FromPence(TotalPence);

    private decimal[] _weights = [];
    private long[] _wholeWeights = [];
    private Money[] _shares = [];

    [Params(3, 33, 333)]
    public int Parts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _weights = Figures.Weights(Parts);
        _wholeWeights = Array.ConvertAll(_weights, weight => (long)weight);
        _shares = new Money[Parts];
        if (!ApportionBy().Select(part => part.In(MoneyUnit.Penny)).SequenceEqual(LargestRemainder().Select(pence => (decimal)pence)))
            throw new InvalidOperationException("The floor and the library apportion differently.");
    }

    [Benchmark(Baseline = true)]
    public long[] LargestRemainder()
    {
        Int128 sum = 0;
        foreach (var weight in _wholeWeights)
            sum += weight;
        var parts = new long[_wholeWeights.Length];
        var remainders = new Int128[parts.Length];
        var order = new int[parts.Length];
        var left = TotalPence;
        for (var index = 0; index < parts.Length; index++)
        {
            var (whole, remainder) = Int128.DivRem((Int128)TotalPence * _wholeWeights[index], sum);
            parts[index] = (long)whole;
            remainders[index] = -remainder;
            order[index] = index;
            left -= parts[index];
        }

        Array.Sort(order, (one, other) => remainders[one] == remainders[other] ? one.CompareTo(other) : remainders[one].CompareTo(remainders[other]));
        for (var index = 0; index < left; index++)
            parts[order[index]]++;
        return parts;
    }

    [Benchmark]
    public IReadOnlyList<Money> ApportionBy() => Total.ApportionBy(_weights);

    [Benchmark]
    public Money ApportionByIntoASpan()
    {
        Total.ApportionBy(_weights, _shares);
        return _shares[0];
    }

    [Benchmark]
    public ApportionmentExplanation Explanation() => ApportionmentExplanation.Of(Total, _weights);
}
