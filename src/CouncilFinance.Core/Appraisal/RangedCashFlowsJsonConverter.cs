using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// Cash flows between estimates in JSON: {"inflows": {"2011/12": {"low": 140000, "high": 150000}}, "outflows": {"2011/12": {"low": 0, "high": 0}}, "priceBase":
/// "cash"}. Both are positive and in pounds. Left out, the price base is cash.
/// </summary>
public sealed class RangedCashFlowsJsonConverter : JsonConverter<RangedCashFlows>
{
    private static readonly YearSeriesJsonConverter<MoneyRange> SeriesConverter = new();
    private static readonly PriceBaseJsonConverter PriceBaseConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, the last column is open, or a net amount is
    /// £1,000,000,000,000,000 or more.</exception>
    public override RangedCashFlows Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "statement of ranged cash flows", "inflows", "outflows", "priceBase");
        return JsonParts.Made(() => RangedCashFlows.Of(
            properties.Value("inflows", SeriesConverter, options),
            properties.Value("outflows", SeriesConverter, options),
            properties.OptionalValue("priceBase", PriceBaseConverter, options) ?? PriceBase.Cash));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RangedCashFlows value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("inflows");
        SeriesConverter.Write(writer, value.Inflows, options);
        writer.WritePropertyName("outflows");
        SeriesConverter.Write(writer, value.Outflows, options);
        writer.WritePropertyName("priceBase");
        PriceBaseConverter.Write(writer, value.PriceBase, options);
        writer.WriteEndObject();
    }
}
