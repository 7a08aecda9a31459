using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A row of a revenue budget as it is printed: a line, or the heading or total of a section, and how deep it lies.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the RevenueBudget")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RevenueBudgetRow
{
    internal RevenueBudgetRow(RevenueRowKind kind, int depth, RevenueBudgetItem item)
    {
        Kind = kind;
        Depth = depth;
        Item = item;
    }

    /// <summary>Line, heading or total.</summary>
    public RevenueRowKind Kind { get; }

    /// <summary>How many sections it lies inside; 0 for the whole.</summary>
    public int Depth { get; }

    /// <summary>The line, or the section whose heading or total it is.</summary>
    public RevenueBudgetItem Item { get; }

    /// <summary>The title, and for a total "Total" before it.</summary>
    public string Label => Kind == RevenueRowKind.Total ? $"Total {Item.Title}" : Item.Title;

    /// <summary>The label, and but for a heading the figures: Total Promoting Independence: gross £10,398,830, net £7,810,650.</summary>
    public override string ToString() => Kind == RevenueRowKind.Heading ? Label : $"{Label}: {Item.Amounts}";
}
