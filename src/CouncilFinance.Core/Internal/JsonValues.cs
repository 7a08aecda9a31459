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
