using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>Whether an effect stays in the base budget.</summary>
[JsonConverter(typeof(EnumJsonConverter<Recurrence>))]
public enum Recurrence
{
    /// <summary>It stays in the base budget after its last year.</summary>
    Recurrent,

    /// <summary>It falls out the year after.</summary>
    OneOff,
}
