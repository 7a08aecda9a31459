using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A general fund balance in JSON: {"openingBalance": 12000000, "contributions": {"2017/18": 0}, "uses": {"2017/18": 500000}, "minimum": {"2017/18": 10000000}}, in pounds.
/// </summary>
public sealed class GeneralFundBalanceJsonConverter : JsonConverter<GeneralFundBalance>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the years differ.</exception>
    public override GeneralFundBalance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "general fund balance", "openingBalance", "contributions", "uses", "minimum");
        return JsonParts.Made(() => new GeneralFundBalance(
            properties.Value("openingBalance", MoneyConverter, options),
            properties.Value("contributions", SeriesConverter, options),
            properties.Value("uses", SeriesConverter, options),
            properties.Value("minimum", SeriesConverter, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GeneralFundBalance value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteNumber("openingBalance", value.OpeningBalance.Pounds);
        writer.WritePropertyName("contributions");
        SeriesConverter.Write(writer, value.Contributions, options);
        writer.WritePropertyName("uses");
        SeriesConverter.Write(writer, value.Uses, options);
        writer.WritePropertyName("minimum");
        SeriesConverter.Write(writer, value.Minimum, options);
        writer.WriteEndObject();
    }
}
