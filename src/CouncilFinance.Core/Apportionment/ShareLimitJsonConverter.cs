using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>A limit in JSON, in pounds: {"floor": 100, "cap": 50000}. Left out, the floor is nil and there is no cap; {} is no limit.</summary>
public sealed class ShareLimitJsonConverter : JsonConverter<ShareLimit>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object, a property is unknown or cannot be read, the floor is below nil, or the cap is below the floor.</exception>
    public override ShareLimit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "limit of a share", "floor", "cap");
        var floor = properties.OptionalValue("floor", MoneyConverter, options) ?? Money.Zero;
        var cap = properties.OptionalValue("cap", MoneyConverter, options);
        return Errors.MadeFromJson(() => cap is { } most ? ShareLimit.Between(floor, most) : ShareLimit.AtLeast(floor));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ShareLimit value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (value.Floor.Sign != 0)
            writer.WriteNumber("floor", value.Floor.Pounds);
        if (value.Cap is { } cap)
            writer.WriteNumber("cap", cap.Pounds);
        writer.WriteEndObject();
    }
}
