using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Dated flows in JSON, in pounds: {"2008-01-01": -10000, "2008-03-01": 2750}, each day once.</summary>
public sealed class DatedCashFlowsJsonConverter : JsonConverter<DatedCashFlows>
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object, there are no flows, a day is not one or stands twice, or an amount cannot be read.</exception>
    public override DatedCashFlows Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"Dated cash flows are an object such as {{\"2008-01-01\": -10000}}, not {JsonValues.Quoted(ref reader)}.");
        var flows = new Dictionary<DateOnly, Money>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!DateOnly.TryParseExact(name, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw new JsonException($"{Texts.Quote(name)} is not a day: a day is written as 2008-03-01.");
            reader.Read();
            if (!flows.TryAdd(day, Amount(ref reader, options, name)))
                throw new JsonException($"Each day stands once; '{name}' stands twice.");
        }

        return Errors.MadeFromJson(() => new DatedCashFlows(flows));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DatedCashFlows value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var (day, amount) in value)
            writer.WriteNumber(day.ToString(DayFormat, CultureInfo.InvariantCulture), amount.Pounds);
        writer.WriteEndObject();
    }

    private static Money Amount(ref Utf8JsonReader reader, JsonSerializerOptions options, string day)
    {
        try
        {
            return MoneyConverter.Read(ref reader, typeof(Money), options);
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"'{day}'");
        }
    }
}
