using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A cost of adjustment in JSON: {"title": "Smaller premises", "authority": {"code": "RBKC", "name": "Kensington and Chelsea"}, "amount": 40000,
/// "isReasonable": true}. It is reasonable where that is left out.
/// </summary>
public sealed class AdjustmentCostJsonConverter : JsonConverter<AdjustmentCost>
{
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the amount is below nil.</exception>
    public override AdjustmentCost Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AdjustmentCost value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("authority");
        AuthorityConverter.Write(writer, value.Authority, options);
        writer.WriteNumber("amount", value.Amount.Pounds);
        writer.WriteBoolean("isReasonable", value.IsReasonable);
        writer.WriteEndObject();
    }

    internal static AdjustmentCost Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "adjustment cost", "title", "authority", "amount", "isReasonable");
        return Errors.MadeFromJson(() => new AdjustmentCost(
            properties.Label("title"),
            properties.Value("authority", AuthorityConverter, options),
            properties.Value("amount", MoneyConverter, options),
            !properties.Has("isReasonable") || properties.OptionalFlag("isReasonable")));
    }
}
