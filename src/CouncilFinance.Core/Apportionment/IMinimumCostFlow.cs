namespace CouncilFinance.Apportionment;

/// <summary>A circulation of least cost, whatever numbers its costs are kept in.</summary>
internal interface IMinimumCostFlow
{
    /// <summary>What flows along each arc.</summary>
    IReadOnlyList<int> Flow { get; }

    /// <summary>Whether the last search reached a node. After a failure more is forced into those nodes than can leave them.</summary>
    bool IsReached(int node);

    /// <summary>Finds the circulation; false where there is none.</summary>
    bool TrySolve();

    /// <summary>Among the circulations of the same cost, moves to the one in which the first arc that can has the flow wished for, then the second, and so on.</summary>
    /// <param name="wishes">Arcs that carry one of two flows a unit apart, and which of the two is wished for.</param>
    void Prefer(IEnumerable<(int Arc, int Flow)> wishes);

    /// <summary>Whether a flow is within the bounds of an arc.</summary>
    bool CanCarry(int arc, int flow);

    /// <summary>A copy of this one, once solved, in which an arc carries a given flow: still to be solved, from where this one stands.</summary>
    IMinimumCostFlow HeldAt(int arc, int flow);
}
