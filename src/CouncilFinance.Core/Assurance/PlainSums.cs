namespace CouncilFinance.Assurance;

/// <summary>What a claim of a sum, a difference or a running total comes to in each line across, in decimals as long as nothing is lost.</summary>
/// <remarks>
/// Nearly every claim of a report is such a one. Cell by cell with exact fractions and looked up by their ids the figures of a table took some three
/// microseconds each; here they are met in the order they lie in. Where a figure is missing, units do not fit or a decimal does not hold a sum there is
/// no plain sum, and <see cref="ClaimCheck"/> goes the long way, which gives the reason.
/// </remarks>
internal sealed class PlainSums
{
    private const decimal LargestFactor = 1_000m;

    private readonly ClaimLines _lines;
    private readonly PrintedTable _table;
    private readonly bool _byRow;
    private readonly Operand[] _operands;
    private readonly int _target;
    private readonly PrintedUnit?[] _units;
    private readonly HashSet<int> _misfits = [];
    private readonly bool _runs;
    private readonly PlainSum[] _sums;
    private bool? _areDistinct;

    private PlainSums(IReadOnlyDictionary<string, TableReading> readings, PrintedTable table, Claim claim, ClaimLines lines)
    {
        (_lines, _table, _byRow) = (lines, table, claim.IsAboutRow);
        _operands = claim.Operands.Where(operand => !operand.IsConstant)
            .Select((operand, position) => OperandOf(operand, claim.Kind == ClaimKind.Difference && position == 1 ? -operand.Factor : operand.Factor, readings))
            .ToArray();
        _runs = claim.Kind == ClaimKind.RunningTotal;
        _target = table.LineIndex(_byRow, claim.Target);
        _units = new PrintedUnit?[lines.Count];
        for (var line = 0; line < _units.Length; line++)
            _units[line] = lines.Holds(line) && TargetAt(line) is { } target ? ClaimCheck.Counts(target.Unit) : null;
        _sums = new PlainSum[lines.Count];
        AddUp();
        foreach (var constant in claim.Operands.Where(operand => operand.IsConstant))
        {
            for (var line = 0; line < _sums.Length; line++)
                _sums[line] = _sums[line].Plus(constant.Factor);
        }
    }

    /// <summary>The sums of a claim; null where it is of another kind.</summary>
    public static PlainSums? Of(IReadOnlyDictionary<string, TableReading> readings, PrintedTable table, Claim claim, ClaimLines lines)
    {
        var isPlain = claim.Tolerance == 0m && claim.Operands.All(operand => Math.Abs(operand.Factor) <= LargestFactor) && claim.Kind switch
        {
            ClaimKind.Sum or ClaimKind.RunningTotal => claim.Operands.All(operand => operand.Row is null),
            ClaimKind.Difference => claim.Operands.All(operand => operand.LineId is not null),
            _ => false,
        };
        return isPlain ? new PlainSums(readings, table, claim, lines) : null;
    }

    /// <summary>The figure of the target in a line.</summary>
    public PrintedFigure? TargetAt(int line) => FigureIn(_table, _target, line);

    /// <summary>What the claim says the target is in a line; null where that has to be worked the long way.</summary>
    public PlainEstimate? At(int line) => _units[line] is null || _misfits.Contains(line) ? null : _sums[line].ToEstimate();

    /// <summary>How likely honest rounding leaves a gap at least as large in a line that has a plain sum; null of a running total, and where a figure stands twice.</summary>
    public double? TailAt(int line)
    {
        if (_runs || At(line) is not { } sum || TargetAt(line) is not { } target || !AreDistinct)
            return null;
        var parts = Array.ConvertAll(_operands, operand => ErrorRange.Of(FigureOf(operand, line)!.Value, (double)operand.Factor));
        return new RoundingGap(parts, ErrorRange.Of(target, 1)).Tail((double)(sum.AsPrinted - target.Value));
    }

    private bool AreDistinct => _areDistinct ??= _operands.Select(operand => (operand.Table.Id, operand.Line)).Distinct().Count() == _operands.Length;

    private void AddUp()
    {
        // Row by row whichever way the claim goes: a table lies in memory so.
        if (_byRow)
        {
            foreach (var operand in _operands)
            {
                for (var line = 0; line < _sums.Length; line++)
                    Add(operand, line);
            }
        }
        else
        {
            for (var line = 0; line < _sums.Length; line++)
            {
                foreach (var operand in _operands)
                    Add(operand, line);
            }
        }

        for (var line = _lines.Start + 1; _runs && line < _sums.Length; line++)
            _sums[line] = _sums[line].Plus(_sums[line - 1]);
    }

    private void Add(in Operand operand, int line)
    {
        if (!_runs && _units[line] is null)
            return;
        if (FigureOf(operand, line) is not { } figure)
        {
            _sums[line] = PlainSum.Lost;
            return;
        }

        _sums[line] = operand.IsWhole ? _sums[line].Plus(figure) : _sums[line].Plus(figure, operand.Factor);
        if (ClaimCheck.Counts(figure.Unit) != _units[line])
            _misfits.Add(line);
    }

    private PrintedFigure? FigureOf(in Operand operand, int line)
    {
        if (ReferenceEquals(operand.Table, _table))
            return FigureIn(_table, operand.Line, line);
        return operand.Table.PlaceOf(!_byRow, _lines.Across(line)) is { } across ? FigureIn(operand.Table, operand.Line, across) : null;
    }

    private PrintedFigure? FigureIn(PrintedTable table, int line, int across) => _byRow ? table.FigureAt(line, across) : table.FigureAt(across, line);

    private Operand OperandOf(ClaimOperand operand, decimal factor, IReadOnlyDictionary<string, TableReading> readings)
    {
        var table = operand.Table is { } other ? readings[other].Table : _table;
        return new Operand(table, table.LineIndex(_byRow, operand.LineId!), factor);
    }

    private readonly record struct Operand(PrintedTable Table, int Line, decimal Factor)
    {
        public bool IsWhole { get; } = Factor == 1m;
    }
}
