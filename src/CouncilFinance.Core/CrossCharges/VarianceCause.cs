using System.Text.Json.Serialization;

namespace CouncilFinance.CrossCharges;

/// <summary>Why a cost differs from its budget, which decides who bears the difference (triborough-proposals-2011, chapter 11).</summary>
[JsonConverter(typeof(EnumJsonConverter<VarianceCause>))]
public enum VarianceCause
{
    /// <summary>More or less of the service was asked for.</summary>
    Demand,

    /// <summary>The quality of the service changed for all.</summary>
    Quality,

    /// <summary>A directly incurred cost changed, such as salaries of staff within the service.</summary>
    DirectCost,

    /// <summary>One authority changed its required specification and the others did not: the change in direct costs is its own.</summary>
    Specification,

    /// <summary>An indirect cost of the host changed: accommodation, energy, basic ICT support. The host policy says who bears it.</summary>
    IndirectCost,
}
