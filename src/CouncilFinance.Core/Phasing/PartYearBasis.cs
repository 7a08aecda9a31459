using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>How the part of a year that an effect runs in is counted.</summary>
[JsonConverter(typeof(EnumJsonConverter<PartYearBasis>))]
public enum PartYearBasis
{
    /// <summary>In twelfths: a start on 1 July leaves nine of them. The start is the first of a month.</summary>
    Months,

    /// <summary>In days: a start on 15 July 2015 leaves 261 of 366.</summary>
    Days,
}
