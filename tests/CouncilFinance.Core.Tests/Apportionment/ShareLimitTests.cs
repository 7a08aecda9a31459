using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class ShareLimitTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");

    // £100 by 5:3:2 is 50, 30, 20; what a cap of 40 leaves over, or a floor of 40 wants, goes by 3:2 or comes from 5:3.
    [Theory]
    [InlineData("5 3 2", "-40 * *", "40 36 24")]
    [InlineData("5 3 2", "* * 40-", "37.50 22.50 40")]
    [InlineData("5 3 2", "-40 -35 *", "40 35 25")]
    [InlineData("5 3 2", "60- * *", "60 24 16")]
    [InlineData("5 3 2", "60- -20 *", "60 20 20")]
    [InlineData("5 3 2", "50-50 30-30 20-20", "50 30 20")]
    [InlineData("5 3 2", "-100 0- *", "50 30 20")]
    [InlineData("5 3 0", "-40 * 10-", "40 50 10")]
    [InlineData("5 3 0", "* * -10", "62.50 37.50 0")]
    [InlineData("5 3 0", "-50 -40 10-20", "50 40 10")]
    [InlineData("1 1 1", "* -0 -0", "100 0 0")]
    public void What_a_limit_holds_back_or_wants_is_shared_by_the_weights_of_the_rest(string weights, string limits, string shares) =>
        Assert.All(Enum.GetValues<ApportionmentRule>(), rule => Assert.Equal(
            shares.Split(' ').Select(Pounds),
            Money.FromPounds(100).ApportionBy(Numbers(weights), limits.Split(' ').Select(Limit).ToList(), rule: rule)));

    // 10p by 3:3:1 within a cap of 2p on the third is 4.29, 4.29, 1.43; one of 1p leaves 9p, 4.5 each.
    [Theory]
    [InlineData(ApportionmentRule.LargestRemainder, "5 4 1")]
    [InlineData(ApportionmentRule.Webster, "5 4 1")]
    [InlineData(ApportionmentRule.FirstParty, "5 4 1")]
    [InlineData(ApportionmentRule.LargestParty, "5 4 1")]
    public void The_unit_left_over_goes_to_who_has_room(ApportionmentRule rule, string shares) =>
        Assert.Equal(shares, Pence(Money.FromPence(10).ApportionBy([3m, 3m, 1m], [ShareLimit.None, ShareLimit.None, ShareLimit.AtMost(Money.FromPence(1))], rule: rule)));

    // 11p by 3:3:3:2 are quotas of 3, 3, 3 and 2; of 10p, 2.73 three times and 1.82: three pence are left over.
    [Theory]
    [InlineData(ApportionmentRule.FirstParty, "4 3 2 1")]
    [InlineData(ApportionmentRule.LargestParty, "4 3 2 1")]
    [InlineData(ApportionmentRule.LargestRemainder, "3 2 3 2")]
    [InlineData(ApportionmentRule.Webster, "3 2 3 2")]
    public void What_is_left_over_passes_on_where_a_cap_is_reached(ApportionmentRule rule, string shares)
    {
        var cap = ShareLimit.AtMost(Money.FromPence(rule is ApportionmentRule.FirstParty or ApportionmentRule.LargestParty ? 4 : 2));
        List<ShareLimit> limits = rule is ApportionmentRule.FirstParty or ApportionmentRule.LargestParty
            ? [cap, ShareLimit.None, ShareLimit.None, ShareLimit.None]
            : [ShareLimit.None, cap, ShareLimit.None, ShareLimit.None];

        Assert.Equal(shares, Pence(Money.FromPence(10).ApportionBy([3m, 3m, 3m, 2m], limits, rule: rule)));
    }

    // 17p within a cap of 10p on the first leaves 7p, 1.4 each. Rounded to 1 that is two short, and the first, with the strongest claim on
    // them, has no room. 13p above a floor of 5p on the first leaves 8p, 1.6 each; rounded to 2 that is two over, and the first keeps its own.
    [Theory]
    [InlineData(17, "100 1 1 1 1 1", "-0.10", "10 2 2 1 1 1")]
    [InlineData(13, "1 10 10 10 10 10", "0.05-", "5 2 2 2 1 1")]
    public void Under_Webster_units_given_and_taken_back_keep_to_limits(int pence, string weights, string limitOfTheFirst, string shares) =>
        Assert.Equal(shares, Pence(Money.FromPence(pence).ApportionBy(Numbers(weights), [Limit(limitOfTheFirst), .. Enumerable.Repeat(ShareLimit.None, 5)], rule: ApportionmentRule.Webster)));

    [Fact]
    public void A_limit_that_is_not_whole_in_the_unit_counts_inward()
    {
        var total = Money.FromThousands(100);

        Assert.Equal([Money.FromThousands(40), Money.FromThousands(60)], total.ApportionBy([1m, 1m], [ShareLimit.AtMost(Money.FromPounds(40_999.99m)), ShareLimit.None], MoneyUnit.Thousand));
        Assert.Equal([Money.FromThousands(61), Money.FromThousands(39)], total.ApportionBy([1m, 1m], [ShareLimit.AtLeast(Money.FromPounds(60_000.01m)), ShareLimit.None], MoneyUnit.Thousand));
        Assert.Equal([Money.FromThousands(3), Money.FromThousands(97)], total.ApportionBy([0m, 1m], [ShareLimit.AtLeast(Money.FromPounds(2_500)), ShareLimit.None], MoneyUnit.Thousand));
        Assert.Equal([Money.FromPounds(-40_999.99m), Money.FromPounds(-59_000.01m)], (-total).ApportionBy([1m, 1m], [ShareLimit.AtMost(Money.FromPounds(40_999.99m)), ShareLimit.None]));
    }

    [Fact]
    public void Limits_are_those_of_the_authorities_that_have_one()
    {
        var weights = ByAuthority.Of((Lbhf, 5m), (Rbkc, 3m), (Wcc, 2m));
        var limits = ByAuthority.Of((Wcc, ShareLimit.AtLeast(Money.FromPounds(40))));
        var expected = ByAuthority.Of((Lbhf, Pounds("37.50")), (Rbkc, Pounds("22.50")), (Wcc, Pounds("40")));

        Assert.Equal(expected, Money.FromPounds(100).ApportionBy(weights, limits));
        Assert.Equal(expected, Money.FromPounds(100).ApportionBy(weights.Map(Money.FromThousands), limits));
        Assert.Equal(expected.Values, ApportionmentExplanation.Of(Money.FromPounds(100), weights.Map(Money.FromThousands), limits).Amounts);
        Assert.Equal(Money.FromPounds(50), Money.FromPounds(100).ApportionBy(weights, ByAuthority.Of<ShareLimit>())[Lbhf]);
    }

    [Fact]
    public void Limits_that_contradict_the_total_are_refused_with_both_facts()
    {
        var total = Money.FromPounds(100);
        var (most, least) = (ShareLimit.AtMost(Money.FromPounds(30)), ShareLimit.AtLeast(Money.FromPounds(60)));
        var between = ShareLimit.Between(Money.FromPounds(1.001m), Money.FromPounds(1.009m));

        Contradict("The most that the limits of all parties allow is £60", "£100 is to be shared", () => total.ApportionBy([1m, 1m], [most, most]));
        Contradict("The most that the limits of all parties allow is £30", "£100 is to be shared", () => (-total).ApportionBy([1m, 0m], [most, most]));
        Contradict("The floors come to £120 in all", "£100 is to be shared", () => total.ApportionBy([1m, 0m], [least, least]));
        Contradict("The floors come to £60 in all", "£0 is to be shared", () => Money.Zero.ApportionBy([1m, 2m], [ShareLimit.None, least]));
        Contradict("The share of party 2 is limited to £1.001 to £1.009", "no whole number of £0.01 lies between them", () => total.ApportionBy([1m, 1m], [most, between]));
        Contradict("The share of WCC is limited to £1.001 to £1.009", "no whole number of £0.01 lies between them", () => total.ApportionBy(ByAuthority.Of((Lbhf, 1m), (Wcc, 1m)), ByAuthority.Of((Wcc, between))));
        Assert.Equal(total, Money.Sum(total.ApportionBy([1m, 1m, 1m], [most, most, ShareLimit.None])));
        Assert.Equal([total, Money.Zero], total.ApportionBy([1m, 1m], [ShareLimit.AtMost(total), ShareLimit.AtMost(Money.Zero)]));
        Assert.Equal([total, Money.Zero], total.ApportionBy([1m, 1m], [ShareLimit.AtLeast(total), ShareLimit.None]));
    }

    [Fact]
    public void Floors_whose_sum_no_amount_holds_are_refused_like_any_others()
    {
        var floor = ShareLimit.AtLeast(Money.FromPounds(900_000_000_000_000.25m));

        Contradict("The floors come to £1,800,000,000,000,000.50 in all", "£1 is to be shared", () => Money.FromPounds(1).ApportionBy([1m, 1m], [floor, floor]));
    }

    [Fact]
    public void Limits_without_a_party_are_refused()
    {
        var (total, weights) = (Money.FromPounds(1), ByAuthority.Of((Lbhf, 1m), (Rbkc, 1m)));

        Bad.Input<ArgumentException>(() => total.ApportionBy([1m, 1m], [ShareLimit.None]), "one limit for each weight, 2 in all; there are 1.");
        Bad.Input<ArgumentException>(() => total.ApportionBy(weights, ByAuthority.Of((Wcc, ShareLimit.None))), "one of LBHF, RBKC; WCC is none.");
        Assert.Throws<ContradictionException>(() => total.ApportionBy(weights, ByAuthority.Of((new Authority("RBKC", "Kensington"), ShareLimit.None))));
    }

    [Fact]
    public void Limits_are_nil_or_more_and_a_cap_is_the_floor_or_more()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => ShareLimit.AtMost(Money.FromPence(-1)), "The cap is nil or more; -£0.01 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => ShareLimit.AtLeast(Money.FromPence(-1)), "The floor is nil or more; -£0.01 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => ShareLimit.Between(Money.FromPence(-1), Money.FromPence(1)), "The floor is nil or more; -£0.01 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => ShareLimit.Between(Money.FromPounds(2), Money.FromPounds(1)), "A cap is the floor, £2, or more; £1 is less.");
    }

    [Fact]
    public void A_limit_is_equal_when_both_sides_are_and_says_what_it_is()
    {
        Assert.Equal(ShareLimit.Between(Money.Zero, Money.FromPounds(5)), ShareLimit.AtMost(Money.FromPounds(5)));
        Assert.NotEqual(ShareLimit.AtMost(Money.FromPounds(5)), ShareLimit.Between(Money.FromPounds(5), Money.FromPounds(5)));
        Assert.NotEqual(ShareLimit.AtMost(Money.Zero), ShareLimit.AtLeast(Money.Zero));
        Assert.Equal(ShareLimit.None, ShareLimit.AtLeast(Money.Zero));
        Assert.Equal(default, ShareLimit.None);
        Assert.Equal("£0 to £50,000", ShareLimit.AtMost(Money.FromThousands(50)).ToString());
        Assert.Equal("£100 or more", ShareLimit.AtLeast(Money.FromPounds(100)).ToString());
        Assert.Equal((Money.FromPounds(1), Money.FromPounds(2)), (ShareLimit.Between(Money.FromPounds(1), Money.FromPounds(2)).Floor, ShareLimit.Between(Money.FromPounds(1), Money.FromPounds(2)).Cap));
    }

    private static void Contradict(string fact, string otherFact, Func<object?> call)
    {
        var error = Assert.Throws<ContradictionException>(() => call());
        Assert.Equal((fact, otherFact), (error.Fact, error.OtherFact));
    }

    private static ShareLimit Limit(string text) => text.Split('-') switch
    {
        ["*"] => ShareLimit.None,
        ["", var cap] => ShareLimit.AtMost(Pounds(cap)),
        [var floor, ""] => ShareLimit.AtLeast(Pounds(floor)),
        [var floor, var cap] => ShareLimit.Between(Pounds(floor), Pounds(cap)),
        _ => throw new ArgumentException(text, nameof(text)),
    };

    private static Money Pounds(string pounds) => Money.Parse(pounds);

    private static List<decimal> Numbers(string numbers) => numbers.Split(' ').Select(number => Money.Parse(number).Pounds).ToList();

    private static string Pence(IEnumerable<Money> shares) => string.Join(' ', shares.Select(share => share.In(MoneyUnit.Penny).ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
