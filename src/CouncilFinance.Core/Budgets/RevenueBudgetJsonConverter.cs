using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A revenue budget in JSON: {"year": "2017/18", "section": {"title": "Adults and Communities", "items": […]}}.</summary>
public sealed class RevenueBudgetJsonConverter : JsonConverter<RevenueBudget>
{
    private static readonly FinancialYearJsonConverter YearConverter = new();
    private static readonly RevenueBudgetSectionJsonConverter SectionConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read.</exception>
    public override RevenueBudget Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "revenue budget", "year", "section");
        return new RevenueBudget(properties.Value("year", YearConverter, options), properties.Value("section", SectionConverter, options));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RevenueBudget value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("year");
        YearConverter.Write(writer, value.Year, options);
        writer.WritePropertyName("section");
        SectionConverter.Write(writer, value.Section, options);
        writer.WriteEndObject();
    }
}
