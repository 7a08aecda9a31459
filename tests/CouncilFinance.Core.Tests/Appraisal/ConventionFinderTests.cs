using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class ConventionFinderTests
{
    private static readonly FinancialYear Year0 = new(2010);

    // triborough-adult-social-care-2011, return on investment, £000: 17,977 at 4%.
    private static readonly CashFlows Report = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));

    [Fact]
    public void The_report_of_2011_discounts_nothing_in_year_0_and_rounds_once()
    {
        var found = ConventionFinder.Find(Report, DiscountSchedule.Flat(0.04m), Money.FromThousands(17_977), MoneyUnit.Thousand);

        Assert.Equal(new Discounting(DiscountSchedule.Flat(0.04m), Year0), found[0].Conventions[0]);

        // The end of the year before the first spend is the start of the year of it: Year 0 may as well be left out.
        Assert.Equal(new Discounting(DiscountSchedule.Flat(0.04m), Year0.PlusYears(1), DiscountTiming.EndOfYear), found[0].Conventions[1]);
        Assert.Equal(2, found[0].Readings.Count);
        Assert.All(found.SelectMany(answer => answer.Readings), reading => Assert.Equal(Money.FromThousands(17_977), reading.NetPresentValue(MoneyUnit.Thousand)));
        Assert.StartsWith("£17,976,868.81: flat 4%, base year 2010/11, start-of-year, cash; flat 4%, base year 2011/12, end-of-year, cash", found[0].ToString(), StringComparison.Ordinal);
    }

    // Undiscounted it would be 20,561; at 4% no convention comes near 20,000.
    [Fact]
    public void A_value_that_no_convention_gives_has_no_answer() =>
        Assert.Empty(ConventionFinder.Find(Report, DiscountSchedule.Flat(0.04m), Money.FromThousands(20_000), MoneyUnit.Thousand));

    [Fact]
    public void Real_and_cash_are_both_tried_where_an_index_is_given()
    {
        var flows = CashFlows.OfNet(YearSeries.Starting(Year0, Money.FromPounds(-100), Money.FromPounds(121)));
        var index = new PriceIndex(YearSeries.Starting(Year0, 100m, 110m));

        // Real: 121 ÷ 1.1 = 110; at 10% it is worth 100, and the whole nothing.
        var found = ConventionFinder.Find(flows, DiscountSchedule.Flat(0.10m), Money.Zero, MoneyUnit.Pound, index);

        Assert.Equal(PriceBase.RealAt(Year0), found[0].Readings[0].Flows.PriceBase);
        Assert.All(found.SelectMany(answer => answer.Readings), reading => Assert.True(reading.Flows.PriceBase.IsReal));
        Assert.Empty(ConventionFinder.Find(flows, DiscountSchedule.Flat(0.10m), Money.Zero, MoneyUnit.Pound));
        Assert.Contains(
            ConventionFinder.Find(flows.ToReal(index, Year0), DiscountSchedule.Flat(0.10m), Money.FromPounds(10), MoneyUnit.Pound, index).SelectMany(answer => answer.Readings),
            reading => !reading.Flows.PriceBase.IsReal);
    }

    [Fact]
    public void Flows_of_the_first_year_there_is_have_no_year_before()
    {
        var flows = CashFlows.OfNet(YearSeries.Starting(FinancialYear.MinValue, Money.FromPounds(100)));

        Assert.All(
            ConventionFinder.Find(flows, DiscountSchedule.Flat(0m), Money.FromPounds(100), MoneyUnit.Pound).SelectMany(answer => answer.Conventions),
            convention => Assert.Equal(FinancialYear.MinValue, convention.BaseYear));
    }

    [Fact]
    public void Bad_input_is_refused_in_words()
    {
        var flat = DiscountSchedule.Flat(0.04m);

        Bad.Input<ArgumentException>(() => ConventionFinder.Find(Report, flat, Money.FromPounds(17_977_500), MoneyUnit.Thousand), "£1,000", "£17,977,500 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => ConventionFinder.Find(Report, flat, Money.Zero, (MoneyUnit)9), "9");
        Bad.Input<ArgumentOutOfRangeException>(() => ConventionFinder.Find(Report, flat, Money.Zero, MoneyUnit.Pound, new PriceIndex(YearSeries.Starting(Year0, 1m))), "2011/12");
        Assert.Throws<ArgumentNullException>("flows", () => ConventionFinder.Find(null!, flat, Money.Zero, MoneyUnit.Pound));
        Assert.Throws<ArgumentNullException>("schedule", () => ConventionFinder.Find(Report, null!, Money.Zero, MoneyUnit.Pound));
    }

    [Fact]
    public void Answers_are_equal_when_their_readings_are()
    {
        IReadOnlyList<PrintedConvention> Find(decimal thousands) => ConventionFinder.Find(Report, DiscountSchedule.Flat(0.04m), Money.FromThousands(thousands), MoneyUnit.Thousand);

        Assert.Equal(Find(17_977)[0], Find(17_977)[0]);
        Assert.Equal(Find(17_977)[0].GetHashCode(), Find(17_977)[0].GetHashCode());
        Assert.NotEqual(Find(17_977)[0], Find(17_977)[1]);
        Assert.False(Find(17_977)[0].Equals(null));
    }

    private static YearSeries<Money> Thousands(params decimal[] thousands) => YearSeries.Starting(Year0, thousands.Select(Money.FromThousands).ToArray());
}
