namespace CouncilFinance.Assurance;

/// <summary>A table read once for checking: where each row and column is, and what figure each cell holds.</summary>
internal sealed class TableReading
{
    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int> _columns;
    private readonly PrintedFigure?[] _figures;

    public TableReading(PrintedTable table)
    {
        Table = table;
        _rows = Places(table.Rows.Select(row => row.Id));
        _columns = Places(table.Columns.Select(column => column.Id));
        _figures = new PrintedFigure?[_rows.Count * _columns.Count];
        for (var index = 0; index < _figures.Length; index++)
            _figures[index] = table.FigureAt(index / _columns.Count, index % _columns.Count);
    }

    public PrintedTable Table { get; }

    /// <summary>The cell and its figure, or false where the table has no such row or column.</summary>
    public bool TryFind(string row, string column, out PrintedCell cell, out PrintedFigure? figure)
    {
        (cell, figure) = (PrintedCell.Illegible, null);
        if (!_rows.TryGetValue(row, out var rowIndex) || !_columns.TryGetValue(column, out var columnIndex))
            return false;
        cell = Table.Rows[rowIndex].Cells[columnIndex];
        figure = _figures[(rowIndex * _columns.Count) + columnIndex];
        return true;
    }

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(place => place.id, place => place.index, StringComparer.Ordinal);
}
