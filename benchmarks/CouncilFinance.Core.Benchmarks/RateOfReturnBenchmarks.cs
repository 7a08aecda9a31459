using BenchmarkDotNet.Attributes;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Benchmarks;

/// <summary>The rate of return of flows with one sign change, every digit made certain, against Newton's method in a bracket, which is near.</summary>
[MemoryDiagnoser]
public class RateOfReturnBenchmarks
{
    private const double Near = 1e-9;
    private const int MostSteps = 100;

    private double[] _pounds = [];
    private YearSeries<Money> _net = YearSeries.Starting(new FinancialYear(2015), Money.Zero);

    [Params(10, 60, 480)]
    public int Flows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var income = Figures.InPence(Flows).Select(Math.Abs).ToArray();
        income[0] = -decimal.Round(income.Sum() / 2m, 2);
        _net = YearSeries.Starting(new FinancialYear(2015), Array.ConvertAll(income, Money.FromPounds));
        _pounds = Array.ConvertAll(income, pounds => (double)pounds);
        if (Math.Abs(Finding().Rate - Newton()) > Near)
            throw new InvalidOperationException("The rates differ.");
    }

    [Benchmark(Baseline = true)]
    public double Newton()
    {
        var (low, high, point) = (0.0, 1.0, 1.0 / 1.1);
        for (var step = 0; step < MostSteps; step++)
        {
            var (value, slope) = (0.0, 0.0);
            for (var year = _pounds.Length - 1; year >= 0; year--)
            {
                slope = (slope * point) + value;
                value = (value * point) + _pounds[year];
            }

            (low, high) = value < 0.0 ? (point, high) : (low, point);
            var next = point - (value / slope);
            if (!(next > low && next < high))
                next = (low + high) / 2.0;
            if (Math.Abs(next - point) <= 1e-15 * point)
                break;
            point = next;
        }

        return (1.0 / point) - 1.0;
    }

    [Benchmark]
    public InternalRateOfReturn Finding() => InternalRateOfReturn.Of(_net);
}
