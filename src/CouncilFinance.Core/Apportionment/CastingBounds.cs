using System.Numerics;

namespace CouncilFinance.Apportionment;

/// <summary>The whole units that a sum may come to, and the units below its cells, which it has in any case.</summary>
internal readonly record struct CastingBounds(BigInteger Least, BigInteger Most, BigInteger BelowCells)
{
    public static CastingBounds Exactly(BigInteger units, BigInteger belowCells) => new(units, units, belowCells);

    /// <summary>How many cells go up at the least and at the most, where more or fewer than there are stands for out of reach.</summary>
    public (int Least, int Most) CellsUp(int cells) => (Within(Least - BelowCells, cells), Within(Most - BelowCells, cells));

    private static int Within(BigInteger count, int cells) => (int)BigInteger.Clamp(count, BigInteger.MinusOne, cells + 1);
}
