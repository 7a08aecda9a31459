using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Internal;

/// <summary>Lines over one run of years in JSON: {"years": "2015/16 to 2017/18", "lines": […]}, the lines under a name of their own.</summary>
internal static class JsonRuns
{
    private const string Years = "years";

    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();

    public static T Read<TLine, T>(
        ref Utf8JsonReader reader, string noun, string name, JsonSerializerOptions options, Func<JsonElement, TLine> readLine, Func<FinancialYearRange, IReadOnlyList<TLine>, T> make)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, noun, Years, name);
        var years = properties.Value(Years, YearsConverter, options);
        var lines = properties.Items(name).Each(name, readLine).ToList();
        return JsonParts.Made(() => make(years, lines));
    }

    public static void Write<TLine>(
        Utf8JsonWriter writer, FinancialYearRange years, string name, IEnumerable<TLine> lines, JsonConverter<TLine> converter, JsonSerializerOptions options) =>
        Write(writer, years, name, lines, line => converter.Write(writer, line, options), options);

    public static void Write<TLine>(
        Utf8JsonWriter writer, FinancialYearRange years, string name, IEnumerable<TLine> lines, Action<TLine> writeLine, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Years);
        YearsConverter.Write(writer, years, options);
        writer.WriteStartArray(name);
        foreach (var line in lines)
            writeLine(line);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
