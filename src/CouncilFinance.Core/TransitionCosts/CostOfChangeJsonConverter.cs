using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// The cost of a change in JSON: {"facility": {…}, "corporateResources": [{"title": "Change team", "amounts": {"2015/16": 339000}}], "grants": […],
/// "contingencyRate": 0.15}. Left out, there are no resources, no grants and no contingency.
/// </summary>
public sealed class CostOfChangeJsonConverter : JsonConverter<CostOfChange>
{
    private static readonly FundingFacilityJsonConverter FacilityConverter = new();
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();
    private static readonly ExactDecimalJsonConverter RateConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, or the rate is below nil.</exception>
    public override CostOfChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "cost of change", "facility", "corporateResources", "grants", "contingencyRate");
        return Errors.MadeFromJson(() =>
        {
            var cost = CostOfChange.Of(properties.Value("facility", FacilityConverter, options))
                .WithContingencyRate(properties.OptionalValue("contingencyRate", RateConverter, options) ?? 0m);
            cost = Resources(properties, "corporateResources", options).Aggregate(cost, (sofar, resource) => sofar.WithCorporateResources(resource.Title, resource.Amounts));
            return Resources(properties, "grants", options).Aggregate(cost, (sofar, grant) => sofar.WithGrant(grant.Title, grant.Amounts));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CostOfChange value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("facility");
        FacilityConverter.Write(writer, value.Facility, options);
        WriteResources(writer, "corporateResources", value.CorporateParts, options);
        WriteResources(writer, "grants", value.GrantParts, options);
        writer.WriteNumber("contingencyRate", value.ContingencyRate);
        writer.WriteEndObject();
    }

    private static IEnumerable<(string Title, YearSeries<Money> Amounts)> Resources(JsonObjectReader properties, string name, JsonSerializerOptions options) =>
        properties.OptionalItems(name).Each(name, item =>
        {
            var resource = new JsonObjectReader(item, "resource", "title", "amounts");
            return (resource.Label("title"), resource.Value("amounts", SeriesConverter, options));
        });

    private static void WriteResources(
        Utf8JsonWriter writer, string name, IEnumerable<(string Title, YearSeries<Money> Amounts)> resources, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var (title, amounts) in resources)
        {
            writer.WriteStartObject();
            writer.WriteString("title", title);
            writer.WritePropertyName("amounts");
            SeriesConverter.Write(writer, amounts, options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
