using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

/// <summary>Tables as an honest hand prints them, and what a slip moves in them.</summary>
internal static class Printed
{
    public static string RowId(int row) => "row " + row.ToString(CultureInfo.InvariantCulture);

    public static string ColumnId(int column) => column.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows, a total row that casts and a total column that cross-casts, each figure cut by itself.</summary>
    public static PrintedTable Cast(TrueTable truth) => Cast(truth, new Dictionary<(int, int), decimal>());

    /// <summary>Rows, a total row that casts and a total column that cross-casts, each figure cut by itself; some moved by so many units after.</summary>
    public static PrintedTable Cast(TrueTable truth, IReadOnlyDictionary<(int Row, int Column), decimal> moved)
    {
        var columns = truth.Rows[0].Count;
        var table = new PrintedTable("t", "A table", truth.Unit, [.. Enumerable.Range(0, columns).Select(ColumnId), DamagedTable.All]).WithRounding(truth.Rounding);
        for (var row = 0; row < truth.Rows.Count; row++)
            table = table.WithRow(RowId(row), Cells(row, truth.Rows[row]));
        var totals = Enumerable.Range(0, columns).Select(column => Money.Sum(truth.Rows.Select(row => row[column]))).ToList();
        return table
            .WithRow(DamagedTable.Total, Cells(truth.Rows.Count, totals))
            .WithClaim(Claim.ForRow(DamagedTable.Total).IsSumOf([.. table.Rows.Select(row => (ClaimOperand)row.Id)]))
            .WithClaim(Claim.ForColumn(DamagedTable.All).IsSumOf([.. Enumerable.Range(0, columns).Select(column => (ClaimOperand)ColumnId(column))]));

        string[] Cells(int row, IReadOnlyList<Money> amounts) =>
            [.. amounts.Append(Money.Sum(amounts)).Select((amount, column) => Text(Units(amount, truth) + (moved.TryGetValue((row, column), out var units) ? units : 0m)))];
    }

    /// <summary>The same figures with rows for columns, and the same sums claimed of them.</summary>
    public static PrintedTable OnItsSide(PrintedTable table)
    {
        var turned = new PrintedTable(table.Id, table.Title, table.Unit, [.. table.Rows.Select(row => row.Id)]).WithRounding(table.Rounding);
        if (table.BlankMeansNil)
            turned = turned.WithBlankMeaningNil();
        turned = table.Columns.Aggregate(turned, (sofar, column) => sofar.WithRow(column.Id, [.. table.Rows.Select(row => table[row.Id, column.Id].Text)]));
        return table.Claims.Aggregate(turned, (sofar, claim) =>
            sofar.WithClaim((claim.IsAboutRow ? Claim.ForColumn(claim.Target) : Claim.ForRow(claim.Target)).IsSumOf([.. claim.Operands])));
    }

    /// <summary>An amount in the table's unit, cut as the table is.</summary>
    public static decimal Units(Money amount, TrueTable truth)
    {
        var unit = truth.Unit == PrintedUnit.Thousands ? MoneyUnit.Thousand : MoneyUnit.Pound;
        return amount.RoundTo(unit, truth.Rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero).In(unit);
    }

    /// <summary>The true figure of a cell, in the unit of the table.</summary>
    public static decimal At(TrueTable truth, string row, string column) => (truth.Unit == PrintedUnit.Thousands ? 0.001m : 1m)
        * truth.Rows.Where((_, index) => row == DamagedTable.Total || row == RowId(index))
            .Sum(cells => cells.Where((_, index) => column == DamagedTable.All || column == ColumnId(index)).Sum(cell => cell.Pounds));

    public static string Text(decimal units) => units.ToString("#,##0.##;(#,##0.##);-", CultureInfo.InvariantCulture);
}
