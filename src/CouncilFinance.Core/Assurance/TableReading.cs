namespace CouncilFinance.Assurance;

/// <summary>A table as checking reads it: its cells and their figures by the ids of row and column.</summary>
internal sealed class TableReading(PrintedTable table)
{
    public PrintedTable Table { get; } = table;

    /// <summary>The cell and its figure, or false where the table has no such row or column.</summary>
    public bool TryFind(string row, string column, out PrintedCell cell, out PrintedFigure? figure)
    {
        (cell, figure) = (PrintedCell.Illegible, null);
        if (Table.PlaceOf(isRow: true, row) is not { } rowIndex || Table.PlaceOf(isRow: false, column) is not { } columnIndex)
            return false;
        (cell, figure) = (Table.CellAt(rowIndex, columnIndex), Table.FigureAt(rowIndex, columnIndex));
        return true;
    }
}
