using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>What kind of money pays for capital spending.</summary>
[JsonConverter(typeof(EnumJsonConverter<CapitalFundingKind>))]
public enum CapitalFundingKind
{
    /// <summary>A grant, such as the Better Care Fund.</summary>
    Grant,

    /// <summary>What the sale of assets brought in.</summary>
    CapitalReceipts,

    /// <summary>Borrowing, repaid from revenue over years.</summary>
    Borrowing,

    /// <summary>A contribution from the revenue budget of the year.</summary>
    RevenueContribution,

    /// <summary>A reserve set aside for the purpose.</summary>
    EarmarkedReserve,

    /// <summary>A contribution of somebody outside the authority, such as a developer or another council.</summary>
    ExternalContribution,
}
