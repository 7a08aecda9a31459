using System.Numerics;

namespace CouncilFinance.Apportionment;

/// <summary>The claim of a party on its next unit under Webster's rule: weight ÷ (2 × units so far + 1), the earlier party's being larger on a tie.</summary>
internal readonly record struct Quotient(BigInteger Weight, BigInteger UnitsSoFar, int Party)
{
    public static IComparer<Quotient> SmallestFirst => Comparer<Quotient>.Create(Compare);

    public static IComparer<Quotient> LargestFirst => Comparer<Quotient>.Create((left, right) => Compare(right, left));

    private static int Compare(Quotient left, Quotient right)
    {
        var order = (left.Weight * ((2 * right.UnitsSoFar) + 1)).CompareTo(right.Weight * ((2 * left.UnitsSoFar) + 1));
        return order != 0 ? order : right.Party.CompareTo(left.Party);
    }
}
