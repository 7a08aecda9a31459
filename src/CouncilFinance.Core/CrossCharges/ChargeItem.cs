using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>One figure of a statement with where it comes from: the year, the cost line, the rule, what was shared and the share.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the agreement and the cost lines")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ChargeItem
{
    internal ChargeItem(FinancialYear year, CostLine line, ChargeRule rule, Money shared, Authority authority, decimal share, Money amount)
    {
        Year = year;
        Line = line;
        Rule = rule;
        Shared = shared;
        Authority = authority;
        Share = share;
        Amount = amount;
    }

    /// <summary>The year in which the cost arose.</summary>
    public FinancialYear Year { get; }

    /// <summary>The cost.</summary>
    public CostLine Line { get; }

    /// <summary>The rule.</summary>
    public ChargeRule Rule { get; }

    /// <summary>The amount that the rule shares out.</summary>
    public Money Shared { get; }

    /// <summary>Who bears this part of it.</summary>
    public Authority Authority { get; }

    /// <summary>Its share, from 0 to 1, as shown; the amount is worked from the exact one.</summary>
    public decimal Share { get; }

    /// <summary>What it bears, positive for a cost.</summary>
    public Money Amount { get; }

    /// <summary>LBHF £360,000: 40% of £900,000 of C1 Commissioning team (budget-share).</summary>
    public override string ToString() =>
        $"{Authority} {Amount}: {Decimals.Text(decimal.Round(Share * 100m, 4))}% of {Shared} of {Line.Reference} {Line.Title} ({EnumNames<ChargeRule>.Of(Rule)})";
}
