using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>What a row of a printed revenue budget is.</summary>
[JsonConverter(typeof(EnumJsonConverter<RevenueRowKind>))]
public enum RevenueRowKind
{
    /// <summary>A line with its figures.</summary>
    Line,

    /// <summary>The title that a section starts with; its figures stand at its end.</summary>
    Heading,

    /// <summary>The total that a section ends with.</summary>
    Total,
}
