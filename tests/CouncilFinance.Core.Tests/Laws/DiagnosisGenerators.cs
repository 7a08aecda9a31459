using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A table printed from true amounts with a total row and a total column, and one inner figure moved by some units.</summary>
public sealed record DamagedTable(TrueTable Truth, int Row, int Column, long Units)
{
    public const string Total = "total";
    public const string All = "all";

    public PrintedTable Honest => Printed.Cast(Truth);

    public PrintedTable Damaged => Printed.Cast(Truth, new Dictionary<(int, int), decimal> { [(Row, Column)] = Units });

    public string RowId => Printed.RowId(Row);

    public string ColumnId => Printed.ColumnId(Column);

    /// <summary>The moved figure as it ought to be printed.</summary>
    public decimal Right => Honest.FigureAt(RowId, ColumnId)!.Value.InUnit;

    public override string ToString() => $"{Truth}, moved by {Units} in {RowId} of {ColumnId}";
}

/// <summary>The arbitraries of diagnosis. The moved figure is beyond what rounding allows in its row and in its column.</summary>
public static class DiagnosisGenerators
{
    private static readonly Gen<long> Size = Gen.Frequency(
        (1, Gen.Choose(1, 3).Select(units => (long)units)), (2, Gen.Choose(4, 999).Select(units => (long)units)), (2, Gen.Choose(1_000, 2_000_000).Select(units => (long)units)));

    public static Arbitrary<DamagedTable> DamagedTable() => Arb.From(
        from rows in Gen.Choose(2, 9)
        from columns in Gen.Choose(2, 6)
        from pence in Gen.ArrayOf(
            Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(-2_000_000_000, 2_000_000_000)), (2, Gen.Choose(-900_000, 900_000))), rows * columns)
        from unit in Gen.Elements(PrintedUnit.Pounds, PrintedUnit.Thousands)
        from rounding in Gen.Elements(Enum.GetValues<PrintedRounding>())
        from row in Gen.Choose(0, rows - 1)
        from column in Gen.Choose(0, columns - 1)
        from size in Size
        from sign in Gen.Elements(-1, 1)
        select new DamagedTable(
            new TrueTable(pence.Chunk(columns).Select(line => (IReadOnlyList<Money>)line.Select(value => Money.FromPence(value)).ToList()).ToList(), unit, rounding),
            row, column, sign * ((2 * (rows + columns + 2)) + size)));
}
