using CouncilFinance.Budgets;
using CouncilFinance.Phasing;

namespace CouncilFinance.Tests.Budgets;

// leicestershire-mtfs-2017, paragraphs 86 and 88: investment and limit; the report does not print the savings, which are chosen around the limit.
public sealed class InvestToSaveTests
{
    private static readonly FinancialYear First = new(2017);
    private static readonly YearSeries<Money> SmartLibraries = Thousands(100, 855);

    [Theory]
    [InlineData(200, 2022, 5, RepaymentOutcome.WithinLimit)] // 5 × 200 = 1,000 covers 955; 4 × 200 does not
    [InlineData(191, 2022, 5, RepaymentOutcome.WithinLimit)] // 5 × 191 = 955 exactly
    [InlineData(190, 2023, 6, RepaymentOutcome.AfterLimit)] // 950 is 5 short
    [InlineData(955, 2018, 1, RepaymentOutcome.WithinLimit)]
    [InlineData(1, 2972, 955, RepaymentOutcome.AfterLimit)]
    public void Smart_Libraries_repays_in_the_year_its_savings_reach_955_thousand(int thousandsAYear, int repaidIn, int years, RepaymentOutcome outcome)
    {
        var repayment = Project(SmartLibraries, Saving(0, thousandsAYear)).Repayment;

        Assert.Equal((outcome, true, new FinancialYear(repaidIn), years), (repayment.Outcome, repayment.IsRepaid, repayment.Year, repayment.Years));
        Assert.Equal((First, 5), (repayment.FirstSpend, repayment.Limit));
        Assert.Equal($"repaid in {new FinancialYear(repaidIn)}, {years} years from 2017/18, limit 5", repayment.ToString());
    }

    [Fact]
    public void Reconfigured_libraries_repay_in_just_five_years_with_a_fifth_a_year()
    {
        var project = Project(Thousands(0, 370), CumulativeEffect.Starting(new FinancialYear(2019), Money.FromThousands(74)));

        Assert.Equal((new FinancialYear(2018), new FinancialYear(2023)), (project.FirstSpend, project.Repayment.Year));
        Assert.Equal(RepaymentOutcome.WithinLimit, project.Repayment.Outcome);
        Assert.Equal(Money.FromThousands(-74), project.PositionAfter(new FinancialYear(2022)));
        Assert.Equal(Money.Zero, project.PositionAfter(new FinancialYear(2023)));
        Assert.Equal(Money.FromThousands(-370), project.PositionAfter(new FinancialYear(2018)));
        Assert.Equal(Money.Zero, project.PositionAfter(new FinancialYear(2016)));
        Assert.Equal("Libraries: repaid in 2023/24, 5 years from 2018/19, limit 5", project.ToString());
    }

    [Fact]
    public void A_saving_that_stops_or_turns_never_repays_what_it_has_not_covered_for_good()
    {
        var falling = CumulativeEffect.OneOff(Thousands(0, 300, 300, 300));
        var turning = new CumulativeEffect(Thousands(0, 2_000), Money.FromPence(-1));

        Assert.Equal(RepaymentOutcome.Never, Project(SmartLibraries, falling).Repayment.Outcome);
        Assert.Equal(RepaymentOutcome.Never, Project(SmartLibraries, turning).Repayment.Outcome);
        Assert.Equal(RepaymentOutcome.Never, Project(SmartLibraries, Saving(0)).Repayment.Outcome);
        Assert.Equal(new FinancialYear(2020), Project(SmartLibraries, CumulativeEffect.OneOff(Thousands(0, 300, 300, 355))).Repayment.Year);
        Assert.Equal("never repaid from 2017/18, limit 5", Project(SmartLibraries, falling).Repayment.ToString());
        Assert.False(Project(SmartLibraries, falling).Repayment.IsRepaid);
        Assert.Contains("never repaid from 2017/18", Assert.Throws<InvalidOperationException>(() => Project(SmartLibraries, falling).Repayment.Year).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Project(SmartLibraries, falling).Repayment.Years);
    }

