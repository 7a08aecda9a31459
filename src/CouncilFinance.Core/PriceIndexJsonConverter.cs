using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A price index in JSON: its series, {"2010/11": 100, "2011/12": 102.1}.</summary>
public sealed class PriceIndexJsonConverter : JsonConverter<PriceIndex>
{
    private static readonly YearSeriesJsonConverter<decimal> NumbersConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a series of numbers above nil.</exception>
    public override PriceIndex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var numbers = NumbersConverter.Read(ref reader, typeof(YearSeries<decimal>), options);
        return Errors.MadeFromJson(() => new PriceIndex(numbers));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PriceIndex value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        NumbersConverter.Write(writer, value.Numbers, options);
    }
}
