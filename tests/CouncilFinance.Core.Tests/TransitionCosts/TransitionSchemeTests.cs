using CouncilFinance.Phasing;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.TransitionCosts;

public sealed class TransitionSchemeTests
{
    private static readonly FinancialYear First = new(2011);
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly Authority Wcc = new("WCC", "Westminster");
    private static readonly Authority Lcc = new("LCC", "Leicestershire");

    // Worked by hand: spending of 1,200, 900 and 1,000 becomes 900, 700 and 1,050, so that reductions are 300 to 200 to nil.
    private static readonly NetReductions Reductions = NetReductions.Between(Thousands(1_200, 900, 1_000), Thousands(900, 700, 1_050), First);

    private static readonly TransitionCost Redundancies = Approved("T1", Wcc, 100_001m).WithDiscretionaryPayment(Money.FromPounds(20_000));
    private static readonly TransitionCost Systems = new TransitionCost("T2", "Client index", Lbhf, new FinancialYear(2012), Money.FromPounds(50_000), Necessity.AcceptedAsWorthIt)
        .WithNature(CostNature.Capital).WithApproval(Lbhf).WithApproval(Rbkc, Wcc, Lbhf);

    private static readonly TransitionCost Unapproved = new TransitionCost("T3", "Office move", Rbkc, First, Money.FromPounds(10_000), Necessity.CommonToAll).WithApproval(Lbhf, Rbkc);
    private static readonly TransitionCost Needless = new TransitionCost("T4", "Away day", Lbhf, First, Money.FromPounds(5_000), Necessity.NotShown).WithApproval(Lbhf, Rbkc, Wcc);
    private static readonly TransitionScheme Commissioning = TransitionScheme.ByNetReduction("Commissioning", Reductions)
        .WithCost(Redundancies).WithCost(Systems).WithCost(Unapproved).WithCost(Needless);

    [Fact]
    public void Costs_are_shared_by_net_reduction_and_the_rest_stays_where_it_fell()
    {
        var shares = Commissioning.Share();

        Assert.Equal(Thousands(300, 200, 0), Reductions.AtFullEffect);
        Assert.Equal(Pounds(90_000.60m, 60_000.40m, 0m), shares.Shares);
        Assert.Equal(Pounds(50_000m, 0m, 100_001m), shares.Incurred);
        Assert.Equal(Pounds(40_000.60m, 60_000.40m, -100_001m), shares.Balances);
        Assert.Equal(Pounds(95_000.60m, 70_000.40m, 20_000m), shares.Borne);
        Assert.Equal(Pounds(0m, 0m, 20_000m), shares.DiscretionaryPayments);
        Assert.Equal("RBKC pays WCC £60,000.40\nLBHF pays WCC £40,000.60", shares.Settlement.ToString());
        Assert.Equal(Pounds(30_000m, 20_000m, 0m), shares.SharesOf(CostNature.Capital));
        Assert.Equal(Pounds(60_000.60m, 40_000.40m, 0m), shares.SharesIn(First));
        Assert.Equal([Redundancies, Systems], shares.Eligible);
    }

    [Fact]
    public void Every_share_says_what_it_was_worked_from_and_every_cost_left_out_why()
    {
        var shares = Commissioning.Share();

        Assert.Equal(
            [
                "LBHF £60,000.60: 60% of £100,001 of T1 Redundancies (net-reduction-at-full-effect)",
                "RBKC £40,000.40: 40% of £100,001 of T1 Redundancies (net-reduction-at-full-effect)",
                "LBHF £30,000: 60% of £50,000 of T2 Client index (net-reduction-at-full-effect)",
                "RBKC £20,000: 40% of £50,000 of T2 Client index (net-reduction-at-full-effect)",
            ],
            shares.Items.Select(item => item.ToString()));
        Assert.Equal(["Not approved by WCC.", "Not shown to be necessary."], shares.Excluded.Select(excluded => excluded.Reason));
        Assert.Equal([true, false], shares.Excluded.Select(excluded => !excluded.IsNotShownNecessary));
        Assert.Equal("T3 Office move: £10,000 incurred by RBKC in 2011/12. Not approved by WCC.", shares.Excluded[0].ToString());
        Assert.Equal(
            "Not approved by LBHF, RBKC, WCC, and not shown to be necessary.",
            Assert.Single(Scheme().WithCost(new TransitionCost("T5", "x", Wcc, First, Money.Zero, Necessity.NotShown)).Share().Excluded).Reason);
        Assert.Equal("Commissioning: LBHF, RBKC, WCC by net-reduction-at-full-effect", Commissioning.ToString());
        Assert.Equal("Commissioning: LBHF £90,000.60; RBKC £60,000.40; WCC £0", shares.ToString());
    }

