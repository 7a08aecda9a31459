using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.TransitionCosts;

// triborough-proposals-2011, guarantee 18 and 19, and chapter 12, paragraph 12.
public sealed class EndingTests
{
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly Authority Wcc = new("WCC", "Westminster");
    private static readonly Authority Lcc = new("LCC", "Leicestershire");
    private static readonly DateOnly Given = new(2014, 4, 1);

    private static readonly Withdrawal Westminster = new Withdrawal([Lbhf, Rbkc, Wcc], Wcc, Given)
        .WithOwnCosts(Money.FromThousands(250))
        .WithAdjustment(new AdjustmentCost("Management of two", Lbhf, Money.FromThousands(40)))
        .WithAdjustment(new AdjustmentCost("Smaller premises", Rbkc, Money.FromThousands(30)))
        .WithAdjustment(new AdjustmentCost("New furniture", Rbkc, Money.FromThousands(5), isReasonable: false));

    [Fact]
    public void The_withdrawing_authority_bears_its_own_costs_and_what_is_reasonable_of_the_others()
    {
        Assert.Equal(ByAuthority.Of((Lbhf, Money.Zero), (Rbkc, Money.FromThousands(5)), (Wcc, Money.FromThousands(320))), Westminster.Borne);
        Assert.Equal("WCC pays LBHF £40,000\nWCC pays RBKC £30,000", Westminster.Settlement.ToString());
        Assert.Equal("New furniture of RBKC: £5,000, not reasonable", Westminster.Adjustments[2].ToString());
        Assert.Equal("Smaller premises of RBKC: £30,000", Westminster.Adjustments[1].ToString());
    }

