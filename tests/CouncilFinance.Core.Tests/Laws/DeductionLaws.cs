using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

public sealed class DeductionLaws
{
    [Property(Slow = true)]
    public void A_deduced_interval_holds_the_hidden_truth_and_the_figure_printed_before_it_was_hidden(TrueTable truth, ushort[] places)
    {
        var whole = Printed.Cast(truth);
        var hidden = Hidden(whole, places);

        foreach (var deduced in hidden.Deduce())
        {
            var (exact, printed) = (Printed.At(truth, deduced.Row, deduced.Column), whole.FigureAt(deduced.Row, deduced.Column)!.Value);
            Assert.Equal(CellState.Illegible, hidden[deduced.Row, deduced.Column].State);
            Assert.InRange(exact, deduced.Low, deduced.High);
            Assert.True(deduced.Figure is null || deduced.Figure == printed, $"{deduced} but was printed {printed}");
            Assert.True(deduced.Low <= printed.InUnit + 1m && deduced.High >= printed.InUnit - 1m, deduced.ToString());
        }
    }

    [Property(Slow = true)]
    public void One_cell_hidden_in_a_table_that_casts_both_ways_is_deduced(TrueTable truth, ushort place) =>
        Assert.Single(Hidden(Printed.Cast(truth), [place]).Deduce());

    [Property(Slow = true)]
    public void The_order_of_claims_and_rows_changes_no_deduction(TrueTable truth, ushort[] places)
    {
        var table = Hidden(Printed.Cast(truth), places);
        var turned = new PrintedTable(table.Id, table.Title, table.Unit, table.Columns).WithRounding(table.Rounding);
        foreach (var row in table.Rows.Reverse())
            turned = turned.WithRow(row);
        foreach (var claim in table.Claims.Reverse())
            turned = turned.WithClaim(claim);

        Assert.Equal(Deduced(table), Deduced(turned));

        static List<string> Deduced(PrintedTable any) =>
            [.. any.Deduce().Select(deduced => $"{deduced} {deduced.Low} {deduced.High} {deduced.Figure} {deduced.FollowsFrom.Count}").Order(StringComparer.Ordinal)];
    }

    [Property(Slow = true)]
    public void A_claim_more_never_widens_a_deduction(TrueTable truth, ushort[] places)
    {
        var table = Hidden(Printed.Cast(truth), places);
        var fewer = new PrintedTable(table.Id, table.Title, table.Unit, table.Columns).WithRounding(table.Rounding);
        fewer = table.Rows.Aggregate(fewer, (sofar, row) => sofar.WithRow(row)).WithClaim(table.Claims[0]);
        var all = table.Deduce();

        foreach (var before in fewer.Deduce())
        {
            var after = Assert.Single(all, deduced => deduced.Row == before.Row && deduced.Column == before.Column);
            Assert.True(after.Low >= before.Low && after.High <= before.High, $"{before} {after}");
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ClaimGenerators)], Slow = true)]
    public void The_hidden_cell_of_any_kind_of_claim_is_deduced_to_hold_the_truth(PrintedFlows truth, byte place)
    {
        var exact = truth.Flows.Select(flow => flow.Pounds / truth.Worth).ToList();
        Holds(exact.Sum() / exact.Count, truth.Unit, names => Claim.ForColumn("target").IsAverageOf(names));
        Holds((exact[0] + exact[^1]) / 2m, truth.Unit, names => Claim.ForColumn("target").IsMidPointOf(names[0], names[^1]));
        Holds(truth.Exact.DiscountedBy(truth.Discounting).UnroundedNetPresentValue / truth.Worth, truth.Unit, names => Claim.ForColumn("target").IsNetPresentValueOf(truth.Discounting, truth.FirstYear, names));
        Holds(exact[0] * truth.Worth * 0.37m, PrintedUnit.Pounds, names => Claim.ForColumn("target").IsProductOf(names[0], 0.37m));
        if (exact[^1] == 0m)
            return;
        Holds(exact[0] / exact[^1], PrintedUnit.Number, names => Claim.ForColumn("target").IsQuotientOf(names[0], names[^1]));
        Holds(exact[0] / exact[^1] * 100m, PrintedUnit.Percent, names => Claim.ForColumn("target").IsPercentageOf(names[0], names[^1]));
        Holds(exact[0] * truth.Worth / exact[^1] * exact[0], PrintedUnit.Pounds, names => Claim.ForColumn("target").IsShareOf(names[0], names[0], names[^1]));

        void Holds(decimal target, PrintedUnit unit, Func<ClaimOperand[], Claim> claim)
        {
            if (Math.Abs(target) > 100_000_000_000m)
                return;
            var figures = exact.Append(target).ToList();
            var hidden = place % figures.Count;
            var cells = figures.Select((figure, index) => index == hidden ? "" : truth.Cut(figure, 2).ToString("F2", CultureInfo.InvariantCulture)).ToArray();
            var columns = figures.Select((_, index) => new PrintedColumn(index == exact.Count ? "target" : index.ToString(CultureInfo.InvariantCulture)).WithUnit(index == exact.Count ? unit : truth.Unit)).ToList();
            var table = new PrintedTable("t", "T", truth.Unit, columns).WithRounding(truth.Rounding).WithRow("row", cells)
                .WithClaim(claim(columns.SkipLast(1).Select(column => ClaimOperand.Line(column.Id)).ToArray()));
            foreach (var deduced in table.Deduce())
                Assert.True(deduced.Low <= figures[hidden] + Slack(figures[hidden]) && deduced.High >= figures[hidden] - Slack(figures[hidden]), $"{table.Claims[0]}: {figures[hidden]} and {deduced}");
        }

        // The truth itself is a decimal here, good to 26 digits or so.
        static decimal Slack(decimal value) => (Math.Abs(value) + 1m) * 0.000_000_000_001m;
    }

    private static PrintedTable Hidden(PrintedTable table, ushort[] places)
    {
        foreach (var place in places.Take(6))
        {
            var (row, column) = (table.Rows[place % table.Rows.Count].Id, table.Columns[place / table.Rows.Count % table.Columns.Count].Id);
            if (table[row, column].State != CellState.Blank)
                table = table.WithCell(row, column, PrintedCell.Illegible);
        }

        return table;
    }
}
