using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// An earmarked reserve in JSON: {"name": "Transformation", "openingBalance": 9000000, "contributions": {"2017/18": 0}, "uses": {"2017/18": 2500000}}, in pounds.
/// </summary>
public sealed class EarmarkedReserveJsonConverter : JsonConverter<EarmarkedReserve>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or a year uses more than the reserve holds.</exception>
    public override EarmarkedReserve Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "earmarked reserve", "name", "openingBalance", "contributions", "uses");
        return JsonParts.Made(() => new EarmarkedReserve(
            properties.Label("name"),
            properties.Value("openingBalance", MoneyConverter, options),
            properties.Value("contributions", SeriesConverter, options),
            properties.Value("uses", SeriesConverter, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EarmarkedReserve value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteNumber("openingBalance", value.OpeningBalance.Pounds);
        writer.WritePropertyName("contributions");
        SeriesConverter.Write(writer, value.Contributions, options);
        writer.WritePropertyName("uses");
        SeriesConverter.Write(writer, value.Uses, options);
        writer.WriteEndObject();
    }
}
