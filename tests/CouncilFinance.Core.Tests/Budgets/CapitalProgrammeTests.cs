using CouncilFinance.Budgets;

namespace CouncilFinance.Tests.Budgets;

// leicestershire-mtfs-2017: paragraphs 82 to 93 and appendix D, in £000.
public sealed class CapitalProgrammeTests
{
    private const string Commitments = "Commitment b/f";
    private const string NewStarts = "New Starts";
    private const string Developments = "Future Developments";

    private static readonly FinancialYear First = new(2017);
    private static readonly FinancialYearRange Years = FinancialYearRange.Starting(First, 4);
    private static readonly CapitalFundingSource BetterCareFund = new(CapitalFundingKind.Grant, "Better Care Fund");

    private static readonly CapitalScheme SmartLibraries = CapitalScheme.Of("Smart Libraries - Invest to Save - subject to business case", NewStarts, Thousands(100, 855));
    private static readonly CapitalScheme Mixed = new("Extra care, Melton", Developments, YearSeries.Starting(First, Cost(5), CapitalCost.ToBeConfirmed, CapitalCost.NotYetCosted));

    private static readonly CapitalProgramme AppendixD = new(
        Years,
        [
            CapitalScheme.Of("Replacement of mobile libraries", Commitments, Thousands(200)),
            CapitalScheme.Of("Extracare Provision - Loughborough (Derby Road) contribution to East Midlands Housing Scheme", Commitments, Thousands(310)),
            CapitalScheme.Of("Changing Places / Toilets (facilities for people who need personal assistance)", Commitments, Thousands(100)),
            SmartLibraries,
            CapitalScheme.Of("Libraries - Broadband Expansion", NewStarts, Thousands(30)),
            CapitalScheme.Of("Libraries - reconfiguration of space", NewStarts, Thousands(0, 370)),
            CapitalScheme.Of("Better Care Fund (BCF)", NewStarts, Thousands(3_000, 3_000, 3_000, 3_000)).WithFunding(BetterCareFund, Thousands(3_000, 3_000, 3_000, 3_000)),
            CapitalScheme.ToBeConfirmed("Record Office / Collections Hub", Developments, Years),
            CapitalScheme.ToBeConfirmed("Bosworth Battlefield Heritage Centre", Developments, Years),
            CapitalScheme.ToBeConfirmed("Health and Social Care Service User Accommodation", Developments, Years),
            CapitalScheme.ToBeConfirmed("Mobile Working - Promoting Independence / Care Pathway Improvements Programme", Developments, Years),
        ]);

    [Fact]
    public void Appendix_D_totals_as_printed_with_its_schemes_to_be_confirmed_apart()
    {
        var planned = AppendixD.Where(scheme => scheme.Total.IsComplete);

        Assert.Equal(Costs(3_740, 4_225, 3_000, 3_000), planned.TotalByYear);
        Assert.Equal(Cost(13_965), planned.Total);
        Assert.Equal([200m, 310m, 100m, 955m, 30m, 370m, 12_000m], planned.Schemes.Select(scheme => scheme.Total.Confirmed.In(MoneyUnit.Thousand)));
        Assert.Equal([Commitments, NewStarts], planned.Headings);
        Assert.Equal((Cost(610), Cost(13_355)), (AppendixD.Under(Commitments).Total, AppendixD.Under(NewStarts).Total));
        Assert.Equal("7 schemes: 2017/18 £3,740,000; 2018/19 £4,225,000; 2019/20 £3,000,000; 2020/21 £3,000,000", planned.ToString());
    }

    [Fact]
    public void The_whole_of_appendix_D_says_that_it_is_not_complete()
    {
        Assert.Equal("£13,965,000 and to be confirmed", AppendixD.Total.ToString());
        Assert.Equal((Money.FromThousands(13_965), true, false, false), (AppendixD.Total.Confirmed, AppendixD.Total.HasToBeConfirmed, AppendixD.Total.HasNotYetCosted, AppendixD.Total.IsComplete));
        Assert.All(AppendixD.TotalByYear.Values, cost => Assert.True(cost.HasToBeConfirmed));
        Assert.Equal(AppendixD.Under(Developments).Schemes, AppendixD.StillOpen);
        Assert.Equal(4, AppendixD.StillOpen.Count);
        Assert.Equal(CapitalCost.ToBeConfirmed, AppendixD.Under(Developments).Total);
    }

