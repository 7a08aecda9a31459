namespace CouncilFinance.Assurance;

/// <summary>A cell of a report, by the ids of its table, row and column.</summary>
internal readonly record struct CellPlace(string Table, string Row, string Column);
