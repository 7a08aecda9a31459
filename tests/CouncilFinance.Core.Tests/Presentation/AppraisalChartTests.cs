using CouncilFinance.Appraisal;
using CouncilFinance.Presentation;

namespace CouncilFinance.Tests.Presentation;

// triborough-adult-social-care-2011, return on investment: £000, Year 0 is 2010/11.
public sealed class AppraisalChartTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly CashFlows Adults = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));
    private static readonly Discounting AsPrinted = new(DiscountSchedule.Flat(0.04m), First);

    private static readonly BusinessCase Case = new BusinessCase(First.To(First.PlusYears(4)))
        .WithBenefit("Savings", Thousands(0, 146, 2_949, 7_586, 10_950)).WithUncertainty("Savings", Uncertainty.Triangular(0.6m, 1m, 1.1m))
        .WithCost("Cost of change", Thousands(0, 517, 150, 403, 0)).WithUncertainty("Cost of change", Uncertainty.Pert(0.9m, 1m, 2.5m));

    [Fact]
    public void Cumulative_flow_with_its_payback() => GuideImage.Compare("cumulative-cash-flow", Adults.ToSvg());

    [Fact]
    public void Tornado_of_two_lines() => GuideImage.Compare("tornado", Case.Sensitivity(AsPrinted, [-0.2m, -0.1m, 0.1m, 0.2m], MoneyUnit.Thousand).ToSvg());

    // Binary numbers of a simulation may differ in their last digit between machines, far below what shows.
    [Fact]
    public void Percentiles_of_a_simulation() => GuideImage.Compare("percentiles", Case.Simulate(AsPrinted, 10_000, seed: 2011).ToSvg());

    [Fact]
    public void Payback_is_marked_where_the_line_crosses_nil_and_said()
    {
        var drawn = new DrawnSvg(Adults.ToSvg());

        Assert.Equal(
            "Line by year, Cumulative cash flow, 2010/11 to 2014/15. 2010/11 £0k, 2011/12 -£371k, 2012/13 £2,428k, 2013/14 £9,611k, 2014/15 £20,561k. Pays back after 1.13 years from 2010/11, in 2012/13.",
            drawn.Description);
        var (points, marked) = (drawn.Dots.Where(dot => dot.Radius == 3m).ToList(), drawn.Dots.Single(dot => dot.Radius == 6m));
        Assert.InRange(marked.X, points[1].X, points[2].X);
        Assert.InRange((marked.X - points[1].X) / (points[2].X - points[1].X), (371m / 2_799m) - 0.001m, (371m / 2_799m) + 0.001m);
        Assert.Equal(points[0].Y, marked.Y);
    }

    [Theory]
    [InlineData(-500, 100, "Never pays back: the sum so far falls below nil and is still there at the end.")]
    [InlineData(500, 100, "Nothing to pay back: the sum so far never falls below nil.")]
    [InlineData(0, 0, "Nothing to pay back: the sum so far never falls below nil.")]
    public void What_does_not_pay_back_says_so_in_the_picture(int first, int second, string said)
    {
        var drawn = new DrawnSvg(CashFlows.OfNet(Thousands(first, second)).ToSvg());

        Assert.Contains(said, drawn.Texts);
        Assert.EndsWith(said, drawn.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(drawn.Dots, dot => dot.Radius == 6m);
    }

    [Fact]
    public void What_falls_below_nil_again_is_said() =>
        Assert.Contains("in 2011/12, and is below nil again at the end.", CashFlows.OfNet(Thousands(-1, 2, -5)).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Discounted_flow_says_its_convention() =>
        Assert.Contains("2014/15 £17,977k. Pays back after 1.14 years from 2010/11, in 2012/13. Discounted: flat 4%, base year 2010/11, start-of-year.", Adults.DiscountedBy(AsPrinted).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void The_line_that_moves_the_value_most_comes_first_whatever_its_order()
    {
        var sensitivity = Case.Sensitivity(AsPrinted, [-0.2m, 0m, 0.2m], MoneyUnit.Thousand);
        var drawn = new DrawnSvg(sensitivity.ToSvg());

        Assert.Equal(4, drawn.Bars.Count);
        Assert.StartsWith("Savings -20%: ", drawn.Bars[0].Label, StringComparison.Ordinal);
        Assert.StartsWith("Cost of change", drawn.Bars[2].Label, StringComparison.Ordinal);
        Assert.Equal(drawn.Bars[0].X + drawn.Bars[0].Width, drawn.Bars[1].X);
        Assert.Contains("Unchanged £17,977k.", drawn.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentiles_are_those_of_the_simulation()
    {
        var simulation = Case.Simulate(AsPrinted, 1_000, seed: 2011);
        var drawn = new DrawnSvg(simulation.ToSvg());

        foreach (var percent in new[] { 5m, 50m, 95m })
            Assert.Contains($"{percent}%: {Math.Round(simulation.Percentile(percent).Pounds / 1_000.0):N0}", drawn.Texts);
        Assert.Contains("A loss in 0% of 1,000 runs.", drawn.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(999_999_999)]
    public void Nil_negative_and_huge_cases_stay_within_the_drawing(int thousands)
    {
        var years = FinancialYearRange.Starting(First, 30);
        var flat = YearSeries.ForEach(years, year => Money.FromThousands(year == First ? -thousands : thousands));
        var one = new BusinessCase(years).WithBenefit("A benefit whose title is as long as titles of benefits are in the business cases of councils", flat);
        foreach (var settings in new[] { 320, 720, 2000 }.Select(ChartSettings.Usual.WithWidth))
        {
            Assert.Empty(new DrawnSvg(CashFlows.OfNet(flat).ToSvg(settings)).Outside());
            Assert.Empty(new DrawnSvg(CashFlows.OfNet(flat).DiscountedBy(AsPrinted).ToSvg(settings)).Outside());
            Assert.Empty(new DrawnSvg(one.Sensitivity(AsPrinted, [-0.5m, 0.1m]).ToSvg(settings)).Outside());
            Assert.Empty(new DrawnSvg(one.Sensitivity(AsPrinted, [0m]).ToSvg(settings)).Outside());
            Assert.Empty(new DrawnSvg(one.Simulate(AsPrinted, 1, 7).ToSvg(settings)).Outside());
        }
    }

    [Fact]
    public void Figures_hold_what_is_plotted()
    {
        Assert.Contains("<tr><th scope=\"row\">2012/13</th><td>2,428</td></tr>", Adults.ToFigure(), StringComparison.Ordinal);
        Assert.Contains("<figcaption>At 4%</figcaption>", Adults.DiscountedBy(AsPrinted).ToFigure("At 4%"), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">-10%</th>", Case.Sensitivity(AsPrinted, [-0.2m, -0.1m]).ToFigure(), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">95%</th>", Case.Simulate(AsPrinted, 10, 7).ToFigure(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("flows", Assert.Throws<ArgumentNullException>(() => ((CashFlows)null!).ToSvg()).ParamName);
        Assert.Equal("flows", Assert.Throws<ArgumentNullException>(() => ((DiscountedCashFlows)null!).ToSvg()).ParamName);
        Assert.Equal("sensitivity", Assert.Throws<ArgumentNullException>(() => ((SensitivityTable)null!).ToSvg()).ParamName);
        Assert.Equal("simulation", Assert.Throws<ArgumentNullException>(() => ((Simulation)null!).ToSvg()).ParamName);
    }

    private static YearSeries<Money> Thousands(params decimal[] amounts) => YearSeries.Starting(First, [.. amounts.Select(Money.FromThousands)]);
}
