using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

public sealed class CrossChargeAgreementTests
{
    [Fact]
    public void An_agreement_keeps_and_says_what_was_agreed()
    {
        var hosted = HostedBy(Wcc, HostPolicy.CarriedForward);

        Assert.Equal(("Commissioning", Basis, null), (Agreement.Service, Agreement.Basis, Agreement.Host));
        Assert.Equal([Lbhf, Rbkc, Wcc], Agreement.Participants);
        Assert.Equal("Commissioning, demand: LBHF 1200; RBKC 600; WCC 1200", Agreement.ToString());
        Assert.Equal((Wcc, HostPolicy.CarriedForward), (hosted.Host, hosted.Policy));
        Assert.Equal("Commissioning, demand: LBHF 1200; RBKC 600; WCC 1200, hosted by WCC, indirect costs carried-forward", hosted.ToString());
    }

    [Fact]
    public void An_agreement_on_another_basis_keeps_its_host_and_policy()
    {
        var equal = ChargingBasis.EqualShares(Wcc, Lcc);
        var rebased = HostedBy(Wcc, HostPolicy.BorneByHost).WithBasis(equal);

        Assert.Equal((equal, Wcc, HostPolicy.BorneByHost), (rebased.Basis, rebased.Host, rebased.Policy));
        Assert.Equal((equal, null), (Agreement.WithBasis(equal).Basis, Agreement.WithBasis(equal).Host));
        Bad.Input<ContradictionException>(() => HostedBy(Lbhf, HostPolicy.BorneByHost).WithBasis(equal), "WCC, LCC share Commissioning", "the host is LBHF");
        Bad.Input<ContradictionException>(() => HostedBy(Wcc, HostPolicy.BorneByHost).WithBasis(ChargingBasis.EqualShares(Wigan)), "WCC is named Wigan", "named Westminster");
    }

    [Fact]
    public void Bad_agreements_are_refused()
    {
        Bad.Input<ArgumentException>(() => new CrossChargeAgreement("", Basis), "A service is one line of text", "'' is not");
        Bad.Input<ContradictionException>(() => Agreement.WithHost(Lcc, HostPolicy.SharedAtOnce), "LBHF, RBKC, WCC share Commissioning", "the host is LCC");
        Bad.Input<ContradictionException>(() => Agreement.WithHost(Wigan, HostPolicy.SharedAtOnce), "WCC is named Westminster", "named Wigan");
        Bad.Input<ArgumentOutOfRangeException>(() => Agreement.WithHost(Wcc, (HostPolicy)3), "SharedAtOnce, BorneByHost, CarriedForward");
    }

