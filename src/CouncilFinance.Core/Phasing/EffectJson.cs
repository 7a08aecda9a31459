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
        using var document = JsonDocument.ParseValue(ref reader);
        var effect = document.RootElement;
        if (effect.ValueKind != JsonValueKind.Object)
            throw new JsonException($"An effect is an object such as {{\"2015/16\": 6514000}}, not {Texts.Quote(effect.GetRawText())}.");
        var names = effect.EnumerateObject().Select(property => property.Name).Where(name => !string.Equals(name, After, StringComparison.Ordinal)).ToList();
        var columns = new JsonObjectReader(effect, "effect", [.. names, After]);
        var byYear = YearSeriesJsonConverter<Money>.Read(names.Select(name => (name, columns.Value(name, MoneyConverter, options))));
        return (byYear, columns.OptionalValue(After, MoneyConverter, options));
    }

    public static void Write(Utf8JsonWriter writer, YearSeries<Money> byYear, Money? after)
    {
        writer.WriteStartObject();
        foreach (var (heading, amount) in byYear.Headings().Zip(byYear.Values))
            writer.WriteNumber(heading, amount.Pounds);
        if (after is { } amountAfter)
            writer.WriteNumber(After, amountAfter.Pounds);
        writer.WriteEndObject();
    }
}
