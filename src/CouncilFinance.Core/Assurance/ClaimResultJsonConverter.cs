using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A result in JSON. Results go out only: one is made by checking a report.</summary>
public sealed class ClaimResultJsonConverter : JsonConverter<ClaimResult>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: check the report again instead.</exception>
    public override ClaimResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A result is made by checking a report, not read: read the report and call Check.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClaimResult value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("report", value.Report.Id);
        writer.WriteString("table", value.Table.Id);
        writer.WriteString("claim", value.Claim.ToString());
        writer.WriteString("row", value.Row);
        writer.WriteString("column", value.Column);
        writer.WriteString("unit", EnumNames<PrintedUnit>.Of(value.Unit));
        writer.WriteFigure("printed", value.Printed);
        writer.WriteFigure("recomputed", value.Recomputed);
        writer.WriteFigure("gap", value.Gap);
        writer.WriteInterval("printedInterval", value.PrintedLow, value.PrintedHigh);
        writer.WriteInterval("recomputedInterval", value.RecomputedLow, value.RecomputedHigh);
        writer.WriteString("verdict", EnumNames<Verdict>.Of(value.Verdict));
        writer.WriteLikelihood(value.Likelihood);
        if (value.WhyNotTestable is { } why)
            writer.WriteString("whyNotTestable", why);
        writer.WriteEndObject();
    }
}
