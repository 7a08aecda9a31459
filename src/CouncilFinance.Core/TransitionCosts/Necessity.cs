using System.Text.Json.Serialization;

namespace CouncilFinance.TransitionCosts;

/// <summary>Why a cost of the change had to be incurred; one that need not have been is not shared (triborough-proposals-2011, chapter 11).</summary>
[JsonConverter(typeof(EnumJsonConverter<Necessity>))]
public enum Necessity
{
    /// <summary>It has not been shown that it had to be.</summary>
    NotShown,

    /// <summary>One or another of the participants would have incurred much the same.</summary>
    CommonToAll,

    /// <summary>It was more than the alternatives, and accepted because the new service is the better for it.</summary>
    AcceptedAsWorthIt,
}
