using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>How a finding stands to the thresholds of a review, the weightiest first. It labels and sorts findings and changes no verdict.</summary>
[JsonConverter(typeof(EnumJsonConverter<Materiality>))]
public enum Materiality
{
    /// <summary>The money at stake is the materiality threshold or more.</summary>
    Material,

    /// <summary>No money is at stake that a threshold could measure: posts, a percentage, a claim that could not be tested. A person has to judge.</summary>
    NotInMoney,

    /// <summary>The money at stake is below materiality and not clearly trivial.</summary>
    BelowMateriality,

    /// <summary>The money at stake is below the clearly trivial threshold.</summary>
    ClearlyTrivial,
}
