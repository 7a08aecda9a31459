using CouncilFinance.CrossCharges;
using CouncilFinance.Internal;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Presentation;

/// <summary>Tables of what councils bear of shared costs: cross-charges, transition costs and funding facilities.</summary>
public static class SharedCostTables
{
    /// <summary>A year's statement, cost by cost and rule by rule for each authority: charges, what was paid, and the balance, positive where it is owed. The notes say who pays whom.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this CrossChargeStatement statement, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var authorities = statement.Charges.Authorities;
        var ledger = new Ledger($"{statement.Agreement.Service}, {statement.Year}", "Cost", Codes(authorities), settings, hasRowTotals: true);
        foreach (var cost in statement.Items.GroupBy(item => (item.Line.Reference, item.Line.Title)))
        {
            ledger.Heading($"{cost.Key.Reference} {cost.Key.Title}");
            var lines = cost.GroupBy(item => (item.Rule, item.Year))
                .Select(rule => ledger.Line(
                    EnumText(rule.Key.Rule) + (rule.Key.Year == statement.Year ? string.Empty : $", {rule.Key.Year}"),
                    authorities.Select(authority => Money.Sum(rule.Where(item => item.Authority == authority).Select(item => item.Amount)))))
                .ToList();
            ledger.Sum(RowKind.Subtotal, $"{cost.Key.Reference} total", lines);
        }

        ledger.SumSoFar(RowKind.Subtotal, "Charges");
        ledger.Less("Paid", statement.Paid.Values);
        var carry = statement.CarriedForward.Total() - statement.BroughtForward.Total();
        var carried = authorities.Select(authority => authority == statement.Agreement.Host ? carry : Money.Zero).ToList();
        if (carry != Money.Zero)
            ledger.Line("Carried forward by the host", carried);
        var unsettled = authorities.Select((authority, at) => statement.Balances[authority] - statement.Charges[authority] + statement.Paid[authority] - carried[at]).ToList();
        if (unsettled.Exists(amount => amount != Money.Zero))
            ledger.Line("Left unsettled before", unsettled);
        ledger.SumSoFar(RowKind.Total, "Balance");
        return statement.Settlement.Transfers.Aggregate(ledger.Finish(), (table, transfer) => table.WithNote($"{transfer}."));
    }

    /// <summary>What each participant bears of each eligible cost of a scheme, what it incurred, and the balance, positive where it is owed. The notes say which costs are left out and why.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this TransitionShares shares, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var authorities = shares.Shares.Authorities;
        var rows = shares.Eligible.Select(cost => KeyValuePair.Create(
            $"{cost.Reference} {cost.Title}",
            authorities.Select(authority => Money.Sum(shares.Items.Where(item => item.Cost == cost && item.Authority == authority).Select(item => item.Amount)))));
        return Shared($"{shares.Scheme.Title}: transition costs", "Cost", rows, shares.Shares, shares.Balances, shares.Excluded, settings);
    }

    /// <summary>What each participant bears of each scheme, what it incurred, and the balance, positive where it is owed. The notes say which costs are left out and why.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this TransitionProgramme programme, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var authorities = programme.Shares.Authorities;
        var rows = programme.Schemes.Select(scheme => KeyValuePair.Create(
            scheme.Scheme.Title, authorities.Select(authority => scheme.Shares.Contains(authority) ? scheme.Shares[authority] : Money.Zero)));
        return Shared("Transition costs", "Scheme", rows, programme.Shares, programme.Balances, programme.Excluded, settings);
    }

    /// <summary>A facility: what each council contributes in each year, the balances brought forward that are used, and the allocation.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this FundingFacility facility, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(facility);
        var ledger = new Ledger("Funding facility", string.Empty, facility.Contributions.Headings(), settings, hasRowTotals: true);
        foreach (var (authority, amounts) in facility.ContributionsByAuthority)
            ledger.Line(authority.ToString(), amounts.Values);
        ledger.SumSoFar(RowKind.Subtotal, "Contributions");
        ledger.Line("Balances brought forward", facility.BalancesUsed.Values);
        ledger.SumSoFar(RowKind.Total, "Allocation");
        return ledger.Finish();
    }

    /// <summary>All that a change costs by year and by who pays, and its contingency, each year's to the penny.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this CostOfChange cost, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var ledger = new Ledger("Cost of change", string.Empty, cost.ExcludingContingency.Headings(), settings, hasRowTotals: true);
        ledger.Line("Contributions of the councils", cost.Facility.Contributions.Values);
        ledger.Line("Balances brought forward", cost.Facility.BalancesUsed.Values);
        ledger.Line("Corporate resources", cost.CorporateResources.Values);
        ledger.Line("Grants", cost.Grants.Values);
        ledger.SumSoFar(RowKind.Subtotal, "Excluding contingency");
        ledger.Line($"Contingency of {Words.Percent(cost.ContingencyRate)}", cost.ExcludingContingency.Years.Select(year => cost.Contingency(year, MoneyUnit.Penny, MidpointRounding.AwayFromZero)));
        ledger.SumSoFar(RowKind.Total, "Including contingency");
        return ledger.Finish();
    }

    private static DisplayTable Shared(
        string title, string labels, IEnumerable<KeyValuePair<string, IEnumerable<Money>>> rows, ByAuthority<Money> shares, ByAuthority<Money> balances, IEnumerable<ExcludedCost> excluded, TableSettings? settings)
    {
        var ledger = new Ledger(title, labels, Codes(shares.Authorities), settings, hasRowTotals: true);
        foreach (var (label, amounts) in rows)
            ledger.Line(label, amounts);
        ledger.SumSoFar(RowKind.Subtotal, "Shares");
        ledger.Less("Incurred", shares.Minus(balances).Values);
        ledger.SumSoFar(RowKind.Total, "Balance");
        return excluded.Aggregate(ledger.Finish(), (table, left) => table.WithNote($"Left out: {left.Cost.Reference} {left.Cost.Title}, {left.Cost.Amount} of {left.Cost.IncurredBy}: {left.Reason}"));
    }

    private static IEnumerable<string> Codes(IEnumerable<Authority> authorities) => authorities.Select(authority => authority.ToString());

    private static string EnumText(ChargeRule rule) => Words.Of(rule);
}
