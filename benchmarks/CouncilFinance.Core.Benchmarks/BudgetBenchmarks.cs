using System.Globalization;
using BenchmarkDotNet.Attributes;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Benchmarks;

/// <summary>
/// Departments rolled forward over ten years, each with inflation, ten lines of growth and ten of savings, against arrays of decimals: changes against
/// the base turned into changes year on year, added up by kind, and carried from each year's net budget to the next year's base.
/// </summary>
[MemoryDiagnoser]
public class BudgetBenchmarks
{
    private const int Years = 10;
    private const int Lines = 10;
    private const int Kinds = 3;

    private static readonly Money Base = Money.FromMillions(100);
    private static readonly FinancialYearRange Run = FinancialYearRange.Starting(Figures.FirstYear, Years);

    private decimal[][] _inflation = [];
    private decimal[][][] _growth = [];
    private decimal[][][] _savings = [];
    private (IncrementalEffect Inflation, GrowthSchedule Growth, SavingsSchedule Savings)[] _departments = [];

    [Params(10, 100, 1_000)]
    public int Departments { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _inflation = Figures.InPence(Departments * Years).Chunk(Years).ToArray();
        _growth = Figures.InPence(Departments * Lines * Years).Chunk(Years).Chunk(Lines).ToArray();
        _savings = Figures.InPence(2 * Departments * Lines * Years)[(Departments * Lines * Years)..].Chunk(Years).Chunk(Lines).ToArray();
        _departments = Enumerable.Range(0, Departments).Select(department => (
            new IncrementalEffect(Series(_inflation[department])),
            new GrowthSchedule(Run, _growth[department].Select((pounds, number) => new GrowthLine(Reference("G", number), "Growth", new CumulativeEffect(Series(pounds))))),
            new SavingsSchedule(Run, _savings[department].Select((pounds, number) => SavingsLine.Recurrent(Reference("S", number), "Saving", Figures.Council, new CumulativeEffect(Series(pounds)))))))
            .ToArray();
        Figures.Agree(BareLoop().SelectMany(net => net), RollForward().SelectMany(budget => budget.NetBudget.Values.Select(net => net.Pounds)));
    }

    [Benchmark(Baseline = true)]
    public decimal[][] BareLoop()
    {
        var net = new decimal[Departments][];
        for (var department = 0; department < net.Length; department++)
        {
            var moved = new decimal[Kinds][];
            moved[0] = _inflation[department];
            moved[1] = Changes(_growth[department], 1);
            moved[2] = Changes(_savings[department], -1);
            var budget = Base.Pounds;
            net[department] = new decimal[Years];
            for (var year = 0; year < Years; year++)
                net[department][year] = budget += moved[0][year] + moved[1][year] + moved[2][year];
        }

        return net;
    }

    [Benchmark]
    public List<BudgetRollForward> RollForward() =>
        _departments.Select(department => BudgetRollForward.From("Department", Base, Run)
            .WithInflation("Inflation", department.Inflation)
            .WithGrowth(department.Growth)
            .WithSavings(department.Savings)).ToList();

    private static decimal[] Changes(decimal[][] lines, int sign)
    {
        var changes = new decimal[Years];
        foreach (var line in lines)
        {
            var before = 0m;
            for (var year = 0; year < Years; year++)
            {
                changes[year] += sign * (line[year] - before);
                before = line[year];
            }
        }

        return changes;
    }

    private static string Reference(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);

    private static YearSeries<Money> Series(decimal[] pounds) => new(Run, pounds.Select(Money.FromPounds));
}