    [Fact]
    public void Notice_is_twelve_months_unless_all_the_others_agree()
    {
        Assert.Equal((12, new DateOnly(2015, 4, 1)), (Westminster.NoticeMonths, Westminster.TakesEffect));
        Assert.Equal(new DateOnly(2014, 10, 1), Westminster.WithShorterNotice(6, Rbkc, Lbhf).TakesEffect);
        Assert.Equal(Given, Westminster.WithShorterNotice(0, Rbkc, Lbhf, Wcc).TakesEffect);
        Assert.Equal(new DateOnly(2014, 2, 28), new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(2013, 8, 31)).WithShorterNotice(6, Lbhf).TakesEffect);
        Assert.Equal("WCC withdraws on 2014-10-01", Westminster.WithShorterNotice(6, Rbkc, Lbhf).ToString());
        Assert.Equal(DateOnly.MaxValue, new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(9998, 12, 31)).TakesEffect);
        Assert.Equal(Westminster.Borne, Westminster.WithShorterNotice(6, Rbkc, Lbhf).Borne);
    }

    [Fact]
    public void A_mutual_ending_is_shared_as_agreed_beforehand()
    {
        var ending = new MutualEnding(
            ByAuthority.Of((Lbhf, Money.FromPounds(100)), (Rbkc, Money.Zero), (Wcc, Money.Zero)), ByAuthority.Of((Wcc, 2m), (Lbhf, 1m)), MoneyUnit.Pound);

        Assert.Equal(ByAuthority.Of((Lbhf, Money.FromPounds(33)), (Rbkc, Money.Zero), (Wcc, Money.FromPounds(67))), ending.Shares);
        Assert.Equal("WCC pays LBHF £67", ending.Settlement.ToString());
        Assert.Equal("LBHF £33; RBKC £0; WCC £67", ending.ToString());
    }

    [Fact]
    public void Bad_withdrawals_are_refused()
    {
        Bad.Input<ContradictionException>(() => new Withdrawal([Lbhf, Rbkc], Wcc, Given), "LBHF, RBKC share the service", "the withdrawing authority is WCC");
        Bad.Input<ContradictionException>(() => new Withdrawal([Wcc], Wcc, Given), "WCC withdraws from a shared service", "nobody else shares it");
        Bad.Input<ArgumentException>(() => new Withdrawal([Lbhf, Wcc, Lbhf], Wcc, Given), "LBHF stands twice");
        Bad.Input<ContradictionException>(() => new Withdrawal([Lbhf, Wcc], new Authority("WCC", "Wigan"), Given), "WCC is named Westminster", "named Wigan");
        Bad.Input<ArgumentOutOfRangeException>(() => new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(9999, 1, 1)), "Notice is given by 9998-12-31", "9999-01-01 is later");
        Bad.Input<ArgumentOutOfRangeException>(() => Westminster.WithOwnCosts(Money.FromPounds(-1)), "nil or more", "-£1");
        Bad.Input<ArgumentOutOfRangeException>(() => Westminster.WithShorterNotice(12, Lbhf, Rbkc), "from 0 to 11 months", "12");
        Bad.Input<ArgumentOutOfRangeException>(() => Westminster.WithShorterNotice(-1, Lbhf, Rbkc), "from 0 to 11 months", "-1");
        Bad.Input<ContradictionException>(() => Westminster.WithShorterNotice(6, Lbhf, Wcc), "agreed by all the others", "RBKC has not agreed to 6 months");
        Bad.Input<ContradictionException>(() => Westminster.WithShorterNotice(6, Lbhf, Rbkc, Lcc), "LBHF, RBKC, WCC share the service", "one who agreed to a shorter notice is LCC");
        Bad.Input<ContradictionException>(() => Westminster.WithAdjustment(new AdjustmentCost("x", Wcc, Money.Zero)), "WCC withdraws, and its costs are its own", "x is a cost of the others' adjustment");
        Bad.Input<ContradictionException>(() => Westminster.WithAdjustment(new AdjustmentCost("x", Lcc, Money.Zero)), "share the service", "one who adjusts is LCC");
        Bad.Input<ArgumentOutOfRangeException>(() => new AdjustmentCost("x", Lbhf, Money.FromPounds(-1)), "The amount is nil or more", "-£1");
        Bad.Input<ArgumentException>(() => new AdjustmentCost(" ", Lbhf, Money.Zero), "A title is one line of text");
    }

    [Fact]
    public void Bad_endings_are_refused()
    {
        var incurred = ByAuthority.Of((Lbhf, Money.FromPounds(1.5m)), (Wcc, Money.Zero));

        Bad.Input<ArgumentException>(() => new MutualEnding(incurred.Map(_ => Money.FromPounds(-1)), ByAuthority.Of((Lbhf, 1m))), "nil or more", "LBHF", "-£1");
        Bad.Input<ContradictionException>(() => new MutualEnding(incurred, ByAuthority.Of((Lcc, 1m))), "LBHF, WCC end the service", "a share is agreed for LCC");
        Bad.Input<ContradictionException>(() => new MutualEnding(incurred, ByAuthority.Of((new Authority("WCC", "Wigan"), 1m))), "WCC is named", "Wigan");
        Bad.Input<ArgumentException>(() => new MutualEnding(incurred, ByAuthority.Of((Lbhf, 0m))), "At least one weight is above nil");
        Bad.Input<ArgumentException>(() => new MutualEnding(incurred, ByAuthority.Of((Lbhf, 1m), (Wcc, -1m))), "Weights are nil or more", "WCC is -1");
        Bad.Input<ArgumentException>(() => new MutualEnding(incurred, ByAuthority.Of((Lbhf, 1m)), MoneyUnit.Pound), "a whole number of the unit, £1", "£1.50");
        Bad.Input<ArgumentOutOfRangeException>(() => new MutualEnding(incurred, ByAuthority.Of((Lbhf, 1m)), (MoneyUnit)9), "MoneyUnit");
        Assert.Throws<OverflowException>(() => new MutualEnding(incurred.Map(_ => Money.FromMillions(999_999_999)), ByAuthority.Of((Lbhf, 1m))));
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.True(Westminster == Westminster.WithOwnCosts(Money.FromThousands(250)) && Westminster != Westminster.WithOwnCosts(Money.Zero));
        Assert.True(Westminster != Westminster.WithShorterNotice(11, Lbhf, Rbkc) && Westminster != new Withdrawal([Lbhf, Rbkc, Wcc], Wcc, Given).WithOwnCosts(Money.FromThousands(250)));
        Assert.True(new Withdrawal([Lbhf, Wcc], Wcc, Given) != new Withdrawal([Rbkc, Wcc], Wcc, Given));
        Assert.Equal(Westminster.GetHashCode(), Westminster.WithOwnCosts(Money.FromThousands(250)).GetHashCode());
        Assert.True(Westminster != null && null != Westminster && (Withdrawal?)null == null && !Westminster.Equals(null));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("participants", () => new Withdrawal(null!, Wcc, Given));
        Refused("withdrawing", () => new Withdrawal([Wcc, Lbhf], null!, Given));
        Refused("agreedBy", () => Westminster.WithShorterNotice(1, null!));
        Refused("cost", () => Westminster.WithAdjustment(null!));
        Refused("title", () => new AdjustmentCost(null!, Lbhf, Money.Zero));
        Refused("authority", () => new AdjustmentCost("x", null!, Money.Zero));
        Refused("incurred", () => new MutualEnding(null!, ByAuthority.Of((Lbhf, 1m))));
        Refused("agreedShares", () => new MutualEnding(ByAuthority.Of((Lbhf, Money.Zero)), null!));
        Bad.Input<ArgumentException>(() => new Withdrawal([Wcc, null!], Wcc, Given), "position 1");

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }
}
