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
            throw new JsonException($"A series of years is an object such as {{\"2015/16\": 6514}}, not a {reader.TokenType}.");
        var columns = new List<(string Name, T Value)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            columns.Add((name, JsonValues.Read<T>(ref reader, options)));
        }

        return Read(columns);
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

    /// <summary>The series of columns already read.</summary>
    internal static YearSeries<T> Read(IEnumerable<(string Name, T Value)> columns)
    {
        var years = new List<FinancialYearRange>();
        var values = new List<T>();
        foreach (var (name, value) in columns)
        {
            years.Add(NextColumn(name, years));
            values.Add(value);
        }

        return years.Count > 0
            ? new YearSeries<T>(years[0].Spanning(years[^1]), values)
            : throw new JsonException("A series of years has a value for at least one year; there is none.");
    }

    private static FinancialYearRange NextColumn(string name, List<FinancialYearRange> columns)
    {
        if (!FinancialYearRange.TryParse(name, out var column) || column.Count != 1)
            throw new JsonException($"{Texts.Quote(name)} is not a column of years: {FinancialYear.PermittedText}, and the last may end in ' and after'.");
        if (columns.Count > 0 && (columns[^1].IsOpenEnded || column.First.YearsSince(columns[^1].First) != 1))
            throw new JsonException($"Years follow one another in order, each once; after '{columns[^1]}' comes {Texts.Quote(name)}.");
        return column;
    }
}
