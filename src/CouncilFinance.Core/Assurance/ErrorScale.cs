namespace CouncilFinance.Assurance;

/// <summary>How plausible changes of figures are: what slips make of them, and what honest rounding then leaves of every gap.</summary>
internal sealed class ErrorScale(IReadOnlyCollection<Relation> failing, FigureSystem system)
{
    // One printed figure in a thousand is taken to be wrong: it sets how much a second wrong figure must explain, and orders no single ones.
    public static double LogOneWrong { get; } = Math.Log(0.001);

    /// <summary>Whether every failing claim and every other one that a change reaches can then hold.</summary>
    public bool Mends(IReadOnlyDictionary<int, decimal> changes) =>
        Reached(changes).All(relation => relation.Allows(changes))
        && failing.Where(relation => relation.Result.Verdict == Verdict.Impossible).All(relation => relation.Cells.Any(changes.ContainsKey));

    /// <summary>The logarithm of how likely the gaps are with the changes made, beside what the claims that hold give without them.</summary>
    public double LogLikelihood(IReadOnlyDictionary<int, decimal> changes)
    {
        var reached = Reached(changes);
        var sum = reached.Sum(relation => relation.LogLikelihood(changes));
        foreach (var relation in failing)
        {
            if (!reached.Contains(relation))
                sum += relation.LogLikelihood(Relation.NoChanges);
        }

        return sum - reached.Where(relation => !failing.Contains(relation)).Sum(relation => relation.LogLikelihood(Relation.NoChanges));
    }

    private HashSet<Relation> Reached(IReadOnlyDictionary<int, decimal> changes) => changes.Keys.SelectMany(system.RelationsOf).ToHashSet();
}
