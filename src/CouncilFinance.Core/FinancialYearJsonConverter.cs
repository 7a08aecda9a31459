using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A financial year in JSON: the string "2015/16", as a value and as a property name.</summary>
public sealed class FinancialYearJsonConverter : JsonConverter<FinancialYear>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not a financial year.</exception>
    public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ReadText(reader.GetString()!)
            : throw new JsonException($"A financial year is a string such as \"2015/16\", not {JsonValues.Quoted(ref reader)}.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a financial year.</exception>
    public override FinancialYear ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(null, null));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString(null, null));
    }

    private static FinancialYear ReadText(string text) =>
        FinancialYear.TryParse(text, null, out var year)
            ? year
            : throw new JsonException($"{Texts.Quote(text)} is not a financial year: {FinancialYear.PermittedText}.");
}
