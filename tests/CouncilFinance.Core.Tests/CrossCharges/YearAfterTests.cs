using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

public sealed class YearAfterTests
{
    private static readonly CostLine Rent = CostLine.OnBudget("C3", "Accommodation and ICT", Wcc, Pounds(90_000m));
    private static readonly CrossChargeStatement First = Statement(HostPolicy.CarriedForward);
    private static readonly CrossChargeStatement Bare = HostedBy(Wcc, HostPolicy.CarriedForward).StatementFor(Year.Next, [Rent]);
    private static readonly CrossChargeStatement Second = Bare.WithBroughtForward(First);

    [Fact]
    public void What_the_host_carried_is_charged_the_year_after()
    {
        Assert.Equal(Pounds(36_000m, 18_000m, 36_000m), Bare.Charges);
        Assert.Equal(Pounds(4_000m, 2_000m, 4_000m), Second.BroughtForward);
        Assert.Equal(Pounds(40_000m, 20_000m, 40_000m), Second.Charges);
        Assert.Equal((Pounds(36_000m, 18_000m, 36_000m), Pounds(0m, 0m, 0m)), (Second.BudgetShares, Second.VarianceShares));
        Assert.Equal(Pounds(90_000m), Second.Outturn);

        // The host paid 90,000 and is owed the 10,000 it carried: 40,000 + 20,000 from the others.
        Assert.Equal(Pounds(40_000m, 20_000m, -60_000m), Second.Balances);
        Assert.Equal("LBHF pays WCC £40,000\nRBKC pays WCC £20,000", Second.Settlement.ToString());
        Assert.Equal(Pounds(0m, 0m, 0m), Second.CarriedForward);
    }

    [Fact]
    public void What_is_brought_forward_says_where_and_when_it_arose()
    {
        Assert.Equal(
            ["LBHF £36,000: 40% of £90,000 of C3 Accommodation and ICT (budget-share)", "LBHF £4,000: 40% of £10,000 of C3 Accommodation and ICT (indirect-recovered)"],
            Second.ItemsOf(Lbhf).Select(item => item.ToString()));
        Assert.Equal([Year.Next, Year], Second.ItemsOf(Lbhf).Select(item => item.Year));
        Assert.Equal([Rent, Accommodation], Second.ItemsOf("C3").Select(item => item.Line).Distinct());
        Assert.Equal(3, Agreement.WithHost(Wcc, HostPolicy.CarriedForward).StatementFor(Year.Next, []).WithBroughtForward(First).ItemsOf("C3").Count);
        Bad.Input<ArgumentException>(
            () => HostedBy(Wcc, HostPolicy.CarriedForward).StatementFor(Year.Next, [Homecare]).WithBroughtForward(First).ItemsOf("C1"), "the costs C2, C3; 'C1' is not among them");
    }

    [Fact]
    public void What_is_brought_forward_falls_by_the_shares_of_the_year_in_which_it_arose()
    {
        var rebased = HostedBy(Wcc, HostPolicy.SharedAtOnce).WithBasis(ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc, Lcc)).StatementFor(Year.Next, [Rent]).WithBroughtForward(First);

