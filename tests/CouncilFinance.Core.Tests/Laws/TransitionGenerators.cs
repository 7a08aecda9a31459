using CouncilFinance.Phasing;
using CouncilFinance.TransitionCosts;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A scheme that can be shared, whose costs are whole in a unit.</summary>
public sealed record SharedScheme(TransitionScheme Scheme, MoneyUnit Unit)
{
    public TransitionShares Shares => Scheme.Share(Unit);

    public override string ToString() =>
        $"{Scheme.Reductions?.Reductions.ToString() ?? Scheme.PlannedSavings?.ToString()} ({Scheme.Basis}, {Unit}): "
        + string.Join("; ", Scheme.Costs.Select(cost => $"{cost.Amount} + {cost.DiscretionaryPayment} of {cost.IncurredBy} in {cost.Year}"));
}

/// <summary>A planned cost, savings in every year, and balances that it can use up.</summary>
public sealed record PlannedChange(YearSeries<Money> Cost, ByAuthority<YearSeries<Money>> Savings, ByAuthority<Money> Balances)
{
    public override string ToString() => $"{Cost} with {Balances}";
}

/// <summary>Amounts of nil or more.</summary>
public sealed record NilOrMore(Money Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>The arbitraries of transition costs. All of them are valid input, extremes, ties and single participants included.</summary>
public static class TransitionGenerators
{
    private static readonly string[] Codes = ["LBHF", "RBKC", "WCC", "LCC", "H&F"];

    private static readonly Gen<Money> Amount = Gen.Frequency(
        (1, Gen.Elements(Money.Zero, Money.FromPence(1), Money.FromMillions(999_000))),
        (2, Gen.Choose(0, 3).Select(pounds => Money.FromPounds(pounds))),
        (5, Generators.Money().Generator.Select(money => money.Abs())));

    private static readonly Gen<FinancialYear> NearYear = Gen.Choose(2009, 2019).Select(start => new FinancialYear(start));

    // Single years and long runs among them.
    private static readonly Gen<FinancialYearRange> NearRun =
        from first in NearYear
        from count in Gen.Frequency((2, Gen.Constant(1)), (6, Gen.Choose(2, 6)), (1, Gen.Choose(7, 40)))
        select FinancialYearRange.Starting(first, count);

    private static readonly Gen<IReadOnlyList<Authority>> Parties =
        from count in Gen.Frequency((1, Gen.Constant(1)), (6, Gen.Choose(2, 5)))
        from codes in Gen.Shuffle(Codes)
        select (IReadOnlyList<Authority>)codes.Take(count).Select(Named).ToList();

    // Falls and rises, those that fall out again, and ties.
    private static readonly Gen<CumulativeEffect> Change = Gen.Frequency(
        (4, Generators.CumulativeEffect().Generator),
        (3, from year in NearYear from pounds in Gen.Choose(-2, 3) select CumulativeEffect.Starting(year, Money.FromPounds(pounds))),
        (3, from years in NearRun
            from amounts in Gen.ArrayOf(Gen.Choose(-3, 6), years.Count)
            from left in Gen.Choose(-1, 2)
            select new CumulativeEffect(new YearSeries<Money>(years, amounts.Select(pounds => Money.FromPounds(pounds))), Money.FromPounds(left))));

    public static Arbitrary<NilOrMore> AmountsOfNilOrMore() => Arb.From(
        Amount.Select(amount => new NilOrMore(amount)), any => Generators.Money().Shrinker(any.Value).Where(money => money.Sign >= 0).Select(money => new NilOrMore(money)));

    public static Arbitrary<TransitionCost> Costs() => Arb.From(from parties in Parties from cost in CostOf(parties, "T1", MoneyUnit.Penny) select cost);

    public static Arbitrary<NetReductions> Reductions() => Arb.From(from parties in Parties from changes in ForEach(parties, Change) select NetReductions.Of(changes));

    public static Arbitrary<SharedScheme> Schemes() => Arb.From(
        from parties in Parties
        from unit in Gen.Frequency((6, Gen.Constant(MoneyUnit.Penny)), (2, Gen.Elements(Enum.GetValues<MoneyUnit>())))
        from basis in Gen.Elements(TransitionBasis.NetReductionAtFullEffect, TransitionBasis.NetReductionInTheYear, TransitionBasis.PlannedSavings)
        from nobodyGains in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from changes in ForEach(parties, nobodyGains ? Gen.Choose(-1, 0).Select(pounds => CumulativeEffect.Starting(default, Money.FromPounds(pounds))) : Change)
        from savings in ForEach(parties, nobodyGains ? Gen.Constant(Money.Zero) : Amount)
        from weights in ForEach(parties, Gen.Choose(0, 7).Select(tenths => tenths / 10m))
        from count in Gen.Choose(0, 6)
        from costs in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => CostOf(parties, "T" + number, unit))
        let scheme = basis == TransitionBasis.PlannedSavings
            ? TransitionScheme.ByPlannedSavings("Commissioning", savings)
            : TransitionScheme.ByNetReduction("Commissioning", NetReductions.Of(changes), basis)
        let agreed = weights.Values.Any(weight => weight > 0m) ? weights : ByAuthority.Of((parties[^1], 1m))
        select new SharedScheme(costs.Aggregate(scheme.WithFallback(agreed, "Resilience"), (sofar, cost) => sofar.WithCost(cost)), unit),
        shared => shared.Scheme.Costs.Select(left => shared with { Scheme = shared.Scheme.WithCosts(shared.Scheme.Costs.Where(cost => cost != left)) })
            .Concat(shared.Scheme.Participants.Where(_ => shared.Scheme.Participants.Count > 1).Select(left => shared with { Scheme = Without(shared.Scheme, left) })));

    public static Arbitrary<FundingFacility> Facilities() => Arb.From(
        from parties in Parties
        from years in NearRun
        from unit in Gen.Elements(Enum.GetValues<MoneyUnit>())
        from savings in ForEach(parties, Series(years, Amount))
        from asked in Series(years, Amount)
        from balances in ForEach(parties, Amount)
        from keepsBalances in Gen.Elements(true, false)
        from usedIn in Gen.Choose(0, years.Count - 1)
        let contributions = YearSeries.ForEach(
            years, year => savings.Values.Any(saving => saving[year].Sign > 0) ? asked[year].RoundTo(unit, MidpointRounding.ToZero) : Money.Zero)
        let facility = FundingFacility.Of(contributions, savings, unit)
        let used = YearSeries.ForEach(years, year => year == years[usedIn] ? balances.Total() : Money.Zero)
        select keepsBalances ? facility.WithBroughtForward(balances, used) : facility,
        facility => facility.Contributions.Years.Where(_ => facility.Contributions.Count > 1).Select(year => new FinancialYearRange(year, year)).Select(only =>
            FundingFacility.Of(facility.Contributions.Window(only), facility.PlannedSavings.Map(savings => savings.Window(only)), facility.Unit)));

    public static Arbitrary<PlannedChange> PlannedChanges() => Arb.From(
        from parties in Parties
        from years in NearRun
        from savings in ForEach(parties, Series(years, Amount.Select(amount => amount + Money.FromPence(1))))
        from cost in Series(years, Amount)
        from part in Gen.Choose(0, 4)
        from weights in ForEach(parties, Gen.Choose(1, 5))
        let all = cost.Total().Times(part / 4m, MoneyUnit.Penny, MidpointRounding.ToZero)
        let each = weights.Map(weight => all.Times(weight / (decimal)weights.Values.Sum(), MoneyUnit.Penny, MidpointRounding.ToZero))
        select new PlannedChange(cost, savings, each.Zip(each, (one, _) => part == 4 && parties.Count == 1 ? all : one)));

    public static Arbitrary<CostOfChange> CostsOfChange() => Arb.From(
        from facility in Facilities().Generator
        from corporate in Gen.Choose(0, 2)
        from corporateAmounts in Series(facility.Contributions.Years, Amount)
        from grants in Gen.Choose(0, 2)
        from grantAmounts in Series(facility.Contributions.Years, Amount)
        from thousandths in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(150)), (3, Gen.Choose(0, 2_500)))
        let cost = CostOfChange.Of(facility).WithContingencyRate(thousandths / 1000m)
        let withCorporate = Enumerable.Range(1, corporate).Aggregate(cost, (sofar, number) => sofar.WithCorporateResources("Team " + number, corporateAmounts))
        select Enumerable.Range(1, grants).Aggregate(withCorporate, (sofar, number) => sofar.WithGrant("Grant " + number, grantAmounts)));

    public static Arbitrary<Withdrawal> Withdrawals() => Arb.From(
        from parties in Parties.Where(parties => parties.Count > 1)
        from at in Gen.Choose(0, parties.Count - 1)
        from day in Gen.Choose(0, new DateOnly(9998, 12, 31).DayNumber).Select(DateOnly.FromDayNumber)
        from months in Gen.Choose(0, 12)
        from own in Amount
        from count in Gen.Choose(0, 6)
        from adjustments in Gen.ArrayOf(
            from authority in Gen.Elements(parties.Where((_, index) => index != at).ToArray())
            from amount in Amount
            from isReasonable in Gen.Elements(true, true, false)
            select new AdjustmentCost("Premises", authority, amount, isReasonable),
            count)
        let notice = new Withdrawal(parties, parties[at], day).WithOwnCosts(own)
        let agreed = months == 12 ? notice : notice.WithShorterNotice(months, [.. parties])
        select adjustments.Aggregate(agreed, (sofar, cost) => sofar.WithAdjustment(cost)));

    public static Arbitrary<MutualEnding> Endings() => Arb.From(
        from parties in Parties
        from unit in Gen.Elements(Enum.GetValues<MoneyUnit>())
        from incurred in ForEach(parties, Amount)
        from sharing in Gen.Choose(1, parties.Count)
        from weights in Gen.ArrayOf(Gen.Choose(0, 50).Select(tenths => tenths / 10m), sharing)
        let agreed = parties.Reverse().Zip(weights, KeyValuePair.Create).ToList()
        select new MutualEnding(
            incurred.Map(amount => amount.RoundTo(unit, MidpointRounding.ToZero)),
            weights.Any(weight => weight > 0m) ? new ByAuthority<decimal>(agreed) : ByAuthority.Of((parties[0], 0.1m)),
            unit));

    public static Authority Named(string code) => new(code, code + " Council");

    /// <summary>The scheme with these costs in the place of its own.</summary>
    public static TransitionScheme WithCosts(this TransitionScheme scheme, IEnumerable<TransitionCost> costs) =>
        costs.Aggregate(scheme.WithGains(scheme.Reductions?.Reductions, scheme.PlannedSavings), (sofar, cost) => sofar.WithCost(cost));

    /// <summary>The scheme, still without its costs, with these changes or savings in the place of its own.</summary>
    public static TransitionScheme WithGains(this TransitionScheme scheme, ByAuthority<CumulativeEffect>? changes, ByAuthority<Money>? savings)
    {
        var other = scheme.Basis == TransitionBasis.PlannedSavings
            ? TransitionScheme.ByPlannedSavings(scheme.Title, savings!)
            : TransitionScheme.ByNetReduction(scheme.Title, NetReductions.Of(changes!), scheme.Basis);
        return scheme.Fallback is { } weights ? other.WithFallback(weights, scheme.FallbackAgreement!) : other;
    }

    private static Gen<TransitionCost> CostOf(IReadOnlyList<Authority> parties, string reference, MoneyUnit unit) =>
        from payer in Gen.Elements(parties.ToArray())
        from year in NearYear
        from amount in Amount
        from payment in Gen.Frequency((2, Gen.Constant(Money.Zero)), (1, Amount))
        from necessity in Gen.Elements(Necessity.CommonToAll, Necessity.CommonToAll, Necessity.AcceptedAsWorthIt, Necessity.NotShown)
        from nature in Gen.Elements(Enum.GetValues<CostNature>())
        from missing in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, parties.Count)))
        select new TransitionCost(reference, "Redundancies", payer, year, amount.RoundTo(unit, MidpointRounding.ToZero), necessity)
            .WithNature(nature).WithDiscretionaryPayment(payment).WithApproval([.. parties.Skip(missing)]);

    private static TransitionScheme Without(TransitionScheme scheme, Authority left)
    {
        var smaller = (scheme.Basis == TransitionBasis.PlannedSavings
                ? TransitionScheme.ByPlannedSavings(scheme.Title, Others(scheme.PlannedSavings!))
                : TransitionScheme.ByNetReduction(scheme.Title, NetReductions.Of(Others(scheme.Reductions!.Reductions)), scheme.Basis))
            .WithFallback(Others(scheme.Fallback!) is var weights && weights.Values.Any(weight => weight > 0m) ? weights : weights.Map(_ => 1m), scheme.FallbackAgreement!);
        return scheme.Costs.Where(cost => cost.IncurredBy != left).Aggregate(smaller, (sofar, cost) => sofar.WithCost(
            new TransitionCost(cost.Reference, cost.Title, cost.IncurredBy, cost.Year, cost.Amount, cost.Necessity)
                .WithNature(cost.Nature).WithDiscretionaryPayment(cost.DiscretionaryPayment).WithApproval([.. cost.ApprovedBy.Where(authority => authority != left)])));

        ByAuthority<T> Others<T>(ByAuthority<T> values)
            where T : notnull => new(values.Where(entry => entry.Key != left));
    }

    private static Gen<ByAuthority<T>> ForEach<T>(IReadOnlyList<Authority> parties, Gen<T> one)
        where T : notnull =>
        Gen.ArrayOf(one, parties.Count).Select(values => new ByAuthority<T>(parties.Zip(values, KeyValuePair.Create)));

    private static Gen<YearSeries<Money>> Series(FinancialYearRange years, Gen<Money> one) =>
        Gen.ArrayOf(one, years.Count).Select(values => new YearSeries<Money>(years, values));
}
