using System.Globalization;

namespace CouncilFinance.Tests.Presentation;

/// <summary>A table of plain text read back by where its rule says the columns stand.</summary>
internal sealed class ReadTable
{
    private const string Gap = "  ";

    public ReadTable(string text)
    {
        Lines = text.Split('\n');
        var rule = Array.FindIndex(Lines, line => line.StartsWith("--", StringComparison.Ordinal) || line == "-");
        Rule = Lines[rule];
        Headings = Cut(Lines[rule - 1]);
        Rows = Lines.Skip(rule + 1).TakeWhile(line => line.Length > 0).Where(line => line != Rule).Select(Cut).ToList();
    }

    public string[] Lines { get; }

    public string Rule { get; }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>The label and the cells of each row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public static decimal Figure(string text) => text.StartsWith('(')
        ? -decimal.Parse(text.Trim('(', ')'), NumberStyles.Number, CultureInfo.InvariantCulture)
        : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public IReadOnlyList<decimal> Figures(int row) => Rows[row].Skip(1).Select(Figure).ToList();

    private List<string> Cut(string line)
    {
        var cells = new List<string>();
        var start = 0;
        foreach (var column in Rule.Split(Gap))
        {
            cells.Add(start >= line.Length ? string.Empty : line[start..Math.Min(line.Length, start + column.Length)].Trim());
            start += column.Length + Gap.Length;
        }

        return cells;
    }
}
