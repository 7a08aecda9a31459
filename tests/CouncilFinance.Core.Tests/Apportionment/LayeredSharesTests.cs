using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

// "Pay the risk pool first, up to its limit, then by contribution, each capped at its own contribution."
public sealed class LayeredSharesTests
{
    private static readonly Authority Pool = new("Risk pool");
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");
    private static readonly ByAuthority<Money> Contributions = ByAuthority.Of((Lbhf, Money.FromThousands(150)), (Rbkc, Money.FromThousands(90)), (Wcc, Money.FromThousands(110)));
    private static readonly ApportionmentLayer First = ApportionmentLayer.By("Risk pool", ByAuthority.Of((Pool, 1m))).WithLimit(Money.FromThousands(200));
    private static readonly ApportionmentLayer Then = ApportionmentLayer.By("Contributions", Contributions).WithCaps(Contributions);

    // 480 less 200 is 280, four fifths of 350.
    [Theory]
    [InlineData(0, "0 0 0 0")]
    [InlineData(150, "150 0 0 0")]
    [InlineData(200, "200 0 0 0")]
    [InlineData(480, "200 120 72 88")]
    [InlineData(550, "200 150 90 110")]
    [InlineData(-480, "-200 -120 -72 -88")]
    public void The_pool_pays_up_to_its_limit_and_contributors_the_rest_up_to_their_contributions(int overspend, string shares) =>
        Assert.Equal(shares, string.Join(' ', Money.FromThousands(overspend).ApportionInLayers([First, Then]).Shares.Values.Select(share => share.ToString("k"))));

    [Fact]
    public void Each_layer_says_what_it_took_and_from_whom()
    {
        var shares = Money.FromThousands(480).ApportionInLayers([First, Then], MoneyUnit.Thousand);

        Assert.Equal(Money.FromThousands(480), shares.Total);
        Assert.Equal([First, Then], shares.Layers.Select(layer => layer.Layer));
        Assert.Equal([Money.FromThousands(200), Money.FromThousands(280)], shares.Layers.Select(layer => layer.Amount));
        Assert.Equal(ByAuthority.Of((Pool, Money.FromThousands(200))), shares.Layers[0].Shares);
        Assert.Equal(
            TextFile.WithUnixLines("""
                Risk pool £200,000: Risk pool £200,000
                Contributions £280,000: LBHF £120,000; RBKC £72,000; WCC £88,000
                """),
            shares.ToString());
    }

    // Equal shares of 300 are 100 each; RBKC bears no more than 90, and what it does not bear falls on the others: 105 each.
    [Fact]
    public void What_a_cap_holds_back_falls_on_the_other_parties_of_the_layer()
    {
        var equal = ApportionmentLayer.By("Equal", ByAuthority.Of((Lbhf, 1m), (Rbkc, 1m), (Wcc, 1m))).WithCaps(ByAuthority.Of((Rbkc, Money.FromThousands(90))));

        Assert.Equal("LBHF £105,000; RBKC £90,000; WCC £105,000", Money.FromThousands(300).ApportionInLayers([equal]).Shares.ToString());
    }

    [Fact]
    public void A_party_of_several_layers_bears_their_sum_in_the_order_of_first_mention()
    {
        var shares = Money.FromThousands(30).ApportionInLayers([ApportionmentLayer.By("Host", ByAuthority.Of((Wcc, 1m))).WithLimit(Money.FromThousands(10)), ApportionmentLayer.By("Equal", ByAuthority.Of((Lbhf, 1m), (Wcc, 1m)))]);

        Assert.Equal("WCC £20,000; LBHF £10,000", shares.Shares.ToString());
    }

