using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>
/// Cash flows between estimates in JSON: {"inflows": {"2011/12": {"low": 140000, "high": 150000}}, "outflows": {"2011/12": {"low": 0, "high": 0}}, "priceBase":
/// "cash"}. Both are positive and in pounds. Left out, the price base is cash.
/// </summary>
public sealed class RangedCashFlowsJsonConverter : JsonConverter<RangedCashFlows>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, the last column is open, or a net amount is
    /// £1,000,000,000,000,000 or more.</exception>
    public override RangedCashFlows Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FlowsJson<MoneyRange>.Read(ref reader, "statement of ranged cash flows", options, RangedCashFlows.Of);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RangedCashFlows value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        FlowsJson<MoneyRange>.Write(writer, value.Inflows, value.Outflows, value.PriceBase, options);
    }
}
