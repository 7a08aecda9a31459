using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One claim worked through in each line across.</summary>
internal sealed class ClaimCheck(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings, PrintedTable table, Claim claim)
{
    private readonly List<string> _allAcross = (claim.IsAboutRow ? table.Columns.Select(column => column.Id) : table.Rows.Select(row => row.Id)).ToList();
    private readonly HashSet<string>? _holdsIn = claim.Across?.ToHashSet(StringComparer.Ordinal);

    // What each operand of a running total has come to in the lines read so far, or why it cannot be told.
    private readonly (int Next, Estimate Sum, string? Missing)[] _reached = new (int, Estimate, string?)[claim.Operands.Count];

    public IEnumerable<ClaimResult> Run()
    {
        for (var index = 0; index < _allAcross.Count; index++)
        {
            var (row, column) = Place(claim.Target, _allAcross[index]);
            readings[table.Id].TryFind(row, column, out var cell, out var printed);
            if ((_holdsIn?.Contains(_allAcross[index]) ?? true) && (cell.State != CellState.Blank || table.BlankMeansNil))
                yield return Judge(index, row, column, cell, printed);
        }
    }

    private ClaimResult Judge(int index, string row, string column, PrintedCell cell, PrintedFigure? printed)
    {
        string? missing = null;
        var recomputed = Recompute(index, ref missing);
        if (printed is not { } figure)
            missing = NoFigure(cell, row, column);
        else if (recomputed is not null && Misfit(figure, index) is { } misfit)
            (recomputed, missing) = (null, misfit);
        return new ClaimResult(report, table, claim, row, column, printed, recomputed, missing);
    }

    private Estimate? Recompute(int index, ref string? missing)
    {
        Estimate? result = null;
        for (var position = 0; position < claim.Operands.Count && (position == 0 || result is not null); position++)
        {
            if (Value(position, index, ref missing) is not { } value)
                return null;
            result = result is not { } sofar ? value : claim.Kind switch
            {
                ClaimKind.Product => sofar * value,
                ClaimKind.Difference => sofar + -value,
                ClaimKind.ProRata when position == 1 => sofar * value,
                ClaimKind.Percentage when position < claim.Operands.Count - 1 => sofar + value,
                ClaimKind.Percentage or ClaimKind.ProRata => Estimate.Divide(sofar, value),
                _ => sofar + value,
            };
            if (result is null)
                missing = $"{claim.Operands[position]} may be nil, and nothing is a share of nil";
        }

        return result;
    }

    private Estimate? Value(int position, int index, ref string? missing)
    {
        var operand = claim.Operands[position];
        if (operand.IsConstant)
            return Estimate.Exactly(operand.Factor);
        var value = claim.Kind == ClaimKind.RunningTotal && operand.LineId is not null
            ? Reached(position, index, ref missing)
            : FigureOf(operand, _allAcross[index], ref missing) is { } figure ? Estimate.Of(figure) : null;
        return value * Estimate.Exactly(operand.Factor);
    }

    private Estimate? Reached(int position, int index, ref string? missing)
    {
        var start = claim.Start is { } first ? _allAcross.IndexOf(first) : 0;
        if (index < start)
            return FigureOf(claim.Operands[position], _allAcross[index], ref missing) is { } own ? Estimate.Of(own) : null;
        var (next, sum, lost) = _reached[position] is (0, _, _) ? (start, Estimate.Exactly(0m), null) : _reached[position];
        for (; next <= index && lost is null; next++)
        {
            if (FigureOf(claim.Operands[position], _allAcross[next], ref lost) is { } figure)
                sum += Estimate.Of(figure);
        }

        _reached[position] = (next, sum, lost);
        missing = lost ?? missing;
        return lost is null ? sum : null;
    }

    private PrintedFigure? FigureOf(ClaimOperand operand, string across, ref string? missing)
    {
        var place = readings[operand.Table ?? table.Id];
        var (row, column) = operand.Row is not null ? (operand.Row, operand.Column!) : Place(operand.LineId!, across);
        var found = place.TryFind(row, column, out var cell, out var figure);
        if (figure is null)
            missing = found ? NoFigure(cell, row, column) : $"the table '{place.Table.Id}' has no '{across}'";
        return figure;
    }

    /// <summary>Why figures of these units cannot be held against one another, or null where they can.</summary>
    private string? Misfit(PrintedFigure target, int index)
    {
        if (claim.Kind == ClaimKind.Percentage)
            return target.Unit == PrintedUnit.Percent ? null : $"the target is printed in {EnumNames<PrintedUnit>.Of(target.Unit)}, not in percent";
        if (claim.Kind is ClaimKind.Product or ClaimKind.ProRata)
            return null;
        string? missing = null;
        foreach (var operand in claim.Operands.Where(operand => !operand.IsConstant))
        {
            if (FigureOf(operand, _allAcross[index], ref missing) is { } figure && Counts(figure.Unit) != Counts(target.Unit))
                return $"{operand} is in {EnumNames<PrintedUnit>.Of(figure.Unit)} and the target in {EnumNames<PrintedUnit>.Of(target.Unit)}, which do not add";
        }

        return null;
    }

    // Pounds, thousands and millions add; a number of posts, a percentage and money do not.
    private static PrintedUnit Counts(PrintedUnit unit) => unit is PrintedUnit.Thousands or PrintedUnit.Millions ? PrintedUnit.Pounds : unit;

    private static string NoFigure(PrintedCell cell, string row, string column) => cell.State == CellState.Figure
        ? $"'{row}' in '{column}' is more than a figure here may be"
        : $"'{row}' in '{column}' is {(cell.State == CellState.Words ? "in words" : EnumNames<CellState>.Of(cell.State).Replace('-', ' '))}";

    private (string Row, string Column) Place(string line, string across) => claim.IsAboutRow ? (line, across) : (across, line);
}
