using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>Whether a printed figure can be what a claim says it is, given the precision every figure was printed at.</summary>
[JsonConverter(typeof(EnumJsonConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Recomputed from the printed figures and printed the same way, it is the printed figure.</summary>
    Exact,

    /// <summary>It is not, but true figures exist that would print as all of them are printed.</summary>
    ExplainedByRounding,

    /// <summary>True figures exist that would print so, but honest rounding would almost never give a gap as large.</summary>
    PossibleButImplausible,

    /// <summary>No true figures exist that would print so: at least one printed figure is wrong.</summary>
    Impossible,

    /// <summary>A figure it needs is blank, illegible, to be confirmed or in words.</summary>
    NotTestable,
}
