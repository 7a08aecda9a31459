using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>The rules of an agreement, applied to the costs of one year.</summary>
internal sealed class Charging(CrossChargeAgreement agreement, FinancialYear year, MoneyUnit unit)
{
    // The shares of the basis are the same for every cost.
    private readonly ChargedShares _expected = new(agreement, agreement.Basis.Weights, "a participant");
    private readonly ImmutableArray<ChargeItem>.Builder _charged = ImmutableArray.CreateBuilder<ChargeItem>();
    private readonly ImmutableArray<ChargeItem>.Builder _carriedForward = ImmutableArray.CreateBuilder<ChargeItem>();

    /// <summary>What is charged for the costs now, and what next year.</summary>
    public (ImmutableArray<ChargeItem> Charged, ImmutableArray<ChargeItem> CarriedForward) ItemsFor(ImmutableArray<CostLine> lines)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!references.Add(line.Reference))
                throw new ArgumentException($"Each cost has a reference of its own; {line.Reference} stands twice.", nameof(lines));
            agreement.Participant(line.PaidBy, $"the payer of {line.Reference}");
        }

        foreach (var line in lines)
            Charge(line);
        return (_charged.DrainToImmutable(), _carriedForward.DrainToImmutable());
    }

    private void Charge(CostLine line)
    {
        foreach (var (authority, burden) in line.TransferredStaffBurdens)
            ChargeWholly(line, ChargeRule.TransferredStaffBurden, burden, authority, "the origin of a burden");
        Share(line, ChargeRule.BudgetShare, line.SharedBudget);
        foreach (var variance in line.Variances)
            Charge(line, variance);
    }

    private void Charge(CostLine line, Variance variance)
    {
        if (variance.Cause == VarianceCause.Specification)
            ChargeWholly(line, ChargeRule.SpecificationChange, variance.Amount, variance.Author!, "the author of a specification");
        else if (variance.Cause == VarianceCause.IndirectCost)
            ChargeIndirect(line, variance.Amount);
        else
            Share(line, variance.AgreedShares is null ? ChargeRule.VarianceShare : ChargeRule.AgreedException, variance.Amount, variance.AgreedShares);
    }

    private void ChargeIndirect(CostLine line, Money amount)
    {
        if (agreement.Host is not { } host)
            throw new ContradictionException($"{line.Reference} has a variance in the indirect costs of a host", $"nobody hosts {agreement.Service}");
        if (line.PaidBy != host)
            throw new ContradictionException($"{line.Reference} has a variance in the indirect costs of the host, {host}", $"it was paid by {line.PaidBy}");
        if (agreement.Policy == HostPolicy.BorneByHost)
            ChargeWholly(line, ChargeRule.IndirectBorneByHost, amount, host, "the host");
        else
            Share(line, agreement.Policy == HostPolicy.SharedAtOnce ? ChargeRule.IndirectShared : ChargeRule.IndirectCarriedForward, amount);
    }

    private void ChargeWholly(CostLine line, ChargeRule rule, Money amount, Authority authority, string role) =>
        _charged.Add(new ChargeItem(year, line, rule, Whole(amount, line), agreement.Participant(authority, $"{role} in {line.Reference}"), 1m, amount));

    private void Share(CostLine line, ChargeRule rule, Money amount, ByAuthority<decimal>? agreed = null)
    {
        if (amount == Money.Zero)
            return;
        var whole = Whole(amount, line);
        var shares = agreed is null ? _expected : new ChargedShares(agreement, agreed, $"one agreed to share {line.Reference}");
        var items = rule == ChargeRule.IndirectCarriedForward ? _carriedForward : _charged;
        var parts = shares.PartsOf(whole, unit);
        for (var index = 0; index < parts.Length; index++)
            items.Add(new ChargeItem(year, line, rule, amount, shares.Bearers[index].Participant, shares.Bearers[index].Share, parts[index]));
    }

    private Money Whole(Money amount, CostLine line) =>
        amount.IsWhole(unit)
            ? amount
            : throw new ArgumentException($"Every amount charged is a whole number of the unit, {Money.FromPounds(unit.InPounds())}; {line.Reference} has {amount}.", nameof(line));
}
