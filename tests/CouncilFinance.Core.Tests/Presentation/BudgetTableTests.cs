using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Budgets;
using CouncilFinance.Tests.Snapshots;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Presentation;

// leicestershire-mtfs-2017, in £000: paragraph 14, appendices A, B and D. Central items and resources are made up, as in MediumTermPlanTests.
public sealed class BudgetTableTests
{
    private static readonly MediumTermPlan Plan = MediumTermPlan.Of(
            Budget,
            BudgetRollForward.From("Central items", Money.FromThousands(20_000), Years).WithContingency("Inflation", new IncrementalEffect(Each(0, 4_000, 4_000, 4_000))))
        .WithResource("Council tax", Each(140_000, 142_000, 144_000, 146_000))
        .WithResource("Revenue support grant", Each(12_913, 12_513, 6_873, 173))
        .WithReservesUsed(Each(0, 0, 1_000, 0));

    private static readonly RevenueBudget Revenue = new(First, RevenueBudgetSection.Of(
        "Adults and Communities",
        RevenueBudgetSection.Of(
            "Promoting Independence",
            new RevenueBudgetLine("Reablement (HART)", Pounds(4_384_630), Pounds(683_680), externalIncome: Pounds(-734_360)),
            new RevenueBudgetLine("Occupational therapy", Pounds(2_500_500), Pounds(100_499), Pounds(-50_250))),
        new RevenueBudgetLine("C&W Efficiencies", Pounds(-219_570), Pounds(11_000))));

    private static readonly CapitalProgramme Capital = new(
        Years,
        [
            CapitalScheme.Of("Replacement of mobile libraries", "Commitment b/f", Thousands(200)),
            CapitalScheme.Of("Smart Libraries - Invest to Save", "New Starts", Thousands(100, 855)),
            CapitalScheme.Of("Better Care Fund (BCF)", "New Starts", Thousands(3_000, 3_000, 3_000, 3_000)),
            CapitalScheme.ToBeConfirmed("Record Office / Collections Hub", "Future Developments", Years),
            new CapitalScheme("Extra care, Melton", "Future Developments", YearSeries.Starting(First, CapitalCost.Of(Money.FromThousands(5)), CapitalCost.ToBeConfirmed, CapitalCost.NotYetCosted)),
        ]);

    [Fact]
    public Task The_plan_of_2017() => Verifier.Verify(string.Join(
        "\n",
        Budget.ToText(MoneyUnit.Thousand),
        Plan.ToText(TableSettings.In(MoneyUnit.Million, 1).WithBrackets()),
        Plan.Gaps.ToText(MoneyUnit.Thousand),
        AppendixB.ToText(MoneyUnit.Thousand),
        PlanComparison.Between(
            SavingsSchedule.Of(Saving("S1", 10, 20), Saving("S2", 5, 5), Saving("S3", 1, 1)),
            SavingsSchedule.Of(Saving("S1", 10, 20), Saving("S4", 7, 8), Saving("S2", 5, 9))).ToText(MoneyUnit.Thousand),
        new EarmarkedReserve("Transformation", Money.FromThousands(9), Each(0, 2, 0), Each(4, 7, 0)).ToText(MoneyUnit.Thousand),
        new GeneralFundBalance(Money.FromThousands(15_000), Each(0, 500), Each(1_000, 0), Money.FromThousands(14_200)).ToText(MoneyUnit.Thousand)));

    [Fact]
    public Task Budgets_and_capital_of_2017() => Verifier.Verify(string.Join(
        "\n", Revenue.ToText(), Revenue.ToText(MoneyUnit.Thousand), Capital.ToText(MoneyUnit.Thousand), Portfolio().ToText(MoneyUnit.Thousand)));

    [Fact]
    public void A_roll_forward_rounded_to_millions_has_each_net_as_the_next_base_and_adds_up()
    {
        var read = new ReadTable(Budget.ToText(MoneyUnit.Million));
        var rows = Enumerable.Range(0, read.Rows.Count).Select(read.Figures).ToList();

        Assert.Equal(rows[^1].SkipLast(1), rows[0].Skip(1));
        for (var year = 0; year < 4; year++)
            Assert.Equal(rows[^1][year], rows.SkipLast(1).Sum(row => row[year]));
        Assert.All(Budget.NetBudget.Values.Zip(rows[^1]), pair => Assert.True(Math.Abs(pair.First.In(MoneyUnit.Million) - pair.Second) < 1m));
    }

    [Fact]
    public void A_gap_in_millions_is_what_is_shown_of_spending_less_what_is_shown_to_meet_it()
    {
        var read = new ReadTable(Plan.ToText(MoneyUnit.Million));
        var rows = Enumerable.Range(0, read.Rows.Count).Select(read.Figures).ToList();

        for (var year = 0; year < 4; year++)
        {
            Assert.Equal(rows[0][year] + rows[1][year], rows[2][year]);
            Assert.Equal(rows[2][year] - rows[3][year] - rows[4][year], rows[5][year]);
            Assert.Equal(rows[5][year] - rows[6][year] - rows[7][year], rows[8][year]);
        }
    }

    private static SavingsPortfolio Portfolio()
    {
        var wcc = new Authority("WCC", "Worcestershire");
        return new SavingsPortfolio(Years,
        [
            new("Arts Service", ProjectCategory.New, SavingsSchedule.Of(SavingsLine.Recurrent("Arts", "County Arts Service", wcc, Reaching(0, 25, 50, 50)))),
            new("Children's Services", ProjectCategory.New, SavingsSchedule.Of(
                SavingsLine.Recurrent("SEN", "Demand management of SEN", wcc, Reaching(0, 100, 100, 100)),
                SavingsLine.Recurrent("EH", "Early Help", wcc, Reaching(1_500, 2_500, 2_500, 2_500)).WithCountedElsewhere("Demand Management"))),
        ]);
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static YearSeries<Money> Thousands(params int[] thousands) => YearSeries.Starting(First, thousands.Select(amount => Money.FromThousands(amount)).ToArray());
}
