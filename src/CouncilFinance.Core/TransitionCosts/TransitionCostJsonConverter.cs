using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A transition cost in JSON: {"reference": "T1", "title": "Redundancies", "incurredBy": {"code": "LBHF", "name": "Hammersmith and Fulham"},
/// "year": "2011/12", "amount": 500000, "necessity": "common-to-all", "nature": "revenue", "discretionaryPayment": 0, "approvedBy": […]}.
/// Left out, the nature is revenue, the payment nil, and nobody has approved.
/// </summary>
public sealed class TransitionCostJsonConverter : JsonConverter<TransitionCost>
{
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly FinancialYearJsonConverter YearConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or an amount is below nil.</exception>
    public override TransitionCost Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TransitionCost value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("reference", value.Reference);
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("incurredBy");
        AuthorityConverter.Write(writer, value.IncurredBy, options);
        writer.WritePropertyName("year");
        YearConverter.Write(writer, value.Year, options);
        writer.WriteNumber("amount", value.Amount.Pounds);
        writer.WriteString("necessity", EnumNames<Necessity>.Of(value.Necessity));
        writer.WriteString("nature", EnumNames<CostNature>.Of(value.Nature));
        writer.WriteNumber("discretionaryPayment", value.DiscretionaryPayment.Pounds);
        TransitionJson.WriteAuthorities(writer, "approvedBy", value.ApprovedBy, options);
        writer.WriteEndObject();
    }

    internal static TransitionCost Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(
            element,
            "transition cost",
            "reference",
            "title",
            "incurredBy",
            "year",
            "amount",
            "necessity",
            "nature",
            "discretionaryPayment",
            "approvedBy");
        return Errors.MadeFromJson(() => new TransitionCost(
                properties.Label("reference"),
                properties.Label("title"),
                properties.Value("incurredBy", AuthorityConverter, options),
                properties.Value("year", YearConverter, options),
                properties.Value("amount", MoneyConverter, options),
                EnumNames<Necessity>.Parse(properties.Text("necessity")))
            .WithNature(properties.OptionalEnum<CostNature>("nature"))
            .WithDiscretionaryPayment(properties.OptionalValue("discretionaryPayment", MoneyConverter, options) ?? Money.Zero)
            .WithApproval(properties.Authorities("approvedBy")));
    }
}
