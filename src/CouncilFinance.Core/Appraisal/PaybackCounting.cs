using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>How the time to payback is counted.</summary>
[JsonConverter(typeof(EnumJsonConverter<PaybackCounting>))]
public enum PaybackCounting
{
    /// <summary>With the part of the last year that its flow needs to bring the sum to nil: 1.1 years.</summary>
    Interpolated,

    /// <summary>In whole years, the last one full: 2 years.</summary>
    WholeYears,
}
