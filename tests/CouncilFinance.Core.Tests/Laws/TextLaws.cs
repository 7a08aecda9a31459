using System.Text;

namespace CouncilFinance.Tests.Laws;

public sealed class TextLaws
{
    private static readonly (string Format, MoneyUnit Unit, int Places)[] Formats =
    [
        ("P", MoneyUnit.Pound, 0), ("P2", MoneyUnit.Pound, 2), ("P10", MoneyUnit.Pound, 10), ("P2()", MoneyUnit.Pound, 2),
        ("K", MoneyUnit.Thousand, 0), ("K3", MoneyUnit.Thousand, 3), ("K()", MoneyUnit.Thousand, 0),
        ("M", MoneyUnit.Million, 0), ("M1", MoneyUnit.Million, 1), ("M16()", MoneyUnit.Million, 16),
    ];

    [Property]
    public void Reading_what_was_written_exactly_gives_the_amount(AnyMoney amount) => Cultures.InEach(() =>
    {
        Assert.Equal(amount.Value, Money.Parse(amount.Value.ToString()));
        Assert.Equal(amount.Value, Money.Parse($"  {amount.Value:G} ".AsSpan(), null));
    });

    [Property]
    public void Reading_what_was_written_shorter_gives_the_amount_rounded_half_away(AnyMoney amount) => Cultures.InEach(() =>
    {
        foreach (var (format, unit, places) in Formats)
        {
            var step = Money.From(1m, unit);
            for (var place = 0; place < places && step > Money.FromPounds(0.0000000001m); place++)
                step *= 0.1m;
            if (amount.Value.Abs() > Money.FromPounds(999_999_998_000_000m))
                continue;
            var rounded = amount.Value.RoundTo(step, MidpointRounding.AwayFromZero);

            Assert.Equal(rounded, Money.Parse(amount.Value.ToString(format)));
            Assert.Equal(rounded, Money.Parse(amount.Value.ToString(format.ToLowerInvariant()), unit));
        }
    });

    [Property]
    public void Writing_what_was_read_normalises(AnyMoney amount) => Cultures.InEach(() =>
    {
        var text = amount.Value.ToString();
        var untidy = text.Replace("£", "£ ", StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal).Replace('-', '−')
            + (text.Contains('.', StringComparison.Ordinal) ? "000" : ".");

        Assert.Equal(text, Money.Parse(untidy).ToString());
    });

    [Property]
    public void Text_is_the_same_in_every_culture_and_by_every_way_of_writing(AnyMoney amount, FinancialYear year, FinancialYearRange years)
    {
        var (money, yearText, yearsText) = (amount.Value.ToString("M3()"), year.ToString(), years.ToString());
        Cultures.InEach(() =>
        {
            var characters = new char[64];
            var bytes = new byte[64];
            Assert.True(amount.Value.TryFormat(characters, out var length, "M3()", null));
            Assert.True(amount.Value.TryFormat(bytes, out var byteCount, "M3()", null));

            Assert.Equal(money, new string(characters, 0, length));
            Assert.Equal(money, Encoding.UTF8.GetString(bytes, 0, byteCount));
            Assert.Equal(money, $"{amount.Value:M3()}");
            Assert.False(amount.Value.TryFormat(characters.AsSpan(0, length - 1), out var none, "M3()", null));
            Assert.Equal(0, none);
            Assert.Equal(yearText, $"{year}");
            Assert.Equal(yearsText, years.ToString());
        });
    }

    [Property]
    public void Years_and_runs_read_back(FinancialYear year, FinancialYearRange years) => Cultures.InEach(() =>
    {
        Assert.Equal(year, FinancialYear.Parse(year.ToString()));
        Assert.Equal(year, FinancialYear.Parse(year.ToString().Replace('/', '-')));
        Assert.Equal(year, FinancialYear.ParseShort(year.ToString()[2..], year.StartYear / 100 * 100));
        Assert.Equal(years, FinancialYearRange.Parse(years.ToString()));
    });

    [Property]
    public void A_suffix_wins_over_the_unit_of_the_column(Money amount, MoneyUnit unit)
    {
        var thousands = amount.RoundTo(MoneyUnit.Thousand, MidpointRounding.ToZero);

        Assert.Equal(thousands, Money.Parse(thousands.ToString("K"), unit));
        Assert.Equal(amount, Money.Parse(amount.ToString("M16"), unit));
    }
}
