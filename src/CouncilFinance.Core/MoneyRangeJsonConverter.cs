using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A range of money in JSON: {"low": 2550000, "high": 5000000}.</summary>
public sealed class MoneyRangeJsonConverter : JsonConverter<MoneyRange>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object with a low and a high, or the high is below the low.</exception>
    public override MoneyRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "range of money", "low", "high");
        var low = properties.Value("low", MoneyConverter, options);
        var high = properties.Value("high", MoneyConverter, options);
        return high >= low
            ? new MoneyRange(low, high)
            : throw new JsonException($"The high estimate is at least the low one, {low}; {high} is below it.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MoneyRange value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("low", value.Low.Pounds);
        writer.WriteNumber("high", value.High.Pounds);
        writer.WriteEndObject();
    }
}
