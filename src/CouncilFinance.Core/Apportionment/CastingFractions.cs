using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The cells of a table in units, row by row: whole units below each, and what is left as a fraction over one denominator.</summary>
internal sealed class CastingFractions
{
    public CastingFractions(IReadOnlyList<Rational> cells, Rational unit)
    {
        var common = cells.Aggregate(unit.Denominator, (sofar, cell) => sofar / BigInteger.GreatestCommonDivisor(sofar, cell.Denominator) * cell.Denominator);
        Unit = unit.Numerator * (common / unit.Denominator);
        Below = new BigInteger[cells.Count];
        Rest = new BigInteger[cells.Count];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var exact = cells[cell].Numerator * (common / cells[cell].Denominator);
            Below[cell] = Floor(exact);
            Rest[cell] = exact - (Below[cell] * Unit);
        }
    }

    /// <summary>What makes a whole unit.</summary>
    public BigInteger Unit { get; }

    /// <summary>The whole units at or below each cell, also where it is negative.</summary>
    public BigInteger[] Below { get; }

    /// <summary>What is left of each cell above them.</summary>
    public BigInteger[] Rest { get; }

    public int Count => Rest.Length;

    public bool IsWhole(int cell) => Rest[cell].IsZero;

    /// <summary>How much farther a cell moves when it goes up than when it goes down.</summary>
    public BigInteger CostOfGoingUp(int cell) => Unit - (2 * Rest[cell]);

    /// <summary>The whole units at or below a number of parts.</summary>
    public BigInteger Floor(BigInteger parts)
    {
        var whole = BigInteger.DivRem(parts, Unit, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }
}
