namespace CouncilFinance.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("£1,177,814", 1_177_814)]
    [InlineData("1177814", 1_177_814)]
    [InlineData("£2,069k", 2_069_000)]
    [InlineData("£833K", 833_000)]
    [InlineData("£46M", 46_000_000)]
    [InlineData("1.7m", 1_700_000)]
    [InlineData("£6.22M", 6_220_000)]
    [InlineData("£9.6million", 9_600_000)]
    [InlineData("£4.2 million", 4_200_000)]
    [InlineData("£650 thousand", 650_000)]
    [InlineData("£1.5bn", 1_500_000_000)]
    [InlineData("£2 billion", 2_000_000_000)]
    [InlineData("50p", 0.5)]
    [InlineData("(371)", -371)]
    [InlineData("(£17.0m)", -17_000_000)]
    [InlineData("-1,070", -1_070)]
    [InlineData("−£0.4m", -400_000)]
    [InlineData("–371", -371)]
    [InlineData("£-1,070", -1_070)]
    [InlineData("£−5", -5)]
    [InlineData("+250", 250)]
    [InlineData("£ 384,783", 384_783)]
    [InlineData("£543,029.", 543_029)]
    [InlineData(".5", 0.5)]
    [InlineData("-", 0)]
    [InlineData("–", 0)]
    [InlineData("Nil", 0)]
    [InlineData(" nil ", 0)]
    [InlineData("—", 0)]
    [InlineData("−", 0)]
    [InlineData("£ -", 0)]
    [InlineData("£—", 0)]
    [InlineData("  £1 ", 1)]
    [InlineData("007", 7)]
    [InlineData("£(371)", -371)]
    [InlineData("( 371 )", -371)]
    [InlineData("£ -371", -371)]
    [InlineData("999,999,999,999,999.9999999999", 999_999_999_999_999.9999999999)]
    public void Parse_text_as_reports_print_it_is_read(string text, double pounds)
    {
        var expected = Money.FromPounds(text.StartsWith('9') ? 999_999_999_999_999.9999999999m : (decimal)pounds);

        Assert.Equal(expected, Money.Parse(text));
        Assert.Equal(expected, Money.Parse(text.AsSpan(), null));
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(expected, amount);
    }

    [Fact]
    public void Parse_in_the_unit_of_the_column_scales_by_it()
    {
        Assert.Equal(Money.FromPounds(-371_000), Money.Parse("(371)", MoneyUnit.Thousand));
        Assert.Equal(Money.FromPounds(10_950_000), Money.Parse("10.95", MoneyUnit.Million));
        Assert.Equal(Money.FromPounds(2.5m), Money.Parse("250", MoneyUnit.Penny));
        Assert.Equal(Money.FromPounds(1_123_456.78901m), Money.Parse("1.12345678901m", MoneyUnit.Thousand));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1,07")]
    [InlineData("£1..2")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("()")]
    [InlineData("(-5)")]
    [InlineData("(-)")]
    [InlineData("1.2.3m")]
    [InlineData("– £560,000")]
    [InlineData("- £1.5m")]
    [InlineData("- 5")]
    [InlineData("−−5")]
    [InlineData("-£-5")]
    [InlineData("+")]
    [InlineData("£")]
    [InlineData(".")]
    [InlineData("1,0700")]
    [InlineData("1,,070")]
    [InlineData(",070")]
    [InlineData("1070,")]
    [InlineData("0,123")]
    [InlineData("1234,567")]
    [InlineData("1.234,56")]
    [InlineData("1 070")]
    [InlineData("13%")]
    [InlineData("5kk")]
    [InlineData("£5x")]
    [InlineData("1e3")]
    [InlineData("١٢٣")]
    [InlineData("NaN")]
    [InlineData("$5")]
    [InlineData("£5p")]
    [InlineData("-£")]
    [InlineData("–£ ")]
    [InlineData("−£")]
    [InlineData("£(-5)")]
    [InlineData("-£(5)")]
    [InlineData("((5))")]
    [InlineData("11111111111111111111111111111xyz")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("££5")]
    [InlineData("5£")]
    [InlineData("0.00000000001")]
    [InlineData("0.0000000000000000000000000000000000001")]
    public void Parse_text_that_is_no_amount_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Money.Parse(text));
        Assert.Throws<FormatException>(() => Money.Parse(text.AsSpan(), null));
        Assert.False(Money.TryParse(text, out var amount));
        Assert.False(Money.TryParse(text.AsSpan(), null, out _));
        Assert.Equal(Money.Zero, amount);
    }

    [Fact]
    public void Parse_error_names_the_text_and_what_is_allowed()
    {
        Bad.Input<FormatException>(() => Money.Parse("– £560,000"), "'– £560,000'", "a dash followed by a space is not a sign", "£1,177,814");
        Bad.Input<FormatException>(() => Money.Parse("0.00000000001"), "'0.00000000001'", "at most 10 decimal places");
        Bad.Input<OverflowException>(() => Money.Parse("1,000,000,000,000,000"), "'1,000,000,000,000,000'", "below £1,000,000,000,000,000");
        Bad.Input<OverflowException>(() => Money.Parse(new string('9', 100_000)), "'" + new string('9', 60) + "…'");
        Bad.Input<OverflowException>(() => Money.Parse("1,000,000bn"), "'1,000,000bn'");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.Parse("1", (MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
    }

    [Fact]
    public void TryParse_never_throws()
    {
        Assert.False(Money.TryParse(null, out _));
        Assert.False(Money.TryParse("1", (MoneyUnit)9, out _));
        Assert.False(Money.TryParse(null, null, out _));
    }

    [Theory]
    [InlineData(1_177_814, null, "£1,177,814")]
    [InlineData(-12.5, null, "-£12.50")]
    [InlineData(0.0025, "G", "£0.0025")]
    [InlineData(371_499.99, "P", "£371,500")]
    [InlineData(371_499.99, "P1", "£371,500.0")]
    [InlineData(-371_000, "K", "-£371k")]
    [InlineData(-371_000, "K()", "(£371k)")]
    [InlineData(-371_000, "k()", "(371)")]
    [InlineData(-371_000, "k", "-371")]
    [InlineData(371_000, "k()", "371")]
    [InlineData(-371_000, "M1", "-£0.4m")]
    [InlineData(6_220_000, "M2", "£6.22m")]
    [InlineData(46_524_000, "M", "£47m")]
    [InlineData(46_524_000, "k", "46,524")]
    [InlineData(92_500, "K", "£93k")]
    [InlineData(-92_500, "k", "-93")]
    [InlineData(-400, "K", "£0k")]
    [InlineData(-400, "K()", "£0k")]
    [InlineData(1234.5, "p2", "1,234.50")]
    [InlineData(0, "M16", "£0.0000000000000000m")]
    public void ToString_format_prints_as_reports_do(double pounds, string? format, string expected) =>
        Assert.Equal(expected, Money.FromPounds((decimal)pounds).ToString(format));

    [Theory]
    [InlineData("X")]
    [InlineData("K17")]
    [InlineData("K-1")]
    [InlineData("K 1")]
    [InlineData("()")]
    [InlineData("K(")]
    [InlineData("GG")]
    public void ToString_unknown_format_is_refused(string format)
    {
        Bad.Input<FormatException>(() => Money.Zero.ToString(format), $"'{format}'", "G, or one of P, K, M, p, k, m", "0 to 16");
        Assert.Throws<FormatException>(() => Money.Zero.TryFormat(new char[64], out _, format, null));
    }

    [Fact]
    public void Longest_amount_fits_in_every_format()
    {
        Assert.Equal("-£999,999,999,999,999.9999999999", Money.MinValue.ToString());
        Assert.Equal("(£999,999,999,999,999.9999999999000000)", Money.MinValue.ToString("P16()"));
        Assert.Equal("-£999,999,999.9999999999999999m", Money.MinValue.ToString("M16"));
    }

    [Fact]
    public void Default_is_nil()
    {
        Assert.Equal(Money.Zero, default);
        Assert.Equal("£0", default(Money).ToString());
        Assert.Equal(0m, default(Money).Pounds);
        Assert.Equal(0, default(Money).Sign);
    }

    [Fact]
    public void Units_are_worth_what_they_say()
    {
        Assert.Equal(Money.FromPounds(16_173_000), Money.FromThousands(16_173));
        Assert.Equal(Money.FromPounds(10_950_000), Money.FromMillions(10.95m));
        Assert.Equal(Money.FromPounds(2.5m), Money.FromPence(250));
        Assert.Equal(Money.FromPounds(7), Money.From(7, MoneyUnit.Pound));
        Assert.Equal(16_173m, Money.FromPounds(16_173_000).In(MoneyUnit.Thousand));
        Assert.Equal(250m, Money.FromPounds(2.5m).In(MoneyUnit.Penny));
    }

    [Fact]
    public void Amounts_outside_the_range_are_refused()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromPounds(1_000_000_000_000_000m), "below £1,000,000,000,000,000", "1000000000000000");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromPounds(-1_000_000_000_000_000m), "below £1,000,000,000,000,000");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromPounds(0.00000000001m), "at most 10 decimal places", "0.00000000001");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromMillions(decimal.MaxValue), "Million");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.FromPence(0.000000001m), "Penny");
        Bad.Input<ArgumentOutOfRangeException>(() => Money.From(1, (MoneyUnit)(-1)), "Pound, Penny, Thousand, Million");
        Bad.Input<OverflowException>(() => Money.MaxValue + Money.FromPence(1), "below £1,000,000,000,000,000");
        Bad.Input<OverflowException>(() => Money.MaxValue * 2m, "below £1,000,000,000,000,000");
        Assert.Equal(Money.FromPounds(0.00000001m), Money.FromPence(0.000001m));
        Assert.Equal(Money.MaxValue, Money.FromPounds(999_999_999_999_999.99999999990000m));
        Assert.Equal(-Money.MaxValue, Money.MinValue);
    }

    [Fact]
    public void Product_that_is_not_exact_is_refused_and_Times_rounds_it()
    {
        var amount = Money.FromPounds(0.0000000001m);

        Bad.Input<ArgumentOutOfRangeException>(() => amount * 0.5m, "£0.0000000001 × 0.5", "more than 10 decimal places", "Times(factor, unit, rounding)");
        Assert.Equal(Money.FromPounds(100_916.67m), (Money.FromPounds(173_000) * 7m).DividedBy(12m, MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(388_679), Money.FromPounds(1_177_814).Times(0.33m, MoneyUnit.Pound, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(388_678), Money.FromPounds(1_177_814).Times(0.33m, MoneyUnit.Pound, MidpointRounding.ToZero));
        Assert.Equal(Money.FromPounds(37_500), 3m * Money.FromPounds(25_000) * 0.5m);
    }

    [Fact]
    public void Rounding_wants_a_unit_and_a_rule_that_exist()
    {
        var amount = Money.FromPounds(92_500);

        Assert.Equal(Money.FromThousands(93), amount.RoundTo(MoneyUnit.Thousand, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromThousands(92), amount.RoundTo(MoneyUnit.Thousand, MidpointRounding.ToEven));
        Assert.Equal(Money.FromMillions(0.1m), amount.RoundTo(Money.FromMillions(0.1m), MidpointRounding.ToZero) + Money.FromMillions(0.1m));
        Bad.Input<ArgumentOutOfRangeException>(() => amount.RoundTo((MoneyUnit)7, MidpointRounding.ToZero), "Million");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.RoundTo(MoneyUnit.Pound, (MidpointRounding)9), "AwayFromZero");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.RoundTo(Money.Zero, MidpointRounding.ToZero), "above nil", "£0");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.RoundTo(Money.FromPounds(-5), MidpointRounding.ToZero), "-£5");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.Times(1m, MoneyUnit.Pound, (MidpointRounding)9), "ToEven");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.DividedBy(0m, MoneyUnit.Pound, MidpointRounding.ToZero), "must not be nil");
        Bad.Input<ArgumentOutOfRangeException>(() => amount.DividedBy(2m, MoneyUnit.Pound, (MidpointRounding)9), "ToEven");
        Bad.Input<OverflowException>(() => Money.MaxValue.RoundTo(MoneyUnit.Pound, MidpointRounding.AwayFromZero), "the result is outside that");
    }

    [Fact]
    public void Ratio_of_amounts_is_a_number()
    {
        Assert.Equal(0.4m, Money.FromThousands(400) / Money.FromMillions(1));
        Assert.Throws<DivideByZeroException>(() => Money.FromPounds(1) / Money.Zero);
    }

    [Fact]
    public void Sum_of_many_extremes_is_exact_in_any_order()
    {
        var many = Enumerable.Repeat(Money.MaxValue, 20_000).Concat(Enumerable.Repeat(Money.MinValue, 20_000)).Append(Money.FromPounds(0.0000000001m)).ToArray();

        Assert.Equal(Money.FromPounds(0.0000000001m), Money.Sum(many.AsEnumerable()));
        Assert.Equal(Money.FromPounds(0.0000000001m), Money.Sum(many.AsSpan()));
        var lopsided = Enumerable.Repeat(Money.MaxValue, 2_500).Concat(Enumerable.Repeat(Money.MinValue, 2_499)).Append(Money.FromPounds(-5)).ToArray();
        Assert.Equal(Money.MaxValue - Money.FromPounds(5), Money.Sum(lopsided.AsSpan()));
        Assert.Equal(Money.FromPounds(5) - Money.MaxValue, Money.Sum(lopsided.Select(amount => -amount)));
        Assert.Throws<OverflowException>(() => Money.Sum(many.Take(20_000)));
        Assert.Throws<OverflowException>(() => Money.Sum(many.Skip(20_000)));
        Assert.Equal(Money.Zero, Money.Sum([]));
        Assert.Throws<ArgumentNullException>(() => Money.Sum((IEnumerable<Money>)null!));
    }

    [Fact]
    public void Comparing_with_another_type_is_refused()
    {
        Bad.Input<ArgumentException>(() => ((IComparable)Money.Zero).CompareTo("£0"), "not with String");
        Assert.Equal(1, ((IComparable)Money.MinValue).CompareTo(null));
        Assert.False(Money.Zero.Equals("£0"));
        Assert.Equal(Money.Zero, Identity<Money>());
    }

    private static T Identity<T>()
        where T : System.Numerics.IAdditiveIdentity<T, T> => T.AdditiveIdentity;
}
