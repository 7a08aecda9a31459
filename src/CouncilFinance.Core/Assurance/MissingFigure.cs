using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a cell without a figure would print, as its row and column are printed.</summary>
internal static class MissingFigure
{
    /// <summary>The one figure whose true value can lie in an interval; null where there are several or none.</summary>
    public static PrintedFigure? Of(TableReading reading, CellPlace place, Estimate interval)
    {
        var table = reading.Table;
        var (row, column) = (table.LineIndex(isRow: true, place.Row), table.LineIndex(isRow: false, place.Column));
        var unit = table.UnitAt(place.Row, place.Column);
        var (step, rounding) = (Step(reading, place, unit), table.RoundingAt(row, column));
        var least = Fitting(interval.Low.Value, step);
        return least is { } figure && Fitting(interval.High.Value, -step) is { } most && figure.Value == most.Value ? figure : null;

        // At an end that is not reached the figure printed may be the next one on.
        PrintedFigure? Fitting(Rational end, decimal next)
        {
            var at = PrintedFigure.Of(end, step, unit, rounding);
            return at is { } first && !Estimate.Of(first).Meets(interval) ? PrintedFigure.Of((Rational)first.Value + next, step, unit, rounding) : at;
        }
    }

    /// <summary>The unit in the last place of the most precise figure in the same row or column that is in the same unit; a whole unit where there is none.</summary>
    private static decimal Step(TableReading reading, CellPlace place, PrintedUnit unit)
    {
        var beside = reading.Table.Columns.Select(column => (place.Row, column.Id)).Concat(reading.Table.Rows.Select(row => (row.Id, place.Column)));
        return beside.Select(cell => reading.TryFind(cell.Item1, cell.Item2, out _, out var figure) ? figure : null)
            .Where(figure => figure?.Unit == unit)
            .Select(figure => figure!.Value.Step)
            .DefaultIfEmpty(PrintedFigure.Worth(unit))
            .Min();
    }
}
