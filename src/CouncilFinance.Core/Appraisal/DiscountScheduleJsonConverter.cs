using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// A discount schedule in JSON: {"name": "Green Book 2003, standard", "source": "HM Treasury, …", "bands": [{"firstYear": 0, "rate": 0.035},
/// {"firstYear": 31, "rate": 0.03}]}. The first band is from year 0.
/// </summary>
public sealed class DiscountScheduleJsonConverter : JsonConverter<DiscountSchedule>
{
    private static readonly DiscountBandJsonConverter BandConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the bands are not in order from year 0.</exception>
    public override DiscountSchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "discount schedule", "name", "source", "bands");
        return Errors.MadeFromJson(() => new DiscountSchedule(
            properties.Label("name"),
            properties.Label("source"),
            properties.Items("bands").Each("bands", band => DiscountBandJsonConverter.Read(band, options)).ToArray()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DiscountSchedule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteString("source", value.Source);
        writer.WriteStartArray("bands");
        foreach (var band in value.Bands)
            BandConverter.Write(writer, band, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
