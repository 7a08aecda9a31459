using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

public sealed class AssuranceLaws
{
    [Property(Slow = true)]
    public void Printing_a_true_table_never_makes_a_claim_impossible(TrueTable truth)
    {
        var table = Printed(truth);

        Assert.All(table.Check(0m), result => Assert.True(result.Verdict is Verdict.Exact or Verdict.ExplainedByRounding, result.ToString()));
    }

    [Property(Slow = true)]
    public void A_total_moved_beyond_what_rounding_allows_is_impossible_and_its_recomputed_figure_stays(TrueTable truth)
    {
        var table = Printed(truth);
        var before = table.Check()[0];
        var beyond = (before.RecomputedHigh!.Value - before.RecomputedLow!.Value + 3m) * (truth.Rows[0][0].Sign < 0 ? -1m : 1m);
        var moved = table.WithCell("total", before.Column, new PrintedCell(Text(before.Printed!.Value + beyond)));

        Assert.Equal(Verdict.Impossible, moved.Check()[0].Verdict);
        Assert.Equal(before.Recomputed, moved.Check()[0].Recomputed);
    }

    [Property(Slow = true)]
    public void The_recomputed_total_is_the_sum_as_printed_and_lies_in_its_interval(TrueTable truth)
    {
        foreach (var result in Printed(truth).Check().Where(result => result.Claim.Kind == ClaimKind.Sum && result.Claim.IsAboutRow && result.Column != "all"))
        {
            var column = int.Parse(result.Column, CultureInfo.InvariantCulture);
            Assert.Equal(truth.Rows.Sum(row => AsPrinted(row[column], truth)), result.Recomputed);
            Assert.InRange(result.Recomputed!.Value, result.RecomputedLow!.Value, result.RecomputedHigh!.Value);
            Assert.InRange(InUnit(Money.Sum(truth.Rows.Select(row => row[column])), truth.Unit), result.PrintedLow!.Value, result.PrintedHigh!.Value);
        }
    }

    [Property(Slow = true)]
    public void The_order_of_rows_changes_no_verdict(TrueTable truth)
    {
        var turned = Printed(truth with { Rows = truth.Rows.Reverse().ToList() });

        Assert.Equal(
            Printed(truth).Check().Where(result => result.Row == "total").Select(result => (result.Verdict, result.Recomputed)),
            turned.Check().Where(result => result.Row == "total").Select(result => (result.Verdict, result.Recomputed)));
    }

    [Property(Slow = true)]
    public void A_report_comes_back_from_JSON_equal_and_with_the_same_verdicts(TrueTable truth) => Cultures.InEach(() =>
    {
        var report = new PrintedReport("r", "A report", [Printed(truth)]);
        var returned = Json.RoundTrip(report);

        Assert.Equal(report, returned);
        Assert.Equal(report.Check().Select(Json.Of), returned.Check().Select(Json.Of));
    });

    [Property]
    public void A_true_figure_lies_in_the_interval_of_its_printing(Money amount, MoneyUnit unit, PrintedRounding rounding)
    {
        if (unit == MoneyUnit.Penny)
            return;
        var cut = rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero;
        var printedUnit = unit switch { MoneyUnit.Pound => PrintedUnit.Pounds, MoneyUnit.Thousand => PrintedUnit.Thousands, _ => PrintedUnit.Millions };
        var figure = PrintedFigure.Read(Text(amount.RoundTo(unit, cut).In(unit)), printedUnit, rounding);

        Assert.NotNull(figure);
        Assert.InRange(amount.Pounds, figure.Value.Low, figure.Value.High);
        Assert.True(figure.Value.IncludesLow || amount.Pounds > figure.Value.Low);
        Assert.True(figure.Value.IncludesHigh || amount.Pounds < figure.Value.High);
        Assert.Equal(Money.From(1, unit).Pounds, figure.Value.Step);
        Assert.Equal(figure.Value.Step * (rounding == PrintedRounding.Truncated && figure.Value.Value == 0m ? 2m : 1m), figure.Value.High - figure.Value.Low);
    }

    /// <summary>The table with a total row that casts, a total column that cross-casts, and running totals along the total row.</summary>
    internal static PrintedTable Printed(TrueTable truth)
    {
        var table = Laws.Printed.Cast(truth);
        var rows = table.Rows.SkipLast(1).Select(row => (ClaimOperand)row.Id).ToArray();
        var totals = Enumerable.Range(0, truth.Rows[0].Count).Select(column => Money.Sum(truth.Rows.Select(row => row[column]))).ToList();
        var reached = totals.Select((_, column) => Money.Sum(totals.Take(column + 1)));
        return table
            .WithRow("reached", [.. reached.Select(amount => Text(AsPrinted(amount, truth))), string.Empty])
            .WithClaim(Claim.ForRow("reached").IsRunningTotalOf(rows));
    }

    private static decimal AsPrinted(Money amount, TrueTable truth) => Laws.Printed.Units(amount, truth);

    private static decimal InUnit(Money amount, PrintedUnit unit) => unit == PrintedUnit.Thousands ? amount.In(MoneyUnit.Thousand) : amount.Pounds;

    private static string Text(decimal value) => Laws.Printed.Text(value);
}
