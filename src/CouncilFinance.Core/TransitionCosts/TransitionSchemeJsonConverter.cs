using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A scheme in JSON: {"title": "Commissioning", "basis": "net-reduction-at-full-effect", "reductions": […], "fallback": […],
/// "fallbackAgreement": "By population", "costs": […]}, or with "basis": "planned-savings" and "plannedSavings": […] in the place of reductions.
/// </summary>
public sealed class TransitionSchemeJsonConverter : JsonConverter<TransitionScheme>
{
    private static readonly NetReductionsJsonConverter ReductionsConverter = new();
    private static readonly ByAuthorityJsonConverter<Money> SavingsConverter = new();
    private static readonly ByAuthorityJsonConverter<decimal> WeightsConverter = new();
    private static readonly TransitionCostJsonConverter CostConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, not one of the basis or cannot be read, or the costs contradict the scheme.</exception>
    public override TransitionScheme Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(
            document.RootElement, "transition scheme", "title", "basis", "reductions", "plannedSavings", "fallback", "fallbackAgreement", "costs");
        return Errors.MadeFromJson(() =>
            properties.OptionalItems("costs").Each("costs", cost => TransitionCostJsonConverter.Read(cost, options))
                .Aggregate(WithFallback(Shared(properties, options), properties, options), (scheme, cost) => scheme.WithCost(cost)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TransitionScheme value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteString("basis", EnumNames<TransitionBasis>.Of(value.Basis));
        if (value.Reductions is { } reductions)
        {
            writer.WritePropertyName("reductions");
            ReductionsConverter.Write(writer, reductions, options);
        }

        if (value.PlannedSavings is { } savings)
        {
            writer.WritePropertyName("plannedSavings");
            SavingsConverter.Write(writer, savings, options);
        }

        if (value.Fallback is { } weights)
        {
            writer.WritePropertyName("fallback");
            WeightsConverter.Write(writer, weights.Map(Decimals.Normalised), options);
            writer.WriteString("fallbackAgreement", value.FallbackAgreement);
        }

        writer.WriteStartArray("costs");
        foreach (var cost in value.Costs)
            CostConverter.Write(writer, cost, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static TransitionScheme Shared(JsonObjectReader properties, JsonSerializerOptions options)
    {
        var (title, basis) = (properties.Label("title"), EnumNames<TransitionBasis>.Parse(properties.Text("basis")));
        var byPlan = basis == TransitionBasis.PlannedSavings;
        if (properties.Has(byPlan ? "reductions" : "plannedSavings"))
            throw new JsonException($"A transition scheme by '{EnumNames<TransitionBasis>.Of(basis)}' has no '{(byPlan ? "reductions" : "plannedSavings")}'.");
        return byPlan
            ? TransitionScheme.ByPlannedSavings(title, properties.Value("plannedSavings", SavingsConverter, options))
            : TransitionScheme.ByNetReduction(title, properties.Value("reductions", ReductionsConverter, options), basis);
    }

    private static TransitionScheme WithFallback(TransitionScheme scheme, JsonObjectReader properties, JsonSerializerOptions options) =>
        properties.Has("fallback") || properties.Has("fallbackAgreement")
            ? scheme.WithFallback(properties.Value("fallback", WeightsConverter, options), properties.Label("fallbackAgreement"))
            : scheme;
}
