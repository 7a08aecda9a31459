using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A capital programme in JSON: {"years": "2017/18 to 2020/21", "schemes": […]}.</summary>
public sealed class CapitalProgrammeJsonConverter : JsonConverter<CapitalProgramme>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly CapitalSchemeJsonConverter SchemeConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a scheme is not one, or two have one title.</exception>
    public override CapitalProgramme Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "capital programme", "years", "schemes");
        return JsonParts.Made(() => new CapitalProgramme(
            properties.Value("years", YearsConverter, options),
            properties.Items("schemes").Each("schemes", scheme => CapitalSchemeJsonConverter.Read(scheme, options))));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CapitalProgramme value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("years");
        YearsConverter.Write(writer, value.Years, options);
        writer.WriteStartArray("schemes");
        foreach (var scheme in value.Schemes)
            SchemeConverter.Write(writer, scheme, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
