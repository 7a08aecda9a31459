using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class BusinessCaseTests
{
    private static readonly FinancialYear First = new(2015);

    // At 25% the factors are 1, 0.8 and 0.64: savings are worth 1,440, IT costs 800 and training 160.
    private static readonly Discounting Quarter = new(DiscountSchedule.Flat(0.25m), First);

    private static readonly BusinessCase Plan = new BusinessCase(First.To(First))
        .WithBenefit("Savings", Pounds(0, 1_000, 1_000))
        .WithCost("IT", Pounds(800), "systems")
        .WithCost("Training", Pounds(0, 200));

    [Fact]
    public void Lines_over_other_years_are_widened_with_nil()
    {
        Assert.Equal(First.To(First.PlusYears(2)), Plan.Years);
        Assert.Equal(Pounds(800, 0, 0), Plan["IT"].Amounts);
        Assert.Equal(Pounds(-800, 0, 0), Plan["IT"].Signed);
        Assert.Equal(Pounds(0, 1_000, 1_000), Plan.Flows.Inflows);
        Assert.Equal(Pounds(800, 200, 0), Plan.Flows.Outflows);
        Assert.Equal(Money.FromPounds(480), Plan.Flows.DiscountedBy(Quarter).NetPresentValue());
        Assert.Equal(["Savings", "IT", "Training"], Plan.Lines.Select(line => line.Title));
        Assert.Equal((false, null), (Plan["Savings"].IsCost, Plan["Savings"].Category));
        Assert.Equal((true, "systems"), (Plan["IT"].IsCost, Plan["IT"].Category));
        Assert.Equal("IT, cost: 2015/16 £800; 2016/17 £0; 2017/18 £0", Plan["IT"].ToString());
        Assert.Equal("3 lines, cash, net 2015/16 -£800; 2016/17 £800; 2017/18 £1,000", Plan.ToString());
        Assert.Equal(Plan.Years, Plan.Without("Savings").Years);
        Assert.Equal(PriceBase.RealAt(First), new BusinessCase(Plan.Years, PriceBase.RealAt(First)).PriceBase);
    }

    [Fact]
    public void Switching_values_are_the_changes_at_which_nothing_is_left()
    {
        var values = Plan.SwitchingValues(Quarter);

        Assert.Equal(["Savings -33.33%", "IT +60%", "Training +300%"], values.Select(value => value.ToString()));
        Assert.Equal([1.6m, 4m], values.Skip(1).Select(value => value.Factor));
        Assert.Equal([0.6m, 3m], values.Skip(1).Select(value => value.Change));
        Assert.Equal(-0.333_333_333_333_333_333_333_333_333m, values[0].Change);
        Assert.Equal((Plan["IT"], Quarter, true), (values[1].Line, values[1].Discounting, values[1].IsDefined));
    }

    [Fact]
    public void A_line_worth_nil_has_no_switching_value()
    {
        var none = Plan.WithBenefit("Grant", Pounds(800, -1_000)).SwitchingValueOf("Grant", Quarter);

        Assert.False(none.IsDefined);
        Assert.Equal("Grant: no change of it matters, as its present value is nil", none.ToString());
        Assert.Contains("no change of it matters", Assert.Throws<InvalidOperationException>(() => none.Factor).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => none.Change);
    }

    // Twelve years at 900,000% make a ten-thousand-millionth of a pound so small that the factor has more than 28 digits before its point.
    [Fact]
    public void A_factor_beyond_any_decimal_is_said_to_be()
    {
        var tiny = new BusinessCase(First.To(First)).WithCost("IT", Pounds(800)).WithBenefit("Late", YearSeries.Starting(First.PlusYears(12), Money.FromPounds(0.0000000001m)));
        var switching = tiny.SwitchingValueOf("Late", new Discounting(DiscountSchedule.Flat(9_000m), First));

        Assert.Equal("Late: a change beyond what a decimal holds", switching.ToString());
        Assert.Throws<OverflowException>(() => switching.Factor);
    }

    [Fact]
    public void A_sensitivity_table_has_a_row_for_each_line()
    {
        var table = Plan.Sensitivity(Quarter, [-0.2m, 0m, 0.20m]);

        Assert.Equal("-20%, 0%, +20%\nSavings £192, £480, £768\nIT £640, £480, £320\nTraining £512, £480, £448", table.ToString());
        Assert.Equal(Money.FromPounds(320), table["IT", 0.2m]);
        Assert.Equal([Money.FromPounds(512), Money.FromPounds(480), Money.FromPounds(448)], table.Row("Training"));
        Assert.Equal([-0.2m, 0m, 0.2m], table.Changes);
        Assert.Equal((Quarter, MoneyUnit.Penny, Money.FromPounds(480)), (table.Discounting, table.Unit, table.NetPresentValue));
        Assert.Equal(Money.FromPounds(1_000), Plan.Sensitivity(Quarter, [0.1m], MoneyUnit.Thousand)["Savings", 0.1m]);
        Assert.False(table.Equals(null));
        Bad.Input<ArgumentOutOfRangeException>(() => table["IT", 0.1m], "The table has the changes -0.2, 0, 0.2; 0.1 is none of them");
        Bad.Input<ArgumentException>(() => table.Row("Posts"), "A line is one of Savings, IT, Training; there is no 'Posts'");
        Assert.Equal("changes", Assert.Throws<ArgumentNullException>(() => Plan.Sensitivity(Quarter, null!)).ParamName);
        Assert.Equal("title", Assert.Throws<ArgumentNullException>(() => table.Row(null!)).ParamName);
    }

    [Fact]
    public void Sensitivity_to_discounting_has_a_row_for_each_convention()
    {
        var undiscounted = new Discounting(DiscountSchedule.Flat(0m), First);
        var sensitivity = Plan.SensitivityToDiscounting([Quarter, undiscounted]);

        Assert.Equal("flat 25%, base year 2015/16, start-of-year: £480\nflat 0%, base year 2015/16, start-of-year: £1,000", sensitivity.ToString());
        Assert.Equal(Money.FromPounds(1_000), sensitivity[undiscounted]);
        Assert.Equal([Quarter, undiscounted], sensitivity.Discountings);
        Assert.Equal([Money.FromPounds(480), Money.FromPounds(1_000)], sensitivity.NetPresentValues);
        Assert.Equal(MoneyUnit.Penny, sensitivity.Unit);
    }

    [Fact]
    public void Optimism_bias_uplifts_by_what_is_not_mitigated()
    {
        var bias = new OptimismBias("systems", 2.00m, "stated for this test", 0.5m);
        var uplifted = Plan.WithOptimismBias(bias, MoneyUnit.Pound, MidpointRounding.AwayFromZero);

        Assert.Equal((2m, 0.5m, 1m), (bias.Uplift, bias.Mitigated, bias.AppliedUplift));
        Assert.Equal("systems +100% (200%, 50% of it mitigated), stated for this test", bias.ToString());
        Assert.Equal("systems +24%, a report", new OptimismBias("systems", 0.24m, "a report").ToString());
        Assert.Equal(Pounds(1_600, 0, 0), uplifted["IT"].Amounts);
        Assert.Equal(bias, uplifted["IT"].OptimismBias);
        Assert.Null(uplifted["Training"].OptimismBias);
        Assert.Equal(Money.FromPounds(-320), uplifted.Flows.DiscountedBy(Quarter).NetPresentValue());
        Bad.Input<ContradictionException>(() => uplifted.WithOptimismBias(bias, MoneyUnit.Pound, MidpointRounding.ToEven), "IT has been uplifted already", "uplifted again");
    }

    [Fact]
    public void What_is_to_be_expected_is_worked_from_the_means()
    {
        var uncertain = Plan.WithUncertainty("Savings", Uncertainty.Triangular(0.7m, 1m, 1m)).WithUncertainty("IT", Uncertainty.Pert(1m, 1m, 2.5m));

        Assert.Equal(Money.FromPounds((1_440m * 0.9m) - (800m * 1.25m) - 160m), uncertain.ExpectedNetPresentValue(Quarter));
        Assert.Equal(Plan, uncertain.WithUncertainty("Savings", null).WithUncertainty("IT", null));
    }

    [Fact]
    public void Equal_cases_and_results_have_equal_hashes()
    {
        var bias = new OptimismBias("systems", 0.5m, "stated");

        Same(Plan, Plan.Without("Training").WithCost("Training", Pounds(0, 200)));
        Same(Plan["IT"], new BusinessCase(Plan.Years).WithCost("IT", Pounds(800), "systems")["IT"]);
        Same(bias, new OptimismBias("systems", 0.50m, "stated", 0.0m));
        Same(Plan.SwitchingValueOf("IT", Quarter), Plan.Without("Training").WithCost("Tuition", Pounds(0, 200)).SwitchingValueOf("IT", Quarter));
        Same(Plan.Sensitivity(Quarter, [0.1m]), Plan.Sensitivity(Quarter, [0.10m]));
        Same(Plan.SensitivityToDiscounting([Quarter]), Plan.Plus(new BusinessCase(Plan.Years)).SensitivityToDiscounting([Quarter]));
        Assert.NotEqual(Plan, Plan.Without("IT").WithCost("IT", Pounds(800), "systems"));
        Assert.NotEqual(Plan, Plan.WithUncertainty("IT", Uncertainty.Uniform(1m, 2m)));
        Assert.NotEqual(Plan, Plan.WithOptimismBias(new OptimismBias("systems", 0m, "stated"), MoneyUnit.Penny, MidpointRounding.ToEven));
        Assert.NotEqual(new BusinessCase(Plan.Years), new BusinessCase(Plan.Years, PriceBase.RealAt(First)));
        Assert.NotEqual(new BusinessCase(Plan.Years), new BusinessCase(First.To(First)));
        Assert.NotEqual(Plan.Sensitivity(Quarter, [0.1m]), Plan.Sensitivity(Quarter, [0.2m]));
        Assert.NotEqual(Plan.Sensitivity(Quarter, [0m]), Plan.Without("IT").WithCost("ICT", Pounds(800)).Sensitivity(Quarter, [0m]));
        Assert.NotEqual(Plan.SensitivityToDiscounting([Quarter]), Plan.SensitivityToDiscounting([Quarter], MoneyUnit.Pound));
        Assert.NotEqual(Plan.SwitchingValueOf("IT", Quarter), Plan.Without("Training").SwitchingValueOf("IT", Quarter));
    }

    [Fact]
    public void Bad_lines_are_refused()
    {
        var open = new YearSeries<Money>(First.To(First).AndAfter(), [Money.Zero]);

        Bad.Input<ArgumentException>(() => Plan.WithBenefit("IT", Pounds(1)), "title of its own", "'IT' stands twice");
        Bad.Input<ArgumentException>(() => Plan.WithCost(" ", Pounds(1)), "title");
        Bad.Input<ArgumentException>(() => Plan.WithCost("Rent", Pounds(1), ""), "category");
        Bad.Input<ArgumentException>(() => Plan.WithCost("Rent", open), "closed run", "2015/16");
        Bad.Input<ArgumentException>(() => new BusinessCase(open.Years), "closed run");
        Bad.Input<ArgumentException>(() => Plan["Rent"], "Savings, IT, Training", "no 'Rent'");
        Bad.Input<ArgumentException>(() => Plan.Without("Rent"), "no 'Rent'");
        Bad.Input<ArgumentException>(() => Plan.WithUncertainty("Rent", null), "no 'Rent'");
        Bad.Input<ArgumentException>(() => Plan.Plus(Plan), "'Savings' stands twice");
        Bad.Input<ContradictionException>(() => Plan.Plus(new BusinessCase(Plan.Years, PriceBase.RealAt(First))), "of a case are cash", "real at 2015/16 prices");
        Bad.Input<OverflowException>(() => Plan.WithCost("All", YearSeries.Starting(First, Money.MaxValue)), "below £1,000,000,000,000,000");
        Bad.Input<ArgumentNullException>(() => Plan.WithBenefit("Rent", null!));
        Bad.Input<ArgumentNullException>(() => Plan.WithBenefit(null!, Pounds(1)));
        Bad.Input<ArgumentNullException>(() => Plan[null!]);
        Bad.Input<ArgumentNullException>(() => Plan.Plus(null!));
    }

    [Fact]
    public void Bad_questions_are_refused()
    {
        var rows = Quarter.WithRowsRoundedTo(MoneyUnit.Thousand);

        Bad.Input<ArgumentException>(() => Plan.SwitchingValues(rows), "present value of its own", "rows to £1,000");
        Bad.Input<ArgumentException>(() => Plan.ExpectedNetPresentValue(rows), "present value of its own");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.SwitchingValueOf("IT", new Discounting(DiscountSchedule.Flat(0m), First.Next)), "2016/17");
        Bad.Input<ArgumentException>(() => Plan.SwitchingValueOf("Rent", Quarter), "no 'Rent'");
        Bad.Input<ArgumentException>(() => Plan.Sensitivity(Quarter, []), "at least one change");
        Bad.Input<ArgumentException>(() => Plan.Sensitivity(Quarter, [0.1m, 0.10m]), "0.1 stands twice");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.Sensitivity(Quarter, [0.1m], (MoneyUnit)9), "MoneyUnit");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.Sensitivity(Quarter, [0.1m])["IT", 0.2m], "0.1", "0.2");
        Bad.Input<ArgumentException>(() => Plan.Sensitivity(Quarter, [0.1m]).Row("Rent"), "no 'Rent'");
        Bad.Input<ArgumentException>(() => Plan.SensitivityToDiscounting([]), "at least one convention");
        Bad.Input<ArgumentException>(() => Plan.SensitivityToDiscounting([Quarter, Quarter]), "flat 25%", "stands twice");
        Bad.Input<ArgumentException>(() => Plan.SensitivityToDiscounting([null!]), "null");
        Bad.Input<ArgumentException>(() => Plan.SensitivityToDiscounting([Quarter])[rows], "none of them");
        Bad.Input<ArgumentException>(() => Plan.WithOptimismBias(new OptimismBias("roads", 0.4m, "stated"), MoneyUnit.Pound, MidpointRounding.ToEven), "no cost is of the category 'roads'");
        Bad.Input<ArgumentOutOfRangeException>(() => Plan.WithOptimismBias(new OptimismBias("systems", 0.4m, "stated"), (MoneyUnit)9, MidpointRounding.ToEven), "MoneyUnit");
        Bad.Input<ArgumentOutOfRangeException>(() => new OptimismBias("systems", -0.1m, "stated"), "nil or more", "-0.1");
        Bad.Input<ArgumentOutOfRangeException>(() => new OptimismBias("systems", 0.1m, "stated", 1.1m), "from 0 to 1", "1.1");
        Bad.Input<ArgumentException>(() => new OptimismBias("systems", 0.1m, ""), "source");
        Bad.Input<ArgumentNullException>(() => Plan.SwitchingValues(null!));
        Bad.Input<ArgumentNullException>(() => Plan.Sensitivity(Quarter, null!));
        Bad.Input<ArgumentNullException>(() => Plan.WithOptimismBias(null!, MoneyUnit.Pound, MidpointRounding.ToEven));
    }

    private static void Same<T>(T one, T other)
        where T : class
    {
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static YearSeries<Money> Pounds(params int[] pounds) => YearSeries.Starting(First, pounds.Select(amount => Money.FromPounds(amount)).ToArray());
}
