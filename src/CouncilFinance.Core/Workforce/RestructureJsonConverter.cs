using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>A restructure in JSON: {"title": "Commissioning", "current": […], "proposed": […]}, each structure an array of post groups.</summary>
public sealed class RestructureJsonConverter : JsonConverter<Restructure>
{
    private static readonly EstablishmentJsonConverter EstablishmentConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or an authority has two names.</exception>
    public override Restructure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "restructure", "title", "current", "proposed");
        return Errors.MadeFromJson(() => new Restructure(
            properties.Label("title"),
            properties.Value("current", EstablishmentConverter, options),
            properties.Value("proposed", EstablishmentConverter, options)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Restructure value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("current");
        EstablishmentConverter.Write(writer, value.Current, options);
        writer.WritePropertyName("proposed");
        EstablishmentConverter.Write(writer, value.Proposed, options);
        writer.WriteEndObject();
    }
}
