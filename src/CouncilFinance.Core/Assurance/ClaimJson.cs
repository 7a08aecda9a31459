using System.Text.Json;
using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A claim and its operands in JSON.</summary>
internal static class ClaimJson
{
    private static readonly FinancialYearJsonConverter YearConverter = new();
    private static readonly DiscountingJsonConverter DiscountingConverter = new();

    public static Claim Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(
            element, "claim", "claim", "row", "column", "of", "in", "from", "within", "firstYear", "discounting", "counting", "crossing", "countedFrom");
        if (properties.Has("row") == properties.Has("column"))
            throw new JsonException("A claim is about one line: it has either a 'row' or a 'column'.");
        var subject = properties.Has("row") ? Claim.ForRow(properties.Label("row")) : Claim.ForColumn(properties.Label("column"));
        var kind = EnumNames<ClaimKind>.Parse(properties.Text("claim"));
        var operands = kind == ClaimKind.DiscountFactor ? properties.OptionalItems("of") : properties.Items("of");
        var claim = subject.Say(kind, operands.Select(ReadOperand).ToList(), ReadConvention(properties, kind, options));
        if (properties.Has("in"))
            claim = claim.In(properties.Items("in").Select(ReadId).ToArray());
        if (properties.Has("within"))
            claim = claim.Within(Number(properties.Required("within")));
        if (!properties.Has("from"))
            return claim;
        return claim.Starts
            ? claim.From(properties.Label("from"))
            : throw new JsonException($"Only a running total and a discount factor have a 'from'; {Texts.Quote(claim.ToString())} is neither.");
    }

    public static void Write(Utf8JsonWriter writer, Claim claim, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("claim", EnumNames<ClaimKind>.Of(claim.Kind));
        writer.WriteString(claim.IsAboutRow ? "row" : "column", claim.Target);
        if (claim.Kind != ClaimKind.DiscountFactor)
        {
            writer.WriteStartArray("of");
            foreach (var operand in claim.Operands)
                WriteOperand(writer, operand);
            writer.WriteEndArray();
        }

        if (claim.Convention is { } convention)
            WriteConvention(writer, claim.Kind, convention, options);
        if (claim.Across is { } across)
        {
            writer.WriteStartArray("in");
            foreach (var id in across)
                writer.WriteStringValue(id);
            writer.WriteEndArray();
        }

        if (claim.Start is { } start)
            writer.WriteString("from", start);
        if (claim.Tolerance > 0m)
            writer.WriteNumber("within", claim.Tolerance);
        writer.WriteEndObject();
    }

    private static ClaimConvention? ReadConvention(JsonObjectReader properties, ClaimKind kind, JsonSerializerOptions options)
    {
        Only("firstYear", kind is ClaimKind.NetPresentValue or ClaimKind.Payback or ClaimKind.DiscountFactor, "a net present value, a payback or a discount factor");
        Only("discounting", kind is ClaimKind.NetPresentValue or ClaimKind.Payback or ClaimKind.DiscountFactor, "a net present value, a payback or a discount factor");
        Only("counting", kind == ClaimKind.Payback, "a payback");
        Only("crossing", kind == ClaimKind.Payback, "a payback");
        Only("countedFrom", kind == ClaimKind.Payback, "a payback");
        if (kind is not (ClaimKind.NetPresentValue or ClaimKind.Payback or ClaimKind.DiscountFactor))
            return null;
        var discounting = properties.Has("discounting") || kind != ClaimKind.Payback ? properties.Value("discounting", DiscountingConverter, options) : null;
        return new ClaimConvention(
            properties.Value("firstYear", YearConverter, options),
            discounting,
            properties.OptionalEnum<PaybackCounting>("counting"),
            properties.OptionalEnum<PaybackCrossing>("crossing"),
            properties.OptionalValue("countedFrom", YearConverter, options));

        void Only(string name, bool allowed, string what)
        {
            if (!allowed && properties.Has(name))
                throw new JsonException($"Only {what} has a '{name}'; {Texts.Article(EnumNames<ClaimKind>.Of(kind)).ToLowerInvariant()} {EnumNames<ClaimKind>.Of(kind)} has none.");
        }
    }

    private static void WriteConvention(Utf8JsonWriter writer, ClaimKind kind, ClaimConvention convention, JsonSerializerOptions options)
    {
        writer.WritePropertyName("firstYear");
        YearConverter.Write(writer, convention.FirstYear, options);
        if (convention.Discounting is { } discounting)
        {
            writer.WritePropertyName("discounting");
            DiscountingConverter.Write(writer, discounting, options);
        }

        if (kind != ClaimKind.Payback)
            return;
        writer.WriteString("counting", EnumNames<PaybackCounting>.Of(convention.Counting));
        writer.WriteString("crossing", EnumNames<PaybackCrossing>.Of(convention.Crossing));
        writer.WritePropertyName("countedFrom");
        YearConverter.Write(writer, convention.CountedFrom, options);
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
            : throw new JsonException($"A constant, a factor or a tolerance is a number of at most 28 digits, not {Texts.Quote(element.GetRawText())}.");

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
