using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>A mitigation in JSON: {"title": "Risk share budget", "effect": {"2017/18": 200000, "after": 0}}.</summary>
public sealed class MitigationJsonConverter : JsonConverter<Mitigation>
{
    private static readonly CumulativeEffectJsonConverter EffectConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or an amount is below nil.</exception>
    public override Mitigation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Mitigation value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("effect");
        EffectConverter.Write(writer, value.Effect, options);
        writer.WriteEndObject();
    }

    internal static Mitigation Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "mitigation", "title", "effect");
        return Errors.MadeFromJson(() => new Mitigation(properties.Label("title"), properties.Value("effect", EffectConverter, options)));
    }
}
