using CouncilFinance.CrossCharges;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A service, a year of its costs, and the unit they are charged in.</summary>
public sealed record SharedYear(CrossChargeAgreement Agreement, IReadOnlyList<CostLine> Lines, MoneyUnit Unit)
{
    public static readonly FinancialYear Year = new(2012);

    public CrossChargeStatement Statement => Agreement.StatementFor(Year, Lines, Unit);

    public SharedYear Under(HostPolicy policy) => this with { Agreement = Agreement.WithHost(Agreement.Host!, policy) };

    /// <summary>The same year with one more cost.</summary>
    public SharedYear With(CostLine line) => this with { Lines = [.. Lines, line] };

    /// <summary>The same costs without any variance.</summary>
    public SharedYear OnBudget() => this with
    {
        Lines = Lines.Select(line => line.TransferredStaffBurdens.Aggregate(
            CostLine.OnBudget(line.Reference, line.Title, line.PaidBy, line.Budget), (sofar, burden) => sofar.WithTransferredStaffBurden(burden.Key, burden.Value))).ToList(),
    };

    public override string ToString() =>
        $"{Agreement.Basis}, host {Agreement.Host} ({Agreement.Policy}, {Unit}): " + string.Join("; ", Lines.Select(line =>
            $"{line.Reference} of {line.PaidBy} {line.Budget}"
            + (line.Variances.Count == 0 ? string.Empty : $" and {string.Join(", ", line.Variances)}")
            + (line.TransferredStaffBurdens.Count == 0 ? string.Empty : $" with burdens {line.TransferredStaffBurdens}")));
}

/// <summary>Two bases of the same participants.</summary>
public sealed record TwoBases(ChargingBasis Expected, ChargingBasis Actual, decimal Threshold)
{
    public override string ToString() => $"{Expected} to {Actual} past {Threshold}";
}

/// <summary>The arbitraries of cross-charges. All of them are valid input: nil weights, ties, single participants and several payers among them.</summary>
public static class CrossChargeGenerators
{
    private static readonly string[] Codes = ["LBHF", "RBKC", "WCC", "LCC", "H&F"];

    private static readonly Gen<IReadOnlyList<Authority>> Parties =
        from count in Gen.Frequency((1, Gen.Constant(1)), (6, Gen.Choose(2, 5)))
        from codes in Gen.Shuffle(Codes)
        select (IReadOnlyList<Authority>)codes.Take(count).Select(code => new Authority(code, code + " Council")).ToList();

    public static Arbitrary<ChargingBasis> Bases() => Arb.From(from parties in Parties from basis in BasisOf(parties) select basis);

    public static Arbitrary<TwoBases> TwoBases() => Arb.From(Gen.Frequency(
        (2, from parties in Parties
            from expected in BasisOf(parties)
            from actual in BasisOf(parties.Reverse().ToList())
            from threshold in Gen.Choose(0, 100)
            select new TwoBases(expected, actual, threshold / 100m)),
        (1, from parties in Parties
            from expected in Percentages(parties.Count)
            from actual in Percentages(parties.Count)
            let moved = expected.Zip(actual, (before, after) => Math.Abs(before - after)).Max()
            select new TwoBases(Fixed(parties, expected), Fixed(parties, actual), moved / 100m))));

    public static Arbitrary<Demand> Demands() => Arb.From(
        from quantity in Gen.Choose(0, 1_000_000)
        from quality in Gen.Choose(1, 5_000)
        select new Demand(quantity / 10m, quality / 1_000m));

