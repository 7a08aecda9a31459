using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>Whether a saving can be taken out of a budget.</summary>
[JsonConverter(typeof(EnumJsonConverter<Cashability>))]
public enum Cashability
{
    /// <summary>It can: only cashable savings enter a budget, a gap or a funding share.</summary>
    Cashable,

    /// <summary>It frees time or capacity that stays in the service.</summary>
    NonCashable,

    /// <summary>It avoids a cost that was never in the budget.</summary>
    CostAvoidance,
}