    [Fact]
    public void Repayment_that_later_spending_undoes_does_not_count()
    {
        // +50 after 2018/19, -250 after 2019/20, then 100 a year: -150, -50, +50.
        var project = Project(Thousands(50, 0, 400), Saving(0, 100));

        Assert.Equal(new FinancialYear(2022), project.Repayment.Year);
        Assert.Equal([-50m, 50m, -250m, -150m, -50m, 50m], FinancialYearRange.Starting(First, 6).Select(year => project.PositionAfter(year).In(MoneyUnit.Thousand)));
    }

    // 955 spent by 2018/19; 1,000 saved by 2018/19 and more in every year the effect states: repaid in the first of them.
    [Fact]
    public void Repayment_is_the_first_year_from_which_it_stays_covered() =>
        Assert.Equal(new FinancialYear(2018), Project(SmartLibraries, Saving(0, 1_000, 1_000, 1_000)).Repayment.Year);

    [Fact]
    public void Savings_made_before_the_first_spending_repay_it_no_sooner_than_it_is_spent()
    {
        var project = Project(Thousands(0, 0, 100), Saving(60, 60));

        Assert.Equal((new FinancialYear(2019), 0), (project.Repayment.Year, project.Repayment.Years));
        Assert.Equal(RepaymentOutcome.WithinLimit, project.Repayment.Outcome);
    }

    [Fact]
    public void Repayment_after_the_last_year_there_is_is_never()
    {
        var last = FinancialYear.MaxValue.StartYear - First.StartYear;
        InvestToSave Costing(int pence) => Project(YearSeries.Starting(First, Money.FromPence(pence)), CumulativeEffect.Starting(First, Money.Zero, Money.FromPence(1)));

        Assert.Equal(FinancialYear.MaxValue, Costing(last).Repayment.Year);
        Assert.Equal(RepaymentOutcome.Never, Costing(last + 1).Repayment.Outcome);
        Assert.Equal(RepaymentOutcome.Never, Project(YearSeries.Starting(First, Money.MaxValue), Saving(0, 1)).Repayment.Outcome);
    }

    [Fact]
    public void What_is_no_investment_is_refused()
    {
        Bad.Input<ArgumentException>(() => Project(Thousands(0, 0), Saving(1)), "An investment is above nil in some year; that of 2017/18 to 2018/19 is nil");
        Bad.Input<ArgumentOutOfRangeException>(() => Project(Thousands(1, -2), Saving(1)), "An investment is nil or more; that of 2018/19 is -£2,000");
        Bad.Input<ArgumentException>(
            () => Project(new YearSeries<Money>(FinancialYearRange.Starting(First, 1).AndAfter(), [Money.FromPounds(1)]), Saving(1)), "a closed run of years", "2017/18 and after");
        Bad.Input<ArgumentOutOfRangeException>(() => new InvestToSave("x", Thousands(1), Saving(1), 0), "A limit on pay-back is 1 year or more; 0 is not");
        Bad.Input<ArgumentException>(() => new InvestToSave("", Thousands(1), Saving(1), 1), "A title is one line of text");
        Assert.Equal("investment", Assert.Throws<ArgumentNullException>(() => Project(null!, Saving(1))).ParamName);
        Assert.Equal("saving", Assert.Throws<ArgumentNullException>(() => Project(Thousands(1), null!)).ParamName);
        Assert.Equal(1, new InvestToSave("x", Thousands(1), Saving(1), 1).PayBackLimit);
        Assert.NotEqual(new InvestToSave("x", Thousands(1), Saving(1), 1), new InvestToSave("x", Thousands(1), Saving(1), 2));
        Assert.Equal(Project(SmartLibraries, Saving(1)).Repayment, Project(SmartLibraries, Saving(1)).Repayment);
    }

    private static InvestToSave Project(YearSeries<Money> investment, CumulativeEffect saving) => new("Libraries", investment, saving, 5);

    private static CumulativeEffect Saving(params decimal[] thousands) => new(Thousands(thousands));

    private static YearSeries<Money> Thousands(params decimal[] thousands) => YearSeries.Starting(First, thousands.Select(Money.FromThousands).ToArray());
}
