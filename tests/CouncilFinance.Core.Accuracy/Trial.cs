using CouncilFinance.Assurance;

namespace CouncilFinance.Accuracy;

/// <summary>A made-up table with one slip in it, and what the right answer is.</summary>
/// <param name="Table">The table.</param>
/// <param name="Printed">Its rows as printed, slip and all.</param>
/// <param name="Slip">The slip.</param>
/// <param name="Changed">The printed figures that the slip changed, by row and column: a cell, a set of cells, or a total.</param>
/// <param name="Line">Where the right answer is a line: the one left out or counted twice, or the two exchanged.</param>
internal sealed record Trial(MadeTable Table, long[][] Printed, Slip Slip, IReadOnlySet<(int Row, int Column)> Changed, string? Line);
