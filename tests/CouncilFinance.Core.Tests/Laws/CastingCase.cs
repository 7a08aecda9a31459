using System.Numerics;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Laws;

/// <summary>A table in thousandths of a unit, with what is asked of its rounding, and its rounding by trying every choice.</summary>
public sealed record CastingCase(int Columns, IReadOnlyList<long> Thousandths, MoneyUnit Unit, bool IsRunning, IReadOnlyList<(int First, int Last)> Sections, IReadOnlyList<(int Row, int Column, int Shift)> Prescribed)
{
    private const int WholeUnit = 1_000;

    public int Rows => Thousandths.Count / Columns;

    public CastingTable Table
    {
        get
        {
            var table = new CastingTable(Enumerable.Range(0, Columns).Select(column => $"c{column}").ToArray());
            for (var row = 0; row < Rows; row++)
                table = table.WithRow($"r{row}", Enumerable.Range(0, Columns).Select(column => Amount(row, column)).ToArray());
            table = Sections.Aggregate(table, (sofar, section) => sofar.WithSection($"s{section.First}-{section.Last}", Enumerable.Range(section.First, section.Last - section.First + 1).Select(row => $"r{row}").ToArray()));
            table = IsRunning ? table.WithRunningTotals() : table;
            return Prescribed.Aggregate(table, (sofar, total) => (total.Row, total.Column) switch
            {
                (< 0, < 0) => sofar.WithTotal(PrescribedUnits(total)),
                (< 0, _) => sofar.WithColumnTotal($"c{total.Column}", PrescribedUnits(total)),
                _ => sofar.WithRowTotal($"r{total.Row}", PrescribedUnits(total)),
            });
        }
    }

    public Money Amount(int row, int column) => Money.From(Thousandths[(row * Columns) + column] / (decimal)WholeUnit, Unit);

    /// <summary>The sums that have to stand beside their true values, as sets of cells.</summary>
    public IEnumerable<(IReadOnlyList<int> Cells, long? Prescribed)> Sums()
    {
        var lines = Enumerable.Range(0, Rows).Select(row => (First: row, Last: row)).Concat(Sections).Append((First: 0, Last: Rows - 1)).ToList();
        for (var line = 0; line < lines.Count; line++)
        {
            var (first, last) = lines[line];
            for (var column = 0; column < Columns; column++)
            {
                yield return (Cells(first, last, column, column), line == lines.Count - 1 ? PrescribedFor(-1, column) : null);
                if (IsRunning && column > 0 && column < Columns - 1)
                    yield return (Cells(first, last, 0, column), null);
            }

            var row = line < Rows ? line : -1;
            yield return (Cells(first, last, 0, Columns - 1), line < Rows || line == lines.Count - 1 ? PrescribedFor(row, -1) : null);
        }
    }

    /// <summary>The whole units below a cell, and the thousandths above them.</summary>
    public (long Below, int Above) Parts(int cell) =>
        ((Thousandths[cell] - Modulo(Thousandths[cell])) / WholeUnit, (int)Modulo(Thousandths[cell]));

    /// <summary>The cells in whole units of the best rounding there is, by trying all; null where there is none.</summary>
    public IReadOnlyList<long>? BestOfAll()
    {
        var cells = Enumerable.Range(0, Thousandths.Count).ToList();
        var free = cells.Where(cell => Parts(cell).Above > 0).ToList();
        var bounds = Sums().Select(sum => (Mask: Mask(sum.Cells), Bounds: Bounds(sum.Cells, sum.Prescribed))).Distinct().ToList();
        var wished = Mask(free.Where(cell => Thousandths[cell] > 0));
        (long Movement, uint Wishes, uint Up)? best = null;
        for (var choice = 0u; choice < 1u << free.Count; choice++)
        {
            var up = 0u;
            long movement = 0;
            for (var index = 0; index < free.Count; index++)
            {
                var goesUp = (choice >> index & 1) == 1;
                up |= goesUp ? Bit(free[index]) : 0;
                movement += goesUp ? WholeUnit - Parts(free[index]).Above : Parts(free[index]).Above;
            }

            if (bounds.Exists(sum => BitOperations.PopCount(up & sum.Mask) is var count && (count < sum.Bounds.Least || count > sum.Bounds.Most)))
                continue;

            // The first cell has the highest bit, so the larger number is the one whose first difference is the unit wished for.
            var wishes = ~(up ^ wished) & Mask(free);
            if (best is not { } found || movement < found.Movement || (movement == found.Movement && wishes > found.Wishes))
                best = (movement, wishes, up);
        }

        return best is { } rounding ? cells.Select(cell => Parts(cell).Below + ((rounding.Up & Bit(cell)) == 0 ? 0 : 1)).ToList() : null;
    }

    /// <summary>How many cells of a sum may go up.</summary>
    public (long Least, long Most) Bounds(IReadOnlyList<int> cells, long? prescribed)
    {
        var (below, rest) = (cells.Sum(cell => Parts(cell).Below), cells.Sum(cell => (long)Parts(cell).Above));
        return prescribed is { } units ? (units - below, units - below) : (rest / WholeUnit, (rest + WholeUnit - 1) / WholeUnit);
    }

    public override string ToString() =>
        $"{string.Join(" | ", Thousandths.Chunk(Columns).Select(row => string.Join(", ", row)))} in {Unit}{(IsRunning ? " running" : "")} sections {string.Join(" ", Sections)} prescribed {string.Join(" ", Prescribed)}";

    private static uint Bit(int cell) => 1u << (31 - cell);

    private static uint Mask(IEnumerable<int> cells) => cells.Aggregate(0u, (mask, cell) => mask | Bit(cell));

    private static long Modulo(long value) => ((value % WholeUnit) + WholeUnit) % WholeUnit;

    private List<int> Cells(int firstRow, int lastRow, int firstColumn, int lastColumn) =>
        Enumerable.Range(firstRow, lastRow - firstRow + 1).SelectMany(row => Enumerable.Range(firstColumn, lastColumn - firstColumn + 1).Select(column => (row * Columns) + column)).ToList();

    private long? PrescribedFor(int row, int column) =>
        Prescribed.Where(total => (total.Row, total.Column) == (row, column)).Select(total => (long?)PrescribedUnits(total).In(Unit)).LastOrDefault();

    // The true total rounded down and shifted: -1 to 2 units away, so that some fit and some do not.
    private Money PrescribedUnits((int Row, int Column, int Shift) total)
    {
        var cells = Cells(Math.Max(total.Row, 0), total.Row < 0 ? Rows - 1 : total.Row, Math.Max(total.Column, 0), total.Column < 0 ? Columns - 1 : total.Column);
        var sum = cells.Sum(cell => Thousandths[cell]);
        return Money.From(((sum - Modulo(sum)) / WholeUnit) + total.Shift, Unit);
    }
}
