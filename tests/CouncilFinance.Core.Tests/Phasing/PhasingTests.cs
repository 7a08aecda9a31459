using CouncilFinance.Phasing;

namespace CouncilFinance.Tests.Phasing;

public sealed class PhasingTests
{
    private static readonly FinancialYear First = new(2012);

    [Fact]
    public void Increments_of_10_45_and_45_per_cent_reach_10_55_and_100() =>
        Assert.Equal([0.1m, 0.55m, 1m], PhasingProfile.FromIncrements(First, 0.10m, 0.45m, 0.45m).CumulativeShares.Values);

    // triborough-adult-social-care-2011, 5.3: £388,678, £777,357 and £1,177,814, printed with the pence dropped.
    [Fact]
    public void Residential_care_savings_of_the_2011_report_arrive_by_33_66_and_100_per_cent()
    {
        var effect = PhasingProfile.FromCumulative(First, 0.33m, 0.66m, 1m).Apply(Money.FromPounds(1_177_814));

        Assert.Equal([388_678m, 777_357m, 1_177_814m], effect.ByYear.Values.Select(amount => amount.RoundTo(MoneyUnit.Pound, MidpointRounding.ToZero).Pounds));
        Assert.Equal(Money.FromPounds(388_678.62m), effect.ByYear.First);
    }

    [Fact]
    public void Nine_months_of_428_are_321() =>
        Assert.Equal([321m, 428m], PhasingProfile.StartingOn(new DateOnly(2012, 7, 1)).Apply(Money.FromPounds(428)).ByYear.Values.Select(amount => amount.Pounds));

