using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A line of a revenue budget in JSON: {"title": "Reablement (HART)", "employees": 4384630, "runningExpenses": 683680, "internalIncome": 0,
/// "externalIncome": -734360, "previousNetBudget": 5889810}. A figure that is left out is nil, and the previous net budget unstated.
/// </summary>
public sealed class RevenueBudgetLineJsonConverter : JsonConverter<RevenueBudgetLine>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read.</exception>
    public override RevenueBudgetLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RevenueBudgetLine value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteNumber("employees", value.Amounts.Employees.Pounds);
        writer.WriteNumber("runningExpenses", value.Amounts.RunningExpenses.Pounds);
        writer.WriteNumber("internalIncome", value.Amounts.InternalIncome.Pounds);
        writer.WriteNumber("externalIncome", value.Amounts.ExternalIncome.Pounds);
        if (value.PreviousNetBudget is { } previous)
            writer.WriteNumber("previousNetBudget", previous.Pounds);
        writer.WriteEndObject();
    }

    internal static RevenueBudgetLine Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(
            element, "revenue budget line", "title", "employees", "runningExpenses", "internalIncome", "externalIncome", "previousNetBudget");
        return JsonParts.Made(() =>
        {
            var line = new RevenueBudgetLine(properties.Label("title"), Amount("employees"), Amount("runningExpenses"), Amount("internalIncome"), Amount("externalIncome"));
            return properties.OptionalValue("previousNetBudget", MoneyConverter, options) is { } previous ? line.WithPreviousNetBudget(previous) : line;
        });

        Money Amount(string name) => properties.OptionalValue(name, MoneyConverter, options) ?? Money.Zero;
    }
}
