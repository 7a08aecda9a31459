using BenchmarkDotNet.Attributes;

namespace CouncilFinance.Benchmarks;

/// <summary>Running totals of an amount a year, against a loop over an array of decimals.</summary>
[MemoryDiagnoser]
public class YearSeriesBenchmarks
{
    private decimal[] _pounds = [];
    private YearSeries<Money> _amounts = YearSeries.Starting(FinancialYear.MinValue, Money.Zero);

    [Params(10, 100, 1_000)]
    public int Years { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _pounds = Figures.InPence(Years);
        _amounts = YearSeries.Starting(FinancialYear.MinValue, Array.ConvertAll(_pounds, Money.FromPounds));
        Figures.Agree(RunningTotalsOfDecimals(), RunningTotalsOfMoney().Values.Select(amount => amount.Pounds));
    }

    [Benchmark(Baseline = true)]
    public decimal[] RunningTotalsOfDecimals()
    {
        var totals = new decimal[_pounds.Length];
        var sum = 0m;
        for (var index = 0; index < totals.Length; index++)
            totals[index] = sum += _pounds[index];
        return totals;
    }

    [Benchmark]
    public YearSeries<Money> RunningTotalsOfMoney() => _amounts.RunningTotals();
}
