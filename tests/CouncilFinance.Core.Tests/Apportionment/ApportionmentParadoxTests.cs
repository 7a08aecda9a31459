using System.Globalization;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

/// <summary>The laws that do not hold, rule by rule, each with the smallest sum that shows it.</summary>
public sealed class ApportionmentParadoxTests
{
    [Theory]
    [InlineData(ApportionmentRule.LargestRemainder, "33 50 17")]
    [InlineData(ApportionmentRule.Webster, "33 50 17")]
    [InlineData(ApportionmentRule.FirstParty, "34 50 16")]
    [InlineData(ApportionmentRule.LargestParty, "33 51 16")]
    public void A_pound_by_2_to_3_to_1(ApportionmentRule rule, string shares) => Shares(shares, 100, "2 3 1", rule);

    // 4 × 8 ÷ 11 = 2.91. The first party's claims are 8, 2.67, 1.6 and 1.14, all larger than the others' claims of 1.
    [Fact]
    public void By_Webster_a_party_can_get_more_than_a_unit_beyond_its_quota() => Shares("4 0 0 0", 4, "8 1 1 1", ApportionmentRule.Webster);

    // 2 × 1 ÷ 3 = ⅔ three times: no whole units, two left over.
    [Theory]
    [InlineData(ApportionmentRule.FirstParty)]
    [InlineData(ApportionmentRule.LargestParty)]
    public void By_first_or_largest_party_one_can_get_more_than_a_unit_beyond_its_quota(ApportionmentRule rule) => Shares("2 0 0", 2, "1 1 1", rule);

    // 1 × 1 ÷ 3 = ⅓ and ⅔: the penny goes to the first, whoever it is.
    [Fact]
    public void By_first_party_a_larger_weight_can_get_less_and_the_order_matters()
    {
        Shares("1 0", 1, "1 2", ApportionmentRule.FirstParty);
        Shares("1 0", 1, "2 1", ApportionmentRule.FirstParty);
    }

    // 10p: 4.29, 4.29, 1.43, and the penny left over is the third's. 11p: 4.71, 4.71, 1.57, and two are left over for the others.
    [Fact]
    public void By_largest_remainder_a_bigger_total_can_shrink_a_share()
    {
        Shares("4 4 2", 10, "6 6 2", ApportionmentRule.LargestRemainder);
        Shares("5 5 1", 11, "6 6 2", ApportionmentRule.LargestRemainder);
        Shares("5 4 1", 10, "6 6 2", ApportionmentRule.Webster);
        Shares("5 5 1", 11, "6 6 2", ApportionmentRule.Webster);
    }

    // 2p: ⅔ each, and both pennies are left over. 3p: 1 each, and none is.
    [Theory]
    [InlineData(ApportionmentRule.FirstParty)]
    [InlineData(ApportionmentRule.LargestParty)]
    public void By_first_or_largest_party_a_bigger_total_can_shrink_the_share_of_who_gets_what_is_left_over(ApportionmentRule rule)
    {
        Shares("2 0 0", 2, "1 1 1", rule);
        Shares("1 1 1", 3, "1 1 1", rule);
    }

    // 3p by 1:4:4 are 0.33, 1.33, 1.33 and the first of three equal remainders gets one more. The first weight doubles, the third does not:
    // 3p by 2:4:7 are 0.46, 0.92, 1.62, and the first loses its penny to the third.
    [Fact]
    public void By_largest_remainder_a_party_can_lose_to_one_that_grew_less()
    {
        Shares("1 1 1", 3, "1 4 4", ApportionmentRule.LargestRemainder);
        Shares("0 1 2", 3, "2 4 7", ApportionmentRule.LargestRemainder);
    }

    // The second weight grows by a third, against the third that stays: 3p by 1:3:5 are 0.33, 1, 1.67, and one is left over; by 4:4:5 they are
    // 0.92, 0.92, 1.15, and two are.
    [Fact]
    public void By_largest_party_a_party_can_lose_to_one_that_did_not_grow()
    {
        Shares("0 1 2", 3, "1 3 5", ApportionmentRule.LargestParty);
        Shares("0 0 3", 3, "4 4 5", ApportionmentRule.LargestParty);
    }

    // The third weight grows by half, against the first that stays: 2p by 1:1:2 are 0.5, 0.5, 1, and one is left over; by 1:3:3 they are 0.29, 0.86,
    // 0.86, and two are.
    [Fact]
    public void By_first_party_a_party_can_lose_to_one_that_did_not_grow()
    {
        Shares("1 0 1", 2, "1 1 2", ApportionmentRule.FirstParty);
        Shares("2 0 0", 2, "1 3 3", ApportionmentRule.FirstParty);
    }

    // 2p by 1:4 are 0.4 and 1.6. A third joins with 1 and brings no penny, for it gets none: 2p by 1:4:1 are 0.33, 1.33, 0.33, and the second
    // loses a penny to the first.
    [Fact]
    public void By_largest_remainder_a_new_party_can_move_units_between_the_others()
    {
        Shares("0 2", 2, "1 4", ApportionmentRule.LargestRemainder);
        Shares("1 1 0", 2, "1 4 1", ApportionmentRule.LargestRemainder);
        Shares("0 2", 2, "1 4", ApportionmentRule.Webster);
        Shares("0 2 0", 2, "1 4 1", ApportionmentRule.Webster);
    }

    // 2p by 1:1 are 1 each. A third joins and gets nothing: 2p by 1:1:1 are ⅔ each, and both are left over.
    [Theory]
    [InlineData(ApportionmentRule.FirstParty)]
    [InlineData(ApportionmentRule.LargestParty)]
    public void By_first_or_largest_party_a_new_party_can_move_units_to_who_gets_what_is_left_over(ApportionmentRule rule)
    {
        Shares("1 1", 2, "1 1", rule);
        Shares("2 0 0", 2, "1 1 1", rule);
    }

    private static void Shares(string expected, int pence, string weights, ApportionmentRule rule) => Assert.Equal(
        expected,
        string.Join(' ', Money.FromPence(pence).ApportionBy(weights.Split(' ').Select(weight => decimal.Parse(weight, CultureInfo.InvariantCulture)).ToList(), rule: rule)
            .Select(share => share.In(MoneyUnit.Penny).ToString(CultureInfo.InvariantCulture))));
}
