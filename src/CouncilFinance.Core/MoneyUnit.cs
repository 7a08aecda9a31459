using System.Text.Json.Serialization;

namespace CouncilFinance;

/// <summary>The unit a column of money is printed in, or an amount is rounded to.</summary>
/// <remarks>The default is <see cref="Pound"/>. For any other step (£50, £0.1m) round to a <see cref="Money"/>.</remarks>
[JsonConverter(typeof(EnumJsonConverter<MoneyUnit>))]
public enum MoneyUnit
{
    /// <summary>Pounds, £.</summary>
    Pound,

    /// <summary>Pence, one hundredth of a pound.</summary>
    Penny,

    /// <summary>Thousands of pounds, £000.</summary>
    Thousand,

    /// <summary>Millions of pounds, £m.</summary>
    Million,
}
