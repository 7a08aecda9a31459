using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>A staff resource plan in JSON: {"years": "2015/16 to 2017/18", "lines": [{"role": "Contractors", "funding": "own", "posts": {"2015/16": 11}}]}.</summary>
public sealed class StaffResourcePlanJsonConverter : JsonConverter<StaffResourcePlan>
{
    private static readonly StaffResourceJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a line has a year outside the run, or costs are too large to add up.</exception>
    public override StaffResourcePlan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRuns.Read(ref reader, "staff resource plan", "lines", options, line => StaffResourceJsonConverter.Read(line, options), (years, lines) => new StaffResourcePlan(years, lines));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StaffResourcePlan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRuns.Write(writer, value.Years, "lines", value.Lines, LineConverter, options);
    }
}
