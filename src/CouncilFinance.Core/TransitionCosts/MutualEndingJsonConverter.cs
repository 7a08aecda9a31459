using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A mutual ending in JSON: {"incurred": [{"authority": {…}, "value": 90000}], "agreedShares": [{"authority": {…}, "value": 2.5}], "unit": "pound"}.
/// The unit is the penny where it is left out.
/// </summary>
public sealed class MutualEndingJsonConverter : JsonConverter<MutualEnding>
{
    private static readonly ByAuthorityJsonConverter<Money> IncurredConverter = new();
    private static readonly ByAuthorityJsonConverter<decimal> SharesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or they contradict one another.</exception>
    public override MutualEnding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "mutual ending", "incurred", "agreedShares", "unit");
        return JsonParts.Made(() => new MutualEnding(
            properties.Value("incurred", IncurredConverter, options), properties.Value("agreedShares", SharesConverter, options), properties.UnitOrPenny()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MutualEnding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("incurred");
        IncurredConverter.Write(writer, value.Incurred, options);
        writer.WritePropertyName("agreedShares");
        SharesConverter.Write(writer, value.AgreedShares.Map(Decimals.Normalised), options);
        writer.WriteString(TransitionJson.Unit, EnumNames<MoneyUnit>.Of(value.Unit));
        writer.WriteEndObject();
    }
}
