using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

public sealed class ExitCostsTests
{
    private static readonly ExitCosts Managers = new(3m, 0.5m, Pounds(25_000));

    // At a rate of a half a formula with the redeployed and the leavers exchanged would pass too.
    [Theory]
    [InlineData(0.3, 7, 3, 175_000)]
    [InlineData(0.5, 5, 5, 125_000)]
    [InlineData(0, 10, 0, 250_000)]
    [InlineData(1, 0, 10, 0)]
    [InlineData(0.0001, 9.999, 0.001, 249_975)]
    public void Ten_posts_cost_what_is_left_after_redeployment(decimal rate, decimal leavers, decimal redeployed, decimal total)
    {
        var exits = new ExitCosts(10m, rate, Pounds(25_000));

        Assert.Equal((leavers, redeployed, Pounds(total)), (exits.Leavers, exits.Redeployed, exits.Total));
    }

    [Fact]
    public void Pension_strain_is_a_part_by_itself()
    {
        var exits = new ExitCosts(10m, 0.3m, Pounds(25_000)).WithPensionStrain(Pounds(10_000));

        Assert.Equal((Pounds(175_000), Pounds(70_000), Pounds(245_000), Pounds(10_000)), (exits.Payments, exits.PensionStrain, exits.Total, exits.PensionStrainPerLeaver));
        Assert.Equal((Money.Zero, Money.Zero), (Managers.PensionStrainPerLeaver, Managers.PensionStrain));
    }

    [Fact]
    public void Smallest_and_largest_are_exact()
    {
        Assert.Equal(Pounds(0.000009999m), new ExitCosts(0.001m, 0.0001m, Pounds(0.01m)).Total);
        Assert.Equal(Money.FromMillions(20_000_000), new ExitCosts(1_000_000m, 0m, Pounds(10_000_000)).WithPensionStrain(Pounds(10_000_000)).Total);
    }

    [Fact]
    public void Bad_exit_costs_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(-1m, 0.5m, Money.Zero), "Posts are full-time equivalents", "-1 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1_000_001m, 0.5m, Money.Zero), "1000001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1.0001m, 0.5m, Money.Zero), "1.0001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1m, -0.0001m, Money.Zero), "A redeployment rate is from nil to 1, which is 100%", "-0.0001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1m, 1.0001m, Money.Zero), "1.0001 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1m, 0.33333m, Money.Zero), "at most 4 decimal places", "0.33333 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => new ExitCosts(1m, 0m, Pounds(-1)), "An average payment is from nil to £10,000,000", "-£1 is outside that");
        Bad.Input<ArgumentOutOfRangeException>(() => Managers.WithPensionStrain(Pounds(0.005m)), "A pension strain is from nil", "£0.005 is outside that");
        Assert.Equal("postsDeleted", Assert.Throws<ArgumentOutOfRangeException>(() => new ExitCosts(-1m, 0m, Money.Zero)).ParamName);
        Assert.Equal("redeploymentRate", Assert.Throws<ArgumentOutOfRangeException>(() => new ExitCosts(1m, 2m, Money.Zero)).ParamName);
        Assert.Equal("averagePayment", Assert.Throws<ArgumentOutOfRangeException>(() => new ExitCosts(1m, 0m, Pounds(-1))).ParamName);
        Assert.Equal("perLeaver", Assert.Throws<ArgumentOutOfRangeException>(() => Managers.WithPensionStrain(Pounds(-1))).ParamName);
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.Equal(Managers, new ExitCosts(3.0m, 0.50m, Pounds(25_000)));
        Assert.Equal(Managers.GetHashCode(), new ExitCosts(3.0m, 0.50m, Pounds(25_000)).GetHashCode());
        Assert.NotEqual(Managers, new ExitCosts(4m, 0.5m, Pounds(25_000)));
        Assert.NotEqual(Managers, new ExitCosts(3m, 0.4m, Pounds(25_000)));
        Assert.NotEqual(Managers, new ExitCosts(3m, 0.5m, Pounds(25_001)));
        Assert.NotEqual(Managers, Managers.WithPensionStrain(Pounds(1)));
        Assert.Equal("1.5 leavers of 3 posts deleted: £37,500", Managers.ToString());
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
