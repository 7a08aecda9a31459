using System.Globalization;
using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>Room that text takes in a chart. No font is at hand, so widths are those of a wide sans-serif: the text drawn is hardly ever wider.</summary>
internal static class ChartText
{
    private const string Ellipsis = "…";

    public static decimal Width(string text, decimal size) => size * text.EnumerateRunes().Sum(Advance);

    /// <summary>The text, or as much of its start as fits with an ellipsis after it.</summary>
    public static string Fit(string text, decimal width, decimal size)
    {
        if (Width(text, size) <= width)
            return text;
        var room = width - Width(Ellipsis, size);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Advance(rune) * size;
            if (room < 0m)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The text broken at spaces into lines of a width, the last cut short where there are too many.</summary>
    public static IReadOnlyList<string> Wrap(string text, decimal width, decimal size, int mostLines)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in text.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (lines[^1].Length == 0 || lines.Count == mostLines || Width(longer, size) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return lines.ConvertAll(line => Fit(line, width, size));
    }

    /// <summary>One line of text in which nothing turns a line or is invisible: what a key of a grouping says.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Number(decimal value, int places) =>
        decimal.Round(value, places, MidpointRounding.AwayFromZero) is var rounded && rounded == 0m
            ? 0m.ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : rounded.ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Advance(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or '\'' or ':' or ';' or '!' or '|' or 'i' or 'j' or 'l' or 'I' or '-' or '/' or '(' or ')' or 'f' or 't' or 'r' => 0.42m,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '&' or '…' => 1m,
        >= 'A' and <= 'Z' => 0.76m,
        < 0x2E80 => 0.64m,
        _ => 1.1m,
    };
}
