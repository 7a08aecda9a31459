using System.Globalization;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A table that casts and cross-casts, with errors put into some of its cells; an error of none makes a cell to be confirmed.</summary>
public sealed record SpoiltTable(IReadOnlyList<IReadOnlyList<int>> Rows, IReadOnlyList<(int Row, int Column, int? Error)> Errors, PrintedUnit Unit)
{
    public PrintedTable Printed()
    {
        var cells = Rows.Select(row => row.Select(value => (long?)value).ToList()).ToList();
        cells.Add(Enumerable.Range(0, Rows[0].Count).Select(column => (long?)Rows.Sum(row => (long)row[column])).ToList());
        foreach (var row in cells)
            row.Add(row.Sum());
        foreach (var (row, column, error) in Errors)
            cells[row % cells.Count][column % cells[0].Count] += error;
        var names = Enumerable.Range(0, Rows[0].Count).Select(Name).ToArray();
        var table = new PrintedTable("t", "A table", Unit, [.. names, "all"]);
        for (var row = 0; row < cells.Count; row++)
            table = table.WithRow(row < Rows.Count ? Name(row) : "total", cells[row].Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "tbc").ToArray());
        return table
            .WithClaim(Claim.ForRow("total").IsSumOf(Enumerable.Range(0, Rows.Count).Select(row => (ClaimOperand)Name(row)).ToArray()))
            .WithClaim(Claim.ForColumn("all").IsSumOf(names.Select(name => (ClaimOperand)name).ToArray()));
    }

    public override string ToString() =>
        $"{Unit}: {string.Join(" | ", Rows.Select(row => string.Join(", ", row)))}; {string.Join(", ", Errors.Select(error => $"{error.Row}/{error.Column} {error.Error?.ToString(CultureInfo.InvariantCulture) ?? "tbc"}"))}";

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The arbitraries of reviews.</summary>
public static class ReviewGenerators
{
    private const int Largest = 999_000_000;

    private static readonly Gen<int> Figure = Gen.Frequency((1, Gen.Elements(0, 1, -1, Largest)), (4, Gen.Choose(-9_999, 9_999)), (1, Gen.Choose(-Largest, Largest)));

    private static readonly Gen<int?> Error = Gen.Frequency(
        (1, Gen.Constant((int?)null)), (2, Gen.Elements<int?>(1, 2, -3, 9, -270)), (3, Gen.Choose(-9_999, 9_999).Select(error => (int?)error)), (1, Gen.Choose(-Largest, Largest).Select(error => (int?)error)));

    public static Arbitrary<SpoiltTable> SpoiltTable() => Arb.From(
        from rows in Gen.Choose(1, 4)
        from columns in Gen.Choose(1, 4)
        from figures in Gen.ArrayOf(Figure, rows * columns)
        from count in Gen.Choose(0, 4)
        from errors in Gen.ArrayOf(from row in Gen.Choose(0, 4) from column in Gen.Choose(0, 4) from error in Error select (row, column, error), count)
        from unit in Gen.Elements(PrintedUnit.Pounds, PrintedUnit.Thousands, PrintedUnit.Number)
        select new SpoiltTable(figures.Chunk(columns).Select(row => (IReadOnlyList<int>)row).ToList(), errors, unit),
        any => Enumerable.Range(0, any.Errors.Count).Select(left => any with { Errors = any.Errors.Where((_, index) => index != left).ToList() })
            .Concat(any.Rows.Count > 1 ? [any with { Rows = any.Rows.Skip(1).ToList() }] : []));
}
