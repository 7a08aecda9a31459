using BenchmarkDotNet.Attributes;
using CouncilFinance.CrossCharges;

namespace CouncilFinance.Benchmarks;

/// <summary>The statement of a year, against a bare loop that multiplies every budget and every variance by every share and adds up.</summary>
/// <remarks>The floor rounds no charge to the penny and keeps no trace, so that its charges are those of the statement to half a penny an item.</remarks>
[MemoryDiagnoser]
public class CrossChargeBenchmarks
{
    private CrossChargeAgreement? _agreement;
    private CostLine[] _lines = [];
    private decimal[] _budgets = [];
    private decimal[] _variances = [];
    private decimal[] _shares = [];

    [Params(3, 30)]
    public int Authorities { get; set; }

    [Params(10, 100, 1_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var councils = Enumerable.Range(0, Authorities).Select(number => new Authority($"A{number}")).ToArray();
        var weights = Figures.Weights(Authorities);
        _shares = Array.ConvertAll(weights, weight => weight / weights.Sum());
        _agreement = new CrossChargeAgreement("Service", ChargingBasis.ByActivity(new ByAuthority<decimal>(councils.Zip(weights, KeyValuePair.Create))));
        _budgets = Array.ConvertAll(Figures.InPence(Lines), Math.Abs);
        _variances = Array.ConvertAll(Figures.InPence(2 * Lines)[Lines..], pounds => decimal.Round(pounds / 100m, 2));
        _lines = _budgets.Zip(_variances, (budget, variance) => (Budget: Money.FromPounds(budget), Variance: Money.FromPounds(variance)))
            .Select((cost, number) => new CostLine($"C{number}", "Cost", councils[0], cost.Budget, cost.Budget + cost.Variance, Variance.Demand(cost.Variance)))
            .ToArray();
        var furthest = MultiplyAndAdd().Zip(Statement().Values, (floor, charge) => Math.Abs(floor - charge.Pounds)).Max();
        if (furthest > 0.01m * 2 * Lines)
            throw new InvalidOperationException("The floor and the library give different figures.");
    }

    [Benchmark(Baseline = true)]
    public decimal[] MultiplyAndAdd()
    {
        var charges = new decimal[_shares.Length];
        for (var line = 0; line < _budgets.Length; line++)
        {
            for (var index = 0; index < charges.Length; index++)
                charges[index] += (_budgets[line] * _shares[index]) + (_variances[line] * _shares[index]);
        }

        return charges;
    }

    [Benchmark]
    public ByAuthority<Money> Statement() => _agreement!.StatementFor(Figures.FirstYear, _lines).Charges;
}
