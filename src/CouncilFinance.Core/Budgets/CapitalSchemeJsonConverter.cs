using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A capital scheme in JSON: {"title": "Smart Libraries", "heading": "New Starts", "costs": {"2017/18": 100000, "2018/19": "to-be-confirmed"},
/// "funding": [{"kind": "grant", "name": "Better Care Fund", "amounts": {"2017/18": 100000}}]}. Funding that is left out is none.
/// </summary>
public sealed class CapitalSchemeJsonConverter : JsonConverter<CapitalScheme>
{
    private static readonly YearSeriesJsonConverter<CapitalCost> CostsConverter = new();
    private static readonly YearSeriesJsonConverter<Money> AmountsConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or funding is more than the cost.</exception>
    public override CapitalScheme Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CapitalScheme value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteString("heading", value.Heading);
        writer.WritePropertyName("costs");
        CostsConverter.Write(writer, value.Costs, options);
        writer.WriteStartArray("funding");
        foreach (var funding in value.Funding)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", EnumNames<CapitalFundingKind>.Of(funding.Source.Kind));
            writer.WriteString("name", funding.Source.Name);
            writer.WritePropertyName("amounts");
            AmountsConverter.Write(writer, funding.Amounts, options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static CapitalScheme Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "capital scheme", "title", "heading", "costs", "funding");
        return JsonParts.Made(() =>
        {
            var scheme = new CapitalScheme(properties.Label("title"), properties.Label("heading"), properties.Value("costs", CostsConverter, options));
            return properties.OptionalItems("funding").Each("funding", item => FundingOf(item, options))
                .Aggregate(scheme, (sofar, funding) => sofar.WithFunding(funding.Source, funding.Amounts));
        });
    }

    private static CapitalFunding FundingOf(JsonElement item, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(item, "capital funding", "kind", "name", "amounts");
        return new CapitalFunding(
            new CapitalFundingSource(EnumNames<CapitalFundingKind>.Parse(properties.Text("kind")), properties.Label("name")),
            properties.Value("amounts", AmountsConverter, options));
    }
}
