namespace CouncilFinance.Budgets;

/// <summary>What goes into a reserve and out of it, and the balances that come of it.</summary>
internal sealed record ReserveMovements
{
    public ReserveMovements(Money openingBalance, YearSeries<Money> contributions, YearSeries<Money> uses)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(uses);
        ClosedYears.Required(contributions.Years, "A reserve has balances for", nameof(contributions));
        if (uses.Years != contributions.Years)
            throw new ArgumentException($"Uses are for the years of the contributions, {contributions.Years}; these are for {uses.Years}.", nameof(uses));
        RefuseNegative(contributions, "Contributions are", nameof(contributions));
        RefuseNegative(uses, "Uses are", nameof(uses));
        OpeningBalance = openingBalance;
        Contributions = contributions;
        Uses = uses;
        ClosingBalances = contributions.Minus(uses).RunningTotals().Map(change => openingBalance + change);
        OpeningBalances = new YearSeries<Money>(contributions.Years, ClosingBalances.Values.SkipLast(1).Prepend(openingBalance));
    }

    public Money OpeningBalance { get; }

    public YearSeries<Money> Contributions { get; }

    public YearSeries<Money> Uses { get; }

    public YearSeries<Money> OpeningBalances { get; }

    public YearSeries<Money> ClosingBalances { get; }

    public static void RefuseNegative(YearSeries<Money> amounts, string what, string name)
    {
        foreach (var (year, amount) in amounts)
        {
            if (amount.Sign < 0)
                throw new ArgumentException($"{what} nil or more; that of {year} is {amount}.", name);
        }
    }
}
