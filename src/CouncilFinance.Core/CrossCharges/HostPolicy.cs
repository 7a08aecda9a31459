using System.Text.Json.Serialization;

namespace CouncilFinance.CrossCharges;

/// <summary>Who bears a variance in the host's indirect costs, adverse or favourable (triborough-proposals-2011, chapter 11, leaves the choice open).</summary>
[JsonConverter(typeof(EnumJsonConverter<HostPolicy>))]
public enum HostPolicy
{
    /// <summary>All participants share it straight away, by expected shares.</summary>
    SharedAtOnce,

    /// <summary>The host bears it in the year, and next year's call is re-based on the new level of cost.</summary>
    BorneByHost,

    /// <summary>The host carries it forward and recovers it next year from all, by the shares of the year in which it arose.</summary>
    CarriedForward,
}
