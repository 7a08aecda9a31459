using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A band of a discount schedule in JSON: {"firstYear": 31, "rate": 0.03}.</summary>
public sealed class DiscountBandJsonConverter : JsonConverter<DiscountBand>
{
    private static readonly ExactDecimalJsonConverter RateConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the year is below 0, or the rate is outside its bounds.</exception>
    public override DiscountBand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DiscountBand value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("firstYear", value.FirstYear);
        writer.WriteNumber("rate", value.Rate);
        writer.WriteEndObject();
    }

    internal static DiscountBand Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "discount band", "firstYear", "rate");
        return Errors.MadeFromJson(() => new DiscountBand(properties.Whole("firstYear"), properties.Value("rate", RateConverter, options)));
    }
}
