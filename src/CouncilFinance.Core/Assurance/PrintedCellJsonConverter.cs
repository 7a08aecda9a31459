using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A cell in JSON: its text, "1,177,814", or an object where there is more to say, {"text": "13%", "mark": "*"}; {"illegible": true}.</summary>
public sealed class PrintedCellJsonConverter : JsonConverter<PrintedCell>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Neither a string nor such an object.</exception>
    public override PrintedCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintedCell value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var isPlain = value is { State: not CellState.Illegible, Mark.Length: 0, Unit: null, Rounding: null };
        if (isPlain)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        if (value.State == CellState.Illegible)
            writer.WriteBoolean("illegible", true);
        else
            writer.WriteString("text", value.Text);
        if (value.Mark.Length > 0)
            writer.WriteString("mark", value.Mark);
        PrintedStyle.Write(writer, value.Unit, value.Rounding);
        writer.WriteEndObject();
    }

    internal static PrintedCell Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return new PrintedCell(element.GetString()!);
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException($"A cell is a string such as \"1,177,814\", or an object, not {Texts.Quote(element.GetRawText())}.");
        var properties = new JsonObjectReader(element, "cell", "text", "illegible", "mark", PrintedStyle.Unit, PrintedStyle.Rounding);
        var illegible = properties.OptionalFlag("illegible");
        if (illegible && properties.Has("text"))
            throw new JsonException("A cell that is illegible has no 'text'.");
        var cell = illegible ? PrintedCell.Illegible : new PrintedCell(properties.Text("text"));
        if (properties.OptionalLabel("mark") is { } mark)
            cell = cell.WithMark(mark);
        if (properties.Has(PrintedStyle.Unit))
            cell = cell.WithUnit(properties.OptionalEnum<PrintedUnit>(PrintedStyle.Unit));
        return properties.Has(PrintedStyle.Rounding)
            ? cell.WithRounding(properties.OptionalEnum<PrintedRounding>(PrintedStyle.Rounding))
            : cell;
    }
}
