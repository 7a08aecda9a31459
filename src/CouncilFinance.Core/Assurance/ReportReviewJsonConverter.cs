using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>A review in JSON: its results and its findings. Reviews go out only.</summary>
public sealed class ReportReviewJsonConverter : JsonConverter<ReportReview>
{
    private static readonly ClaimResultJsonConverter Results = new();
    private static readonly FindingJsonConverter Findings = new();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: review the report again instead.</exception>
    public override ReportReview Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A review is made of a report, not read: read the report and call Review.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportReview value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (var result in value.Results)
            Results.Write(writer, result, options);
        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in value.Findings)
            Findings.Write(writer, finding, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
