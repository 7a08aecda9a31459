using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A price base in JSON: the string "cash" or "real at 2011/12 prices".</summary>
public sealed class PriceBaseJsonConverter : JsonConverter<PriceBase>
{
    private const string CashText = "cash";
    private const string RealStart = "real at ";
    private const string RealEnd = " prices";

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or neither of these.</exception>
    public override PriceBase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A price base is a string such as \"cash\", not {JsonValues.Quoted(ref reader)}.");
        var text = reader.GetString()!;
        if (string.Equals(text, CashText, StringComparison.Ordinal))
            return PriceBase.Cash;
        var isReal = text.Length > RealStart.Length + RealEnd.Length && text.StartsWith(RealStart, StringComparison.Ordinal) && text.EndsWith(RealEnd, StringComparison.Ordinal);
        return isReal && FinancialYear.TryParse(text[RealStart.Length..^RealEnd.Length], null, out var year)
            ? PriceBase.RealAt(year)
            : throw new JsonException($"{Texts.Quote(text)} is not a price base: it is 'cash', or 'real at 2011/12 prices' with the year of prices.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PriceBase value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Year is { } year ? $"{RealStart}{year}{RealEnd}" : CashText);
    }
}
