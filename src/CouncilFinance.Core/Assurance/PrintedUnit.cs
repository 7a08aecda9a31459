using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What a printed figure counts, as its table, row, column or cell says.</summary>
[JsonConverter(typeof(EnumJsonConverter<PrintedUnit>))]
public enum PrintedUnit
{
    /// <summary>Pounds.</summary>
    Pounds,

    /// <summary>Thousands of pounds, £000.</summary>
    Thousands,

    /// <summary>Millions of pounds, £m.</summary>
    Millions,

    /// <summary>A plain number: placements, full-time equivalents, hours, years.</summary>
    Number,

    /// <summary>A percentage.</summary>
    Percent,
}
