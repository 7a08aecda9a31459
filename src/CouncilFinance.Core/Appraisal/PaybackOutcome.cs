using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Whether a scheme pays back, and if not, why.</summary>
[JsonConverter(typeof(EnumJsonConverter<PaybackOutcome>))]
public enum PaybackOutcome
{
    /// <summary>The sum so far falls below nil and comes back: for the first time, or for good where the final crossing is asked for.</summary>
    PaidBack,

    /// <summary>The sum so far never falls below nil.</summary>
    NothingToPayBack,

    /// <summary>The sum so far falls below nil and never comes back, or is below nil at the end where the final crossing is asked for.</summary>
    Never,
}
