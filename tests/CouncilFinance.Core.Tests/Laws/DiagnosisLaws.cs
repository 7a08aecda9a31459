using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

public sealed class DiagnosisLaws
{
    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void A_table_printed_honestly_has_no_error_anywhere(DamagedTable table) => Assert.Empty(table.Honest.Diagnose(0m));

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void A_moved_figure_is_among_the_explanations_with_an_interval_that_holds_the_right_one(DamagedTable table)
    {
        var moved = Assert.Single(table.Damaged.Diagnose()).Explanations
            .SelectMany(explanation => explanation.Corrections.Count == 1 ? explanation.Corrections : [])
            .Single(correction => correction.Row == table.RowId && correction.Column == table.ColumnId);

        Assert.InRange(table.Right, moved.Low!.Value, moved.High!.Value);
        Assert.InRange(moved.Expected, moved.Low.Value, moved.High.Value);
        Assert.Equal(table.Damaged.FigureAt(table.RowId, table.ColumnId)!.Value.InUnit, moved.Printed);
    }

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void Every_explanation_put_back_makes_every_claim_hold(DamagedTable table)
    {
        foreach (var explanation in table.Damaged.Diagnose().SelectMany(diagnosis => diagnosis.Explanations))
        {
            var mended = explanation.Corrections.Aggregate(
                table.Damaged, (sofar, correction) => sofar.WithCell(correction.Row, correction.Column, new PrintedCell(Printed.Text(correction.Expected))));

            Assert.DoesNotContain(mended.Check(), result => result.Verdict == Verdict.Impossible);
            Assert.All(explanation.Mends, result => Assert.Contains(result.Verdict, new[] { Verdict.Impossible, Verdict.PossibleButImplausible }));
        }
    }

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void The_order_of_rows_changes_no_explanation(DamagedTable table)
    {
        var turned = new DamagedTable(table.Truth with { Rows = table.Truth.Rows.Reverse().ToList() }, table.Truth.Rows.Count - 1 - table.Row, table.Column, table.Units);

        Assert.Equal(
            Corrections(table.Damaged, row => row),
            Corrections(turned.Damaged, row => row == DamagedTable.Total ? row : Printed.RowId(table.Truth.Rows.Count - 1 - int.Parse(row[4..], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void A_table_on_its_side_has_the_same_explanations(DamagedTable table)
    {
        // A figure moved, and a total that leaves it out.
        var (row, column) = (table.Truth.Rows.Count, table.Column);
        var without = Printed.Cast(table.Truth, new Dictionary<(int, int), decimal> { [(row, column)] = -Printed.Units(table.Truth.Rows[table.Row][column], table.Truth) });

        foreach (var damaged in new[] { table.Damaged, without })
            Assert.Equal(Places(damaged, correction => (correction.Row, correction.Column)), Places(Printed.OnItsSide(damaged), correction => (correction.Column, correction.Row)));

        static IEnumerable<string> Places(PrintedTable damaged, Func<Correction, (string Row, string Column)> place) =>
            damaged.Diagnose().SelectMany(diagnosis => diagnosis.Explanations)
                .Select(explanation => $"{explanation.Rank} {explanation.Slip} {explanation.Line}: " + string.Join("; ", explanation.Corrections
                    .Select(correction => $"{place(correction)} {correction.Printed} {correction.Expected} {correction.Low} {correction.High} {correction.Slip}")
                    .Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal);
    }

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void The_unit_of_a_table_scales_its_figures_and_nothing_else(DamagedTable table)
    {
        var pounds = table.Damaged;
        var other = new PrintedTable(pounds.Id, pounds.Title, pounds.Unit == PrintedUnit.Pounds ? PrintedUnit.Millions : PrintedUnit.Pounds, pounds.Columns).WithRounding(pounds.Rounding);
        other = pounds.Claims.Aggregate(pounds.Rows.Aggregate(other, (sofar, row) => sofar.WithRow(row)), (sofar, claim) => sofar.WithClaim(claim));

        Assert.Equal(Corrections(pounds, row => row), Corrections(other, row => row));
        Assert.Equal(pounds.Check().Select(result => (result.Verdict, result.Likelihood, result.Gap)), other.Check().Select(result => (result.Verdict, result.Likelihood, result.Gap)));
    }

    [Property(Arbitrary = [typeof(DiagnosisGenerators)], Slow = true)]
    public void A_wider_gap_is_no_more_likely(DamagedTable table)
    {
        var last = 1m;
        for (var units = 0; units <= 12; units++)
        {
            var likelihood = Printed.Cast(table.Truth, new Dictionary<(int, int), decimal> { [(table.Truth.Rows.Count, table.Column)] = units * Math.Sign(table.Units) })
                .Check().Single(result => result.Claim.IsAboutRow && result.Column == table.ColumnId);
            var further = Math.Sign(likelihood.Gap!.Value) != -Math.Sign(table.Units);
            Assert.InRange(likelihood.Likelihood!.Value, 0m, 1m);
            if (further)
                Assert.True(likelihood.Likelihood <= last || table.Truth.Rounding == PrintedRounding.Truncated, $"{likelihood} ({likelihood.Likelihood} after {last})");
            last = further ? likelihood.Likelihood.Value : 1m;
        }
    }

    private static IEnumerable<string> Corrections(PrintedTable table, Func<string, string> rowOf) =>
        table.Diagnose().SelectMany(diagnosis => diagnosis.Explanations)
            .Select(explanation => $"{explanation.Rank} {explanation.Slip}: " + string.Join("; ", explanation.Corrections
                .Select(correction => $"{rowOf(correction.Row)} {correction.Column} {correction.Printed} {correction.Expected} {correction.Low} {correction.High} {correction.Slip}")
                .Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
}
