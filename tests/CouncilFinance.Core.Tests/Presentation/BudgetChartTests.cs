using CouncilFinance.Budgets;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.Budgets;

namespace CouncilFinance.Tests.Presentation;

public sealed class BudgetChartTests
{
    [Fact]
    public void Four_years_by_kind() => GuideImage.Compare("budget-waterfall", Leicestershire.Budget.ToSvg());

    [Fact]
    public void One_year_line_by_line() => GuideImage.Compare("budget-waterfall-lines", Leicestershire.Budget.ToSvg(Leicestershire.First));

    [Fact]
    public void One_year_by_kind_says_every_step_and_that_its_axis_is_cut()
    {
        var drawn = new DrawnSvg(Leicestershire.Budget.ByYear[Leicestershire.First].ToSvg());

        Assert.Equal(
            "Waterfall, From base budget to net budget, 2017/18. Base budget £132,528k, Transfers +£3,315k, Growth +£2,770k, Savings -£5,700k, Net budget £132,913k. The axis starts at £130,000k, not at nil.",
            drawn.Description);
        Assert.Equal(["Base budget: £132,528k", "Transfers: £3,315k", "Growth: £2,770k", "Savings: -£5,700k", "Net budget: £132,913k"], drawn.Bars.Select(bar => bar.Label));
    }

    [Fact]
    public void An_axis_holds_nil_where_the_changes_are_large()
    {
        var drawn = new DrawnSvg(new BudgetYear(Leicestershire.First, Money.FromPounds(100)).With(BudgetMovementKind.Saving, Money.FromPounds(-130)).ToSvg());

        Assert.DoesNotContain("axis", drawn.Description, StringComparison.Ordinal);
        Assert.Contains("Net budget -£30", drawn.Description, StringComparison.Ordinal);
        Assert.Contains("0", drawn.Texts);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-132_528, 5_700)]
    [InlineData(999_999_999_999_999, -1)]
    [InlineData(0.01, 0.01)]
    public void Nil_negative_and_huge_budgets_stay_within_the_drawing(decimal pounds, decimal change)
    {
        var years = FinancialYearRange.Starting(new FinancialYear(2017), 30);
        var budget = BudgetRollForward.From("A budget whose name is long enough to take more than a line of the narrowest chart", Money.FromPounds(pounds), years)
            .WithTransfer("A transfer whose title goes on and on and on, as such titles do in reports <b>of councils</b>", years.First, Money.FromPounds(change));
        foreach (var width in new[] { 320, 720, 2000 })
        {
            Assert.Empty(new DrawnSvg(budget.ToSvg(ChartSettings.Usual.WithWidth(width))).Outside());
            Assert.Empty(new DrawnSvg(budget.ToSvg(years.First, ChartSettings.Usual.WithWidth(width))).Outside());
        }
    }

    [Fact]
    public void Figure_holds_the_picture_its_caption_and_its_figures()
    {
        var figure = Leicestershire.Budget.ByYear[Leicestershire.First].ToFigure("The budget & what moves it");

        Assert.StartsWith("<figure>\n<svg ", figure, StringComparison.Ordinal);
        Assert.Contains("<figcaption>The budget &amp; what moves it</figcaption>", figure, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Savings</th><td>-5,700</td></tr>", figure, StringComparison.Ordinal);
        Assert.EndsWith("</details>\n</figure>\n", figure, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("budget", Assert.Throws<ArgumentNullException>(() => ((BudgetRollForward)null!).ToSvg()).ParamName);
        Assert.Equal("budget", Assert.Throws<ArgumentNullException>(() => ((BudgetRollForward)null!).ToSvg(Leicestershire.First)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentNullException>(() => ((BudgetYear)null!).ToSvg()).ParamName);
    }
}
