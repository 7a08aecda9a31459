using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// Net reductions in JSON: how far each authority's spending falls against before, negative where it rises,
/// [{"authority": {"code": "LBHF", "name": "Hammersmith and Fulham"}, "value": {"2011/12": 100000, "2012/13": 250000}}].
/// </summary>
public sealed class NetReductionsJsonConverter : JsonConverter<NetReductions>
{
    private static readonly ByAuthorityJsonConverter<CumulativeEffect> ChangesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an array of effects by authority, or there are none.</exception>
    public override NetReductions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var changes = ChangesConverter.Read(ref reader, typeof(ByAuthority<CumulativeEffect>), options);
        return Errors.MadeFromJson(() => NetReductions.Of(changes));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NetReductions value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ChangesConverter.Write(writer, value.Reductions, options);
    }
}
