using System.Collections.Immutable;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>The rules of an agreement, applied to the costs of one year.</summary>
internal sealed class Charging(CrossChargeAgreement agreement, FinancialYear year, MoneyUnit unit)
{
    public IEnumerable<ChargeItem> ItemsFor(ImmutableArray<CostLine> lines)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!references.Add(line.Reference))
                throw new ArgumentException($"Each cost has a reference of its own; {line.Reference} stands twice.", nameof(lines));
            agreement.Participant(line.PaidBy, $"the payer of {line.Reference}");
        }

        return lines.SelectMany(ItemsFor);
    }

    private IEnumerable<ChargeItem> ItemsFor(CostLine line)
    {
        foreach (var (authority, burden) in line.TransferredStaffBurdens)
            yield return WhollyOn(line, ChargeRule.TransferredStaffBurden, burden, authority, "the origin of a burden");
        foreach (var item in Shared(line, ChargeRule.BudgetShare, line.SharedBudget, agreement.Basis.Weights))
            yield return item;
        foreach (var item in line.Variances.SelectMany(variance => ItemsFor(line, variance)))
            yield return item;
    }

    private ImmutableArray<ChargeItem> ItemsFor(CostLine line, Variance variance) => variance.Cause switch
    {
        VarianceCause.Specification => [WhollyOn(line, ChargeRule.SpecificationChange, variance.Amount, variance.Author!, "the author of a specification")],
        VarianceCause.IndirectCost => Indirect(line, variance.Amount),
        _ when variance.AgreedShares is { } shares => Shared(line, ChargeRule.AgreedException, variance.Amount, shares),
        _ => Shared(line, ChargeRule.VarianceShare, variance.Amount, agreement.Basis.Weights),
    };

    private ImmutableArray<ChargeItem> Indirect(CostLine line, Money amount)
    {
        if (agreement.Host is not { } host)
            throw new ContradictionException($"{line.Reference} has a variance in the indirect costs of a host", $"nobody hosts {agreement.Service}");
        if (line.PaidBy != host)
            throw new ContradictionException($"{line.Reference} has a variance in the indirect costs of the host, {host}", $"it was paid by {line.PaidBy}");
        return agreement.Policy switch
        {
            HostPolicy.SharedAtOnce => Shared(line, ChargeRule.IndirectShared, amount, agreement.Basis.Weights),
            HostPolicy.BorneByHost => [WhollyOn(line, ChargeRule.IndirectBorneByHost, amount, host, "the host")],
            _ => Shared(line, ChargeRule.IndirectCarriedForward, amount, agreement.Basis.Weights),
        };
    }

    private ChargeItem WhollyOn(CostLine line, ChargeRule rule, Money amount, Authority authority, string role) =>
        new(year, line, rule, Whole(amount, line), agreement.Participant(authority, $"{role} in {line.Reference}"), 1m, amount);

    private ImmutableArray<ChargeItem> Shared(CostLine line, ChargeRule rule, Money amount, ByAuthority<decimal> weights)
    {
        if (amount == Money.Zero)
            return [];
        var sum = Rational.Sum(weights.Values);
        return Whole(amount, line).ApportionBy(weights, unit)
            .Where(share => weights[share.Key] > 0m)
            .Select(share => new ChargeItem(
                year, line, rule, amount, agreement.Participant(share.Key, $"one agreed to share {line.Reference}"), ((Rational)weights[share.Key] / sum).ToDecimal(), share.Value))
            .ToImmutableArray();
    }

    private Money Whole(Money amount, CostLine line) =>
        amount.IsWhole(unit)
            ? amount
            : throw new ArgumentException($"Every amount charged is a whole number of the unit, {Money.FromPounds(unit.InPounds())}; {line.Reference} has {amount}.", nameof(line));
}
