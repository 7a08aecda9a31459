using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The fewest and the most whole units a party may have; no most where there is no cap.</summary>
internal readonly record struct ShareBounds(BigInteger Least, BigInteger? Most)
{
    /// <summary>A party without weight or limit gets nothing.</summary>
    public static readonly ShareBounds Nothing = new(BigInteger.Zero, BigInteger.Zero);

    /// <summary>A limit in whole units, rounded inward.</summary>
    /// <exception cref="ContradictionException">No whole number of units lies between the floor and the cap.</exception>
    public static ShareBounds Of(ShareLimit limit, MoneyUnit unit, bool hasWeight, string party)
    {
        var least = InUnits(limit.Floor, unit, MidpointRounding.ToPositiveInfinity);
        var most = limit.Cap is { } cap ? InUnits(cap, unit, MidpointRounding.ToZero) : (BigInteger?)null;
        if (most < least)
            throw new ContradictionException($"The share of {party} is limited to {limit}", $"no whole number of {Money.FromPounds(unit.InPounds())} lies between them");
        return new ShareBounds(least, hasWeight ? most : least);
    }

    public bool HasRoomAbove(BigInteger units) => !(units >= Most);

    public bool HasRoomBelow(BigInteger units) => units > Least;

    private static BigInteger InUnits(Money amount, MoneyUnit unit, MidpointRounding rounding) =>
        ((Rational)amount.Pounds).CountOf(unit.InPounds(), rounding);
}
