using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>
/// A layer in JSON: {"title": "risk pool", "weights": [{"authority": {…}, "value": 1}], "limit": 100000}, with "caps": [{"authority": {…}, "value": 50000}]
/// where single parties have one. Limit and caps are in pounds; left out, there are none.
/// </summary>
public sealed class ApportionmentLayerJsonConverter : JsonConverter<ApportionmentLayer>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly ByAuthorityJsonConverter<decimal> WeightsConverter = new();
    private static readonly ByAuthorityJsonConverter<Money> CapsConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the weights, the limit or the caps are not those of a layer.</exception>
    public override ApportionmentLayer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "layer of a sharing", "title", "weights", "limit", "caps");
        return Errors.MadeFromJson(() =>
        {
            var layer = ApportionmentLayer.By(properties.Label("title"), properties.Value("weights", WeightsConverter, options));
            if (properties.OptionalValue("limit", MoneyConverter, options) is { } limit)
                layer = layer.WithLimit(limit);
            return properties.Has("caps") ? layer.WithCaps(properties.Value("caps", CapsConverter, options)) : layer;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApportionmentLayer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("weights");
        WeightsConverter.Write(writer, value.Weights, options);
        if (value.Limit is { } limit)
            writer.WriteNumber("limit", limit.Pounds);
        if (value.Caps is { } caps)
        {
            writer.WritePropertyName("caps");
            CapsConverter.Write(writer, caps, options);
        }

        writer.WriteEndObject();
    }
}
