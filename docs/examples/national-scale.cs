#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Every English council at once, on made-up figures from a fixed seed: savings and their shares, budgets rolled forward, net present values,
// simulation and a check of every table (docs/guide/national-scale.md).
//
//   dotnet run -c Release docs/examples/national-scale.cs                       317 councils, with growth from 10 to 100 to all
//   dotnet run -c Release docs/examples/national-scale.cs -- --councils 50      another number, from 1 to 10,000
//
// Exit code 0 when what was merged from parts is the whole to the last digit, 1 when it is not, 2 with one line on bad input.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using CouncilFinance;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

const int EnglishCouncils = 317;
const int MostCouncils = 10_000;
const int Differs = 1;
const int BadInput = 2;

Console.OutputEncoding = Encoding.UTF8;
var councils = EnglishCouncils;
if (args is not ([] or ["--councils", _]) || (args is ["--councils", var text] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out councils)) || councils is < 1 or > MostCouncils)
{
    Console.Error.WriteLine($"national-scale: only --councils N is understood, N from 1 to {MostCouncils}.");
    return BadInput;
}

var cores = Environment.ProcessorCount;
Print($"{councils:N0} councils × {Council.Lines} lines × {Council.Years.Count} years, {Council.Runs:N0} runs each, on {cores} cores, .NET {Environment.Version}");
Print($"{"councils",9} {"make",9} {"share",9} {"roll",9} {"value",9} {"simulate",9} {"check",9} {"all",9} {"processor",10} {"per council",12} {"claims",9}");

// The first council is worked twice, so that no stage pays for being compiled.
_ = Council.Worked(0);
var whole = new List<Council>();
foreach (var size in new[] { 10, 100, councils }.Where(size => size <= councils).Distinct())
{
    var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    whole = Work(0, size, cores);
    var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    var seconds = clock.Elapsed.TotalSeconds;
    var stages = Enumerable.Range(0, Stages.Count).Select(stage => whole.Sum(council => council.Took[stage].TotalSeconds)).ToList();
    Print($"{size,9:N0} {string.Join(' ', stages.Select(time => $"{time,8:F2}s"))} {seconds,8:F2}s {processor,9:F2}s {processor / size * 1000,9:F1} ms {whole.Sum(council => council.Claims),9:N0}");
}

Console.WriteLine("Time by stage is by the clock, of all cores together; per council is time of the processor, which other programs do not change.");
Print($"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0:N0} MB");

// Any split of the councils, worked in any order, merged: totals are exact, so that neither changes a digit.
var total = Nation.Of(whole);
var same = true;
foreach (var parts in new[] { 1, 2, 7, 60 }.Select(parts => Math.Min(parts, councils)).Distinct())
{
    var merged = Enumerable.Range(0, parts).Reverse()
        .Select(part => Nation.Of(Work(councils * part / parts, councils * (part + 1) / parts, threads: 1 + (part % cores))))
        .Aggregate((left, right) => right.Plus(left));
    same &= merged == total;
    Print($"Merged from {parts} part{(parts == 1 ? string.Empty : "s")}: {(merged == total ? "equal to the whole" : "NOT the whole")}");
}

Console.WriteLine();
Print($"Savings reached {total.Reached:M1}, shares of the facility {total.Shares:M1}, net budget of the last year {total.Budget:M1}");
Print($"Net present value {total.NetPresentValue:M1}; mean of the means simulated {new SimulatedAmount(total.Means.Average())}");
Print($"{total.Exact:N0} figures of {total.Claims:N0} exact, {total.Claims - total.Exact - total.Failing:N0} explained by rounding, {total.Failing:N0} neither");
return same ? 0 : Differs;

static List<Council> Work(int first, int end, int threads)
{
    var worked = new Council[end - first];
    Parallel.For(first, end, new ParallelOptions { MaxDegreeOfParallelism = threads }, number => worked[number - first] = Council.Worked(number));
    return [.. worked];
}

static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

/// <summary>The stages of the work, in order.</summary>
internal static class Stages
{
    public const int Count = 6;
}

/// <summary>One council worked: its figures follow from its number alone, whoever works it and beside whom.</summary>
internal sealed record Council(Money Reached, Money Shares, Money Budget, Money NetPresentValue, double Mean, int Claims, int Exact, int Failing, TimeSpan[] Took)
{
    public const int Lines = 200;
    public const int Runs = 1_000;

    private const int Seed = 2026;
    private const int Services = 20;

    private static readonly FinancialYear First = new(2026);
    private static readonly Discounting Convention = new(GreenBook.Standard2026, First);
    private static readonly PreparedFactors Factors = Convention.PrepareFactors(Years);

    public static FinancialYearRange Years => FinancialYearRange.Starting(First, 10);

