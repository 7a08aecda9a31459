namespace CouncilFinance.Tests;

public sealed class SeriesTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly YearSeries<decimal> Annual = YearSeries.Starting(First, 16_173m, 14_822m, 15_529m);

    [Fact]
    public void Running_totals_give_the_cumulative_savings_of_the_2015_report() =>
        Assert.Equal([16_173m, 30_995m, 46_524m], Annual.RunningTotals().Values);

    [Fact]
    public void A_series_says_its_years_and_values()
    {
        Assert.Equal((16_173m, 15_529m, 3), (Annual.First, Annual.Last, Annual.Count));
        Assert.Equal(14_822m, Annual[new FinancialYear(2016)]);
        Assert.Equal("2015/16 16173; 2016/17 14822; 2017/18 15529", Annual.ToString());
        Assert.Equal("2015/16 £1; 2016/17 and after £2", new YearSeries<Money>(FinancialYearRange.Starting(First, 2).AndAfter(), [Money.FromPounds(1), Money.FromPounds(2)]).ToString());
        Assert.Equal(46_524m, Annual.Total());
        Assert.Equal("2015/16 1,000; 2016/17 (2,000)", $"{YearSeries.Starting(First, Money.FromMillions(1), Money.FromMillions(-2)):k()}");
        Assert.Equal("LBHF £1k", $"{ByAuthority.Of((Lbhf, Money.FromPounds(1_000))):K}");
        Assert.Throws<FormatException>(() => $"{YearSeries.Starting(First, Money.Zero):X}");
        Assert.Equal([First, First.Next], Annual.Select(item => item.Key).Take(2));
    }

    [Fact]
    public void One_value_is_replaced_and_the_others_stay()
    {
        Assert.Equal(YearSeries.Starting(First, 16_173m, 1m, 15_529m), Annual.With(First.Next, 1m));
        Assert.Equal(Annual.Years.AndAfter(), new YearSeries<decimal>(Annual.Years.AndAfter(), Annual.Values).With(First, 2m).Years);
        Assert.Equal(ByAuthority.Of((Lbhf, 833m), (Rbkc, 1m)), ByAuthority.Of((Lbhf, 833m), (Rbkc, 499m)).With(Rbkc, 1m));
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.With(new FinancialYear(2018), 1m), "2015/16 to 2017/18", "2018/19");
        Bad.Input<ArgumentOutOfRangeException>(() => ByAuthority.Of((Lbhf, 833m)).With(Rbkc, 1m), "none for RBKC");
        Bad.Input<ContradictionException>(() => ByAuthority.Of((Lbhf, 833m)).With(new Authority("LBHF"), 1m), "LBHF is also named LBHF (new Authority(\"LBHF\"), without a name, is named LBHF)");
        Assert.Throws<ArgumentException>(() => YearSeries.Starting(First, "a").With(First, null!));
        Assert.Throws<ArgumentException>(() => ByAuthority.Of((Lbhf, "a")).With(Lbhf, null!));
    }

    [Fact]
    public void Series_are_equal_by_value()
    {
        Assert.True(Annual == YearSeries.Starting(First, 16_173m, 14_822m, 15_529m));
        Assert.True(Annual != YearSeries.Starting(First.Next, 16_173m, 14_822m, 15_529m));
        Assert.True(Annual != YearSeries.Starting(First, 16_173m, 14_822m, 15_530m));
        Assert.True(Annual != null && null != Annual && !Annual.Equals((object)"x"));
        Assert.True((YearSeries<decimal>?)null == null);
        Assert.Equal(Annual.GetHashCode(), YearSeries.Starting(First, 16_173m, 14_822m, 15_529m).GetHashCode());
        Assert.NotEqual(Annual, new YearSeries<decimal>(Annual.Years.AndAfter(), Annual.Values));
    }

    [Fact]
    public void Series_refuse_what_they_cannot_hold()
    {
        Bad.Input<ArgumentException>(() => new YearSeries<decimal>(Annual.Years, [1m]), "2015/16 to 2017/18 wants 3 values", "there are 1");
        Bad.Input<ArgumentException>(() => new YearSeries<string>(First.To(First), [null!]), "None of the values is null; the one at position 0 is");
        Bad.Input<ArgumentException>(() => YearSeries.Starting<decimal>(First), "at least one year");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual[new FinancialYear(2018)], "2015/16 to 2017/18", "2018/19 has no column");
        Bad.Input<ArgumentException>(() => Annual.Plus(YearSeries.Starting(First, 1m)), "2015/16 to 2017/18", "the other 2015/16", "Over");
        Bad.Input<ArgumentException>(() => Annual.Minus(YearSeries.Starting(First.Next, 1m, 2m, 3m)), "2016/17 to 2018/19");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Window(First.Previous.To(First)), "within 2015/16 to 2017/18", "2014/15 to 2015/16");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Window(Annual.Years.AndAfter()), "and after");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Over(First.To(First)), "every year of 2015/16 to 2017/18");
        Bad.Input<ArgumentOutOfRangeException>(
            () => new YearSeries<decimal>(Annual.Years.AndAfter(), Annual.Values).Over(FinancialYearRange.Starting(First, 4).AndAfter()), "say it twice");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Over(Annual.Years.AndAfter()), "2017/18 holds a value of its own");
        Assert.Throws<ArgumentNullException>(() => Annual.Map<decimal>(null!));
        Assert.Throws<ArgumentNullException>(() => YearSeries.ForEach<decimal>(Annual.Years, null!));
        Assert.Throws<ArgumentNullException>(() => new YearSeries<decimal>(Annual.Years, null!));
        Assert.Throws<ArgumentNullException>(() => Annual.Plus(null!));
        Assert.Throws<ArgumentNullException>(() => YearSeries.Total<decimal>(null!));
    }

    [Fact]
    public void Totals_of_amounts_are_order_free_at_the_limit()
    {
        var most = Money.FromPounds(900_000_000_000_000m);

        Assert.Equal(most, YearSeries.Starting(First, most, most, -most).Total());
        Assert.Equal(most, ByAuthority.Of((Lbhf, most), (Rbkc, most), (new Authority("WCC"), -most)).Total());
    }

    [Fact]
    public void Over_fills_with_nil_and_window_cuts()
    {
        var longer = Annual.Over(FinancialYearRange.Starting(First.Previous, 5));

        Assert.Equal([0m, 16_173m, 14_822m, 15_529m, 0m], longer.Values);
        Assert.Equal([7m, 16_173m, 14_822m, 15_529m, 7m], Annual.Over(longer.Years, 7m).Values);
        Assert.Equal([14_822m], longer.Window(First.Next.To(First.Next)).Values);
        Assert.Equal(Annual, Annual.Window(Annual.Years));
        Assert.Equal([16_173m], Annual.Window(First.To(First)).Values);
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Window(First.Previous.To(First.Next)), "2014/15 to 2016/17");
        Bad.Input<ArgumentOutOfRangeException>(() => Annual.Over(First.Previous.To(First.Next)), "2014/15 to 2016/17");
    }

    [Fact]
    public void Authorities_are_equal_by_code()
    {
        Assert.True(Lbhf == new Authority("LBHF", "H&F"));
        Assert.True(Lbhf != Rbkc && Lbhf != null && !Lbhf.Equals((object)"LBHF"));
        Assert.NotEqual(new Authority("lbhf"), Lbhf);
        Assert.Equal(Lbhf.GetHashCode(), new Authority("LBHF").GetHashCode());
        Assert.Equal(("LBHF", "Hammersmith and Fulham"), (Lbhf.ToString(), Lbhf.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" LBHF")]
    [InlineData("LBHF ")]
    [InlineData("LB\nHF")]
    public void Authority_without_a_proper_code_or_name_is_refused(string text)
    {
        Bad.Input<ArgumentException>(() => new Authority(text), "A code is one line of text, not blank", $"'{text}'");
        Bad.Input<ArgumentException>(() => new Authority("A", text), "A name is one line of text, not blank", $"'{text}'");
        Assert.Throws<ArgumentNullException>(() => new Authority(null!));
    }

    [Fact]
    public void Values_by_authority_are_held_in_order()
    {
        var values = ByAuthority.Of((Lbhf, 833m), (Rbkc, 499m));

        Assert.Equal([Lbhf, Rbkc], values.Authorities);
        Assert.Equal([833m, 499m], values.Values);
        Assert.Equal((833m, 2, 1_332m), (values[Lbhf], values.Count, values.Total()));
        Assert.True(values.Contains(Rbkc) && !values.Contains(new Authority("WCC")));
        Assert.Equal("LBHF 833; RBKC 499", values.ToString());
        Assert.True(values == ByAuthority.Of((Lbhf, 833m), (Rbkc, 499m)) && values != ByAuthority.Of((Rbkc, 499m), (Lbhf, 833m)));
        Assert.True(values != null && null != values && !values.Equals((object)"x"));
        Assert.Equal(values.GetHashCode(), ByAuthority.Of((Lbhf, 833m), (Rbkc, 499m)).GetHashCode());
        Assert.Equal(0m, ByAuthority.Of<decimal>().Total());
    }

    [Fact]
    public void Series_by_authority_total_year_by_year()
    {
        var values = ByAuthority.Of((Lbhf, YearSeries.Starting(First, 6_514m, 6_284m)), (Rbkc, YearSeries.Starting(First, 3_900m, 3_128m)));

        Assert.Equal([10_414m, 9_412m], values.Total().Values);
        Bad.Input<ArgumentException>(() => ByAuthority.Of<YearSeries<decimal>>().Total(), "at least one authority");
    }

    [Fact]
    public void Values_by_authority_refuse_what_contradicts()
    {
        var values = ByAuthority.Of((Lbhf, 833m), (Rbkc, 499m));
        var renamed = new Authority("LBHF", "H&F");

        Bad.Input<ArgumentException>(() => ByAuthority.Of((Lbhf, 1m), (Lbhf, 2m)), "LBHF stands twice");
        Bad.Input<ArgumentException>(() => ByAuthority.Of((Lbhf, "x"), (Rbkc, null!)), "one of them is null");
        Bad.Input<ArgumentOutOfRangeException>(() => values[new Authority("WCC")], "LBHF, RBKC", "none for WCC");
        Bad.Input<ArgumentException>(() => values.Plus(ByAuthority.Of((Lbhf, 1m))), "LBHF, RBKC and the other LBHF");
        Bad.Input<ArgumentException>(() => values.Minus(ByAuthority.Of((Lbhf, 1m), (new Authority("WCC"), 1m))), "LBHF, WCC");
        Bad.Input<ContradictionException>(() => values[renamed], "LBHF is named Hammersmith and Fulham", "LBHF is also named H&F");
        Bad.Input<ContradictionException>(() => ByAuthority.Of((Lbhf, 1m), (renamed, 2m)), "H&F");
        Bad.Input<ContradictionException>(() => values.Plus(ByAuthority.Of((renamed, 1m), (Rbkc, 1m))), "Hammersmith and Fulham", "H&F");
        var error = Assert.Throws<ContradictionException>(() => values[renamed]);
        Assert.Equal(("LBHF is named Hammersmith and Fulham", "LBHF is also named H&F"), (error.Fact, error.OtherFact));
        Assert.Equal("LBHF is named Hammersmith and Fulham, but LBHF is also named H&F.", error.Message);
    }

    [Fact]
    public void Ranges_of_money_add_end_by_end()
    {
        var range = new MoneyRange(Money.FromThousands(2_550), Money.FromThousands(5_000));
        var other = new MoneyRange(Money.FromThousands(1_500), Money.FromThousands(1_820));

        Assert.Equal("£2,550k to £5,000k", range.ToString("K"));
        Assert.Equal("£2,550,000 to £5,000,000", range.ToString());
        Assert.Equal("£2,550k to £5,000k, 2015/16 £2,550k to £5,000k", $"{range:K}, {YearSeries.Starting(new FinancialYear(2015), range):K}");
        Assert.Equal("£2,550k to £5,000k", string.Format(new System.Globalization.CultureInfo("de-DE"), "{0:K}", range));
        foreach (var length in Enumerable.Range(0, 30))
        {
            var fits = range.TryFormat(new char[length], out var written, "K", null);
            Assert.Equal((length >= "£2,550k to £5,000k".Length, fits ? "£2,550k to £5,000k".Length : 0), (fits, written));
        }

        Assert.Equal(Money.FromThousands(3_775), range.MidRange(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(1), new MoneyRange(Money.Zero, Money.FromPounds(1)).MidRange(MoneyUnit.Pound, MidpointRounding.AwayFromZero));
        Assert.Equal(new MoneyRange(Money.FromThousands(4_050), Money.FromThousands(6_820)), range + other);
        Assert.Equal(new MoneyRange(Money.FromThousands(-5_000), Money.FromThousands(-2_550)), -range);
        Assert.Equal(Money.FromThousands(2_450), range.Spread);
        Assert.True(range.Contains(range.Low) && range.Contains(range.High) && !range.Contains(Money.Zero) && !range.Contains(Money.MaxValue));
        Assert.True(range != new MoneyRange(range.Low, range.High + Money.FromPounds(1)) && range != new MoneyRange(range.Low - Money.FromPounds(1), range.High));
        Assert.True(range != other && !range.Equals((object)"x") && default(MoneyRange) == new MoneyRange(Money.Zero, Money.Zero));
        Assert.Equal(range.GetHashCode(), new MoneyRange(range.Low, range.High).GetHashCode());
        Bad.Input<ArgumentOutOfRangeException>(() => new MoneyRange(Money.FromPounds(2), Money.FromPounds(1)), "at least the low one, £2", "£1 is below it");
        Bad.Input<ArgumentOutOfRangeException>(() => range.MidRange(MoneyUnit.Pound, (MidpointRounding)9), "ToEven");
        Assert.Throws<OverflowException>(() => new MoneyRange(Money.MaxValue, Money.MaxValue).MidRange(MoneyUnit.Pound, MidpointRounding.AwayFromZero));
        Assert.Throws<FormatException>(() => range.ToString("X"));
    }

    [Fact]
    public void Price_index_restates_an_amount_in_another_year_s_prices()
    {
        var index = new PriceIndex(YearSeries.Starting(new FinancialYear(2010), 100m, 102.5m, 105m));
        var (first, last) = (new FinancialYear(2010), new FinancialYear(2012));

        Assert.Equal(1.05m, index.Ratio(first, last));
        Assert.Equal(Money.FromPounds(1_050), index.Convert(Money.FromPounds(1_000), first, last, MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(952.38m), index.Convert(Money.FromPounds(1_000), last, first, MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.True(index == new PriceIndex(index.Numbers) && index != null && null != index && !index.Equals((object)"x"));
        Assert.True(index != new PriceIndex(index.Numbers.Map(number => number * 2m)));
        Assert.Equal(index.GetHashCode(), new PriceIndex(index.Numbers).GetHashCode());
        Assert.Equal("2010/11 100; 2011/12 102.5; 2012/13 105", index.ToString());
        Bad.Input<ArgumentOutOfRangeException>(() => new PriceIndex(YearSeries.Starting(first, 100m, 0m)), "above nil", "2011/12 it is 0");
        Bad.Input<ArgumentOutOfRangeException>(() => new PriceIndex(new YearSeries<decimal>(first.To(first).AndAfter(), [1m])), "open-ended");
        Bad.Input<ArgumentOutOfRangeException>(() => index.Ratio(first, new FinancialYear(2013)), "2013/14");
        Bad.Input<ArgumentOutOfRangeException>(() => index.Convert(Money.Zero, first, last, MoneyUnit.Penny, (MidpointRounding)9), "ToEven");
        Assert.Throws<ArgumentNullException>(() => new PriceIndex(null!));
    }
}
