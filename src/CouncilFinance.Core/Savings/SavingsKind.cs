using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>What makes a saving, or a mix of these: <c>SavingsKind.Efficiency | SavingsKind.ServiceReduction</c> is what reports mark Eff/SR.</summary>
[Flags]
[JsonConverter(typeof(EnumJsonConverter<SavingsKind>))]
public enum SavingsKind
{
    /// <summary>The report does not say.</summary>
    Unstated = 0,

    /// <summary>The same service for less (Eff).</summary>
    Efficiency = 1,

    /// <summary>Less service (SR).</summary>
    ServiceReduction = 2,

    /// <summary>More income (Inc).</summary>
    Income = 4,
}
