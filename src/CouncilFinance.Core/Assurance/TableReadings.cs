namespace CouncilFinance.Assurance;

/// <summary>The tables of a report read once, by their ids.</summary>
internal static class TableReadings
{
    /// <summary>The figure a cell prints; null where it prints none, or there is no such cell.</summary>
    public static PrintedFigure? FigureAt(this IReadOnlyDictionary<string, TableReading> readings, CellPlace place)
    {
        readings[place.Table].TryFind(place.Row, place.Column, out _, out var figure);
        return figure;
    }
}
