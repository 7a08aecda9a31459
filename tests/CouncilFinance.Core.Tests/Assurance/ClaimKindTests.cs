using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

/// <summary>Averages, mid-points, quotients, net present values, paybacks and discount factors, and claims that say about.</summary>
public sealed class ClaimKindTests
{
    private static readonly FinancialYear Year0 = new(2010);
    private static readonly Discounting AtFour = new(DiscountSchedule.Flat(0.04m), Year0);
    private static readonly ClaimOperand[] Years = ["Year 0", "Year 1", "Year 2", "Year 3", "Year 4"];

    // triborough-adult-social-care-2011, return on investment, £000.
    private static readonly PrintedTable Return = new PrintedTable(
            "roi", "Return on Investment", PrintedUnit.Thousands,
            [.. Years.Select(year => new PrintedColumn(year.LineId!)), new PrintedColumn("NPV"), new PrintedColumn("Payback").WithUnit(PrintedUnit.Number)])
        .WithRow("net", "0", "(371)", "2,799", "7,182", "10,950", "17,977", "1.1");

    // triborough-adult-social-care-2011, appendices A1 to A4: the range of each band and the mid-point printed beside it.
    [Theory]
    [InlineData("£55", "£68k", "61.5", Verdict.Exact)]
    [InlineData("£33", "£41k", "37", Verdict.Exact)]
    [InlineData("£42", "51k", "46.5", Verdict.Exact)]
    [InlineData("£22k", "£30k", "26", Verdict.Exact)]
    [InlineData("£33", "£38k", "35.5", Verdict.Exact)]
    [InlineData("£41", "48k", "45", Verdict.Exact)]
    [InlineData("£40", "£43k", "42.5", Verdict.Impossible)]
    [InlineData("£33", "£36", "34", Verdict.ExplainedByRounding)]
    [InlineData("£47", "72k", "59", Verdict.ExplainedByRounding)]
    [InlineData("£42", "59k", "47", Verdict.Impossible)]
    [InlineData("£23", "46", "31", Verdict.Impossible)]
    [InlineData("£61", "£85k", "68", Verdict.Impossible)]
    public void Mid_points_of_the_salary_bands_of_2011(string low, string high, string printed, Verdict verdict)
    {
        var result = Row([low, high], printed, PrintedUnit.Thousands, Claim.ForColumn("target").IsMidPointOf("0", "1"));

        Assert.Equal(verdict, result.Verdict);
    }

    [Fact]
    public void The_net_present_value_of_2011_comes_from_its_printed_flows()
    {
        var result = Only(Claim.ForColumn("NPV").IsNetPresentValueOf(AtFour, Year0, Years));

        // −371 ÷ 1.04 + 2,799 ÷ 1.04² + 7,182 ÷ 1.04³ + 10,950 ÷ 1.04⁴, each flow half a unit either way.
        Assert.Equal(17_975.98m, decimal.Round(result.Recomputed!.Value, 2));
        var half = decimal.Round((AtFour.AnnuityFactor(Year0.To(new FinancialYear(2014)))) / 2m, 10);
        Assert.Equal((half, half), (decimal.Round(result.RecomputedHigh!.Value - result.Recomputed.Value, 10), decimal.Round(result.Recomputed.Value - result.RecomputedLow!.Value, 10)));
        Assert.Equal(Verdict.ExplainedByRounding, result.Verdict);
        Assert.Equal(
            "NPV = net present value of Year 0, Year 1, Year 2, Year 3, Year 4 in 2010/11 and after: flat 4%, base year 2010/11, start-of-year", result.Claim.ToString());
        Assert.Equal(Verdict.Impossible, Only(Claim.ForColumn("NPV").IsNetPresentValueOf(new Discounting(AtFour.Schedule, Year0, DiscountTiming.EndOfYear), Year0, Years)).Verdict);
        Assert.Equal(Verdict.Impossible, Only(Claim.ForColumn("NPV").IsNetPresentValueOf(AtFour, Year0.Next, Years)).Verdict);
    }

