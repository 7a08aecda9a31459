using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>
/// The delivery of a saving in JSON: {"reference": "AC1", "planned": {"2017/18": 1000000}, "forecast": {"2017/18": 800000},
/// "grossAchieved": 0, "runningCosts": 0, "fullYearEffect": 0, "oneOffAchieved": 0, "mitigations": […]}. Amounts that are left out are nil.
/// </summary>
public sealed class SavingsDeliveryJsonConverter : JsonConverter<SavingsDelivery>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly CumulativeEffectJsonConverter EffectConverter = new();
    private static readonly MitigationJsonConverter MitigationConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, or the running costs are below nil.</exception>
    public override SavingsDelivery Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(
            document.RootElement,
            "savings delivery",
            "reference",
            "planned",
            "forecast",
            "grossAchieved",
            "runningCosts",
            "fullYearEffect",
            "oneOffAchieved",
            "mitigations");
        Money Optional(string name) => properties.OptionalValue(name, MoneyConverter, options) ?? Money.Zero;
        return Errors.MadeFromJson(() =>
        {
            var delivery = new SavingsDelivery(
                    properties.Label("reference"),
                    properties.Value("planned", EffectConverter, options),
                    properties.Value("forecast", EffectConverter, options))
                .WithAchieved(Optional("grossAchieved"), Optional("runningCosts"), Optional("fullYearEffect"))
                .WithOneOffAchieved(Optional("oneOffAchieved"));
            return properties.OptionalItems("mitigations")
                .Aggregate(delivery, (sofar, item) => sofar.WithMitigation(MitigationJsonConverter.Read(item, options)));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsDelivery value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("reference", value.Reference);
        writer.WritePropertyName("planned");
        EffectConverter.Write(writer, value.Planned, options);
        writer.WritePropertyName("forecast");
        EffectConverter.Write(writer, value.Forecast, options);
        writer.WriteNumber("grossAchieved", value.GrossAchieved.Pounds);
        writer.WriteNumber("runningCosts", value.RunningCosts.Pounds);
        writer.WriteNumber("fullYearEffect", value.FullYearEffect.Pounds);
        writer.WriteNumber("oneOffAchieved", value.OneOffAchieved.Pounds);
        writer.WriteStartArray("mitigations");
        foreach (var mitigation in value.Mitigations)
            MitigationConverter.Write(writer, mitigation, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
