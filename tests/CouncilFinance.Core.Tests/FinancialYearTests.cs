namespace CouncilFinance.Tests;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData("2015/16", 2015)]
    [InlineData("2015-16", 2015)]
    [InlineData("2015–16", 2015)]
    [InlineData(" 1999/00 ", 1999)]
    [InlineData("1900/01", 1900)]
    [InlineData("9998/99", 9998)]
    public void Parse_year_is_read(string text, int start)
    {
        Assert.Equal(new FinancialYear(start), FinancialYear.Parse(text));
        Assert.Equal(new FinancialYear(start), FinancialYear.Parse(text, null));
        Assert.True(FinancialYear.TryParse(text, out var year));
        Assert.Equal(start, year.StartYear);
    }

    [Theory]
    [InlineData("2011/13")]
    [InlineData("2011/11")]
    [InlineData("2011")]
    [InlineData("11/12")]
    [InlineData("11-12")]
    [InlineData("2011/2012")]
    [InlineData("2011 /12")]
    [InlineData("2011.12")]
    [InlineData("+011/12")]
    [InlineData("2011/+2")]
    [InlineData("1899/00")]
    [InlineData("9999/00")]
    [InlineData("")]
    public void Parse_text_that_is_no_year_is_refused(string text)
    {
        Bad.Input<FormatException>(() => FinancialYear.Parse(text), $"'{text}'", "2015/16 or 2015-16", "1900/01 to 9998/99");
        Assert.False(FinancialYear.TryParse(text, out var year));
        Assert.Equal(default, year);
    }

    [Fact]
    public void ParseShort_reads_a_year_without_its_century_only_when_asked()
    {
        Assert.Equal(new FinancialYear(2011), FinancialYear.ParseShort("11-12", 2000));
        Assert.Equal(new FinancialYear(1999), FinancialYear.ParseShort(" 99/00", 1900));
        Assert.Equal(new FinancialYear(2015), FinancialYear.ParseShort("2015/16", 1900));
        Bad.Input<FormatException>(() => FinancialYear.ParseShort("11/13", 2000), "'11/13'");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.ParseShort("11/12", 2011), "2011", "multiple of 100 from 1900 to 9900");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.ParseShort("11/12", 1800), "1800");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.ParseShort("11/12", 10000), "10000");
        Assert.Throws<ArgumentNullException>(() => FinancialYear.ParseShort(null!, 2000));
    }

    [Fact]
    public void Null_is_refused_and_TryParse_never_throws()
    {
        Assert.Throws<ArgumentNullException>(() => FinancialYear.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => FinancialYear.Parse(null!, null));
        Assert.False(FinancialYear.TryParse(null, out _));
        Assert.False(FinancialYear.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => FinancialYearRange.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => FinancialYearRange.Parse(null!, null));
        Assert.False(FinancialYearRange.TryParse(null, out _));
        Assert.False(FinancialYearRange.TryParse(null, null, out _));
    }

    [Fact]
    public void Year_runs_from_1_April_to_31_March()
    {
        var year = new FinancialYear(2015);

        Assert.Equal((new DateOnly(2015, 4, 1), new DateOnly(2016, 3, 31), 366), (year.FirstDay, year.LastDay, year.Days));
        Assert.Equal(365, year.Previous.Days);
        Assert.True(year.Contains(year.FirstDay) && year.Contains(year.LastDay));
        Assert.False(year.Contains(year.FirstDay.AddDays(-1)) || year.Contains(year.LastDay.AddDays(1)));
        Assert.Equal((FinancialYear.MinValue, FinancialYear.MaxValue), (FinancialYear.Containing(new DateOnly(1900, 4, 1)), FinancialYear.Containing(new DateOnly(9999, 3, 31))));
        Assert.Equal(year, FinancialYear.Containing(new DateOnly(2016, 3, 31)));
        Assert.Equal(year.Next, FinancialYear.Containing(new DateOnly(2016, 4, 1)));
    }

    [Fact]
    public void Years_outside_the_range_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => new FinancialYear(1899), "1900 to 9998", "1899");
        Bad.Input<ArgumentOutOfRangeException>(() => new FinancialYear(9999), "1900 to 9998", "9999");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.MaxValue.Next, "9998/99 with 1 years added", "1900/01 to 9998/99");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.MinValue.PlusYears(int.MinValue), "-2147483648");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.Containing(new DateOnly(1900, 3, 31)), "1900/01 to 9998/99");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.Containing(DateOnly.MaxValue), "1900/01 to 9998/99");
    }

    [Fact]
    public void Errors_read_the_same_in_every_culture() => Laws.Cultures.InEach(() =>
    {
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.Containing(new DateOnly(1900, 2, 1)), "Actual value was 1900-02-01.");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromPounds(0.00000000001m), "Actual value was 0.00000000001.");
    });

    [Fact]
    public void Default_is_2000_01_and_the_default_run_is_that_one_year()
    {
        Assert.Equal(new FinancialYear(2000), default);
        Assert.Equal("2000/01", default(FinancialYear).ToString());
        Assert.Equal("2000/01", default(FinancialYearRange).ToString());
        Assert.Single(default(FinancialYearRange));
        Assert.False(default(FinancialYearRange).IsOpenEnded);
    }

    [Fact]
    public void Comparing_with_another_type_is_refused()
    {
        Bad.Input<ArgumentException>(() => ((IComparable)default(FinancialYear)).CompareTo(2000), "not with Int32");
        Assert.Equal(1, ((IComparable)FinancialYear.MinValue).CompareTo(null));
        Assert.Equal(0, ((IComparable)FinancialYear.MinValue).CompareTo(FinancialYear.MinValue));
        Assert.False(default(FinancialYear).Equals(2000));
        Assert.False(default(FinancialYearRange).Equals((object)2000));
    }

    [Theory]
    [InlineData("2015/16 to 2017/18", "2015/16 to 2017/18", 3, false)]
    [InlineData("2015-16 to 2017-18", "2015/16 to 2017/18", 3, false)]
    [InlineData("2015/16", "2015/16", 1, false)]
    [InlineData("2015/16-2017/18", "2015/16 to 2017/18", 3, false)]
    [InlineData("2015/16 – 2017/18", "2015/16 to 2017/18", 3, false)]
    [InlineData("2018-19 Ongoing", "2018/19 and after", 1, true)]
    [InlineData("2020/21 and after", "2020/21 and after", 1, true)]
    [InlineData("2018/19 ongoing", "2018/19 and after", 1, true)]
    [InlineData("2015/16 to 2018/19 and after", "2015/16 to 2018/19 and after", 4, true)]
    public void Run_is_read_and_written(string text, string written, int count, bool open)
    {
        var years = FinancialYearRange.Parse(text);

        Assert.Equal((written, count, open), (years.ToString(), years.Count, years.IsOpenEnded));
        Assert.Equal(years, FinancialYearRange.Parse(written, null));
        Assert.True(FinancialYearRange.TryParse(text, out var same) && same == years);
    }

    [Theory]
    [InlineData("2017/18 to 2015/16")]
    [InlineData("2015/16 to")]
    [InlineData("2015/16 -")]
    [InlineData("2015/162017/18")]
    [InlineData("2015/16 2017/18")]
    [InlineData("2015/16to 2017/18")]
    [InlineData(" to 2015/16")]
    [InlineData("2015/16 until 2017/18")]
    [InlineData("2015/16 to 2016/17 to 2017/18")]
    [InlineData("2015/16 and after and after")]
    [InlineData("and after")]
    [InlineData("")]
    public void Text_that_is_no_run_is_refused(string text)
    {
        Bad.Input<FormatException>(() => FinancialYearRange.Parse(text), $"'{text}'", "2015/16 to 2017/18", "'and after' or 'ongoing'");
        Assert.False(FinancialYearRange.TryParse(text, out _));
    }

    [Fact]
    public void Runs_keep_their_bounds()
    {
        var years = new FinancialYear(2015).To(new FinancialYear(2017));

        Bad.Input<ArgumentOutOfRangeException>(() => new FinancialYear(2017).To(new FinancialYear(2015)), "2017/18", "2015/16 is before it");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYearRange.Starting(years.First, 0), "at least one");
        Bad.Input<ArgumentOutOfRangeException>(() => years[3], "columns 0 to 2");
        Bad.Input<ArgumentOutOfRangeException>(() => years[-1], "columns 0 to 2");
        Assert.Equal(years, FinancialYearRange.Starting(new FinancialYear(2015), 3));
        Assert.Equal(years.AndAfter(), years.AndAfter().AndAfter());
        Assert.Equal(years, years.AndAfter().WithoutLaterYears());
        Assert.NotEqual(years, years.AndAfter());
        Assert.Equal((-1, 0, 2, -1), (years.IndexOf(new FinancialYear(2014)), years.IndexOf(years.First), years.IndexOf(years.Last), years.IndexOf(new FinancialYear(2018))));
    }

    [Fact]
    public void Open_ended_run_holds_every_year_from_its_first()
    {
        var years = FinancialYearRange.Parse("2015/16 to 2018/19 and after");

        Assert.True(years.Contains(new FinancialYear(2500)));
        Assert.False(years.Contains(new FinancialYear(2014)));
        Assert.False(years.WithoutLaterYears().Contains(new FinancialYear(2019)));
        Assert.True(years.Contains(FinancialYearRange.Parse("2030/31 and after")));
        Assert.False(years.WithoutLaterYears().Contains(FinancialYearRange.Parse("2016/17 and after")));
        Assert.False(years.Contains(FinancialYearRange.Parse("2014/15 and after")));
    }
}
