using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>What moves a budget from its base to its net, in the order a budget statement shows it (leicestershire-mtfs-2017, paragraphs 14 to 18).</summary>
[JsonConverter(typeof(EnumJsonConverter<BudgetMovementKind>))]
public enum BudgetMovementKind
{
    /// <summary>Transfers between budgets and other adjustments of the base; they come before the subtotal that reports print.</summary>
    Transfer,

    /// <summary>Pay and price inflation.</summary>
    Inflation,

    /// <summary>A sum set aside for what is not yet known.</summary>
    Contingency,

    /// <summary>Growth: demand and cost increases.</summary>
    Growth,

    /// <summary>Savings; as movements they are negative.</summary>
    Saving,
}
