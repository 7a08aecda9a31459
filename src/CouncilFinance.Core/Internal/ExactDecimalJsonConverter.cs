using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Internal;

/// <summary>A decimal in JSON that is read exactly or refused; the framework's own reader rounds beyond 28 digits.</summary>
internal sealed class ExactDecimalJsonConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException($"A number is wanted, not {JsonValues.Quoted(ref reader)}.");
        return JsonNumber.TryRead(ref reader, out var value)
            ? value
            : throw new JsonException($"{Texts.Quote(JsonNumber.TextOf(ref reader))} is not a number of at most 28 digits and 28 decimal places.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
