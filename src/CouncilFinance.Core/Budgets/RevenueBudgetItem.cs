using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>What a section of a revenue budget holds: a <see cref="RevenueBudgetLine"/>, or a <see cref="RevenueBudgetSection"/> inside it.</summary>
/// <remarks>Two are equal when they are of one kind and everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the RevenueBudget it is in")]
public abstract record RevenueBudgetItem
{
    private protected RevenueBudgetItem(string title, RevenueAmounts amounts, Money? previousNetBudget)
    {
        Title = Texts.Label(title);
        Amounts = amounts;
        PreviousNetBudget = previousNetBudget;
    }

    /// <summary>The service, or the group of services.</summary>
    public string Title { get; }

    /// <summary>The line's figures, or the section's totals.</summary>
    public RevenueAmounts Amounts { get; }

    /// <summary>
    /// The net budget of the year before, for comparison; of a section, the sum of its lines'. Null where the line, or any line of the section, does
    /// not state it: a sum of some would pass for the whole.
    /// </summary>
    public Money? PreviousNetBudget { get; private protected init; }

    /// <summary>The title and the figures.</summary>
    public sealed override string ToString() => $"{Title}: {Amounts}";
}
