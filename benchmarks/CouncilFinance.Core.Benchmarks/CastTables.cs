using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Benchmarks;

/// <summary>Tables made up from a seed, with a total row and a total column, that claim to cast both ways.</summary>
internal static class CastTables
{
    private const decimal Wrong = 9_000m;

    /// <summary>A table of so many rows and columns, the total column among them, of which some figures are wrong.</summary>
    public static PrintedTable Made(int rows, int columns, decimal step, int wrong = 0)
    {
        var lines = Figures.InPence(rows * (columns - 1)).Select(pounds => decimal.Round(pounds / (step * 100m)) * step).Chunk(columns - 1).ToArray();
        var totals = Enumerable.Range(0, columns - 1).Select(column => lines.Sum(line => line[column])).ToArray();
        var printed = lines.Select((line, row) => Row($"Line {row.ToString(CultureInfo.InvariantCulture)}", line)).ToList();
        for (var error = 0; error < wrong; error++)
        {
            var (row, column) = (((error * 37) + 5) % rows, ((error * 5) + 2) % (columns - 1));
            printed[row] = printed[row].WithCell(column, new PrintedCell(Text(lines[row][column] + Wrong)));
        }

        return new PrintedTable("t", "Savings", PrintedUnit.Pounds, Enumerable.Range(0, columns - 1).Select(column => new PrintedColumn($"Year {column.ToString(CultureInfo.InvariantCulture)}"))
                .Append(new PrintedColumn("All years").WithRole(LineRole.Total)))
            .WithRows(printed.Append(Row("Total", totals).WithRole(LineRole.Total)))
            .WithCasts(TableCast.Columns, TableCast.Rows);

        PrintedRow Row(string label, decimal[] figures) => new(label, figures.Append(figures.Sum()).Select(Text).ToArray());

        string Text(decimal figure) => figure.ToString(step < 1m ? "N2" : "N0", CultureInfo.InvariantCulture);
    }
}
