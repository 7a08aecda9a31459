using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.TransitionCosts;

// asc-shared-services-2015: 5.9, 5.18, 5.22, 5.30, 11.1 and appendix 2.
public sealed class FundingFacilityTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly Authority Wcc = new("WCC", "Westminster");
    private static readonly Authority Lcc = new("LCC", "Leicestershire");

    private static readonly YearSeries<Money> Asked = Thousands(2_069, 2_075, 2_075);
    private static readonly ByAuthority<YearSeries<Money>> Savings = ByAuthority.Of(
        (Lbhf, Thousands(6_514, 6_284, 5_571)), (Rbkc, Thousands(3_900, 3_128, 3_128)), (Wcc, Thousands(5_759, 5_410, 6_830)));

    private static readonly ByAuthority<Money> Balances = ByAuthority.Of((Lbhf, Money.FromThousands(339)), (Rbkc, Money.FromThousands(25)), (Wcc, Money.FromThousands(200)));
    private static readonly FundingFacility Facility = FundingFacility.Of(Asked, Savings, MoneyUnit.Thousand).WithBroughtForward(Balances);
    private static readonly CostOfChange Change = CostOfChange.Of(Facility)
        .WithCorporateResources("Innovation and Change Management", Thousands(339, 469, 469)).WithGrant("Care Act funding", Thousands(189, 0, 0)).WithContingencyRate(0.15m);

    [Fact]
    public void Contributions_are_the_printed_ones()
    {
        Assert.Equal(Thousands(833, 880, 744), Facility.ContributionsByAuthority[Lbhf]);
        Assert.Equal(Thousands(499, 438, 418), Facility.ContributionsByAuthority[Rbkc]);
        Assert.Equal(Thousands(737, 757, 913), Facility.ContributionsByAuthority[Wcc]);
        Assert.Equal(Money.FromThousands(6_219), Facility.Total);
        Assert.Equal("£6,219,000: 2015/16 £2,069,000; 2016/17 £2,075,000; 2017/18 £2,075,000", Facility.ToString());
    }

    [Fact]
    public void Totals_come_from_unrounded_shares()
    {
        var step = Money.FromThousands(10);

        Assert.Equal(Money.FromMillions(2.46m), Facility.TotalOf(Lbhf, step, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromMillions(1.35m), Facility.TotalOf(Rbkc, step, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromMillions(2.41m), Facility.TotalOf(Wcc, step, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Balances_brought_forward_stay_as_they_are_and_are_spent_beside_the_facility()
    {
        Assert.Equal(Balances, Facility.BroughtForward);
        Assert.Equal(Money.FromThousands(564), Facility.BroughtForward.Total());
        Assert.Equal(Thousands(564, 0, 0), Facility.BalancesUsed);
        Assert.Equal(Thousands(2_633, 2_075, 2_075), Facility.Allocation);
        Assert.Equal(Money.FromThousands(6_783), Facility.TotalResources);
        Assert.Equal(Money.FromThousands(6_219), Facility.Total);
    }

    [Fact]
    public void Planned_cost_less_balances_is_what_is_asked_for() =>
        Assert.Equal(Facility, FundingFacility.ForPlannedCost(Thousands(2_633, 2_075, 2_075), Savings, Balances, MoneyUnit.Thousand));

    [Fact]
    public void Balances_that_outlast_the_first_year_go_on_into_the_next()
    {
        var facility = FundingFacility.ForPlannedCost(Thousands(300, 400, 500), Savings, Balances, MoneyUnit.Thousand);

        Assert.Equal(Thousands(0, 136, 500), facility.Contributions);
        Assert.Equal(Thousands(300, 264, 0), facility.BalancesUsed);
        Assert.Equal(Thousands(300, 400, 500), facility.Allocation);
        Assert.Equal(Thousands(300, 400, 500), CostOfChange.Of(facility).ExcludingContingency);
        Assert.Equal(Thousands(0, 0, 564), facility.WithBroughtForward(Balances, Thousands(0, 0, 564)).BalancesUsed);
    }

    [Fact]
    public void Ratios_are_the_printed_ones()
    {
        Assert.Equal([13m, 14m, 13m], Asked.Years.Select(year => Percent(Facility.RatioToSavings(year))));
        Assert.Equal(13m, Percent(Facility.RatioToSavings()));
        Assert.Equal([15m, 17m, 16m], Asked.Years.Select(year => Percent(Change.RatioToSavings(year))));
        Assert.Equal(16m, Percent(Change.RatioToSavings()));
        Assert.Equal(6_219m / 46_524m, Facility.RatioToSavings());
    }

    [Fact]
    public void Contingency_is_on_the_whole_cost_of_change()
    {
        // The first year's exact cost is 3,161 and all years' 8,249, where the report prints 3,160 and 8,248; all else is as printed.
        Assert.Equal(Thousands(3_161, 2_544, 2_544), Change.ExcludingContingency);
        Assert.Equal(Money.FromThousands(8_249), Change.TotalExcludingContingency);
        Assert.Equal([474m, 382m, 382m], Asked.Years.Select(year => Change.Contingency(year, MoneyUnit.Thousand, MidpointRounding.AwayFromZero).In(MoneyUnit.Thousand)));
        Assert.Equal(Money.FromThousands(1_237), Change.Contingency(MoneyUnit.Thousand, MidpointRounding.AwayFromZero));
        Assert.Equal([3_635m, 2_926m, 2_926m], Asked.Years.Select(year => Change.IncludingContingency(year, MoneyUnit.Thousand, MidpointRounding.AwayFromZero).In(MoneyUnit.Thousand)));
        Assert.Equal(Money.FromThousands(9_486), Change.IncludingContingency(MoneyUnit.Thousand, MidpointRounding.AwayFromZero));
        Assert.Equal("2015/16 £3,161,000; 2016/17 £2,544,000; 2017/18 £2,544,000, contingency 15%", Change.ToString());
    }

    [Fact]
    public void Reserves_are_drawn_down_year_by_year()
    {
        var reserves = ByAuthority.Of((Wcc, Money.FromThousands(3_000)), (Lbhf, Money.FromThousands(2_457)), (Rbkc, Money.FromThousands(2_000)));
        var drawdown = Facility.DrawnFrom(reserves);

        Assert.Equal(Thousands(1_624, 744, 0), drawdown.Closings[Lbhf]);
        Assert.Equal(Thousands(2_263, 1_506, 593), drawdown.Closings[Wcc]);
        Assert.Equal((reserves, Facility.ContributionsByAuthority), (drawdown.Openings, drawdown.Drawdowns));
        Assert.Equal(
            "WCC 2015/16 £2,263,000; 2016/17 £1,506,000; 2017/18 £593,000\nLBHF 2015/16 £1,624,000; 2016/17 £744,000; 2017/18 £0\nRBKC 2015/16 £1,501,000; 2016/17 £1,063,000; 2017/18 £645,000",
            drawdown.ToString());
        Bad.Input<ContradictionException>(
            () => Facility.DrawnFrom(ByAuthority.Of((Lbhf, Money.FromThousands(2_456)), (Rbkc, Money.FromThousands(2_000)), (Wcc, Money.FromThousands(3_000)))),
            "LBHF has £743,000 in reserve in 2017/18",
            "it is to draw £744,000");
        Bad.Input<ArgumentException>(() => Facility.DrawnFrom(Balances.Map(_ => Money.MaxValue) is var all ? new ByAuthority<Money>(all.Skip(1)) : all), "RBKC, WCC", "LBHF, RBKC, WCC");
        Bad.Input<ArgumentException>(() => new ReserveDrawdown(reserves, Savings.Map(_ => OpenEnded())), "a closed run of years", "LBHF", "2016/17 and after");
    }

    [Fact]
    public void A_year_without_savings_or_contributions_asks_nothing()
    {
        var facility = FundingFacility.Of(Thousands(0, 5, 0), ByAuthority.Of((Lbhf, Thousands(0, 1, 0)), (Wcc, Thousands(0, 0, 1))), MoneyUnit.Thousand);

        Assert.Equal(Thousands(0, 5, 0), facility.ContributionsByAuthority[Lbhf]);
        Assert.Equal(Money.Zero, facility.TotalOf(Wcc, Money.FromPence(1), MidpointRounding.ToEven));
        Assert.Throws<DivideByZeroException>(() => facility.RatioToSavings(First));
    }

    [Fact]
    public void Bad_facilities_are_refused()
    {
        Bad.Input<ArgumentException>(() => FundingFacility.Of(Thousands(1, -2, 0), Savings), "Contributions are nil or more", "2016/17", "-£2,000");
        Bad.Input<ArgumentException>(() => FundingFacility.Of(Thousands(1, 2.5m, 0), Savings, MoneyUnit.Thousand), "a whole number of the unit, £1,000", "2016/17", "£2,500");
        Bad.Input<ArgumentException>(() => FundingFacility.Of(Thousands(0, 1, 0), ByAuthority.Of((Lbhf, Thousands(-1, 1, 0)))), "Planned savings are nil or more", "LBHF in 2015/16", "-£1,000");
        Bad.Input<ArgumentException>(() => FundingFacility.Of(Thousands(1, 2), Savings), "2015/16 to 2016/17", "LBHF", "2015/16 to 2017/18");
        Bad.Input<ArgumentException>(() => FundingFacility.Of(OpenEnded(), Savings.Map(_ => OpenEnded())), "a closed run of years", "2015/16 to 2016/17 and after is open-ended");
        Bad.Input<ArgumentException>(() => FundingFacility.Of(Thousands(0), ByAuthority.Of<YearSeries<Money>>()), "at least one council");
        Bad.Input<ArgumentOutOfRangeException>(() => FundingFacility.Of(Thousands(0, 0, 0), Savings, (MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ContradictionException>(
            () => FundingFacility.Of(Thousands(7), ByAuthority.Of((Lbhf, Thousands(0)))), "£7,000 is to be contributed in 2015/16", "no council plans to save in that year");
        Bad.Input<ArgumentOutOfRangeException>(() => FundingFacility.Of(Thousands(0, 0, 0), Savings).TotalOf(Lcc, Money.FromPence(1), MidpointRounding.ToEven), "there is none for LCC");
        Bad.Input<ArgumentOutOfRangeException>(() => Facility.TotalOf(Lbhf, Money.Zero, MidpointRounding.ToEven), "above nil", "£0");
        Bad.Input<ArgumentOutOfRangeException>(() => Facility.TotalOf(Lbhf, Money.FromPence(1), (MidpointRounding)9), "MidpointRounding");
        Bad.Input<ArgumentOutOfRangeException>(() => FundingFacility.Of(Thousands(0, 0, 0), Savings).TotalOf(Lbhf, Money.FromPence(1), (MidpointRounding)9), "MidpointRounding");
        Bad.Input<ArgumentOutOfRangeException>(() => Facility.RatioToSavings(new FinancialYear(2018)), "2015/16 to 2017/18", "2018/19");
    }

    [Fact]
    public void Bad_balances_are_refused()
    {
        Bad.Input<ArgumentException>(() => Facility.WithBroughtForward(ByAuthority.Of((Lbhf, Money.FromPounds(-1)))), "nil or more", "LBHF", "-£1");
        Bad.Input<ContradictionException>(() => Facility.WithBroughtForward(ByAuthority.Of((Lcc, Money.Zero))), "LBHF, RBKC, WCC take part in the facility", "that of LCC");
        Bad.Input<ContradictionException>(() => Facility.WithBroughtForward(ByAuthority.Of((new Authority("WCC", "Wigan"), Money.Zero))), "WCC is named", "Wigan");
        Bad.Input<ContradictionException>(() => Facility.WithBroughtForward(Balances, Thousands(500, 0, 0)), "£564,000 is brought forward", "£500,000 of it is to be used");
        Bad.Input<ArgumentException>(() => Facility.WithBroughtForward(Balances, Thousands(565, -1, 0)), "nil or more", "2016/17", "-£1,000");
        Bad.Input<ArgumentException>(() => Facility.WithBroughtForward(Balances, Thousands(564)), "2015/16 to 2017/18", "these are used in 2015/16");
        Bad.Input<ContradictionException>(
            () => FundingFacility.ForPlannedCost(Thousands(563, 0, 0), Savings, Balances), "The planned cost is £563,000", "£564,000 is brought forward");
        Bad.Input<ArgumentException>(() => FundingFacility.ForPlannedCost(Thousands(600, -1, 0), Savings, Balances), "A planned cost is nil or more", "2016/17", "-£1,000");
        Bad.Input<ArgumentException>(() => FundingFacility.ForPlannedCost(Thousands(1, 1, 1), Savings, ByAuthority.Of((Lbhf, Money.FromPounds(-1)))), "nil or more", "LBHF", "-£1");
    }

    [Fact]
    public void Bad_costs_of_change_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Change.WithContingencyRate(-0.01m), "nil or more", "-0.01");
        Bad.Input<ArgumentException>(() => Change.WithCorporateResources("x", Thousands(1)), "2015/16 to 2017/18", "the amounts are for 2015/16");
        Bad.Input<ArgumentException>(() => Change.WithGrant("x", Thousands(1)), "2015/16 to 2017/18");
        Bad.Input<ArgumentException>(() => Change.WithGrant("", Asked), "A title is one line of text");
        Bad.Input<ArgumentOutOfRangeException>(() => Change.Contingency((MoneyUnit)9, MidpointRounding.ToEven), "MoneyUnit");
        Bad.Input<ArgumentOutOfRangeException>(() => Change.Contingency(MoneyUnit.Pound, (MidpointRounding)9), "MidpointRounding");
        Bad.Input<ArgumentOutOfRangeException>(() => Change.Contingency(new FinancialYear(2014), MoneyUnit.Pound, MidpointRounding.ToEven), "2014/15");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        Assert.True(Change == Change.WithContingencyRate(0.150m) && Change != Change.WithContingencyRate(0.16m));
        Assert.True(Change.WithGrant("x", Asked) != Change.WithCorporateResources("x", Asked) && Change.WithGrant("x", Asked) != Change.WithGrant("y", Asked));
        Assert.True(Facility != Facility.WithBroughtForward(Balances, Thousands(0, 564, 0)));
        Assert.Equal(Change.GetHashCode(), Change.WithContingencyRate(0.1500m).GetHashCode());
        Assert.True(Change != null && null != Change && (CostOfChange?)null == null && !Change.Equals(null));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("contributions", () => FundingFacility.Of(null!, Savings));
        Refused("plannedSavings", () => FundingFacility.Of(Asked, null!));
        Refused("plannedCost", () => FundingFacility.ForPlannedCost(null!, Savings, Balances));
        Refused("plannedSavings", () => FundingFacility.ForPlannedCost(Asked, null!, Balances));
        Refused("broughtForward", () => FundingFacility.ForPlannedCost(Asked, Savings, null!));
        Refused("balances", () => Facility.WithBroughtForward(null!));
        Refused("balances", () => Facility.WithBroughtForward(null!, Asked));
        Refused("used", () => Facility.WithBroughtForward(Balances, null!));
        Refused("authority", () => Facility.TotalOf(null!, Money.FromPence(1), MidpointRounding.ToEven));
        Refused("reserves", () => Facility.DrawnFrom(null!));
        Refused("openings", () => new ReserveDrawdown(null!, Savings));
        Refused("drawdowns", () => new ReserveDrawdown(Balances, null!));
        Refused("facility", () => CostOfChange.Of(null!));
        Refused("title", () => Change.WithGrant(null!, Asked));
        Refused("amounts", () => Change.WithGrant("x", null!));
        Refused("amounts", () => Change.WithCorporateResources("x", null!));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static YearSeries<Money> Thousands(params decimal[] amounts) => YearSeries.Starting(First, amounts).Map(Money.FromThousands);

    private static YearSeries<Money> OpenEnded() => new(FinancialYearRange.Starting(First, 2).AndAfter(), [Money.Zero, Money.Zero]);

    // The reports round half away from nil, as spreadsheets do.
    private static decimal Percent(decimal ratio) => Math.Round(ratio * 100m, MidpointRounding.AwayFromZero);
}
