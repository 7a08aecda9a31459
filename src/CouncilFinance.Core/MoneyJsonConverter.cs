using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>Money in JSON: a number of pounds, such as 1177814 or 12.5, exact in both directions.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a number, or a number outside the bounds of an amount.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException($"An amount is a number of pounds such as 1234.5, not {JsonValues.Quoted(ref reader)}.");
        return JsonNumber.TryRead(ref reader, out var number) && MoneyText.TryScale(number, 1m, out var pounds)
            ? Money.Within(pounds)
            : throw new JsonException($"{Texts.Quote(JsonNumber.TextOf(ref reader))} is outside the bounds or too precise. {MoneyText.PermittedRange}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Pounds);
    }
}
