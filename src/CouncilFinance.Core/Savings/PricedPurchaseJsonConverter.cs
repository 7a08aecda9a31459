using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>
/// A purchase in JSON: {"provider": "Rowan House", "service": "Older people residential", "authority": {"code": "RBKC",
/// "name": "Kensington and Chelsea"}, "quantity": 12, "unitPrice": 31200}.
/// </summary>
public sealed class PricedPurchaseJsonConverter : JsonConverter<PricedPurchase>
{
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly ExactDecimalJsonConverter QuantityConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or is outside its bounds.</exception>
    public override PricedPurchase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "priced purchase", "provider", "service", "authority", "quantity", "unitPrice");
        return Errors.MadeFromJson(() => new PricedPurchase(
                properties.Label("provider"),
                properties.Label("service"),
                properties.Value("authority", AuthorityConverter, options),
                properties.Value("quantity", QuantityConverter, options),
                properties.Value("unitPrice", MoneyConverter, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PricedPurchase value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("provider", value.Provider);
        writer.WriteString("service", value.Service);
        writer.WritePropertyName("authority");
        AuthorityConverter.Write(writer, value.Authority, options);
        writer.WriteNumber("quantity", value.Quantity);
        writer.WriteNumber("unitPrice", value.UnitPrice.Pounds);
        writer.WriteEndObject();
    }
}
