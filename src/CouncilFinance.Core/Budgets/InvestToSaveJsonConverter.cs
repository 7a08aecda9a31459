using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>
/// An invest-to-save project in JSON: {"title": "Smart Libraries", "investment": {"2017/18": 100000}, "saving": {"2018/19": 60000},
/// "payBackLimit": 5}.
/// </summary>
public sealed class InvestToSaveJsonConverter : JsonConverter<InvestToSave>
{
    private static readonly YearSeriesJsonConverter<Money> AmountsConverter = new();
    private static readonly CumulativeEffectJsonConverter EffectConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, an investment is below nil or all of it nil, or the limit is below 1.</exception>
    public override InvestToSave Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "invest-to-save project", "title", "investment", "saving", "payBackLimit");
        return Errors.MadeFromJson(() => new InvestToSave(
            properties.Label("title"),
            properties.Value("investment", AmountsConverter, options),
            properties.Value("saving", EffectConverter, options),
            properties.Whole("payBackLimit")));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, InvestToSave value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("investment");
        AmountsConverter.Write(writer, value.Investment, options);
        writer.WritePropertyName("saving");
        EffectConverter.Write(writer, value.Saving, options);
        writer.WriteNumber("payBackLimit", value.PayBackLimit);
        writer.WriteEndObject();
    }
}
