using BenchmarkDotNet.Attributes;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Benchmarks;

/// <summary>The net present value of one set of flows with its factors prepared, against bare decimals multiplied, added and rounded to the penny.</summary>
[MemoryDiagnoser]
public class NetPresentValueBenchmarks
{
    private static readonly FinancialYear First = new(2015);

    private decimal[] _pounds = [];
    private decimal[] _factors = [];
    private Money[] _amounts = [];
    private PreparedFactors _prepared = new Discounting(GreenBook.Standard2003, First).PrepareFactors(new FinancialYearRange(First, First));

    [Params(5, 30, 60)]
    public int Flows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Flows);
        _amounts = Array.ConvertAll(_pounds, Money.FromPounds);
        _prepared = new Discounting(GreenBook.Standard2003, First).PrepareFactors(FinancialYearRange.Starting(First, Flows));
        _factors = [.. _prepared.ByYear.Values];
        if (Prepared() != Money.FromPounds(BareDecimals()))
            throw new InvalidOperationException("The two values differ.");
    }

    [Benchmark(Baseline = true)]
    public decimal BareDecimals()
    {
        var sum = 0m;
        for (var year = 0; year < _pounds.Length; year++)
            sum += _pounds[year] * _factors[year];
        return decimal.Round(sum, 2, MidpointRounding.AwayFromZero);
    }

    [Benchmark]
    public Money Prepared() => _prepared.NetPresentValue(_amounts);
}
