using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A run of financial years in JSON: the string "2015/16 to 2017/18", with " and after" where the last column is open.</summary>
public sealed class FinancialYearRangeJsonConverter : JsonConverter<FinancialYearRange>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not a run of financial years.</exception>
    public override FinancialYearRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A run of years is a string such as \"2015/16 to 2017/18\", not {JsonValues.Quoted(ref reader)}.");
        var text = reader.GetString()!;
        return FinancialYearRange.TryParse(text, out var years)
            ? years
            : throw new JsonException($"{Texts.Quote(text)} is not a run of years: {FinancialYearRange.PermittedText}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FinancialYearRange value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
