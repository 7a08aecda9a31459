using System.Globalization;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class ApportionTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");

    [Theory]
    [InlineData(2_069, "833 499 737")]
    [InlineData(2_075, "880 438 757")]
    public void The_facility_of_the_2015_report_follows_planned_savings(int facility, string shares)
    {
        var savings = facility == 2_069
            ? ByAuthority.Of((Lbhf, Money.FromThousands(6_514)), (Rbkc, Money.FromThousands(3_900)), (Wcc, Money.FromThousands(5_759)))
            : ByAuthority.Of((Lbhf, Money.FromThousands(6_284)), (Rbkc, Money.FromThousands(3_128)), (Wcc, Money.FromThousands(5_410)));

        Assert.Equal(shares, string.Join(' ', Money.FromThousands(facility).ApportionBy(savings, MoneyUnit.Thousand).Values.Select(share => share.ToString("k"))));
    }

    // The largest remainders go first; on a tie the earliest party does.
    [Theory]
    [InlineData(1, "1 1 1", "1 0 0")]
    [InlineData(2, "1 1 1", "1 1 0")]
    [InlineData(-2, "1 1 1", "-1 -1 0")]
    [InlineData(10, "6 6 2", "4 4 2")]
    [InlineData(11, "6 6 2", "5 5 1")]
    [InlineData(5, "0 1 0", "0 5 0")]
    [InlineData(0, "1 2", "0 0")]
    [InlineData(100, "0.5 1.5", "25 75")]
    [InlineData(7, "79228162514264337593543950335 79228162514264337593543950335", "4 3")]
    [InlineData(1, "0.0000000000000000000000000001 79228162514264337593543950335", "0 1")]
    public void Pence_go_to_the_largest_remainders(int pence, string weights, string shares) =>
        Assert.Equal(
            shares,
            string.Join(' ', Money.FromPence(pence).ApportionBy(Numbers(weights))
                .Select(share => Text(share.In(MoneyUnit.Penny)))));

    // Quotas of 3⅓ or 3⅔ rounded to the nearest are a penny short, or a penny over.
    [Theory]
    [InlineData(ApportionmentRule.Webster, 10, "1 1 1", "4 3 3")]
    [InlineData(ApportionmentRule.Webster, -10, "1 1 1", "-4 -3 -3")]
    [InlineData(ApportionmentRule.Webster, 11, "1 1 1", "4 4 3")]
    [InlineData(ApportionmentRule.Webster, 1, "0 1 1 0", "0 1 0 0")]
    [InlineData(ApportionmentRule.Webster, 3, "1 0 2", "1 0 2")]
    [InlineData(ApportionmentRule.Webster, 0, "1 0 2", "0 0 0")]
    [InlineData(ApportionmentRule.Webster, 7, "79228162514264337593543950335 79228162514264337593543950335", "4 3")]
    [InlineData(ApportionmentRule.FirstParty, 1, "0 1 9", "0 1 0")]
    [InlineData(ApportionmentRule.FirstParty, -5, "1 1 1 0", "-3 -1 -1 0")]
    [InlineData(ApportionmentRule.LargestParty, 1, "1 3 3", "0 1 0")]
    [InlineData(ApportionmentRule.LargestParty, -5, "1 1 2.5 2.50", "0 0 -4 -1")]
    public void Pence_left_over_go_as_another_rule_says(ApportionmentRule rule, int pence, string weights, string shares) =>
        Assert.Equal(shares, string.Join(' ', Money.FromPence(pence).ApportionBy(Numbers(weights), rule: rule).Select(share => Text(share.In(MoneyUnit.Penny)))));

    [Theory]
    [InlineData("0.5 1.50", "25 75")]
    [InlineData("1 0.25 2.750", "25 6.25 68.75")]
    [InlineData("5 0 0.0", "100 0 0")]
    [InlineData("0.0000000000000000000000000001 0.0000000000000000000000000003", "25 75")]
    public void Weights_of_any_scale_divide_in_proportion_under_every_rule(string weights, string shares) =>
        Assert.All(Enum.GetValues<ApportionmentRule>(), rule =>
            Assert.Equal(Numbers(shares).Select(Money.FromPounds), Money.FromPounds(100).ApportionBy(Numbers(weights), rule: rule)));

    [Fact]
    public void Years_and_authorities_keep_their_places()
    {
        var years = Money.FromPounds(173_000).ApportionBy(YearSeries.Starting(new FinancialYear(2015), 7m, 5m), MoneyUnit.Thousand);

        Assert.Equal([101m, 72m], years.Values.Select(share => share.In(MoneyUnit.Thousand)));
        Assert.Equal([Wcc, Lbhf], Money.FromPounds(3).ApportionBy(ByAuthority.Of((Wcc, 1m), (Lbhf, 2m))).Authorities);
        Assert.Equal(Money.FromPounds(2), Money.FromPounds(3).ApportionBy(ByAuthority.Of((Wcc, 1m), (Lbhf, 2m)))[Lbhf]);
    }

    [Fact]
    public void Weights_that_divide_nothing_are_refused()
    {
        var total = Money.FromPounds(1);

        Bad.Input<ArgumentException>(() => total.ApportionBy([]), "At least one weight is above nil", "0 weights");
        Bad.Input<ArgumentException>(() => total.ApportionBy([0m, 0m]), "2 weights and none is");
        Bad.Input<ArgumentException>(() => total.ApportionBy([1m, -0.5m]), "nil or more", "position 1 is -0.5");
        Bad.Input<ArgumentException>(() => Money.FromPounds(1.005m).ApportionBy([1m]), "whole number of the unit, £0.01", "£1.005 is not");
        Bad.Input<ArgumentException>(() => total.ApportionBy([1m], MoneyUnit.Thousand), "£1,000", "£1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => total.ApportionBy([1m], (MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentException>(() => total.ApportionBy(ByAuthority.Of((Lbhf, Money.FromPounds(1)), (Rbkc, Money.FromPounds(-1_000)))), "that of RBKC is -£1,000");
        Bad.Input<ArgumentException>(() => total.ApportionBy(ByAuthority.Of((Lbhf, 1m), (Wcc, -0.50m))), "nil or more; that of WCC is -0.5.");
        Bad.Input<ArgumentOutOfRangeException>(() => total.ApportionBy([1m], rule: (ApportionmentRule)(-1)), "LargestRemainder, Webster, FirstParty, LargestParty");
        Bad.Input<ArgumentException>(() => { total.ApportionBy([1m, 2m], new Money[1]); return null; }, "one share for each weight, 2 in all; there is room for 1.");
        Bad.Input<ArgumentException>(() => { total.ApportionBy([1m, 2m], new Money[3]); return null; }, "there is room for 3.");
    }

    // 10 posts by 2:3:1 are 3⅓, 5 and 1⅔; 7½ posts are 15 halves, 7½ halves each.
    [Theory]
    [InlineData("10", "2 3 1", "1", ApportionmentRule.LargestRemainder, "3 5 2")]
    [InlineData("10", "2 3 1", "1", ApportionmentRule.Webster, "3 5 2")]
    [InlineData("10", "2 3 1", "1", ApportionmentRule.FirstParty, "4 5 1")]
    [InlineData("10", "2 3 1", "1", ApportionmentRule.LargestParty, "3 6 1")]
    [InlineData("7.50", "1 1", "0.5", ApportionmentRule.LargestRemainder, "4 3.5")]
    [InlineData("-7.5", "1 1", "0.50", ApportionmentRule.LargestRemainder, "-4 -3.5")]
    [InlineData("100", "1 1 1", "1", ApportionmentRule.LargestRemainder, "34 33 33")]
    [InlineData("0.0000000003", "1 1", "0.0000000001", ApportionmentRule.LargestRemainder, "0.0000000002 0.0000000001")]
    [InlineData("999999999999999", "1 1", "3", ApportionmentRule.LargestRemainder, "500000000000001 499999999999998")]
    [InlineData("0", "1 1", "7", ApportionmentRule.LargestRemainder, "0 0")]
    public void Plain_numbers_are_divided_into_whole_steps(string total, string weights, string step, ApportionmentRule rule, string shares)
    {
        var byAuthority = new ByAuthority<decimal>(new[] { Lbhf, Rbkc, Wcc }.Zip(Numbers(weights), KeyValuePair.Create));

        Assert.Equal(shares, string.Join(' ', Number(total).ApportionBy(Numbers(weights), Number(step), rule).Select(Text)));
        Assert.Equal(shares, string.Join(' ', Number(total).ApportionBy(byAuthority, Number(step), rule).Values.Select(Text)));
        Assert.Equal(byAuthority.Authorities, Number(total).ApportionBy(byAuthority, Number(step), rule).Authorities);
    }

    [Fact]
    public void Plain_numbers_that_are_not_whole_steps_are_refused()
    {
        Bad.Input<ArgumentException>(() => 7.5m.ApportionBy([1m]), "whole number of steps of 1; 7.5 is not.");
        Bad.Input<ArgumentException>(() => 1m.ApportionBy([1m], 0.3m), "whole number of steps of 0.3; 1 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => 1m.ApportionBy([1m], 0m), "A step is above nil and has at most 10 decimal places; 0 is not that.");
        Bad.Input<ArgumentOutOfRangeException>(() => 1m.ApportionBy([1m], -1m), "-1 is not that.");
        Bad.Input<ArgumentOutOfRangeException>(() => 1m.ApportionBy([1m], 0.00000000001m), "0.00000000001 is not that.");
        Bad.Input<ArgumentOutOfRangeException>(() => 1_000_000_000_000_000m.ApportionBy([1m]), "below 1000000000000000 either side of nil; 1000000000000000 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => (-1_000_000_000_000_000m).ApportionBy([1m]), "-1000000000000000 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => 1m.ApportionBy([1m], rule: (ApportionmentRule)4), "ApportionmentRule must be one of");
        Bad.Input<ArgumentException>(() => 1m.ApportionBy([0m]), "1 weights and none is");
        Bad.Input<ArgumentException>(() => 1m.ApportionBy([2m, -1m]), "position 1 is -1.");
        Bad.Input<ArgumentException>(() => 1m.ApportionBy(ByAuthority.Of((Lbhf, -1m))), "that of LBHF is -1.");
        Assert.Equal([1m], 1m.ApportionBy([1m], 0.10000000000m));
    }

    // Of 3 pence to every 2 parties the earlier half get 2 each; of what is left over, one party can get all.
    [Theory]
    [InlineData(384)]
    [InlineData(385)]
    [InlineData(386)]
    [InlineData(1_000)]
    public void Many_parties_share_like_few(int parties)
    {
        var weights = Enumerable.Repeat(1m, parties).ToArray();
        var total = Money.FromPence(parties + (parties / 2));
        var expected = Enumerable.Range(0, parties).Select(party => Money.FromPence(party < parties / 2 ? 2 : 1)).ToList();
        var span = new Money[parties];
        total.ApportionBy(weights, span);

        Assert.Equal(expected, span);
        Assert.Equal(expected, total.ApportionBy(weights));
        Assert.Equal(expected, total.ApportionBy(weights, rule: ApportionmentRule.Webster));
        Assert.Equal(expected, ApportionmentExplanation.Of(total, weights).Amounts);
        Assert.Equal(Money.FromPence(1 + (parties / 2)), total.ApportionBy(weights, rule: ApportionmentRule.FirstParty)[0]);
        Assert.Equal(Money.FromPence(1 + (parties / 2)), total.ApportionBy(weights, rule: ApportionmentRule.LargestParty)[0]);
        Assert.Equal(expected.Select(share => -share), (-total).ApportionBy(weights.Select(weight => weight * decimal.MaxValue).ToList()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(384)]
    [InlineData(1_000)]
    public void A_span_is_filled_without_allocating(int parties)
    {
        var weights = Enumerable.Range(1, parties).Select(weight => weight / 10m).ToArray();
        var shares = new Money[parties];
        var total = Money.FromPence(100_000_000_000_001);
        var measured = long.MaxValue;
        for (var round = 0; round < 50; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            total.ApportionBy(weights, shares);
            measured = Math.Min(measured, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, measured);
        Assert.Equal(total, Money.Sum(shares.AsSpan()));
    }

    [Fact]
    public void The_rules_have_names_in_JSON() =>
        Assert.Equal(
            ["\"largest-remainder\"", "\"webster\"", "\"first-party\"", "\"largest-party\""],
            Enum.GetValues<ApportionmentRule>().Select(rule => System.Text.Json.JsonSerializer.Serialize(rule)));

    private static List<decimal> Numbers(string numbers) => numbers.Split(' ').Select(Number).ToList();

    private static decimal Number(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