    [Fact]
    public void The_payback_of_2011_is_counted_from_Year_0()
    {
        var result = Only(Claim.ForColumn("Payback").IsPaybackOf(Year0, Years));

        // 1 + 371 ÷ 2,799; soonest (370 ÷ 2,799.5), as Year 0 may be half a unit in, latest (372 ÷ 2,798.5).
        Assert.Equal(1m + decimal.Round(371m / 2_799m, 20), decimal.Round(result.Recomputed!.Value, 20));
        Assert.Equal(1m + decimal.Round(370m / 2_799.5m, 20), decimal.Round(result.RecomputedLow!.Value, 20));
        Assert.Equal(1m + decimal.Round(372m / 2_798.5m, 20), decimal.Round(result.RecomputedHigh!.Value, 20));
        Assert.Equal(Verdict.Exact, result.Verdict);
        Assert.Equal("Payback = payback of Year 0, Year 1, Year 2, Year 3, Year 4 in 2010/11 and after, interpolated, first crossing, from 2010/11", result.Claim.ToString());
        Assert.Equal(2m, Only(Claim.ForColumn("Payback").IsPaybackOf(Year0, Years, PaybackCounting.WholeYears)).Recomputed);
        Assert.Equal(Verdict.Impossible, Only(Claim.ForColumn("Payback").IsPaybackOf(Year0, Years, countedFrom: Year0.Next)).Verdict);
        var discounted = Only(Claim.ForColumn("Payback").IsPaybackOf(Year0, Years, discounting: AtFour));
        Assert.Equal(1m + decimal.Round(371m / 2_799m * 1.04m, 20), decimal.Round(discounted.Recomputed!.Value, 20));
        Assert.EndsWith("first crossing, from 2010/11: flat 4%, base year 2010/11, start-of-year", discounted.Claim.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "5", "there is no time to payback: nothing to pay back: the sum so far never falls below nil")]
    [InlineData("-5", "4", "there is no time to payback: never: the sum so far is below nil at the end")]
    [InlineData("-5", "5", "the flows, as they are printed, may never be paid back")]
    [InlineData("-5", "6", null)]
    public void What_may_not_be_paid_back_cannot_be_tested(string first, string second, string? why)
    {
        var result = Row([first, second], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, ["0", "1"]), PrintedUnit.Number);

