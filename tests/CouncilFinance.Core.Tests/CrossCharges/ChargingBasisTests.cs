using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

public sealed class ChargingBasisTests
{
    [Fact]
    public void Demand_is_quantity_times_quality()
    {
        var demand = new Demand(1_000.50m, 1.20m);

        Assert.Equal((1_000.5m, 1.2m, 1_200.6m), (demand.Quantity, demand.Quality, demand.Weight));
        Assert.Equal("1000.5 × 1.2", demand.ToString());
        Assert.Equal((7m, 1m, 7m), (new Demand(7m).Quantity, new Demand(7m).Quality, new Demand(7m).Weight));
        Assert.Equal((0m, 1m, 0m), (default(Demand).Quantity, default(Demand).Quality, default(Demand).Weight));
        Assert.Equal(default, new Demand(0m));
        Assert.Equal(9999999999999999999999999999m, new Demand(9999999999999999999999999999m).Weight);
        Assert.Equal(0.000000000000000000000000001m, new Demand(1m, 0.000000000000000000000000001m).Quality);
        Assert.Equal(1m, new Demand(0.5m, 2m).Weight);
    }

    [Fact]
    public void Bad_demand_is_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(-0.5m), "A quantity is nil or more", "-0.5 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(1m, 0m), "A quality is above nil", "0 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(1m, -1.20m), "A quality is above nil", "-1.2 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(decimal.MaxValue, 2m), "at most 28 digits and 27 decimal places", "79228162514264337593543950335 × 2 has more");
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(10000000000000000000000000000m), "10000000000000000000000000000 × 1 has more");
        Bad.Input<ArgumentOutOfRangeException>(() => new Demand(0.1m, 0.0000000000000000000000000001m), "at most 28 digits and 27 decimal places", "0.1 × 0.0000000000000000000000000001 has more");
    }

    [Fact]
    public void Each_kind_of_basis_keeps_its_weights_and_shows_its_shares()
    {
        Is(ChargingBasisKind.Demand, Basis, Weights(1_200m, 600m, 1_200m), "demand: LBHF 1200; RBKC 600; WCC 1200");
        Is(ChargingBasisKind.Budget, ChargingBasis.ByBudget(Pounds(200.50m, 100.25m, 200.5m)), Weights(200.5m, 100.25m, 200.5m), "budget: LBHF 200.5; RBKC 100.25; WCC 200.5");
        Is(ChargingBasisKind.Headcount, ChargingBasis.ByHeadcount(Weights(5.0m, 2.5m, 5m)), Weights(5m, 2.5m, 5m), "headcount: LBHF 5; RBKC 2.5; WCC 5");
        Is(ChargingBasisKind.Activity, ChargingBasis.ByActivity(Weights(6m, 3m, 6m)), Weights(6m, 3m, 6m), "activity: LBHF 6; RBKC 3; WCC 6");
        Is(ChargingBasisKind.FixedPercentages, ChargingBasis.FixedPercentages(Weights(40m, 20m, 40m)), Weights(40m, 20m, 40m), "fixed-percentages: LBHF 40; RBKC 20; WCC 40");

        var equal = ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc);
        Assert.Equal("equal: LBHF 1; RBKC 1; WCC 1", equal.ToString());
        Assert.Equal(0.333333333333333333333333333m, equal.ShareOf(Wcc));
        Assert.Equal(0m, ChargingBasis.ByActivity(Weights(6m, 0m, 6m)).ShareOf(Rbkc));
        Assert.Equal(1m, ChargingBasis.EqualShares(Lbhf).ShareOf(Lbhf));

        static void Is(ChargingBasisKind kind, ChargingBasis basis, ByAuthority<decimal> weights, string text)
        {
            Assert.Equal((kind, weights, text), (basis.Kind, basis.Weights, basis.ToString()));
            Assert.Equal([Lbhf, Rbkc, Wcc], basis.Participants);
            Assert.Equal([0.4m, 0.2m, 0.4m], basis.Participants.Select(basis.ShareOf));
        }
    }

    [Fact]
    public void A_basis_without_a_share_for_anybody_is_refused()
    {
        Bad.Input<ArgumentException>(() => ChargingBasis.ByDemand(Weights(0m, 0m, 0m).Map(quantity => new Demand(quantity))), "At least one authority has some of the demand", "none of LBHF, RBKC, WCC has any");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByBudget(Pounds(0m, 0m, 0m)), "some of the budgets");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByHeadcount(Weights(0m, 0m, 0m)), "some of the headcount");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByActivity(Weights(0m, 0m, 0m)), "some of the activity");
        Bad.Input<ArgumentException>(() => ChargingBasis.FixedPercentages(Weights(0m, 0m, 0m)), "some of the percentages");
    }

    [Fact]
    public void A_basis_with_a_share_below_nil_is_refused()
    {
        Bad.Input<ArgumentException>(() => ChargingBasis.ByBudget(Pounds(1m, -0.50m, 1m)), "nil or more of the budgets", "RBKC has -0.5");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByHeadcount(Weights(1m, 1m, -2m)), "nil or more of the headcount", "WCC has -2");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByActivity(Weights(-3m, 1m, 2m)), "nil or more of the activity", "LBHF has -3");
        Bad.Input<ArgumentException>(() => ChargingBasis.FixedPercentages(Weights(-10m, 60m, 50m)), "nil or more of the percentages", "LBHF has -10");
    }

    [Fact]
    public void A_basis_of_nobody_or_of_one_authority_twice_is_refused()
    {
        Bad.Input<ArgumentException>(() => ChargingBasis.ByDemand(ByAuthority.Of<Demand>()), "at least one authority", "there are none");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByBudget(ByAuthority.Of<Money>()), "at least one authority");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByHeadcount(ByAuthority.Of<decimal>()), "at least one authority");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByActivity(ByAuthority.Of<decimal>()), "at least one authority");
        Bad.Input<ArgumentException>(() => ChargingBasis.FixedPercentages(ByAuthority.Of<decimal>()), "at least one authority");
        Bad.Input<ArgumentException>(() => ChargingBasis.EqualShares(), "at least one authority");
        Bad.Input<ArgumentException>(() => ChargingBasis.EqualShares(Lbhf, Wcc, Lbhf), "Each authority", "LBHF stands twice");
        Bad.Input<ArgumentException>(() => ChargingBasis.EqualShares(Lbhf, null!), "authorities", "position 1");
        Bad.Input<ContradictionException>(() => ChargingBasis.EqualShares(Wcc, Wigan), "WCC is named Wigan", "named Westminster");
        Bad.Input<ArgumentException>(() => ChargingBasis.ByActivity(ByAuthority.Of((Lbhf, 1m), (Lbhf, 2m))), "LBHF stands twice");
    }

    [Fact]
    public void Percentages_that_do_not_sum_to_a_hundred_are_refused()
    {
        Bad.Input<ContradictionException>(() => ChargingBasis.FixedPercentages(Weights(40m, 35m, 24.50m)), "Percentages sum to 100", "these sum to 99.5");
        Bad.Input<ContradictionException>(() => ChargingBasis.FixedPercentages(Weights(40m, 35m, 25.0000000000000000000000001m)), "these sum to 100.0000000000000000000000001");
        Bad.Input<ContradictionException>(() => ChargingBasis.FixedPercentages(Weights(decimal.MaxValue, decimal.MaxValue, 0m)), "these sum to more than a decimal holds");
        Assert.Equal(0.125m, ChargingBasis.FixedPercentages(Weights(12.5m, 87.5m, 0m)).ShareOf(Lbhf));
    }

    [Fact]
    public void The_share_of_one_who_does_not_take_part_is_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Basis.ShareOf(Lcc), "LBHF, RBKC, WCC", "there is none for LCC");
        Bad.Input<ContradictionException>(() => Basis.ShareOf(Wigan), "WCC is named Westminster", "named Wigan");
    }

    [Fact]
    public void A_movement_up_to_the_threshold_lets_the_expected_shares_stay_and_one_past_it_moves_them()
    {
        var expected = ChargingBasis.FixedPercentages(Weights(40m, 35m, 25m));
        var actual = ChargingBasis.ByActivity(Weights(900m, 600m, 500m));

        // 45%, 30% and 25%: five points up for LBHF and five down for RBKC.
        Assert.Same(expected, expected.RebasedTo(actual, 0.05m));
        Assert.Same(actual, expected.RebasedTo(actual, 0.0499m));
        Assert.Same(actual, expected.RebasedTo(actual, 0m));
        Assert.Same(actual, actual.RebasedTo(expected, 0.05m));
        Assert.Same(expected, expected.RebasedTo(ChargingBasis.ByHeadcount(Weights(8m, 7m, 5m)), 0m));
        Assert.Same(expected, expected.RebasedTo(ChargingBasis.ByHeadcount(Weights(0m, 0m, 5m)), 1m));
    }

    [Fact]
    public void A_fall_counts_as_much_as_a_rise()
    {
        // LBHF falls by 20 points, and no other share rises by more than 10.
        var (expected, actual) = (ChargingBasis.FixedPercentages(Weights(60m, 20m, 20m)), ChargingBasis.FixedPercentages(Weights(40m, 30m, 30m)));

        Assert.Same(actual, expected.RebasedTo(actual, 0.15m));
        Assert.Same(expected, actual.RebasedTo(expected, 0.15m));
        Assert.Same(expected, expected.RebasedTo(actual, 0.2m));
    }

    [Fact]
    public void Thirds_are_compared_exactly()
    {
        var (thirds, nearly) = (ChargingBasis.EqualShares(Lbhf, Rbkc, Wcc), ChargingBasis.FixedPercentages(Weights(33.333333333333333333333333m, 33.333333333333333333333333m, 33.333333333333333333333334m)));

        Assert.Same(nearly, thirds.RebasedTo(nearly, 0m));
        Assert.Same(thirds, thirds.RebasedTo(ChargingBasis.ByActivity(Weights(7m, 7m, 7m)), 0m));
    }

    [Fact]
    public void Participants_in_another_order_are_the_same_participants()
    {
        var actual = ChargingBasis.ByActivity(ByAuthority.Of((Wcc, 2m), (Lbhf, 2m), (Rbkc, 1m)));

        Assert.Same(Basis, Basis.RebasedTo(actual, 0m));
    }

    [Fact]
    public void Bad_re_basing_is_refused()
    {
        var fewer = ChargingBasis.EqualShares(Lbhf, Wcc);

        Bad.Input<ArgumentOutOfRangeException>(() => Basis.RebasedTo(Basis, -0.01m), "A threshold is from 0 to 1", "-0.01 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Basis.RebasedTo(Basis, 1.010m), "A threshold is from 0 to 1", "1.01 is not");
        Bad.Input<ArgumentException>(() => Basis.RebasedTo(fewer, 0m), "the same participants: LBHF, RBKC, WCC", "the actual one has LBHF, WCC");
        Bad.Input<ArgumentException>(() => fewer.RebasedTo(Basis, 0m), "the same participants: LBHF, WCC", "the actual one has LBHF, RBKC, WCC");
        Bad.Input<ArgumentException>(() => Basis.RebasedTo(ChargingBasis.EqualShares(Lbhf, Rbkc, Lcc), 0m), "the actual one has LBHF, RBKC, LCC");
        Bad.Input<ContradictionException>(() => Basis.RebasedTo(ChargingBasis.EqualShares(Lbhf, Rbkc, Wigan), 0.9m), "WCC is named Wigan", "named Westminster");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.True(new Demand(1.0m, 1.50m) == new Demand(1m, 1.5m));
        Assert.True(new Demand(1m) != new Demand(2m) && new Demand(1m) != new Demand(1m, 2m) && new Demand(2m, 1m) != new Demand(1m, 2m));
        Assert.Equal(new Demand(1m, 1.5m).GetHashCode(), new Demand(1.00m, 1.50m).GetHashCode());
        Assert.True(ChargingBasis.ByHeadcount(Weights(1.0m, 2m, 3m)) == ChargingBasis.ByHeadcount(Weights(1m, 2.00m, 3m)));
        Assert.Equal(ChargingBasis.ByHeadcount(Weights(1.0m, 2m, 3m)).GetHashCode(), ChargingBasis.ByHeadcount(Weights(1m, 2.00m, 3m)).GetHashCode());
        Assert.True(ChargingBasis.ByHeadcount(Weights(1m, 2m, 3m)) != ChargingBasis.ByActivity(Weights(1m, 2m, 3m)));
        Assert.True(ChargingBasis.ByHeadcount(Weights(1m, 2m, 3m)) != ChargingBasis.ByHeadcount(Weights(1m, 2m, 4m)));
        Assert.True(ChargingBasis.EqualShares(Lbhf, Wcc) != ChargingBasis.EqualShares(Wcc, Lbhf));
    }
}