    // £7.99 in pounds is 7; £2.50 is 2, and the caps of a layer whose parties all have one are a limit too.
    [Fact]
    public void Limits_and_caps_that_are_not_whole_in_the_unit_count_down()
    {
        var pool = First.WithLimit(Money.FromPounds(7.99m));
        var capped = ApportionmentLayer.By("Capped", ByAuthority.Of((Lbhf, 1m), (Rbkc, 1m), (Wcc, 0m))).WithCaps(ByAuthority.Of((Lbhf, Money.FromPounds(2.50m)), (Rbkc, Money.FromPounds(2.50m))));
        var rest = ApportionmentLayer.By("Rest", ByAuthority.Of((Wcc, 1m)));

        Assert.Equal("Risk pool £7; LBHF £2; RBKC £2; WCC £89", Money.FromPounds(100).ApportionInLayers([pool, capped, rest], MoneyUnit.Pound).Shares.ToString());
        Assert.Equal("Risk pool £7.99; LBHF £2.50; RBKC £2.50; WCC £87.01", Money.FromPounds(100).ApportionInLayers([pool, capped, rest]).Shares.ToString());
        Assert.Equal("LBHF £1.50; RBKC £1.50; WCC £97", Money.FromPounds(100).ApportionInLayers([capped.WithLimit(Money.FromPounds(3)), rest]).Shares.ToString());
        Assert.Equal("LBHF £2.50; RBKC £2.50; WCC £95", Money.FromPounds(100).ApportionInLayers([capped.WithLimit(Money.FromPounds(6)), rest]).Shares.ToString());
    }

    [Fact]
    public void Units_left_over_go_by_the_rule_in_each_layer()
    {
        var equal = ApportionmentLayer.By("Equal", ByAuthority.Of((Lbhf, 1m), (Rbkc, 1m), (Wcc, 1m)));

        Assert.Equal("LBHF £0.02; RBKC £0.02; WCC £0.01", Money.FromPence(5).ApportionInLayers([equal]).Shares.ToString());
        Assert.Equal("LBHF £0.03; RBKC £0.01; WCC £0.01", Money.FromPence(5).ApportionInLayers([equal], rule: ApportionmentRule.FirstParty).Shares.ToString());
    }

    [Fact]
    public void Caps_of_a_layer_may_come_to_more_than_any_amount()
    {
        var layer = ApportionmentLayer.By("Capped", ByAuthority.Of((Lbhf, 1m), (Rbkc, 1m))).WithCaps(ByAuthority.Of((Lbhf, Money.MaxValue), (Rbkc, Money.MaxValue)));

        Assert.Equal("LBHF £2; RBKC £2", Money.FromPounds(4).ApportionInLayers([layer]).Shares.ToString());
        Assert.Equal("LBHF £1.50; RBKC £1.50; WCC £1", Money.FromPounds(4).ApportionInLayers([layer.WithLimit(Money.FromPounds(3)), ApportionmentLayer.By("Rest", ByAuthority.Of((Wcc, 1m)))]).Shares.ToString());
    }

    [Fact]
    public void Layers_that_cannot_bear_the_total_are_refused_with_both_facts()
    {
        var error = Assert.Throws<ContradictionException>(() => Money.FromThousands(-551).ApportionInLayers([First, Then]));

        Assert.Equal(("The layers take £550,000 at the most", "£551,000 is to be shared"), (error.Fact, error.OtherFact));
    }

