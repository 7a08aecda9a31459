using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The exact share of each party before rounding, as fractions over one denominator: λ × weight, held within its bounds.</summary>
internal sealed class Quotas
{
    private static readonly decimal SmallestShown = new(1, 0, 0, false, 27);

    private Quotas(BigInteger[] numerators, BigInteger denominator, Rational perWeight)
    {
        Denominator = denominator;
        PerWeight = perWeight;
        Whole = new BigInteger[numerators.Length];
        Remainders = new BigInteger[numerators.Length];
        for (var index = 0; index < numerators.Length; index++)
            Whole[index] = BigInteger.DivRem(numerators[index], denominator, out Remainders[index]);
    }

    /// <summary>What all fractions are parts of.</summary>
    public BigInteger Denominator { get; }

    /// <summary>λ: the units that one of weight is worth where no bound holds it.</summary>
    public Rational PerWeight { get; }

    /// <summary>The whole units of each quota.</summary>
    public BigInteger[] Whole { get; }

    /// <summary>What is left of each quota, over <see cref="Denominator"/>.</summary>
    public BigInteger[] Remainders { get; }

    public Rational this[int index] => new((Whole[index] * Denominator) + Remainders[index], Denominator);

    /// <summary>The fraction of a unit that is left of a quota, cut rather than rounded, so that no remainder is shown as a whole unit.</summary>
    public decimal RemainderOf(int index) => new Rational(Remainders[index], Denominator).RoundedTo(SmallestShown, MidpointRounding.ToZero);

    /// <summary>Quotas in plain proportion: total × weight ÷ sum of weights.</summary>
    public static Quotas InProportion(BigInteger total, BigInteger[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Add);
        return new Quotas(Array.ConvertAll(weights, weight => total * weight), sum, new Rational(total, sum));
    }

    /// <summary>Quotas within bounds whose sums hold the total.</summary>
    public static Quotas Within(ShareBounds[] bounds, BigInteger total, BigInteger[] weights)
    {
        var perWeight = PerWeightThatSums(bounds, total, weights);
        var numerators = new BigInteger[weights.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var free = perWeight.Numerator * weights[index];
            var least = bounds[index].Least * perWeight.Denominator;
            var most = bounds[index].Most * perWeight.Denominator;
            numerators[index] = free < least ? least : free > most ? most.Value : free;
        }

        return new Quotas(numerators, perWeight.Denominator, perWeight);
    }

    // As λ grows from nil each share stands at its floor, then grows with its weight, then stands at its cap. Between two of those turning
    // points the sum is a straight line in λ, and one of the lines passes through the total.
    private static Rational PerWeightThatSums(ShareBounds[] bounds, BigInteger total, BigInteger[] weights)
    {
        var turns = new List<(Rational At, BigInteger Weight, BigInteger Standing)>();
        for (var index = 0; index < weights.Length; index++)
        {
            if (weights[index].IsZero)
                continue;
            turns.Add((new Rational(bounds[index].Least, weights[index]), weights[index], -bounds[index].Least));
            if (bounds[index].Most is { } most)
                turns.Add((new Rational(most, weights[index]), -weights[index], most));
        }

        var standing = bounds.Aggregate(BigInteger.Zero, (sum, bound) => sum + bound.Least);
        var growing = BigInteger.Zero;
        var perWeight = Rational.Zero;
        foreach (var turn in turns.OrderBy(turn => turn.At))
        {
            if (Reaches(turn.At))
                break;
            perWeight = turn.At;
            growing += turn.Weight;
            standing += turn.Standing;
        }

        return growing.IsZero ? perWeight : new Rational(total - standing, growing);

        bool Reaches(Rational limit) => growing.IsZero ? standing == total : new Rational(total - standing, growing) <= limit;
    }
}
