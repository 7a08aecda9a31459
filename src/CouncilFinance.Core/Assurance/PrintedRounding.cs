using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>How a printed figure was cut to the precision it is printed at.</summary>
[JsonConverter(typeof(EnumJsonConverter<PrintedRounding>))]
public enum PrintedRounding
{
    /// <summary>To the nearest: the true figure lies half a unit either way.</summary>
    Rounded,

    /// <summary>Digits dropped: the true figure lies up to one unit further from nil.</summary>
    Truncated,
}
