using System.Text.Json;
using CouncilFinance.Assurance;

namespace CouncilFinance.Fuzz;

/// <summary>The parsers of text, and the laws they keep.</summary>
internal static class TextTargets
{
    private static readonly int[] Centuries = [1900, 2000, 9900];

    private static readonly PastedTextOptions[] TableOptions = [PastedTextOptions.None, PastedTextOptions.PadShortLines | PastedTextOptions.RolesFromLabels];

    private delegate bool TryParse<T>(string text, out T value);

    public static IReadOnlyList<ParserTarget> All { get; } =
    [
        .. Enum.GetValues<MoneyUnit>().Select(unit => new ParserTarget($"Money in {unit}", TextInputs.Amount, text => ReadAmount(text, unit))),
        new("Money span", TextInputs.Amount, text => Reads(
            text, (string input, out Money amount) => Money.TryParse(input.AsSpan(), null, out amount), input => Money.Parse(input.AsSpan(), null))),
        new("FinancialYear", TextInputs.Year, text => Reads<FinancialYear>(text, FinancialYear.TryParse, FinancialYear.Parse)),
        new("FinancialYear span", TextInputs.Year, text => Reads(
            text, (string input, out FinancialYear year) => FinancialYear.TryParse(input.AsSpan(), null, out year), input => FinancialYear.Parse(input.AsSpan(), null))),
        new("FinancialYear short", TextInputs.ShortYear, ReadShortYear),
        new("FinancialYearRange", TextInputs.Years, text => Reads<FinancialYearRange>(text, FinancialYearRange.TryParse, FinancialYearRange.Parse)),
        new("FinancialYearRange span", TextInputs.Years, text => Reads(
            text,
            (string input, out FinancialYearRange years) => FinancialYearRange.TryParse(input.AsSpan(), null, out years),
            input => FinancialYearRange.Parse(input.AsSpan(), null))),
        .. TableOptions.Select(options => new ParserTarget($"PrintedTable from text, {options}", TextInputs.Table, text => ReadTable(text, options))),
    ];

    private static bool ReadAmount(string text, MoneyUnit unit)
    {
        var read = Reads(
            text, (string input, out Money amount) => Money.TryParse(input, unit, out amount), input => Money.Parse(input, unit), written => Money.Parse(written));
        if (unit == MoneyUnit.Pound)
        {
            LawBrokenException.Unless(
                Money.TryParse(text, out var plain) == read && Money.TryParse(text, null, out var provided) == read && plain == provided,
                "Every TryParse gives one answer",
                $"Money.TryParse with a unit {(read ? "reads" : "refuses")} what another refuses or reads");
        }

        return read;
    }

    private static bool ReadTable(string text, PastedTextOptions options)
    {
        var read = PrintedTable.TryFromText("t", "T", PrintedUnit.Pounds, text, options, out var table);
        try
        {
            var parsed = PrintedTable.FromText("t", "T", PrintedUnit.Pounds, text, options);
            LawBrokenException.Unless(read && parsed == table, "FromText and TryFromText give one answer", $"{parsed} and {table}");
        }
        catch (FormatException error)
        {
            LawBrokenException.Unless(!read && table is null, "FromText reads what TryFromText reads", $"TryFromText gives {table}", error);
            return false;
        }

        var returned = JsonSerializer.Deserialize<PrintedTable>(JsonSerializer.SerializeToUtf8Bytes(table));
        LawBrokenException.Unless(table == returned, "What is read comes back from JSON equal", $"{returned}");
        return true;
    }

    private static bool ReadShortYear(string text)
    {
        var inFull = FinancialYear.TryParse(text, out var year);
        foreach (var century in Centuries)
        {
            try
            {
                var parsed = FinancialYear.ParseShort(text, century);
                LawBrokenException.Unless(
                    inFull ? parsed == year : parsed.StartYear >= century && parsed.StartYear < century + 100,
                    "A short year lies in its century, and one in full is itself",
                    $"in {century} it is {parsed}");
            }
            catch (FormatException) when (!inFull)
            {
                if (century == Centuries[1])
                    return false;
            }
        }

        return true;
    }

    private static bool Reads<T>(string text, TryParse<T> tryParse, Func<string, T> parse, Func<string, T>? parseWritten = null)
        where T : struct, IEquatable<T>
    {
        var read = tryParse(text, out var value);
        try
        {
            var parsed = parse(text);
            LawBrokenException.Unless(read, "Parse refuses what TryParse refuses", $"it gives {parsed}");
            LawBrokenException.Unless(parsed.Equals(value), "Parse and TryParse give one answer", $"{parsed} and {value}");
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            LawBrokenException.Unless(!read, "Parse reads what TryParse reads", $"TryParse gives {value}", error);
            LawBrokenException.Unless(value.Equals(default), "TryParse gives the default where it refuses", $"it gives {value}");
        }

        if (!read)
            return false;
        var written = value.ToString()!;
        try
        {
            LawBrokenException.Unless(
                (parseWritten ?? parse)(written).Equals(value), "What is written is read back equal", $"{written} is read as {(parseWritten ?? parse)(written)}");
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new LawBrokenException("What is written can be read", written, error);
        }

        return true;
    }
}
