using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests;

/// <summary>Work on amounts and spans allocates nothing: exact counts, not times.</summary>
public class AllocationTests
{
    private const int Calls = 100;

    // The runtime compiles what is called often a second time, in the background; until it has, code of its own may allocate.
    private const int Rounds = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private const int SeriesBytes = 32;
    private const int FindingBytes = 40;

    private static readonly Money[] Amounts = Enumerable.Range(-500, 1_000).Select(number => Money.FromPounds(number * 1_234.5m)).ToArray();

    private static readonly Money Amount = Money.FromPounds(-1_177_814.25m);

    [Fact]
    public void Sums_comparisons_and_signs_allocate_nothing()
    {
        Nothing(() => Money.Sum(Amounts.AsSpan()));
        Nothing(() => Money.Sum(Amounts));
        Nothing(() => Amount + Amounts[0] - Amounts[1]);
        Nothing(() => Amount * 0.25m);
        Nothing(() => Amount > Amounts[0] && Amount != Amounts[1]);
        Nothing(() => Amount.GetHashCode() + Amount.CompareTo(Amounts[0]));
        Nothing(() => (Amount.Pounds, Amount.In(MoneyUnit.Thousand), Amount.Abs(), Amount.Sign));
        Nothing(() => Amount.RoundTo(MoneyUnit.Thousand, MidpointRounding.AwayFromZero));
    }

    [Theory]
    [InlineData("")]
    [InlineData("p2")]
    [InlineData("K")]
    [InlineData("M1()")]
    [InlineData("m16")]
    public void Formatting_into_a_span_allocates_nothing(string format)
    {
        var (characters, bytes) = (new char[64], new byte[64]);
        Nothing(() => Amount.TryFormat(characters, out _, format, null));
        Nothing(() => Amount.TryFormat(bytes, out _, format, null));
        Nothing(() => new FinancialYear(2015).TryFormat(characters, out _, default, null));
    }

    [Theory]
    [InlineData("£1,177,814.25")]
    [InlineData("(371)")]
    [InlineData("-£0.4m")]
    public void Parsing_allocates_nothing(string text)
    {
        Nothing(() => Money.Parse(text));
        Nothing(() => Money.TryParse(text.AsSpan(), null, out _));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(33)]
    [InlineData(333)]
    [InlineData(3_333)]
    public void Apportioning_into_a_span_allocates_nothing(int parties)
    {
        var weights = Enumerable.Range(1, parties).Select(weight => weight / 8m).ToArray();
        var shares = new Money[parties];
        foreach (var unit in Enum.GetValues<MoneyUnit>())
            Nothing(() => Apportioned(Money.From(1_177_814, unit), weights, shares, unit));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Running_totals_and_differences_allocate_their_result_alone(int years)
    {
        var series = YearSeries.Starting(FinancialYear.MinValue, Enumerable.Repeat(Amount, years).ToArray());

        // An array of amounts, and the series around it.
        var result = Least(() => new Money[years]) + SeriesBytes;
        Allocates(result, () => series.RunningTotals());
        Allocates(result, () => series.Differences());
        Nothing(() => series.Total());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(480)]
    public void A_rate_of_one_change_of_sign_allocates_its_finding_alone(int years)
    {
        Money[] flows = [Amount, .. Enumerable.Repeat(Amount.Abs() * 1.1m, years - 1)];
        var net = YearSeries.Starting(FinancialYear.MinValue, flows);

        // An array of one root, and the finding around it.
        Allocates(Least(() => new RateRoot[1]) + FindingBytes, () => InternalRateOfReturn.Of(net));
    }

    private static Money Apportioned(Money total, decimal[] weights, Money[] shares, MoneyUnit unit)
    {
        total.ApportionBy(weights, shares, unit);
        return shares[0];
    }

    private static void Nothing<T>(Func<T> work) => Allocates(0, work);

    private static void Allocates<T>(long bytes, Func<T> work)
    {
        for (var round = 0; Least(work) != bytes && round < Rounds; round++)
            Thread.Sleep(Pause);
        Assert.Equal(bytes, Least(work));
    }

    private static long Least<T>(Func<T> work)
    {
        var least = long.MaxValue;
        for (var call = 0; call < Calls; call++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
