using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>A savings schedule in JSON: {"years": "2015/16 to 2017/18", "lines": […]}.</summary>
public sealed class SavingsScheduleJsonConverter : JsonConverter<SavingsSchedule>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the lines contradict one another.</exception>
    public override SavingsSchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "savings schedule", "years", "lines");
        var years = properties.Value("years", YearsConverter, options);
        var lines = properties.Items("lines").Select((line, index) => ReadLine(line, index, options)).ToList();
        return Errors.MadeFromJson(() => new SavingsSchedule(years, lines));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsSchedule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ImmutableArray<JsonEncodedText> headings = value.Lines.Count == 0 ? [] : EffectJson.Headings(value.Lines[0].Effect.ByYear);
        JsonRuns.Write(writer, value.Years, "lines", value.Lines, line => SavingsLineJsonConverter.Write(writer, line, headings), options);
    }

    private static SavingsLine ReadLine(JsonElement line, int index, JsonSerializerOptions options)
    {
        try
        {
            return SavingsLineJsonConverter.Read(line, options);
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"line {Invariant.Text(index + 1)} of the schedule");
        }
    }
}
