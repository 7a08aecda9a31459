using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Accuracy;

/// <summary>A table made up from a seed: true amounts, and the figures an honest hand prints of them in £000.</summary>
/// <remarks>
/// 5 to 40 lines by 3 to 8 columns; magnitudes log-uniform from 1 to 99,999, 15% nil and 10% negative; in half of the tables the lines stand in two
/// to four sections, each with a subtotal. The last printed row is the total, the last printed column the total across. Every figure, every
/// subtotal and every total is rounded by itself from the true amounts.
/// </remarks>
internal sealed class MadeTable
{
    private const int MostMagnitude = 99_999;

    private MadeTable(decimal[][] truth, int[] sections)
    {
        Truth = truth;
        Sections = sections;
        Columns = truth[0].Length;
    }

    /// <summary>The true amounts in thousands, by line and column, without totals.</summary>
    public decimal[][] Truth { get; }

    /// <summary>The section of each line; all 0 where there are none.</summary>
    public int[] Sections { get; }

    /// <summary>The number of columns without the total across.</summary>
    public int Columns { get; }

    public int Lines => Truth.Length;

    public bool HasSections => Sections[^1] > 0;

    public static MadeTable Make(Random random)
    {
        return Make(random, random.Next(5, 41), random.Next(3, 9));
    }

    public static MadeTable Make(Random random, int lines, int columns)
    {
        var truth = Enumerable.Range(0, lines).Select(_ => Enumerable.Range(0, columns).Select(_ => Amount(random)).ToArray()).ToArray();
        var count = random.Next(2) == 0 ? 1 : random.Next(2, Math.Min(5, (lines / 2) + 1));
        var sections = Enumerable.Range(0, lines).Select(line => line * count / lines).ToArray();
        return new MadeTable(truth, sections);
    }

    /// <summary>The rows as printed: lines, then the subtotals of the sections, then the total; each with the total across as its last figure.</summary>
    public long[][] Print()
    {
        var rows = Truth.ToList();
        if (HasSections)
            rows.AddRange(Enumerable.Range(0, Sections[^1] + 1).Select(section => Sum(line => Sections[line] == section)));
        rows.Add(Sum(_ => true));
        return rows.Select(row => row.Append(row.Sum()).Select(Rounded).ToArray()).ToArray();
    }

    /// <summary>The name of a printed row.</summary>
    public string RowName(int row) =>
        row < Lines ? "line " + Text(row) : row == LastRow ? "total" : "section " + Text(row - Lines);

    public string ColumnName(int column) => column == Columns ? "all" : "year " + Text(column);

    public int LastRow => Lines + (HasSections ? Sections[^1] + 1 : 0);

    /// <summary>The printed table with what it claims: every row cross-casts, every column casts, sections nest.</summary>
    public PrintedTable ToTable(long[][] printed)
    {
        var table = new PrintedTable("made", "Made up", PrintedUnit.Thousands, [.. Enumerable.Range(0, Columns + 1).Select(ColumnName)]);
        for (var row = 0; row < printed.Length; row++)
            table = table.WithRow(RowName(row), [.. printed[row].Select(Text)]);
        table = table.WithClaim(Claim.ForColumn("all").IsSumOf([.. Enumerable.Range(0, Columns).Select(column => (ClaimOperand)ColumnName(column))]));
        for (var row = Lines; row < LastRow; row++)
            table = table.WithClaim(Claim.ForRow(RowName(row)).IsSumOf([.. LinesOf(row).Select(line => (ClaimOperand)RowName(line))]));
        return table.WithClaim(Claim.ForRow("total").IsSumOf([.. PartsOfTotal().Select(line => (ClaimOperand)RowName(line))]));
    }

    /// <summary>The lines of a subtotal.</summary>
    public IEnumerable<int> LinesOf(int subtotal) => Enumerable.Range(0, Lines).Where(line => Sections[line] == subtotal - Lines);

    /// <summary>The printed rows that the total row is the sum of.</summary>
    public IEnumerable<int> PartsOfTotal() => HasSections ? Enumerable.Range(Lines, LastRow - Lines) : Enumerable.Range(0, Lines);

    /// <summary>The true sum of some lines in each column.</summary>
    public decimal[] Sum(Func<int, bool> isIn) =>
        Enumerable.Range(0, Columns).Select(column => Enumerable.Range(0, Lines).Where(isIn).Sum(line => Truth[line][column])).ToArray();

    public static long Rounded(decimal amount) => (long)decimal.Round(amount, MidpointRounding.AwayFromZero);

    private static decimal Amount(Random random)
    {
        if (random.NextDouble() < 0.15)
            return 0m;
        var magnitude = decimal.Round((decimal)Math.Exp(random.NextDouble() * Math.Log(MostMagnitude)), 3);
        return random.NextDouble() < 0.10 ? -magnitude : magnitude;
    }

    private static string Text(long value) => value.ToString("#,##0;(#,##0);-", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
