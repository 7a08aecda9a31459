using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Phasing;

/// <summary>
/// An effect against the base in JSON: its series of pounds, {"2015/16": 6514000, "2016/17": 12798000}, with what is left after the last
/// year at its end where that is another amount, {"2015/16": 100000, "after": 0}.
/// </summary>
public sealed class CumulativeEffectJsonConverter : JsonConverter<CumulativeEffect>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a series of amounts, or one whose open last column and "after" contradict one another.</exception>
    public override CumulativeEffect Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (byYear, after) = EffectJson.Read(ref reader, options);
        return Errors.MadeFromJson(() => new CumulativeEffect(byYear, after ?? byYear.Last));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CumulativeEffect value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        EffectJson.Write(writer, value.ByYear, value.RecurrentLevel == value.LevelReached ? null : value.RecurrentLevel);
    }
}
