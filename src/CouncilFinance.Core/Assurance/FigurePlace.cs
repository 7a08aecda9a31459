namespace CouncilFinance.Assurance;

/// <summary>Where a printed figure stands in a report.</summary>
internal readonly record struct FigurePlace(string Table, string Row, string Column);
