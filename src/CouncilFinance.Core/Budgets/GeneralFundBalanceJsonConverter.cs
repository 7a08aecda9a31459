using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A general fund balance in JSON: {"openingBalance": 12000000, "contributions": {"2017/18": 0}, "uses": {"2017/18": 500000}, "minimum": {"2017/18": 10000000}}, in pounds.
/// </summary>
public sealed class GeneralFundBalanceJsonConverter : JsonConverter<GeneralFundBalance>
{
    private const string Minimum = "minimum";

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the years differ.</exception>
    public override GeneralFundBalance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "general fund balance", ReserveJson.OpeningBalance, ReserveJson.Contributions, ReserveJson.Uses, Minimum);
        return JsonParts.Made(() => new GeneralFundBalance(
            properties.Opening(options),
            properties.Amounts(ReserveJson.Contributions, options),
            properties.Amounts(ReserveJson.Uses, options),
            properties.Amounts(Minimum, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GeneralFundBalance value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        ReserveJson.WriteMovements(writer, value.OpeningBalance, value.Contributions, value.Uses, options);
        ReserveJson.WriteAmounts(writer, Minimum, value.Minimum, options);
        writer.WriteEndObject();
    }
}