    [Fact]
    public void Resilience_costs_are_shared_as_agreed_and_a_programme_settles_once()
    {
        var resilience = TransitionScheme.ByNetReduction("Emergency planning", NetReductions.Between(Thousands(50, 50, 50), Thousands(50, 60, 50), First))
            .WithCost(Approved("T1", Lbhf, 1_000m))
            .WithFallback(ByAuthority.Of((Lbhf, 182_500m), (Rbkc, 158_700m), (Wcc, 219_400m)), "By population, Leaders' meeting of May 2011");
        var programme = new TransitionProgramme([Commissioning, resilience]);

        // 325.544, 283.0895… and 391.366…: the two pennies left over go to RBKC and WCC.
        Assert.Equal(Pounds(325.54m, 283.09m, 391.37m), resilience.Share().Shares);
        Assert.All(resilience.Share().Items, item => Assert.Equal(TransitionBasis.AgreedFallback, item.Basis));
        Assert.Equal(Pounds(90_326.14m, 60_283.49m, 391.37m), programme.Shares);
        Assert.Equal(Pounds(95_326.14m, 70_283.49m, 20_391.37m), programme.Borne);
        Assert.Equal("RBKC pays WCC £60,283.49\nLBHF pays WCC £39,326.14", programme.Settlement.ToString());
        Assert.Equal([Unapproved, Needless], programme.Excluded.Select(excluded => excluded.Cost));
        Assert.Equal(2, programme.ToString().Split('\n').Length);
    }

    [Fact]
    public void In_the_year_a_cost_goes_by_the_reductions_of_its_own_year()
    {
        var savesLater = CumulativeEffect.Starting(new FinancialYear(2012), Money.FromPounds(3));
        var reductions = NetReductions.Of(ByAuthority.Of((Lbhf, CumulativeEffect.Starting(First, Money.FromPounds(1))), (Rbkc, savesLater)));
        TransitionShares Shares(TransitionBasis basis) =>
            TransitionScheme.ByNetReduction("x", reductions, basis)
                .WithCost(Approved("A", Lbhf, 100m)).WithCost(new TransitionCost("B", "x", Lbhf, new FinancialYear(2013), Money.FromPounds(100), Necessity.CommonToAll).WithApproval(Lbhf, Rbkc))
                .Share(MoneyUnit.Pound);

        Assert.Equal(ByAuthority.Of((Lbhf, Money.FromPounds(125)), (Rbkc, Money.FromPounds(75))), Shares(TransitionBasis.NetReductionInTheYear).Shares);
        Assert.Equal(ByAuthority.Of((Lbhf, Money.FromPounds(50)), (Rbkc, Money.FromPounds(150))), Shares(TransitionBasis.NetReductionAtFullEffect).Shares);
    }

    [Fact]
    public void Planned_savings_are_a_basis_of_their_own()
    {
        // asc-shared-services-2015, 11.1: savings of 2015/16 and the investment of that year.
        var shares = TransitionScheme.ByPlannedSavings("Transformation", Thousands(6_514, 3_900, 5_759)).WithCost(Approved("T1", Lbhf, 2_069_000m)).Share(MoneyUnit.Thousand);

        Assert.Equal(Thousands(833, 499, 737), shares.Shares);
        Assert.All(shares.Items, item => Assert.Equal(TransitionBasis.PlannedSavings, item.Basis));
        Assert.Null(shares.Scheme.Reductions);
    }

