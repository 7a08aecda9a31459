using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>How sure a saving is (triborough-adult-social-care-2011, 3.1).</summary>
[JsonConverter(typeof(EnumJsonConverter<Confidence>))]
public enum Confidence
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>Agreement to proceed will yield it on implementation.</summary>
    Assured,

    /// <summary>It is likely, and its figure an estimate.</summary>
    Projected,

    /// <summary>Professional opinion suggests it is possible.</summary>
    Possible,
}
