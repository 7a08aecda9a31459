using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A claim and its operands in JSON.</summary>
internal static class ClaimJson
{
    public static Claim Read(JsonElement element)
    {
        var properties = new JsonObjectReader(element, "claim", "claim", "row", "column", "of", "in", "from");
        if (properties.Has("row") == properties.Has("column"))
            throw new JsonException("A claim is about one line: it has either a 'row' or a 'column'.");
        var subject = properties.Has("row") ? Claim.ForRow(properties.Label("row")) : Claim.ForColumn(properties.Label("column"));
        var claim = subject.Say(EnumNames<ClaimKind>.Parse(properties.Text("claim")), properties.Items("of").Select(ReadOperand).ToList());
        if (properties.Has("in"))
            claim = claim.In(properties.Items("in").Select(ReadId).ToArray());
        if (!properties.Has("from"))
            return claim;
        return claim.Kind == ClaimKind.RunningTotal
            ? claim.From(properties.Label("from"))
            : throw new JsonException($"Only a running total has a 'from'; {Texts.Quote(claim.ToString())} is none.");
    }

    public static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("claim", EnumNames<ClaimKind>.Of(claim.Kind));
        writer.WriteString(claim.IsAboutRow ? "row" : "column", claim.Target);
        writer.WriteStartArray("of");
        foreach (var operand in claim.Operands)
            WriteOperand(writer, operand);
        writer.WriteEndArray();
        if (claim.Across is { } across)
        {
            writer.WriteStartArray("in");
            foreach (var id in across)
                writer.WriteStringValue(id);
            writer.WriteEndArray();
        }

        if (claim.Start is { } start)
            writer.WriteString("from", start);
        writer.WriteEndObject();
    }

    private static string ReadId(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? element.GetString()!
            : throw new JsonException($"A line is named by a string, not {Texts.Quote(element.GetRawText())}.");

    private static ClaimOperand ReadOperand(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return ClaimOperand.Line(element.GetString()!);
        if (element.ValueKind == JsonValueKind.Number)
            return ClaimOperand.Constant(Number(element));
        var properties = new JsonObjectReader(element, "operand", "table", "line", "row", "column", "times");
        if (properties.Has("line") == properties.Has("row"))
            throw new JsonException("An operand is a line or a cell: it has either a 'line', or a 'row' and a 'column'.");
        var operand = properties.Has("line")
            ? ClaimOperand.Line(properties.Label("line"))
            : ClaimOperand.Cell(properties.Label("row"), properties.Label("column"));
        if (properties.OptionalLabel("table") is { } table)
            operand = operand.In(table);
        return properties.Has("times") ? operand.Times(Number(properties.Required("times"))) : operand;
    }

    private static decimal Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && JsonNumber.TryReadExactly(element.GetRawText(), out var number)
            ? number
            : throw new JsonException($"A constant or factor is a number of at most 28 digits, not {Texts.Quote(element.GetRawText())}.");

    private static void WriteOperand(Utf8JsonWriter writer, ClaimOperand operand)
    {
        if (operand.IsConstant)
        {
            writer.WriteNumberValue(operand.Factor);
            return;
        }

        if (operand is { LineId: { } plain, Table: null, Factor: 1m })
        {
            writer.WriteStringValue(plain);
            return;
        }

        writer.WriteStartObject();
        if (operand.Table is { } table)
            writer.WriteString("table", table);
        if (operand.LineId is { } line)
            writer.WriteString("line", line);
        if (operand.Row is { } row)
            writer.WriteString("row", row);
        if (operand.Column is { } column)
            writer.WriteString("column", column);
        if (operand.Factor != 1m)
            writer.WriteNumber("times", operand.Factor);
        writer.WriteEndObject();
    }
}
