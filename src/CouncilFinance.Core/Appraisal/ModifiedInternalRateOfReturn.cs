using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The modified internal rate of return: the rate at which what is paid, financed at one rate, grows to what is received, reinvested at another.</summary>
/// <remarks>
/// <para>With n periods after the first, (Σ inₜ (1 + reinvestment rate)ⁿ⁻ᵗ ÷ Σ outₜ (1 + finance rate)⁻ᵗ)^(1 ÷ n) − 1, where inₜ are the flows above nil
/// and outₜ the magnitudes of those below. There is never more than one. Nil flows at either end count as periods here.</para>
/// <para>The quotient is worked exactly, and the rate is the double nearest to its root. Two are equal when all their parts are.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows and the two rates")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ModifiedInternalRateOfReturn
{
    private readonly double _rate;

    private ModifiedInternalRateOfReturn(decimal financeRate, decimal reinvestmentRate, ModifiedRateOutcome outcome, double rate)
    {
        FinanceRate = Decimals.Normalised(financeRate);
        ReinvestmentRate = Decimals.Normalised(reinvestmentRate);
        Outcome = outcome;
        _rate = rate;
    }

    /// <summary>The rate a period at which what is paid is financed, as a fraction.</summary>
    public decimal FinanceRate { get; }

    /// <summary>The rate a period at which what is received is reinvested, as a fraction.</summary>
    public decimal ReinvestmentRate { get; }

    /// <summary>Whether there is a rate, or why not.</summary>
    public ModifiedRateOutcome Outcome { get; }

    /// <summary>Whether there is a rate.</summary>
    public bool HasRate => Outcome == ModifiedRateOutcome.Rate;

    /// <summary>The rate a period as a fraction: 0.0866 for 8.66%. One nearer to −100% than the double after it is given as that double, one above every
    /// double as the largest.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Outcome"/> says why.</exception>
    public double Rate => HasRate ? _rate : throw new InvalidOperationException($"There is no modified internal rate of return: {Reason}.");

    private string Reason => Outcome switch
    {
        ModifiedRateOutcome.SinglePeriod => "there is a single period, over which nothing grows",
        ModifiedRateOutcome.AllNil => "every flow is nil",
        ModifiedRateOutcome.NoInflows => "nothing is received",
        ModifiedRateOutcome.NoOutflows => "nothing is paid",
        _ => throw new UnreachableException(),
    };

    /// <summary>The modified internal rate of return of flows a year.</summary>
    /// <param name="net">What is received less what is paid in each year; the years are one period apart.</param>
    /// <param name="financeRate">The rate at which what is paid is financed: 0.1 for 10%.</param>
    /// <param name="reinvestmentRate">The rate at which what is received is reinvested: 0.12 for 12%.</param>
    /// <exception cref="ArgumentException">The last column is open: it stands for no one period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate is −100% or below.</exception>
    public static ModifiedInternalRateOfReturn Of(YearSeries<Money> net, decimal financeRate, decimal reinvestmentRate)
    {
        ArgumentNullException.ThrowIfNull(net);
        if (net.Years.IsOpenEnded)
            throw new ArgumentException($"Flows are for a closed run of years; these are for {net.Years}.", nameof(net));
        var (finance, reinvestment) = (GrowthFactor.Of(financeRate), GrowthFactor.Of(reinvestmentRate));
        var flows = FlowSteps.Of(net.Values);
        var outcome = (flows.Count, flows.Any(flow => flow.Sign > 0), flows.Any(flow => flow.Sign < 0)) switch
        {
            (1, _, _) => ModifiedRateOutcome.SinglePeriod,
            (_, false, false) => ModifiedRateOutcome.AllNil,
            (_, false, _) => ModifiedRateOutcome.NoInflows,
            (_, _, false) => ModifiedRateOutcome.NoOutflows,
            _ => ModifiedRateOutcome.Rate,
        };
        return new ModifiedInternalRateOfReturn(
            financeRate, reinvestmentRate, outcome, outcome == ModifiedRateOutcome.Rate ? RateOf(flows, finance, reinvestment) : 0d);
    }

    /// <summary>The rate, and whether there is one. Never throws.</summary>
    /// <param name="rate">The rate a period as a fraction; 0 where there is none.</param>
    public bool TryGetRate(out double rate)
    {
        rate = _rate;
        return HasRate;
    }

    /// <summary>The rate and those it is made with: "12.61%, financed at 10% and reinvested at 12%"; or why there is none.</summary>
    public override string ToString() => HasRate
        ? $"{new RateRoot(_rate, multiplicity: 1, residual: 0d)}, financed at {Percentage(FinanceRate)} and reinvested at {Percentage(ReinvestmentRate)}"
        : $"No rate: {Reason}";

    private static string Percentage(decimal rate) => ((Rational)rate * 100m).ToDecimal().ToString(CultureInfo.InvariantCulture) + "%";

    // Both sums are kept whole: times the power n of the denominator of the one factor and of the numerator of the other.
    private static double RateOf(IReadOnlyList<BigInteger> flows, Rational finance, Rational reinvestment)
    {
        var periods = flows.Count - 1;
        var received = Compounded(flows.Select(flow => BigInteger.Max(flow, 0)), reinvestment) * BigInteger.Pow(finance.Numerator, periods);
        var paid = Compounded(flows.Select(flow => BigInteger.Max(-flow, 0)), finance) * BigInteger.Pow(reinvestment.Denominator, periods);
        return NearestRate.Of(LessPoint, Math.Exp((BigInteger.Log(received) - BigInteger.Log(paid)) / periods) - 1d);

        int LessPoint(Dyadic point) => (received << (point.Places * periods)).CompareTo(paid * BigInteger.Pow(point.Mantissa, periods));
    }

    // Σ flowₜ growthⁿ⁻ᵗ, times the power n of the growth's denominator.
    private static BigInteger Compounded(IEnumerable<BigInteger> flows, Rational growth)
    {
        var (sum, scale) = (BigInteger.Zero, BigInteger.One);
        foreach (var flow in flows)
        {
            sum = (sum * growth.Numerator) + (flow * scale);
            scale *= growth.Denominator;
        }

        return sum;
    }
}