    [Fact]
    public void A_cost_of_nil_wants_no_basis() =>
        Assert.Equal(
            Pounds(0m, 0m, 0m),
            TransitionScheme.ByNetReduction("x", NetReductions.Between(Thousands(1, 1, 1), Thousands(1, 1, 1), First)).WithCost(Approved("T1", Wcc, 0m)).Share().Shares);

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.True(Commissioning != Commissioning.WithFallback(ByAuthority.Of((Wcc, 1m)), "x"));
        Assert.True(Commissioning.Share() == Commissioning.Share() && Commissioning.Share() != Commissioning.Share(MoneyUnit.Penny).Scheme.WithCost(Approved("T9", Lbhf, 1m)).Share());
        Assert.False(Commissioning.Share().Equals(null));
        Assert.Equal(Commissioning.Share().GetHashCode(), Commissioning.Share().GetHashCode());
        Assert.True(Redundancies != Redundancies.WithNature(CostNature.Capital) && Redundancies != Redundancies.WithDiscretionaryPayment(Money.Zero));
        Assert.True(new TransitionProgramme([Commissioning]) == new TransitionProgramme([Commissioning]));
        Assert.True(new TransitionProgramme([Commissioning]) != new TransitionProgramme([Commissioning, Scheme()]));
        Assert.True(Commissioning.Share().Excluded[0] != Commissioning.Share().Excluded[1]);
        Assert.True(Redundancies == Redundancies.WithApproval(Lbhf) && Redundancies != Approved("A", Wcc, 100_001m) && Unapproved != Unapproved.WithApproval(Wcc));
        Assert.True(Scheme().WithFallback(ByAuthority.Of((Wcc, 1m)), "x") == Scheme().WithFallback(ByAuthority.Of((Wcc, 1.0m)), "x"));
        Assert.True(Scheme().WithFallback(ByAuthority.Of((Wcc, 1m)), "x") != Scheme().WithFallback(ByAuthority.Of((Wcc, 1m)), "y"));
        Assert.True(Scheme() != TransitionScheme.ByNetReduction("x", Reductions, TransitionBasis.NetReductionInTheYear));
        Assert.True(Scheme().Share() != Scheme().Share(MoneyUnit.Pound));
        var (excluded, programme) = (Commissioning.Share().Excluded[0], new TransitionProgramme([Commissioning]));
        Assert.True(excluded == Commissioning.Share().Excluded[0] && excluded != null && null != excluded && (ExcludedCost?)null == null && !excluded.Equals(null));
        Assert.True(excluded != Scheme().WithCost(Systems).WithCost(new TransitionCost("T9", "x", Wcc, First, Money.Zero, Necessity.CommonToAll).WithApproval(Lbhf, Rbkc)).Share().Excluded[0]);
        Assert.True(Redundancies != null && null != Redundancies && (TransitionCost?)null == null && !Redundancies.Equals(null));
        Assert.True(Redundancies.WithApproval(Lbhf) != new TransitionCost("T9", "Redundancies", Wcc, First, Redundancies.Amount, Necessity.CommonToAll)
            .WithDiscretionaryPayment(Redundancies.DiscretionaryPayment).WithApproval(Lbhf, Rbkc, Wcc));
        Assert.True(Commissioning != null && null != Commissioning && (TransitionScheme?)null == null && !Commissioning.Equals(null));
        Assert.True(Commissioning.Share() != null && null != Commissioning.Share() && (TransitionShares?)null == null);
        Assert.True(programme != null && null != programme && (TransitionProgramme?)null == null && !programme.Equals(null));
        var leftOut = new TransitionCost("T5", "x", Wcc, First, Money.Zero, Necessity.NotShown);
        var westminsterAlone = TransitionScheme.ByPlannedSavings("x", ByAuthority.Of((Wcc, Money.Zero)));
        Assert.True(Scheme().WithCost(leftOut).Share().Excluded[0] != westminsterAlone.WithCost(leftOut).Share().Excluded[0]);
    }

    [Fact]
    public void Bad_costs_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Approved("T1", Lbhf, -1m), "The amount is nil or more", "-£1");
        Bad.Input<ArgumentOutOfRangeException>(() => Redundancies.WithDiscretionaryPayment(Money.FromPounds(-2)), "The payment is nil or more", "-£2");
        Bad.Input<ArgumentOutOfRangeException>(() => new TransitionCost("T1", "x", Lbhf, First, Money.Zero, (Necessity)9), "NotShown, CommonToAll, AcceptedAsWorthIt");
        Bad.Input<ArgumentOutOfRangeException>(() => Redundancies.WithNature((CostNature)9), "Revenue, Capital");
        Bad.Input<ArgumentException>(() => Approved(" ", Lbhf, 1m), "A reference is one line of text");
        Bad.Input<ArgumentException>(() => new TransitionCost("T1", "", Lbhf, First, Money.Zero, Necessity.NotShown), "A title is one line of text");
        Bad.Input<ContradictionException>(() => Redundancies.WithApproval(new Authority("LBHF", "Other")), "LBHF is named Hammersmith and Fulham", "named Other");
        Bad.Input<ArgumentException>(() => Redundancies.WithApproval(Lbhf, null!), "position 1");
    }

    [Fact]
    public void Bad_schemes_are_refused()
    {
        Bad.Input<ArgumentException>(() => TransitionScheme.ByNetReduction("x", Reductions, TransitionBasis.PlannedSavings), "at full effect or in the year", "PlannedSavings");
        Bad.Input<ArgumentException>(() => TransitionScheme.ByNetReduction("x", Reductions, TransitionBasis.AgreedFallback), "AgreedFallback is another basis");
        Bad.Input<ArgumentOutOfRangeException>(() => TransitionScheme.ByNetReduction("x", Reductions, (TransitionBasis)9), "NetReductionAtFullEffect");
        Bad.Input<ArgumentException>(() => TransitionScheme.ByPlannedSavings("x", Thousands(1, -2, 0)), "nil or more", "RBKC", "-£2,000");
        Bad.Input<ArgumentException>(() => TransitionScheme.ByPlannedSavings("x", ByAuthority.Of<Money>()), "at least one authority");
        Bad.Input<ArgumentException>(() => NetReductions.Of(ByAuthority.Of<CumulativeEffect>()), "at least one authority");
        Bad.Input<ArgumentException>(() => NetReductions.Between(Thousands(1, 2, 3), ByAuthority.Of((Lbhf, Money.Zero)), First), "LBHF, RBKC, WCC", "the other LBHF");
        Bad.Input<ArgumentException>(() => Commissioning.WithCost(Approved("T1", Lbhf, 1m)), "a reference of its own", "T1 stands twice");
        Bad.Input<ContradictionException>(() => Scheme().WithCost(Approved("T7", Lcc, 1m)), "LBHF, RBKC, WCC take part in x", "who incurred T7 is LCC");
        Bad.Input<ContradictionException>(() => Scheme().WithCost(Approved("T7", Lbhf, 1m).WithApproval(Lcc)), "LBHF, RBKC, WCC take part in x", "one who approved T7 is LCC");
        Bad.Input<ContradictionException>(() => Scheme().WithCost(Approved("T7", new Authority("WCC", "Wigan"), 1m)), "WCC is named Westminster", "named Wigan");
        Bad.Input<ContradictionException>(() => Scheme().WithFallback(ByAuthority.Of((Lcc, 1m)), "x"), "take part in x", "one in the agreed fallback is LCC");
        Bad.Input<ArgumentException>(() => Scheme().WithFallback(ByAuthority.Of((Lbhf, 0m)), "x"), "at least one above nil", "LBHF 0");
        Bad.Input<ArgumentException>(() => Scheme().WithFallback(ByAuthority.Of<decimal>(), "x"), "at least one above nil", "there are none");
        Bad.Input<ArgumentException>(() => Scheme().WithFallback(ByAuthority.Of((Lbhf, 2m), (Rbkc, -1m)), "x"), "nil or more", "RBKC -1");
        Bad.Input<ArgumentException>(() => Scheme().WithFallback(ByAuthority.Of((Lbhf, 1m)), " "), "agreement is one line of text");
    }

    [Fact]
    public void Shares_that_cannot_be_worked_are_refused()
    {
        var nobodyGains = TransitionScheme.ByNetReduction("Emergency planning", NetReductions.Between(Thousands(1, 1, 1), Thousands(2, 1, 1), First)).WithCost(Approved("T1", Lbhf, 1m));

        Bad.Input<ContradictionException>(() => nobodyGains.Share(), "T1 is shared by net-reduction-at-full-effect", "no participant of Emergency planning has a net reduction above nil", "no other basis is agreed (WithFallback)");
        Bad.Input<ContradictionException>(() => new TransitionProgramme([Commissioning, nobodyGains]), "no participant of Emergency planning");
        Bad.Input<ArgumentException>(() => Commissioning.Share(MoneyUnit.Thousand), "£1,000", "£100,001");
        Bad.Input<ArgumentOutOfRangeException>(() => Scheme().Share((MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentException>(() => new TransitionProgramme([]), "at least one scheme");
        Bad.Input<ArgumentException>(() => new TransitionProgramme([Commissioning, null!]), "position 1");
        Bad.Input<ArgumentOutOfRangeException>(() => Commissioning.Share().SharesOf((CostNature)9), "Revenue, Capital");
        var otherName = TransitionScheme.ByPlannedSavings("y", ByAuthority.Of((new Authority("WCC", "Wigan"), Money.FromPounds(1))));
        Bad.Input<ContradictionException>(() => new TransitionProgramme([Commissioning, otherName]), "WCC is named Wigan", "named Westminster");
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("reference", () => new TransitionCost(null!, "x", Lbhf, First, Money.Zero, Necessity.NotShown));
        Refused("title", () => new TransitionCost("x", null!, Lbhf, First, Money.Zero, Necessity.NotShown));
        Refused("incurredBy", () => new TransitionCost("x", "x", null!, First, Money.Zero, Necessity.NotShown));
        Refused("authorities", () => Redundancies.WithApproval(null!));
        Refused("reductions", () => NetReductions.Of(null!));
        Refused("before", () => NetReductions.Between(null!, Reductions.Reductions.Map(change => change.ByYear)));
        Refused("after", () => NetReductions.Between(Thousands(1, 1, 1), null!));
        Refused("before", () => NetReductions.Between(null!, Thousands(1, 1, 1), First));
        Refused("after", () => NetReductions.Between(Thousands(1, 1, 1), null!, First));
        Refused("reductions", () => TransitionScheme.ByNetReduction("x", null!));
        Refused("title", () => TransitionScheme.ByNetReduction(null!, Reductions));
        Refused("savings", () => TransitionScheme.ByPlannedSavings("x", null!));
        Refused("cost", () => Commissioning.WithCost(null!));
        Refused("weights", () => Commissioning.WithFallback(null!, "x"));
        Refused("agreement", () => Commissioning.WithFallback(ByAuthority.Of((Lbhf, 1m)), null!));
        Refused("schemes", () => new TransitionProgramme(null!));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static TransitionScheme Scheme() => TransitionScheme.ByNetReduction("x", Reductions);

    private static TransitionCost Approved(string reference, Authority incurredBy, decimal pounds) =>
        new TransitionCost(reference, "Redundancies", incurredBy, First, Money.FromPounds(pounds), Necessity.CommonToAll)
            .WithApproval(reference == "A" ? [Lbhf, Rbkc] : [Lbhf, Rbkc, Wcc]);

    private static ByAuthority<Money> Pounds(decimal lbhf, decimal rbkc, decimal wcc) =>
        ByAuthority.Of((Lbhf, Money.FromPounds(lbhf)), (Rbkc, Money.FromPounds(rbkc)), (Wcc, Money.FromPounds(wcc)));

    private static ByAuthority<Money> Thousands(decimal lbhf, decimal rbkc, decimal wcc) => Pounds(lbhf * 1000m, rbkc * 1000m, wcc * 1000m);
}
