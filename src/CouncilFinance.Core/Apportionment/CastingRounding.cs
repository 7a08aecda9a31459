using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The search for the rounding of least movement, running totals of sections included.</summary>
/// <remarks>
/// Without those, one run of the network is the answer. Running totals of sections cross those of rows, so no network holds both. A rounding is
/// then found without them; where one of them is not beside its true value, a subtotal of that section in one column is held where it is in one
/// branch and moved in another. The best branch is followed first, so the first rounding that fits is the best there is. A large table can have too
/// many nearly as good: after a while the best is followed to its end, and the rounding found may not be the best.
/// </remarks>
internal sealed class CastingRounding
{
    private const int MostBranches = 500;

    private readonly CastingLayout _layout;
    private readonly CastingFractions _cells;
    private readonly CastingNetwork _network;
    private readonly (int Cell, int Up)[] _wishes;

    public CastingRounding(CastingLayout layout, CastingFractions cells, CastingNetwork network, Func<int, bool> prefersUp)
    {
        _layout = layout;
        _cells = cells;
        _network = network;
        _wishes = Enumerable.Range(0, cells.Count).Where(cell => !cells.IsWhole(cell)).Select(cell => (cell, prefersUp(cell) ? 1 : 0)).ToArray();
    }

    /// <summary>Whether the rounding found is known to be that of least movement.</summary>
    public bool IsLeast { get; private set; } = true;

    /// <summary>Which cells go up; or what blocks it.</summary>
    public (bool[]? Up, CastingBlock? Block) Find(MoneyUnit unit)
    {
        var flow = _network.ToFlow();
        if (!flow.TrySolve())
            return (null, new CastingCut(_layout, _cells, _network, _network.Blocking(flow)).Block(unit));
        flow.Prefer(_wishes);
        return _layout.HasCrossedSums ? Search(flow) : (UpIn(flow), null);
    }

    private (bool[]? Up, CastingBlock? Block) Search(IMinimumCostFlow first)
    {
        var crossed = CrossedSums().ToList();
        var waiting = new PriorityQueue<IMinimumCostFlow, (BigInteger Movement, bool[] Up)>(Comparer<(BigInteger, bool[])>.Create(BetterFirst));
        waiting.Enqueue(first, Rounding(first));
        var met = new HashSet<CrossedSum>();
        for (var tried = 0; tried < MostBranches && waiting.TryDequeue(out var branch, out var rounding); tried++)
        {
            if (crossed.Find(sum => Gap(branch, sum) != 0) is not { } off)
                return (rounding.Up, null);
            met.Add(off);
            foreach (var narrower in Narrowed(branch, off))
                waiting.Enqueue(narrower, Rounding(narrower));
        }

        IsLeast = waiting.Count == 0;
        var path = new Stack<IMinimumCostFlow>(IsLeast ? [] : [waiting.Dequeue()]);
        for (var tried = 0; tried < MostBranches && path.TryPop(out var branch); tried++)
        {
            if (crossed.Find(sum => Gap(branch, sum) != 0) is not { } off)
                return (UpIn(branch), null);
            foreach (var narrower in Narrowed(branch, off).OrderByDescending(Rounding, Comparer<(BigInteger, bool[])>.Create(BetterFirst)))
                path.Push(narrower);
        }

        return (null, new CastingBlock(
            met.Select(sum => sum.Section.Title).Distinct(StringComparer.Ordinal),
            _layout.Columns.Where(label => met.Any(sum => string.Equals(sum.Column, label, StringComparison.Ordinal))),
            $"{string.Join(", ", met)} {(met.Count == 1 ? "is" : "are")} to come to a unit beside {(met.Count == 1 ? "its true value" : "their true values")}, as every other sum",
            IsLeast ? "no rounding of the cells has them all so" : $"none of the {Invariant.Text(2 * MostBranches)} roundings tried has them all so"));
    }

    // How many cells too many or, below nil, too few go up.
    private static int Gap(IMinimumCostFlow flow, CrossedSum sum)
    {
        var up = sum.Arcs.Sum(arc => flow.Flow[arc]);
        return Math.Max(up - sum.Most, 0) + Math.Min(up - sum.Least, 0);
    }

    private IEnumerable<IMinimumCostFlow> Narrowed(IMinimumCostFlow flow, CrossedSum off)
    {
        var change = -Math.Sign(Gap(flow, off));
        foreach (var arc in off.Arcs)
        {
            if (!flow.CanCarry(arc, flow.Flow[arc] + change))
                continue;
            var moved = flow.HeldAt(arc, flow.Flow[arc] + change);
            if (moved.TrySolve())
            {
                moved.Prefer(_wishes);
                yield return moved;
            }

            flow = flow.HeldAt(arc, flow.Flow[arc]);
        }
    }

    private IEnumerable<CrossedSum> CrossedSums()
    {
        foreach (var section in _layout.Sections)
        {
            var (rest, arcs) = (BigInteger.Zero, new List<int>());
            for (var column = 0; column < _layout.Columns.Length - 1; column++)
            {
                rest += section.Rows.Aggregate(BigInteger.Zero, (sum, row) => sum + _cells.Rest[(row * _layout.Columns.Length) + column]);
                arcs.Add(_network.ArcOfColumnSum(PlaceOf(section.Title, _layout.Columns[column])));
                if (column > 0)
                    yield return new CrossedSum(section, _layout.Columns[column], [.. arcs], (int)_cells.Floor(rest), (int)-_cells.Floor(-rest));
            }
        }
    }

    private int PlaceOf(string line, string column)
    {
        var place = 0;
        while ((_network.ColumnSums[place].Line, _network.ColumnSums[place].Column) != (line, column))
            place++;
        return place;
    }

    private bool[] UpIn(IMinimumCostFlow flow)
    {
        var up = new bool[_cells.Count];
        for (var cell = 0; cell < up.Length; cell++)
            up[cell] = flow.Flow[cell] > 0;
        return up;
    }

    private (BigInteger Movement, bool[] Up) Rounding(IMinimumCostFlow flow)
    {
        var (movement, up) = (BigInteger.Zero, UpIn(flow));
        for (var cell = 0; cell < up.Length; cell++)
            movement += up[cell] ? _cells.CostOfGoingUp(cell) : BigInteger.Zero;
        return (movement, up);
    }

    private int BetterFirst((BigInteger Movement, bool[] Up) left, (BigInteger Movement, bool[] Up) right)
    {
        var movement = left.Movement.CompareTo(right.Movement);
        if (movement != 0)
            return movement;
        foreach (var (cell, up) in _wishes)
        {
            if (left.Up[cell] != right.Up[cell])
                return left.Up[cell] == (up > 0) ? -1 : 1;
        }

        return 0;
    }
}
