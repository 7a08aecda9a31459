using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>
/// Changes year on year in JSON: their series of pounds, {"2015/16": 6514000, "2016/17": 6284000}, with the change in the year after the
/// last at its end where there is one, {"2015/16": 100000, "after": -100000}.
/// </summary>
public sealed class IncrementalEffectJsonConverter : JsonConverter<IncrementalEffect>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a series of amounts, or one with an open last column and a change after it.</exception>
    public override IncrementalEffect Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (byYear, after) = EffectJson.Read(ref reader, options);
        return Errors.MadeFromJson(() => new IncrementalEffect(byYear, after ?? Money.Zero));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IncrementalEffect value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        EffectJson.Write(writer, value.ByYear, value.ChangeAfter == Money.Zero ? null : value.ChangeAfter);
    }
}
