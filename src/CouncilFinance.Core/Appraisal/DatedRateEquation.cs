using System.Collections.Immutable;
using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>Flows on any days as a sum of powers of h, the growth over a day: their present value × hⁿ, with n days from the first to the last.</summary>
/// <param name="sum">The sum; its lowest power is 0.</param>
internal sealed class DatedRateEquation(DaySum sum)
{
    private const int ResidualBits = 512;

    /// <summary>Every root, in ascending order.</summary>
    public ImmutableArray<RateRoot> Roots()
    {
        var magnitudes = new DaySum([.. sum.Terms.Select(term => (term.Power, BigInteger.Abs(term.Coefficient)))]);
        return [.. RootsOf(sum).Select(root => (Rate: root.NearestRate(), root.Multiplicity)).OrderBy(root => root.Rate)
            .Select(root => new RateRoot(root.Rate, root.Multiplicity, Residual(magnitudes, root.Rate)))];
    }

    // Between two roots of its slope a sum has one root where its signs differ there, and none where they agree. A root of the slope at which the
    // sum is nil is a root that falls together with it.
    private static List<DayRootBracket> RootsOf(DaySum sum)
    {
        var roots = new List<DayRootBracket>();
        if (sum.SignChanges == 0)
            return roots;
        var (low, signBelow) = (sum.Below(), sum.SignAtNil);
        foreach (var turn in sum.SignChanges == 1 ? [] : RootsOf(sum.Slope()))
        {
            var sign = turn.SignOf(sum);
            if (sign == 0)
                roots.Add(turn.Again());
            else if (sign == -signBelow)
                roots.Add(new DayRootBracket(sum, low, turn.Low, signBelow, multiplicity: 1));
            (low, signBelow) = (turn.High, sign);
        }

        if (signBelow == -sum.SignAtInfinity)
            roots.Add(new DayRootBracket(sum, low, sum.Above(), signBelow, multiplicity: 1));
        return roots;
    }

    private double Residual(DaySum magnitudes, double rate)
    {
        var daily = DayRoot.Of(Dyadic.One + Dyadic.Of(rate), ResidualBits);
        var (low, high) = sum.ValueAt(daily, ResidualBits);
        var value = Dyadic.Between(low, high);
        var magnitude = magnitudes.ValueAt(daily, ResidualBits).Low;
        var places = Math.Max(value.Places, magnitude.Places);
        return Dyadic.Quotient(BigInteger.Abs(value.Floor(places)), magnitude.Floor(places));
    }
}