    [Fact]
    public void The_Better_Care_Fund_pays_12_million_and_about_2_million_is_left()
    {
        var funding = Assert.Single(AppendixD.Funding);

        Assert.Equal((BetterCareFund, Money.FromThousands(12_000)), (funding.Source, funding.Total));
        Assert.Equal("Better Care Fund (grant): 2017/18 £3,000,000; 2018/19 £3,000,000; 2019/20 £3,000,000; 2020/21 £3,000,000", funding.ToString());
        Assert.Equal(Costs(740, 1_225, 0, 0), AppendixD.Where(scheme => scheme.Total.IsComplete).Unfunded);
        Assert.Equal(Money.FromThousands(1_965), CapitalCost.Sum(AppendixD.Unfunded.Values).Confirmed);
        Assert.All(AppendixD.Unfunded.Values, cost => Assert.False(cost.IsComplete));
    }

    [Fact]
    public void A_cost_that_is_open_is_not_nil_and_a_sum_keeps_both()
    {
        Assert.NotEqual(default, CapitalCost.ToBeConfirmed);
        Assert.NotEqual(CapitalCost.NotYetCosted, CapitalCost.ToBeConfirmed);
        Assert.Equal(default, CapitalCost.Of(Money.Zero));
        Assert.Equal((Money.Zero, true), (default(CapitalCost).Confirmed, default(CapitalCost).IsComplete));
        Assert.Equal(
            ["£0", "£5,000", "to be confirmed", "not yet costed", "£5,000 and to be confirmed", "£5,000 and to be confirmed and not yet costed"],
            new[] { default, Cost(5), CapitalCost.ToBeConfirmed, CapitalCost.NotYetCosted, Cost(5) + CapitalCost.ToBeConfirmed, Mixed.Total }.Select(cost => cost.ToString()));
        Assert.Equal((true, true, Money.FromThousands(5)), (Mixed.Total.HasToBeConfirmed, Mixed.Total.HasNotYetCosted, Mixed.Total.Confirmed));
        Assert.False(CapitalCost.NotYetCosted.IsComplete);
        Assert.False(CapitalCost.ToBeConfirmed.IsComplete);
        Assert.Equal(default, CapitalCost.Sum([]));
        Assert.Equal(Mixed.Total, Mixed.Costs.Total());
        Bad.Input<ArgumentOutOfRangeException>(() => CapitalCost.Of(Money.FromPence(-1)), "The amount is nil or more", "-£0.01");
        Assert.Throws<OverflowException>(() => CapitalCost.Of(Money.MaxValue) + CapitalCost.Of(Money.MaxValue));
    }