    public static Arbitrary<SharedYear> Years() => Arb.From(
        from parties in Parties
        from unit in Gen.Frequency((5, Gen.Constant(MoneyUnit.Penny)), (1, Gen.Elements(Enum.GetValues<MoneyUnit>())))
        from basis in BasisOf(parties)
        from host in Gen.Elements<Authority>(parties)
        from policy in Gen.Elements(Enum.GetValues<HostPolicy>())
        from count in Gen.Choose(0, 5)
        from lines in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => LineOf(parties, host, "C" + number, unit))
        select new SharedYear(new CrossChargeAgreement("Commissioning", basis).WithHost(host, policy), lines, unit),
        year => year.Lines.Select(left => year with { Lines = year.Lines.Where(line => line != left).ToList() })
            .Concat(year.Lines.SelectMany(line => Simpler(line).Select(other => year with { Lines = year.Lines.Select(each => each == line ? other : each).ToList() }))));

    // Whole percentages, so that the largest movement of a share can be just the threshold.
    private static Gen<int[]> Percentages(int count) =>
        Gen.ArrayOf(Gen.Choose(0, 100), count - 1).Select(cuts => cuts.Append(100).Order().Zip(cuts.Append(0).Order(), (end, start) => end - start).ToArray());

    private static ChargingBasis Fixed(IReadOnlyList<Authority> parties, IEnumerable<int> percentages) =>
        ChargingBasis.FixedPercentages(Each(parties, percentages).Map(percentage => (decimal)percentage));

    private static Gen<ChargingBasis> BasisOf(IReadOnlyList<Authority> parties) =>
        from weights in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(0, 9)), (3, Gen.Choose(0, 2_000_000))), parties.Count)
        from kind in Gen.Elements(Enum.GetValues<ChargingBasisKind>())
        let usable = weights.All(weight => weight == 0) ? [.. weights.Skip(1), 1] : weights
        let byParty = Each(parties, usable)
        select kind switch
        {
            ChargingBasisKind.Demand => ChargingBasis.ByDemand(byParty.Map(weight => new Demand(weight, 1.25m))),
            ChargingBasisKind.Budget => ChargingBasis.ByBudget(byParty.Map(weight => Money.FromPence(weight))),
            ChargingBasisKind.Headcount => ChargingBasis.ByHeadcount(byParty.Map(weight => weight / 2m)),
            ChargingBasisKind.Activity => ChargingBasis.ByActivity(byParty.Map(weight => (decimal)weight)),
            ChargingBasisKind.FixedPercentages => Fixed(parties, Enumerable.Range(0, parties.Count).Select(index => index == 0 ? 100 - (10 * (parties.Count - 1)) : 10)),
            _ => ChargingBasis.EqualShares([.. parties]),
        };

    private static Gen<CostLine> LineOf(IReadOnlyList<Authority> parties, Authority host, string reference, MoneyUnit unit) =>
        from payer in Gen.Frequency((2, Gen.Constant(host)), (1, Gen.Elements<Authority>(parties)))
        from budget in Amount(unit)
        from causes in Gen.Choose(0, 3)
        from variances in Gen.ArrayOf(VarianceOf(parties, unit, mayBeIndirect: payer == host), causes)
        from burdened in Gen.Choose(0, parties.Count)
        from burden in Gen.Choose(0, 1_000)
        let line = new CostLine(reference, "Cost", payer, budget, budget + Money.Sum(variances.Select(variance => variance.Amount)), variances)
        let within = Money.From(burden, unit) * burdened <= budget
        select within ? parties.Take(burdened).Aggregate(line, (sofar, party) => sofar.WithTransferredStaffBurden(party, Money.From(burden, unit))) : line;

    // Without one of its variances, without its burdens, or with a budget of nil.
    private static IEnumerable<CostLine> Simpler(CostLine line)
    {
        foreach (var left in line.Variances)
            yield return line.TransferredStaffBurdens.Aggregate(Of(line.Budget, line.Variances.Where(variance => !ReferenceEquals(variance, left))), (sofar, burden) => sofar.WithTransferredStaffBurden(burden.Key, burden.Value));
        if (line.TransferredStaffBurdens.Count > 0)
            yield return Of(line.Budget, line.Variances);
        else if (line.Budget != Money.Zero)
            yield return Of(Money.Zero, line.Variances);

        CostLine Of(Money budget, IEnumerable<Variance> variances) =>
            new(line.Reference, line.Title, line.PaidBy, budget, budget + Money.Sum(variances.Select(variance => variance.Amount)), variances.ToArray());
    }

    private static Gen<Variance> VarianceOf(IReadOnlyList<Authority> parties, MoneyUnit unit, bool mayBeIndirect) =>
        from amount in Amount(unit)
        from cause in Gen.Elements(Enum.GetValues<VarianceCause>())
        from author in Gen.Elements<Authority>(parties)
        from excepted in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        let variance = cause switch
        {
            VarianceCause.Quality => Variance.Quality(amount),
            VarianceCause.DirectCost => Variance.DirectCost(amount),
            VarianceCause.Specification => Variance.SpecificationOf(author, amount),
            VarianceCause.IndirectCost when mayBeIndirect => Variance.IndirectCost(amount),
            _ => Variance.Demand(amount),
        }
        select excepted && variance.Cause is VarianceCause.Demand or VarianceCause.Quality or VarianceCause.DirectCost
            ? variance.SharedAsAgreed(ByAuthority.Of((author, 2m)), "Joint committee")
            : variance;

    // Whole in the unit, within £999bn either side, small numbers and ties oftener.
    private static Gen<Money> Amount(MoneyUnit unit) => Gen.Frequency(
        (3, Gen.Choose(-9, 9).Select(count => Money.From(count, unit))),
        (4, Generators.Money().Generator.Select(money => (money.Abs() < Money.FromMillions(100_000) ? money : Money.FromMillions(100_000)).RoundTo(unit, MidpointRounding.ToZero))));

    private static ByAuthority<int> Each(IReadOnlyList<Authority> parties, IEnumerable<int> values) => new(parties.Zip(values, KeyValuePair.Create));
}
