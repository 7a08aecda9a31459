using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>Values by authority in JSON: [{"authority": {"code": "LBHF", "name": "Hammersmith and Fulham"}, "value": 833000}].</summary>
/// <typeparam name="T">What each authority has.</typeparam>
public sealed class ByAuthorityJsonConverter<T> : JsonConverter<ByAuthority<T>>
    where T : notnull
{
    private const string AuthorityName = "authority";
    private const string ValueName = "value";

    private static readonly AuthorityJsonConverter AuthorityConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an array of such objects, an authority that stands twice, or a value that cannot be read.</exception>
    public override ByAuthority<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"Values by authority are an array, not {JsonValues.Quoted(ref reader)}.");
        var entries = new List<KeyValuePair<Authority, T>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var entry = ReadEntry(ref reader, options);
            if (entries.Exists(earlier => earlier.Key == entry.Key))
                throw new JsonException($"Each authority has one value; {Texts.Quote(entry.Key.Code)} stands twice.");
            entries.Add(entry);
        }

        return new ByAuthority<T>(entries);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ByAuthority<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var (authority, item) in value)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(AuthorityName);
            AuthorityConverter.Write(writer, authority, options);
            writer.WritePropertyName(ValueName);
            JsonValues.Write(writer, item, options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static KeyValuePair<Authority, T> ReadEntry(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "value by authority", AuthorityName, ValueName);
        var authority = properties.Value(AuthorityName, AuthorityConverter, options);
        var valueReader = properties.ReaderOf(ValueName);
        return KeyValuePair.Create(authority, JsonValues.Read<T>(ref valueReader, options, authority.Code));
    }
}
