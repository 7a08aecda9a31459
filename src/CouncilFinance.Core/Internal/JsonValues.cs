using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CouncilFinance.Internal;

/// <summary>
/// The values inside our generic types. What the caller's options know comes first; what they do not know, such as Money in a
/// source-generated context that names only YearSeries&lt;Money&gt;, is read and written as the type itself says.
/// </summary>
internal static class JsonValues
{
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : notnull
    {
        var value = Own<T>() is { } own && !Knows<T>(options)
            ? own.Read(ref reader, typeof(T), options)
            : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        return value ?? throw new JsonException($"A {typeof(T).Name} is wanted where the text has null.");
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        where T : notnull
    {
        if (Own<T>() is { } own && !Knows<T>(options))
            own.Write(writer, value, options);
        else
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    private static bool Knows<T>(JsonSerializerOptions options) => options.TryGetTypeInfo(typeof(T), out _);

    private static JsonConverter<T>? Own<T>() => (JsonConverter?)(
        typeof(T) == typeof(Money) ? new MoneyJsonConverter()
        : typeof(T) == typeof(MoneyRange) ? new MoneyRangeJsonConverter()
        : typeof(T) == typeof(FinancialYear) ? new FinancialYearJsonConverter()
        : typeof(T) == typeof(decimal) ? JsonMetadataServices.DecimalConverter
        : typeof(T) == typeof(int) ? JsonMetadataServices.Int32Converter
        : typeof(T) == typeof(string) ? JsonMetadataServices.StringConverter
        : typeof(T) == typeof(YearSeries<Money>) ? new YearSeriesJsonConverter<Money>()
        : typeof(T) == typeof(YearSeries<decimal>) ? new YearSeriesJsonConverter<decimal>()
        : typeof(T) == typeof(ByAuthority<Money>) ? new ByAuthorityJsonConverter<Money>()
        : typeof(T) == typeof(ByAuthority<decimal>) ? new ByAuthorityJsonConverter<decimal>()
        : null) as JsonConverter<T>;
}
