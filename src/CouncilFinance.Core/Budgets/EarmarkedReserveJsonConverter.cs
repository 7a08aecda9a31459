using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// An earmarked reserve in JSON: {"name": "Transformation", "openingBalance": 9000000, "contributions": {"2017/18": 0}, "uses": {"2017/18": 2500000}}, in pounds.
/// </summary>
public sealed class EarmarkedReserveJsonConverter : JsonConverter<EarmarkedReserve>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or a year uses more than the reserve holds.</exception>
    public override EarmarkedReserve Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "earmarked reserve", "name", ReserveJson.OpeningBalance, ReserveJson.Contributions, ReserveJson.Uses);
        return JsonParts.Made(() => new EarmarkedReserve(
            properties.Label("name"),
            properties.Opening(options),
            properties.Amounts(ReserveJson.Contributions, options),
            properties.Amounts(ReserveJson.Uses, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EarmarkedReserve value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        ReserveJson.WriteMovements(writer, value.OpeningBalance, value.Contributions, value.Uses, options);
        writer.WriteEndObject();
    }
}
