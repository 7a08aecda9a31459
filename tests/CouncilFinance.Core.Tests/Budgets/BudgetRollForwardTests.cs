using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class BudgetRollForwardTests
{
    private static readonly BudgetRollForward Bare = BudgetRollForward.From("Care", Money.FromThousands(100), Years);

    // leicestershire-mtfs-2017, paragraph 14, in £000.
    [Fact]
    public void Leicestershire_s_budget_rolls_forward_as_printed()
    {
        Assert.Equal([132_528, 132_913, 133_313, 135_873], InThousands(Budget.ByYear.Map(year => year.BaseBudget)));
        Assert.Equal([3_315, 0, 0, 0], InThousands(Moved(Budget, BudgetMovementKind.Transfer)));
        Assert.Equal([135_843, 132_913, 133_313, 135_873], InThousands(Budget.ByYear.Map(year => year.AdjustedBase)));
        Assert.Equal([2_770, 3_630, 3_510, 3_350], InThousands(Moved(Budget, BudgetMovementKind.Growth)));
        Assert.Equal([-5_700, -3_230, -950, -1_150], InThousands(Moved(Budget, BudgetMovementKind.Saving)));
        Assert.Equal([132_913, 133_313, 135_873, 138_073], InThousands(Budget.NetBudget));
        Assert.Equal([5_700, 8_930, 9_880, 11_030], InThousands(Budget.Savings.ByYear));
    }

    // leicestershire-mtfs-2017, appendix C.
    [Fact]
    public void Appendix_C_casts_by_section_kind_and_change()
    {
        var bySection = AppendixC.GroupBy(line => line.Service);

        Assert.Equal([2_750, 3_800, 4_150, 4_400], InThousands(bySection["Transformation"].Total.ByYear));
        Assert.Equal([2_850, 4_830, 5_230, 5_330], InThousands(bySection["Departmental"].Total.ByYear));
        Assert.Equal([5_600, 8_630, 9_380, 9_730], InThousands(AppendixC.Where(line => line.Reference != "AC17").Total.ByYear));
        Assert.Equal([5_700, 8_930, 9_880, 11_030], InThousands(AppendixC.Total.ByYear));
        Assert.Equal(17, AppendixC.Lines.Count);
        Assert.Equal(["AC1", "AC3", "AC9", "AC13", "AC15"], AppendixC.Where(line => line.PlanChange == PlanChange.Unchanged).Lines.Select(line => line.Reference));
        Assert.Equal(["AC8"], AppendixC.Where(line => line.Kind == SavingsKind.Income).Lines.Select(line => line.Reference));
    }

    // AC12 takes back £250k of AC11 in every year: the budget is that of a schedule with AC11 at £200k, £365k, £665k.
    [Fact]
    public void A_delayed_saving_nets_off()
    {
        var netted = AppendixC.Where(line => line.Reference is not ("AC11" or "AC12")).With(Saving("AC11", 200, 365, 665, 665));

        Assert.Equal(Budget.NetBudget, BudgetRollForward.From(Name, Base, Years).WithTransfer("x", First, Money.FromThousands(3_315)).WithGrowth(AppendixB).WithSavings(netted).NetBudget);
    }

    [Fact]
    public void Each_movement_keeps_its_title_and_its_change_in_each_year()
    {
        Assert.Equal(1 + 5 + 17, Budget.Movements.Count);
        Assert.Equal("saving AC12 Delayed saving AC11 from 2016/17: 2017/18 £250,000; 2018/19 £0; 2019/20 £0; 2020/21 £0", Budget.Movements[17].ToString());
        Assert.Equal("transfer Transfers made during 2016/17: 2017/18 £3,315,000; 2018/19 £0; 2019/20 £0; 2020/21 £0", Budget.Movements[0].ToString());
        Assert.Equal((BudgetMovementKind.Growth, "G3"), (Budget.Movements[1].Kind, Budget.Movements[1].Reference));
        Assert.Null(Budget.Movements[0].Reference);
        Assert.NotEqual(Budget.Movements[0], Budget.Movements[1]);
        Assert.Equal("Adults & Communities: 2017/18 £132,913,000; 2018/19 £133,313,000; 2019/20 £135,873,000; 2020/21 £138,073,000", Budget.ToString());
    }

    [Fact]
    public void Every_kind_of_movement_stands_by_itself_and_only_transfers_are_in_the_adjusted_base()
    {
        var budget = Bare
            .WithTransfer("There and back", Changing(5, -5))
            .WithInflation("Pay award", Changing(2, 3))
            .WithContingency("Winter", Changing(0, 7, 0, -7))
            .WithGrowth(GrowthSchedule.Of(new GrowthLine("G1", "Demand", Reaching(11, 22))))
            .WithSavings(SavingsSchedule.Of(Saving("S1", 1, 4)));

        Assert.Equal(
            "2017/18: base £100,000, transfer £5,000, inflation £2,000, growth £11,000, saving -£1,000, net £117,000",
            budget.ByYear.First.ToString());
        Assert.Equal(
            "2018/19: base £117,000, transfer -£5,000, inflation £3,000, contingency £7,000, growth £11,000, saving -£3,000, net £130,000",
            budget.ByYear[First.Next].ToString());
        Assert.Equal([105, 112, 130, 130], InThousands(budget.ByYear.Map(year => year.AdjustedBase)));
        Assert.Equal([117, 130, 130, 123], InThousands(budget.NetBudget));
    }

    [Fact]
    public void One_offs_fall_out_the_year_after_and_open_columns_stay()
    {
        Assert.Equal([100, 60, 100, 100], InThousands(Bare.WithSavings(SavingsSchedule.Of(OneOff("S1", First.Next, 40))).NetBudget));
        Assert.Equal([90, 90, 90, 90], InThousands(Bare.WithSavings(new SavingsSchedule(First.To(First).AndAfter(), [Saving("S1", 10)])).NetBudget));
        Assert.Equal([110, 130, 130, 130], InThousands(Bare.WithGrowth(GrowthSchedule.Of(new GrowthLine("G1", "x", new CumulativeEffect(Each(10), Money.FromThousands(30))))).NetBudget));
    }

    [Fact]
    public void Only_cashable_savings_that_count_here_enter()
    {
        var budget = Bare.WithSavings(SavingsSchedule.Of(
            Saving("S1", 10, 10, 10, 10),
            Saving("S2", 20, 20, 20, 20).WithCashability(Cashability.NonCashable),
            Saving("S3", 30, 30, 30, 30).WithCashability(Cashability.CostAvoidance),
            Saving("S4", 40, 40, 40, 40).WithCountedElsewhere("Public Health")));

        Assert.Equal([90, 90, 90, 90], InThousands(budget.NetBudget));
        Assert.Equal("S1", Assert.Single(budget.Movements).Reference);
    }

    // The classic mistake: 132,528 + 3,315 + the cumulative 2,770 + 6,400 + 9,910 + 13,260 − the cumulative 5,700 + 8,930 + 9,880 + 11,030 is £132.643m, not £138.073m.
    [Theory]
    [InlineData("WithGrowth(growth.Total.ByYear)")]
    [InlineData("WithSavings(growth.Total.ByYear)")]
    [InlineData("WithTransfer(\"x\", growth.Total.ByYear)")]
    [InlineData("WithTransfer(\"x\", growth.Total)")]
    [InlineData("WithInflation(\"x\", growth.Total)")]
    [InlineData("WithInflation(\"x\", growth.Total.ByYear)")]
    [InlineData("WithContingency(\"x\", growth.Total)")]
    public void Adding_cumulative_figures_every_year_does_not_compile(string call)
    {
        const string Start = "using CouncilFinance; using CouncilFinance.Budgets; GrowthSchedule growth = null!; BudgetRollForward budget = null!;\n";
        var options = ScriptOptions.Default.AddReferences(typeof(Money).Assembly);

        Assert.Empty(CSharpScript.Create(Start + "budget.WithInflation(\"x\", growth.Total.ToIncremental());", options).Compile().Where(IsError));
        Assert.Equal("CS1503", Assert.Single(CSharpScript.Create($"{Start}budget.{call};", options).Compile(), IsError).Id);

        static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
    }

    [Fact]
    public void Known_figures_make_the_same_budget_and_each_kind_is_a_movement()
    {
        var known = BudgetRollForward.FromYears(Name,
        [
            Printed(2017, 132_528, 2_770, -5_700).With(BudgetMovementKind.Transfer, Money.FromThousands(3_315)),
            Printed(2018, 132_913, 3_630, -3_230), Printed(2019, 133_313, 3_510, -950), Printed(2020, 135_873, 3_350, -1_150),
        ]);

        Assert.Equal(Budget.ByYear, known.ByYear);
        Assert.Equal(["Transfer", "Growth", "Saving"], known.Movements.Select(movement => movement.Title));
        Assert.Equal((Base, Years, Name), (known.BaseBudget, known.Years, known.Name));
    }

    [Fact]
    public void Known_figures_that_do_not_follow_on_are_refused_with_both_facts()
    {
        var (first, second) = (Printed(2017, 100, 5, 0), Printed(2018, 105, 1, 0));

        Bad.Input<ContradictionException>(
            () => BudgetRollForward.FromYears("Care", [first, Printed(2018, 104, 1, 0)]),
            "The net budget of Care in 2017/18 is £105,000", "the base budget of 2018/19 is £104,000");
        Bad.Input<ContradictionException>(() => BudgetRollForward.FromYears("Care", [first, Printed(2019, 105, 0, 0)]), "one is 2017/18", "the next one given is 2019/20");
        Bad.Input<ContradictionException>(() => BudgetRollForward.FromYears("Care", [first, second, Printed(2018, 106, 0, 0)]), "one is 2018/19", "the next one given is 2018/19");
        Bad.Input<ContradictionException>(() => BudgetRollForward.FromYears("Care", [second, first]), "one is 2018/19", "the next one given is 2017/18");
        Bad.Input<ArgumentException>(() => BudgetRollForward.FromYears("Care", []), "at least one year; there are none");
        Bad.Input<ArgumentException>(() => BudgetRollForward.FromYears(" ", [first]), "A name", "' '");
    }

    [Fact]
    public void Bad_movements_are_refused_by_name()
    {
        var early = FinancialYearRange.Starting(First.Previous, 2);

        Bad.Input<ArgumentException>(() => BudgetRollForward.From("x ", Base, Years), "A name", "'x '");
        Bad.Input<ArgumentException>(() => BudgetRollForward.From("x", Base, Years.AndAfter()), "A budget is rolled forward over a closed run of years; 2017/18 to 2020/21 and after is open-ended");
        Bad.Input<ArgumentOutOfRangeException>(() => Bare.WithTransfer("x", new FinancialYear(2021), Base), "Care is rolled forward over 2017/18 to 2020/21", "2021/22", "none may be left out");
        Bad.Input<ArgumentOutOfRangeException>(() => Bare.WithInflation("x", new IncrementalEffect(YearSeries.ForEach(early, _ => Base))), "2016/17 to 2017/18");
        Bad.Input<ArgumentOutOfRangeException>(() => Bare.WithGrowth(new GrowthSchedule(early, [new GrowthLine("G1", "x", Reaching(1))])), "2016/17 to 2017/18");
        Bad.Input<ArgumentOutOfRangeException>(() => Bare.WithSavings(new SavingsSchedule(early, [Saving("S1", 1)])), "2016/17 to 2017/18");
        Bad.Input<ArgumentException>(() => Bare.WithTransfer(string.Empty, First, Base), "A title");
        Bad.Input<ContradictionException>(() => Budget.WithGrowth(GrowthSchedule.Of(new GrowthLine("G3", "again", Reaching(1)))), "the reference G3 is that of 'Older people", "it is also that of 'again'");
        Bad.Input<ContradictionException>(() => Budget.WithSavings(AppendixC), "the reference AC1 is that of 'Outcome");
        Bad.Input<OverflowException>(() => BudgetRollForward.From("x", Money.MaxValue, Years).WithTransfer("x", First, Base), "£1,000,000,000,000,000");
        Assert.Equal(2, Bare.WithGrowth(GrowthSchedule.Of(new GrowthLine("X1", "x", Reaching(1)))).WithSavings(SavingsSchedule.Of(Saving("X1", 1))).Movements.Count);
    }

    [Fact]
    public void Budgets_are_equal_when_name_years_base_and_movements_are()
    {
        var same = BudgetRollForward.From("Care", Money.FromThousands(100), Years);

        Assert.True(Bare == same);
        Assert.Equal(Bare.GetHashCode(), same.GetHashCode());
        BudgetRollForward[] others =
        [
            BudgetRollForward.From("Other", Money.FromThousands(100), Years), BudgetRollForward.From("Care", Money.FromThousands(101), Years),
            BudgetRollForward.From("Care", Money.FromThousands(100), First.To(First)), Bare.WithTransfer("x", First, Money.Zero),
        ];
        Assert.All(others, other => Assert.True(Bare != other));
        Assert.All(others, other => Assert.NotEqual(Bare.GetHashCode(), other.GetHashCode()));
        Assert.False(Bare.Equals(null));
        Assert.False(Bare == null);
        Assert.True((BudgetRollForward?)null == null);
        Assert.True(Bare.Equals((object)same));
        Assert.NotEqual(Bare.WithTransfer("x", First, Base), Bare.WithTransfer("y", First, Base));
    }

    [Fact]
    public void A_year_holds_what_moves_it_and_is_equal_by_all_of_it()
    {
        var year = Printed(2017, 100, 5, -2);

        Assert.Equal((Money.FromThousands(100), Money.FromThousands(103)), (year.BaseBudget, year.NetBudget));
        Assert.Equal(Money.FromThousands(7), year.With(BudgetMovementKind.Inflation, Money.FromThousands(7))[BudgetMovementKind.Inflation]);
        Assert.Equal(year, Printed(2017, 100, 5, -2));
        Assert.Equal(year.GetHashCode(), Printed(2017, 100, 5, -2).GetHashCode());
        BudgetYear[] others = [Printed(2018, 100, 5, -2), Printed(2017, 101, 5, -2), Printed(2017, 100, 6, -2), Printed(2017, 100, 5, -3)];
        Assert.All(others, other => Assert.NotEqual(year, other));
        Assert.All(others, other => Assert.NotEqual(year.GetHashCode(), other.GetHashCode()));
        Assert.False(year.Equals(null));
        Assert.Equal("2017/18: base £1, net £1", new BudgetYear(First, Money.FromPounds(1)).ToString());
        Bad.Input<ArgumentOutOfRangeException>(() => year[(BudgetMovementKind)5], "BudgetMovementKind must be one of Transfer, Inflation, Contingency, Growth, Saving", "5");
        Bad.Input<ArgumentOutOfRangeException>(() => year.With((BudgetMovementKind)(-1), Base), "BudgetMovementKind must be one of", "-1");
        Bad.Input<OverflowException>(() => new BudgetYear(First, Money.MaxValue).With(BudgetMovementKind.Growth, Base), "£1,000,000,000,000,000");
    }

    private static BudgetYear Printed(int year, int baseBudget, int growth, int savings) => new BudgetYear(new FinancialYear(year), Money.FromThousands(baseBudget))
        .With(BudgetMovementKind.Growth, Money.FromThousands(growth)).With(BudgetMovementKind.Saving, Money.FromThousands(savings));

    private static IncrementalEffect Changing(params int[] thousands) => new(Each(thousands));

    private static YearSeries<Money> Moved(BudgetRollForward budget, BudgetMovementKind kind) => budget.ByYear.Map(year => year[kind]);
}