    [Fact]
    public void Costs_of_one_who_does_not_take_part_are_refused()
    {
        Refused<ContradictionException>(CostLine.OnBudget("C9", "x", Lcc, Money.Zero), "LBHF, RBKC, WCC share Commissioning", "the payer of C9 is LCC");
        Refused<ContradictionException>(CostLine.OnBudget("C9", "x", Wigan, Money.Zero), "WCC is named Westminster", "named Wigan");
        Refused<ContradictionException>(CostLine.OnBudget("C9", "x", Wcc, Pounds(1m)).WithTransferredStaffBurden(Lcc, Pounds(1m)), "the origin of a burden in C9 is LCC");
        Refused<ContradictionException>(Varying(Variance.SpecificationOf(Lcc, Pounds(1m))), "the author of a specification in C9 is LCC");
        Refused<ContradictionException>(Varying(Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Lbhf, 1m), (Lcc, 1m)), "x")), "one agreed to share C9 is LCC");
        Refused<ContradictionException>(Varying(Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wigan, 1m)), "x")), "WCC is named Westminster", "named Wigan");
    }

    [Fact]
    public void Indirect_costs_of_nobody_or_of_another_than_the_host_are_refused()
    {
        Refused<ContradictionException>(Varying(Variance.IndirectCost(Pounds(1m))), "C9 has a variance in the indirect costs of a host", "nobody hosts Commissioning");
        Bad.Input<ContradictionException>(
            () => HostedBy(Rbkc, HostPolicy.SharedAtOnce).StatementFor(Year, [Varying(Variance.IndirectCost(Pounds(1m)))]), "C9 has a variance in the indirect costs of the host, RBKC", "it was paid by WCC");
    }

    [Fact]
    public void Bad_costs_of_a_year_are_refused()
    {
        Bad.Input<ArgumentException>(() => Agreement.StatementFor(Year, [Team, Homecare, Team]), "a reference of its own", "C1 stands twice");
        Bad.Input<ArgumentException>(() => Agreement.StatementFor(Year, [Team, null!]), "None of the lines is null", "position 1");
        Bad.Input<ArgumentOutOfRangeException>(() => Agreement.StatementFor(Year, [Team], (MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentOutOfRangeException>(() => Agreement.StatementFor(Year, [], (MoneyUnit)9), "MoneyUnit");
        Assert.Equal(["c1", "C1"], Agreement.StatementFor(Year, [CostLine.OnBudget("c1", "x", Wcc, Money.Zero), Team]).Lines.Select(line => line.Reference));
        Assert.Throws<OverflowException>(() => Agreement.StatementFor(Year, new[] { "A", "B" }.Select(reference => CostLine.OnBudget(reference, "x", Wcc, Money.FromMillions(500_000_000m)))));
    }

    [Fact]
    public void Amounts_that_are_not_whole_in_the_unit_are_refused()
    {
        NotWhole(CostLine.OnBudget("C9", "x", Wcc, Pounds(1_500m)), "£1,500");
        NotWhole(CostLine.OnBudget("C9", "x", Wcc, Pounds(1_000m)).WithTransferredStaffBurden(Lbhf, Pounds(1m)), "£1");
        NotWhole(Varying(Variance.Demand(Pounds(-2_500m))), "-£2,500");
        NotWhole(Varying(Variance.SpecificationOf(Lbhf, Pounds(2m))), "£2");
        NotWhole(Varying(Variance.IndirectCost(Pounds(3m))), "£3");
        Refused<ArgumentException>(CostLine.OnBudget("C9", "x", Wcc, Pounds(0.005m)), "a whole number of the unit, £0.01", "C9 has £0.005");

        static void NotWhole(CostLine line, string amount) => Bad.Input<ArgumentException>(
            () => HostedBy(Wcc, HostPolicy.BorneByHost).StatementFor(Year, [line], MoneyUnit.Thousand), "a whole number of the unit, £1,000", $"C9 has {amount}.");
    }

    [Fact]
    public void Payments_and_balances_of_one_who_does_not_take_part_are_refused()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);

        Bad.Input<ContradictionException>(() => statement.WithPaymentsOnAccount(new Transfer(Lcc, Wcc, Money.Zero)), "LBHF, RBKC, WCC share Commissioning", "the payer on account is LCC");
        Bad.Input<ContradictionException>(() => statement.WithPaymentsOnAccount(new Transfer(Wcc, Lcc, Money.Zero)), "the payee on account is LCC");
        Bad.Input<ContradictionException>(() => statement.WithPaymentsOnAccount(new Transfer(Lbhf, Wigan, Money.Zero)), "WCC is named Westminster", "named Wigan");
        Bad.Input<ArgumentException>(() => statement.WithPaymentsOnAccount(new Transfer(Lbhf, Wcc, Money.Zero), null!), "None of the payments is null", "position 1");
        Bad.Input<ContradictionException>(() => statement.WithUnsettled(ByAuthority.Of((Lcc, Money.Zero))), "one who owes or is owed is LCC");
        Bad.Input<ContradictionException>(() => statement.WithUnsettled(ByAuthority.Of((Wigan, Money.Zero))), "WCC is named Westminster", "named Wigan");
        Bad.Input<ContradictionException>(() => statement.WithUnsettled(Pounds(2m, -3m, 0m)), "Unsettled balances sum to nil", "these sum to -£1");
    }

    [Fact]
    public void Items_of_one_who_does_not_take_part_or_of_no_cost_are_refused()
    {
        var statement = Statement(HostPolicy.SharedAtOnce);

        Bad.Input<ContradictionException>(() => statement.ItemsOf(Lcc), "LBHF, RBKC, WCC share Commissioning", "the authority asked for is LCC");
        Bad.Input<ContradictionException>(() => statement.ItemsOf(Wigan), "WCC is named Westminster", "named Wigan");
        Bad.Input<ArgumentException>(() => statement.ItemsOf("c1"), "The statement has the costs C1, C2, C3; 'c1' is not among them");
        Bad.Input<ArgumentException>(() => Agreement.StatementFor(Year, []).ItemsOf("C1"), "The statement has no costs; 'C1'");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var hosted = HostedBy(Wcc, HostPolicy.BorneByHost);

        Assert.True(hosted == HostedBy(Wcc, HostPolicy.BorneByHost) && hosted != HostedBy(Wcc, HostPolicy.CarriedForward) && hosted != HostedBy(Rbkc, HostPolicy.BorneByHost));
        Assert.True(hosted != Agreement && Agreement != new CrossChargeAgreement("Other", Basis) && Agreement != Agreement.WithBasis(ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc)));
        Assert.Equal(hosted.GetHashCode(), HostedBy(Wcc, HostPolicy.BorneByHost).GetHashCode());
    }

    private static CostLine Varying(Variance variance) => new("C9", "x", Wcc, Money.Zero, variance.Amount, variance);

    private static void Refused<TException>(CostLine line, params string[] named)
        where TException : Exception => Bad.Input<TException>(() => Agreement.StatementFor(Year, [line]), named);
}
