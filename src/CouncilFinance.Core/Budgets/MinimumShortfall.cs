using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A year in which the general fund balance closes below its minimum level.</summary>
/// <remarks>Two are equal when year, balance and minimum are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the GeneralFundBalance")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record MinimumShortfall
{
    internal MinimumShortfall(FinancialYear year, Money balance, Money minimum)
    {
        Year = year;
        Balance = balance;
        Minimum = minimum;
    }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; }

    /// <summary>What the balance is at its end.</summary>
    public Money Balance { get; }

    /// <summary>What it is to be at least.</summary>
    public Money Minimum { get; }

    /// <summary>What is missing: the minimum less the balance, above nil.</summary>
    public Money Shortfall => Minimum - Balance;

    /// <summary>2018/19: £9,000,000 is £1,000,000 below the minimum of £10,000,000.</summary>
    public override string ToString() => $"{Year}: {Balance} is {Shortfall} below the minimum of {Minimum}";
}