    [Fact]
    public void Funding_above_what_is_confirmed_of_a_year_is_a_contradiction()
    {
        var receipts = new CapitalFundingSource(CapitalFundingKind.CapitalReceipts, "Sale of depots");
        var funded = SmartLibraries.WithFunding(BetterCareFund, Thousands(100, 800));

        Assert.Equal(Costs(0, 55), funded.Unfunded);
        Assert.Equal(Costs(0, 0), funded.WithFunding(receipts, YearSeries.Starting(First.Next, Money.FromThousands(55))).Unfunded);
        Bad.Input<ContradictionException>(
            () => funded.WithFunding(receipts, YearSeries.Starting(First.Next, Money.FromPounds(55_001))),
            "Smart Libraries - Invest to Save - subject to business case costs £855,000 in 2018/19", "£855,001 is to pay for it");
        Bad.Input<ContradictionException>(() => Mixed.WithFunding(receipts, Thousands(5, 1)), "costs to be confirmed in 2018/19", "£1,000 is to pay for it");
        Bad.Input<ContradictionException>(
            () => funded.WithFunding(BetterCareFund, Thousands(0, 1)), "Better Care Fund (grant) pays £900,000 towards Smart Libraries", "it is also said to pay £1,000");
        Bad.Input<ArgumentOutOfRangeException>(() => funded.WithFunding(receipts, Thousands(0, -1)), "Funding is nil or more; that of 2018/19 is -£1,000");
        Bad.Input<ArgumentOutOfRangeException>(() => funded.WithFunding(receipts, Thousands(0, 0, 0)), "A longer run holds every year");
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => funded.WithFunding(null!, Thousands(1))).ParamName);
        Assert.Equal("amounts", Assert.Throws<ArgumentNullException>(() => funded.WithFunding(receipts, null!)).ParamName);
    }

    [Fact]
    public void Each_source_pays_its_sum_over_the_schemes()
    {
        var receipts = new CapitalFundingSource(CapitalFundingKind.CapitalReceipts, "Better Care Fund");
        var programme = new CapitalProgramme(
            Years, [SmartLibraries.WithFunding(receipts, Thousands(60)).WithFunding(BetterCareFund, Thousands(40, 5)), Mixed.WithFunding(BetterCareFund, Thousands(1))]);

        Assert.Equal([(receipts, Thousands(60, 0, 0, 0)), (BetterCareFund, Thousands(41, 5, 0, 0))], programme.Funding.Select(paid => (paid.Source, paid.Amounts)));
        Assert.Equal(Cost(4) + CapitalCost.ToBeConfirmed + Cost(850) + CapitalCost.NotYetCosted, CapitalCost.Sum(programme.Unfunded.Values));
        Assert.Equal(SmartLibraries.Costs.Over(Years), programme.Schemes[0].Costs);
    }

    [Fact]
    public void A_scheme_without_any_cost_is_refused()
    {
        Bad.Input<ArgumentException>(() => CapitalScheme.Of("x", NewStarts, Thousands(0, 0)), "A scheme has a cost in some year", "x has none");
        Bad.Input<ArgumentException>(() => CapitalScheme.ToBeConfirmed("x", NewStarts, Years.AndAfter()), "a closed run of years", "2017/18 to 2020/21 and after");
        Bad.Input<ArgumentOutOfRangeException>(() => CapitalScheme.Of("x", NewStarts, Thousands(1, -2)), "The amount is nil or more", "-£2,000");
        Bad.Input<ArgumentException>(() => CapitalScheme.Of("x ", NewStarts, Thousands(1)), "A title is one line of text");
        Bad.Input<ArgumentException>(() => CapitalScheme.Of("x", "", Thousands(1)), "A heading is one line of text");
        Assert.Equal("costs", Assert.Throws<ArgumentNullException>(() => CapitalScheme.Of("x", NewStarts, null!)).ParamName);
        Assert.Equal("costs", Assert.Throws<ArgumentNullException>(() => new CapitalScheme("x", NewStarts, null!)).ParamName);
        Assert.Throws<OverflowException>(() => CapitalScheme.Of("x", NewStarts, YearSeries.Starting(First, Money.MaxValue, Money.MaxValue)));
        Bad.Input<ArgumentOutOfRangeException>(() => new CapitalFundingSource((CapitalFundingKind)9, "x"), "CapitalFundingKind must be one of Grant, CapitalReceipts");
        Bad.Input<ArgumentException>(() => new CapitalFundingSource(CapitalFundingKind.Grant, "\t"), "A name is one line of text");
    }

    [Fact]
    public void A_programme_names_what_it_holds()
    {
        Assert.Equal(Cost(30), AppendixD["Libraries - Broadband Expansion"].Total);
        Bad.Input<ArgumentOutOfRangeException>(() => AppendixD.Under("New starts"), "The headings are Commitment b/f, New Starts, Future Developments; none is 'New starts'");
        Bad.Input<ArgumentOutOfRangeException>(() => AppendixD.Under(Commitments)["x"], "The schemes are Replacement of mobile libraries, Extracare", "none is 'x'");
        Bad.Input<ContradictionException>(
            () => new CapitalProgramme(Years, [SmartLibraries, CapitalScheme.Of(SmartLibraries.Title, Commitments, Thousands(1))]),
            "'Smart Libraries - Invest to Save - subject to business case' is £955,000", "another has that title, £1,000");
        Bad.Input<ArgumentException>(() => new CapitalProgramme(Years.AndAfter(), []), "a closed run of years");
        Bad.Input<ArgumentOutOfRangeException>(() => new CapitalProgramme(FinancialYearRange.Starting(First, 1), [SmartLibraries]), "is for 2017/18 to 2018/19, and 2017/18 is not all of that");
        Bad.Input<ArgumentException>(() => new CapitalProgramme(Years, [null!]), "None of the schemes is null");
        Assert.Equal("condition", Assert.Throws<ArgumentNullException>(() => AppendixD.Where(null!)).ParamName);
        Assert.Throws<OverflowException>(() => new CapitalProgramme(
            Years, new[] { "x", "y" }.Select(title => CapitalScheme.Of(title, NewStarts, YearSeries.Starting(First, Money.MaxValue)))));
        Assert.Equal(default, new CapitalProgramme(Years, []).Total);
    }

    [Fact]
    public void Equality_is_that_of_everything_in_order()
    {
        var (funded, same) = (SmartLibraries.WithFunding(BetterCareFund, Thousands(1)), CapitalScheme.Of(SmartLibraries.Title, NewStarts, Thousands(100, 855)));

        Assert.True(SmartLibraries == same);
        Assert.Equal(SmartLibraries.GetHashCode(), same.GetHashCode());
        Assert.Equal(funded, same.WithFunding(BetterCareFund, Thousands(1, 0)));
        Assert.False(funded == SmartLibraries);
        Assert.NotEqual(funded.GetHashCode(), SmartLibraries.GetHashCode());
        Assert.NotEqual(funded, SmartLibraries.WithFunding(BetterCareFund, Thousands(2)));
        Assert.NotEqual(SmartLibraries, CapitalScheme.Of("x", NewStarts, Thousands(100, 855)));
        Assert.NotEqual(SmartLibraries, CapitalScheme.Of(SmartLibraries.Title, Commitments, Thousands(100, 855)));
        Assert.NotEqual(SmartLibraries, CapitalScheme.Of(SmartLibraries.Title, NewStarts, Thousands(100, 854)));
        Assert.True(SmartLibraries != null && !SmartLibraries.Equals(null) && (CapitalScheme?)null == null);
        Assert.Equal("Smart Libraries - Invest to Save - subject to business case: 2017/18 £100,000; 2018/19 £855,000", SmartLibraries!.ToString());

        var programme = new CapitalProgramme(Years, [SmartLibraries, Mixed]);
        Assert.True(programme == new CapitalProgramme(Years, [same, Mixed]));
        Assert.Equal(programme.GetHashCode(), new CapitalProgramme(Years, [same, Mixed]).GetHashCode());
        Assert.True(programme != new CapitalProgramme(Years, [Mixed, same]));
        Assert.NotEqual(programme, new CapitalProgramme(FinancialYearRange.Starting(First, 5), [same, Mixed]));
        Assert.False(programme.Equals((object?)null));
        Assert.True((CapitalProgramme?)null == null && programme != null);
        Assert.NotEqual(new CapitalFundingSource(CapitalFundingKind.Borrowing, "x"), new CapitalFundingSource(CapitalFundingKind.Grant, "x"));
    }

    private static YearSeries<Money> Thousands(params decimal[] thousands) => YearSeries.Starting(First, thousands.Select(Money.FromThousands).ToArray());

    private static YearSeries<CapitalCost> Costs(params decimal[] thousands) => Thousands(thousands).Map(CapitalCost.Of);

    private static CapitalCost Cost(decimal thousands) => CapitalCost.Of(Money.FromThousands(thousands));
}
