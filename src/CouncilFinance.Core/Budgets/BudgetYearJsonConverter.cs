using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A year of a budget in JSON: {"year": "2017/18", "baseBudget": 132528000, "transfer": 3315000, "growth": 2770000, "saving": -5700000}, in pounds,
/// with a property for each kind of movement; those that are nil are left out.
/// </summary>
public sealed class BudgetYearJsonConverter : JsonConverter<BudgetYear>
{
    private static readonly FinancialYearJsonConverter YearConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, given twice or cannot be read, or the net budget is too large.</exception>
    public override BudgetYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var kinds = BudgetYear.Kinds.Select(EnumNames<BudgetMovementKind>.Of).ToList();
        var properties = new JsonObjectReader(document.RootElement, "budget year", ["year", "baseBudget", .. kinds]);
        var year = properties.Value("year", YearConverter, options);
        var baseBudget = properties.Value("baseBudget", MoneyConverter, options);
        var movements = kinds.Select(kind => properties.OptionalValue(kind, MoneyConverter, options) ?? Money.Zero).ToList();
        return JsonParts.Made(() => new BudgetYear(year, baseBudget, [.. movements]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BudgetYear value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("year");
        YearConverter.Write(writer, value.Year, options);
        writer.WriteNumber("baseBudget", value.BaseBudget.Pounds);
        foreach (var kind in BudgetYear.Kinds.Where(kind => value[kind] != Money.Zero))
            writer.WriteNumber(EnumNames<BudgetMovementKind>.Of(kind), value[kind].Pounds);
        writer.WriteEndObject();
    }
}
