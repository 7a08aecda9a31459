using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

public sealed class CostLineTests
{
    [Fact]
    public void A_variance_keeps_its_cause_and_says_it()
    {
        Is(VarianceCause.Demand, Variance.Demand(Pounds(15_000m)), "£15,000 demand");
        Is(VarianceCause.Quality, Variance.Quality(Pounds(0.50m)), "£0.50 quality");
        Is(VarianceCause.DirectCost, Variance.DirectCost(Pounds(-3_000m)), "-£3,000 direct-cost");
        Is(VarianceCause.Specification, Variance.SpecificationOf(Lbhf, Pounds(12_000m)), "£12,000 specification of LBHF");
        Is(VarianceCause.IndirectCost, Variance.IndirectCost(Money.Zero), "£0 indirect-cost");
        Assert.Equal([true, false, false], new[] { 1m, 0m, -1m }.Select(pounds => Variance.Demand(Pounds(pounds)).IsAdverse));
        Assert.Equal(Lbhf, Variance.SpecificationOf(Lbhf, Money.Zero).Author);

        static void Is(VarianceCause cause, Variance variance, string text)
        {
            Assert.Equal((cause, text), (variance.Cause, variance.ToString()));
            Assert.Equal(cause == VarianceCause.Specification, variance.Author is not null);
            Assert.Equal((null, null), (variance.AgreedShares, variance.Agreement));
        }
    }

    [Fact]
    public void An_exception_keeps_its_shares_and_where_they_were_agreed()
    {
        var excepted = Variance.Quality(Pounds(8m)).SharedAsAgreed(ByAuthority.Of((Wcc, 3.0m), (Rbkc, 0m)), "Joint committee, 4 June");

        Assert.Equal((ByAuthority.Of((Wcc, 3m), (Rbkc, 0m)), "Joint committee, 4 June"), (excepted.AgreedShares, excepted.Agreement));
        Assert.Equal("£8 quality, shared as agreed: Joint committee, 4 June", excepted.ToString());
        Assert.Equal("WCC 3; RBKC 0", excepted.AgreedShares!.ToString());
        Assert.Equal((VarianceCause.Quality, Pounds(8m)), (excepted.Cause, excepted.Amount));
    }

