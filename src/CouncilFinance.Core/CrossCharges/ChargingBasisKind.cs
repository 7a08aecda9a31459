using System.Text.Json.Serialization;

namespace CouncilFinance.CrossCharges;

/// <summary>What the expected shares of a shared service are worked from.</summary>
[JsonConverter(typeof(EnumJsonConverter<ChargingBasisKind>))]
public enum ChargingBasisKind
{
    /// <summary>The demand of each authority, quantity times quality.</summary>
    Demand,

    /// <summary>What each authority budgeted for the service before it was shared.</summary>
    Budget,

    /// <summary>Posts, or people served by the support service.</summary>
    Headcount,

    /// <summary>Units of activity recorded.</summary>
    Activity,

    /// <summary>Percentages agreed for the life of the agreement, summing to 100.</summary>
    FixedPercentages,

    /// <summary>The same for every authority.</summary>
    Equal,
}
