using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

public sealed class SalaryBandTests
{
    private static readonly SalaryBand Manager = SalaryBand.Between(Pounds(61_000), Pounds(85_000));

    [Fact]
    public void Mid_point_is_half_way_unless_one_is_stated()
    {
        var stated = Manager.WithMidPoint(Pounds(68_000));

        Assert.Equal((Pounds(73_000), Pounds(73_000), null, Money.Zero), (Manager.MidPoint, Manager.ComputedMidPoint, Manager.StatedMidPoint, Manager.MidPointDifference));
        Assert.Equal((Pounds(68_000), Pounds(73_000), Pounds(68_000), Pounds(-5_000)), (stated.MidPoint, stated.ComputedMidPoint, stated.StatedMidPoint, stated.MidPointDifference));
        Assert.Equal(new MoneyRange(Pounds(61_000), Pounds(85_000)), stated.Range);
        Assert.Equal(Pounds(70_000), stated.WithMidPoint(Pounds(70_000)).MidPoint);
    }

    [Fact]
    public void Mid_point_may_stand_alone()
    {
        var alone = SalaryBand.AtMidPoint(Pounds(68_000));

        Assert.Equal((Pounds(68_000), Pounds(68_000), Money.Zero), (alone.MidPoint, alone.StatedMidPoint, alone.MidPointDifference));
        Assert.Null(alone.Range);
        Assert.Null(alone.ComputedMidPoint);
        Assert.Equal(Pounds(1), alone.WithMidPoint(Pounds(1)).MidPoint);
    }

    [Fact]
    public void Half_a_penny_between_odd_pence_is_kept() =>
        Assert.Equal(Pounds(100.015m), SalaryBand.Between(Pounds(100.01m), Pounds(100.02m)).MidPoint);

    [Fact]
    public void Ends_of_the_range_may_be_the_stated_mid_point()
    {
        Assert.Equal(Pounds(61_000), Manager.WithMidPoint(Pounds(61_000)).MidPoint);
        Assert.Equal(Pounds(85_000), Manager.WithMidPoint(Pounds(85_000)).MidPoint);
        Assert.Equal(Pounds(5), SalaryBand.Between(Pounds(5), Pounds(5)).MidPoint);
    }

    [Fact]
    public void One_post_costs_the_mid_point_and_its_on_costs()
    {
        Assert.Equal(Pounds(91_250), Manager.CostOfOnePost(0.25m));
        Assert.Equal(Pounds(73_000), Manager.CostOfOnePost(0m));
        Assert.Equal(Pounds(803_000), Manager.CostOfOnePost(10m));
    }

    [Fact]
    public void Bad_salaries_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => SalaryBand.Between(Pounds(41_000), Pounds(33_000)), "at least the low one, £41,000", "£33,000 is below it");
        Bad.Input<ArgumentOutOfRangeException>(() => SalaryBand.Between(Pounds(-1), Pounds(1)), "A salary is from nil to £10,000,000 in whole pence", "-£1 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => SalaryBand.Between(Money.Zero, Pounds(10_000_000.01m)), "£10,000,000.01 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => SalaryBand.AtMidPoint(Pounds(0.001m)), "A salary is from nil", "£0.001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Manager.WithMidPoint(Pounds(70_000.005m)), "A salary is from nil", "£70,000.005 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Manager.CostOfOnePost(-0.0001m), "from nil to 10, which is 1000%", "-0.0001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Manager.CostOfOnePost(10.0001m), "10.0001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Manager.CostOfOnePost(0.25001m), "at most 4 decimal places", "0.25001 is outside that");
        Assert.Equal("high", Assert.Throws<ArgumentOutOfRangeException>(() => SalaryBand.Between(Pounds(2), Pounds(1))).ParamName);
    }

    [Fact]
    public void Largest_salary_is_allowed() => Assert.Equal(Pounds(10_000_000), SalaryBand.Between(Money.Zero, Pounds(10_000_000)).Range!.Value.High);

    [Theory]
    [InlineData(60_999.99)]
    [InlineData(85_000.01)]
    public void Mid_point_outside_its_range_is_a_contradiction(decimal midPoint)
    {
        var error = Assert.Throws<ContradictionException>(() => Manager.WithMidPoint(Pounds(midPoint)));

        Assert.Equal(("the band is £61,000 to £85,000", $"its mid-point is stated as {Pounds(midPoint)}"), (error.Fact, error.OtherFact));
    }

    [Fact]
    public void Equal_bands_have_equal_ranges_and_stated_mid_points()
    {
        Assert.Equal(Manager, SalaryBand.Between(Pounds(61_000.00m), Pounds(85_000)));
        Assert.Equal(Manager.GetHashCode(), SalaryBand.Between(Pounds(61_000.00m), Pounds(85_000)).GetHashCode());
        Assert.NotEqual(Manager, SalaryBand.Between(Pounds(61_000), Pounds(84_000)));
        Assert.NotEqual(Manager, SalaryBand.Between(Pounds(60_000), Pounds(85_000)));
        Assert.NotEqual(Manager, Manager.WithMidPoint(Pounds(73_000)));
        Assert.NotEqual(SalaryBand.AtMidPoint(Pounds(73_000)), Manager.WithMidPoint(Pounds(73_000)));
    }

    [Fact]
    public void Text_says_whether_the_mid_point_is_stated()
    {
        Assert.Equal("£61,000 to £85,000, mid-point £73,000", Manager.ToString());
        Assert.Equal("£61,000 to £85,000, mid-point stated as £68,000", Manager.WithMidPoint(Pounds(68_000)).ToString());
        Assert.Equal("mid-point stated as £68,000", SalaryBand.AtMidPoint(Pounds(68_000)).ToString());
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
