using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>An authority in JSON: {"code": "LBHF", "name": "Hammersmith and Fulham"}.</summary>
public sealed class AuthorityJsonConverter : JsonConverter<Authority>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object with a code and a name, or a blank one.</exception>
    public override Authority Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Authority value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Write(writer, value);
    }

    internal static void Write(Utf8JsonWriter writer, Authority value)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        writer.WriteString("name", value.Name);
        writer.WriteEndObject();
    }

    internal static Authority Read(JsonElement element)
    {
        var properties = new JsonObjectReader(element, "authority", "code", "name");
        return new Authority(properties.Label("code"), properties.Label("name"));
    }
}
