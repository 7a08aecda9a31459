using System.Globalization;
using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>A table as plain text in columns of fixed width.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly DisplayTable _table;
    private readonly (int Text, int Mark)[] _widths;
    private readonly bool[] _brackets;
    private int _labelWidth;

    private TextTable(DisplayTable table)
    {
        _table = table;
        var rows = table.Rows.Where(row => row.Kind != RowKind.Heading).ToList();
        _brackets = table.Columns.Select((column, at) => column.Alignment == ColumnAlignment.Right && rows.Exists(row => row.Cells[at].Text.EndsWith(')'))).ToArray();
        _widths = table.Columns.Select((column, at) => Widths(column, rows.Select(row => row.Cells[at]).ToList(), at)).ToArray();
        _labelWidth = rows.Select(row => Width(LabelOf(row))).Append(Width(OneLine.Of(table.Labels))).Max();
        var longestHeading = table.Rows.Where(row => row.Kind == RowKind.Heading).Select(row => Width(LabelOf(row))).DefaultIfEmpty().Max();
        _labelWidth += Math.Max(0, longestHeading - Rule().Length);
    }

    public static string Of(DisplayTable table) => string.Concat(new TextTable(table).Lines().Select(line => line.TrimEnd(' ') + "\n"));

    private IEnumerable<string> Lines()
    {
        if (_table.Caption.Length > 0)
            yield return OneLine.Of(_table.Caption);
        if (_table.Source.Length > 0)
            yield return OneLine.Of(_table.Source);
        if (_table.Caption.Length + _table.Source.Length > 0)
            yield return string.Empty;
        if (_table.HasHeadings)
            yield return Line(OneLine.Of(_table.Labels), _table.Columns.Select((column, at) => Placed(OneLine.Of(column.Heading), string.Empty, at)));
        yield return Rule();
        var wasTotal = false;
        foreach (var row in _table.Rows)
        {
            if (row.Kind == RowKind.Total && !wasTotal)
                yield return Rule();
            wasTotal = row.Kind == RowKind.Total;
            yield return row.Kind == RowKind.Heading ? LabelOf(row) : Line(LabelOf(row), row.Cells.Select((cell, at) => Placed(OneLine.Of(cell.Text), cell.MarkText, at)));
        }

        if (_table.Notes.Count > 0)
            yield return string.Empty;
        foreach (var note in _table.Notes)
            yield return OneLine.Of(note.ToString());
    }

    private string Line(string label, IEnumerable<string> cells) => string.Join(Gap, cells.Prepend(Padded(label, _labelWidth)));

    private string Rule() => string.Join(Gap, _widths.Select(width => new string('-', width.Text + width.Mark)).Prepend(new string('-', _labelWidth)));

    // Digits stand under digits: what follows them, a closing bracket or a mark, has a place of its own.
    private string Placed(string text, string mark, int at)
    {
        var (textWidth, markWidth) = _widths[at];
        if (_table.Columns[at].Alignment == ColumnAlignment.Left)
            return Padded(mark.Length == 0 ? text : $"{text} {mark}", textWidth + markWidth);
        var shown = _brackets[at] && !text.EndsWith(')') ? text + " " : text;
        return new string(' ', Math.Max(0, textWidth - Width(shown))) + shown + (markWidth == 0 ? string.Empty : Padded(mark.Length == 0 ? string.Empty : " " + mark, markWidth));
    }

    private (int Text, int Mark) Widths(DisplayColumn column, List<DisplayCell> cells, int at)
    {
        var left = column.Alignment == ColumnAlignment.Left;
        var texts = cells.Select(cell => left ? Width(OneLine.Of(cell.ToString())) : Width(OneLine.Of(cell.Text)) + (_brackets[at] && !cell.Text.EndsWith(')') ? 1 : 0));
        var heading = Width(OneLine.Of(column.Heading)) + (_brackets[at] && !column.Heading.EndsWith(')') ? 1 : 0);
        return (texts.Append(heading).Append(1).Max(), left ? 0 : cells.Select(cell => cell.Marks.Count == 0 ? 0 : Width(cell.MarkText) + 1).DefaultIfEmpty().Max());
    }

    private static string LabelOf(DisplayRow row) => OneLine.Of(row.Label.ToString());

    private static string Padded(string text, int width) => new StringBuilder(text).Append(' ', Math.Max(0, width - Width(text))).ToString();

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
