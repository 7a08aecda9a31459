using System.Numerics;

namespace CouncilFinance.Apportionment;

/// <summary>A table as a network: from the total down the tree of rows, through the cells, up the tree of columns, and back to the total.</summary>
/// <remarks>
/// A unit of flow is a cell that goes up to the unit above its true value rather than down to the one below. The true values flow through it, and
/// all its corners are whole, so whole units can flow too unless a sum was prescribed.
/// </remarks>
internal sealed class CastingNetwork
{
    private readonly CastingFractions _cells;
    private readonly CastingTree _byRow;
    private readonly CastingTree _byColumn;
    private readonly int _columnsOfCells;
    private readonly (int From, int To)[] _ends;

    public CastingNetwork(CastingLayout layout, CastingFractions cells, IReadOnlyDictionary<(string? Line, string? Column), BigInteger> prescribed)
    {
        _cells = cells;
        _columnsOfCells = layout.Columns.Length;
        _byRow = CastingTree.ByRow(layout);
        _byColumn = CastingTree.ByColumn(layout);
        RowBounds = BoundsOf(_byRow, prescribed);
        ColumnBounds = BoundsOf(_byColumn, prescribed);
        _ends = Ends();
    }

    public CastingBounds[] RowBounds { get; }

    public CastingBounds[] ColumnBounds { get; }

    public IReadOnlyList<CastingSum> RowSums => _byRow.Sums;

    public IReadOnlyList<CastingSum> ColumnSums => _byColumn.Sums;

    private int Nodes => RowSums.Count + ColumnSums.Count;

    /// <summary>The arc of a sum by row, the total being none; the cells come first.</summary>
    public int ArcOfRowSum(int place) => _cells.Count + place - 1;

    /// <summary>The arc of a sum by column, that of the total, back from the columns to the rows, among them.</summary>
    public int ArcOfColumnSum(int place) => _cells.Count + RowSums.Count - 1 + place;

    /// <summary>The flow through the network, still to be solved.</summary>
    public IMinimumCostFlow ToFlow() => _cells.Unit * (4 * (Nodes + 1)) < long.MaxValue ? ToFlow(cost => (long)cost) : ToFlow(cost => cost);

    /// <summary>For each arc whether its two ends lie in a part of the network into which more is forced than can leave it: a single sum, where one is enough.</summary>
    /// <param name="flow">The flow that could not be solved.</param>
    public IReadOnlyList<(bool From, bool To)> Blocking(IMinimumCostFlow flow)
    {
        var (into, outOf) = (new (long Least, long Most)[Nodes], new (long Least, long Most)[Nodes]);
        for (var arc = 0; arc < _ends.Length; arc++)
        {
            var (least, most) = CellsUp(arc);
            Add(ref into[_ends[arc].To]);
            Add(ref outOf[_ends[arc].From]);

            void Add(ref (long Least, long Most) sum) => sum = (sum.Least + least, sum.Most + most);
        }

        // Parts stand after their whole.
        for (var node = Nodes - 1; node >= 0; node--)
        {
            if (into[node].Least > outOf[node].Most)
                return Inside(end => end == node);
            if (outOf[node].Least > into[node].Most)
                return Inside(end => end != node);
        }

        return Inside(flow.IsReached);

        IReadOnlyList<(bool From, bool To)> Inside(Func<int, bool> isInside) => _ends.Select(ends => (isInside(ends.From), isInside(ends.To))).ToList();
    }

    private (int Least, int Most) CellsUp(int arc) =>
        arc < _cells.Count ? (0, _cells.IsWhole(arc) ? 0 : 1)
        : arc < ArcOfColumnSum(0) ? RowBounds[arc + 1 - _cells.Count].CellsUp(_cells.Count)
        : ColumnBounds[arc - ArcOfColumnSum(0)].CellsUp(_cells.Count);

    private MinimumCostFlow<TCost> ToFlow<TCost>(Func<BigInteger, TCost> inCosts)
        where TCost : struct, IBinaryInteger<TCost>, ISignedNumber<TCost>
    {
        var arcs = new FlowArc<TCost>[_ends.Length];
        var flow = new int[arcs.Length];
        var through = new int[Nodes];
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var cost = inCosts(_cells.CostOfGoingUp(cell));
            Add(cell, cost, TCost.IsNegative(cost) ? 1 : 0);
        }

        for (var place = RowSums.Count - 1; place > 0; place--)
            Add(ArcOfRowSum(place), TCost.Zero, through[place]);
        for (var place = ColumnSums.Count - 1; place >= 0; place--)
            Add(ArcOfColumnSum(place), TCost.Zero, through[RowSums.Count + place]);
        return new MinimumCostFlow<TCost>(Nodes, arcs, flow);

        // The first flow of a sum is what flows through its parts, as near as its bounds allow.
        void Add(int arc, TCost cost, int wanted)
        {
            var (least, most) = CellsUp(arc);
            arcs[arc] = new FlowArc<TCost>(_ends[arc].From, _ends[arc].To, least, most, cost);
            flow[arc] = Math.Clamp(wanted, least, most);
            through[_ends[arc].From] += flow[arc];
            through[_ends[arc].To] += flow[arc];
        }
    }

    // Down from the whole to its part among the rows, and up from the part to the whole among the columns.
    private (int From, int To)[] Ends()
    {
        var ends = new (int From, int To)[ArcOfColumnSum(ColumnSums.Count)];
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var (row, column) = Math.DivRem(cell, _columnsOfCells);
            ends[cell] = (_byRow.SmallestOf(row, column), RowSums.Count + _byColumn.SmallestOf(row, column));
        }

        for (var place = 1; place < RowSums.Count; place++)
            ends[ArcOfRowSum(place)] = (RowSums[place].Whole, place);
        for (var place = 0; place < ColumnSums.Count; place++)
            ends[ArcOfColumnSum(place)] = (RowSums.Count + place, place == 0 ? 0 : RowSums.Count + ColumnSums[place].Whole);
        return ends;
    }

    private CastingBounds[] BoundsOf(CastingTree tree, IReadOnlyDictionary<(string? Line, string? Column), BigInteger> prescribed)
    {
        var below = new BigInteger[tree.Sums.Count];
        var rest = new BigInteger[tree.Sums.Count];
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var (row, column) = Math.DivRem(cell, _columnsOfCells);
            below[tree.SmallestOf(row, column)] += _cells.Below[cell];
            rest[tree.SmallestOf(row, column)] += _cells.Rest[cell];
        }

        for (var place = tree.Sums.Count - 1; place > 0; place--)
        {
            below[tree.Sums[place].Whole] += below[place];
            rest[tree.Sums[place].Whole] += rest[place];
        }

        return tree.Sums.Select((sum, place) => !sum.IsRunning && prescribed.TryGetValue((sum.Line, sum.Column), out var units)
            ? new CastingBounds(units, units, below[place])
            : new CastingBounds(below[place] + _cells.Floor(rest[place]), below[place] - _cells.Floor(-rest[place]), below[place])).ToArray();
    }
}
