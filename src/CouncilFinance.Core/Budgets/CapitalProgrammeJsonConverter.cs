using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A capital programme in JSON: {"years": "2017/18 to 2020/21", "schemes": […]}.</summary>
public sealed class CapitalProgrammeJsonConverter : JsonConverter<CapitalProgramme>
{
    private static readonly CapitalSchemeJsonConverter SchemeConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, a scheme is not one, or two have one title.</exception>
    public override CapitalProgramme Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRuns.Read(ref reader, "capital programme", "schemes", options, line => CapitalSchemeJsonConverter.Read(line, options), (years, lines) => new CapitalProgramme(years, lines));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CapitalProgramme value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRuns.Write(writer, value.Years, "schemes", value.Schemes, SchemeConverter, options);
    }
}
