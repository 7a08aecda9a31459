using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One claim worked through in each line across.</summary>
internal sealed class ClaimCheck(PrintedReport report, PrintedTable table, Claim claim)
{
    private readonly IReadOnlyList<string> _across = claim.Across
        ?? (claim.IsAboutRow ? table.Columns.Select(column => column.Id) : table.Rows.Select(row => row.Id)).ToList();

    public IEnumerable<ClaimResult> Run()
    {
        for (var index = 0; index < _across.Count; index++)
        {
            var cell = CellOf(table, claim.Target, _across[index]);
            if (cell.State is not (CellState.Blank or CellState.Words))
                yield return Judge(index);
        }
    }

    private ClaimResult Judge(int index)
    {
        var across = _across[index];
        var (row, column) = claim.IsAboutRow ? (claim.Target, across) : (across, claim.Target);
        var printed = table.FigureAt(row, column);
        var recomputed = Recompute(index, out var missing);
        if (printed is null)
            missing = $"'{row}' in '{column}' is {EnumNames<CellState>.Of(table[row, column].State)}";
        return new ClaimResult(report, table, claim, row, column, printed, recomputed, missing);
    }

    private Estimate? Recompute(int index, out string? missing)
    {
        missing = null;
        Estimate? result = null;
        for (var position = 0; position < claim.Operands.Count && (position == 0 || result is not null); position++)
        {
            if (Value(claim.Operands[position], index, ref missing) is not { } value)
                return null;
            result = result is not { } sofar ? value : claim.Kind switch
            {
                ClaimKind.Product => sofar * value,
                ClaimKind.Difference => sofar + -value,
                ClaimKind.ProRata when position == 1 => sofar * value,
                ClaimKind.Percentage or ClaimKind.ProRata => Estimate.Divide(sofar, value),
                _ => sofar + value,
            };
            if (result is null)
                missing = $"{claim.Operands[position]} may be nil, and nothing is a share of nil";
        }

        return result;
    }

    private Estimate? Value(ClaimOperand operand, int index, ref string? missing)
    {
        if (operand.IsConstant)
            return Estimate.Exactly(operand.Factor);
        var first = claim.Kind == ClaimKind.RunningTotal && operand.LineId is not null ? 0 : index;
        var sum = Estimate.Exactly(0m);
        for (var at = first; at <= index; at++)
        {
            if (FigureOf(operand, _across[at], ref missing) is not { } figure)
                return null;
            sum += Estimate.Of(figure);
        }

        return sum * Estimate.Exactly(operand.Factor);
    }

    private PrintedFigure? FigureOf(ClaimOperand operand, string across, ref string? missing)
    {
        var place = operand.Table is { } other ? report[other] : table;
        var (row, column) = operand.Row is not null ? (operand.Row, operand.Column!)
            : claim.IsAboutRow ? (operand.LineId!, across)
            : (across, operand.LineId!);
        if (place.Has(row, column) && place.FigureAt(row, column) is { } figure)
            return figure;
        missing = place.Has(row, column)
            ? $"'{row}' in '{column}' is {EnumNames<CellState>.Of(place[row, column].State)}"
            : $"the table '{place.Id}' has no '{across}'";
        return null;
    }

    private PrintedCell CellOf(PrintedTable place, string line, string across) =>
        claim.IsAboutRow ? place[line, across] : place[across, line];
}
