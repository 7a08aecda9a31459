using BenchmarkDotNet.Attributes;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Benchmarks;

/// <summary>£1,177,814 by weights, against a largest remainder written for whole weights in 128-bit integers.</summary>
/// <remarks>The floor knows that its weights are whole and not negative, and gives whole pence rather than amounts.</remarks>
[MemoryDiagnoser]
public class ApportionmentBenchmarks
{
    private const long TotalPence = 117_781_400;

    private static readonly Money Total = Money.FromPence(TotalPence);

    private decimal[] _weights = [];
    private long[] _wholeWeights = [];
    private long[] _pence = [];
    private Money[] _shares = [];

    [Params(3, 33, 333)]
    public int Parts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _weights = Figures.Weights(Parts);
        _wholeWeights = Array.ConvertAll(_weights, weight => (long)weight);
        _pence = new long[Parts];
        _shares = new Money[Parts];
        LargestRemainder();
        IntoASpan();
        Figures.Agree(_pence.Select(pence => Money.FromPence(pence)), _shares);
        Figures.Agree(_shares, AsAList());
        Figures.Agree(_shares, Explained().Amounts);
    }

    [Benchmark(Baseline = true)]
    public long LargestRemainder()
    {
        Span<UInt128> remainders = stackalloc UInt128[_wholeWeights.Length];
        Span<UInt128> sorted = stackalloc UInt128[_wholeWeights.Length];
        UInt128 sum = 0;
        foreach (var weight in _wholeWeights)
            sum += (ulong)weight;
        var left = TotalPence;
        for (var index = 0; index < _wholeWeights.Length; index++)
        {
            (var whole, remainders[index]) = UInt128.DivRem(unchecked((ulong)TotalPence * (UInt128)(ulong)_wholeWeights[index]), sum);
            _pence[index] = (long)whole;
            left -= _pence[index];
        }

        if (left == 0)
            return _pence[0];
        remainders.CopyTo(sorted);
        sorted.Sort();
        var smallest = sorted[^(int)left];
        var ties = sorted[^(int)left..].LastIndexOf(smallest) + 1;
        for (var index = 0; index < _pence.Length; index++)
        {
            if (remainders[index] > smallest || (remainders[index] == smallest && ties-- > 0))
                _pence[index]++;
        }

        return _pence[0];
    }

    [Benchmark]
    public Money IntoASpan()
    {
        Total.ApportionBy(_weights, _shares);
        return _shares[0];
    }

    [Benchmark]
    public IReadOnlyList<Money> AsAList() => Total.ApportionBy(_weights);

    [Benchmark]
    public ApportionmentExplanation Explained() => ApportionmentExplanation.Of(Total, _weights);
}
