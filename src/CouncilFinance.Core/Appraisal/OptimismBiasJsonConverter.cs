using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>An optimism bias in JSON: {"category": "IT", "uplift": 0.24, "source": "HM Treasury, table 1", "mitigated": 0.25}. Left out, nothing is mitigated.</summary>
public sealed class OptimismBiasJsonConverter : JsonConverter<OptimismBias>
{
    private static readonly ExactDecimalJsonConverter Number = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the uplift is below nil, or the mitigated part is not from 0 to 1.</exception>
    public override OptimismBias Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "optimism bias", "category", "uplift", "source", "mitigated");
        return Errors.MadeFromJson(() => new OptimismBias(
            properties.Label("category"),
            properties.Value("uplift", Number, options),
            properties.Label("source"),
            properties.OptionalValue("mitigated", Number, options) ?? 0m));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OptimismBias value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("category", value.Category);
        writer.WriteNumber("uplift", value.Uplift);
        writer.WriteString("source", value.Source);
        if (value.Mitigated != 0m)
            writer.WriteNumber("mitigated", value.Mitigated);
        writer.WriteEndObject();
    }
}
