using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

public sealed class ClaimLaws
{
    [Property(Slow = true)]
    public void An_average_is_the_sum_over_the_count_and_lies_between_the_least_and_the_most(TrueTable truth)
    {
        foreach (var row in truth.Rows)
        {
            var printed = row.Select(amount => Cut(amount.Pounds, truth)).ToList();
            var result = Only(Row(PrintedUnit.Pounds, truth.Rounding, row.Select(amount => Cut(amount.Pounds, truth)), "0"), names => Claim.ForColumn("target").IsAverageOf(names));

            Assert.InRange(result.Recomputed!.Value, printed.Min(), printed.Max());
            Assert.InRange(result.Recomputed.Value * printed.Count - printed.Sum(), -0.000_000_001m, 0.000_000_001m);
            Assert.InRange(result.Recomputed.Value, result.RecomputedLow!.Value, result.RecomputedHigh!.Value);
        }
    }

    [Property]
    public void A_mid_point_is_as_far_from_one_end_as_from_the_other(Money low, Money high)
    {
        var result = Only(Row(PrintedUnit.Pounds, default, [low.Pounds, high.Pounds], "0"), names => Claim.ForColumn("target").IsMidPointOf(names[0], names[1]));

        Assert.Equal(high.Pounds - result.Recomputed, result.Recomputed - low.Pounds);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ClaimGenerators)], Slow = true)]
    public void A_net_present_value_is_that_which_appraisal_works_of_the_printed_flows(PrintedFlows truth)
    {
        var result = Only(Printed(truth, "0"), names => Claim.ForColumn("target").IsNetPresentValueOf(truth.Discounting, truth.FirstYear, names));
        var appraised = truth.AsPrinted.DiscountedBy(truth.Discounting).UnroundedNetPresentValue / truth.Worth;

        Assert.InRange(result.Recomputed!.Value - appraised, -0.000_001m, 0.000_001m);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ClaimGenerators)], Slow = true)]
    public void A_payback_is_that_which_appraisal_counts_of_the_printed_flows_and_the_true_one_lies_in_its_interval(PrintedFlows truth)
    {
        var result = Only(Printed(truth, "0", PrintedUnit.Number), names => Claim.ForColumn("target").IsPaybackOf(truth.FirstYear, names, truth.Counting, truth.Crossing));
        var (printed, exact) = (truth.AsPrinted.Payback(truth.Counting, truth.Crossing), truth.Exact.Payback(truth.Counting, truth.Crossing));
        if (result.Recomputed is not { } years)
        {
            Assert.NotNull(result.WhyNotTestable);
            return;
        }

        Assert.Equal(printed.Years, years);
        Assert.True(exact.IsPaidBack, exact.ToString());
        Assert.InRange(exact.Years, result.RecomputedLow!.Value, result.RecomputedHigh!.Value);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ClaimGenerators)], Slow = true)]
    public void Each_discount_factor_is_that_of_its_year(PrintedFlows truth)
    {
        var names = Enumerable.Range(0, truth.Flows.Count).Select(Name).ToArray();
        var table = new PrintedTable("t", "T", PrintedUnit.Number, names).WithRow("factor", Enumerable.Repeat("1", names.Length).ToArray())
            .WithClaim(Claim.ForRow("factor").IsDiscountFactor(truth.Discounting, truth.FirstYear));

        Assert.Equal(truth.Discounting.FactorsOf(truth.Exact.Years).Values, table.Check().Select(result => result.Recomputed!.Value));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ClaimGenerators)], Slow = true)]
    public void Printing_the_truth_of_any_kind_of_claim_never_makes_it_impossible(PrintedFlows truth)
    {
        var exact = truth.Flows.Select(flow => flow.Pounds / truth.Worth).ToList();
        var payback = truth.Exact.Payback(truth.Counting, truth.Crossing);
        Holds(exact.Sum() / exact.Count, 1, truth.Unit, names => Claim.ForColumn("target").IsAverageOf(names));
        Holds((exact[0] + exact[^1]) / 2m, 1, truth.Unit, names => Claim.ForColumn("target").IsMidPointOf(names[0], names[^1]));
        Holds(truth.Exact.DiscountedBy(truth.Discounting).UnroundedNetPresentValue / truth.Worth, 0, truth.Unit, names => Claim.ForColumn("target").IsNetPresentValueOf(truth.Discounting, truth.FirstYear, names));
        if (exact[^1] != 0m)
            Holds(exact[0] / exact[^1], 2, PrintedUnit.Number, names => Claim.ForColumn("target").IsQuotientOf(names[0], names[^1]));
        if (payback.IsPaidBack)
            Holds(payback.Years, 1, PrintedUnit.Number, names => Claim.ForColumn("target").IsPaybackOf(truth.FirstYear, names, truth.Counting, truth.Crossing));
        Holds(truth.Discounting.FactorOf(truth.FirstYear), 4, PrintedUnit.Number, _ => Claim.ForColumn("target").IsDiscountFactor(truth.Discounting, truth.FirstYear));

        void Holds(decimal value, int places, PrintedUnit unit, Func<ClaimOperand[], Claim> claim)
        {
            var result = Only(Printed(truth, truth.Cut(value, places).ToString("F" + Name(places), CultureInfo.InvariantCulture), unit), claim);
            Assert.True(result.Verdict != Verdict.Impossible, result.ToString());
        }
    }

    [Property]
    public void A_tolerance_never_makes_a_verdict_worse_and_touches_only_the_interval_of_the_target(int first, int second, int moved, Factor factor)
    {
        var tolerance = Math.Abs(factor.Value) is > 0m and < 1_000_000m and var amount ? amount : 1m;
        var table = Row(PrintedUnit.Thousands, default, [first, second], Name(moved));
        var (plain, within, wider) = (Of(Claim.ForColumn("target").IsSumOf("0", "1")), Of(Claim.ForColumn("target").IsSumOf("0", "1").Within(tolerance)), Of(Claim.ForColumn("target").IsSumOf("0", "1").Within(2m * tolerance)));

        Assert.True(within.Verdict <= plain.Verdict && wider.Verdict <= within.Verdict, $"{plain} {within} {wider}");
        Assert.Equal((plain.PrintedLow - tolerance, plain.PrintedHigh + tolerance), (within.PrintedLow, within.PrintedHigh));
        Assert.Equal((plain.Recomputed, plain.RecomputedLow, plain.RecomputedHigh, plain.Printed), (within.Recomputed, within.RecomputedLow, within.RecomputedHigh, within.Printed));
        if (within.PrintedLow != within.RecomputedHigh && within.RecomputedLow != within.PrintedHigh)
            Assert.Equal(within.Verdict != Verdict.Impossible, within.PrintedLow < within.RecomputedHigh && within.RecomputedLow < within.PrintedHigh);

        ClaimResult Of(Claim claim) => Assert.Single(table.WithClaim(claim).Check());
    }

    [Property(Slow = true)]
    public void Casts_are_the_claims_one_would_write_by_hand_and_hold_of_a_true_table(TrueTable truth)
    {
        var names = Enumerable.Range(0, truth.Rows[0].Count).Select(Name).ToArray();
        var table = new PrintedTable(
                "t", "T", truth.Unit, [.. names.Select(name => new PrintedColumn(name)), new PrintedColumn("all").WithRole(LineRole.Total), new PrintedColumn("%").WithRole(LineRole.Memo)])
            .WithRounding(truth.Rounding);
        var (byHand, own, totalled) = (new List<Claim>(), new List<string>(), new List<string>());
        for (var index = 0; index < truth.Rows.Count; index++)
        {
            table = Add(table, Name(index), LineRole.Item, [truth.Rows[index]], $"Section {Name(index / 3)}");
            own.Add(Name(index));
            if (index % 3 < 2)
                continue;
            table = Add(table, $"subtotal {Name(index)}", LineRole.Subtotal, truth.Rows.Skip(index - 2).Take(3), $"Section {Name(index / 3)}");
            byHand.Add(Claim.ForRow($"subtotal {Name(index)}").IsSumOf(Operands(own)).In([.. names, "all"]));
            (totalled, own) = ([.. totalled, $"subtotal {Name(index)}"], []);
        }

        table = Add(Add(table, "last year", LineRole.Memo, truth.Rows), "Total", LineRole.Total, truth.Rows);
        var summed = table.Rows.Select(row => row.Id).Where(id => id != "last year").ToArray();
        byHand.Add(Claim.ForRow("Total").IsSumOf(Operands(totalled.Concat(own))).In([.. names, "all"]));
        byHand.Add(Claim.ForColumn("all").IsSumOf(Operands(names)).In(summed));
        TableCast[] casts = truth.Rows.Count > 2 ? [TableCast.Sections, TableCast.Columns, TableCast.Rows] : [TableCast.Columns, TableCast.Rows];
        var declared = table.WithCasts(casts);

        Assert.Equal(byHand, declared.Claims);
        Assert.Equal(declared, Json.RoundTrip(declared));
        Assert.All(declared.Check(0m), result => Assert.True(result.Verdict is Verdict.Exact or Verdict.ExplainedByRounding, result.ToString()));

        PrintedTable Add(PrintedTable sofar, string id, LineRole role, IEnumerable<IReadOnlyList<Money>> rows, string section = "Other")
        {
            var sums = Enumerable.Range(0, names.Length).Select(column => Money.Sum(rows.Select(row => row[column]))).ToList();
            var worth = truth.Unit == PrintedUnit.Thousands ? 1_000m : 1m;
            var cells = sums.Append(Money.Sum(sums)).Select(sum => new PrintedCell(Cut(sum.Pounds / worth, truth).ToString(CultureInfo.InvariantCulture)));
            return sofar.WithRow(new PrintedRow(id, id, [.. cells, new PrintedCell("5%")]).WithRole(role).WithSection(section));
        }
    }

    private static ClaimOperand[] Operands(IEnumerable<string> ids) => ids.Select(ClaimOperand.Line).ToArray();

    private static PrintedTable Printed(PrintedFlows truth, string target, PrintedUnit? unit = null) =>
        Row(truth.Unit, truth.Rounding, truth.Flows.Select(flow => truth.Cut(flow.Pounds / truth.Worth, 0)), target, unit);

    /// <summary>A row of figures and a target at its end.</summary>
    private static PrintedTable Row(PrintedUnit unit, PrintedRounding rounding, IEnumerable<decimal> figures, string target, PrintedUnit? targetUnit = null)
    {
        var cells = figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture)).ToList();
        return new PrintedTable("t", "T", unit, [.. cells.Select((_, index) => new PrintedColumn(Name(index))), new PrintedColumn("target").WithUnit(targetUnit ?? unit)])
            .WithRounding(rounding).WithRow("row", [.. cells, target]);
    }

    private static ClaimResult Only(PrintedTable table, Func<ClaimOperand[], Claim> claim) =>
        Assert.Single(table.WithClaim(claim(Operands(table.Columns.SkipLast(1).Select(column => column.Id)))).Check());

    private static decimal Cut(decimal value, TrueTable truth) => decimal.Round(value, 0, truth.Rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero);

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
