using BenchmarkDotNet.Attributes;
using CouncilFinance.CrossCharges;

namespace CouncilFinance.Benchmarks;

/// <summary>The statement of a year with 1,000 costs and more, against a bare loop that multiplies every amount by every share and adds up.</summary>
[MemoryDiagnoser]
public class CrossChargeBenchmarks
{
    private CrossChargeAgreement? _agreement;
    private CostLine[] _lines = [];
    private decimal[] _shares = [];

    [Params(3, 30)]
    public int Authorities { get; set; }

    [Params(100, 1_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var councils = Enumerable.Range(0, Authorities).Select(number => new Authority($"A{number}")).ToArray();
        var weights = Figures.Weights(Authorities);
        _shares = Array.ConvertAll(weights, weight => weight / weights.Sum());
        _agreement = new CrossChargeAgreement("Service", ChargingBasis.ByActivity(new ByAuthority<decimal>(councils.Zip(weights, KeyValuePair.Create))));
        _lines = Figures.InPence(Lines).Select((pounds, number) => new CostLine(
            $"C{number}", "Cost", councils[0], Money.FromPounds(Math.Abs(pounds)), Money.FromPounds(Math.Abs(pounds) + 1.23m), Variance.Demand(Money.FromPounds(1.23m)))).ToArray();
    }

    [Benchmark(Baseline = true)]
    public decimal[] MultiplyAndAdd()
    {
        var charges = new decimal[_shares.Length];
        foreach (var line in _lines)
        {
            for (var index = 0; index < charges.Length; index++)
                charges[index] += (line.Budget.Pounds * _shares[index]) + ((line.Outturn - line.Budget).Pounds * _shares[index]);
        }

        return charges;
    }

    [Benchmark]
    public ByAuthority<Money> Statement() => _agreement!.StatementFor(new FinancialYear(2015), _lines).Charges;
}
