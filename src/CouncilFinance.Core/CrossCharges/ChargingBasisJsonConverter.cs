using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>
/// A charging basis in JSON: {"kind": "demand", "weights": [{"authority": {"code": "LBHF", "name": "Hammersmith and Fulham"}, "value": 1200}]}.
/// Fixed percentages sum to 100; equal shares all have the weight 1.
/// </summary>
public sealed class ChargingBasisJsonConverter : JsonConverter<ChargingBasis>
{
    private static readonly ByAuthorityJsonConverter<decimal> WeightsConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the weights are not those of the kind.</exception>
    public override ChargingBasis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "charging basis", "kind", "weights");
        return Errors.MadeFromJson(() =>
            ChargingBasis.Of(EnumNames<ChargingBasisKind>.Parse(properties.Text("kind")), properties.Value("weights", WeightsConverter, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ChargingBasis value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("kind", EnumNames<ChargingBasisKind>.Of(value.Kind));
        writer.WritePropertyName("weights");
        WeightsConverter.Write(writer, value.Weights, options);
        writer.WriteEndObject();
    }
}
