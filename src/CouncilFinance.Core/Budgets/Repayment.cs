using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>The year from which the savings of an invest-to-save project cover what was invested for good; or that there is none.</summary>
/// <remarks>
/// Years are whole, from the year of the first spending to the year of repayment: spent in 2018/19 and repaid in 2023/24 is five years. Two are equal
/// when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the InvestToSave")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Repayment
{
    private readonly FinancialYear? _year;

    internal Repayment(FinancialYear firstSpend, FinancialYear? year, int limit)
    {
        FirstSpend = firstSpend;
        Limit = limit;
        _year = year;
    }

    /// <summary>Within the limit, after it, or never.</summary>
    public RepaymentOutcome Outcome =>
        _year is not { } year ? RepaymentOutcome.Never
        : year.YearsSince(FirstSpend) <= Limit ? RepaymentOutcome.WithinLimit
        : RepaymentOutcome.AfterLimit;

    /// <summary>Whether it repays at all.</summary>
    public bool IsRepaid => _year is not null;

    /// <summary>The year of the first spending, which years are counted from.</summary>
    public FinancialYear FirstSpend { get; }

    /// <summary>The most years it may take.</summary>
    public int Limit { get; }

    /// <summary>The year in which cumulative savings first cover cumulative investment and go on covering it in every later year.</summary>
    /// <exception cref="InvalidOperationException">It never repays.</exception>
    public FinancialYear Year => _year ?? throw new InvalidOperationException($"There is no year of repayment: {this}.");

    /// <summary>The years from the first spending to the year of repayment.</summary>
    /// <exception cref="InvalidOperationException">It never repays.</exception>
    public int Years => Year.YearsSince(FirstSpend);

    /// <summary>The answer in words: repaid in 2021/22, 3 years from 2018/19, limit 5.</summary>
    public override string ToString() =>
        _year is { } year ? $"repaid in {year}, {Years} years from {FirstSpend}, limit {Limit}" : $"never repaid from {FirstSpend}, limit {Limit}";
}
