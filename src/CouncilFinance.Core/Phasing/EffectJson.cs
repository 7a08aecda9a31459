using System.Collections.Immutable;
using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>The JSON of both views: a property for each year, and "after" for what comes after the last where that says more.</summary>
internal static class EffectJson
{
    private const string After = "after";

    private static readonly MoneyJsonConverter MoneyConverter = new();

    public static (YearSeries<Money> ByYear, Money? After) Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            throw new JsonException($"An effect is an object such as {{\"2015/16\": 6514000}}, not {Texts.Quote(document.RootElement.GetRawText())}.");
        }

        var columns = new YearColumns<Money>();
        Money? after = null;
        string? before = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var isAfter = string.Equals(name, After, StringComparison.Ordinal);
            if (isAfter ? after is not null : string.Equals(name, before, StringComparison.Ordinal))
                throw new JsonException($"An effect has the property '{name}' twice.");
            reader.Read();
            var amount = ReadAmount(ref reader, name, options);
            if (isAfter)
                after = amount;
            else
                columns.Add(before = name, amount);
        }

        return (columns.ToSeries(), after);
    }

    public static void Write(Utf8JsonWriter writer, YearSeries<Money> byYear, Money? after) => Write(writer, byYear, after, Headings(byYear));

    /// <summary>Writes an effect whose headings are those of others before it, as in the lines of a schedule.</summary>
    public static void Write(Utf8JsonWriter writer, YearSeries<Money> byYear, Money? after, ImmutableArray<JsonEncodedText> headings)
    {
        writer.WriteStartObject();
        for (var column = 0; column < headings.Length; column++)
            writer.WriteNumber(headings[column], byYear.Span[column].Pounds);
        if (after is { } amountAfter)
            writer.WriteNumber(After, amountAfter.Pounds);
        writer.WriteEndObject();
    }

    public static ImmutableArray<JsonEncodedText> Headings(YearSeries<Money> byYear) =>
        byYear.Headings().Select(heading => JsonEncodedText.Encode(heading)).ToImmutableArray();

    private static Money ReadAmount(ref Utf8JsonReader reader, string name, JsonSerializerOptions options)
    {
        try
        {
            return MoneyConverter.Read(ref reader, typeof(Money), options);
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"'{name}'");
        }
    }
}
