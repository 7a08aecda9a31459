using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A table, its columns and its rows in JSON.</summary>
internal static class PrintedTableJson
{
    private static readonly PrintedCellJsonConverter CellConverter = new();

    public static PrintedTable Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(
            element, "table", "id", "title", "source", "note", PrintedStyle.Unit, PrintedStyle.Rounding, "blankMeansNil", "columns", "rows", "casts", "claims");
        try
        {
            return Read(properties, options);
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            throw Errors.InJson(error, $"the table {Texts.Quote(properties.Text("id"))}");
        }
    }

    private static PrintedTable Read(JsonObjectReader properties, JsonSerializerOptions options)
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
        return table
            .WithRows(properties.Items("rows").Select(ReadRow))
            .WithCasts(properties.OptionalItems("casts").Select(ReadCast).ToArray())
            .WithClaims(properties.OptionalItems("claims").Select(claim => ClaimJson.Read(claim, options)));
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
            ClaimJson.Write(writer, claim, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static TableCast ReadCast(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? EnumNames<TableCast>.Parse(element.GetString()!)
            : throw new JsonException($"A cast is one of {EnumNames<TableCast>.Permitted}, not {Texts.Quote(element.GetRawText())}.");

    private static PrintedColumn ReadColumn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return new PrintedColumn(element.GetString()!);
        var properties = new JsonObjectReader(element, "column", "id", "label", "role", PrintedStyle.Unit, PrintedStyle.Rounding);
        var label = properties.Text("label");
        var column = new PrintedColumn(properties.OptionalLabel("id") ?? label, label).WithRole(properties.OptionalEnum<LineRole>("role"));
        if (properties.Has(PrintedStyle.Unit))
            column = column.WithUnit(properties.OptionalEnum<PrintedUnit>(PrintedStyle.Unit));
        return properties.Has(PrintedStyle.Rounding)
            ? column.WithRounding(properties.OptionalEnum<PrintedRounding>(PrintedStyle.Rounding))
            : column;
    }

    private static PrintedRow ReadRow(JsonElement element)
    {
        var properties = new JsonObjectReader(element, "row", "id", "label", "section", "role", PrintedStyle.Unit, PrintedStyle.Rounding, "cells");
        var label = properties.Text("label");
        var row = new PrintedRow(properties.OptionalLabel("id") ?? label, label, ReadCells(properties, label)).WithRole(properties.OptionalEnum<LineRole>("role"));
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
        if (string.Equals(column.Id, column.Label, StringComparison.Ordinal) && column is { Role: LineRole.Item, Unit: null, Rounding: null })
        {
            writer.WriteStringValue(column.Label);
            return;
        }

        writer.WriteStartObject();
        WriteIdAndLabel(writer, column.Id, column.Label);
        WriteRole(writer, column.Role);
        PrintedStyle.Write(writer, column.Unit, column.Rounding);
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, PrintedRow row, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteIdAndLabel(writer, row.Id, row.Label);
        if (row.Section.Length > 0)
            writer.WriteString("section", row.Section);
        WriteRole(writer, row.Role);
        PrintedStyle.Write(writer, row.Unit, row.Rounding);
        writer.WriteStartArray("cells");
        foreach (var cell in row.Cells)
            CellConverter.Write(writer, cell, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter writer, LineRole role)
    {
        if (role != LineRole.Item)
            writer.WriteString("role", EnumNames<LineRole>.Of(role));
    }

    private static void WriteIdAndLabel(Utf8JsonWriter writer, string id, string label)
    {
        if (!string.Equals(id, label, StringComparison.Ordinal))
            writer.WriteString("id", id);
        writer.WriteString("label", label);
    }
}
