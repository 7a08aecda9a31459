using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>A demand in JSON: {"quantity": 1200, "quality": 1.2}. A quality that is left out is 1.</summary>
public sealed class DemandJsonConverter : JsonConverter<Demand>
{
    private static readonly ExactDecimalJsonConverter Number = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the demand is not one.</exception>
    public override Demand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "demand", "quantity", "quality");
        return Errors.MadeFromJson(() => new Demand(properties.Value("quantity", Number, options), properties.OptionalValue("quality", Number, options) ?? 1m));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Demand value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("quantity", value.Quantity);
        writer.WriteNumber("quality", value.Quality);
        writer.WriteEndObject();
    }
}
