using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>What one source pays towards capital spending in each year.</summary>
/// <remarks>Two are equal when source and amounts are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the CapitalScheme it funds")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CapitalFunding
{
    internal CapitalFunding(CapitalFundingSource source, YearSeries<Money> amounts)
    {
        Source = source;
        Amounts = amounts;
    }

    /// <summary>The source.</summary>
    public CapitalFundingSource Source { get; }

    /// <summary>What it pays in each year, nil or more.</summary>
    public YearSeries<Money> Amounts { get; }

    /// <summary>What it pays in all years.</summary>
    public Money Total => Amounts.Total();

    /// <summary>The source and its amounts.</summary>
    public override string ToString() => $"{Source}: {Amounts}";
}
