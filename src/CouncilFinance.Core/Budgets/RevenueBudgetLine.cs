using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>One line of a revenue budget: Reablement (HART), employees £4,384,630, running expenses £683,680, external income -£734,360.</summary>
/// <remarks>
/// Immutable. Two lines are equal when title and figures are. For lines that add up use <see cref="RevenueBudgetSection"/>. In JSON:
/// {"title": "Reablement (HART)", "employees": 4384630, "runningExpenses": 683680, "internalIncome": 0, "externalIncome": -734360,
/// "previousNetBudget": 5889810}.
/// </remarks>
[JsonConverter(typeof(RevenueBudgetLineJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RevenueBudgetLine : RevenueBudgetItem
{
    /// <summary>A line, with spending above nil and income below it.</summary>
    /// <param name="title">The service.</param>
    /// <param name="employees">Pay and what goes with it.</param>
    /// <param name="runningExpenses">All other spending.</param>
    /// <param name="internalIncome">Recharges to others of the authority, below nil; nil unless said.</param>
    /// <param name="externalIncome">Grants, health transfers and contributions of service users, below nil; nil unless said.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="OverflowException">Gross or net is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public RevenueBudgetLine(string title, Money employees, Money runningExpenses, Money internalIncome = default, Money externalIncome = default)
        : base(title, new RevenueAmounts(employees, runningExpenses, internalIncome, externalIncome), previousNetBudget: null)
    {
    }

    /// <summary>The line with the net budget of the year before.</summary>
    public RevenueBudgetLine WithPreviousNetBudget(Money amount) => this with { PreviousNetBudget = amount };
}
