using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>
/// A roll-forward in JSON: {"name": "Adults &amp; Communities", "years": "2017/18 to 2020/21", "baseBudget": 132528000, "movements": [{"kind": "saving",
/// "reference": "AC1", "title": "Help to Live at Home", "changes": {"2017/18": -1000000, "2018/19": 0, …}}]}. Changes are on the year before, in pounds,
/// positive where they raise the budget; a reference is left out where there is none.
/// </summary>
public sealed class BudgetRollForwardJsonConverter : JsonConverter<BudgetRollForward>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly IncrementalEffectJsonConverter ChangesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a movement is not over the years, two lines have one reference, or the sums are too large.</exception>
    public override BudgetRollForward Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BudgetRollForward value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteString("years", value.Years.ToString());
        writer.WriteNumber("baseBudget", value.BaseBudget.Pounds);
        writer.WriteStartArray("movements");
        foreach (var movement in value.Movements)
            Write(writer, movement, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static BudgetRollForward Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "budget", "name", "years", "baseBudget", "movements");
        var (name, years) = (properties.Label("name"), properties.Value("years", YearsConverter, options));
        var baseBudget = properties.Value("baseBudget", MoneyConverter, options);
        var movements = properties.OptionalItems("movements").Each("movements", movement => ReadMovement(movement, years, options)).ToList();
        return JsonParts.Made(() => new BudgetRollForward(name, baseBudget, years, [.. movements]));
    }

    private static BudgetMovement ReadMovement(JsonElement element, FinancialYearRange years, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "movement", "kind", "reference", "title", "changes");
        var kind = EnumNames<BudgetMovementKind>.Parse(properties.Text("kind"));
        var changes = properties.Value("changes", ChangesConverter, options);
        return changes.Years == years
            ? new BudgetMovement(kind, properties.OptionalLabel("reference"), properties.Label("title"), changes)
            : throw new JsonException($"The changes of a movement are for the years of the budget, {years}; these are for {changes.Years}.");
    }

    private static void Write(Utf8JsonWriter writer, BudgetMovement movement, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", EnumNames<BudgetMovementKind>.Of(movement.Kind));
        if (movement.Reference is { } reference)
            writer.WriteString("reference", reference);
        writer.WriteString("title", movement.Title);
        writer.WritePropertyName("changes");
        ChangesConverter.Write(writer, movement.Changes, options);
        writer.WriteEndObject();
    }
}
