using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>
/// A cost in JSON: {"reference": "C1", "title": "Commissioning team", "paidBy": {"code": "WCC", "name": "Westminster"}, "budget": 900000, "outturn":
/// 924000, "variances": […], "transferredStaffBurdens": [{"authority": {…}, "value": 20000}]}. Left out, the last two are empty.
/// </summary>
public sealed class CostLineJsonConverter : JsonConverter<CostLine>
{
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly VarianceJsonConverter VarianceConverter = new();
    private static readonly ByAuthorityJsonConverter<Money> BurdensConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the variances do not explain the outturn, or the burdens
    /// come to more than the budget.</exception>
    public override CostLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "cost line", "reference", "title", "paidBy", "budget", "outturn", "variances", "transferredStaffBurdens");
        return JsonParts.Made(() =>
        {
            var line = new CostLine(
                properties.Label("reference"),
                properties.Label("title"),
                properties.Value("paidBy", AuthorityConverter, options),
                properties.Value("budget", MoneyConverter, options),
                properties.Value("outturn", MoneyConverter, options),
                properties.OptionalItems("variances").Each("variances", item => VarianceJsonConverter.Read(item, options)).ToArray());
            return properties.Has("transferredStaffBurdens")
                ? properties.Value("transferredStaffBurdens", BurdensConverter, options).Aggregate(line, (sofar, burden) => sofar.WithTransferredStaffBurden(burden.Key, burden.Value))
                : line;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CostLine value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("reference", value.Reference);
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("paidBy");
        AuthorityConverter.Write(writer, value.PaidBy, options);
        writer.WriteNumber("budget", value.Budget.Pounds);
        writer.WriteNumber("outturn", value.Outturn.Pounds);
        writer.WriteStartArray("variances");
        foreach (var variance in value.Variances)
            VarianceConverter.Write(writer, variance, options);
        writer.WriteEndArray();
        writer.WritePropertyName("transferredStaffBurdens");
        BurdensConverter.Write(writer, value.TransferredStaffBurdens, options);
        writer.WriteEndObject();
    }
}
