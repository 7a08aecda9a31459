using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.Phasing;
using CouncilFinance.Tests.Oracles;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.Laws;

public sealed class TransitionLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Each_eligible_cost_is_shared_as_the_model_shares_it_by_what_each_gains(SharedScheme shared)
    {
        var shares = shared.Shares;
        foreach (var cost in shared.Scheme.Costs)
        {
            var items = shares.Items.Where(item => item.Cost == cost).ToList();
            Assert.Equal(IsEligible(shared.Scheme, cost) ? cost.Amount : Money.Zero, Money.Sum(items.Select(item => item.Amount)));
            var weights = Weights(shared.Scheme, cost);
            var model = LargestRemainder(ExactMoney.Steps(cost.Amount) / StepsIn(shared.Unit), weights.Select(weight => weight.Value));
            foreach (var (authority, units) in weights.Select(weight => weight.Key).Zip(model))
            {
                var borne = Money.Sum(items.Where(item => item.Authority == authority).Select(item => item.Amount));
                Assert.Equal(IsEligible(shared.Scheme, cost) ? units * StepsIn(shared.Unit) : 0, ExactMoney.Steps(borne));
            }
        }

        Assert.All(shared.Scheme.Participants, authority =>
            Assert.Equal(Money.Sum(shares.Items.Where(item => item.Authority == authority).Select(item => item.Amount)), shares.Shares[authority]));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Every_share_is_within_a_unit_of_proportion_and_shown_as_it_is(SharedScheme shared)
    {
        foreach (var item in shared.Shares.Items)
        {
            var weights = Weights(shared.Scheme, item.Cost);
            var all = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight.Value);
            var own = weights.Single(weight => weight.Key == item.Authority).Value;

            Assert.True(own > 0 && item.Amount.IsWhole(shared.Unit));
            Assert.True(BigInteger.Abs((ExactMoney.Steps(item.Amount) * all) - (ExactMoney.Steps(item.Cost.Amount) * own)) < StepsIn(shared.Unit) * all);
            Assert.True(BigInteger.Abs((ExactMoney.Scaled(item.Share, 28) * all) - (own * BigInteger.Pow(10, 28))) <= 10 * all);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)], Slow = true)]
    public void One_whose_spending_does_not_fall_bears_nothing_and_changes_nobody_s_share(SharedScheme shared, NilOrMore rise)
    {
        var (scheme, other) = (shared.Scheme, new Authority("Other"));
        var changes = With(scheme.Reductions?.Reductions, other, CumulativeEffect.Starting(new FinancialYear(2011), -rise.Value));
        var approved = scheme.Costs.Select(cost => IsApproved(scheme, cost) ? cost.WithApproval(other) : cost);
        var shares = approved.Aggregate(scheme.WithGains(changes, With(scheme.PlannedSavings, other, Money.Zero)), (sofar, cost) => sofar.WithCost(cost)).Share(shared.Unit);

        Assert.Equal((Money.Zero, Money.Zero), (shares.Shares[other], shares.Borne[other]));
        Assert.Equal(shared.Shares.Items.Select(item => (item.Cost.Reference, item.Authority, item.Amount)), shares.Items.Select(item => (item.Cost.Reference, item.Authority, item.Amount)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Scaling_all_gains_changes_nothing(SharedScheme shared, bool up)
    {
        var (scheme, factor) = (shared.Scheme, up ? 7m : 0.25m);
        var changes = scheme.Reductions?.Reductions.Map(change => new CumulativeEffect(change.ByYear.Map(amount => amount * factor), change.RecurrentLevel * factor));
        var scaled = scheme.Costs.Aggregate(scheme.WithGains(changes, scheme.PlannedSavings?.Map(amount => amount * factor)), (sofar, cost) => sofar.WithCost(cost));

        Assert.Equal(shared.Shares.Items, scaled.Share(shared.Unit).Items);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_cost_left_out_changes_no_share_and_stays_with_who_incurred_it(SharedScheme shared, NilOrMore amount, NilOrMore payment, bool isNecessary)
    {
        var scheme = shared.Scheme;
        var cost = new TransitionCost("left out", "x", scheme.Participants[^1], new FinancialYear(2012), amount.Value, isNecessary ? Necessity.CommonToAll : Necessity.NotShown)
            .WithDiscretionaryPayment(payment.Value).WithApproval([.. scheme.Participants.Skip(isNecessary ? 1 : 0)]);
        var (before, after) = (shared.Shares, scheme.WithCost(cost).Share(shared.Unit));

        Assert.Equal((before.Shares, before.Balances, before.Settlement), (after.Shares, after.Balances, after.Settlement));
        Assert.Equal(cost, after.Excluded[^1].Cost);
        Assert.Equal(before.Excluded, after.Excluded.SkipLast(1));
        Assert.Equal(isNecessary ? [scheme.Participants[0]] : [], after.Excluded[^1].NotApprovedBy);
        Assert.All(scheme.Participants, authority =>
            Assert.Equal(authority == cost.IncurredBy ? amount.Value + payment.Value : Money.Zero, after.Borne[authority] - before.Borne[authority]));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Discretionary_payments_never_move(SharedScheme shared)
    {
        var without = shared.Scheme.WithCosts(shared.Scheme.Costs.Select(cost => cost.WithDiscretionaryPayment(Money.Zero))).Share(shared.Unit);
        var paid = shared.Scheme.Participants.Select(authority => Money.Sum(shared.Scheme.Costs.Where(cost => cost.IncurredBy == authority).Select(cost => cost.DiscretionaryPayment)));

        Assert.Equal((without.Shares, without.Balances), (shared.Shares.Shares, shared.Shares.Balances));
        Assert.Equal(paid, shared.Shares.Borne.Minus(without.Borne).Values);
        Assert.Equal(paid, shared.Shares.DiscretionaryPayments.Values);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void All_that_is_borne_is_all_that_was_incurred(SharedScheme shared) =>
        Assert.Equal(Money.Sum(shared.Scheme.Costs.Select(cost => cost.Amount + cost.DiscretionaryPayment)), shared.Shares.Borne.Total());

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void The_settlement_pays_each_exactly_its_shares_less_what_it_incurred_of_them(SharedScheme shared)
    {
        var shares = shared.Shares;

        Assert.Equal(Money.Zero, shares.Balances.Total());
        foreach (var authority in shared.Scheme.Participants)
        {
            var incurred = Money.Sum(shared.Scheme.Costs.Where(cost => cost.IncurredBy == authority && IsEligible(shared.Scheme, cost)).Select(cost => cost.Amount));
            Assert.Equal(shares.Shares[authority] - incurred, Paid(shares.Settlement, authority));
            Assert.Equal(incurred, shares.Incurred[authority]);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Revenue_and_capital_are_all_and_so_are_the_years(SharedScheme shared)
    {
        var shares = shared.Shares;
        var years = shared.Scheme.Costs.Select(cost => cost.Year).Distinct().Select(shares.SharesIn);

        Assert.Equal(shares.Shares, shares.SharesOf(CostNature.Revenue).Plus(shares.SharesOf(CostNature.Capital)));
        Assert.Equal(shares.Shares, ByAuthority.Sum([shares.Shares.Map(_ => Money.Zero), .. years]));
        Assert.Equal(
            Money.Sum(shared.Scheme.Costs.Where(cost => cost.Nature == CostNature.Capital && IsEligible(shared.Scheme, cost)).Select(cost => cost.Amount)),
            shares.SharesOf(CostNature.Capital).Total());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)], Slow = true)]
    public void A_programme_is_the_sum_of_its_schemes(SharedScheme one, SharedScheme other)
    {
        var programme = new TransitionProgramme([one.Scheme, other.Scheme], one.Unit == other.Unit ? one.Unit : MoneyUnit.Penny);
        var (first, second) = (programme.Schemes[0], programme.Schemes[1]);
        var participants = one.Scheme.Participants.Concat(other.Scheme.Participants).Distinct().ToList();

        Assert.Equal((one.Scheme, other.Scheme), (first.Scheme, second.Scheme));
        Assert.Equal(participants, programme.Shares.Authorities);
        foreach (var authority in participants)
        {
            Assert.Equal(In(first.Shares, authority) + In(second.Shares, authority), programme.Shares[authority]);
            Assert.Equal(In(first.Borne, authority) + In(second.Borne, authority), programme.Borne[authority]);
            Assert.Equal(In(first.Balances, authority) + In(second.Balances, authority), Paid(programme.Settlement, authority));
        }

        Assert.Equal(first.Excluded.Concat(second.Excluded), programme.Excluded);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void The_fallback_is_used_exactly_when_nobody_gains_and_wanted_exactly_then(SharedScheme shared)
    {
        var scheme = shared.Scheme;
        bool NobodyGains(TransitionCost cost) => Gains(scheme, cost).All(gain => gain.Value.IsZero);
        var bare = scheme.Basis == TransitionBasis.PlannedSavings
            ? TransitionScheme.ByPlannedSavings("x", scheme.PlannedSavings!)
            : TransitionScheme.ByNetReduction("x", scheme.Reductions!, scheme.Basis);
        bare = scheme.Costs.Aggregate(bare, (sofar, cost) => sofar.WithCost(cost));

        Assert.All(shared.Shares.Items, item => Assert.Equal(NobodyGains(item.Cost) ? TransitionBasis.AgreedFallback : scheme.Basis, item.Basis));
        if (scheme.Costs.Any(cost => IsEligible(scheme, cost) && cost.Amount.Sign > 0 && NobodyGains(cost)))
            Assert.Throws<ContradictionException>(() => bare.Share(shared.Unit));
        else
            Assert.Equal(shared.Shares.Items, bare.Share(shared.Unit).Items);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_net_reduction_is_what_was_spent_less_what_is_spent_and_never_below_nil(YearSeries<Money> after, NilOrMore spent, FinancialYear year)
    {
        var wcc = new Authority("WCC");
        var spending = after.Map(amount => amount.Abs());
        var reductions = NetReductions.Between(ByAuthority.Of((wcc, spent.Value)), ByAuthority.Of((wcc, spending)));
        var column = Math.Min(year.YearsSince(spending.Years.First), spending.Count - 1);

        Assert.Equal(column < 0 || spending.Values[column] > spent.Value ? Money.Zero : spent.Value - spending.Values[column], reductions.In(year)[wcc]);
        Assert.Equal(spending.Last > spent.Value ? Money.Zero : spent.Value - spending.Last, reductions.AtFullEffect[wcc]);
        Assert.Equal(reductions.AtFullEffect, NetReductions.Between(ByAuthority.Of((wcc, spent.Value)), ByAuthority.Of((wcc, spending.Last)), year).AtFullEffect);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Contributions_of_a_year_are_those_of_the_model_and_sum_to_what_is_asked_for(FundingFacility facility)
    {
        foreach (var (year, asked) in facility.Contributions)
        {
            var contributed = facility.ContributionsByAuthority.Values.Select(series => series[year]).ToList();
            Assert.Equal(asked, Money.Sum(contributed));
            if (asked.Sign > 0)
            {
                var model = LargestRemainder(ExactMoney.Steps(asked) / StepsIn(facility.Unit), facility.PlannedSavings.Values.Select(savings => ExactMoney.Steps(savings[year])));
                Assert.Equal(model.Select(units => units * StepsIn(facility.Unit)), contributed.Select(ExactMoney.Steps));
            }
        }

        Assert.Equal(facility.Total, Money.Sum(facility.ContributionsByAuthority.Values.SelectMany(series => series.Values)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void The_allocation_sums_to_the_resources_available(FundingFacility facility)
    {
        var resources = Money.Sum(facility.Contributions.Values.Concat(facility.BroughtForward.Values));
        var inTheFirstYear = facility.WithBroughtForward(facility.BroughtForward).Allocation;

        Assert.Equal((resources, resources), (facility.TotalResources, facility.Allocation.Total()));
        Assert.Equal(facility.BroughtForward.Total(), facility.BalancesUsed.Total());
        Assert.Equal(facility.Contributions.First + facility.BroughtForward.Total(), inTheFirstYear.First);
        Assert.Equal(facility.Contributions.Values.Skip(1), inTheFirstYear.Values.Skip(1));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_council_s_total_is_the_exact_sum_of_its_shares_rounded_once(FundingFacility facility, NilOrMore stepLessAPenny, MidpointRounding rounding)
    {
        var step = stepLessAPenny.Value + Money.FromPence(1);
        var pennies = new List<Money>();
        foreach (var authority in facility.PlannedSavings.Authorities)
        {
            var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
            foreach (var (year, asked) in facility.Contributions.Where(contribution => contribution.Value != Money.Zero))
            {
                var all = facility.PlannedSavings.Values.Aggregate(BigInteger.Zero, (sum, savings) => sum + ExactMoney.Steps(savings[year]));
                numerator = (numerator * all) + (ExactMoney.Steps(asked) * ExactMoney.Steps(facility.PlannedSavings[authority][year]) * denominator);
                denominator *= all;
            }

            var count = ExactMoney.NearestCount(numerator, denominator * ExactMoney.Steps(step), rounding);
            Assert.Equal(count * ExactMoney.Steps(step), ExactMoney.Steps(facility.TotalOf(authority, step, rounding)));
            pennies.Add(facility.TotalOf(authority, Money.FromPence(1), rounding));
        }

        Assert.True((Money.Sum(pennies) - facility.Total).Abs() <= Money.FromPence(pennies.Count));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_facility_for_a_planned_cost_meets_it_exactly_in_every_year_and_uses_balances_earliest_first(PlannedChange change)
    {
        var facility = FundingFacility.ForPlannedCost(change.Cost, change.Savings, change.Balances);

        Assert.Equal(change.Cost, facility.Allocation);
        Assert.Equal(change.Cost.Total(), facility.Total + change.Balances.Total());
        Assert.Equal(change.Balances, facility.BroughtForward);
        Assert.All(facility.Contributions.Values.Concat(facility.BalancesUsed.Values), amount => Assert.True(amount >= Money.Zero));
        var left = change.Balances.Total();
        foreach (var (year, used) in facility.BalancesUsed)
        {
            left -= used;
            Assert.True(facility.Contributions[year] == Money.Zero || left == Money.Zero);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Ratios_are_exact_quotients(CostOfChange change)
    {
        var facility = change.Facility;
        Assert.All(facility.Contributions.Years, year => IsQuotient(
            [facility.Contributions[year]], facility.PlannedSavings.Values.Select(savings => savings[year]), () => facility.RatioToSavings(year)));
        Assert.All(facility.Contributions.Years, year => IsQuotient(
            [facility.Contributions[year], change.CorporateResources[year]], facility.PlannedSavings.Values.Select(savings => savings[year]), () => change.RatioToSavings(year)));
        IsQuotient(facility.Contributions.Values, facility.PlannedSavings.Values.SelectMany(savings => savings.Values), facility.RatioToSavings);
        IsQuotient(
            facility.Contributions.Values.Concat(change.CorporateResources.Values), facility.PlannedSavings.Values.SelectMany(savings => savings.Values), change.RatioToSavings);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)], Slow = true)]
    public void A_contingency_is_the_rate_on_the_whole_cost_rounded_once(CostOfChange change, MoneyUnit unit, MidpointRounding rounding)
    {
        var facility = change.Facility;
        foreach (var year in facility.Contributions.Years)
        {
            var cost = Money.Sum([facility.Allocation[year], change.CorporateResources[year], change.Grants[year]]);
            Assert.Equal(cost, change.ExcludingContingency[year]);
            IsRounded(cost, change.ContingencyRate, change.Contingency(year, unit, rounding));
            IsRounded(cost, 1m + change.ContingencyRate, change.IncludingContingency(year, unit, rounding));
            Assert.Equal(Money.Zero, change.WithContingencyRate(0m).Contingency(year, unit, rounding));
        }

        Assert.Equal(change.TotalExcludingContingency, Money.Sum([facility.TotalResources, change.CorporateResources.Total(), change.Grants.Total()]));
        IsRounded(change.TotalExcludingContingency, change.ContingencyRate, change.Contingency(unit, rounding));
        IsRounded(change.TotalExcludingContingency, 1m + change.ContingencyRate, change.IncludingContingency(unit, rounding));
        Assert.Equal(Money.Zero, change.WithContingencyRate(0m).Contingency(unit, rounding));

        void IsRounded(Money cost, decimal rate, Money rounded)
        {
            var (product, step) = (ExactMoney.Steps(cost) * ExactMoney.Scaled(rate, 3), StepsIn(unit) * 1000);
            Assert.Equal(ExactMoney.NearestCount(product, step, rounding) * StepsIn(unit), ExactMoney.Steps(rounded));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)], Slow = true)]
    public void Another_resource_adds_its_amounts_to_the_cost_and_a_grant_adds_none_to_the_ratio(CostOfChange change)
    {
        var amounts = change.Facility.Contributions.Map(amount => amount + Money.FromPence(3));
        var (corporate, grant) = (change.WithCorporateResources("x", amounts), change.WithGrant("x", amounts));

        Assert.Equal(change.ExcludingContingency.Plus(amounts), corporate.ExcludingContingency);
        Assert.Equal(change.ExcludingContingency.Plus(amounts), grant.ExcludingContingency);
        Assert.Equal((change.Grants, change.CorporateResources.Plus(amounts)), (corporate.Grants, corporate.CorporateResources));
        Assert.Equal((change.CorporateResources, change.Grants.Plus(amounts)), (grant.CorporateResources, grant.Grants));
        Assert.Equal((change.ContingencyRate, change.ContingencyRate), (corporate.ContingencyRate, grant.ContingencyRate));
        foreach (var year in amounts.Years.Where(year => change.Facility.PlannedSavings.Values.Any(savings => savings[year] > Money.Zero)))
        {
            Assert.Equal(change.RatioToSavings(year), grant.RatioToSavings(year));
            Assert.Equal((change.RatioToSavings(), true), (grant.RatioToSavings(), corporate.RatioToSavings() >= change.RatioToSavings()));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_reserve_closes_with_what_it_held_less_all_that_was_drawn_and_is_never_overdrawn(YearSeries<Money> amounts, NilOrMore opening)
    {
        var wcc = new Authority("WCC");
        var drawn = new YearSeries<Money>(amounts.Years.WithoutLaterYears(), amounts.Values);
        ReserveDrawdown Draw(Money held) => new(ByAuthority.Of((wcc, held)), ByAuthority.Of((wcc, drawn)));
        var closings = drawn.Years.Select(year => opening.Value - Money.Sum(drawn.Where(amount => amount.Key <= year).Select(amount => amount.Value))).ToList();

        if (closings.Exists(closing => closing < Money.Zero))
            Assert.Throws<ContradictionException>(() => Draw(opening.Value));
        else
            Assert.Equal(closings, Draw(opening.Value).Closings[wcc].Values);

        // What is just enough is enough.
        var least = opening.Value - closings.Min();
        Assert.Equal(Money.Zero, Draw(least).Closings[wcc].Values.Min());
        Assert.Throws<ContradictionException>(() => Draw(least - Money.FromPence(1)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void The_withdrawing_authority_bears_what_is_reasonable_and_pays_each_other_exactly_that(Withdrawal withdrawal)
    {
        Assert.Equal(withdrawal.OwnCosts + Money.Sum(withdrawal.Adjustments.Select(cost => cost.Amount)), withdrawal.Borne.Total());
        foreach (var other in withdrawal.Participants.Where(participant => participant != withdrawal.Withdrawing))
        {
            Assert.Equal(CostsOf(other, reasonable: false), withdrawal.Borne[other]);
            Assert.Equal(-CostsOf(other, reasonable: true), Paid(withdrawal.Settlement, other));
        }

        Assert.All(withdrawal.Settlement.Transfers, transfer => Assert.Equal(withdrawal.Withdrawing, transfer.From));
        Money CostsOf(Authority authority, bool reasonable) =>
            Money.Sum(withdrawal.Adjustments.Where(cost => cost.Authority == authority && cost.IsReasonable == reasonable).Select(cost => cost.Amount));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void A_mutual_ending_is_shared_as_the_model_shares_it_by_what_was_agreed(MutualEnding ending)
    {
        var total = ending.Incurred.Values.Aggregate(BigInteger.Zero, (sum, cost) => sum + ExactMoney.Steps(cost));
        var model = LargestRemainder(total / StepsIn(ending.Unit), ending.AgreedShares.Values.Select(weight => ExactMoney.Scaled(weight, 1)));

        Assert.Equal(ending.Incurred.Total(), ending.Shares.Total());
        Assert.Equal(model.Select(units => units * StepsIn(ending.Unit)), ending.AgreedShares.Authorities.Select(authority => ExactMoney.Steps(ending.Shares[authority])));
        Assert.All(ending.Incurred.Authorities, authority => Assert.Equal(ending.Shares[authority] - ending.Incurred[authority], Paid(ending.Settlement, authority)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void The_sum_of_several_by_authority_is_that_of_each_authority(ByAuthority<Money> one, ByAuthority<Money> other, ByAuthority<Money> third)
    {
        var all = new[] { one, other, third };
        var sum = ByAuthority.Sum(all);

        Assert.Equal(all.SelectMany(values => values.Authorities).Distinct(), sum.Authorities);
        Assert.All(sum, entry => Assert.Equal(
            all.Where(values => values.Contains(entry.Key)).Aggregate(BigInteger.Zero, (steps, values) => steps + ExactMoney.Steps(values[entry.Key])), ExactMoney.Steps(entry.Value)));
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Schemes_and_costs_come_back_equal_from_JSON(SharedScheme shared, TransitionCost cost, NetReductions reductions) => Cultures.InEach(() =>
    {
        ComesBack(shared.Scheme);
        ComesBack(cost);
        ComesBack(reductions);
        Assert.Equal(cost.ApprovedBy.Select(authority => authority.Name), Json.RoundTrip(cost).ApprovedBy.Select(authority => authority.Name));
        Assert.Equal(shared.Shares.Items, Json.RoundTrip(shared.Scheme).Share(shared.Unit).Items);
    });

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(TransitionGenerators)])]
    public void Facilities_and_endings_come_back_equal_from_JSON(CostOfChange change, Withdrawal withdrawal, MutualEnding ending) => Cultures.InEach(() =>
    {
        ComesBack(change.Facility);
        ComesBack(change);
        ComesBack(withdrawal);
        ComesBack(ending);
        Assert.All(withdrawal.Adjustments, ComesBack);
        Assert.Equal((change.Grants, change.CorporateResources), (Json.RoundTrip(change).Grants, Json.RoundTrip(change).CorporateResources));
    });

    private static void ComesBack<T>(T value)
        where T : notnull
    {
        var returned = Json.RoundTrip(value);
        Assert.Equal(value, returned);
        Assert.Equal(value.GetHashCode(), returned.GetHashCode());
        Assert.Equal(Json.Of(value), Json.Of(returned));
    }

    private static bool IsApproved(TransitionScheme scheme, TransitionCost cost) => scheme.Participants.All(cost.ApprovedBy.Contains);

    private static bool IsEligible(TransitionScheme scheme, TransitionCost cost) => IsApproved(scheme, cost) && cost.Necessity != Necessity.NotShown;

    private static BigInteger StepsIn(MoneyUnit unit) => ExactMoney.Steps(Money.From(1m, unit));

    // What each participant gains, worked from what the scheme was made of.
    private static List<KeyValuePair<Authority, BigInteger>> Gains(TransitionScheme scheme, TransitionCost cost) =>
        scheme.Participants.Select(authority => KeyValuePair.Create(authority, BigInteger.Max(BigInteger.Zero, ExactMoney.Steps(scheme.Basis switch
        {
            TransitionBasis.PlannedSavings => scheme.PlannedSavings![authority],
            TransitionBasis.NetReductionAtFullEffect => scheme.Reductions!.Reductions[authority].RecurrentLevel,
            _ when scheme.Reductions!.Reductions[authority] is var change && cost.Year < change.Years.First => Money.Zero,
            _ when scheme.Reductions!.Reductions[authority] is var change && cost.Year > change.Years.Last => change.RecurrentLevel,
            _ => scheme.Reductions!.Reductions[authority].ByYear[cost.Year],
        })))).ToList();

    private static List<KeyValuePair<Authority, BigInteger>> Weights(TransitionScheme scheme, TransitionCost cost) =>
        Gains(scheme, cost) is var gains && gains.Exists(gain => gain.Value > 0)
            ? gains
            : scheme.Fallback!.Select(weight => KeyValuePair.Create(weight.Key, ExactMoney.Scaled(weight.Value, 1))).ToList();

    // Whole units first, then one each to the largest remainders, the earlier first on a tie.
    private static List<BigInteger> LargestRemainder(BigInteger units, IEnumerable<BigInteger> weights)
    {
        var all = weights.ToList();
        var sum = all.Aggregate(BigInteger.Add);
        var shares = all.Select(weight => units * weight / sum).ToList();
        var left = (int)(units - shares.Aggregate(BigInteger.Add));
        foreach (var index in Enumerable.Range(0, all.Count).OrderByDescending(index => units * all[index] % sum).Take(left))
            shares[index] += 1;
        return shares;
    }

    private static ByAuthority<T>? With<T>(ByAuthority<T>? values, Authority other, T value)
        where T : notnull => values is null ? null : new ByAuthority<T>(values.Append(KeyValuePair.Create(other, value)));

    private static Money In(ByAuthority<Money> amounts, Authority authority) => amounts.Contains(authority) ? amounts[authority] : Money.Zero;

    private static Money Paid(Settlement settlement, Authority authority) =>
        Money.Sum(settlement.Transfers.Select(transfer => transfer.From == authority ? transfer.Amount : transfer.To == authority ? -transfer.Amount : Money.Zero));

    // Within the last digits of a decimal; savings of nil have no ratio.
    private static void IsQuotient(IEnumerable<Money> parts, IEnumerable<Money> savings, Func<decimal> ratio)
    {
        var whole = savings.Aggregate(BigInteger.Zero, (sum, amount) => sum + ExactMoney.Steps(amount));
        var part = parts.Aggregate(BigInteger.Zero, (sum, amount) => sum + ExactMoney.Steps(amount));
        if (whole.IsZero)
            Assert.Throws<DivideByZeroException>(() => ratio());
        else
            Assert.True(BigInteger.Abs((ExactMoney.Scaled(ratio(), 28) * whole) - (part * BigInteger.Pow(10, 28))) <= whole + (part * 10));
    }
}
