using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>A printed table in JSON, as it stands among the tables of a report.</summary>
public sealed class PrintedTableJsonConverter : JsonConverter<PrintedTable>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, given twice or cannot be read, or a claim names what is not there.</exception>
    public override PrintedTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return PrintedTableJson.Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintedTable value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        PrintedTableJson.Write(writer, value, options);
    }
}
