using System.Numerics;

namespace CouncilFinance.Apportionment;

/// <summary>A circulation of least cost: what flows into each node flows out of it, and along each arc flows no less than its least and no more than its most.</summary>
/// <remarks>
/// Successive shortest paths. The flow starts at the cheaper end of each arc with a cost, so that no residual arc has a negative cost; what the
/// nodes then have too much of goes along shortest ways to nodes that have too little. Prices of nodes keep every reduced cost at nil or more.
/// </remarks>
internal sealed class MinimumCostFlow<TCost> : IMinimumCostFlow
    where TCost : struct, IBinaryInteger<TCost>, ISignedNumber<TCost>
{
    private readonly FlowArc<TCost>[] _arcs;
    private readonly int[] _least;
    private readonly int[] _most;
    private readonly int[] _flow;
    private readonly bool[] _frozen;
    private readonly TCost[] _price;
    private readonly int[] _excess;

    // The residual edges of a node stand together: 2 × arc along it, 2 × arc + 1 against it.
    private readonly int[] _firstEdge;
    private readonly int[] _edges;

    private readonly TCost[] _distance;
    private readonly int[] _via;
    private readonly int[] _seenIn;
    private readonly int[] _settledIn;
    private readonly List<int> _settled = [];
    private readonly PriorityQueue<int, TCost> _queue = new();
    private int _search;

    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="arcs">The arcs.</param>
    /// <param name="flow">A first flow within the bounds of each arc, at the cheaper one where the arc has a cost.</param>
    public MinimumCostFlow(int nodes, FlowArc<TCost>[] arcs, int[] flow)
    {
        _arcs = arcs;
        _least = Array.ConvertAll(arcs, arc => arc.Least);
        _most = Array.ConvertAll(arcs, arc => arc.Most);
        _flow = flow;
        _frozen = new bool[arcs.Length];
        _price = new TCost[nodes];
        _excess = new int[nodes];
        _distance = new TCost[nodes];
        _via = new int[nodes];
        _seenIn = new int[nodes];
        _settledIn = new int[nodes];
        _firstEdge = new int[nodes + 1];
        _edges = new int[2 * arcs.Length];
        foreach (var arc in arcs)
        {
            _firstEdge[arc.From + 1]++;
            _firstEdge[arc.To + 1]++;
        }

        for (var node = 0; node < nodes; node++)
            _firstEdge[node + 1] += _firstEdge[node];
        var next = _firstEdge.ToArray();
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            _edges[next[arcs[arc].From]++] = 2 * arc;
            _edges[next[arcs[arc].To]++] = (2 * arc) + 1;
            _excess[arcs[arc].From] -= flow[arc];
            _excess[arcs[arc].To] += flow[arc];
        }
    }

    private MinimumCostFlow(MinimumCostFlow<TCost> other)
    {
        (_arcs, _firstEdge, _edges) = (other._arcs, other._firstEdge, other._edges);
        (_least, _most, _flow) = ([.. other._least], [.. other._most], [.. other._flow]);
        (_price, _excess, _frozen) = ([.. other._price], [.. other._excess], new bool[other._frozen.Length]);
        (_distance, _via) = (new TCost[_price.Length], new int[_price.Length]);
        (_seenIn, _settledIn) = (new int[_price.Length], new int[_price.Length]);
    }

    public IReadOnlyList<int> Flow => _flow;

    public bool IsReached(int node) => _settledIn[node] == _search;

    public bool TrySolve()
    {
        for (var node = 0; node < _excess.Length; node++)
        {
            while (_excess[node] > 0)
            {
                if (Nearest(node) is not { } deficit)
                    return false;
                Send(node, deficit);
            }
        }

        return true;
    }

    public void Prefer(IEnumerable<(int Arc, int Flow)> wishes)
    {
        foreach (var (arc, wish) in wishes)
        {
            var forward = wish > _flow[arc];
            var (from, to) = forward ? (_arcs[arc].From, _arcs[arc].To) : (_arcs[arc].To, _arcs[arc].From);
            _frozen[arc] = true;
            if (wish == _flow[arc] || !TCost.IsZero(ReducedCost(arc)) || !HasFreeWay(to, from))
                continue;
            _flow[arc] = wish;
            Push(to, from, 1);
        }
    }

    public bool CanCarry(int arc, int flow) => flow >= _least[arc] && flow <= _most[arc];

    public IMinimumCostFlow HeldAt(int arc, int flow)
    {
        var copy = new MinimumCostFlow<TCost>(this);
        copy._excess[_arcs[arc].From] += _flow[arc] - flow;
        copy._excess[_arcs[arc].To] -= _flow[arc] - flow;
        copy._least[arc] = copy._most[arc] = copy._flow[arc] = flow;
        return copy;
    }

    private TCost ReducedCost(int arc) => _arcs[arc].Cost + _price[_arcs[arc].From] - _price[_arcs[arc].To];

    private bool HasRoom(int edge) =>
        !_frozen[edge >> 1] && (IsForward(edge) ? _flow[edge >> 1] < _most[edge >> 1] : _flow[edge >> 1] > _least[edge >> 1]);

    private int EndOf(int edge) => IsForward(edge) ? _arcs[edge >> 1].To : _arcs[edge >> 1].From;

    private static bool IsForward(int edge) => (edge & 1) == 0;

    // Dijkstra's search by reduced cost, up to the first node that has too little. Prices then move so that the way found costs nothing more.
    private int? Nearest(int source)
    {
        Begin(source);
        _queue.Clear();
        _queue.Enqueue(source, TCost.Zero);
        while (_queue.TryDequeue(out var node, out var distance))
        {
            if (_settledIn[node] == _search)
                continue;
            _settledIn[node] = _search;
            _settled.Add(node);
            if (_excess[node] < 0)
            {
                foreach (var settled in _settled)
                    _price[settled] += _distance[settled] - distance;
                return node;
            }

            for (var place = _firstEdge[node]; place < _firstEdge[node + 1]; place++)
            {
                var edge = _edges[place];
                var end = EndOf(edge);
                if (_settledIn[end] == _search || !HasRoom(edge))
                    continue;
                var reduced = ReducedCost(edge >> 1);
                var further = distance + (IsForward(edge) ? reduced : -reduced);
                if (_seenIn[end] == _search && _distance[end] <= further)
                    continue;
                See(end, further, edge);
                _queue.Enqueue(end, further);
            }
        }

        return null;
    }

    private void Send(int source, int deficit)
    {
        var amount = Math.Min(_excess[source], -_excess[deficit]);
        for (var node = deficit; node != source; node = EndOf(_via[node] ^ 1))
        {
            var (arc, edge) = (_via[node] >> 1, _via[node]);
            amount = Math.Min(amount, IsForward(edge) ? _most[arc] - _flow[arc] : _flow[arc] - _least[arc]);
        }

        Push(source, deficit, amount);
        _excess[source] -= amount;
        _excess[deficit] += amount;
    }

    private void Push(int source, int end, int amount)
    {
        for (var node = end; node != source; node = EndOf(_via[node] ^ 1))
            _flow[_via[node] >> 1] += IsForward(_via[node]) ? amount : -amount;
    }

    // Breadth first, along residual edges whose reduced cost is nil.
    private bool HasFreeWay(int source, int end)
    {
        Begin(source);
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out var node))
        {
            if (node == end)
                return true;
            for (var place = _firstEdge[node]; place < _firstEdge[node + 1]; place++)
            {
                var edge = _edges[place];
                if (_seenIn[EndOf(edge)] == _search || !HasRoom(edge) || !TCost.IsZero(ReducedCost(edge >> 1)))
                    continue;
                See(EndOf(edge), TCost.Zero, edge);
                waiting.Enqueue(EndOf(edge));
            }
        }

        return false;
    }

    private void Begin(int source)
    {
        _search++;
        _settled.Clear();
        See(source, TCost.Zero, edge: -1);
    }

    private void See(int node, TCost distance, int edge)
    {
        _seenIn[node] = _search;
        _distance[node] = distance;
        _via[node] = edge;
    }
}
