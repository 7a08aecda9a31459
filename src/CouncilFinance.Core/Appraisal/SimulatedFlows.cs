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
        if (flows.Length != (long)values.Length * factors.Length)
        {
            throw new ArgumentException(
                $"{Invariant.Text(values.Length)} flows of {Invariant.Text(factors.Length)} years have {Invariant.Text((long)values.Length * factors.Length)} amounts; there are {Invariant.Text(flows.Length)}.",
                nameof(flows));
        }

        for (var row = 0; row < values.Length; row++)
        {
            var amounts = flows.Slice(row * factors.Length, factors.Length);
            var sum = 0.0;
            for (var year = 0; year < amounts.Length; year++)
                sum += amounts[year] * factors[year];
            values[row] = sum;
        }
    }
}
