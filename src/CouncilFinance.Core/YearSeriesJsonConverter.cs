using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A series in JSON: an object with a property for each year in order, {"2015/16": 6514, "2016/17 and after": 6284}.</summary>
/// <typeparam name="T">What each year holds.</typeparam>
public sealed class YearSeriesJsonConverter<T> : JsonConverter<YearSeries<T>>
    where T : notnull
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object, no years, years that do not follow one another, or a value that cannot be read.</exception>
    public override YearSeries<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A series of years is an object such as {{\"2015/16\": 6514}}, not {JsonValues.Quoted(ref reader)}.");
        var columns = new YearColumns<T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            columns.Add(name, JsonValues.Read<T>(ref reader, options, name));
        }

        return columns.ToSeries();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearSeries<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var (heading, item) in value.Headings().Zip(value.Values))
        {
            writer.WritePropertyName(heading);
            JsonValues.Write(writer, item, options);
        }

        writer.WriteEndObject();
    }
}
