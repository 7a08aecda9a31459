namespace CouncilFinance.Benchmarks;

/// <summary>The figures that a benchmark and its floor both work on; the same in every run.</summary>
internal static class Figures
{
    private const int Seed = 2015;
    private const int MostPence = 1_000_000_000;

    public static readonly FinancialYear FirstYear = new(2015);

    public static readonly Authority Council = new("LBHF", "Hammersmith and Fulham");

    /// <summary>Amounts up to £10m either side of nil, in whole pence.</summary>
    public static decimal[] InPence(int count)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, count).Select(_ => Money.FromPence(random.Next(-MostPence, MostPence)).Pounds).ToArray();
    }

    /// <summary>Whole weights from 1 to 1,000.</summary>
    public static decimal[] Weights(int count)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, count).Select(_ => (decimal)random.Next(1, 1_001)).ToArray();
    }

    /// <summary>Stops a run whose floor and library do not give the same.</summary>
    public static void Agree<T>(IEnumerable<T> floor, IEnumerable<T> library)
    {
        if (!floor.SequenceEqual(library))
            throw new InvalidOperationException("The floor and the library give different figures.");
    }
}
