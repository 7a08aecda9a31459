using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A table, its columns and its rows in JSON.</summary>
internal static class PrintedTableJson
{
    private static readonly PrintedCellJsonConverter CellConverter = new();

    public static PrintedTable Read(JsonElement element)
    {
        var properties = new JsonObjectReader(
            element, "table", "id", "title", "source", "note", PrintedStyle.Unit, PrintedStyle.Rounding, "blankMeansNil", "columns", "rows", "claims");
        try
        {
            return Read(properties);
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            throw Errors.InJson(error, $"the table {Texts.Quote(properties.Text("id"))}");
        }
    }

    private static PrintedTable Read(JsonObjectReader properties)
    {
        var table = new PrintedTable(
                properties.Label("id"),
                properties.Text("title"),
                EnumNames<PrintedUnit>.Parse(properties.Text(PrintedStyle.Unit)),
                properties.Items("columns").Select(ReadColumn))
            .WithRounding(properties.OptionalEnum<PrintedRounding>(PrintedStyle.Rounding));
        if (properties.OptionalLabel("source") is { } source)
            table = table.WithSource(source);
        if (properties.OptionalLabel("note") is { } note)
            table = table.WithNote(note);
        if (properties.OptionalFlag("blankMeansNil"))
            table = table.WithBlankMeaningNil();
        table = properties.Items("rows").Select(ReadRow).Aggregate(table, (sofar, row) => sofar.WithRow(row));
        return properties.OptionalItems("claims").Select(ClaimJson.Read).Aggregate(table, (sofar, claim) => sofar.WithClaim(claim));
    }

    public static void Write(Utf8JsonWriter writer, PrintedTable table, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", table.Id);
        writer.WriteString("title", table.Title);
        if (table.Source.Length > 0)
            writer.WriteString("source", table.Source);
        if (table.Note.Length > 0)
            writer.WriteString("note", table.Note);
        PrintedStyle.Write(writer, table.Unit, table.Rounding == default ? null : table.Rounding);
        if (table.BlankMeansNil)
            writer.WriteBoolean("blankMeansNil", true);
        writer.WriteStartArray("columns");
        foreach (var column in table.Columns)
            WriteColumn(writer, column);
        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows)
            WriteRow(writer, row, options);
        writer.WriteEndArray();
        writer.WriteStartArray("claims");
        foreach (var claim in table.Claims)
            ClaimJson.Write(writer, claim);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static PrintedColumn ReadColumn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return new PrintedColumn(element.GetString()!);
        var properties = new JsonObjectReader(element, "column", "id", "label", PrintedStyle.Unit, PrintedStyle.Rounding);
        var label = properties.Text("label");
        var column = new PrintedColumn(properties.OptionalLabel("id") ?? label, label);
        if (properties.Has(PrintedStyle.Unit))
            column = column.WithUnit(properties.OptionalEnum<PrintedUnit>(PrintedStyle.Unit));
        return properties.Has(PrintedStyle.Rounding)
            ? column.WithRounding(properties.OptionalEnum<PrintedRounding>(PrintedStyle.Rounding))
            : column;
    }

    private static PrintedRow ReadRow(JsonElement element)
    {
        var properties = new JsonObjectReader(element, "row", "id", "label", "section", PrintedStyle.Unit, PrintedStyle.Rounding, "cells");
        var label = properties.Text("label");
        var row = new PrintedRow(properties.OptionalLabel("id") ?? label, label, ReadCells(properties, label));
        if (properties.OptionalLabel("section") is { } section)
            row = row.WithSection(section);
        if (properties.Has(PrintedStyle.Unit))
            row = row.WithUnit(properties.OptionalEnum<PrintedUnit>(PrintedStyle.Unit));
        return properties.Has(PrintedStyle.Rounding)
            ? row.WithRounding(properties.OptionalEnum<PrintedRounding>(PrintedStyle.Rounding))
            : row;
    }

    private static List<PrintedCell> ReadCells(JsonObjectReader row, string label)
    {
        try
        {
            return row.Items("cells").Select(PrintedCellJsonConverter.Read).ToList();
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"the row {Texts.Quote(label)}");
        }
    }

    private static void WriteColumn(Utf8JsonWriter writer, PrintedColumn column)
    {
        if (string.Equals(column.Id, column.Label, StringComparison.Ordinal) && column is { Unit: null, Rounding: null })
        {
            writer.WriteStringValue(column.Label);
            return;
        }

        writer.WriteStartObject();
        WriteIdAndLabel(writer, column.Id, column.Label);
        PrintedStyle.Write(writer, column.Unit, column.Rounding);
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, PrintedRow row, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteIdAndLabel(writer, row.Id, row.Label);
        if (row.Section.Length > 0)
            writer.WriteString("section", row.Section);
        PrintedStyle.Write(writer, row.Unit, row.Rounding);
        writer.WriteStartArray("cells");
        foreach (var cell in row.Cells)
            CellConverter.Write(writer, cell, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteIdAndLabel(Utf8JsonWriter writer, string id, string label)
    {
        if (!string.Equals(id, label, StringComparison.Ordinal))
            writer.WriteString("id", id);
        writer.WriteString("label", label);
    }
}
