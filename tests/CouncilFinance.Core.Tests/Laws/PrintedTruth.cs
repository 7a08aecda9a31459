using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

/// <summary>A true table printed with a total row and a total column, each of which says what it is the sum of.</summary>
internal static class PrintedTruth
{
    public static PrintedTable Table(TrueTable truth)
    {
        var columns = Enumerable.Range(0, truth.Rows[0].Count).Select(Name).Append("all").ToArray();
        var rows = Enumerable.Range(0, truth.Rows.Count).Select(Name).ToArray();
        var table = new PrintedTable("t", "A table", truth.Unit, columns).WithRounding(truth.Rounding);
        foreach (var row in rows.Append("total"))
            table = table.WithRow(row, columns.Select(column => Printed(At(truth, row, column), truth.Rounding)).ToArray());
        return table.WithClaim(Claim.ForRow("total").IsSumOf(rows.Select(ClaimOperand.Line).ToArray()))
            .WithClaim(Claim.ForColumn("all").IsSumOf(columns.SkipLast(1).Select(ClaimOperand.Line).ToArray()));
    }

    /// <summary>The true figure of a cell, in the unit of the table.</summary>
    public static decimal At(TrueTable truth, string row, string column) => (truth.Unit == PrintedUnit.Thousands ? 0.001m : 1m)
        * truth.Rows.Where((_, index) => row == "total" || row == Name(index)).Sum(cells => cells.Where((_, index) => column == "all" || column == Name(index)).Sum(cell => cell.Pounds));

    private static string Printed(decimal exact, PrintedRounding rounding) =>
        decimal.Round(exact, 0, rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero).ToString(CultureInfo.InvariantCulture);

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