        Assert.Equal((why, why is null), (result.WhyNotTestable, result.Recomputed is not null));
    }

    [Fact]
    public void A_first_crossing_that_printed_nils_leave_open_cannot_be_tested_but_the_final_one_can()
    {
        string[] flows = ["0", "0", "-5", "20"];
        ClaimOperand[] operands = ["0", "1", "2", "3"];

        var first = Row(flows, "2.3", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, operands), PrintedUnit.Number);
        Assert.Equal("the flows, as they are printed, may fall below nil and come back more than once: leave out years before the first spend", first.WhyNotTestable);
        Assert.Equal(Verdict.Exact, Row(flows, "2.3", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, operands, crossing: PaybackCrossing.Final), PrintedUnit.Number).Verdict);
        Assert.Equal(Verdict.Exact, Row(flows, "2.3", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0.PlusYears(2), operands[2..], countedFrom: Year0), PrintedUnit.Number).Verdict);
    }

    [Fact]
    public void Averages_and_quotients_are_reckoned_and_held_to_their_precision()
    {
        var mean = Row(["1", "2", "4"], "2", PrintedUnit.Number, Claim.ForColumn("target").IsAverageOf("0", "1", "2"));
        Assert.Equal((Verdict.Exact, "target = average of 0, 1, 2"), (mean.Verdict, mean.Claim.ToString()));
        Assert.Equal([2.3333m, 1.8333m, 2.8333m], new[] { mean.Recomputed, mean.RecomputedLow, mean.RecomputedHigh }.Select(figure => decimal.Round(figure!.Value, 4)));
        Assert.Equal(Verdict.Impossible, Row(["1", "2", "4"], "4", PrintedUnit.Number, Claim.ForColumn("target").IsAverageOf("0", "1", "2")).Verdict);

        // triborough-adult-social-care-2011, mental health: £384,783 over 351 placements.
        var each = Row(["384783", "351"], "1,096", PrintedUnit.Pounds, Claim.ForColumn("target").IsQuotientOf("0", "1"));
        Assert.Equal((Verdict.Exact, "target = 0 ÷ 1"), (each.Verdict, each.Claim.ToString()));
        Assert.Equal("1 may be nil, so that there is no quotient", Row(["1", "0"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsQuotientOf("0", "1")).WhyNotTestable);
        Assert.Equal(3m, Row(["1", "6"], "3", PrintedUnit.Number, Claim.ForColumn("target").IsQuotientOf("1", ClaimOperand.Line("0").Times(2m))).Recomputed);
        Assert.Equal(0.25m, Row(["1", "6"], "0.3", PrintedUnit.Number, Claim.ForColumn("target").IsQuotientOf("0", 4m)).Recomputed);
    }

    // The Green Book's 3.5%: 1, 0.9662, 0.9335, 0.9019, its published table.
    [Fact]
    public void A_row_of_discount_factors_counts_on_from_where_it_starts()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Number, "base", "0", "1", "2", "3").WithRow("factor", "", "1.0000", "0.9662", "0.9335", "0.9019");
        var claim = Claim.ForRow("factor").IsDiscountFactor(new Discounting(GreenBook.Standard2003, Year0), Year0).From("0");

        Assert.Equal(Enumerable.Repeat(Verdict.Exact, 4), table.WithClaim(claim).Check().Select(result => result.Verdict));
        Assert.Equal(0.9335m, decimal.Round(Assert.Single(table.WithClaim(claim.In("2")).Check()).Recomputed!.Value, 4));
        Assert.Equal("factor = discount factor, 2010/11 and after from 0: Green Book 2003, standard, base year 2010/11, start-of-year", claim.ToString());
        Assert.Equal(4, table.WithCell("factor", "base", new PrintedCell("1")).WithClaim(claim).Check().Count);
        var late = new PrintedTable("t", "T", PrintedUnit.Number, "a", "b").WithRow("factor", "0", "0")
            .WithClaim(Claim.ForRow("factor").IsDiscountFactor(AtFour, Year0.PlusYears(199))).Check();
        Assert.Equal([null, "a claim looks no further ahead than 1 years from 2209/10"], late.Select(result => result.WhyNotTestable));
    }

    // About £500k: within 10 of it.
    [Theory]
    [InlineData("490", null, Verdict.Impossible)]
    [InlineData("490", "9", Verdict.Impossible)]
    [InlineData("490", "9.000001", Verdict.PossibleButImplausible)]
    [InlineData("490", "10", Verdict.ExplainedByRounding)]
    [InlineData("500", "10", Verdict.Exact)]
    public void A_figure_that_says_about_has_a_tolerance(string printed, string? tolerance, Verdict verdict)
    {
        var claim = Claim.ForColumn("target").IsSumOf("0");
        var result = Row(["500"], printed, PrintedUnit.Thousands, tolerance is null ? claim : claim.Within(decimal.Parse(tolerance, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal((499.5m, 500.5m), (result.RecomputedLow, result.RecomputedHigh));
    }

    [Fact]
    public void A_tolerance_is_in_the_unit_of_the_target()
    {
        var claim = Claim.ForColumn("target").IsPercentageOf("0", "1").Within(2.5m);
        var result = Row(["40", "100"], "43%", PrintedUnit.Number, claim);

        Assert.Equal((Verdict.ExplainedByRounding, 40m, 46m), (result.Verdict, result.PrintedLow, result.PrintedHigh));
        Assert.Equal("target = 0 as a percentage of 1, within 2.5", claim.ToString());
        Assert.Equal((2.5m, 0m), (claim.Tolerance, Claim.ForRow("x").IsSumOf("y").Tolerance));
    }

    [Fact]
    public void Figures_of_different_kinds_do_not_make_a_mean_a_value_or_a_payback()
    {
        Assert.Equal("1 is in percent and the target in pounds, which do not add", Row(["1", "2%"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsAverageOf("0", "1")).WhyNotTestable);
        Assert.Equal("0 is in number and the target in pounds, which do not add", Row(["1"], "1", PrintedUnit.Number, Claim.ForColumn("target").IsNetPresentValueOf(AtFour, Year0, "0"), PrintedUnit.Pounds).WhyNotTestable);
        Assert.Equal("1 is in percent and 0 in pounds, which do not add", Row(["-1", "20%"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, ["0", "1", 5m]), PrintedUnit.Number).WhyNotTestable);
        Assert.Equal("the target is printed in pounds, not as a number", Row(["-1", "20"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, ["0", "1"])).WhyNotTestable);
        Assert.Equal("the target is printed in thousands, not as a number", Row(["1"], "1", PrintedUnit.Thousands, Claim.ForColumn("target").IsDiscountFactor(AtFour, Year0)).WhyNotTestable);
        Assert.Equal("'row' in '1' is to be confirmed", Row(["-1", "tbc"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, ["0", "1"])).WhyNotTestable);
        Assert.Equal(0.25m, Row(["-1", "2"], "1", PrintedUnit.Pounds, Claim.ForColumn("target").IsPaybackOf(Year0, [ClaimOperand.Line("0").Times(0.5m), 2m]), PrintedUnit.Number).Recomputed);
    }

    [Fact]
    public void Claims_refuse_what_says_nothing_or_cannot_be_worked()
    {
        var target = Claim.ForColumn("target");
        Bad.Input<ArgumentException>(() => target.IsAverageOf(), "average for 'target' wants at least 1 operand; it has 0");
        Bad.Input<ArgumentException>(() => target.IsQuotientOf("0", 0m), "quotient for 'target' divides by its last operand; '0' is nil");
        Bad.Input<ArgumentException>(() => target.IsPercentageOf("a", ClaimOperand.Line("b").Times(0m)), "divides by its last operand; '0 × b' is nil");
        Bad.Input<ArgumentException>(() => target.IsShareOf("a", "b", 0m), "pro-rata for 'target' divides");
        Bad.Input<ArgumentException>(() => target.IsProductOf(Enumerable.Repeat((ClaimOperand)2m, 101).ToArray()), "multiplies at most 100 operands; the one for 'target' has 101");
        Assert.Equal(100, target.IsProductOf(Enumerable.Repeat((ClaimOperand)2m, 100).ToArray()).Operands.Count);
        Bad.Input<ArgumentException>(() => target.IsNetPresentValueOf(AtFour, Year0), "net-present-value for 'target' wants at least 1 operand; it has 0");
        Bad.Input<ArgumentException>(() => target.IsNetPresentValueOf(AtFour.WithRowsRoundedTo(MoneyUnit.Thousand), Year0, "a"), "without rounding on the way", "£1,000");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsNetPresentValueOf(AtFour, Year0.Previous, "a"), "the base year, 2010/11, or later; 2009/10 is before it");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsNetPresentValueOf(AtFour, Year0.PlusYears(198), "a", "b", "c"), "at most 200 years ahead of 2010/11", "to 2 from 2208/09 on; this one looks at 3");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsDiscountFactor(AtFour, Year0.PlusYears(200)), "to 0 from 2210/11 on; this one looks at 1");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsPaybackOf(FinancialYear.MaxValue, ["a", "b"]), "to 1 from 9998/99 on; this one looks at 2");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsPaybackOf(Year0, ["a"], (PaybackCounting)9), "Interpolated, WholeYears");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsPaybackOf(Year0, ["a"], crossing: (PaybackCrossing)9), "First, Final");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsSumOf("a").Within(0m), "above nil and below 1000000000000000; 0 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => target.IsSumOf("a").Within(1_000_000_000_000_000m), "below 1000000000000000");
        Assert.Throws<InvalidOperationException>(() => target.IsAverageOf("a").From("b"));
        Assert.Throws<ArgumentNullException>("discounting", () => target.IsNetPresentValueOf(null!, Year0, "a"));
        Assert.Throws<ArgumentNullException>("discounting", () => target.IsDiscountFactor(null!, Year0));
        Assert.Throws<ArgumentNullException>("flows", () => target.IsPaybackOf(Year0, null!));
    }

    [Fact]
    public void Claims_tell_their_convention_and_are_equal_by_it()
    {
        var target = Claim.ForColumn("target");
        var payback = target.IsPaybackOf(Year0, ["a"], PaybackCounting.WholeYears, PaybackCrossing.Final, Year0.Next, AtFour);

        Assert.Equal((Year0, AtFour, PaybackCounting.WholeYears, PaybackCrossing.Final, Year0.Next), (payback.FirstYear, payback.Discounting, payback.Counting, payback.Crossing, payback.CountedFrom));
        var value = target.IsNetPresentValueOf(AtFour, Year0, "a");
        Assert.Equal((Year0, AtFour, null, null, null), (value.FirstYear, value.Discounting, value.Counting, value.Crossing, value.CountedFrom));
        Assert.Equal((null, null), (target.IsSumOf("a").FirstYear, target.IsSumOf("a").Discounting));
        Assert.True(payback == target.IsPaybackOf(Year0, ["a"], PaybackCounting.WholeYears, PaybackCrossing.Final, Year0.Next, AtFour));
        Assert.All(
            [
                target.IsPaybackOf(Year0, ["a"]), target.IsPaybackOf(Year0, ["a"], PaybackCounting.WholeYears, PaybackCrossing.Final, Year0.Next), payback.Within(1m), payback.In("x"),
                target.IsPaybackOf(Year0.Next, ["a"], PaybackCounting.WholeYears, PaybackCrossing.Final, Year0.Next, AtFour), value,
            ],
            other => Assert.True(payback != other));
        Assert.True(value != target.IsNetPresentValueOf(AtFour.WithFactorsRoundedTo(4), Year0, "a"));
        Assert.All([payback.Within(0.50m), value.In("x"), target.IsDiscountFactor(AtFour, Year0).From("y"), target.IsQuotientOf("a", "b"), target.IsPaybackOf(Year0, ["a"])], claim => Assert.Equal(claim, Json.RoundTrip(claim)));
    }

    private static ClaimResult Only(Claim claim) => Assert.Single(Return.WithClaim(claim).Check());

    private static ClaimResult Row(string[] cells, string target, PrintedUnit unit, Claim claim, PrintedUnit? targetUnit = null) => Assert.Single(
        new PrintedTable(
                "t", "T", unit,
                [.. cells.Select((_, index) => new PrintedColumn(index.ToString(System.Globalization.CultureInfo.InvariantCulture))), new PrintedColumn("target").WithUnit(targetUnit ?? unit)])
            .WithRow("row", [.. cells, target]).WithClaim(claim).Check());
}
