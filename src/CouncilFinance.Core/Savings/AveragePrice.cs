using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>How the average price of several purchases is taken.</summary>
[JsonConverter(typeof(EnumJsonConverter<AveragePrice>))]
public enum AveragePrice
{
    /// <summary>Each price counts as often as it was paid: cost of all ÷ quantity of all. 10 at £500 and 30 at £600 average £575.</summary>
    QuantityWeighted,

    /// <summary>Each purchase counts once: 10 at £500 and 30 at £600 average £550.</summary>
    Simple,
}
