using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// A salary band in JSON, in pounds a year: {"low": 61000, "high": 85000, "midPoint": 68000}. The mid-point is the stated one, and is left out where
/// none is; low and high are both there or, with a mid-point, both left out.
/// </summary>
public sealed class SalaryBandJsonConverter : JsonConverter<SalaryBand>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or a salary is not one a band may have.</exception>
    public override SalaryBand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "salary band", "low", "high", "midPoint");
        var midPoint = properties.OptionalValue("midPoint", MoneyConverter, options);
        return Errors.MadeFromJson(() =>
        {
            if (midPoint is { } alone && !properties.Has("low") && !properties.Has("high"))
                return SalaryBand.AtMidPoint(alone);
            var band = SalaryBand.Between(properties.Value("low", MoneyConverter, options), properties.Value("high", MoneyConverter, options));
            return midPoint is { } stated ? band.WithMidPoint(stated) : band;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SalaryBand value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        if (value.Range is { } range)
        {
            writer.WriteNumber("low", range.Low.Pounds);
            writer.WriteNumber("high", range.High.Pounds);
        }

        if (value.StatedMidPoint is { } midPoint)
            writer.WriteNumber("midPoint", midPoint.Pounds);
        writer.WriteEndObject();
    }
}