    [Fact]
    public void Bad_exceptions_are_refused()
    {
        var shares = ByAuthority.Of((Wcc, 1m));

        Bad.Input<InvalidOperationException>(() => Variance.SpecificationOf(Lbhf, Pounds(1m)).SharedAsAgreed(shares, "x"), "demand, quality or direct costs", "cause specification has a rule of its own");
        Bad.Input<InvalidOperationException>(() => Variance.IndirectCost(Pounds(1m)).SharedAsAgreed(shares, "x"), "demand, quality or direct costs", "cause indirect-cost has a rule of its own");
        Bad.Input<ArgumentException>(() => Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 0m)), "x"), "at least one above nil", "WCC 0 are not");
        Bad.Input<ArgumentException>(() => Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 2m), (Rbkc, -1m)), "x"), "nil or more", "RBKC -1 are not");
        Bad.Input<ArgumentException>(() => Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of<decimal>(), "x"), "at least one above nil", "there are none");
        Bad.Input<ArgumentException>(() => Variance.DirectCost(Pounds(1m)).SharedAsAgreed(shares, " x"), "An agreement is one line of text", "' x'");
    }

    [Fact]
    public void A_cost_keeps_what_it_is_made_of()
    {
        Assert.Equal(("C1", "Commissioning team", Wcc), (Team.Reference, Team.Title, Team.PaidBy));
        Assert.Equal((Pounds(900_000m), Pounds(924_000m), Pounds(900_000m)), (Team.Budget, Team.Outturn, Team.SharedBudget));
        Assert.Equal([VarianceCause.Demand, VarianceCause.Specification, VarianceCause.DirectCost], Team.Variances.Select(variance => variance.Cause));
        Assert.Empty(Team.TransferredStaffBurdens);
        Assert.Equal("C1 Commissioning team: budget £900,000, outturn £924,000", Team.ToString());
        Assert.Equal((Pounds(620_000m), Pounds(620_000m), Pounds(600_000m)), (Homecare.Budget, Homecare.Outturn, Homecare.SharedBudget));
        Assert.Empty(Homecare.Variances);
    }

    [Fact]
    public void Burdens_of_several_authorities_come_off_the_shared_budget()
    {
        var line = Team.WithTransferredStaffBurden(Lbhf, Pounds(400_000m)).WithTransferredStaffBurden(Wcc, Pounds(500_000m));

        Assert.Equal(ByAuthority.Of((Lbhf, Pounds(400_000m)), (Wcc, Pounds(500_000m))), line.TransferredStaffBurdens);
        Assert.Equal(Money.Zero, line.SharedBudget);
        Assert.Equal(Team.Variances, line.Variances);
        Assert.Equal(Team.Outturn, line.Outturn);
        Assert.Equal(Pounds(900_000m), Team.WithTransferredStaffBurden(Lbhf, Money.Zero).SharedBudget);
    }

    [Fact]
    public void Bad_burdens_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Team.WithTransferredStaffBurden(Lbhf, Pounds(-1m)), "The amount is nil or more", "-£1 is not");
        Bad.Input<ArgumentException>(() => Homecare.WithTransferredStaffBurden(Lbhf, Money.Zero), "LBHF stands twice");
        Bad.Input<ContradictionException>(() => Team.WithTransferredStaffBurden(Wcc, Money.Zero).WithTransferredStaffBurden(Wigan, Money.Zero), "WCC is named Wigan", "named Westminster");
        Bad.Input<ContradictionException>(() => Homecare.WithTransferredStaffBurden(Wcc, Pounds(600_000.01m)), "The budget of C2 is £620,000", "come to £620,000.01");
    }

    [Fact]
    public void A_variance_without_a_cause_is_refused()
    {
        Bad.Input<ContradictionException>(() => new CostLine("C9", "x", Wcc, Pounds(100m), Pounds(112m)), "The outturn of C9 is £12 away from its budget", "its variances explain £0");
        Bad.Input<ContradictionException>(
            () => new CostLine("C9", "x", Wcc, Pounds(100m), Pounds(88m), Variance.Demand(Pounds(-10m)), Variance.Quality(Pounds(-1.50m))), "The outturn of C9 is -£12 away", "its variances explain -£11.50");
        Bad.Input<ContradictionException>(() => new CostLine("C9", "x", Wcc, Pounds(100m), Pounds(100m), Variance.Demand(Pounds(0.01m))), "is £0 away from its budget", "explain £0.01");
        Assert.Equal(Money.Zero, new CostLine("C9", "x", Wcc, Money.Zero, Money.Zero, Variance.Demand(Pounds(-1m)), Variance.DirectCost(Pounds(1m))).Outturn);
    }

    [Fact]
    public void Bad_costs_are_refused()
    {
        Bad.Input<ArgumentException>(() => CostLine.OnBudget(" ", "x", Wcc, Money.Zero), "A reference is one line of text", "' ' is not");
        Bad.Input<ArgumentException>(() => CostLine.OnBudget("C9", "x\ny", Wcc, Money.Zero), "A title is one line of text");
        Bad.Input<ArgumentException>(() => new CostLine("C9", "x", Wcc, Money.Zero, Money.Zero, Variance.Demand(Money.Zero), null!), "None of the variances is null", "position 1");
        Assert.Throws<OverflowException>(() => new CostLine("C9", "x", Wcc, Money.MaxValue, Money.MinValue));
    }

    [Fact]
    public void Equal_variances_have_equal_parts()
    {
        var variance = Variance.SpecificationOf(Lbhf, Pounds(1m));
        var excepted = Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 2.50m)), "x");

        Assert.True(variance == Variance.SpecificationOf(Lbhf, Pounds(1.00m)) && variance != Variance.SpecificationOf(Wcc, Pounds(1m)) && variance != Variance.SpecificationOf(Lbhf, Pounds(2m)));
        Assert.True(Variance.Demand(Pounds(1m)) != Variance.Quality(Pounds(1m)) && Variance.Demand(Pounds(1m)) != excepted);
        Assert.True(excepted == Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 2.5m)), "x"));
        Assert.Equal(excepted.GetHashCode(), Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 2.5m)), "x").GetHashCode());
        Assert.True(excepted != Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Wcc, 2.5m)), "y"));
        Assert.True(excepted != Variance.Demand(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Rbkc, 2.5m)), "x"));
    }

    [Fact]
    public void Equal_costs_have_equal_parts()
    {
        CostLine Line(string reference = "C", string title = "x", Authority? paidBy = null, decimal budget = 5m, decimal more = 1m, decimal burden = 1m, decimal split = 0m) =>
            new CostLine(reference, title, paidBy ?? Wcc, Pounds(budget), Pounds(budget + more), Variance.Demand(Pounds(more - split)), Variance.Quality(Pounds(split)))
                .WithTransferredStaffBurden(Lbhf, Pounds(burden));

        Assert.True(Line() == Line() && !(Line() != Line()) && Line().Equals((object)Line()));
        Assert.Equal(Line().GetHashCode(), Line().GetHashCode());
        Assert.All(
            [Line(reference: "D"), Line(title: "y"), Line(paidBy: Lbhf), Line(budget: 6m), Line(more: 2m), Line(burden: 2m), Line(split: 0.5m)],
            other => Assert.True(Line() != other && !Line().Equals(other)));
        Assert.True(Line() != Line(budget: 4m, more: 2m) && CostLine.OnBudget("C", "x", Wcc, Pounds(5m)) != Homecare);
        Assert.True(Line() != null && null != Line() && (CostLine?)null == null && !Line().Equals(null) && !Line().Equals("C"));
    }
}
