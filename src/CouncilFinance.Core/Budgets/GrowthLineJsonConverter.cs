using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>
/// A growth line in JSON: {"reference": "G3", "title": "Older people", "section": "Demand", "effect": {"2017/18": 560000}, "planChange": "amended"}.
/// The effect is against the base, in pounds; section and change are left out where unstated.
/// </summary>
public sealed class GrowthLineJsonConverter : JsonConverter<GrowthLine>
{
    private static readonly CumulativeEffectJsonConverter EffectConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, given twice or cannot be read.</exception>
    public override GrowthLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GrowthLine value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("reference", value.Reference);
        writer.WriteString("title", value.Title);
        if (value.Section.Length > 0)
            writer.WriteString("section", value.Section);
        writer.WritePropertyName("effect");
        EffectConverter.Write(writer, value.Effect, options);
        if (value.PlanChange != PlanChange.Unstated)
            writer.WriteString("planChange", EnumNames<PlanChange>.Of(value.PlanChange));
        writer.WriteEndObject();
    }

    internal static GrowthLine Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "growth line", "reference", "title", "section", "effect", "planChange");
        var line = new GrowthLine(properties.Label("reference"), properties.Label("title"), properties.Value("effect", EffectConverter, options))
            .WithPlanChange(properties.OptionalEnum<PlanChange>("planChange"));
        return properties.OptionalLabel("section") is { } section ? line.WithSection(section) : line;
    }
}
