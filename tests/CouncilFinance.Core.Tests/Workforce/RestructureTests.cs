using CouncilFinance.Phasing;
using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

public sealed class RestructureTests
{
    private static readonly Restructure Commissioning = Appendix.A1;
    private static readonly Restructure Reversed = new("Growth", Commissioning.Proposed, Commissioning.Current);

    // Appendix A1 prints the saving of 503 first in 2012/13.
    [Fact]
    public void Saving_arrives_by_a_profile_and_stays()
    {
        var immediate = Commissioning.Phased(PhasingProfile.Immediate(new FinancialYear(2012)));
        var halves = PhasingProfile.StartingOn(new DateOnly(2012, 10, 1));

        Assert.Equal(CumulativeEffect.Starting(new FinancialYear(2012), Pounds(503_208)), immediate);
        Assert.Equal(CumulativeEffect.Starting(new FinancialYear(2012), Pounds(251_604), Pounds(503_208)), Commissioning.Phased(halves, MoneyUnit.Pound));
        Assert.Equal(CumulativeEffect.Starting(new FinancialYear(2012), Pounds(252_000), Pounds(503_000)), Commissioning.Phased(halves, MoneyUnit.Thousand, MidpointRounding.AwayFromZero));
        Assert.Equal(CumulativeEffect.Starting(new FinancialYear(2012), Pounds(252_000), Pounds(504_000)), Commissioning.Phased(halves, MoneyUnit.Thousand, MidpointRounding.ToPositiveInfinity));
    }

    [Fact]
    public void Saving_that_is_not_whole_in_the_unit_is_not_rounded_by_stealth() =>
        Bad.Input<ArgumentException>(() => Commissioning.Phased(PhasingProfile.Immediate(new FinancialYear(2012)), MoneyUnit.Thousand), "£503,208");

    [Fact]
    public void Restructure_by_authority_shows_what_each_gives_and_what_is_merged()
    {
        var parts = Commissioning.GroupBy(group => group.Authority);

        Assert.Equal([Appendix.Wcc, Appendix.Lbhf, Appendix.Rbkc, null], parts.Select(part => part.Key));
        Assert.Equal([Pounds(570_000), Pounds(496_640), Pounds(372_248), Pounds(-935_680)], parts.Select(part => part.Value.Saving));
        Assert.Equal([11m, 9.5m, 7.6m, -18m], parts.Select(part => part.Value.PostsDeleted));
        Assert.Equal(["Commissioning"], parts.Select(part => part.Value.Title).Distinct());
    }

    [Fact]
    public void Parts_of_one_key_hold_both_structures()
    {
        var commissioners = Commissioning.GroupBy(group => group.Title).Single(part => part.Key == "Commissioners").Value;

        Assert.Equal((14m, 10m), (commissioners.Current.Posts, commissioners.Proposed.Posts));
        Assert.Equal(4m, commissioners.PostsDeleted);
    }

    [Fact]
    public void Growth_is_a_negative_saving()
    {
        Assert.Equal((Pounds(-503_208), -10.1m), (Reversed.Saving, Reversed.PostsDeleted));
        Assert.Equal(-10.1m / 18m, Reversed.ReductionOfPosts());
        Assert.Equal(-503_208m / 935_680m, Reversed.ReductionOfCost());
    }

    [Fact]
    public void Nothing_has_no_reduction()
    {
        var created = new Restructure("x", Establishment.Of(), Commissioning.Proposed);
        var unpaid = new Restructure("x", Establishment.Of(PostGroup.AtCost("Volunteers", 2m, Money.Zero)), Establishment.Of());

        Assert.Throws<DivideByZeroException>(() => created.ReductionOfCost());
        Assert.Throws<DivideByZeroException>(() => created.ReductionOfPosts());
        Assert.Throws<DivideByZeroException>(() => unpaid.ReductionOfCost());
        Assert.Equal(1m, unpaid.ReductionOfPosts());
        Assert.Equal(1m, new Restructure("x", Commissioning.Current, Establishment.Of()).ReductionOfCost());
    }

    [Fact]
    public void Exit_costs_are_those_of_the_posts_deleted()
    {
        var exits = Commissioning.ExitCosts(0.3m, Pounds(25_000));

        Assert.Equal(new ExitCosts(10.1m, 0.3m, Pounds(25_000)), exits);
        Assert.Equal(Pounds(176_750), exits.Total);
    }

    [Fact]
    public void Growth_deletes_no_posts()
    {
        var exits = Reversed.ExitCosts(0.3m, Pounds(25_000));

        Assert.Equal((0m, 0m, 0m, Money.Zero), (exits.PostsDeleted, exits.Leavers, exits.Redeployed, exits.Total));
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.Equal(Commissioning, new Restructure("Commissioning", Appendix.A1Current.Establishment, Appendix.A1Proposed.Establishment));
        Assert.NotEqual(Commissioning, new Restructure("x", Commissioning.Current, Commissioning.Proposed));
        Assert.NotEqual(Commissioning, new Restructure("Commissioning", Commissioning.Proposed, Commissioning.Proposed));
        Assert.NotEqual(Commissioning, new Restructure("Commissioning", Commissioning.Current, Commissioning.Current));
        Assert.Equal("Commissioning: 28.1 posts: £1,438,888 to 18 posts: £935,680, saving £503,208", Commissioning.ToString());
        Bad.Input<ArgumentException>(() => new Restructure("", Commissioning.Current, Commissioning.Proposed), "A title is one line of text");
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