    [Fact]
    public void Seven_months_of_173000_are_101000_in_thousands() =>
        Assert.Equal([101m, 173m], PhasingProfile.StartingOn(new DateOnly(2012, 9, 1)).Apply(Money.FromPounds(173_000), MoneyUnit.Thousand).ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));

    [Theory]
    [InlineData(2012, 4, "1")]
    [InlineData(2012, 5, "11 1")]
    [InlineData(2012, 12, "4 8")]
    [InlineData(2013, 1, "3 9")]
    [InlineData(2013, 3, "1 11")]
    public void Months_are_counted_to_31_March(int year, int month, string weights) =>
        Assert.Equal(weights, string.Join(' ', PhasingProfile.StartingOn(new DateOnly(year, month, 1)).IncrementWeights.Values));

    [Fact]
    public void Days_are_counted_to_31_March_and_leap_years_have_366()
    {
        Assert.Equal([261m, 105m], PhasingProfile.StartingOn(new DateOnly(2015, 7, 15), PartYearBasis.Days).IncrementWeights.Values);
        Assert.Equal([1m, 364m], PhasingProfile.StartingOn(new DateOnly(2015, 3, 31), PartYearBasis.Days).IncrementWeights.Values);
        Assert.Equal([1m], PhasingProfile.StartingOn(new DateOnly(2015, 4, 1), PartYearBasis.Days).IncrementWeights.Values);
    }

    [Fact]
    public void Named_steps_come_back_as_they_are()
    {
        var profile = PhasingProfile.FromSteps(First, Money.FromThousands(200), Money.FromThousands(300), Money.FromThousands(400));

        Assert.Equal([200m, 300m, 400m], profile.Apply(Money.FromThousands(400)).ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Assert.Equal("2012/13 50%; 2013/14 25%; 2014/15 25%", profile.ToString());
    }

    [Fact]
    public void Turnover_reaches_its_multiples()
    {
        var years = FinancialYearRange.Starting(First, 3);

        Assert.Equal([0.36m, 0.72m, 1m], PhasingProfile.FromTurnover(years, 0.36m).CumulativeShares.Values);
        Assert.Equal([1m], PhasingProfile.FromTurnover(First.To(First), 1m).CumulativeShares.Values);
        Bad.Input<ArgumentOutOfRangeException>(() => PhasingProfile.FromTurnover(years, 0.33m), "At 0.33 a year 2012/13 to 2014/15 reaches 0.99", "must reach 1", "a rate rounded up");
        Bad.Input<ArgumentOutOfRangeException>(() => PhasingProfile.FromTurnover(years, 0m), "above 0 and at most 1");
        Bad.Input<ArgumentOutOfRangeException>(() => PhasingProfile.FromTurnover(years, 1.01m), "1.01 is not");
    }

    [Fact]
    public void Profile_that_does_not_end_at_the_whole_is_refused()
    {
        Bad.Input<ArgumentException>(() => PhasingProfile.FromIncrements(First, 0.33m, 0.66m), "0.33 + 0.66 is not 1", "FromCumulative", "such as a third");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromIncrements(First, decimal.MaxValue, decimal.MaxValue), "is not 1");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromIncrements(First, 1.5m, -0.5m), "nil or more", "2013/14 is -0.5");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromCumulative(First, 0.33m, 0.66m), "it is 0.66", "FromIncrements");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromCumulative(First, 0.5m, 0.4m, 1m), "never below the one before it, 0.5", "2013/14 it is 0.4");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromCumulative(First, -0.5m, 1m), "2012/13 it is -0.5");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromCumulative(First), "at least one year");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromSteps(First, Money.FromPounds(2), Money.FromPounds(1)), "2013/14 is -1");
        Bad.Input<ArgumentException>(() => PhasingProfile.FromSteps(First, Money.Zero), "every weight is nil");
        Bad.Input<ArgumentException>(() => PhasingProfile.Immediate(First).Apply(Money.FromPounds(1.005m)), "£1.005 is not");
        Assert.Throws<ArgumentNullException>(() => new PhasingProfile(null!));
    }

    [Fact]
    public void Start_within_a_month_wants_days()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => PhasingProfile.StartingOn(new DateOnly(2012, 7, 15)), "first of one; 2012-07-15 is not", "PartYearBasis.Days");
        Bad.Input<ArgumentOutOfRangeException>(() => PhasingProfile.StartingOn(new DateOnly(2012, 7, 1), (PartYearBasis)5), "Months, Days");
    }

    [Fact]
    public void Profiles_are_equal_by_proportion()
    {
        var profile = PhasingProfile.FromIncrements(First, 0.25m, 0.75m);

        Assert.True(profile == new PhasingProfile(YearSeries.Starting(First, 1m, 3m)));
        Assert.True(profile != new PhasingProfile(YearSeries.Starting(First, 1m, 2m)));
        Assert.True(profile != new PhasingProfile(YearSeries.Starting(First.Next, 1m, 3m)));
        Assert.True(profile != null && null != profile && !profile.Equals((object)"x"));
        Assert.Equal((First.To(First.Next), 1m), (profile.Years, profile.CumulativeShares.Last));
    }

    // asc-shared-services-2015, 11.1, Hammersmith and Fulham.
    [Fact]
    public void The_two_views_of_the_2015_report_turn_into_one_another()
    {
        var year = new FinancialYear(2015);
        var annual = new IncrementalEffect(new YearSeries<Money>(FinancialYearRange.Starting(year, 4).AndAfter(), Thousands(6_514, 6_284, 5_571, 0)));
        var cumulative = annual.ToCumulative();

        Assert.Equal(Thousands(6_514, 12_798, 18_369, 18_369), cumulative.ByYear.Values);
        Assert.Equal(annual, cumulative.ToIncremental());
        Assert.Equal(Money.FromThousands(18_369), cumulative[new FinancialYear(2040)]);
        Assert.Equal(Money.Zero, annual[new FinancialYear(2040)]);
        Assert.Equal((Money.Zero, Money.Zero), (cumulative[year.Previous], annual[year.Previous]));
        Assert.Equal(Money.FromThousands(12_798), cumulative[year.Next]);
        Assert.Equal(Money.FromThousands(6_514 + 12_798 + 18_369 + 18_369), cumulative.CashOverPeriod);
        Assert.Equal((cumulative.LevelReached, cumulative.LevelReached), (annual.LevelReached, Money.FromThousands(18_369)));
    }

    [Fact]
    public void Effects_over_different_years_do_not_add()
    {
        var effect = CumulativeEffect.Starting(First, Thousands(1, 2));
        var longer = CumulativeEffect.Starting(First, Thousands(1, 2, 3));

        Bad.Input<ArgumentException>(() => effect + longer, "2012/13 to 2013/14", "2012/13 to 2014/15");
        Bad.Input<ArgumentException>(() => effect.ToIncremental() - longer.ToIncremental(), "2012/13 to 2014/15");
        Bad.Input<ArgumentException>(() => CumulativeEffect.Sum(longer.Years, [effect]), "2012/13 to 2014/15; one covers 2012/13 to 2013/14");
        Bad.Input<ArgumentOutOfRangeException>(() => longer.Over(effect.Years), "every year of 2012/13 to 2014/15");
        Bad.Input<ArgumentOutOfRangeException>(() => longer.ToIncremental().Over(effect.Years), "every year of 2012/13 to 2014/15");
        Assert.Equal(Money.FromThousands(2), effect[new FinancialYear(2014)]);
        Assert.Equal(CumulativeEffect.Nil(effect.Years), CumulativeEffect.Sum(effect.Years, []));
        Assert.Throws<ArgumentNullException>(() => effect + null!);
        Assert.Throws<ArgumentNullException>(() => effect.ToIncremental() + null!);
        Assert.Throws<ArgumentNullException>(() => new CumulativeEffect(null!));
        Assert.Throws<ArgumentNullException>(() => new IncrementalEffect(null!));
        Assert.Throws<ArgumentNullException>(() => CumulativeEffect.Sum(effect.Years, null!));
    }

    [Fact]
    public void Effects_are_equal_by_value()
    {
        var effect = CumulativeEffect.Starting(First, Thousands(1, 2));
        var changes = IncrementalEffect.Starting(First, Thousands(1, 1));

        Assert.True(effect == changes.ToCumulative() && changes == effect.ToIncremental());
        Assert.True(effect != CumulativeEffect.Starting(First, Thousands(1, 3)) && changes != IncrementalEffect.Starting(First, Thousands(1, 3)));
        Assert.True(effect != null && null != effect && changes != null && null != changes);
        Assert.False(effect.Equals((object)changes) || changes.Equals((object)effect));
        Assert.Equal((effect.GetHashCode(), changes.GetHashCode()), (changes.ToCumulative().GetHashCode(), effect.ToIncremental().GetHashCode()));
        Assert.Equal(("2012/13 £1,000; 2013/14 £2,000", "2012/13 £1,000; 2013/14 £1,000"), (effect.ToString(), changes.ToString()));
        Assert.Equal(changes.Years, effect.Years);
        Assert.Equal(("2012/13 1; 2013/14 2", "2012/13 1; 2013/14 1"), ($"{effect:k}", $"{changes:k}"));
        Assert.Equal("2012/13 5; after 0", $"{CumulativeEffect.OneOff(YearSeries.Starting(First, Thousands(5))):k}");
    }

    [Fact]
    public void What_stays_and_what_falls_out_is_said_after_the_last_year()
    {
        var once = CumulativeEffect.OneOff(YearSeries.Starting(First, Thousands(100)));
        var changes = once.ToIncremental();

        Assert.Equal((Money.Zero, Money.FromThousands(100), Money.FromThousands(-100)), (once.RecurrentLevel, once.LevelReached, changes.ChangeAfter));
        Assert.Equal((Money.Zero, Money.FromThousands(-100), Money.Zero), (once[First.Next], changes[First.Next], changes[First.PlusYears(2)]));
        Assert.Equal(("2012/13 £100,000; after £0", "2012/13 £100,000; after -£100,000"), (once.ToString(), changes.ToString()));
        Assert.Equal(Thousands(100, -100, 0), changes.Over(FinancialYearRange.Starting(First, 3)).ByYear.Values);
        Assert.NotEqual(once, CumulativeEffect.Starting(First, Thousands(100)));
        Assert.NotEqual(changes, IncrementalEffect.Starting(First, Thousands(100)));
        Bad.Input<ArgumentException>(() => CumulativeEffect.OneOff(new YearSeries<Money>(First.To(First).AndAfter(), Thousands(5))), "holds £5,000; it cannot then be £0");
        Bad.Input<ArgumentException>(() => new IncrementalEffect(new YearSeries<Money>(First.To(First).AndAfter(), Thousands(5)), Money.FromPounds(-1)), "nothing changes after it, so not by -£1");
    }

    private static Money[] Thousands(params decimal[] values) => values.Select(Money.FromThousands).ToArray();
}
