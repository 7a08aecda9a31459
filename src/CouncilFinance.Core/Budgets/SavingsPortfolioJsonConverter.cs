using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A portfolio of savings projects in JSON: {"years": "2016/17 to 2019/20", "projects": […]}.</summary>
public sealed class SavingsPortfolioJsonConverter : JsonConverter<SavingsPortfolio>
{
    private static readonly SavingsProjectJsonConverter ProjectConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the projects contradict one another.</exception>
    public override SavingsPortfolio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRuns.Read(ref reader, "portfolio of savings projects", "projects", options, line => SavingsProjectJsonConverter.Read(line, options), (years, lines) => new SavingsPortfolio(years, lines));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsPortfolio value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRuns.Write(writer, value.Years, "projects", value.Projects, ProjectConverter, options);
    }
}
