using CouncilFinance.Assurance;

namespace CouncilFinance.Presentation;

/// <summary>A printed table as it is shown, with the findings in it marked.</summary>
internal sealed class PrintedDisplay
{
    private readonly PrintedTable _table;
    private readonly Dictionary<(string Row, string Column), List<string>> _marks = [];
    private readonly List<DisplayNote> _notes = [];

    public PrintedDisplay(PrintedTable table, IEnumerable<Finding> findings)
    {
        _table = table;
        var ours = findings.Where(finding => finding.Failing.Any(result => IsThis(result.Table))).ToList();
        for (var at = 0; at < ours.Count; at++)
            Take(ours[at], Words.Letter(at));
    }

    public DisplayTable Shown()
    {
        var columns = _table.Columns.Select((column, at) => new DisplayColumn(column.Label, IsWords(at) ? ColumnAlignment.Left : ColumnAlignment.Right));
        var shown = new DisplayTable(_table.Title, string.Empty, columns).WithId(_table.Id).WithUnit(Caption(_table.Unit)).WithSource(_table.Source).WithRows(Rows());
        if (_table.Note.Length > 0)
            shown = shown.WithNote(_table.Note);
        return _notes.Aggregate(shown, (table, note) => table.WithNote(note));
    }

    /// <summary>A slip in words.</summary>
    public static string SlipOf(Slip slip) => slip == Slip.Unknown ? "not known" : Words.Of(slip);

    private IEnumerable<DisplayRow> Rows()
    {
        var section = string.Empty;
        foreach (var row in _table.Rows)
        {
            if (!string.Equals(row.Section, section, StringComparison.Ordinal) && row.Section.Length > 0)
                yield return new DisplayRow(RowKind.Heading, row.Section);
            section = row.Section;
            var kind = row.Role switch
            {
                LineRole.Total => RowKind.Total,
                LineRole.Subtotal or LineRole.Closing => RowKind.Subtotal,
                _ => RowKind.Line,
            };
            yield return new DisplayRow(kind, new DisplayCell(row.Label), row.Cells.Zip(_table.Columns, (cell, column) => new DisplayCell(cell.ToString(), MarksAt(row.Id, column.Id))));
        }
    }

    private void Take(Finding finding, string letter)
    {
        foreach (var result in finding.Failing.Where(result => IsThis(result.Table)))
            Mark(result.Row, result.Column, letter);
        var slip = finding.LikelySlip == Slip.Unknown ? string.Empty : $" Likely slip: {SlipOf(finding.LikelySlip).ToLowerInvariant()}.";
        var also = finding.Failing.Select(result => result.ToString()).Distinct(StringComparer.Ordinal).Except([finding.Result.ToString()], StringComparer.Ordinal).ToList();
        var others = also.Count == 0 ? string.Empty : $" Failing with it: {string.Join(" ", also)}";
        _notes.Add(new DisplayNote(letter, $"{Words.Of(finding.Code)}: {finding.Result}{others}{slip} {finding.Remedy}"));
        if (finding.Likeliest is not [var likeliest])
            return;
        foreach (var correction in likeliest.Corrections.Where(correction => IsThis(correction.Table)))
        {
            var mark = letter + "?";
            Mark(correction.Row, correction.Column, mark);
            _notes.Add(new DisplayNote(mark, $"Probably wrong: {correction}."));
        }
    }

    private void Mark(string row, string column, string mark)
    {
        if (!_marks.TryGetValue((row, column), out var marks))
            _marks[(row, column)] = marks = [];
        if (!marks.Contains(mark, StringComparer.Ordinal))
            marks.Add(mark);
    }

    private string[] MarksAt(string row, string column) => _marks.TryGetValue((row, column), out var marks) ? [.. marks] : [];

    private bool IsThis(PrintedTable table) => ReferenceEquals(table, _table) || (string.Equals(table.Id, _table.Id, StringComparison.Ordinal) && table == _table);

    private bool IsWords(int column) =>
        _table.Rows.Any(row => row.Cells[column].State == CellState.Words) && !_table.Rows.Any(row => row.Cells[column].State == CellState.Figure);

    private static string Caption(PrintedUnit unit) => unit switch
    {
        PrintedUnit.Pounds => "£",
        PrintedUnit.Thousands => "£000",
        PrintedUnit.Millions => "£m",
        PrintedUnit.Percent => "%",
        _ => string.Empty,
    };
}
