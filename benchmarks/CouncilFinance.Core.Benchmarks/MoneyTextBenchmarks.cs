using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace CouncilFinance.Benchmarks;

/// <summary>Reading and writing 1,000 amounts, against the same figures read and written as decimals.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MoneyTextBenchmarks
{
    private const int Count = 1_000;

    private readonly char[] _characters = new char[64];
    private readonly byte[] _bytes = new byte[64];
    private readonly decimal[] _pounds = Figures.InPence(Count);
    private Money[] _amounts = [];
    private string[] _texts = [];

    [GlobalSetup]
    public void SetUp()
    {
        _amounts = Array.ConvertAll(_pounds, Money.FromPounds);
        _texts = Array.ConvertAll(_pounds, pounds => pounds.ToString("N2", CultureInfo.InvariantCulture));
        Figures.Agree([ParseDecimals()], [ParseMoney().Pounds]);
        Figures.Agree([FormatDecimals(), FormatDecimalsAsUtf8()], [FormatMoney(), FormatMoneyAsUtf8()]);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count), BenchmarkCategory("Parse")]
    public decimal ParseDecimals()
    {
        var last = 0m;
        foreach (var text in _texts)
            last = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return last;
    }

    [Benchmark(OperationsPerInvoke = Count), BenchmarkCategory("Parse")]
    public Money ParseMoney()
    {
        var last = Money.Zero;
        foreach (var text in _texts)
            last = Money.Parse(text);
        return last;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count), BenchmarkCategory("Format into a span")]
    public int FormatDecimals()
    {
        var length = 0;
        foreach (var pounds in _pounds)
        {
            pounds.TryFormat(_characters, out var written, "N2", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Count), BenchmarkCategory("Format into a span")]
    public int FormatMoney()
    {
        var length = 0;
        foreach (var amount in _amounts)
        {
            amount.TryFormat(_characters, out var written, "p2", null);
            length += written;
        }

        return length;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count), BenchmarkCategory("Format as UTF-8")]
    public int FormatDecimalsAsUtf8()
    {
        var length = 0;
        foreach (var pounds in _pounds)
        {
            pounds.TryFormat(_bytes, out var written, "N2", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Count), BenchmarkCategory("Format as UTF-8")]
    public int FormatMoneyAsUtf8()
    {
        var length = 0;
        foreach (var amount in _amounts)
        {
            amount.TryFormat(_bytes, out var written, "p2", null);
            length += written;
        }

        return length;
    }
}
