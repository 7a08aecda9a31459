using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A claim line by line across: where its target and its operands stand, and its terms.</summary>
internal sealed class ClaimLines
{
    private static readonly Rational One = 1m;

    private readonly PrintedTable _table;
    private readonly Claim _claim;
    private readonly List<string> _across;
    private readonly HashSet<string>? _holdsIn;
    private readonly int _start;

    // Of a net present value the factor of each flow, of a row of discount factors that of each line from the start on.
    private readonly IReadOnlyList<Rational> _factors = [];

    private readonly List<ClaimOperand> _multipliers;
    private readonly List<ClaimOperand> _divisors;

    // Terms are wanted only where a figure fails or plain decimals do not do: nothing is made for them before.
    private readonly Lazy<AddedCells> _sum;

    // Of a running total: the cells that count once, then what each line from the start on adds.
    private readonly Lazy<ClaimTerm[]> _run;

    public ClaimLines(PrintedTable table, Claim claim)
    {
        (_table, _claim) = (table, claim);
        _across = (claim.IsAboutRow ? table.Columns.Select(column => column.Id) : table.Rows.Select(row => row.Id)).ToList();
        _holdsIn = claim.Across?.ToHashSet(StringComparer.Ordinal);
        _start = claim.Start is { } first ? _across.IndexOf(first) : 0;
        if (claim.Kind == ClaimKind.NetPresentValue)
            _factors = claim.Convention!.FactorsOf(claim.Operands.Count);
        else if (claim.Kind == ClaimKind.DiscountFactor)
            _factors = claim.Convention!.FactorsOf(Math.Clamp(_across.Count - _start, 1, claim.Convention.MostFlows));

        _multipliers = claim.Kind is ClaimKind.Product or ClaimKind.ProRata ? claim.Operands.Skip(1).Take(claim.Kind == ClaimKind.ProRata ? 1 : int.MaxValue).ToList() : [];
        _divisors = claim.Kind is ClaimKind.Percentage or ClaimKind.Quotient or ClaimKind.ProRata ? claim.Operands.TakeLast(1).ToList() : [];
        _sum = new Lazy<AddedCells>(Added);
        _run = new Lazy<ClaimTerm[]>(Run);
    }

    /// <summary>The line across that a running total or a row of discount factors starts with.</summary>
    public int Start => _start;

    /// <summary>The id of a line across.</summary>
    public string Across(int index) => _across[index];

    /// <summary>How many lines the table has across the target.</summary>
    public int Count => _across.Count;

    /// <summary>The terms of each line in which the claim holds; none of a payback.</summary>
    public IEnumerable<ClaimTerms> Terms => Enumerable.Range(0, Count).Where(Holds).Select(TermsAt).OfType<ClaimTerms>();

    /// <summary>Whether the claim holds in a line.</summary>
    public bool Holds(int index) =>
        (_holdsIn?.Contains(_across[index]) ?? true) && (_claim.Kind != ClaimKind.DiscountFactor || index >= _start);

    public CellPlace Target(int index) => Place(_table.Id, _claim.Target, index);

    /// <summary>The cell an operand stands for in a line; null for a constant.</summary>
    public CellPlace? PlaceOf(ClaimOperand operand, int index)
    {
        var table = operand.Table ?? _table.Id;
        return operand.LineId is { } line ? Place(table, line, index)
            : operand.Row is { } row ? new CellPlace(table, row, operand.Column!)
            : null;
    }

    /// <summary>The terms of a line; null of a payback, and of a discount factor beyond the years there are factors for.</summary>
    public ClaimTerms? TermsAt(int index) => _claim.Kind switch
    {
        ClaimKind.Payback => null,
        ClaimKind.DiscountFactor when index - _start >= _factors.Count => null,
        ClaimKind.DiscountFactor => new ClaimTerms(Target(index), [], _factors[index - _start], [], [], new object()),
        ClaimKind.RunningTotal when index >= _start => new ClaimTerms(
            Target(index), new ArraySegment<ClaimTerm>(_run.Value, 0, _sum.Value.Once + ((index - _start + 1) * (_sum.Value.Cells.Count - _sum.Value.Once))), _sum.Value.Constant, [], [], _run.Value),
        _ => Alone(index),
    };

    private ClaimTerms Alone(int index)
    {
        var linear = _sum.Value.Cells.ConvertAll(added => Term(added, index));
        return new ClaimTerms(Target(index), linear, _sum.Value.Constant, Cells(_multipliers), Cells(_divisors), linear);

        List<ClaimTerm> Cells(List<ClaimOperand> operands) => operands.Where(operand => !operand.IsConstant).Select(operand => Term((operand, One), index)).ToList();
    }

    private AddedCells Added()
    {
        var scale = _divisors.Aggregate(_multipliers.Aggregate(One, (product, operand) => product * operand.Factor), (product, operand) => product / operand.Factor);
        var (cells, constant) = (new List<(ClaimOperand Cell, Rational Coefficient)>(), Rational.Zero);
        for (var position = 0; position < _claim.Operands.Count - _multipliers.Count - _divisors.Count; position++)
        {
            var coefficient = scale * _claim.Operands[position].Factor * Weight(position);
            if (_claim.Operands[position].IsConstant)
                constant += coefficient;
            else
                cells.Add((_claim.Operands[position], coefficient));
        }

        return new AddedCells(cells, constant, cells.Count(added => added.Cell.Row is not null));
    }

    private ClaimTerm[] Run()
    {
        var (once, each) = (_sum.Value.Cells.Where(added => added.Cell.Row is not null), _sum.Value.Cells.FindAll(added => added.Cell.Row is null));
        return [.. once.Select(added => Term(added, 0)), .. Enumerable.Range(_start, _across.Count - _start).SelectMany(index => each.Select(added => Term(added, index)))];
    }

    private Rational Weight(int position) => _claim.Kind switch
    {
        ClaimKind.Difference when position == 1 => -One,
        ClaimKind.Average => new Rational(1, _claim.Operands.Count),
        ClaimKind.MidPoint => 0.5m,
        ClaimKind.NetPresentValue => _factors[position],
        _ => One,
    };

    private ClaimTerm Term((ClaimOperand Cell, Rational Coefficient) added, int index) => new(PlaceOf(added.Cell, index)!.Value, added.Coefficient, added.Cell);

    private CellPlace Place(string table, string line, int index) =>
        _claim.IsAboutRow ? new CellPlace(table, line, _across[index]) : new CellPlace(table, _across[index], line);

    /// <summary>The cells that are added up and what is added to them, and how many of the cells are single ones, which a running total counts once.</summary>
    private sealed record AddedCells(List<(ClaimOperand Cell, Rational Coefficient)> Cells, Rational Constant, int Once);
}
