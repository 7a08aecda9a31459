using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Net present values of very many flows at once in binary numbers, for simulation only: for a value to report use <see cref="DiscountedCashFlows"/>.</summary>
public static class SimulatedFlows
{
    /// <summary>The net present value of each of many flows: Σ amount × factor over its years, each good to about 15 digits of its largest term. Allocates nothing.</summary>
    /// <param name="flows">The net amounts in pounds, row by row: all years of the first flow, then all of the second.</param>
    /// <param name="factors">The factor of each year, such as those of <see cref="Discounting.FactorsOf"/>.</param>
    /// <param name="values">Where the values go, one for each flow.</param>
    /// <exception cref="ArgumentException">There are not as many amounts as values × factors.</exception>
    public static void NetPresentValues(ReadOnlySpan<double> flows, ReadOnlySpan<double> factors, Span<double> values)
    {
        Require(flows.Length, factors.Length, values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            // Vectors of four gain nothing here: a million rows of ten wait for memory.
            var amounts = flows.Slice(row * factors.Length, factors.Length);
            var sum = 0.0;
            for (var year = 0; year < amounts.Length; year++)
                sum += amounts[year] * factors[year];
            values[row] = sum;
        }
    }

    /// <summary>The same on several threads, which change no digit.</summary>
    /// <param name="flows">The net amounts in pounds, row by row.</param>
    /// <param name="factors">The factor of each year.</param>
    /// <param name="values">Where the values go, one for each flow.</param>
    /// <param name="threads">How many threads to work on, from 1.</param>
    /// <exception cref="ArgumentException">There are not as many amounts as values × factors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are below 1.</exception>
    public static void NetPresentValues(ReadOnlyMemory<double> flows, ReadOnlyMemory<double> factors, Memory<double> values, int threads)
    {
        if (threads < 1)
            throw Errors.OutOfRange(nameof(threads), threads, $"Present values are worked on at least one thread; {Invariant.Text(threads)} is below that.");
        Require(flows.Length, factors.Length, values.Length);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var (start, end) = ((int)((long)values.Length * block / threads), (int)((long)values.Length * (block + 1) / threads));
            NetPresentValues(flows.Span[(start * factors.Length)..(end * factors.Length)], factors.Span, values.Span[start..end]);
        });
    }

    private static void Require(int flows, int years, int values)
    {
        if (flows != (long)values * years)
        {
            throw new ArgumentException(
                $"{Invariant.Text(values)} flows of {Invariant.Text(years)} years have {Invariant.Text((long)values * years)} amounts; there are {Invariant.Text(flows)}.",
                nameof(flows));
        }
    }
}
