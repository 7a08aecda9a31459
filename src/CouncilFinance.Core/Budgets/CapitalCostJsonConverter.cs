using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A capital cost in JSON: a number of pounds, "to-be-confirmed", "not-yet-costed", or of several together
/// {"confirmed": 200000, "toBeConfirmed": true, "notYetCosted": true}. In the last, what is left out is nil or false.
/// </summary>
public sealed class CapitalCostJsonConverter : JsonConverter<CapitalCost>
{
    private const string ToBeConfirmed = "to-be-confirmed";
    private const string NotYetCosted = "not-yet-costed";

    private static readonly MoneyJsonConverter MoneyConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Another text or kind of value, an amount below nil, or a property that is unknown or cannot be read.</exception>
    public override CapitalCost Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var amount = MoneyConverter.Read(ref reader, typeof(Money), options);
            return Errors.MadeFromJson(() => CapitalCost.Of(amount));
        }

        if (reader.TokenType == JsonTokenType.String)
            return Named(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A capital cost is a number of pounds, '{ToBeConfirmed}', '{NotYetCosted}' or an object, not {JsonValues.Quoted(ref reader)}.");
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "capital cost", "confirmed", "toBeConfirmed", "notYetCosted");
        var confirmed = properties.OptionalValue("confirmed", MoneyConverter, options) ?? Money.Zero;
        return Errors.MadeFromJson(() => CapitalCost.Of(confirmed)
            + (properties.OptionalFlag("toBeConfirmed") ? CapitalCost.ToBeConfirmed : default)
            + (properties.OptionalFlag("notYetCosted") ? CapitalCost.NotYetCosted : default));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CapitalCost value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsComplete)
        {
            writer.WriteNumberValue(value.Confirmed.Pounds);
        }
        else if (value == CapitalCost.ToBeConfirmed || value == CapitalCost.NotYetCosted)
        {
            writer.WriteStringValue(value.HasToBeConfirmed ? ToBeConfirmed : NotYetCosted);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteNumber("confirmed", value.Confirmed.Pounds);
            writer.WriteBoolean("toBeConfirmed", value.HasToBeConfirmed);
            writer.WriteBoolean("notYetCosted", value.HasNotYetCosted);
            writer.WriteEndObject();
        }
    }

    private static CapitalCost Named(string text) => text switch
    {
        ToBeConfirmed => CapitalCost.ToBeConfirmed,
        NotYetCosted => CapitalCost.NotYetCosted,
        _ => throw new JsonException($"{Texts.Quote(text)} is not a capital cost: it is a number of pounds, '{ToBeConfirmed}' or '{NotYetCosted}'."),
    };
}
