using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class ApportionmentExplanationTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");
    private static readonly ByAuthority<Money> Savings = ByAuthority.Of((Lbhf, Money.FromThousands(6_514)), (Rbkc, Money.FromThousands(3_900)), (Wcc, Money.FromThousands(5_759)));

    // asc-shared-services-2015, 5.9: 2,069 × 6,514 ÷ 16,173 = 833 and 5,357 over 16,173; RBKC has 498 and 14,946 over, WCC 736 and 12,043 over.
    [Fact]
    public void The_facility_of_the_2015_report_is_explained_line_by_line()
    {
        var explanation = ApportionmentExplanation.Of(Money.FromThousands(2_069), Savings, unit: MoneyUnit.Thousand);

        Assert.Equal(
            TextFile.WithUnixLines("""
                LBHF: 833.331231 units, 833 whole and 0 more: £833,000. Its remainder is number 3 in size, with 2 left over.
                RBKC: 498.924133 units, 498 whole and 1 more: £499,000. Its remainder is number 1 in size, with 2 left over.
                WCC: 736.744636 units, 736 whole and 1 more: £737,000. Its remainder is number 2 in size, with 2 left over.
                """),
            explanation.ToString());
        Assert.Equal((Money.FromThousands(2_069), MoneyUnit.Thousand, ApportionmentRule.LargestRemainder, 2L), (explanation.Total, explanation.Unit, explanation.Rule, explanation.ResidualUnits));
        var rbkc = explanation.Shares[1];
        Assert.Equal(("RBKC", 3_900_000m, 498L, 1, 1L), (rbkc.Party, rbkc.Weight, rbkc.WholeUnits, rbkc.Place, rbkc.ResidualUnits));
        Assert.Equal((498.9241328139491745501762196m, 0.924132813949174550176219625m), (rbkc.Quota, rbkc.Remainder));
        Assert.Equal([3, 1, 2], explanation.Shares.Select(share => share.Place));
    }

    // £1.00 by 2:3:1 in pence: 33⅓, 50 and 16⅔. Next claims under Webster: 2 ÷ 67, 3 ÷ 101 and 1 ÷ 33, which is the largest.
    [Theory]
    [InlineData(ApportionmentRule.LargestRemainder, "2 3 1", "Its remainder is number 2 in size, with 1 left over.")]
    [InlineData(ApportionmentRule.Webster, "2 3 1", "Its last unit is among the 100 with the largest weight ÷ (2 × units before it + 1).")]
    [InlineData(ApportionmentRule.FirstParty, "1 2 3", "It is number 1 of those with a weight, with 1 left over for the first.")]
    [InlineData(ApportionmentRule.LargestParty, "2 1 3", "Its weight is number 2 in size, with 1 left over for the largest.")]
    public void A_reason_names_the_place_and_what_is_left_over(ApportionmentRule rule, string places, string reasonOfTheFirst)
    {
        var explanation = ApportionmentExplanation.Of(Money.FromPounds(-1), [2m, 3m, 1m], rule: rule);

        Assert.Equal(places, string.Join(' ', explanation.Shares.Select(share => share.Place)));
        Assert.Equal(reasonOfTheFirst, explanation.Shares[0].Reason);
        Assert.Equal(["party 1", "party 2", "party 3"], explanation.Shares.Select(share => share.Party));
        Assert.Equal([33L, 50L, 16L], explanation.Shares.Select(share => share.WholeUnits));
        Assert.Equal(1L, explanation.ResidualUnits);
        Assert.Equal(Money.FromPounds(-1), Money.Sum(explanation.Amounts));
    }

    [Fact]
    public void Places_follow_the_claims_and_on_a_tie_the_order_of_the_parties()
    {
        // 1 ÷ 67 is more than 1.5 ÷ 101; 10p by 1:2:2 leaves nothing over, and claims of 2 ÷ 9 twice stand above 1 ÷ 5 only just.
        Assert.Equal([2, 3, 1], Places(Money.FromPounds(1), ApportionmentRule.Webster, 2m, 3m, 1m));
        Assert.Equal([3, 1, 2], Places(Money.FromPence(10), ApportionmentRule.Webster, 1m, 2m, 2m));
        Assert.Equal([1, null, 2], Places(Money.FromPence(10), ApportionmentRule.LargestRemainder, 1m, 0m, 1m));
        Assert.Equal([3, null, 1, 2], Places(Money.FromPence(10), ApportionmentRule.LargestParty, 1m, 0m, 4m, 4m));
        Assert.Equal([null, 1, 2], Places(Money.FromPence(10), ApportionmentRule.FirstParty, 0m, 1m, 4m));

        static IEnumerable<int?> Places(Money total, ApportionmentRule rule, params decimal[] weights) =>
            ApportionmentExplanation.Of(total, weights, rule: rule).Shares.Select(share => share.Place);
    }

    [Fact]
    public void Nothing_left_over_is_said_under_every_rule_but_Webster_s()
    {
        Assert.Equal(["Nothing is left over.", "Nothing is left over."], Reasons(ApportionmentRule.LargestRemainder));
        Assert.Equal(["Nothing is left over.", "Nothing is left over."], Reasons(ApportionmentRule.FirstParty));
        Assert.Equal(["Nothing is left over.", "Nothing is left over."], Reasons(ApportionmentRule.LargestParty));
        Assert.All(Reasons(ApportionmentRule.Webster), reason => Assert.StartsWith("Its last unit is among the 4 with", reason, StringComparison.Ordinal));

        static IEnumerable<string> Reasons(ApportionmentRule rule) => ApportionmentExplanation.Of(Money.FromPence(4), [1m, 3m], rule: rule).Shares.Select(share => share.Reason);
    }

    [Fact]
    public void Under_Webster_a_party_without_a_unit_is_told_so()
    {
        var shares = ApportionmentExplanation.Of(Money.FromPence(2), [3m, 1m, 1m, 1m], rule: ApportionmentRule.Webster).Shares;

        Assert.Equal((1L, 1L, "Its last unit is among the 2 with the largest weight ÷ (2 × units before it + 1)."), (shares[0].WholeUnits, shares[0].ResidualUnits, shares[0].Reason));
        Assert.Equal((0L, 0L, "None of the 2 units with the largest weight ÷ (2 × units before it + 1) is its own."), (shares[1].WholeUnits, shares[1].ResidualUnits, shares[1].Reason));
    }

    [Fact]
    public void Reasons_name_the_limit_that_holds_a_share()
    {
        var shares = ApportionmentExplanation.Of(
            Money.FromPence(100),
            [6m, 1m, 2m, 1m, 0m, 0m, 0m],
            [ShareLimit.AtMost(Money.FromPence(40)), ShareLimit.AtLeast(Money.FromPence(20)), ShareLimit.None, ShareLimit.None, ShareLimit.AtLeast(Money.FromPence(5)), ShareLimit.AtMost(Money.FromPence(5)), ShareLimit.None]).Shares;

        // 100 less 40, 20 and 5 is 35, by 2:1.
        Assert.Equal(
            [
                "It is held at its cap.", "It is held at its floor.", "Its remainder is number 2 in size, with 1 left over.", "Its remainder is number 1 in size, with 1 left over.",
                "A weight of nil gets its floor.", "A weight of nil gets nothing.", "A weight of nil gets nothing.",
            ],
            shares.Select(share => share.Reason));
        Assert.Equal([40L, 20L, 23L, 12L, 5L, 0L, 0L], shares.Select(share => share.WholeUnits + share.ResidualUnits));
        Assert.Equal([3, 4, 2, 1, null, null, null], shares.Select(share => share.Place));
    }

    [Fact]
    public void A_share_that_stands_at_its_limit_of_itself_is_not_held_there()
    {
        var (most, least) = (ShareLimit.AtMost(Money.FromPence(6)), ShareLimit.AtLeast(Money.FromPence(6)));

        Assert.All(ApportionmentExplanation.Of(Money.FromPence(12), [1m, 1m], [most, least]).Shares, share => Assert.Equal("Nothing is left over.", share.Reason));
        Assert.Equal(["It is held at its cap.", "Nothing is left over."], ApportionmentExplanation.Of(Money.FromPence(13), [1m, 1m], [most, least]).Shares.Select(share => share.Reason));
        Assert.Equal(["Nothing is left over.", "It is held at its floor."], ApportionmentExplanation.Of(Money.FromPence(11), [1m, 1m], [most, least]).Shares.Select(share => share.Reason));
    }

    // A first party held at 3p takes the penny that two shares of 3½p leave over. A cap of 10p keeps a quota of 10.1p down, and six parties of ⅔p
    // each have stronger claims on a penny than it has on its ninth: 20 against 303 ÷ 17.
    [Fact]
    public void A_party_moved_off_the_limit_of_its_quota_is_not_said_to_be_held_there()
    {
        var first = ApportionmentExplanation.Of(Money.FromPence(10), [1m, 3m, 3m], [ShareLimit.AtLeast(Money.FromPence(3)), ShareLimit.None, ShareLimit.None], rule: ApportionmentRule.FirstParty).Shares[0];
        var capped = ApportionmentExplanation.Of(
            Money.FromPence(14),
            [303m, 20m, 20m, 20m, 20m, 20m, 20m],
            [ShareLimit.AtMost(Money.FromPence(10)), .. Enumerable.Repeat(ShareLimit.None, 6)],
            rule: ApportionmentRule.Webster).Shares[0];

        Assert.Equal((3m, 1L, "It is number 1 of those with a weight, with 1 left over for the first."), (first.Quota, first.ResidualUnits, first.Reason));
        Assert.Equal((10m, -2L, "Its last unit is among the 14 with the largest weight ÷ (2 × units before it + 1)."), (capped.Quota, capped.ResidualUnits, capped.Reason));
    }

    [Fact]
    public void A_remainder_just_below_a_unit_is_not_shown_as_one()
    {
        var share = ApportionmentExplanation.Of(Money.FromPence(1), [new decimal(1, 0, 0, false, 28), decimal.MaxValue]).Shares[1];

        Assert.Equal((0L, 0.999999999999999999999999999m, 1L), (share.WholeUnits, share.Remainder, share.ResidualUnits));
        Assert.Equal(0.333333333333333333333333333m, ApportionmentExplanation.Of(Money.FromPence(1), [1m, 2m]).Shares[0].Remainder);
        Assert.Equal(0.666666666666666666666666666m, ApportionmentExplanation.Of(Money.FromPence(1), [1m, 2m]).Shares[1].Remainder);
    }

    [Fact]
    public void Explanations_are_equal_when_total_unit_rule_and_shares_are()
    {
        var explanation = Of(5m);

        Assert.True(explanation == Of(5m) && explanation.Equals((object)Of(5m)) && !(explanation != Of(5m)) && (ApportionmentExplanation?)null == null);
        Assert.Equal(explanation.GetHashCode(), Of(5m).GetHashCode());
        Assert.NotEqual(explanation.GetHashCode(), Of(4m).GetHashCode());
        Assert.Equal(explanation.Shares[0], Of(5m).Shares[0]);
        Assert.NotEqual(explanation, Of(4m));
        Assert.NotEqual(explanation, Of(5m, MoneyUnit.Pound));
        Assert.NotEqual(explanation, Of(5m, rule: ApportionmentRule.FirstParty));
        Assert.NotEqual(explanation, ApportionmentExplanation.Of(Money.FromPounds(5), [2m, 2m]));
        Assert.False(explanation.Equals(null) || explanation.Equals((object)"x") || explanation == null || null == explanation);

        static ApportionmentExplanation Of(decimal pounds, MoneyUnit unit = MoneyUnit.Penny, ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
            ApportionmentExplanation.Of(Money.FromPounds(pounds), [1m, 1m], null, unit, rule);
    }

    [Fact]
    public void What_cannot_be_divided_is_refused_like_anywhere_else()
    {
        Bad.Input<ArgumentException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), Array.Empty<decimal>()), "At least one weight is above nil");
        Bad.Input<ArgumentException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), [1m, -1m]), "position 1 is -1");
        Bad.Input<ArgumentException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), Savings.Map(_ => -2m)), "that of LBHF is -2.");
        Bad.Input<ArgumentException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), Savings.Map(amount => -amount)), "that of LBHF is -£6,514,000.");
        Bad.Input<ArgumentException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), Savings, unit: MoneyUnit.Thousand), "£1,000; £1 is not.");
        Bad.Input<ArgumentOutOfRangeException>(() => ApportionmentExplanation.Of(Money.FromPounds(1), [1m], rule: (ApportionmentRule)4), "LargestRemainder, Webster, FirstParty, LargestParty");
    }
}