    public static Council Worked(int number)
    {
        var took = new TimeSpan[Stages.Count];
        var stage = 0;
        var clock = Stopwatch.StartNew();
        var schedule = Stage(() => Made(number));
        var shares = Stage(() => Shared(schedule));
        var budget = Stage(() => BudgetRollForward.From("Net budget", Money.FromMillions(200 + (number % 300)), Years).WithSavings(schedule).NetBudget.Last);
        var value = Stage(() => Money.Sum(schedule.Lines.Select(line => Factors.NetPresentValue(line.Effect.ByYear.Values.ToArray()))));
        var mean = Stage(() => Case(schedule).Simulate(Convention, Runs, Seed + number).Mean.Pounds);
        var results = Stage(() => Printed(schedule).Check());
        return new Council(
            schedule.Total.RecurrentLevel, shares, budget, value, mean, results.Count, results.Count(result => result.Verdict == Verdict.Exact),
            results.Count(result => result.Verdict is Verdict.Impossible or Verdict.PossibleButImplausible), took);

        T Stage<T>(Func<T> work)
        {
            clock.Restart();
            var done = work();
            took[stage++] = clock.Elapsed;
            return done;
        }
    }

    // Savings of up to £2m a line, arriving over the years.
    private static SavingsSchedule Made(int number)
    {
        var random = new Random(Seed + number);
        var authority = new Authority($"C{number}");
        return new SavingsSchedule(Years, Enumerable.Range(1, Lines).Select(line =>
        {
            var level = 0m;
            var effects = Years.Select(_ => Money.FromPounds(level += random.Next(0, 20_000_000) / 100m)).ToArray();
            return SavingsLine.Recurrent($"S{line}", "Saving", authority, CumulativeEffect.Starting(First, effects)).WithService($"Service {line % Services}");
        }));
    }

    // A facility of a tenth of what is reached, shared by the services that save, to the pound: what each gets, added up again.
    private static Money Shared(SavingsSchedule schedule)
    {
        var weights = schedule.GroupBy(line => line.Service).Select(group => group.Value.Total.RecurrentLevel.Pounds).ToArray();
        return Money.Sum(schedule.Total.RecurrentLevel.Times(0.1m, MoneyUnit.Pound, MidpointRounding.AwayFromZero).ApportionBy(weights, MoneyUnit.Pound));
    }

    private static BusinessCase Case(SavingsSchedule schedule) => schedule.Lines.Aggregate(new BusinessCase(Years), (business, line) => business
        .WithBenefit(line.Reference, line.Effect.ByYear).WithUncertainty(line.Reference, Uncertainty.Triangular(0.7m, 1m, 1.1m)));

    // As a report would print it: in £000, with totals of the unrounded lines.
    private static PrintedTable Printed(SavingsSchedule schedule) =>
        new PrintedTable("savings", "Savings", PrintedUnit.Thousands, Years.Select(year => new PrintedColumn($"{year}")).Append(new PrintedColumn("All years").WithRole(LineRole.Total)))
            .WithRows(schedule.Lines.Select(line => Row(line.Reference, line.Effect)).Append(Row("Total", schedule.Total).WithRole(LineRole.Total)))
            .WithCasts(TableCast.Columns, TableCast.Rows);

    private static PrintedRow Row(string label, CumulativeEffect effect) => new(label, [.. effect.ByYear.Values.Append(effect.CashOverPeriod).Select(amount => $"{amount:k}")]);
}

/// <summary>What councils come to together. Two halves merge in either order into the same whole; the means keep the order of the councils.</summary>
internal sealed record Nation(Money Reached, Money Shares, Money Budget, Money NetPresentValue, IReadOnlyList<double> Means, int Claims, int Exact, int Failing)
{
    public static Nation Of(IReadOnlyCollection<Council> councils) => new(
        Money.Sum(councils.Select(council => council.Reached)),
        Money.Sum(councils.Select(council => council.Shares)),
        Money.Sum(councils.Select(council => council.Budget)),
        Money.Sum(councils.Select(council => council.NetPresentValue)),
        [.. councils.Select(council => council.Mean)],
        councils.Sum(council => council.Claims),
        councils.Sum(council => council.Exact),
        councils.Sum(council => council.Failing));

    public Nation Plus(Nation later) => new(
        Reached + later.Reached, Shares + later.Shares, Budget + later.Budget, NetPresentValue + later.NetPresentValue,
        [.. Means, .. later.Means], Claims + later.Claims, Exact + later.Exact, Failing + later.Failing);

    public bool Equals(Nation? other) =>
        other is not null
        && (Reached, Shares, Budget, NetPresentValue, Claims, Exact, Failing) == (other.Reached, other.Shares, other.Budget, other.NetPresentValue, other.Claims, other.Exact, other.Failing)
        && Means.SequenceEqual(other.Means);

    public override int GetHashCode() => HashCode.Combine(Reached, NetPresentValue, Means.Count);
}
