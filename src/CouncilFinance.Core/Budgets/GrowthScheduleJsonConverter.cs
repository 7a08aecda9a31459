using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A growth schedule in JSON: {"years": "2017/18 to 2020/21", "lines": […]}.</summary>
public sealed class GrowthScheduleJsonConverter : JsonConverter<GrowthSchedule>
{
    private static readonly GrowthLineJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the lines contradict one another.</exception>
    public override GrowthSchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRuns.Read(ref reader, "growth schedule", "lines", options, line => GrowthLineJsonConverter.Read(line, options), (years, lines) => new GrowthSchedule(years, lines));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GrowthSchedule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRuns.Write(writer, value.Years, "lines", value.Lines, LineConverter, options);
    }
}
