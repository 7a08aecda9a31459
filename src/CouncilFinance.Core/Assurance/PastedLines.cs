namespace CouncilFinance.Assurance;

/// <summary>Pasted text cut into lines and fields: by tabs, else by pipes, else by commas, whichever the first line with anything in it has.</summary>
internal static class PastedLines
{
    /// <summary>The lines with anything in them.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed or has text after it.</exception>
    public static IReadOnlyList<PastedLine> Of(string text)
    {
        // Not ReplaceLineEndings, which takes a form feed and more for the end of a line.
        var plain = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = plain.Split('\n');
        var headings = Array.Find(lines, line => !string.IsNullOrWhiteSpace(line)) ?? string.Empty;
        var cut = headings.AsSpan().Contains('\t') ? Cut(lines, line => line.Split('\t'))
            : headings.AsSpan().Contains('|') ? Piped(lines, isFramed: headings.Trim() is ['|', .., '|'])
            : new CommaSeparated(plain).Lines();
        return cut.Where(line => !line.IsBlank).ToList();
    }

    private static IEnumerable<PastedLine> Cut(string[] lines, Func<string, IEnumerable<string>> fields) =>
        lines.Select((line, index) => new PastedLine(index + 1, [.. fields(line).Select(field => new PastedField(field.Trim(), IsWhole: true))]));

    // The second line of a Markdown table is a rule: |---|---:|.
    private static IEnumerable<PastedLine> Piped(string[] lines, bool isFramed)
    {
        var all = Cut(lines, line => AtPipes(isFramed ? Unframed(line.Trim()) : line)).Where(line => !line.IsBlank).ToList();
        return all.Where((line, index) => index != 1 || !line.Fields.All(IsRule));
    }

    private static string Unframed(string line)
    {
        var start = line.StartsWith('|') ? 1 : 0;
        var end = line.Length > start && line.EndsWith('|') && !line.EndsWith("\\|", StringComparison.Ordinal) ? line.Length - 1 : line.Length;
        return line[start..end];
    }

    private static IEnumerable<string> AtPipes(string line)
    {
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && (line[at] != '|' || (at > 0 && line[at - 1] == '\\')))
                continue;
            yield return line[start..at].Replace("\\|", "|", StringComparison.Ordinal);
            start = at + 1;
        }
    }

    private static bool IsRule(PastedField field) => field.Text.Trim(':') is { Length: > 0 } dashes && dashes.All(character => character == '-');
}
