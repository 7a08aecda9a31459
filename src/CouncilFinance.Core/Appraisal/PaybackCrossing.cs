using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Which return to nil is meant where the sum so far falls below nil again.</summary>
[JsonConverter(typeof(EnumJsonConverter<PaybackCrossing>))]
public enum PaybackCrossing
{
    /// <summary>The first time the sum so far comes back to nil.</summary>
    First,

    /// <summary>The last time, after which it stays.</summary>
    Final,
}
