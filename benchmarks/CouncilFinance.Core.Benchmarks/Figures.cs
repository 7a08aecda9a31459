namespace CouncilFinance.Benchmarks;

/// <summary>The figures that a benchmark and its floor both work on; the same in every run.</summary>
internal static class Figures
{
    private const int Seed = 2015;
    private const int MostPence = 1_000_000_000;

    /// <summary>Amounts up to £10m either side of nil, in whole pence.</summary>
    public static decimal[] InPence(int count)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, count).Select(_ => random.Next(-MostPence, MostPence) / 100m).ToArray();
    }

    /// <summary>Whole weights from 1 to 1,000.</summary>
    public static decimal[] Weights(int count)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, count).Select(_ => (decimal)random.Next(1, 1_001)).ToArray();
    }
}
