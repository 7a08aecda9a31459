using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A report's tables in JSON, the format of the files in docs/reports, which docs/guide/report-format.md describes.</summary>
public sealed class PrintedReportJsonConverter : JsonConverter<PrintedReport>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, given twice or cannot be read, or a claim names what is not there.</exception>
    public override PrintedReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "report", "report", "title", "tables");
        var (id, title) = (properties.Label("report"), properties.Text("title"));
        return Errors.MadeFromJson(() => new PrintedReport(id, title, properties.Items("tables").Select(table => PrintedTableJson.Read(table, options)).ToList()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintedReport value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("report", value.Id);
        writer.WriteString("title", value.Title);
        writer.WriteStartArray("tables");
        foreach (var table in value.Tables)
            PrintedTableJson.Write(writer, table, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
