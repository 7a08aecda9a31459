using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

// The year of docs/guide/cross-charges.md, by the rules of triborough-proposals-2011, chapter 11. Expected figures are worked by hand, there and here.
public sealed class CrossChargeStatementTests
{
    [Theory]
    [InlineData(HostPolicy.SharedAtOnce)]
    [InlineData(HostPolicy.BorneByHost)]
    [InlineData(HostPolicy.CarriedForward)]
    public void Budgets_and_payments_do_not_depend_on_the_policy(HostPolicy policy)
    {
        var statement = Statement(policy);

        // C1 360 + C2 burden 20 + C2 rest 240 + C3 32; 180 + 120 + 16; 360 + 240 + 32.
        Assert.Equal(Pounds(652_000m, 316_000m, 632_000m), statement.BudgetShares);
        Assert.Equal((Pounds(1_600_000m), Pounds(1_634_000m)), (statement.Budget, statement.Outturn));

        // LBHF 350 + 300 on account; RBKC 620 − 300; WCC 924 + 90 − 350.
        Assert.Equal(Pounds(650_000m, 320_000m, 664_000m), statement.Paid);
        Assert.Equal(Pounds(0m, 0m, 0m), statement.BroughtForward);
        Assert.Equal((Year, MoneyUnit.Penny, Wcc, policy), (statement.Year, statement.Unit, statement.Agreement.Host, statement.Agreement.Policy));
        Assert.Equal([Team, Homecare, Accommodation], statement.Lines);
    }

