namespace CouncilFinance.Tests;

public sealed class ByAuthoritySumTests
{
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly Authority Wcc = new("WCC", "Westminster");

    [Fact]
    public void Sum_goes_authority_by_authority_in_the_order_they_first_appear()
    {
        var sum = ByAuthority.Sum([ByAuthority.Of((Wcc, Money.FromPounds(1)), (Lbhf, Money.FromPounds(2))), ByAuthority.Of((Rbkc, Money.FromPounds(4)), (Wcc, Money.FromPounds(-8)))]);

        Assert.Equal(ByAuthority.Of((Wcc, Money.FromPounds(-7)), (Lbhf, Money.FromPounds(2)), (Rbkc, Money.FromPounds(4))), sum);
        Assert.Equal(["Westminster", "Hammersmith and Fulham", "Kensington and Chelsea"], sum.Authorities.Select(authority => authority.Name));
    }

    [Fact]
    public void Sum_of_none_is_for_nobody() => Assert.Empty(ByAuthority.Sum([]));

    [Fact]
    public void Sum_is_exact_however_large_it_is_in_between()
    {
        var most = ByAuthority.Of((Wcc, Money.MaxValue));

        Assert.Equal(most, ByAuthority.Sum([most, most, ByAuthority.Of((Wcc, Money.MinValue))]));
        Assert.Throws<OverflowException>(() => ByAuthority.Sum([most, most]));
    }

    [Fact]
    public void Sum_refuses_nulls_and_two_names_for_one_code()
    {
        Bad.Input<ArgumentNullException>(() => ByAuthority.Sum(null!), "values");
        Bad.Input<ArgumentException>(() => ByAuthority.Sum([null!]), "None of the values is null", "position 0");
        Bad.Input<ContradictionException>(
            () => ByAuthority.Sum([ByAuthority.Of((Wcc, Money.Zero)), ByAuthority.Of((new Authority("WCC", "Wigan"), Money.Zero))]), "WCC is named Wigan", "named Westminster");
    }
}
