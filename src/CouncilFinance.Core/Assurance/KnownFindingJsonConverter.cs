using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>
/// A known finding in JSON: {"code": "sum-does-not-cast", "report": "budget-2026", "table": "savings", "row": "Total", "column": "2027/28", "gap": 270}.
/// The report and the gap are left out where any is meant.
/// </summary>
public sealed class KnownFindingJsonConverter : JsonConverter<KnownFinding>
{
    private static readonly ExactDecimalJsonConverter Decimals = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not an object with code, table, row and column, or one of them cannot be read.</exception>
    public override KnownFinding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "known finding", "code", "report", "table", "row", "column", "gap");
        var known = new KnownFinding(
            properties.Named<FindingCode>("code"), properties.Label("table"), properties.Label("row"), properties.Label("column"), properties.OptionalValue("gap", Decimals, options));
        return properties.OptionalLabel("report") is { } report ? known.InReport(report) : known;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, KnownFinding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("code", EnumNames<FindingCode>.Of(value.Code));
        if (value.Report is { } report)
            writer.WriteString("report", report);
        writer.WriteString("table", value.Table);
        writer.WriteString("row", value.Row);
        writer.WriteString("column", value.Column);
        if (value.Gap is { } gap)
            writer.WriteNumber("gap", gap);
        writer.WriteEndObject();
    }
}
