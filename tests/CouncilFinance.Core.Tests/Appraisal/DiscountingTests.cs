using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class DiscountingTests
{
    private static readonly FinancialYear Base = new(2010);
    private static readonly DiscountSchedule TwoBands = new("two bands", "example", new DiscountBand(0, 0.25m), new DiscountBand(2, 0.6m));

    // HM Treasury, The Green Book, table of declining long-term discount factors.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.9662)]
    [InlineData(2, 0.9335)]
    [InlineData(3, 0.9019)]
    [InlineData(5, 0.8420)]
    [InlineData(10, 0.7089)]
    [InlineData(20, 0.5026)]
    [InlineData(30, 0.3563)]
    [InlineData(40, 0.2651)]
    [InlineData(50, 0.1973)]
    [InlineData(75, 0.0942)]
    [InlineData(100, 0.0508)]
    [InlineData(125, 0.0274)]
    [InlineData(200, 0.0062)]
    [InlineData(300, 0.0014)]
    [InlineData(500, 0.0002)]
    public void Factors_of_the_standard_rates_are_the_published_ones(int year, double published)
    {
        var convention = new Discounting(GreenBook.Standard2003, Base);

        Assert.Equal((decimal)published, Math.Round(convention.FactorOf(Base.PlusYears(year)), 4, MidpointRounding.AwayFromZero));
        Assert.Equal((decimal)published, convention.WithFactorsRoundedTo(4).FactorOf(Base.PlusYears(year)));
        Assert.Equal(convention.FactorOf(Base.PlusYears(year)), new Discounting(GreenBook.Standard2026, Base).FactorOf(Base.PlusYears(year)));
    }

    [Fact]
    public void Rates_change_in_the_first_year_of_their_band()
    {
        Assert.Equal([0.035m, 0.035m, 0.03m, 0.03m, 0.025m, 0.025m, 0.02m, 0.02m, 0.015m, 0.015m, 0.01m, 0.01m], RatesOf(GreenBook.Standard2003));
        Assert.Equal([0.035m, 0.035m, 0.03m, 0.03m, 0.025m, 0.025m, 0.02m, 0.02m, 0.015m, 0.015m, 0.01m, 0.01m], RatesOf(GreenBook.Standard2026));
        Assert.Equal([0.015m, 0.015m, 0.0129m, 0.0129m, 0.0107m, 0.0107m, 0.0086m, 0.0086m, 0.0064m, 0.0064m, 0.0043m, 0.0043m], RatesOf(GreenBook.Health2026));
        Assert.Equal([0.03m, 0.03m, 0.0257m, 0.0257m, 0.0214m, 0.0214m, 0.0171m, 0.0171m, 0.0129m, 0.0129m, 0.0086m, 0.0086m], RatesOf(GreenBook.SensitivityTest2026));

        static IEnumerable<decimal> RatesOf(DiscountSchedule schedule) => new[] { 0, 30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 9_998 }.Select(schedule.RateIn);
    }

    // Worked apart, in a hundred digits.
    [Fact]
    public void Health_and_sensitivity_factors_are_compounded_at_the_rates_of_their_own_bands()
    {
        Assert.Equal([0.9852m, 0.6398m, 0.6316m, 0.3594m, 0.3556m, 0.2111m, 0.1110m, 0.0587m, 0.0249m], At(GreenBook.Health2026, 1, 30, 31, 75, 76, 125, 200, 300, 500));
        Assert.Equal([0.9709m, 0.4120m, 0.4017m, 0.1315m, 0.1288m, 0.0456m, 0.0128m, 0.0036m, 0.0006m], At(GreenBook.SensitivityTest2026, 1, 30, 31, 75, 76, 125, 200, 300, 500));

        static IEnumerable<decimal> At(DiscountSchedule schedule, params int[] years) =>
            years.Select(year => new Discounting(schedule, Base).WithFactorsRoundedTo(4).FactorOf(Base.PlusYears(year)));
    }

    // 25% in year 1, 60% from year 2: 1 ÷ 1.25 = 0.8, ÷ 1.6 = 0.5, ÷ 1.6 = 0.3125.
    [Fact]
    public void Bands_of_one_s_own_compound_year_by_year()
    {
        var start = new Discounting(TwoBands, Base);
        var end = new Discounting(TwoBands, Base, DiscountTiming.EndOfYear);

        Assert.Equal(Series(1m, 0.8m, 0.5m, 0.3125m), start.FactorsOf(Years(4)));
        Assert.Equal(Series(0.8m, 0.5m, 0.3125m), end.FactorsOf(Years(3)));
        Assert.Equal(0.3125m, start.FactorOf(Base.PlusYears(3)));
        Assert.Equal((2.6125m, 1.6125m), (start.AnnuityFactor(Years(4)), end.AnnuityFactor(Years(3))));
        Assert.Equal(YearSeries.Starting(Base.PlusYears(2), 0.5m, 0.3125m), start.FactorsOf(FinancialYearRange.Starting(Base.PlusYears(2), 2)));
    }

    // At 21% half a year is 10%.
    [Fact]
    public void The_middle_of_a_year_is_half_a_year_s_growth_after_its_start()
    {
        var middle = new Discounting(DiscountSchedule.Flat(0.21m), Base, DiscountTiming.MiddleOfYear);

        Assert.Equal(0.9090909090909090909090909091m, Math.Round(middle.FactorOf(Base), 28), 26);
        Assert.Equal(10m / (11m * 1.21m), middle.FactorOf(Base.PlusYears(1)), 26);

        // √1.035 = 1.0173494974687902…; of year 1 in bands, the rate is that of the year after its start.
        Assert.Equal(0.98294637m, Math.Round(new Discounting(GreenBook.Standard2003, Base, DiscountTiming.MiddleOfYear).FactorOf(Base), 8));
        Assert.Equal(0.8m * 0.7905694150420948m, new Discounting(TwoBands, Base, DiscountTiming.MiddleOfYear).FactorOf(Base.PlusYears(1)), 15);
    }

    [Fact]
    public void Timing_is_the_start_of_the_year_unless_said() => Assert.Equal(DiscountTiming.StartOfYear, new Discounting(TwoBands, Base).Timing);

    [Fact]
    public void Halves_of_a_factor_round_away_from_nil()
    {
        Assert.Equal(Series(1m, 0.8m, 0.5m, 0.313m), new Discounting(TwoBands, Base).WithFactorsRoundedTo(3).FactorsOf(Years(4)));
        Assert.Equal(Series(1m, 1m, 1m, 0m), new Discounting(TwoBands, Base).WithFactorsRoundedTo(0).FactorsOf(Years(4)));
    }

    [Fact]
    public void Factors_beyond_a_decimal_are_used_though_they_cannot_be_shown()
    {
        var doubling = new Discounting(DiscountSchedule.Flat(-0.5m), Base).WithFactorsRoundedTo(20);
        var pound = CashFlows.OfNet(YearSeries.ForEach(Years(101), year => year == Base ? Money.FromPounds(1) : Money.Zero));

        Assert.Equal(1_073_741_824m, doubling.FactorOf(Base.PlusYears(30)));
        Assert.Throws<OverflowException>(() => doubling.FactorOf(Base.PlusYears(100)));
        Assert.Equal(Money.FromPounds(1), pound.DiscountedBy(doubling).NetPresentValue());
    }

    [Fact]
    public void Texts_say_the_rates_and_every_part_of_a_convention()
    {
        Assert.Equal("3.5% from year 0", new DiscountBand(0, 0.0350m).ToString());
        Assert.Equal("two bands (25% from year 0, 60% from year 2)", TwoBands.ToString());
        Assert.Equal("flat 4% (4% from year 0)", DiscountSchedule.Flat(0.04m).ToString());
        Assert.Equal("flat 4%, base year 2010/11, start-of-year", new Discounting(DiscountSchedule.Flat(0.040m), Base).ToString());
        Assert.Equal(
            "two bands, base year 2010/11, middle-of-year, factors to 4 places, rows to £1,000",
            new Discounting(TwoBands, Base, DiscountTiming.MiddleOfYear).WithFactorsRoundedTo(4).WithRowsRoundedTo(MoneyUnit.Thousand).ToString());
    }

    [Fact]
    public void Schedules_keep_name_source_and_bands()
    {
        Assert.Equal(("two bands", "example"), (TwoBands.Name, TwoBands.Source));
        Assert.Equal([new DiscountBand(0, 0.25m), new DiscountBand(2, 0.6m)], TwoBands.Bands);
        Assert.Equal((0, 0m), (default(DiscountBand).FirstYear, default(DiscountBand).Rate));
        Assert.Equal(("flat -99%", "stated"), (DiscountSchedule.Flat(-0.99m).Name, DiscountSchedule.Flat(-0.99m).Source));
        Assert.Equal("Cabinet paper, 4 June 2011", DiscountSchedule.Flat(0.04m, "Cabinet paper, 4 June 2011").Source);
        Assert.Contains("2003, annex 6", GreenBook.Standard2003.Source, StringComparison.Ordinal);
        Assert.Equal("Green Book 2026, health", GreenBook.Health2026.Name);
    }

    [Fact]
    public void Bad_rates_and_bands_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => new DiscountBand(-1, 0.1m), "counted from the base year, 0", "-1 is before it");
        Bad.Input<ArgumentOutOfRangeException>(() => new DiscountBand(0, -1m), "above -1", "-100%", "-1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => DiscountSchedule.Flat(-1.5m), "above -1", "-1.5 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => DiscountSchedule.Flat(decimal.MaxValue), "below 1,000,000,000,000,000", "79228162514264337593543950335 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new DiscountBand(0, 1_000_000_000_000_000m), "below 1,000,000,000,000,000");
        Bad.Input<ArgumentException>(() => new DiscountSchedule("x", "y"), "Bands begin in year 0", "there are none");
        Bad.Input<ArgumentException>(() => new DiscountSchedule("x", "y", new DiscountBand(1, 0.1m)), "Bands begin in year 0", "the first is 10% from year 1");
        Bad.Input<ArgumentException>(
            () => new DiscountSchedule("x", "y", new DiscountBand(0, 0.1m), new DiscountBand(5, 0.2m), new DiscountBand(5, 0.3m)), "later than the one before", "30% from year 5 follows 20% from year 5");
        Bad.Input<ArgumentException>(() => new DiscountSchedule("x", "y", new DiscountBand(0, 0.1m), new DiscountBand(5, 0.2m), new DiscountBand(4, 0.3m)), "30% from year 4 follows 20% from year 5");
        Bad.Input<ArgumentException>(() => new DiscountSchedule(" ", "y", new DiscountBand(0, 0.1m)), "A name is one line of text");
        Bad.Input<ArgumentException>(() => new DiscountSchedule("x", "y\n", new DiscountBand(0, 0.1m)), "A source is one line of text");
        Bad.Input<ArgumentException>(() => DiscountSchedule.Flat(0.1m, ""), "A source is one line of text");
        Bad.Input<ArgumentOutOfRangeException>(() => TwoBands.RateIn(-1), "counted from the base year, 0", "-1 is before it");
    }

    [Fact]
    public void Bad_conventions_are_refused()
    {
        var convention = new Discounting(TwoBands, Base);

        Bad.Input<ArgumentOutOfRangeException>(() => new Discounting(TwoBands, Base, (DiscountTiming)3), "StartOfYear, MiddleOfYear, EndOfYear");
        Bad.Input<ArgumentOutOfRangeException>(() => convention.WithFactorsRoundedTo(-1), "0 to 20 decimal places", "-1 is not that");
        Bad.Input<ArgumentOutOfRangeException>(() => convention.WithFactorsRoundedTo(21), "0 to 20 decimal places", "21 is not that");
        Bad.Input<ArgumentOutOfRangeException>(() => convention.WithRowsRoundedTo((MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentOutOfRangeException>(() => convention.FactorOf(new FinancialYear(2009)), "the base year, 2010/11, or later", "2009/10 is before it");
        Bad.Input<ArgumentOutOfRangeException>(() => convention.FactorsOf(FinancialYearRange.Starting(new FinancialYear(2009), 3)), "2009/10 to 2011/12 begins before it");
        Bad.Input<ArgumentException>(() => convention.FactorsOf(Years(2).AndAfter()), "a closed run", "2010/11 to 2011/12 and after is open-ended");
        Bad.Input<ArgumentException>(() => convention.AnnuityFactor(Years(2).AndAfter()), "a closed run");
    }

    [Fact]
    public void Equal_ones_have_equal_parts()
    {
        var bands = new[] { new DiscountBand(0, 0.250m), new DiscountBand(2, 0.60m) };
        var convention = new Discounting(TwoBands, Base);

        Assert.True(new DiscountBand(1, 0.10m) == new DiscountBand(1, 0.1m) && new DiscountBand(1, 0.1m) != new DiscountBand(2, 0.1m) && new DiscountBand(1, 0.1m) != new DiscountBand(1, 0.2m));
        Assert.Equal(new DiscountBand(1, 0.10m).GetHashCode(), new DiscountBand(1, 0.1m).GetHashCode());
        Assert.True(TwoBands == new DiscountSchedule("two bands", "example", bands));
        Assert.Equal(TwoBands.GetHashCode(), new DiscountSchedule("two bands", "example", bands).GetHashCode());
        Assert.True(TwoBands != new DiscountSchedule("two", "example", bands) && TwoBands != new DiscountSchedule("two bands", "another", bands));
        Assert.True(TwoBands != new DiscountSchedule("two bands", "example", bands[0]) && TwoBands != new DiscountSchedule("two bands", "example", bands[0], new DiscountBand(3, 0.6m)));
        Assert.True(GreenBook.Standard2003 != GreenBook.Standard2026 && !TwoBands.Equals(null));

        Assert.True(convention == new Discounting(new DiscountSchedule("two bands", "example", bands), Base));
        Assert.Equal(convention.GetHashCode(), new Discounting(new DiscountSchedule("two bands", "example", bands), Base).GetHashCode());
        Assert.True(convention != new Discounting(DiscountSchedule.Flat(0.25m), Base) && convention != new Discounting(TwoBands, new FinancialYear(2011)));
        Assert.True(convention != new Discounting(TwoBands, Base, DiscountTiming.EndOfYear));
        Assert.True(convention != convention.WithFactorsRoundedTo(4) && convention.WithFactorsRoundedTo(4) != convention.WithFactorsRoundedTo(3));
        Assert.True(convention != convention.WithRowsRoundedTo(MoneyUnit.Pound) && convention.WithRowsRoundedTo(MoneyUnit.Pound) != convention.WithRowsRoundedTo(MoneyUnit.Penny));
        Assert.Equal(((int?)4, (MoneyUnit?)MoneyUnit.Pound), (convention.WithFactorsRoundedTo(4).FactorPlaces, convention.WithRowsRoundedTo(MoneyUnit.Pound).RowUnit));
    }

    [Fact]
    public void Bands_given_do_not_change_with_the_caller_s_array()
    {
        var bands = new[] { new DiscountBand(0, 0.25m) };
        var schedule = new DiscountSchedule("x", "y", bands);
        bands[0] = new DiscountBand(0, 0.5m);

        Assert.Equal(0.25m, schedule.RateIn(0));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused("name", () => new DiscountSchedule(null!, "y", new DiscountBand(0, 0.1m)));
        Refused("source", () => new DiscountSchedule("x", null!, new DiscountBand(0, 0.1m)));
        Refused("bands", () => new DiscountSchedule("x", "y", null!));
        Refused("source", () => DiscountSchedule.Flat(0.1m, null!));
        Refused("schedule", () => new Discounting(null!, Base));

        static void Refused(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
    }

    private static FinancialYearRange Years(int count) => FinancialYearRange.Starting(Base, count);

    private static YearSeries<decimal> Series(params decimal[] factors) => YearSeries.Starting(Base, factors);
}
