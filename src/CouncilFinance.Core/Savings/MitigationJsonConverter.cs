using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>A mitigation in JSON: {"title": "Risk share budget", "amount": 200000, "recurrence": "one-off"}.</summary>
public sealed class MitigationJsonConverter : JsonConverter<Mitigation>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the amount is below nil.</exception>
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
        writer.WriteNumber("amount", value.Amount.Pounds);
        writer.WriteString("recurrence", EnumNames<Recurrence>.Of(value.Recurrence));
        writer.WriteEndObject();
    }

    internal static Mitigation Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "mitigation", "title", "amount", "recurrence");
        var amount = properties.Value("amount", MoneyConverter, options);
        return amount.Sign >= 0
            ? new Mitigation(properties.Label("title"), amount, EnumNames<Recurrence>.Parse(properties.Text("recurrence")))
            : throw new JsonException($"The 'amount' of a mitigation is nil or more; {amount} is not.");
    }
}
