using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Budgets;

// worcestershire-cabinet-2015: the project savings templates of the Arts Service, 0-25 Disabilities and the Intelligent Client Unit; Demand Management.
public sealed class SavingsProjectTests
{
    private static readonly Authority Wcc = new("WCC", "Worcestershire");
    private static readonly FinancialYear First = new(2016);
    private static readonly FinancialYearRange Template = FinancialYearRange.Starting(First, 4);

    private static readonly SavingsProject Arts = new SavingsProject(
            "Commissioning of Arts Service", ProjectCategory.New, Schedule(Line("Arts", "County Arts Service", Changes(0, 25, 25, 0)).WithDeliveryRating(DeliveryRating.Amber)))
        .WithBaseBudget(new FinancialYear(2014), Money.FromMillions(0.1m)).WithPosts(now: 1.5m, affected: 0m);

    private static readonly SavingsProject ChildrensServices = new(
        "Children's Services", ProjectCategory.Unstated, Schedule(
            Line("0-25", "0 - 25 Disabilities Service", Changes(50, 0, 0, 0)).WithCategory(ProjectCategory.New).WithDeliveryRating(DeliveryRating.Red),
            Line("SEN", "Demand management of SEN pre-contract", Changes(0, 100, 0, 0)).WithCategory(ProjectCategory.Further),
            Line("ICU", "Children's Services Intelligent Client Unit", Changes(0, 0, 100, 0)).WithCategory(ProjectCategory.New).WithDeliveryRating(DeliveryRating.Red),
            Line("EH", "Early Help & Partnerships", Changes(1_500, 1_000, 0, 0)).WithCountedElsewhere("Demand Management")));

    // The report gives 3 to 5 and 5 to 20 years for the costs avoided, and no year: they stand in the last of each.
    private static readonly SavingsProject DemandManagement = new(
        "Demand Management", ProjectCategory.CrossCutting, SavingsSchedule.Of(
            Line("DM1", "Children's Early Help", Changes(1_500, 0, 0, 0, 0)),
            Line("DM2", "Children's Early Help & Partnerships", Changes(0, 1_000, 0, 0, 0)),
            Line("DM3", "Connecting Families", Changes(0, 0, 750, 750, 0)),
            Line("DM4", "Learning Disability Employment Services", Changes(150)).WithCountedElsewhere("DASH documentation"),
            Line("DM5", "Older People Recovery Services", Changes(94)).WithCountedElsewhere("DASH documentation"),
            SavingsLine.OneOff("DM6", "Medium term", Wcc, new FinancialYear(2020), Money.FromMillions(2)).WithCashability(Cashability.CostAvoidance),
            SavingsLine.OneOff("DM7", "Long term", Wcc, new FinancialYear(2035), Money.FromMillions(20)).WithCashability(Cashability.CostAvoidance)));

