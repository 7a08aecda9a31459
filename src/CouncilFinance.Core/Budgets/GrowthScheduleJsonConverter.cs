using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A growth schedule in JSON: {"years": "2017/18 to 2020/21", "lines": […]}.</summary>
public sealed class GrowthScheduleJsonConverter : JsonConverter<GrowthSchedule>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly GrowthLineJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the lines contradict one another.</exception>
    public override GrowthSchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "growth schedule", "years", "lines");
        var years = properties.Value("years", YearsConverter, options);
        var lines = properties.Items("lines").Each("lines", line => GrowthLineJsonConverter.Read(line, options)).ToList();
        return Errors.MadeFromJson(() => new GrowthSchedule(years, lines));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GrowthSchedule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("years");
        YearsConverter.Write(writer, value.Years, options);
        writer.WriteStartArray("lines");
        foreach (var line in value.Lines)
            LineConverter.Write(writer, line, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
