using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A finding in JSON. Findings go out only: one is made by reviewing a report.</summary>
public sealed class FindingJsonConverter : JsonConverter<Finding>
{
    private const int MostExplanations = 10;

    private static readonly ClaimResultJsonConverter Results = new();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: review the report again instead.</exception>
    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A finding is made by reviewing a report, not read: read the report and call Review.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var result = value.Result;
        writer.WriteStartObject();
        writer.WriteString("code", EnumNames<FindingCode>.Of(value.Code));
        writer.WriteString("verdict", EnumNames<Verdict>.Of(value.Verdict));
        writer.WriteString("materiality", EnumNames<Materiality>.Of(value.Materiality));
        writer.WriteFigure("atStake", value.AtStake?.Pounds);
        writer.WriteString("report", result.Report.Id);
        writer.WriteString("table", result.Table.Id);
        writer.WriteString("source", result.Table.Source);
        writer.WriteString("title", result.Table.Title);
        writer.WriteString("row", result.Row);
        writer.WriteString("column", result.Column);
        writer.WriteString("unit", EnumNames<PrintedUnit>.Of(result.Unit));
        writer.WriteFigure("printed", result.Printed);
        writer.WriteFigure("expected", result.Recomputed);
        writer.WriteFigure("gap", result.Gap);
        writer.WriteInterval("printedInterval", result.PrintedLow, result.PrintedHigh);
        writer.WriteInterval("expectedInterval", result.RecomputedLow, result.RecomputedHigh);
        writer.WriteString("slip", EnumNames<Slip>.Of(value.LikelySlip));
        writer.WriteString("remedy", value.Remedy);
        writer.WriteStartArray("failing");
        foreach (var failing in value.Failing)
            Results.Write(writer, failing, options);
        writer.WriteEndArray();
        if (value.Contradiction is { } contradiction)
            WriteContradiction(writer, contradiction);
        writer.WriteStartArray("explanations");
        foreach (var explanation in value.Explanations.Take(MostExplanations))
            WriteExplanation(writer, explanation);
        writer.WriteEndArray();
        writer.WriteBoolean("isComplete", value.IsComplete);
        writer.WriteEndObject();
    }

    private static void WriteContradiction(Utf8JsonWriter writer, JointContradiction contradiction)
    {
        writer.WriteStartObject("contradiction");
        writer.WriteStartArray("multipliers");
        foreach (var multiplier in contradiction.Multipliers)
            writer.WriteNumberValue(multiplier);
        writer.WriteEndArray();
        writer.WriteFigure("gap", contradiction.Gap);
        writer.WriteFigure("mostExplained", contradiction.MostExplained);
        writer.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rank", explanation.Rank);
        writer.WriteString("slip", EnumNames<Slip>.Of(explanation.Slip));
        if (explanation.Line is { } line)
            writer.WriteString("line", line);
        writer.WriteStartArray("corrections");
        foreach (var correction in explanation.Corrections)
            WriteCorrection(writer, correction);
        writer.WriteEndArray();
        writer.WriteNumber("mends", explanation.Mends.Count);
        writer.WriteEndObject();
    }

    private static void WriteCorrection(Utf8JsonWriter writer, Correction correction)
    {
        writer.WriteStartObject();
        writer.WriteString("table", correction.Table.Id);
        writer.WriteString("row", correction.Row);
        writer.WriteString("column", correction.Column);
        writer.WriteString("unit", EnumNames<PrintedUnit>.Of(correction.Unit));
        writer.WriteFigure("printed", correction.Printed);
        writer.WriteFigure("expected", correction.Expected);
        writer.WriteFigure("low", correction.Low);
        writer.WriteFigure("high", correction.High);
        writer.WriteString("slip", EnumNames<Slip>.Of(correction.Slip));
        writer.WriteEndObject();
    }
}
