using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Amounts as whole numbers in the proportions they have, however large the amounts are.</summary>
internal static class FlowSteps
{
    private const decimal StepsInAPound = 10_000_000_000m;

    /// <summary>Ten-thousand-millionths of a pound, divided by the greatest number that divides all of them.</summary>
    public static IReadOnlyList<BigInteger> Of(IEnumerable<Money> amounts)
    {
        var steps = amounts.Select(Exactly).ToList();
        var divisor = steps.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return divisor.IsZero ? steps : steps.ConvertAll(amount => amount / divisor);
    }

    /// <summary>The ten-thousand-millionths of a pound of an amount, whatever its sign.</summary>
    public static UInt128 Magnitude(Money amount) => (UInt128)(Math.Abs(amount.Pounds) * StepsInAPound);

    /// <summary>The ten-thousand-millionths of a pound of an amount.</summary>
    public static BigInteger Exactly(Money amount) => (BigInteger)(amount.Pounds * StepsInAPound);

    /// <summary>A number of ten-thousand-millionths of a pound in pounds.</summary>
    public static Rational InPounds(Dyadic steps) =>
        new(steps.Mantissa << Math.Max(0, -steps.Places), (BigInteger)StepsInAPound << Math.Max(0, steps.Places));
}
