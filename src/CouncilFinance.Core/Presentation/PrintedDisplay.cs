using CouncilFinance.Assurance;

namespace CouncilFinance.Presentation;

/// <summary>A printed table as it is shown, with the findings in it marked.</summary>
internal sealed class PrintedDisplay
{
    private readonly PrintedTable _table;
    private readonly Dictionary<(string Row, string Column), List<string>> _marks = [];
    private readonly Dictionary<(string Row, string Column), List<string>> _asides = [];
    private readonly List<DisplayNote> _notes = [];

    /// <summary>With letters in the order of the findings that are about the table.</summary>
    public PrintedDisplay(PrintedTable table, IEnumerable<Finding> findings)
    {
        _table = table;
        foreach (var (finding, at) in findings.Where(IsHere).Select((finding, at) => (finding, at)))
            Take(finding, Words.Letter(at));
    }

    /// <summary>With marks that say which finding it is wherever it is told of.</summary>
    public PrintedDisplay(PrintedTable table, IEnumerable<(Finding Finding, string Mark)> findings)
    {
        _table = table;
        foreach (var (finding, mark) in findings.Where(marked => IsHere(marked.Finding)))
            Take(finding, mark);
    }

    /// <summary>What marks the figure that is probably wrong, where the figures that do not agree have a mark.</summary>
    public static string Probably(string mark) => mark + "?";

    /// <summary>What is probably wrong, where that is one explanation; otherwise nothing.</summary>
    public static IReadOnlyList<Correction> ProbablyWrong(Finding finding) => finding.Likeliest is [var likeliest] ? likeliest.Corrections : [];

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

    /// <summary>A unit as a caption has it; empty of plain numbers.</summary>
    public static string Caption(PrintedUnit unit) => unit switch
    {
        PrintedUnit.Pounds => "£",
        PrintedUnit.Thousands => "£000",
        PrintedUnit.Millions => "£m",
        PrintedUnit.Percent => "%",
        _ => string.Empty,
    };

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
            yield return new DisplayRow(kind, new DisplayCell(row.Label), row.Cells.Zip(_table.Columns, (cell, column) => new DisplayCell(cell.ToString(), At(_marks, row.Id, column.Id)).WithAside(string.Join("; ", At(_asides, row.Id, column.Id)))));
        }
    }

    private void Take(Finding finding, string mark)
    {
        var wrong = ProbablyWrong(finding).Where(correction => IsThis(correction.Table)).ToList();
        var failing = finding.Failing.Where(result => IsThis(result.Table)).ToList();
        foreach (var result in failing)
        {
            Add(_marks, result.Row, result.Column, mark);
            if (finding.Contradiction is null && result.Recomputed is not null && !wrong.Exists(correction => (correction.Row, correction.Column, correction.ExpectedText) == (result.Row, result.Column, result.RecomputedText)))
                Add(_asides, result.Row, result.Column, $"recomputed {result.RecomputedText}");
        }

        foreach (var correction in wrong)
        {
            Add(_marks, correction.Row, correction.Column, Probably(mark));
            Add(_asides, correction.Row, correction.Column, $"probably {correction.ExpectedText}");
        }

        if (failing.Count > 0)
            _notes.Add(new DisplayNote(mark, Told(finding)));
        if (wrong.Count == 0)
            return;
        var elsewhere = failing.Count > 0 ? string.Empty : $" {Words.Of(finding.Code)} in {finding.Result.Table.Title}: {finding.Result}";
        _notes.Add(new DisplayNote(Probably(mark), $"Probably wrong: {string.Join("; ", wrong)}.{elsewhere}"));
    }

    private static string Told(Finding finding)
    {
        if (finding.Contradiction is { } contradiction)
            return $"{Words.Of(finding.Code)}: {contradiction} {finding.Remedy}";
        var slip = finding.LikelySlip == Slip.Unknown ? string.Empty : $" Likely slip: {SlipOf(finding.LikelySlip).ToLowerInvariant()}.";
        var also = finding.Failing.Select(result => result.ToString()).Distinct(StringComparer.Ordinal).Except([finding.Result.ToString()], StringComparer.Ordinal).ToList();
        var others = also.Count == 0 ? string.Empty : $" Failing with it: {string.Join(" ", also)}";
        return $"{Words.Of(finding.Code)}: {finding.Result}{others}{slip} {finding.Remedy}";
    }

    private static void Add(Dictionary<(string Row, string Column), List<string>> all, string row, string column, string text)
    {
        if (!all.TryGetValue((row, column), out var here))
            all[(row, column)] = here = [];
        if (!here.Contains(text, StringComparer.Ordinal))
            here.Add(text);
    }

    private static string[] At(Dictionary<(string Row, string Column), List<string>> all, string row, string column) => all.TryGetValue((row, column), out var here) ? [.. here] : [];

    private bool IsHere(Finding finding) => finding.Failing.Any(result => IsThis(result.Table)) || ProbablyWrong(finding).Any(correction => IsThis(correction.Table));

    private bool IsThis(PrintedTable table) => ReferenceEquals(table, _table) || (string.Equals(table.Id, _table.Id, StringComparison.Ordinal) && table == _table);

    private bool IsWords(int column) =>
        _table.Rows.Any(row => row.Cells[column].State == CellState.Words) && !_table.Rows.Any(row => row.Cells[column].State == CellState.Figure);
}
