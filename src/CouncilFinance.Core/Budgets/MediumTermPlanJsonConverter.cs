using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A plan in JSON: {"budgets": […], "resources": [{"title": "Council tax", "amounts": {"2017/18": 250000000}}], "reservesUsed": {"2017/18": 0}}. Left out, there are no
/// resources, and no reserves are used.
/// </summary>
public sealed class MediumTermPlanJsonConverter : JsonConverter<MediumTermPlan>
{
    private static readonly BudgetRollForwardJsonConverter BudgetConverter = new();
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or budgets or resources contradict one another.</exception>
    public override MediumTermPlan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "medium-term plan", "budgets", "resources", "reservesUsed");
        var budgets = properties.Items("budgets").Each("budgets", budget => BudgetRollForwardJsonConverter.Read(budget, options)).ToArray();
        var resources = properties.OptionalItems("resources").Each("resources", resource => ReadResource(resource, options)).ToList();
        var reserves = properties.Has("reservesUsed") ? properties.Value("reservesUsed", SeriesConverter, options) : null;
        return JsonParts.Made(() =>
        {
            var plan = resources.Aggregate(MediumTermPlan.Of(budgets), (sofar, resource) => sofar.WithResource(resource.Title, resource.Amounts));
            return reserves is null ? plan : plan.WithReservesUsed(reserves);
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MediumTermPlan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteStartArray("budgets");
        foreach (var budget in value.Budgets)
            BudgetConverter.Write(writer, budget, options);
        writer.WriteEndArray();
        writer.WriteStartArray("resources");
        foreach (var source in value.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("title", source.Title);
            writer.WritePropertyName("amounts");
            SeriesConverter.Write(writer, source.Amounts, options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("reservesUsed");
        SeriesConverter.Write(writer, value.ReservesUsed, options);
        writer.WriteEndObject();
    }

    private static PlanResource ReadResource(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "resource", "title", "amounts");
        return new PlanResource(properties.Label("title"), properties.Value("amounts", SeriesConverter, options));
    }
}
