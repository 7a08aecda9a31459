using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>Whether an invest-to-save project repays what was invested, and whether soon enough.</summary>
[JsonConverter(typeof(EnumJsonConverter<RepaymentOutcome>))]
public enum RepaymentOutcome
{
    /// <summary>It repays within the limit.</summary>
    WithinLimit,

    /// <summary>It repays, after more years than the limit.</summary>
    AfterLimit,

    /// <summary>Its savings never cover the investment for good, or not by 9998/99, the last year there is.</summary>
    Never,
}
