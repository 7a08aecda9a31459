using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Budgets;

namespace CouncilFinance.Tests.Presentation;

public sealed class SavingsChartTests
{
    private static readonly Authority Lcc = new("LCC", "Leicestershire");

    [Fact]
    public void Appendix_by_section() => GuideImage.Compare("savings-by-section", Leicestershire.AppendixC.ToSvg(line => line.Service));

    [Fact]
    public void Appendix_line_by_line_keeps_the_largest_apart() =>
        GuideImage.Compare("savings-by-line", Leicestershire.AppendixC.ToSvg(line => $"{line.Reference} {line.Title}", ChartSettings.Usual.WithTitle("Appendix C, line by line")));

    [Fact]
    public void Description_says_every_figure()
    {
        var drawn = new DrawnSvg(Leicestershire.AppendixC.ToSvg(line => line.Service));

        Assert.StartsWith("Bars by year, Savings in each year against the base budget. 2017/18 £5,700k: Transformation £2,750k, Departmental £2,850k, Communities and Wellbeing £100k.", drawn.Description, StringComparison.Ordinal);
        Assert.Contains("5,700", drawn.Texts);
        Assert.Contains("£000", drawn.Texts);
    }

    [Fact]
    public void Folded_groups_are_said_and_stay_in_the_table()
    {
        var figure = Leicestershire.AppendixC.ToFigure(line => line.Reference);

        Assert.Contains("The 7 largest groups have a bar of their own; the other 10 are drawn together.", figure, StringComparison.Ordinal);
        Assert.Contains("10 others together</text>", figure, StringComparison.Ordinal);
        Assert.All(Leicestershire.AppendixC.Lines, line => Assert.Contains($"<tr><th scope=\"row\">{line.Reference}</th>", figure, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_charts_on_a_page_share_no_id_and_one_drawn_twice_is_the_same()
    {
        var (bySection, byReference) = (Leicestershire.AppendixC.ToSvg(line => line.Service), Leicestershire.AppendixC.ToSvg(line => line.Kind));

        Assert.Empty(new DrawnSvg(bySection).Ids.Intersect(new DrawnSvg(byReference).Ids, StringComparer.Ordinal));
        Assert.Equal(bySection, Leicestershire.AppendixC.ToSvg(line => line.Service));
    }

    [Theory]
    [InlineData(9_999, "£9,999")]
    [InlineData(10_000, "£10k")]
    [InlineData(10_001, "£10,001")]
    [InlineData(1_000_001, "£1,000k")]
    [InlineData(1_000_000_000, "£1,000m")]
    [InlineData(1_234_567_890, "£1,235m")]
    public void Unit_follows_from_the_size_of_the_figures(int pounds, string said) =>
        Assert.Contains($"2017/18 {said}.", SavingsSchedule.Of(SavingsLine.Recurrent("A", "x", Lcc, Once(pounds))).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Keys_show_as_words()
    {
        var schedule = SavingsSchedule.Of(
            SavingsLine.Recurrent("A", "x", Lcc, Once(1)).WithKind(SavingsKind.Efficiency | SavingsKind.ServiceReduction),
            SavingsLine.Recurrent("B", "x", new Authority("WCC", "Westminster"), Once(2)));

        Assert.Contains("efficiency and service reduction £1", schedule.ToSvg(line => line.Kind), StringComparison.Ordinal);
        Assert.Contains("Leicestershire £1, Westminster £2", schedule.ToSvg(line => line.Authority), StringComparison.Ordinal);
        Assert.Contains("not stated £3", schedule.Where(_ => true).With(SavingsLine.Recurrent("C", "x", Lcc, Once(0)).WithService("Care")).ToSvg(line => line.Service), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-250, 1)]
    [InlineData(999_999_999_999_999, 1)]
    [InlineData(7, 30)]
    [InlineData(123_456_789_012, 60)]
    public void Nil_negative_huge_and_many_years_stay_within_the_drawing(long pounds, int years)
    {
        var effect = new CumulativeEffect(YearSeries.ForEach(FinancialYearRange.Starting(new FinancialYear(2017), years), _ => Money.FromPounds(pounds)));
        foreach (var width in new[] { 320, 720, 2000 })
            Assert.Empty(new DrawnSvg(SavingsSchedule.Of(SavingsLine.Recurrent("A", "x", Lcc, effect)).ToSvg(ChartSettings.Usual.WithWidth(width))).Outside());
    }

    [Fact]
    public void No_lines_draw_an_axis_of_nil() =>
        Assert.Contains("2017/18 £0.", new SavingsSchedule(FinancialYearRange.Parse("2017/18"), []).ToSvg(line => line.Service), StringComparison.Ordinal);

    [Fact]
    public void Settings_say_what_is_permitted()
    {
        Assert.Contains("A chart is 320 to 2,000 wide; 319 is not.", Assert.Throws<ArgumentOutOfRangeException>(() => ChartSettings.Usual.WithWidth(319)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartSettings.Usual.WithUnit((MoneyUnit)9));
        Assert.Throws<ArgumentException>(() => ChartSettings.Usual.WithTitle(" "));
        Assert.Equal("titled 'Care', unit million, 320 wide", ChartSettings.Usual.WithTitle("Care").WithUnit(MoneyUnit.Million).WithWidth(320).ToString());
        Assert.Equal("its own title, unit by size, 720 wide", ChartSettings.Usual.ToString());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("schedule", Assert.Throws<ArgumentNullException>(() => ((SavingsSchedule)null!).ToSvg()).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => Leicestershire.AppendixC.ToSvg((Func<SavingsLine, string>)null!)).ParamName);
    }

    private static CumulativeEffect Once(int pounds) => CumulativeEffect.Starting(new FinancialYear(2017), Money.FromPounds(pounds));
}
