using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>When in its year an amount is taken to fall.</summary>
[JsonConverter(typeof(EnumJsonConverter<DiscountTiming>))]
public enum DiscountTiming
{
    /// <summary>At its start: the base year is not discounted. What a table with a "Year 0" does.</summary>
    StartOfYear,

    /// <summary>In its middle: half a year more than at its start, the factor of the start ÷ √(1 + that year's rate).</summary>
    MiddleOfYear,

    /// <summary>At its end: one year more than at its start. What a spreadsheet's NPV does with its first amount.</summary>
    EndOfYear,
}
