using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace CouncilFinance.Benchmarks;

/// <summary>Adding, comparing and adding up amounts, against the same done with bare decimals.</summary>
/// <remarks>The floor of a sum adds up the digits of decimals in 128-bit integers by scale, which is faster than adding decimals.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MoneyBenchmarks
{
    private const int MostPlaces = 10;

    private decimal[] _pounds = [];
    private Money[] _amounts = [];

    [Params(100, 1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Count);
        _amounts = Array.ConvertAll(_pounds, Money.FromPounds);
        Figures.Agree([SumOfDigits(), SumOfDecimals(), AddDecimals(), CompareDecimals()], [SumOfMoney().Pounds, SumOfMoney().Pounds, AddMoney().Pounds, CompareMoney()]);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Sum")]
    public decimal SumOfDigits()
    {
        Span<Int128> byScale = stackalloc Int128[MostPlaces + 1];
        foreach (var pounds in _pounds)
        {
            var parts = Unsafe.BitCast<decimal, Parts>(pounds);
            var digits = unchecked((Int128)new UInt128(parts.High, parts.Low));
            ref var sum = ref byScale[(int)(parts.Flags >> 16) & byte.MaxValue];
            sum = unchecked((int)parts.Flags < 0 ? sum - digits : sum + digits);
        }

        var total = 0m;
        for (var scale = 0; scale <= MostPlaces; scale++)
            total += (decimal)byScale[scale] * new decimal(1, 0, 0, false, (byte)scale);
        return total;
    }

    [Benchmark, BenchmarkCategory("Sum")]
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

    private readonly record struct Parts(uint Flags, uint High, ulong Low);
}
