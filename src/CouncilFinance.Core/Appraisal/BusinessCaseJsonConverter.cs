using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// A business case in JSON: {"years": "2016/17 to 2018/19", "priceBase": "cash", "lines": [{"title": "contract savings", "benefit": {…}}, {"title": "new
/// system", "cost": {…}}]}. Left out, the price base is cash. A line over other years widens those of the case.
/// </summary>
public sealed class BusinessCaseJsonConverter : JsonConverter<BusinessCase>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly PriceBaseJsonConverter PriceBaseConverter = new();
    private static readonly BusinessCaseLineJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a title stands twice, the last column is open, or a sum of a year is
    /// £1,000,000,000,000,000 or more.</exception>
    public override BusinessCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "business case", "years", "priceBase", "lines");
        var years = properties.Value("years", YearsConverter, options);
        var priceBase = properties.OptionalValue("priceBase", PriceBaseConverter, options) ?? PriceBase.Cash;
        var lines = properties.Items("lines").Each("lines", line => BusinessCaseLineJsonConverter.Read(line, options)).ToList();
        return JsonParts.Made(() => new BusinessCase(years, priceBase).With(lines));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BusinessCase value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("years");
        YearsConverter.Write(writer, value.Years, options);
        writer.WritePropertyName("priceBase");
        PriceBaseConverter.Write(writer, value.PriceBase, options);
        writer.WriteStartArray("lines");
        foreach (var line in value.Lines)
            LineConverter.Write(writer, line, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
