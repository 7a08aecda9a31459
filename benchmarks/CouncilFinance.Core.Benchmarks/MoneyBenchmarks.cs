using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace CouncilFinance.Benchmarks;

/// <summary>Adding up and comparing amounts, against the same done with bare decimals.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MoneyBenchmarks
{
    private decimal[] _pounds = [];
    private Money[] _amounts = [];

    [Params(100, 1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Count);
        _amounts = Array.ConvertAll(_pounds, Money.FromPounds);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Sum")]
    public decimal SumOfDecimals()
    {
        var sum = 0m;
        foreach (var pounds in _pounds)
            sum += pounds;
        return sum;
    }

    [Benchmark, BenchmarkCategory("Sum")]
    public Money SumOfMoney() => Money.Sum(_amounts.AsSpan());

    [Benchmark(Baseline = true), BenchmarkCategory("Add")]
    public decimal AddDecimals()
    {
        var last = 0m;
        for (var index = 1; index < _pounds.Length; index++)
            last = _pounds[index - 1] + _pounds[index];
        return last;
    }

    [Benchmark, BenchmarkCategory("Add")]
    public Money AddMoney()
    {
        var last = Money.Zero;
        for (var index = 1; index < _amounts.Length; index++)
            last = _amounts[index - 1] + _amounts[index];
        return last;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Compare")]
    public int CompareDecimals()
    {
        var larger = 0;
        for (var index = 1; index < _pounds.Length; index++)
            larger += _pounds[index] > _pounds[index - 1] ? 1 : 0;
        return larger;
    }

    [Benchmark, BenchmarkCategory("Compare")]
    public int CompareMoney()
    {
        var larger = 0;
        for (var index = 1; index < _amounts.Length; index++)
            larger += _amounts[index] > _amounts[index - 1] ? 1 : 0;
        return larger;
    }
}
