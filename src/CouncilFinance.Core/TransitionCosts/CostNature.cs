using System.Text.Json.Serialization;

namespace CouncilFinance.TransitionCosts;

/// <summary>Whether a cost is met from the revenue budget or from capital.</summary>
[JsonConverter(typeof(EnumJsonConverter<CostNature>))]
public enum CostNature
{
    /// <summary>Revenue: redundancies, retraining, moves, projects.</summary>
    Revenue,

    /// <summary>Capital: systems and buildings.</summary>
    Capital,
}
