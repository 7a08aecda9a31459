using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>How a line may turn out in JSON: {"shape": "triangular", "low": 0.8, "likely": 1, "high": 1.4}. A uniform one has no likeliest factor.</summary>
public sealed class UncertaintyJsonConverter : JsonConverter<Uncertainty>
{
    private static readonly ExactDecimalJsonConverter Number = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the factors are not in order, or one is not from −1,000,000 to 1,000,000.</exception>
    public override Uncertainty Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "uncertainty", "shape", "low", "likely", "high");
        var shape = properties.Named<UncertaintyShape>("shape");
        var (low, high) = (properties.Value("low", Number, options), properties.Value("high", Number, options));
        if (shape == UncertaintyShape.Uniform)
        {
            return properties.Has("likely")
                ? throw new JsonException("A uniform uncertainty has no 'likely' factor: all are alike. Leave it out, or say triangular or pert.")
                : Errors.MadeFromJson(() => Uncertainty.Uniform(low, high));
        }

        var likely = properties.Value("likely", Number, options);
        return Errors.MadeFromJson(() => shape == UncertaintyShape.Pert ? Uncertainty.Pert(low, likely, high) : Uncertainty.Triangular(low, likely, high));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Uncertainty value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("shape", EnumNames<UncertaintyShape>.Of(value.Shape));
        writer.WriteNumber("low", value.Low);
        if (value.Likely is { } likely)
            writer.WriteNumber("likely", likely);
        writer.WriteNumber("high", value.High);
        writer.WriteEndObject();
    }
}
