using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A portfolio of savings projects in JSON: {"years": "2016/17 to 2019/20", "projects": […]}.</summary>
public sealed class SavingsPortfolioJsonConverter : JsonConverter<SavingsPortfolio>
{
    private static readonly FinancialYearRangeJsonConverter YearsConverter = new();
    private static readonly SavingsProjectJsonConverter ProjectConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the projects contradict one another.</exception>
    public override SavingsPortfolio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "portfolio of savings projects", "years", "projects");
        return Errors.MadeFromJson(() => new SavingsPortfolio(
            properties.Value("years", YearsConverter, options),
            properties.Items("projects").Each("projects", project => SavingsProjectJsonConverter.Read(project, options))));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsPortfolio value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("years");
        YearsConverter.Write(writer, value.Years, options);
        writer.WriteStartArray("projects");
        foreach (var project in value.Projects)
            ProjectConverter.Write(writer, project, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
