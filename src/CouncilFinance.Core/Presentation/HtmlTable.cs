using System.Text;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A table as a fragment of HTML, which is well-formed XML too.</summary>
internal sealed class HtmlTable
{
    private readonly DisplayTable _table;
    private readonly HashSet<string> _marksWithNotes;
    private readonly StringBuilder _html = new();

    private HtmlTable(DisplayTable table)
    {
        _table = table;
        _marksWithNotes = table.Notes.Select(note => note.Mark).ToHashSet(StringComparer.Ordinal);
    }

    public static string Of(DisplayTable table)
    {
        var html = new HtmlTable(table);
        html.Write();
        return html._html.ToString();
    }

    private void Write()
    {
        Line($"<div class=\"cf-block\"{(_table.Id.Length == 0 ? string.Empty : $" id=\"{_table.Id}\"")}>");
        Line($"<div class=\"cf-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Markup.Escape(OneLine.Of(_table.Caption.Length == 0 ? "Table" : _table.Caption))}\">");
        Line("<table class=\"cf-table\">");
        WriteCaption();
        if (_table.HasHeadings)
        {
            Line("<thead>");
            Line($"<tr>{ColumnHeader(_table.Labels, ColumnAlignment.Left)}{string.Concat(_table.Columns.Select(column => ColumnHeader(column.Heading, column.Alignment)))}</tr>");
            Line("</thead>");
        }

        var lastTotals = _table.Rows.Reverse().TakeWhile(row => row.Kind == RowKind.Total).Count();
        WriteBodies(_table.Rows.SkipLast(lastTotals));
        if (lastTotals > 0)
            WriteGroup("tfoot", _table.Rows.TakeLast(lastTotals));
        Line("</table>");
        Line("</div>");
        WriteNotes();
        Line("</div>");
    }

    private void WriteCaption()
    {
        if (_table.Caption.Length + _table.Source.Length == 0)
            return;
        var unit = _table.Unit.Length == 0 ? string.Empty : $" <span class=\"cf-unit\">({Markup.Escape(_table.Unit)})</span>";
        var source = _table.Source.Length == 0 ? string.Empty : $" <span class=\"cf-source\">{Markup.Escape(_table.Source)}</span>";
        Line($"<caption>{Markup.Escape(_table.Title)}{unit}{source}</caption>");
    }

    // A heading is the header of the group of rows below it, so each starts a group.
    private void WriteBodies(IEnumerable<DisplayRow> rows)
    {
        var group = new List<DisplayRow>();
        foreach (var row in rows)
        {
            if (row.Kind == RowKind.Heading && group.Count > 0)
            {
                WriteGroup("tbody", group);
                group.Clear();
            }

            group.Add(row);
        }

        if (group.Count > 0)
            WriteGroup("tbody", group);
    }

    private void WriteGroup(string element, IEnumerable<DisplayRow> rows)
    {
        Line($"<{element}>");
        foreach (var row in rows)
            WriteRow(row);
        Line($"</{element}>");
    }

    private void WriteRow(DisplayRow row)
    {
        if (row.Kind == RowKind.Heading)
        {
            Line($"<tr class=\"cf-heading\"><th scope=\"rowgroup\" colspan=\"{Invariant.Text(_table.Columns.Count + 1)}\">{Content(row.Label)}</th></tr>");
            return;
        }

        var kind = row.Kind switch { RowKind.Subtotal => " class=\"cf-subtotal\"", RowKind.Total => " class=\"cf-total\"", _ => string.Empty };
        var cells = row.Cells.Zip(_table.Columns, (cell, column) => $"<td class=\"{Marked(ClassOf(column.Alignment), cell)}\">{Content(cell)}</td>");
        Line($"<tr{kind}><th scope=\"row\" class=\"{Marked("cf-label", row.Label)}\">{Content(row.Label)}</th>{string.Concat(cells)}</tr>");
    }

    private void WriteNotes()
    {
        if (_table.Notes.Count == 0)
            return;
        Line("<ul class=\"cf-notes\">");
        foreach (var note in _table.Notes)
        {
            var id = _table.Id.Length == 0 || note.Mark.Length == 0 ? string.Empty : $" id=\"{NoteId(note.Mark)}\"";
            var mark = note.Mark.Length == 0 ? string.Empty : $"<b class=\"cf-note-mark\">{Markup.Escape(note.Mark)}</b> ";
            Line($"<li{id}>{mark}{Markup.Escape(note.Text)}</li>");
        }

        Line("</ul>");
    }

    private string Content(DisplayCell cell) =>
        Markup.Escape(cell.Text) + (cell.Marks.Count == 0 ? string.Empty : $"<sup class=\"cf-mark\">{string.Join(' ', cell.Marks.Select(Mark))}</sup>");

    private string Mark(string mark)
    {
        var content = $"<span class=\"cf-unseen\">note </span>{Markup.Escape(mark)}";
        return _table.Id.Length > 0 && _marksWithNotes.Contains(mark) ? $"<a href=\"#{NoteId(mark)}\">{content}</a>" : content;
    }

    private string NoteId(string mark) => $"{_table.Id}-note-{HtmlIds.Of(mark)}";

    private void Line(string text) => _html.Append(text).Append('\n');

    private static string ColumnHeader(string heading, ColumnAlignment alignment) =>
        heading.Length == 0 ? $"<td class=\"{ClassOf(alignment)}\"></td>" : $"<th scope=\"col\" class=\"{ClassOf(alignment)}\">{Markup.Escape(heading)}</th>";

    private static string ClassOf(ColumnAlignment alignment) => alignment == ColumnAlignment.Right ? "cf-figure" : "cf-words";

    private static string Marked(string names, DisplayCell cell) => cell.Marks.Count == 0 ? names : names + " cf-marked";
}
