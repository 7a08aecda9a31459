using System.Numerics;
using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class CrossChargeLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void Charges_and_what_is_carried_forward_sum_to_the_outturn(SharedYear year)
    {
        var statement = year.Statement;

        Assert.Equal(statement.Outturn, statement.Charges.Total() + statement.CarriedForward.Total());
        Assert.Equal(statement.Budget, statement.BudgetShares.Total());
        Assert.Equal(statement.Charges, statement.BudgetShares.Plus(statement.VarianceShares).Plus(statement.BroughtForward));
        Assert.True(year.Agreement.Policy == HostPolicy.CarriedForward || statement.CarriedForwardItems.Count == 0);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void Every_charge_is_an_item_that_follows_from_its_cost_rule_and_share(SharedYear year)
    {
        var statement = year.Statement;
        foreach (var line in year.Lines)
        {
            var items = statement.ItemsOf(line.Reference).Concat(statement.CarriedForwardItems.Where(item => item.Line == line)).ToList();
            Assert.Equal(line.Outturn, Money.Sum(items.Select(item => item.Amount)));
        }

        Assert.All(statement.Items.Concat(statement.CarriedForwardItems), item =>
        {
            Assert.True((item.Amount - item.Shared.Times(item.Share, MoneyUnit.Penny, MidpointRounding.ToEven)).Abs() <= Money.From(1, year.Unit) + Money.FromPence(1));
            Assert.True(item.Amount.IsWhole(year.Unit));
            Assert.InRange(item.Share, 0m, 1m);
            Assert.Equal(SharedYear.Year, item.Year);
        });
        Assert.Equal(statement.Items.Count, year.Agreement.Participants.Sum(party => statement.ItemsOf(party).Count));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void With_no_variance_the_charge_is_the_budget_share_by_largest_remainder(SharedYear year)
    {
        var statement = year.OnBudget().Statement;

        Assert.Equal(statement.BudgetShares, statement.Charges);
        Assert.All(statement.VarianceShares.Values, share => Assert.Equal(Money.Zero, share));
        var weights = year.Agreement.Basis.Weights;
        var expected = year.OnBudget().Lines.Select(line => ByAuthority.Sum([line.TransferredStaffBurdens, Shares(line.SharedBudget, weights, year.Unit)])).Append(weights.Map(_ => Money.Zero)).ToList();
        var sum = ByAuthority.Sum(expected);
        Assert.All(statement.Charges, charge => Assert.Equal(sum[charge.Key], charge.Value));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)], Slow = true)]
    public void Balances_sum_to_nil_and_settlement_pays_exactly_charge_less_paid(SharedYear year)
    {
        var parties = year.Agreement.Participants;
        var statement = year.Statement.WithPaymentsOnAccount(parties.Zip(parties.Skip(1), (from, to) => new Transfer(from, to, Money.FromPounds(100))).ToArray());

        Assert.Equal(Money.Zero, statement.Balances.Total());
        Assert.Equal(statement.Outturn, statement.Paid.Total());
        foreach (var party in parties)
        {
            var paid = Money.Sum(statement.Settlement.Transfers.Where(transfer => transfer.From == party).Select(transfer => transfer.Amount));
            var received = Money.Sum(statement.Settlement.Transfers.Where(transfer => transfer.To == party).Select(transfer => transfer.Amount));
            var carries = party == year.Agreement.Host ? statement.CarriedForward.Total() : Money.Zero;
            Assert.Equal(statement.Charges[party] - statement.Paid[party] + carries, paid - received);
            Assert.True(paid == Money.Zero || received == Money.Zero);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void Payments_on_account_change_balances_and_no_charge(SharedYear year, Money amount)
    {
        if (year.Agreement.Participants.Count < 2)
            return;
        var (from, to) = (year.Agreement.Participants[0], year.Agreement.Participants[1]);
        var before = year.Statement;
        var after = before.WithPaymentsOnAccount(new Transfer(from, to, amount.Abs()));

        Assert.Equal(before.Charges, after.Charges);
        Assert.Equal(before.Balances[from] - amount.Abs(), after.Balances[from]);
        Assert.Equal(before.Balances[to] + amount.Abs(), after.Balances[to]);
        Assert.Equal(before, after.WithPaymentsOnAccount(new Transfer(to, from, amount.Abs())));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void A_change_of_specification_falls_wholly_on_its_author(SharedYear year, int count)
    {
        var (author, amount) = (year.Agreement.Participants[^1], Money.From(count % 1_000_000, year.Unit));
        var line = new CostLine("S", "Specification", year.Agreement.Participants[0], Money.Zero, amount, Variance.SpecificationOf(author, amount));

        OnlyOne(year.Statement, year.With(line).Statement, author, amount);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void A_burden_of_transferred_staff_falls_wholly_on_its_authority(SharedYear year, int count)
    {
        var (authority, amount) = (year.Agreement.Participants[^1], Money.From(Math.Abs(count % 1_000_000), year.Unit));
        var line = CostLine.OnBudget("B", "Contract", year.Agreement.Participants[0], amount).WithTransferredStaffBurden(authority, amount);

        OnlyOne(year.Statement, year.With(line).Statement, authority, amount);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void An_agreed_exception_charges_nobody_outside_it(SharedYear year, int count)
    {
        var (party, amount) = (year.Agreement.Participants[0], Money.From(count % 1_000_000, year.Unit));
        var line = new CostLine("E", "Exception", party, Money.Zero, amount, Variance.Quality(amount).SharedAsAgreed(ByAuthority.Of((party, 0.5m)), "June"));

        OnlyOne(year.Statement, year.With(line).Statement, party, amount);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void An_indirect_variance_borne_by_the_host_is_its_own_and_moves_next_year_s_call(SharedYear any, int count)
    {
        var year = any.Under(HostPolicy.BorneByHost);
        var (host, amount) = (year.Agreement.Host!, Money.From(count % 1_000_000, year.Unit));
        var after = year.With(Indirect(host, amount)).Statement;

        OnlyOne(year.Statement, after, host, amount);
        Assert.Equal(year.Statement.NextYearCallChange.Total() + amount, after.NextYearCallChange.Total());
        Assert.Equal(Money.Zero, year.Under(HostPolicy.SharedAtOnce).With(Indirect(host, amount)).Statement.NextYearCallChange.Total());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)], Slow = true)]
    public void Carried_forward_charges_over_two_years_are_those_of_sharing_at_once(SharedYear any)
    {
        var (carrying, sharing) = (any.Under(HostPolicy.CarriedForward), any.Under(HostPolicy.SharedAtOnce));
        var next = any.OnBudget();
        var first = carrying.Statement;
        var second = carrying.Agreement.StatementFor(SharedYear.Year.PlusYears(1), next.Lines, next.Unit).WithBroughtForward(first);
        var atOnce = sharing.Statement.Charges.Plus(sharing.Agreement.StatementFor(SharedYear.Year.PlusYears(1), next.Lines, next.Unit).Charges);

        Assert.Equal(first.Outturn + second.Outturn, first.Charges.Total() + second.Charges.Total());
        Assert.Equal(atOnce, first.Charges.Plus(second.Charges));
        Assert.Equal(first.CarriedForward, second.BroughtForward);
        Assert.Equal(Money.Zero, second.Balances.Total());

        // Nobody is out of pocket in the end: what each paid to suppliers and to one another is what it was charged.
        Assert.Equal(first.Charges.Plus(second.Charges), first.Paid.Plus(second.Paid).Plus(first.Balances).Plus(second.Balances));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)], Slow = true)]
    public void A_favourable_variance_mirrors_an_adverse_one(SharedYear year)
    {
        var mirrored = year with
        {
            Lines = year.Lines.Select(line => new CostLine(
                line.Reference, line.Title, line.PaidBy, line.Budget, line.Budget + line.Budget - line.Outturn, line.Variances.Select(Mirrored).ToArray())).ToList(),
        };
        var plain = year with { Lines = year.Lines.Select(line => new CostLine(line.Reference, line.Title, line.PaidBy, line.Budget, line.Outturn, [.. line.Variances])).ToList() };

        Assert.Equal(plain.Statement.VarianceShares.Map(share => -share), mirrored.Statement.VarianceShares);
        Assert.Equal(plain.Statement.CarriedForward.Map(share => -share), mirrored.Statement.CarriedForward);
        Assert.Equal(plain.Statement.BudgetShares, mirrored.Statement.BudgetShares);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)], Slow = true)]
    public void Permuting_the_authorities_permutes_the_statement_off_ties(SharedYear year)
    {
        var basis = year.Agreement.Basis;
        var turned = year.Agreement.WithBasis(ChargingBasis.ByActivity(new ByAuthority<decimal>(basis.Weights.Reverse())));
        var (before, after) = (year.Statement, (year with { Agreement = turned }).Statement);

        foreach (var line in year.Lines)
        {
            foreach (var group in before.ItemsOf(line.Reference).GroupBy(item => (item.Rule, item.Shared)))
            {
                // Remainders can tie where weights do not: 60% and 10% of an even number of pence.
                var mirror = after.ItemsOf(line.Reference).Where(item => (item.Rule, item.Shared) == group.Key).ToList();
                Assert.Equal(group.Count(), mirror.Count);
                Assert.True(
                    IsTied(group.Key.Shared, basis.Weights, year.Unit)
                    || group.All(item => mirror.Exists(other => other.Authority == item.Authority && other.Amount == item.Amount)));
            }
        }

        Assert.Equal(before.Charges.Total(), after.Charges.Total());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void Unsettled_balances_add_to_those_of_the_year(SharedYear year)
    {
        var earlier = year.Statement.Balances;
        var statement = year.OnBudget().Statement;

        Assert.Equal(statement.Balances.Plus(earlier), statement.WithUnsettled(earlier).Balances);
        Assert.Equal(statement, statement.WithUnsettled(earlier).WithUnsettled(earlier.Map(balance => -balance)));
        Assert.Equal(statement.Charges, statement.WithUnsettled(earlier).Charges);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void A_basis_is_re_based_only_where_a_share_moved_by_more_than_the_threshold(TwoBases bases)
    {
        var (expectedSum, actualSum) = (Sum(bases.Expected), Sum(bases.Actual));
        var moved = bases.Expected.Participants.Max(party => BigInteger.Abs(
            (Scaled(bases.Actual.Weights[party]) * expectedSum) - (Scaled(bases.Expected.Weights[party]) * actualSum)));
        var isPast = moved * 100 > (BigInteger)(bases.Threshold * 100m) * expectedSum * actualSum;

        Assert.Equal(isPast ? bases.Actual : bases.Expected, bases.Expected.RebasedTo(bases.Actual, bases.Threshold));
        Assert.Equal(isPast ? bases.Expected : bases.Actual, bases.Actual.RebasedTo(bases.Expected, bases.Threshold));
        Assert.Same(bases.Expected, bases.Expected.RebasedTo(bases.Actual, 1m));
        Assert.Equal(1m, bases.Expected.Participants.Sum(bases.Expected.ShareOf), 20);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CrossChargeGenerators)])]
    public void Agreements_and_costs_come_back_from_JSON_equal(SharedYear year, Demand demand)
    {
        Assert.Equal(year.Agreement, Json.RoundTrip(year.Agreement));
        Assert.Equal(demand, Json.RoundTrip(demand));
        Assert.All(year.Lines, line => Assert.Equal(line, Json.RoundTrip(line)));
        Assert.All(year.Lines.SelectMany(line => line.Variances), variance => Assert.Equal(variance, Json.RoundTrip(variance)));
    }

    private static void OnlyOne(CrossChargeStatement before, CrossChargeStatement after, Authority one, Money amount)
    {
        Assert.All(before.Charges, charge => Assert.Equal(charge.Value + (charge.Key == one ? amount : Money.Zero), after.Charges[charge.Key]));
        Assert.Equal(before.CarriedForward, after.CarriedForward);
    }

    private static CostLine Indirect(Authority host, Money amount) => new("I", "Energy", host, Money.Zero, amount, Variance.IndirectCost(amount));

    private static Variance Mirrored(Variance variance)
    {
        var mirrored = variance.Cause switch
        {
            VarianceCause.Demand => Variance.Demand(-variance.Amount),
            VarianceCause.Quality => Variance.Quality(-variance.Amount),
            VarianceCause.DirectCost => Variance.DirectCost(-variance.Amount),
            VarianceCause.Specification => Variance.SpecificationOf(variance.Author!, -variance.Amount),
            _ => Variance.IndirectCost(-variance.Amount),
        };
        return variance.AgreedShares is { } shares ? mirrored.SharedAsAgreed(shares, variance.Agreement!) : mirrored;
    }

    // The largest remainder in whole numbers, written apart from the library's.
    private static ByAuthority<Money> Shares(Money amount, ByAuthority<decimal> weights, MoneyUnit unit)
    {
        var (floors, rests, left) = Divided(amount, weights, unit);
        foreach (var (_, index) in rests.Take(left))
            floors[index]++;
        return new ByAuthority<Money>(weights.Authorities.Zip(floors, (party, count) => KeyValuePair.Create(party, Money.From((decimal)(amount.Sign * count), unit))));
    }

    // Whether the last unit given and the first one not given have the same claim.
    private static bool IsTied(Money amount, ByAuthority<decimal> weights, MoneyUnit unit)
    {
        var (_, rests, left) = Divided(amount, weights, unit);
        return left > 0 && rests[left - 1].Remainder == rests[left].Remainder;
    }

    private static (List<BigInteger> Floors, List<(BigInteger Remainder, int Index)> Rests, int Left) Divided(Money amount, ByAuthority<decimal> weights, MoneyUnit unit)
    {
        var (total, whole) = ((BigInteger)Math.Abs(amount.In(unit)), weights.Map(Scaled));
        var sum = whole.Values.Aggregate(BigInteger.Add);
        var floors = whole.Values.Select(weight => total * weight / sum).ToList();
        var rests = whole.Values.Select((weight, index) => (Remainder: (total * weight) - (floors[index] * sum), Index: index))
            .OrderByDescending(rest => rest.Remainder).ThenBy(rest => rest.Index).ToList();
        return (floors, rests, (int)(total - floors.Aggregate(BigInteger.Add)));
    }

    private static BigInteger Scaled(decimal weight) => ExactMoney.Scaled(weight, 10);

    private static BigInteger Sum(ChargingBasis basis) => basis.Weights.Values.Select(Scaled).Aggregate(BigInteger.Add);
}