    [Fact]
    public void The_Arts_Service_saves_25_and_25_all_of_it_amber()
    {
        var totals = Arts.Totals;

        Assert.Equal([0m, 25m, 25m, 0m], totals.Total.ToIncremental().ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Assert.Equal(Money.FromThousands(50), totals.Total.LevelReached);
        Assert.Equal([DeliveryRating.Amber], totals.ByRating.Keys);
        Assert.Equal(Money.FromThousands(50), totals.ByRating[DeliveryRating.Amber].Total.LevelReached);
        Assert.Equal(ProjectCategory.New, Assert.Single(totals.NewSavings.Lines).Category);
        Assert.Empty(totals.ExistingSavings.Lines);
        Assert.Equal((Money.FromPounds(100_000), new FinancialYear(2014), 1.5m, 0m), (Arts.BaseBudget, Arts.BaseBudgetYear, Arts.Posts, Arts.PostsAffected));
        Assert.Null(Arts.Investment);
        Assert.Equal("Commissioning of Arts Service (new): 2016/17 £0; 2017/18 £25,000; 2018/19 £50,000; 2019/20 £50,000", Arts.ToString());
    }

    [Fact]
    public void Childrens_Services_save_50_red_100_unrated_and_100_red_with_their_early_help_counted_elsewhere()
    {
        var totals = ChildrensServices.Totals;

        Assert.Equal([50m, 100m, 100m, 0m], totals.Total.ToIncremental().ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Assert.Equal((150m, 100m), (Reached(totals.ByRating[DeliveryRating.Red]), Reached(totals.ByRating[DeliveryRating.Unstated])));
        Assert.Equal((150m, 100m), (Reached(totals.ByCategory[ProjectCategory.New]), Reached(totals.ByCategory[ProjectCategory.Further])));
        Assert.Equal(Money.FromMillions(2.5m), totals.TotalCountedElsewhere.LevelReached);
        Assert.Equal(Money.Zero, totals.CountedElsewhere.Total.LevelReached);
        Assert.Equal("2016/17 £50,000; 2017/18 £150,000; 2018/19 £250,000; 2019/20 £250,000 (apart: 1 counted elsewhere, 0 avoided)", totals.ToString());
    }

    [Fact]
    public void Demand_management_saves_4_million_with_overlaps_and_avoided_costs_apart()
    {
        var totals = DemandManagement.Totals;
        var changes = totals.Total.ToIncremental();

        Assert.Equal([1.5m, 1m, 0.75m, 0.75m, 0m], FinancialYearRange.Starting(First, 5).Select(year => changes[year].In(MoneyUnit.Million)));
        Assert.Equal(Money.FromMillions(4), totals.Total.RecurrentLevel);
        Assert.Equal([2_500m, 1_500m], new[] { "DM1 DM2", "DM3" }.Select(references => Reached(totals.Counted.Where(line => references.Contains(line.Reference, StringComparison.Ordinal)))));
        Assert.Equal(Money.FromThousands(244), totals.TotalCountedElsewhere.LevelReached);
        Assert.Equal([2m, 20m], totals.AvoidedCosts.Lines.Select(line => line.Effect.CashOverPeriod.In(MoneyUnit.Million)));
        Assert.Equal(totals.Total, totals.Counted.Cashable.Total);
        Assert.All(totals.Savings.Lines, line => Assert.Equal(ProjectCategory.CrossCutting, line.Category));
    }

    [Fact]
    public void A_portfolio_counts_the_same_money_once()
    {
        var portfolio = new SavingsPortfolio(DemandManagement.Savings.Years, [Arts, ChildrensServices, DemandManagement]);

        Assert.Equal([1_550m, 1_125m, 875m, 750m, 0m], FinancialYearRange.Starting(First, 5).Select(year => portfolio.Totals.Total.ToIncremental()[year].In(MoneyUnit.Thousand)));
        Assert.Equal(Money.FromThousands(4_300), portfolio.Totals.Total.RecurrentLevel);
        Assert.Equal(Money.FromThousands(2_744), portfolio.Totals.TotalCountedElsewhere.RecurrentLevel);
        Assert.Equal([Cashability.Cashable], portfolio.Totals.ByCashability.Keys);
        Assert.Equal((50m, 150m, 4_100m), (Reached(portfolio.Totals.ByRating[DeliveryRating.Amber]), Reached(portfolio.Totals.ByRating[DeliveryRating.Red]), Reached(portfolio.Totals.ByRating[DeliveryRating.Unstated])));
        Assert.Same(Arts, portfolio["Commissioning of Arts Service"]);
        Assert.Equal([Arts, ChildrensServices, DemandManagement], portfolio.Projects);
        Assert.All(portfolio.Investment.Values, amount => Assert.Equal(Money.Zero, amount));
        Assert.StartsWith("3 projects: 2016/17 £1,550,000; 2017/18 £2,675,000;", portfolio.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Existing_savings_brought_forward_stand_apart_from_new_ones_and_add_nothing_for_good()
    {
        var forward = SavingsLine.OneOff("F1", "A year early", Wcc, First, Money.FromThousands(30));
        var project = new SavingsProject("x", ProjectCategory.Faster, Schedule(forward, Line("N1", "More of it", Changes(0, 5)).WithCategory(ProjectCategory.Further)));

        Assert.Equal([ProjectCategory.Faster, ProjectCategory.Further], project.Savings.Lines.Select(line => line.Category));
        Assert.Equal(("F1", "N1"), (project.Totals.ExistingSavings.Lines[0].Reference, project.Totals.NewSavings.Lines[0].Reference));
        Assert.Equal(Money.FromThousands(5), project.Totals.Total.RecurrentLevel);
        Bad.Input<ContradictionException>(() => new SavingsProject("x", ProjectCategory.Faster, Schedule(Line("N1", "y", Changes(5)))), "N1 is faster", "£5,000 of it stays");
        Assert.Equal(ProjectCategory.Unstated, new SavingsProject("x", ProjectCategory.Unstated, Schedule(forward)).Savings.Lines[0].Category);
    }

    [Fact]
    public void Non_cashable_savings_count_and_enter_no_budget()
    {
        var project = new SavingsProject("x", ProjectCategory.New, Schedule(Line("A", "y", Changes(5)), Line("B", "z", Changes(7)).WithCashability(Cashability.NonCashable)));

        Assert.Equal((12m, 5m), (Reached(project.Totals.Counted), Reached(project.Totals.Counted.Cashable)));
        Assert.Equal((5m, 7m), (Reached(project.Totals.ByCashability[Cashability.Cashable]), Reached(project.Totals.ByCashability[Cashability.NonCashable])));
        Assert.Empty(project.Totals.AvoidedCosts.Lines);
    }

    [Fact]
    public void A_cost_avoided_and_counted_elsewhere_is_counted_elsewhere()
    {
        var project = new SavingsProject("x", ProjectCategory.New, Schedule(Line("A", "y", Changes(5)).WithCashability(Cashability.CostAvoidance).WithCountedElsewhere("z")));

        Assert.Single(project.Totals.CountedElsewhere.Lines);
        Assert.Empty(project.Totals.AvoidedCosts.Lines);
        Assert.Empty(project.Totals.Counted.Lines);
    }

    [Fact]
    public void Investment_that_recurs_goes_on_and_that_which_does_not_falls_out()
    {
        var amounts = YearSeries.Starting(First, Money.FromThousands(20), Money.FromThousands(10));
        var (once, always) = (Arts.WithInvestment(amounts, Recurrence.OneOff), ChildrensServices.WithInvestment(amounts, Recurrence.Recurrent));

        Assert.Equal((Money.Zero, Money.FromThousands(10)), (once.Investment!.RecurrentLevel, always.Investment!.RecurrentLevel));
        Assert.Equal([40m, 20m, 10m, 10m], new SavingsPortfolio(Template, [once, always]).Investment.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Bad.Input<ArgumentOutOfRangeException>(() => Arts.WithInvestment(amounts.Map(amount => -amount), Recurrence.OneOff), "An investment is nil or more; -£20,000 in");
        Bad.Input<ArgumentOutOfRangeException>(() => Arts.WithInvestment(amounts, (Recurrence)2), "Recurrence must be one of Recurrent, OneOff");
        Assert.Equal("amounts", Assert.Throws<ArgumentNullException>(() => Arts.WithInvestment(null!, Recurrence.OneOff)).ParamName);
    }

    [Fact]
    public void Posts_are_nil_or_more_and_no_more_are_affected_than_there_are()
    {
        Assert.Equal((2m, 2m), (Arts.WithPosts(2.0m, 2m).Posts, Arts.WithPosts(2m, 2m).PostsAffected));
        Assert.Equal((0m, 0m), (Arts.WithPosts(0m, 0m).Posts, Arts.WithPosts(0m, 0m).PostsAffected));
        Bad.Input<ContradictionException>(() => Arts.WithPosts(1.5m, 2m), "Commissioning of Arts Service has 1.5 posts", "2 of them are affected");
        Assert.Equal("now", Assert.Throws<ArgumentOutOfRangeException>(() => Arts.WithPosts(-0.5m, -1m)).ParamName);
        Bad.Input<ArgumentOutOfRangeException>(() => Arts.WithPosts(1m, -0.5m), "A number of posts is nil or more; -0.5 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new SavingsProject("x", (ProjectCategory)7, Arts.Savings), "ProjectCategory must be one of");
        Bad.Input<ArgumentException>(() => new SavingsProject("", ProjectCategory.New, Arts.Savings), "A title is one line of text");
        Assert.Equal("savings", Assert.Throws<ArgumentNullException>(() => new SavingsProject("x", ProjectCategory.New, null!)).ParamName);
    }

    [Fact]
    public void A_portfolio_refuses_what_contradicts_itself()
    {
        Bad.Input<ContradictionException>(() => new SavingsPortfolio(Template, [Arts, Arts]), "'Commissioning of Arts Service' is a project of 2016/17 to 2019/20", "another has that title");
        Bad.Input<ContradictionException>(() => new SavingsPortfolio(Template, [Arts, new SavingsProject("x", ProjectCategory.New, Arts.Savings)]), "the reference Arts is that of");
        Bad.Input<ArgumentOutOfRangeException>(() => new SavingsPortfolio(FinancialYearRange.Starting(First, 2), [Arts]), "A longer run holds every year");
        Bad.Input<ArgumentOutOfRangeException>(() => new SavingsPortfolio(Template, [Arts])["x"], "The projects are Commissioning of Arts Service; none is 'x'");
        Bad.Input<ArgumentException>(() => new SavingsPortfolio(Template, [null!]), "None of the projects is null");
        Assert.Equal("projects", Assert.Throws<ArgumentNullException>(() => new SavingsPortfolio(Template, null!)).ParamName);
        Assert.Equal(Money.Zero, new SavingsPortfolio(Template, []).Totals.Total.LevelReached);
    }

    [Fact]
    public void Equality_is_that_of_everything_in_order()
    {
        var enabler = new SavingsProject("Prediction", ProjectCategory.CrossCutting, Schedule());
        var portfolio = new SavingsPortfolio(Template, [Arts, enabler]);

        Assert.True(portfolio == new SavingsPortfolio(Template, [Arts, enabler]));
        Assert.Equal(portfolio.GetHashCode(), new SavingsPortfolio(Template, [Arts, enabler]).GetHashCode());
        Assert.True(portfolio != new SavingsPortfolio(Template, [enabler, Arts]));
        Assert.NotEqual(portfolio, new SavingsPortfolio(FinancialYearRange.Starting(First, 5), [Arts, enabler]));
        Assert.NotEqual(portfolio.GetHashCode(), new SavingsPortfolio(Template, [Arts]).GetHashCode());
        Assert.False(portfolio.Equals((object?)null) || portfolio == null);
        Assert.True((SavingsPortfolio?)null == null);
        Assert.NotEqual(Arts, Arts.WithBaseBudget(new FinancialYear(2015), Money.FromPounds(100_000)));
        Assert.NotEqual(Arts, Arts.WithBaseBudget(new FinancialYear(2014), Money.FromPounds(100_001)));
        Assert.NotEqual(Arts, Arts.WithPosts(1.5m, 1m));
        Assert.Equal(Arts, Arts.WithPosts(1.50m, 0.0m));
        Assert.Equal(Arts.Totals, Arts.WithPosts(2m, 1m).Totals);
    }

    private static SavingsSchedule Schedule(params SavingsLine[] lines) => new(Template, lines);

    private static SavingsLine Line(string reference, string title, IncrementalEffect changes) => SavingsLine.Recurrent(reference, title, Wcc, changes);

    private static IncrementalEffect Changes(params decimal[] thousands) => IncrementalEffect.Starting(First, thousands.Select(Money.FromThousands).ToArray());

    private static decimal Reached(SavingsSchedule schedule) => schedule.RecurrentLevel.In(MoneyUnit.Thousand);
}
