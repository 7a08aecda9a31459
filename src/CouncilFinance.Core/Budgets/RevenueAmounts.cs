using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>The figures of one row of a revenue budget, a line or a total: employees + running expenses + internal income = gross; gross + external income = net.</summary>
/// <remarks>
/// Signs are those of the printed table: spending above nil, income below it. A line may go against its column, as a saving yet to be allocated
/// does. Two are equal when all their figures are. The default value is nil throughout (leicestershire-mtfs-2017, appendix A).
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the RevenueBudgetLine it is in")]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct RevenueAmounts
{
    /// <summary>The figures of a row.</summary>
    /// <param name="employees">Pay and what goes with it.</param>
    /// <param name="runningExpenses">All other spending.</param>
    /// <param name="internalIncome">Recharges to others of the authority, below nil; nil unless said.</param>
    /// <param name="externalIncome">Grants, health transfers and contributions of service users, below nil; nil unless said.</param>
    /// <exception cref="OverflowException">Gross or net is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public RevenueAmounts(Money employees, Money runningExpenses, Money internalIncome = default, Money externalIncome = default)
    {
        Employees = employees;
        RunningExpenses = runningExpenses;
        InternalIncome = internalIncome;
        ExternalIncome = externalIncome;
        GrossBudget = Money.Sum(employees, runningExpenses, internalIncome);
        NetBudget = GrossBudget + externalIncome;
    }

    /// <summary>Pay and what goes with it.</summary>
    public Money Employees { get; }

    /// <summary>All other spending.</summary>
    public Money RunningExpenses { get; }

    /// <summary>Recharges to others of the authority; below nil.</summary>
    public Money InternalIncome { get; }

    /// <summary>Employees + running expenses + internal income.</summary>
    public Money GrossBudget { get; }

    /// <summary>Grants, health transfers and contributions of service users; below nil.</summary>
    public Money ExternalIncome { get; }

    /// <summary>Gross budget + external income.</summary>
    public Money NetBudget { get; }

    /// <summary>The sum of rows, column by column.</summary>
    /// <exception cref="OverflowException">A figure of the sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static RevenueAmounts Sum(IEnumerable<RevenueAmounts> rows)
    {
        var all = Sequences.WithoutNulls(rows);
        return new RevenueAmounts(
            Money.Sum(all.Select(row => row.Employees)),
            Money.Sum(all.Select(row => row.RunningExpenses)),
            Money.Sum(all.Select(row => row.InternalIncome)),
            Money.Sum(all.Select(row => row.ExternalIncome)));
    }

    /// <summary>The two sums: gross £5,068,310, net £4,333,950.</summary>
    public override string ToString() => $"gross {GrossBudget}, net {NetBudget}";
}
