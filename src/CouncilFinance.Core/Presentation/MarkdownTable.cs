using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>A table in Markdown with pipes, in which labels stay text.</summary>
internal static class MarkdownTable
{
    private const string Marking = "\\`*_{}[]#|~$";

    public static string Of(DisplayTable table) => string.Join('\n', Lines(table)) + "\n";

    private static IEnumerable<string> Lines(DisplayTable table)
    {
        if (table.Caption.Length > 0)
        {
            yield return Bold(table.Caption);
            yield return string.Empty;
        }

        if (table.Source.Length > 0)
        {
            yield return "Source: " + Escaped(table.Source);
            yield return string.Empty;
        }

        yield return Line(table.Columns.Select(column => Escaped(column.Heading)).Prepend(Escaped(table.Labels)));
        yield return Line(table.Columns.Select(column => column.Alignment == ColumnAlignment.Right ? "---:" : ":---").Prepend(":---"));
        foreach (var row in table.Rows)
            yield return Line(Cells(table, row));
        if (table.Notes.Count > 0)
            yield return string.Empty;
        foreach (var note in table.Notes)
            yield return $"- {(note.Mark.Length == 0 ? "Note" : Bold(note.Mark))}: {Escaped(note.Text)}";
    }

    private static IEnumerable<string> Cells(DisplayTable table, DisplayRow row) => row.Kind switch
    {
        RowKind.Heading => table.Columns.Select(_ => string.Empty).Prepend(Bold(row.Label.ToString())),
        RowKind.Line => row.Cells.Prepend(row.Label).Select(cell => Escaped(cell.ToString())),
        _ => row.Cells.Prepend(row.Label).Select(cell => Bold(cell.ToString())),
    };

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Bold(string text) => Escaped(text) is { Length: > 0 } escaped ? $"**{escaped}**" : string.Empty;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in OneLine.Of(text))
        {
            switch (character)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                default:
                    if (Marking.Contains(character, StringComparison.Ordinal))
                        escaped.Append('\\');
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
