using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Whether a scheme pays back, and if not, why.</summary>
[JsonConverter(typeof(EnumJsonConverter<PaybackOutcome>))]
public enum PaybackOutcome
{
    /// <summary>The sum so far falls below nil and comes back.</summary>
    PaidBack,

    /// <summary>The sum so far never falls below nil.</summary>
    NothingToPayBack,

    /// <summary>The sum so far is below nil at the end of the flows, or falls below nil and never comes back.</summary>
    Never,
}
