using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>A profile in JSON: the weight of each year's increment, {"2012/13": 33, "2013/14": 33, "2014/15": 34}.</summary>
public sealed class PhasingProfileJsonConverter : JsonConverter<PhasingProfile>
{
    private static readonly YearSeriesJsonConverter<decimal> WeightsConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a series of numbers, one of them negative, or all of them nil.</exception>
    public override PhasingProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var weights = WeightsConverter.Read(ref reader, typeof(YearSeries<decimal>), options);
        return Errors.MadeFromJson(() => new PhasingProfile(weights));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PhasingProfile value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        WeightsConverter.Write(writer, value.IncrementWeights, options);
    }
}
