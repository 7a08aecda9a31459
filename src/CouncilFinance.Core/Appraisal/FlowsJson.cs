using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>What comes in, what goes out and the price base, in JSON: certain amounts and ranges have one shape.</summary>
internal static class FlowsJson<T>
    where T : notnull
{
    private const string Inflows = "inflows";
    private const string Outflows = "outflows";
    private const string Base = "priceBase";

    private static readonly YearSeriesJsonConverter<T> SeriesConverter = new();
    private static readonly PriceBaseJsonConverter PriceBaseConverter = new();

    /// <summary>The flows that an object holds. Left out, the price base is cash.</summary>
    public static TFlows Read<TFlows>(ref Utf8JsonReader reader, string what, JsonSerializerOptions options, Func<YearSeries<T>, YearSeries<T>, PriceBase, TFlows> make)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, what, Inflows, Outflows, Base);
        return JsonParts.Made(() => make(
            properties.Value(Inflows, SeriesConverter, options),
            properties.Value(Outflows, SeriesConverter, options),
            properties.OptionalValue(Base, PriceBaseConverter, options) ?? PriceBase.Cash));
    }

    public static void Write(Utf8JsonWriter writer, YearSeries<T> inflows, YearSeries<T> outflows, PriceBase priceBase, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Inflows);
        SeriesConverter.Write(writer, inflows, options);
        writer.WritePropertyName(Outflows);
        SeriesConverter.Write(writer, outflows, options);
        writer.WritePropertyName(Base);
        PriceBaseConverter.Write(writer, priceBase, options);
        writer.WriteEndObject();
    }
}
