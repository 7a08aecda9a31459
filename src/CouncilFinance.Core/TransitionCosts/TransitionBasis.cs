using System.Text.Json.Serialization;

namespace CouncilFinance.TransitionCosts;

/// <summary>In proportion to what the costs of a change are shared.</summary>
[JsonConverter(typeof(EnumJsonConverter<TransitionBasis>))]
public enum TransitionBasis
{
    /// <summary>Each authority's net reduction in spending once the change has its full effect, since costs fall before savings arise.</summary>
    NetReductionAtFullEffect,

    /// <summary>Each authority's net reduction in the year of the cost.</summary>
    NetReductionInTheYear,

    /// <summary>Each authority's planned savings (asc-shared-services-2015, 5.18).</summary>
    PlannedSavings,

    /// <summary>The basis agreed for where nobody's spending falls.</summary>
    AgreedFallback,
}
