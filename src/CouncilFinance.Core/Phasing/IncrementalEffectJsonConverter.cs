using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>Changes year on year in JSON: its series of pounds, {"2015/16": 6514000, "2016/17": 6284000}.</summary>
public sealed class IncrementalEffectJsonConverter : JsonConverter<IncrementalEffect>
{
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a series of amounts.</exception>
    public override IncrementalEffect Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(SeriesConverter.Read(ref reader, typeof(YearSeries<Money>), options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IncrementalEffect value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        SeriesConverter.Write(writer, value.ByYear, options);
    }
}