        Assert.Equal(Pounds(4_000m, 2_000m, 4_000m).Append(KeyValuePair.Create(Lcc, Money.Zero)), rebased.BroughtForward);
        Assert.Equal(Pounds(26_500m, 24_500m, 26_500m).Append(KeyValuePair.Create(Lcc, Pounds(22_500m))), rebased.Charges);
    }

    [Fact]
    public void A_year_carries_its_own_variance_beside_the_one_before()
    {
        var dearer = new CostLine("C3", "Accommodation and ICT", Wcc, Pounds(90_000m), Pounds(95_000m), Variance.IndirectCost(Pounds(5_000m)));
        var statement = HostedBy(Wcc, HostPolicy.CarriedForward).StatementFor(Year.Next, [dearer]).WithBroughtForward(First);

        Assert.Equal(Pounds(2_000m, 1_000m, 2_000m), statement.CarriedForward);
        Assert.Equal(Pounds(40_000m, 20_000m, 40_000m), statement.Charges);

        // It paid 95,000, carries 5,000 of that, and is owed the 10,000 of last year.
        Assert.Equal(Pounds(40_000m, 20_000m, -60_000m), statement.Balances);
        Assert.Equal(Pounds(2_000m, 1_000m, 2_000m), Bare.Agreement.StatementFor(Year.PlusYears(2), []).WithBroughtForward(statement).Charges);
    }

    [Fact]
    public void Balances_that_nobody_paid_go_on_into_the_next_statement() =>
        Assert.Equal(Pounds(58_800m, 18_400m, -77_200m), Second.WithUnsettled(First.Balances).Balances);

    [Fact]
    public void Payments_and_what_is_brought_forward_go_together_in_any_order()
    {
        var payment = new CouncilFinance.Apportionment.Transfer(Rbkc, Wcc, Pounds(20_000m));

        Assert.Equal(Second.WithPaymentsOnAccount(payment).WithUnsettled(First.Balances), Bare.WithUnsettled(First.Balances).WithPaymentsOnAccount(payment).WithBroughtForward(First));
        Assert.Equal(Pounds(40_000m, 0m, -40_000m), Second.WithPaymentsOnAccount(payment).Balances);
        Assert.True(Second != Bare);
    }

    [Fact]
    public void A_year_that_carried_nothing_may_have_had_another_host_and_other_participants()
    {
        var shared = Statement(HostPolicy.SharedAtOnce);
        var after = new CrossChargeAgreement("Commissioning", ChargingBasis.EqualShares(Lbhf, Rbkc)).WithHost(Rbkc, HostPolicy.CarriedForward).StatementFor(Year.Next, [Homecare]);

        Assert.Equal(after, after.WithBroughtForward(shared));
        Assert.Equal(Second, Bare.WithBroughtForward(Agreement.StatementFor(Year, [])).WithBroughtForward(First));
    }

    [Fact]
    public void What_cannot_be_brought_forward_is_refused()
    {
        Bad.Input<InvalidOperationException>(() => Second.WithBroughtForward(First), "charged once", "in this statement already");
        Of(Agreement.StatementFor(Year, []), "This is the statement of Commissioning in 2012/13", "what is brought forward is of Commissioning in 2012/13");
        Of(Agreement.StatementFor(Year.Previous, []), "in 2011/12", "in 2012/13");
        Of(Agreement.StatementFor(Year.PlusYears(2), []), "in 2014/15", "in 2012/13");
        Of(new CrossChargeAgreement("Legal", Basis).WithHost(Wcc, HostPolicy.CarriedForward).StatementFor(Year.Next, []), "This is the statement of Legal in 2013/14", "is of Commissioning in 2012/13");
        Of(HostedBy(Rbkc, HostPolicy.CarriedForward).StatementFor(Year.Next, []), "WCC carried costs forward from 2012/13", "the host in 2013/14 is RBKC");
        Of(Agreement.StatementFor(Year.Next, []), "WCC carried costs forward from 2012/13", "the host in 2013/14 is nobody");
        Of(HostedBy(Wcc, HostPolicy.CarriedForward).WithBasis(ChargingBasis.EqualShares(Lbhf, Wcc)).StatementFor(Year.Next, []), "LBHF, WCC share Commissioning", "one who shares what was carried forward is RBKC");
        Of(new CrossChargeAgreement("Commissioning", ChargingBasis.EqualShares(Lbhf, Rbkc, Wigan)).WithHost(Wigan, HostPolicy.CarriedForward).StatementFor(Year.Next, []), "WCC is named Westminster", "named Wigan");
        Bad.Input<ContradictionException>(() => Bare.WithBroughtForward(Agreement.StatementFor(FinancialYear.MaxValue, [])), "in 2013/14", "in 9998/99");

        static void Of(CrossChargeStatement statement, params string[] named) => Bad.Input<ContradictionException>(() => statement.WithBroughtForward(First), named);
    }
}
