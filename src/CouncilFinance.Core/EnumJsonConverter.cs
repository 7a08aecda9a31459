using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>An enum in JSON: its member's name in small letters joined by hyphens, such as "service-reduction".</summary>
/// <remarks>Members of a flags enum that are set together are joined by a slash: "efficiency/service-reduction".</remarks>
public sealed class EnumJsonConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not one of the names; the message lists them.</exception>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? EnumNames<TEnum>.Parse(reader.GetString()!)
            : throw new JsonException($"{Texts.Article(typeof(TEnum).Name)} {typeof(TEnum).Name} is one of {EnumNames<TEnum>.Permitted}, not {JsonValues.Quoted(ref reader)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(EnumNames<TEnum>.Of(value));
    }
}
