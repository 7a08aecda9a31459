using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>A staff resource plan in JSON: {"years": "2015/16 to 2017/18", "lines": [{"role": "Contractors", "funding": "own", "posts": {"2015/16": 11}}]}.</summary>
public sealed class StaffResourcePlanJsonConverter : JsonConverter<StaffResourcePlan>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly StaffResourceJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a line has a year outside the run, or costs are too large to add up.</exception>
    public override StaffResourcePlan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "staff resource plan", "years", "lines");
        var years = properties.Value("years", YearsConverter, options);
        var lines = properties.Items("lines").Each("lines", line => StaffResourceJsonConverter.Read(line, options)).ToList();
        return JsonParts.Made(() => new StaffResourcePlan(years, lines));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StaffResourcePlan value, JsonSerializerOptions options)
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
