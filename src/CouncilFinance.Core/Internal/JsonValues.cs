using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CouncilFinance.Internal;

/// <summary>
/// The values inside a series or by authority. The library's own types are read and written as documented whatever the caller's options say,
/// and need no place in the caller's context; any other type is the options' affair.
/// </summary>
internal static class JsonValues
{
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : notnull
    {
        var value = Own<T>.Get() is { } own
            ? own.Read(ref reader, typeof(T), options)
            : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        return value ?? throw new JsonException($"A {typeof(T).Name} is wanted where the text has null.");
    }

    /// <summary>What stands where a reader is, in quotation marks.</summary>
    public static string Quoted(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Texts.Quote(document.RootElement.GetRawText());
    }

    /// <summary>A value of which an error says whose it is.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, string owner)
        where T : notnull
    {
        try
        {
            return Read<T>(ref reader, options);
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"'{owner}'");
        }
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        where T : notnull
    {
        if (Own<T>.Get() is { } own)
            own.Write(writer, value, options);
        else
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    private static class Own<T>
    {
        private static readonly JsonConverter<T>? Converter = Find();

        public static JsonConverter<T>? Get() => Converter;

        private static JsonConverter<T>? Find()
        {
            if (typeof(T) == typeof(decimal))
                return new ExactDecimalJsonConverter() as JsonConverter<T>;
            if (typeof(T).Assembly != typeof(Money).Assembly || typeof(T).GetCustomAttribute<JsonConverterAttribute>() is not { ConverterType: { } type })
                return null;
            var converter = Activator.CreateInstance(type);
            return (converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), new JsonSerializerOptions()) : converter) as JsonConverter<T>;
        }
    }
}
