using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>
/// Cash flows in JSON: {"inflows": {"2010/11": 0, "2011/12": 146000}, "outflows": {"2010/11": 0, "2011/12": 517000}, "priceBase": "cash"}. Both are
/// positive and in pounds. Left out, the price base is cash.
/// </summary>
public sealed class CashFlowsJsonConverter : JsonConverter<CashFlows>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, the last column is open, or a net amount is
    /// £1,000,000,000,000,000 or more.</exception>
    public override CashFlows Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FlowsJson<Money>.Read(ref reader, "statement of cash flows", options, CashFlows.Of);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CashFlows value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        FlowsJson<Money>.Write(writer, value.Inflows, value.Outflows, value.PriceBase, options);
    }
}
