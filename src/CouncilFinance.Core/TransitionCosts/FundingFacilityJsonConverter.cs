using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A facility in JSON: {"contributions": {"2015/16": 2069000}, "plannedSavings": [{"authority": {…}, "value": {"2015/16": 6514000}}],
/// "broughtForward": [{"authority": {…}, "value": 339000}], "balancesUsed": {"2015/16": 339000}, "unit": "thousand"}. Left out, nothing is brought
/// forward, balances are used in the first year, and the unit is the penny.
/// </summary>
public sealed class FundingFacilityJsonConverter : JsonConverter<FundingFacility>
{
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();
    private static readonly ByAuthorityJsonConverter<YearSeries<Money>> SavingsConverter = new();
    private static readonly ByAuthorityJsonConverter<Money> BalancesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or they contradict one another.</exception>
    public override FundingFacility Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "funding facility", "contributions", "plannedSavings", "broughtForward", "balancesUsed", "unit");
        return JsonParts.Made(() =>
        {
            var facility = FundingFacility.Of(
                properties.Value("contributions", SeriesConverter, options),
                properties.Value("plannedSavings", SavingsConverter, options),
                properties.UnitOrPenny());
            if (properties.Has("balancesUsed"))
                return facility.WithBroughtForward(properties.Value("broughtForward", BalancesConverter, options), properties.Value("balancesUsed", SeriesConverter, options));
            return properties.Has("broughtForward") ? facility.WithBroughtForward(properties.Value("broughtForward", BalancesConverter, options)) : facility;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FundingFacility value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("contributions");
        SeriesConverter.Write(writer, value.Contributions, options);
        writer.WritePropertyName("plannedSavings");
        SavingsConverter.Write(writer, value.PlannedSavings, options);
        writer.WritePropertyName("broughtForward");
        BalancesConverter.Write(writer, value.BroughtForward, options);
        writer.WritePropertyName("balancesUsed");
        SeriesConverter.Write(writer, value.BalancesUsed, options);
        writer.WriteString(TransitionJson.Unit, EnumNames<MoneyUnit>.Of(value.Unit));
        writer.WriteEndObject();
    }
}
