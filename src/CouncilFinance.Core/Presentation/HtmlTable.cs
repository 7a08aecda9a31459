using System.Text;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A table as a fragment of HTML, which is well-formed XML too.</summary>
internal sealed class HtmlTable
{
    private const int HeadingColumn = -2;

    private readonly DisplayTable _table;
    private readonly Func<DisplayNote, string>? _afterNote;
    private readonly HashSet<string> _marksWithNotes;
    private readonly Dictionary<string, List<(string Id, string Place)>> _marked = new(StringComparer.Ordinal);
    private readonly StringBuilder _html = new();
    private int _row;

    private HtmlTable(DisplayTable table, Func<DisplayNote, string>? afterNote)
    {
        _table = table;
        _afterNote = afterNote;
        _marksWithNotes = table.Notes.Select(note => note.Mark).Where(mark => mark.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="table">The table.</param>
    /// <param name="afterNote">HTML to follow a note, such as a link out of the table.</param>
    public static string Of(DisplayTable table, Func<DisplayNote, string>? afterNote = null)
    {
        var html = new HtmlTable(table, afterNote);
        html.Write();
        return html._html.ToString();
    }

    /// <summary>What a mark in a cell is known by: the row counts from nought without headings, the column from nought without the labels, which are -1, and a heading -2.</summary>
    public static string MarkId(string table, string mark, int row, int column) => $"{table}-mark-{HtmlIds.Of(mark)}.{Invariant.Text(row)}.{Invariant.Text(column)}";

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
            Line($"<tr class=\"cf-heading\"><th scope=\"rowgroup\" colspan=\"{Invariant.Text(_table.Columns.Count + 1)}\">{Content(row.Label, row.Label.Text, HeadingColumn)}</th></tr>");
            return;
        }

        var kind = row.Kind switch { RowKind.Subtotal => " class=\"cf-subtotal\"", RowKind.Total => " class=\"cf-total\"", _ => string.Empty };
        var label = Content(row.Label, row.Label.Text, -1);
        var cells = row.Cells.Zip(_table.Columns).Select((pair, at) => $"<td class=\"{Marked(ClassOf(pair.Second.Alignment), pair.First)}\">{Content(pair.First, pair.Second.Heading.Length == 0 ? row.Label.Text : $"{row.Label.Text} / {pair.Second.Heading}", at)}</td>");
        Line($"<tr{kind}><th scope=\"row\" class=\"{Marked("cf-label", row.Label)}\">{label}</th>{string.Concat(cells)}</tr>");
        _row++;
    }

    private void WriteNotes()
    {
        if (_table.Notes.Count == 0)
            return;
        Line("<ul class=\"cf-notes\">");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in _table.Notes)
        {
            // Of several notes with one mark the first is led to.
            var id = _table.Id.Length == 0 || note.Mark.Length == 0 || !known.Add(note.Mark) ? string.Empty : $" id=\"{NoteId(note.Mark)}\"";
            var mark = note.Mark.Length == 0 ? string.Empty : $"<b class=\"cf-note-mark\">{Markup.Escape(note.Mark)}</b> ";
            Line($"<li{id}>{mark}{Markup.Escape(note.Text)}{Back(note)}{_afterNote?.Invoke(note)}</li>");
        }

        Line("</ul>");
    }

    private string Content(DisplayCell cell, string place, int column)
    {
        var marks = cell.Marks.Count == 0 ? string.Empty : $"<sup class=\"cf-mark\">{string.Join(' ', cell.Marks.Select(mark => Mark(mark, place, column)))}</sup>";
        var aside = cell.Aside.Length == 0 ? string.Empty : $"<span class=\"cf-aside\">{Markup.Escape(cell.Aside)}</span>";
        return Markup.Escape(cell.Text) + marks + aside;
    }

    private string Mark(string mark, string place, int column)
    {
        var content = $"<span class=\"cf-unseen\">note </span>{Markup.Escape(mark)}";
        if (_table.Id.Length == 0 || !_marksWithNotes.Contains(mark))
            return content;
        var id = MarkId(_table.Id, mark, _row, column);
        if (!_marked.TryGetValue(mark, out var places))
            _marked[mark] = places = [];
        places.Add((id, place));
        return $"<a id=\"{id}\" href=\"#{NoteId(mark)}\">{content}</a>";
    }

    // The first note of a mark leads back to every cell that bears it.
    private string Back(DisplayNote note) => !_marked.Remove(note.Mark, out var places)
        ? string.Empty
        : string.Concat(places.Select(place => $" <a class=\"cf-back\" href=\"#{place.Id}\"><span class=\"cf-unseen\">back to {Markup.Escape(place.Place)}</span><span aria-hidden=\"true\">\u21A9\uFE0E</span></a>"));

    private string NoteId(string mark) => $"{_table.Id}-note-{HtmlIds.Of(mark)}";

    private void Line(string text) => _html.Append(text).Append('\n');

    private static string ColumnHeader(string heading, ColumnAlignment alignment) =>
        heading.Length == 0 ? $"<td class=\"{ClassOf(alignment)}\"></td>" : $"<th scope=\"col\" class=\"{ClassOf(alignment)}\">{Markup.Escape(heading)}</th>";

    private static string ClassOf(ColumnAlignment alignment) => alignment == ColumnAlignment.Right ? "cf-figure" : "cf-words";

    private static string Marked(string names, DisplayCell cell) => cell.Marks.Count == 0 ? names : names + " cf-marked";
}
