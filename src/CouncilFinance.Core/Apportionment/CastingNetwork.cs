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

    /// <summary>For each arc whether a search had reached its two ends.</summary>
    public IReadOnlyList<(bool From, bool To)> ReachedIn(IMinimumCostFlow flow) => _ends.Select(ends => (flow.IsReached(ends.From), flow.IsReached(ends.To))).ToList();

    private MinimumCostFlow<TCost> ToFlow<TCost>(Func<BigInteger, TCost> inCosts)
        where TCost : struct, IBinaryInteger<TCost>, ISignedNumber<TCost>
    {
        var arcs = new FlowArc<TCost>[_ends.Length];
        var flow = new int[arcs.Length];
        var through = new int[Nodes];
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var cost = inCosts(_cells.CostOfGoingUp(cell));
            Add(cell, 0, _cells.IsWhole(cell) ? 0 : 1, cost, TCost.IsNegative(cost) ? 1 : 0);
        }

        for (var place = RowSums.Count - 1; place > 0; place--)
            AddSum(ArcOfRowSum(place), RowBounds[place], through[place]);
        for (var place = ColumnSums.Count - 1; place >= 0; place--)
            AddSum(ArcOfColumnSum(place), ColumnBounds[place], through[RowSums.Count + place]);
        return new MinimumCostFlow<TCost>(Nodes, arcs, flow);

        void AddSum(int arc, CastingBounds bounds, int wanted)
        {
            var (least, most) = bounds.CellsUp(_cells.Count);
            Add(arc, least, most, TCost.Zero, wanted);
        }

        // The first flow of a sum is what flows through its parts, as near as its bounds allow.
        void Add(int arc, int least, int most, TCost cost, int wanted)
        {
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
