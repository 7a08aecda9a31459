using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A section of a revenue budget in JSON: {"title": "Promoting Independence", "items": […]}. An item with "items" is a section, any other a line.</summary>
public sealed class RevenueBudgetSectionJsonConverter : JsonConverter<RevenueBudgetSection>
{
    private static readonly RevenueBudgetLineJsonConverter LineConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, two items have one title, or a total is beyond what an amount holds.</exception>
    public override RevenueBudgetSection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RevenueBudgetSection value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteStartArray("items");
        foreach (var item in value.Items)
        {
            if (item is RevenueBudgetSection section)
                Write(writer, section, options);
            else
                LineConverter.Write(writer, (RevenueBudgetLine)item, options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static RevenueBudgetSection Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "section of a revenue budget", "title", "items");
        return JsonParts.Made(() => new RevenueBudgetSection(
            properties.Label("title"),
            properties.Items("items").Each("items", item => ReadItem(item, options))));
    }

    private static RevenueBudgetItem ReadItem(JsonElement item, JsonSerializerOptions options) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("items", out _) ? Read(item, options) : RevenueBudgetLineJsonConverter.Read(item, options);
}