    [Fact]
    public void Bad_layers_are_refused()
    {
        var total = Money.FromPounds(1);

        Bad.Input<ArgumentException>(() => total.ApportionInLayers([]), "at least one layer; there are none");
        Bad.Input<ArgumentException>(() => total.ApportionInLayers([First, null!]), "None of the layers is null; the one at position 1 is.");
        Bad.Input<ArgumentException>(() => total.ApportionInLayers([First], MoneyUnit.Thousand), "£1,000; £1 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => total.ApportionInLayers([First], rule: (ApportionmentRule)9), "ApportionmentRule must be one of");
        Bad.Input<ArgumentOutOfRangeException>(() => total.ApportionInLayers([First], (MoneyUnit)9), "MoneyUnit must be one of");
        Bad.Input<ArgumentException>(() => ApportionmentLayer.By(" ", Contributions), "A title is one line of text");
        Bad.Input<ArgumentException>(() => ApportionmentLayer.By("x", ByAuthority.Of((Lbhf, 0m), (Wcc, 0m))), "At least one weight is above nil; there are 2 weights and none is.");
        Bad.Input<ArgumentException>(() => ApportionmentLayer.By("x", ByAuthority.Of<decimal>()), "there are 0 weights");
        Bad.Input<ArgumentException>(() => ApportionmentLayer.By("x", ByAuthority.Of((Lbhf, 1m), (Wcc, -0.5m))), "that of WCC is -0.5.");
        Bad.Input<ArgumentException>(() => ApportionmentLayer.By("x", ByAuthority.Of((Lbhf, Money.FromPounds(-5)))), "that of LBHF is -£5.");
        Bad.Input<ArgumentOutOfRangeException>(() => First.WithLimit(Money.FromPence(-1)), "The limit is nil or more; -£0.01 is not.");
        Bad.Input<ArgumentException>(() => Then.WithCaps(ByAuthority.Of((Lbhf, Money.Zero), (Wcc, Money.FromPence(-1)))), "that of WCC is -£0.01.");
        Bad.Input<ArgumentException>(() => Then.WithCaps(ByAuthority.Of((Pool, Money.Zero))), "one of LBHF, RBKC, WCC; Risk pool is none.");
        var named = ApportionmentLayer.By("x", ByAuthority.Of((new Authority("LBHF", "Fulham"), 1m)));
        Assert.Throws<ContradictionException>(() => total.ApportionInLayers([First.WithLimit(Money.Zero), ApportionmentLayer.By("y", Contributions).WithLimit(Money.Zero), named]).Shares);
    }

    [Fact]
    public void Layers_are_equal_when_everything_about_them_is_and_say_what_they_are()
    {
        Assert.Equal(Then, ApportionmentLayer.By("Contributions", Contributions).WithCaps(Contributions));
        Assert.NotEqual(Then, ApportionmentLayer.By("Contributions", Contributions));
        Assert.NotEqual(First, First.WithLimit(Money.FromThousands(201)));
        Assert.Equal(Money.FromThousands(200), First.Limit);
        Assert.Null(Then.Limit);
        Assert.Null(First.Caps);
        Assert.Equal(Contributions, Then.Caps);
        Assert.Equal("Risk pool by Risk pool 1, up to £200,000", First.ToString());
        Assert.Equal("Equal by LBHF 1; WCC 1", ApportionmentLayer.By("Equal", ByAuthority.Of((Lbhf, 1m), (Wcc, 1m))).ToString());
        Assert.Equal("Equal by LBHF 1, capped at LBHF £5", ApportionmentLayer.By("Equal", ByAuthority.Of((Lbhf, 1m))).WithCaps(ByAuthority.Of((Lbhf, Money.FromPounds(5)))).ToString());
    }

    [Fact]
    public void Shares_are_equal_when_their_layers_are()
    {
        var shares = Money.FromThousands(480).ApportionInLayers([First, Then]);
        var same = Money.FromThousands(480).ApportionInLayers([First, Then]);

        Assert.True(shares == same && shares.Equals((object)same) && !(shares != same) && (LayeredShares?)null == null);
        Assert.Equal(shares.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(shares.GetHashCode(), Money.FromThousands(470).ApportionInLayers([First, Then]).GetHashCode());
        Assert.Equal(shares.Layers[1], same.Layers[1]);
        Assert.NotEqual(shares, Money.FromThousands(480).ApportionInLayers([First, ApportionmentLayer.By("Contributions", Contributions)]));
        Assert.NotEqual(shares, Money.FromThousands(480).ApportionInLayers([Then, First]));
        Assert.False(shares.Equals(null) || shares.Equals((object)"x") || shares == null || null == shares);
    }
}
