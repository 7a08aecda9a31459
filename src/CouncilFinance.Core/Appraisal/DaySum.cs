using System.Collections.Immutable;
using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>A sum of powers of one number above nil, Σ cᵢ hᵉⁱ: what flows on any days are worth, with h the growth over a day.</summary>
/// <param name="terms">Powers in ascending order and coefficients, none of them nil.</param>
internal sealed class DaySum(ImmutableArray<(int Power, BigInteger Coefficient)> terms)
{
    public ImmutableArray<(int Power, BigInteger Coefficient)> Terms { get; } = terms;

    public int SignChanges => IntegerPolynomial.SignChangesOf(Terms.Select(term => term.Coefficient));

    public int SignAtNil => Terms[0].Coefficient.Sign;

    public int SignAtInfinity => Terms[^1].Coefficient.Sign;

    /// <summary>The slope of h⁻ᵃ times the sum, times 2hᵃ⁺¹, with a half way between the first two powers at which the sign changes.</summary>
    /// <remarks>It has one sign change fewer, and between two of its roots the sum has no more than one (Rolle).</remarks>
    public DaySum Slope()
    {
        var change = Enumerable.Range(1, Terms.Length - 1).First(index => Terms[index].Coefficient.Sign != Terms[index - 1].Coefficient.Sign);
        var twiceShift = (2 * (long)Terms[change].Power) - 1;
        return new DaySum([.. Terms.Select(term => (term.Power, ((2L * term.Power) - twiceShift) * term.Coefficient))]);
    }

    /// <summary>A number above every root: there the last term outweighs all before it that have the other sign.</summary>
    public Dyadic Above() => Bound([.. Terms]);

    /// <summary>A number above nil and below every root.</summary>
    public Dyadic Below()
    {
        var above = Bound(Terms.Reverse().Select(term => (-term.Power, term.Coefficient)).ToList());
        return Bounds.Of(BigInteger.One << Math.Max(0, above.Places), above.Mantissa << Math.Max(0, -above.Places), 64).Low;
    }

    /// <summary>Bounds of the value at a number, whose arithmetic keeps so many bits.</summary>
    public (Dyadic Low, Dyadic High) ValueAt(Bounds growth, int bits)
    {
        var lows = new Dyadic[Terms.Length];
        var highs = new Dyadic[Terms.Length];
        var (power, reached, top) = (Bounds.One, 0, int.MinValue);

        // Months have four lengths: thirty years of them need four powers, not 360.
        var powers = new Dictionary<int, Bounds>();
        for (var index = 0; index < Terms.Length; index++)
        {
            var (exponent, coefficient) = Terms[index];
            if (!powers.TryGetValue(exponent - reached, out var further))
                powers.Add(exponent - reached, further = growth.Power(exponent - reached, bits));
            (power, reached) = (power.Times(further, bits), exponent);
            (lows[index], highs[index]) = coefficient.Sign > 0 ? (coefficient * power.Low, coefficient * power.High) : (coefficient * power.High, coefficient * power.Low);
            top = Math.Max(top, (int)highs[index].Mantissa.GetBitLength() - highs[index].Places);
        }

        var places = (2 * bits) - top;
        return (
            new Dyadic(lows.Aggregate(BigInteger.Zero, (sum, low) => sum + low.Floor(places)), places),
            new Dyadic(highs.Aggregate(BigInteger.Zero, (sum, high) => sum - (-high).Floor(places)), places));
    }

    /// <summary>The sign of the value at a number, or null where its bounds leave it open.</summary>
    public int? SignAt(Bounds growth, int bits)
    {
        var (low, high) = ValueAt(growth, bits);
        return low.Mantissa.Sign > 0 ? 1 : high.Mantissa.Sign < 0 ? -1 : low.Mantissa.IsZero && high.Mantissa.IsZero ? 0 : null;
    }

    // With h ≥ 1, S the sum of the magnitudes of those of the other sign and e the highest power among them, cₙhⁿ ≥ Shᵉ once hⁿ⁻ᵉ ≥ S ÷ cₙ.
    private static Dyadic Bound(List<(int Power, BigInteger Coefficient)> terms)
    {
        var last = terms[^1];
        var others = terms.Where(term => term.Coefficient.Sign != last.Coefficient.Sign).ToList();
        var sum = others.Aggregate(BigInteger.Zero, (total, term) => total + BigInteger.Abs(term.Coefficient));
        var bits = Math.Max(0L, sum.GetBitLength() - BigInteger.Abs(last.Coefficient).GetBitLength() + 1);
        return Dyadic.Of(Math.BitIncrement(Math.Pow(2d, (double)bits / (last.Power - others[^1].Power)) * (1d + 1e-9)));
    }
}