    [Fact]
    public void Indirect_costs_shared_at_once_fall_by_expected_shares()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);

        Assert.Equal(Pounds(20_800m, 4_400m, 8_800m), statement.VarianceShares);
        Assert.Equal(Pounds(672_800m, 320_400m, 640_800m), statement.Charges);
        Assert.Equal(Pounds(22_800m, 400m, -23_200m), statement.Balances);
        Assert.Equal(Pounds(0m, 0m, 0m), statement.CarriedForward);
        Assert.Empty(statement.CarriedForwardItems);
        Assert.Equal(Pounds(0m, 0m, 0m), statement.NextYearCallChange);
        Assert.Equal("Commissioning 2012/13: LBHF £672,800; RBKC £320,400; WCC £640,800\nLBHF pays WCC £22,800\nRBKC pays WCC £400", statement.ToString());
    }

    [Fact]
    public void Indirect_costs_borne_by_the_host_are_its_own_and_move_next_year_s_call()
    {
        var statement = Statement(HostPolicy.BorneByHost);

        Assert.Equal(Pounds(16_800m, 2_400m, 14_800m), statement.VarianceShares);
        Assert.Equal(Pounds(668_800m, 318_400m, 646_800m), statement.Charges);
        Assert.Equal(Pounds(18_800m, -1_600m, -17_200m), statement.Balances);
        Assert.Equal(Pounds(0m, 0m, 0m), statement.CarriedForward);
        Assert.Equal(Pounds(4_000m, 2_000m, 4_000m), statement.NextYearCallChange);
        Assert.Equal("LBHF pays WCC £17,200\nLBHF pays RBKC £1,600", statement.Settlement.ToString());
    }

    [Fact]
    public void Indirect_costs_carried_forward_are_not_charged_and_the_host_waits_for_them()
    {
        var statement = Statement(HostPolicy.CarriedForward);

        Assert.Equal(Pounds(16_800m, 2_400m, 4_800m), statement.VarianceShares);
        Assert.Equal(Pounds(668_800m, 318_400m, 636_800m), statement.Charges);
        Assert.Equal(Pounds(4_000m, 2_000m, 4_000m), statement.CarriedForward);

        // WCC is out of pocket by 664,000 − 636,800, of which it carries 10,000.
        Assert.Equal(Pounds(18_800m, -1_600m, -17_200m), statement.Balances);
        Assert.Equal(Pounds(0m, 0m, 0m), statement.NextYearCallChange);
        Assert.Equal("LBHF pays WCC £17,200\nLBHF pays RBKC £1,600", statement.Settlement.ToString());
        Assert.Equal(
            ["LBHF £4,000: 40% of £10,000 of C3 Accommodation and ICT (indirect-carried-forward)", "RBKC £2,000: 20% of £10,000 of C3 Accommodation and ICT (indirect-carried-forward)", "WCC £4,000: 40% of £10,000 of C3 Accommodation and ICT (indirect-carried-forward)"],
            statement.CarriedForwardItems.Select(item => item.ToString()));
        Assert.DoesNotContain(statement.Items, item => item.Rule == ChargeRule.IndirectCarriedForward);
    }

    [Fact]
    public void Every_figure_says_which_rule_share_and_cost_it_comes_of()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);

        Assert.Equal(
            [
                "LBHF £360,000: 40% of £900,000 of C1 Commissioning team (budget-share)",
                "RBKC £180,000: 20% of £900,000 of C1 Commissioning team (budget-share)",
                "WCC £360,000: 40% of £900,000 of C1 Commissioning team (budget-share)",
                "LBHF £6,000: 40% of £15,000 of C1 Commissioning team (variance-share)",
                "RBKC £3,000: 20% of £15,000 of C1 Commissioning team (variance-share)",
                "WCC £6,000: 40% of £15,000 of C1 Commissioning team (variance-share)",
                "LBHF £12,000: 100% of £12,000 of C1 Commissioning team (specification-change)",
                "LBHF -£1,200: 40% of -£3,000 of C1 Commissioning team (variance-share)",
                "RBKC -£600: 20% of -£3,000 of C1 Commissioning team (variance-share)",
                "WCC -£1,200: 40% of -£3,000 of C1 Commissioning team (variance-share)",
            ],
            statement.ItemsOf("C1").Select(item => item.ToString()));
        Assert.Equal(
            [
                "RBKC £180,000: 20% of £900,000 of C1 Commissioning team (budget-share)",
                "RBKC £3,000: 20% of £15,000 of C1 Commissioning team (variance-share)",
                "RBKC -£600: 20% of -£3,000 of C1 Commissioning team (variance-share)",
                "RBKC £120,000: 20% of £600,000 of C2 Homecare contract (budget-share)",
                "RBKC £16,000: 20% of £80,000 of C3 Accommodation and ICT (budget-share)",
                "RBKC £2,000: 20% of £10,000 of C3 Accommodation and ICT (indirect-shared)",
            ],
            statement.ItemsOf(Rbkc).Select(item => item.ToString()));
        Assert.Equal("LBHF £20,000: 100% of £20,000 of C2 Homecare contract (transferred-staff-burden)", statement.ItemsOf("C2")[0].ToString());
        Assert.Equal("WCC £10,000: 100% of £10,000 of C3 Accommodation and ICT (indirect-borne-by-host)", Statement(HostPolicy.BorneByHost).ItemsOf("C3")[^1].ToString());
        Assert.Equal(20, statement.Items.Count);

        var item = statement.Items[0];
        Assert.Equal((Year, Team, ChargeRule.BudgetShare, Pounds(900_000m)), (item.Year, item.Line, item.Rule, item.Shared));
        Assert.Equal((Lbhf, 0.4m, Pounds(360_000m)), (item.Authority, item.Share, item.Amount));
    }

    [Fact]
    public void A_share_that_does_not_end_is_shown_to_four_places_of_a_percentage()
    {
        var agreement = new CrossChargeAgreement("Legal", ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc));
        var items = agreement.StatementFor(Year, [CostLine.OnBudget("C1", "Team", Wcc, Pounds(100m))]).Items;

        Assert.Equal("LBHF £33.34: 33.3333% of £100 of C1 Team (budget-share)", items[0].ToString());
        Assert.Equal(["£33.34", "£33.33", "£33.33"], items.Select(item => item.Amount.ToString()));
        Assert.All(items, item => Assert.Equal(0.333333333333333333333333333m, item.Share));
    }

    [Theory]
    [InlineData(MoneyUnit.Penny, "33.34", "33.33", "33.33")]
    [InlineData(MoneyUnit.Pound, "34", "33", "33")]
    [InlineData(MoneyUnit.Thousand, "34000", "33000", "33000")]
    [InlineData(MoneyUnit.Million, "34000000", "33000000", "33000000")]
    public void Each_amount_is_shared_by_itself_in_whole_units(MoneyUnit unit, string lbhf, string rbkc, string wcc)
    {
        // Two amounts of 100, each with a unit left over that goes to LBHF: twice 34, not 67.
        var amount = unit == MoneyUnit.Penny ? Pounds(100m) : Money.From(100m, unit);
        var agreement = new CrossChargeAgreement("Legal", ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc)).WithHost(Wcc, HostPolicy.BorneByHost);
        var line = new CostLine("C1", "Team", Wcc, amount, amount + amount, Variance.DirectCost(amount));
        var statement = agreement.StatementFor(Year, [line], unit);

        var once = ByAuthority.Of((Lbhf, Of(lbhf)), (Rbkc, Of(rbkc)), (Wcc, Of(wcc)));
        Assert.Equal((once, once, unit), (statement.BudgetShares, statement.VarianceShares, statement.Unit));
        Assert.Equal(once.Plus(once), statement.Charges);
        Assert.Equal(once, agreement.StatementFor(Year, [new CostLine("C3", "Energy", Wcc, Money.Zero, amount, Variance.IndirectCost(amount))], unit).NextYearCallChange);

        static Money Of(string pounds) => Pounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_variance_falls_by_its_cause_adverse_or_favourable(int sign)
    {
        var amount = Pounds(sign * 10_000m);
        var byExpectedShares = Pounds(sign * 4_000m, sign * 2_000m, sign * 4_000m);

        Falls(Variance.Demand(amount), ChargeRule.VarianceShare, byExpectedShares);
        Falls(Variance.Quality(amount), ChargeRule.VarianceShare, byExpectedShares);
        Falls(Variance.DirectCost(amount), ChargeRule.VarianceShare, byExpectedShares);
        Falls(Variance.SpecificationOf(Rbkc, amount), ChargeRule.SpecificationChange, Pounds(0m, sign * 10_000m, 0m));
        Falls(Variance.IndirectCost(amount), ChargeRule.IndirectShared, byExpectedShares);
        Falls(Variance.Demand(amount).SharedAsAgreed(ByAuthority.Of((Lbhf, 1m), (Wcc, 3m)), "June"), ChargeRule.AgreedException, Pounds(sign * 2_500m, 0m, sign * 7_500m));
        Falls(Variance.Quality(amount).SharedAsAgreed(ByAuthority.Of((Rbkc, 0.5m)), "June"), ChargeRule.AgreedException, Pounds(0m, sign * 10_000m, 0m));
        Falls(Variance.DirectCost(amount).SharedAsAgreed(Weights(1m, 0m, 1m), "June"), ChargeRule.AgreedException, Pounds(sign * 5_000m, 0m, sign * 5_000m));

        static void Falls(Variance variance, ChargeRule rule, ByAuthority<Money> shares)
        {
            var line = new CostLine("C1", "x", Wcc, Money.Zero, variance.Amount, variance);
            var statement = HostedBy(Wcc, HostPolicy.SharedAtOnce).StatementFor(Year, [line]);

            Assert.Equal((shares, shares), (statement.VarianceShares, statement.Charges));
            Assert.Equal(Pounds(0m, 0m, 0m), statement.BudgetShares);
            Assert.All(statement.Items, item => Assert.Equal((rule, variance.Amount), (item.Rule, item.Shared)));
            Assert.Equal(shares.Where(share => share.Value != Money.Zero).Select(share => share.Key), statement.Items.Select(item => item.Authority));
        }
    }

    [Fact]
    public void Income_and_favourable_indirect_costs_are_shared_like_costs()
    {
        var lines = new[]
        {
            CostLine.OnBudget("I1", "Grant", Wcc, Pounds(-5_000m)),
            new CostLine("C3", "Energy", Wcc, Pounds(1_000m), Pounds(500m), Variance.IndirectCost(Pounds(-500m))),
        };

        Assert.Equal(Pounds(-1_800m, -900m, -1_800m), HostedBy(Wcc, HostPolicy.SharedAtOnce).StatementFor(Year, lines).Charges);
        Assert.Equal(Pounds(-1_600m, -800m, -2_100m), HostedBy(Wcc, HostPolicy.BorneByHost).StatementFor(Year, lines).Charges);
        var carried = HostedBy(Wcc, HostPolicy.CarriedForward).StatementFor(Year, lines);
        Assert.Equal(Pounds(-1_600m, -800m, -1_600m), carried.Charges);
        Assert.Equal(Pounds(-200m, -100m, -200m), carried.CarriedForward);

        // WCC received 4,500 more than it paid, and holds 500 of it for next year.
        Assert.Equal(Pounds(-1_600m, -800m, 2_400m), carried.Balances);
    }

    [Fact]
    public void Payments_on_account_add_up()
    {
        var bare = HostedBy(Wcc, HostPolicy.SharedAtOnce).StatementFor(Year, [Homecare]);
        var paid = bare.WithPaymentsOnAccount(new Transfer(Lbhf, Rbkc, Pounds(100m)), new Transfer(Lbhf, Rbkc, Pounds(50m)), new Transfer(Rbkc, Wcc, Pounds(7.50m)));

        Assert.Equal(Pounds(0m, 620_000m, 0m), bare.Paid);
        Assert.Equal(Pounds(150m, 619_857.50m, -7.50m), paid.Paid);
        Assert.Equal(paid, bare.WithPaymentsOnAccount(new Transfer(Lbhf, Rbkc, Pounds(150m))).WithPaymentsOnAccount(new Transfer(Rbkc, Wcc, Pounds(7.50m))));
        Assert.Equal(bare, bare.WithPaymentsOnAccount());
        Assert.Equal(bare.Charges, paid.Charges);
    }

    [Fact]
    public void What_was_left_unsettled_is_added_and_adds_up()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);
        var unsettled = statement.WithUnsettled(ByAuthority.Of((Wcc, Pounds(-300m)), (Lbhf, Pounds(300m))));

        Assert.Equal(Pounds(23_100m, 400m, -23_500m), unsettled.Balances);
        Assert.Equal(Pounds(23_200m, 300m, -23_500m), unsettled.WithUnsettled(ByAuthority.Of((Lbhf, Pounds(100m)), (Rbkc, Pounds(-100m)))).Balances);
        Assert.Equal((statement.Charges, statement.Paid), (unsettled.Charges, unsettled.Paid));
        Assert.Equal(statement, statement.WithUnsettled(ByAuthority.Of<Money>()));
    }

    [Fact]
    public void A_year_without_costs_owes_nothing()
    {
        var statement = Agreement.StatementFor(Year, []);

        Assert.Equal((Money.Zero, Money.Zero, Pounds(0m, 0m, 0m)), (statement.Budget, statement.Outturn, statement.Charges));
        Assert.Equal("Commissioning 2012/13: LBHF £0; RBKC £0; WCC £0\nNothing is owed.", statement.ToString());
        Assert.Empty(Agreement.StatementFor(Year, [CostLine.OnBudget("C1", "x", Wcc, Money.Zero)]).ItemsOf("C1"));
    }

    [Fact]
    public void One_without_a_weight_pays_and_bears_nothing()
    {
        var agreement = new CrossChargeAgreement("Legal", ChargingBasis.ByActivity(Weights(1m, 3m, 0m))).WithHost(Wcc, HostPolicy.CarriedForward);
        var statement = agreement.StatementFor(Year, [Accommodation]);

        Assert.Equal(Pounds(20_000m, 60_000m, 0m), statement.Charges);
        Assert.Equal(Pounds(20_000m, 60_000m, -80_000m), statement.Balances);
        Assert.Empty(statement.ItemsOf(Wcc));
        Assert.Equal([Lbhf, Rbkc], statement.CarriedForwardItems.Select(item => item.Authority));
    }

    [Fact]
    public void A_thousand_costs_of_thirty_authorities_still_sum()
    {
        var councils = Enumerable.Range(1, 30).Select(number => new Authority("C" + number)).ToArray();
        var agreement = new CrossChargeAgreement("Waste", ChargingBasis.ByHeadcount(new ByAuthority<decimal>(councils.Select((council, index) => KeyValuePair.Create(council, index + 0.5m)))))
            .WithHost(councils[7], HostPolicy.CarriedForward);
        var lines = Enumerable.Range(1, 1_000).Select(number => new CostLine(
            "L" + number, "Round", councils[number % 2 == 0 ? 7 : number % 30], Pounds(number + 0.01m), Pounds((2 * number) + 0.01m), number % 2 == 0 ? Variance.IndirectCost(Pounds(number)) : Variance.Quality(Pounds(number))));
        var statement = agreement.StatementFor(Year, lines);

        // Budgets are 1 + … + 1,000 and a penny each; half as much again for the even ones is carried forward, 2 + 4 + … + 1,000.
        Assert.Equal((Pounds(500_510m), Pounds(1_001_010m)), (statement.Budget, statement.Outturn));
        Assert.Equal((Pounds(750_510m), Pounds(250_500m)), (statement.Charges.Total(), statement.CarriedForward.Total()));
        Assert.Equal((Money.Zero, statement.Outturn), (statement.Balances.Total(), statement.Paid.Total()));
        Assert.InRange(statement.Settlement.Transfers.Count, 1, 29);
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);
        var payment = new Transfer(Rbkc, Wcc, Pounds(1m));

        Assert.True(statement == Statement(HostPolicy.SharedAtOnce) && !(statement != Statement(HostPolicy.SharedAtOnce)) && statement.Equals((object)Statement(HostPolicy.SharedAtOnce)));
        Assert.Equal(statement.GetHashCode(), Statement(HostPolicy.SharedAtOnce).GetHashCode());
        Assert.True(statement != Statement(HostPolicy.BorneByHost) && statement != statement.WithPaymentsOnAccount(payment));
        Assert.True(statement != statement.WithUnsettled(ByAuthority.Of((Rbkc, Pounds(1m)), (Wcc, Pounds(-1m)))));
        Assert.True(Agreement.StatementFor(Year, [Team]) != Agreement.StatementFor(Year, [Homecare]));
        Assert.True(Agreement.StatementFor(Year, [Team]) != Agreement.StatementFor(Year.Next, [Team]));
        Assert.True(Agreement.StatementFor(Year, [Homecare]) != Agreement.StatementFor(Year, [Homecare], MoneyUnit.Pound));
        Assert.True(Agreement.StatementFor(Year, []) != Agreement.StatementFor(Year, [CostLine.OnBudget("C1", "x", Wcc, Money.Zero)]));
        Assert.True(statement != null && null != statement && (CrossChargeStatement?)null == null && !statement.Equals(null) && !statement.Equals("C1"));

        Assert.True(statement.Items[0] == Statement(HostPolicy.BorneByHost).Items[0] && statement.Items[0] != statement.Items[1]);
        Assert.Equal(statement.Items[0].GetHashCode(), Statement(HostPolicy.BorneByHost).Items[0].GetHashCode());
        Assert.True(statement.Items[0] != Agreement.StatementFor(Year.Next, [Team]).Items[0]);
    }
}
