using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class ApportionmentLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Shares_sum_to_the_total_exactly(Sharing sharing, ApportionmentRule rule)
    {
        Assert.Equal(sharing.Total, Money.Sum(sharing.By(rule)));
        Assert.All(sharing.By(rule), share => Assert.True(share.IsWhole(sharing.Unit) && share.Sign * sharing.Total.Sign >= 0));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Negating_the_total_negates_the_shares(Sharing sharing, ApportionmentRule rule) =>
        Assert.Equal(sharing.By(rule).Select(share => -share), (sharing with { Total = -sharing.Total }).By(rule));

    // Times four without trailing zeros: 0.5 : 0.1 becomes 2 : 0.4, so that the scales of the weights change apart.
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Scaling_the_weights_exactly_changes_nothing(Sharing any, ApportionmentRule rule)
    {
        var sharing = any with { Weights = any.Weights.Select(weight => Math.Min(weight, 1_000_000_000_000m)).ToList() };
        var scaled = sharing with { Weights = sharing.Weights.Select(weight => weight * 4m / 1.0000000000000000000000000000m).ToList() };

        Assert.Equal(sharing.By(rule), scaled.By(rule));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_weight_of_nil_gets_nothing_and_changes_nothing(Sharing sharing, ApportionmentRule rule)
    {
        var shares = sharing.By(rule).Zip(sharing.Weights).ToList();
        var others = sharing with { Weights = sharing.Weights.Where(weight => weight > 0m).ToList() };

        Assert.All(shares, share => Assert.True(share.Second > 0m || share.First == Money.Zero));
        Assert.Equal(others.By(rule), shares.Where(share => share.Second > 0m).Select(share => share.First));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Shares_are_those_of_the_model(Sharing sharing, ApportionmentRule rule) =>
        Assert.Equal(ApportionmentModel.Of(rule, sharing.Count, sharing.Weights).Units, sharing.CountsBy(rule));

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Webster_gives_one_unit_after_another(Sharing sharing)
    {
        var total = (int)(sharing.Count % 200);

        Assert.Equal(
            ApportionmentModel.OneByOne(total, sharing.Weights).Select(count => (decimal)count),
            ((decimal)total).ApportionBy(sharing.Weights, rule: ApportionmentRule.Webster));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_remainder_every_share_is_within_one_unit_of_its_quota(Sharing sharing)
    {
        var sum = sharing.Weights.Aggregate(BigInteger.Zero, (all, weight) => all + Scaled(weight));

        Assert.All(sharing.CountsBy(ApportionmentRule.LargestRemainder).Zip(sharing.Weights), share =>
            Assert.True(BigInteger.Abs((share.First * sum) - (sharing.Count * Scaled(share.Second))) < sum));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_remainder_a_larger_weight_never_gets_less_in_magnitude(Sharing sharing) =>
        NeverLess(sharing, ApportionmentRule.LargestRemainder);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_Webster_a_larger_weight_never_gets_less_in_magnitude(Sharing sharing) => NeverLess(sharing, ApportionmentRule.Webster);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_party_a_larger_weight_never_gets_less_in_magnitude(Sharing sharing) => NeverLess(sharing, ApportionmentRule.LargestParty);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void A_tie_goes_to_the_earlier_party(Sharing sharing, ApportionmentRule rule)
    {
        var shares = sharing.CountsBy(rule);

        for (var earlier = 0; earlier < shares.Count; earlier++)
        {
            for (var later = earlier + 1; later < shares.Count; later++)
                Assert.True(sharing.Weights[earlier] != sharing.Weights[later] || shares[earlier] >= shares[later]);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_remainder_permuting_the_parties_permutes_the_shares_off_ties(Sharing sharing, int seed) =>
        Permutes(sharing, ApportionmentRule.LargestRemainder, seed);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_Webster_permuting_the_parties_permutes_the_shares_off_ties(Sharing sharing, int seed) =>
        Permutes(sharing, ApportionmentRule.Webster, seed);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_largest_party_permuting_the_parties_permutes_the_shares_off_ties(Sharing sharing, int seed) =>
        Permutes(sharing, ApportionmentRule.LargestParty, seed);

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_Webster_a_bigger_total_never_shrinks_a_share(Sharing sharing, bool byOne, Money more)
    {
        var extra = byOne ? BigInteger.One : sharing.CountOf(more.Abs());
        var bigger = sharing with { Total = Money.From((decimal)(sharing.Count + extra), sharing.Unit) };

        Assert.All(sharing.CountsBy(ApportionmentRule.Webster).Zip(bigger.CountsBy(ApportionmentRule.Webster)), pair => Assert.True(pair.First <= pair.Second));
    }

    // Whatever happens to the total and to all other weights: of two parties the one whose weight rose against the other's does not lose a
    // unit while the other gains one.
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_Webster_one_whose_weight_rises_does_not_lose_to_one_whose_weight_falls_against_it(Sharing before, Sharing any, bool nearby)
    {
        var weights = before.Weights.Select((weight, index) =>
            nearby ? weight + (weight < 1_000m ? index % 3 : 0m) : any.Weights[index % any.Weights.Count]).ToList();
        if (weights.All(weight => weight == 0m))
            return;
        var after = new Sharing(nearby ? before.Total : any.Total, weights, nearby ? before.Unit : any.Unit);
        var (first, second) = (before.CountsBy(ApportionmentRule.Webster), after.CountsBy(ApportionmentRule.Webster));

        for (var riser = 0; riser < weights.Count; riser++)
        {
            for (var other = 0; other < weights.Count; other++)
            {
                if (Scaled(weights[riser]) * Scaled(before.Weights[other]) >= Scaled(weights[other]) * Scaled(before.Weights[riser]))
                    Assert.False(second[riser] < first[riser] && second[other] > first[other]);
            }
        }
    }

    // A party that joins with as many units as it then gets takes none from the others, and one that leaves with its share leaves them theirs.
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void By_Webster_a_party_that_leaves_with_its_share_changes_nobody_else_s(Sharing sharing, int seed)
    {
        var shares = sharing.By(ApportionmentRule.Webster);
        var stays = Enumerable.Range(0, shares.Count).Where(party => ((seed >> (party % 31)) & 1) == 0).ToList();
        if (stays.TrueForAll(party => sharing.Weights[party] == 0m))
            return;
        var rest = new Sharing(Money.Sum(stays.Select(party => shares[party])), stays.ConvertAll(party => sharing.Weights[party]), sharing.Unit);

        Assert.Equal(stays.Select(party => shares[party]), rest.By(ApportionmentRule.Webster));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void All_overloads_agree(Sharing sharing, ApportionmentRule rule)
    {
        var (total, weights, unit) = (sharing.Total, sharing.Weights, sharing.Unit);
        var expected = total.ApportionBy(weights, unit, rule);
        var span = new Money[weights.Count];
        total.ApportionBy(weights.ToArray(), span, unit, rule);
        var byAuthority = sharing.ByAuthority;
        var unlimited = new ByAuthority<ShareLimit>(byAuthority.Authorities.SkipLast(1).Select(party => KeyValuePair.Create(party, ShareLimit.None)));
        var years = new YearSeries<decimal>(FinancialYearRange.Starting(new FinancialYear(2015), weights.Count), weights);

        Assert.Equal(expected, span);
        Assert.Equal(byAuthority.Map(_ => Money.Zero).Authorities.Zip(expected, KeyValuePair.Create), total.ApportionBy(byAuthority, unit, rule));
        Assert.Equal(expected, total.ApportionBy(byAuthority, unlimited, unit, rule).Values);
        Assert.Equal(expected, total.ApportionBy(weights, weights.Select(_ => ShareLimit.None).ToList(), unit, rule));
        Assert.Equal(expected, total.ApportionBy(years, unit, rule).Values);
        Assert.Equal(years.Years, total.ApportionBy(years, unit, rule).Years);
        Assert.Equal(expected, ApportionmentExplanation.Of(total, weights, null, unit, rule).Amounts);
        Assert.Equal(expected, ApportionmentExplanation.Of(total, byAuthority, null, unit, rule).Amounts);
        Assert.Equal(expected, total.ApportionInLayers([ApportionmentLayer.By("All", byAuthority)], unit, rule).Shares.Values);
        Assert.Equal(expected.Select(share => share.In(unit)), total.In(unit).ApportionBy(weights, rule: rule));
        Assert.Equal(expected.Select(share => share.In(unit)), total.In(unit).ApportionBy(byAuthority, rule: rule).Values);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Amounts_as_weights_divide_as_their_pounds_do(Sharing any, ApportionmentRule rule)
    {
        var amounts = any.ByAuthority.Map(weight => Money.FromPounds(decimal.Round(Math.Min(weight, 1_000_000_000_000m), 10)));
        if (amounts.Total() == Money.Zero)
            return;
        var pounds = amounts.Map(amount => amount.Pounds);

        Assert.Equal(any.Total.ApportionBy(pounds, any.Unit, rule), any.Total.ApportionBy(amounts, any.Unit, rule));
        Assert.Equal(any.Total.ApportionBy(pounds, any.Unit, rule), any.Total.ApportionBy(amounts, amounts.Map(_ => ShareLimit.None), any.Unit, rule));
        Assert.Equal(ApportionmentExplanation.Of(any.Total, pounds, null, any.Unit, rule), ApportionmentExplanation.Of(any.Total, amounts, null, any.Unit, rule));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Plain_numbers_divide_into_steps_as_amounts_divide_into_units(Sharing sharing, ApportionmentRule rule, int digits, byte places)
    {
        var step = new decimal(1 + ((digits & int.MaxValue) % 400), 0, 0, false, (byte)(places % 11));
        var count = sharing.Total.In(sharing.Unit) % 1_000_000_000m;
        var shares = (count * step).ApportionBy(sharing.Weights, step, rule);

        Assert.Equal(Money.From(count, sharing.Unit).ApportionBy(sharing.Weights, sharing.Unit, rule).Select(share => share.In(sharing.Unit) * step), shares);
        Assert.Equal(count * step, shares.Sum());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Shares_stay_untouched_where_an_exception_is_thrown(Sharing sharing, ApportionmentRule rule, int fault)
    {
        var before = sharing.Weights.Select((_, index) => Money.FromPounds(index + 1)).ToArray();
        var shares = before.ToArray();
        var weights = sharing.Weights.ToArray();
        Action divide = ((fault & int.MaxValue) % 6) switch
        {
            0 => () => sharing.Total.ApportionBy([.. weights.SkipLast(1), -weights[^1] - 1m], shares, sharing.Unit, rule),
            1 => () => sharing.Total.ApportionBy(new decimal[weights.Length], shares, sharing.Unit, rule),
            2 => () => sharing.Total.ApportionBy([.. weights, 1m], shares, sharing.Unit, rule),
            3 => () => (sharing.Total + Money.From(0.5m, sharing.Unit)).ApportionBy(weights, shares, sharing.Unit, rule),
            4 => () => sharing.Total.ApportionBy(weights, shares, sharing.Unit, (ApportionmentRule)9),
            _ => () => sharing.Total.ApportionBy(weights, shares, (MoneyUnit)9, rule),
        };
        if (weights[^1] == decimal.MaxValue)
            return;

        Assert.ThrowsAny<ArgumentException>(divide);
        Assert.Equal(before, shares);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void An_explanation_adds_up_for_who_performs_it_again(LimitedSharing limited, bool unlimited, ApportionmentRule rule)
    {
        var sharing = limited.Sharing;
        var explanation = unlimited ? ApportionmentExplanation.Of(sharing.Total, sharing.Weights, null, sharing.Unit, rule) : limited.By(rule);
        var model = ApportionmentModel.Of(rule, sharing.Count, sharing.Weights, unlimited ? null : limited.Bounds);

        Assert.Equal((sharing.Total, sharing.Unit, rule), (explanation.Total, explanation.Unit, explanation.Rule));
        Assert.Equal(sharing.Weights, explanation.Shares.Select(share => share.Weight));
        Assert.Equal(explanation.ResidualUnits, explanation.Shares.Sum(share => share.ResidualUnits));
        Assert.Equal(sharing.Count - explanation.ResidualUnits, explanation.Shares.Sum(share => share.WholeUnits));
        Assert.Equal(Enumerable.Range(1, sharing.Weights.Count(weight => weight > 0m)), explanation.Shares.Where(share => share.Place is not null).Select(share => share.Place!.Value).Order());
        Assert.All(explanation.Shares.Zip(model.Quotas, model.Units), share =>
        {
            var (explained, quota, units) = share;
            Assert.Equal(explained.Weight > 0m, explained.Place is not null);
            Assert.Equal((long)units, explained.WholeUnits + explained.ResidualUnits);
            Assert.Equal(sharing.Total.Sign * (explained.WholeUnits + explained.ResidualUnits), explained.Amount.In(sharing.Unit));
            Assert.Equal((long)(quota / model.Denominator), explained.WholeUnits);
            Assert.True(explained.Remainder is >= 0m and < 1m);
            IsNear(quota, explained.Quota);
            IsNear(quota % model.Denominator, explained.Remainder);
        });

        void IsNear(BigInteger numerator, decimal figure) =>
            Assert.True(BigInteger.Abs((Scaled(figure) * model.Denominator) - (numerator * BigInteger.Pow(10, 28))) <= model.Denominator * BigInteger.Pow(10, 14));
    }

    // Of two parties with a weight the one that is offered a unit first has the stronger claim, or an equal one and stands earlier.
    [Property(Arbitrary = [typeof(Generators), typeof(ApportionmentGenerators)])]
    public void Places_follow_the_claims_of_the_rule(Sharing sharing, ApportionmentRule rule)
    {
        var shares = ApportionmentExplanation.Of(sharing.Total, sharing.Weights, null, sharing.Unit, rule).Shares;
        var sum = sharing.Weights.Aggregate(BigInteger.Zero, (all, weight) => all + Scaled(weight));
        var order = shares.Select((share, index) => (share, index)).Where(party => party.share.Place is not null).OrderBy(party => party.share.Place).ToList();

        Assert.All(order.Zip(order.Skip(1)), pair =>
        {
            var ((first, earlier), (second, later)) = pair;
            var difference = rule switch
            {
                ApportionmentRule.LargestRemainder => Rest(first) - Rest(second),
                ApportionmentRule.Webster => (Scaled(first.Weight) * ((2 * (BigInteger)second.WholeUnits) + 1)) - (Scaled(second.Weight) * ((2 * (BigInteger)first.WholeUnits) + 1)),
                ApportionmentRule.LargestParty => Scaled(first.Weight) - Scaled(second.Weight),
                _ => BigInteger.Zero,
            };
            Assert.True(difference.Sign > 0 || (difference.IsZero && earlier < later));
        });

        BigInteger Rest(ApportionedShare share) => (sharing.Count * Scaled(share.Weight)) - (share.WholeUnits * sum);
    }

    private static BigInteger Scaled(decimal weight) => ExactMoney.Scaled(weight, 28);

    private static void NeverLess(Sharing sharing, ApportionmentRule rule)
    {
        var shares = sharing.CountsBy(rule).Zip(sharing.Weights).OrderBy(share => share.Second).ToList();

        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First.Second == pair.Second.Second || pair.First.First <= pair.Second.First));
    }

    private static void Permutes(Sharing sharing, ApportionmentRule rule, int seed)
    {
        if (ApportionmentModel.Of(rule, sharing.Count, sharing.Weights).IsTied)
            return;
        var order = Enumerable.Range(0, sharing.Weights.Count).OrderBy(party => (party * 48_271L * (seed | 1)) % 65_537).ThenByDescending(party => party).ToList();
        var shares = sharing.By(rule);

        Assert.Equal(order.Select(party => shares[party]), (sharing with { Weights = order.ConvertAll(party => sharing.Weights[party]) }).By(rule));
    }
}
