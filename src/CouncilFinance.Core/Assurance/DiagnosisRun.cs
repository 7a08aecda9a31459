namespace CouncilFinance.Assurance;

/// <summary>Groups the failing claims of a report that share figures, and explains each group.</summary>
/// <remarks>
/// Claims that share no figure are explained apart, unless one slip accounts for several groups more plausibly than a slip in each: a line left out
/// of a total row in every column fails a claim in each of them.
/// </remarks>
internal sealed class DiagnosisRun
{
    private const int MostSets = 200_000;
    private const int MostExplanations = 50;
    private const int MostPairs = 12;

    private readonly FigureSystem _system;
    private readonly List<Relation> _failing;

    // Failing paybacks, and claims whose numbers are beyond a decimal: they are said to fail, and not looked into.
    private readonly List<ClaimResult> _unexplained = [];

    public DiagnosisRun(IReadOnlyDictionary<string, TableReading> readings, IEnumerable<CheckedClaim> claims)
    {
        _system = new FigureSystem(readings);
        var all = claims.ToList();
        if (!all.Exists(claim => claim.Result.Fails))
            all.Clear();
        foreach (var (result, terms) in all.Where(claim => claim.Result.Verdict != Verdict.NotTestable))
        {
            if ((terms is null || _system.Add(result, terms) is null) && result.Fails)
                _unexplained.Add(result);
        }

        _failing = _system.Relations.Where(relation => relation.Result.Fails).ToList();
    }

    public IEnumerable<Diagnosis> All()
    {
        var groups = Settled(Groups(_failing, NeighboursOf).SelectMany(ExplainedOrParted).ToList());
        foreach (var family in Groups(_failing, relation => NeighboursOf(relation).Concat(SameClaim(relation))))
        {
            var parts = groups.Where(group => family.Contains(group.Failing[0])).ToList();
            if (parts.Count > 1 && Joined(family, parts) is { } joined)
                yield return Diagnosed(joined);
            else
            {
                foreach (var part in parts)
                    yield return Diagnosed(part);
            }
        }

        foreach (var result in _unexplained)
            yield return new Diagnosis([result], [], isComplete: true);
    }

    private IEnumerable<Relation> SameClaim(Relation relation) =>
        _failing.Where(other => other.Result.Claim == relation.Result.Claim && string.Equals(other.Result.Table.Id, relation.Result.Table.Id, StringComparison.Ordinal));

    private IEnumerable<Relation> NeighboursOf(Relation relation) => relation.Cells.SelectMany(_system.RelationsOf);

    private static List<List<Relation>> Groups(List<Relation> failing, Func<Relation, IEnumerable<Relation>> neighbours)
    {
        var left = failing.ToHashSet();
        var groups = new List<List<Relation>>();
        foreach (var first in failing)
        {
            if (!left.Remove(first))
                continue;
            var group = new List<Relation> { first };
            for (var index = 0; index < group.Count; index++)
                group.AddRange(neighbours(group[index]).Where(left.Remove));
            var isIn = group.ToHashSet();
            groups.Add(failing.Where(isIn.Contains).ToList());
        }

        return groups;
    }

    // Where the best explanation of one group moves a figure of another's failing claim, the two want one explanation.
    private List<ErrorGroup> Settled(List<ErrorGroup> groups)
    {
        for (var index = 0; index < groups.Count; index++)
        {
            var reached = Reached(groups[index]);
            var others = groups.Where(group => group != groups[index] && group.Failing.Exists(reached.Contains)).ToList();
            if (others.Count == 0)
                continue;
            var isIn = others.Append(groups[index]).SelectMany(group => group.Failing).ToHashSet();
            groups[index] = Explained(_failing.Where(isIn.Contains).ToList());
            groups.RemoveAll(others.Contains);
            index = -1;
        }

        return groups;
    }

    private HashSet<Relation> Reached(ErrorGroup group) => group.Hypotheses.Count == 0
        ? []
        : group.Hypotheses[0].Changes.Keys.SelectMany(_system.RelationsOf).ToHashSet();

    // Where no three figures explain a group, single figures that mend every failing claim they are in are taken off it, most claims first.
    private IEnumerable<ErrorGroup> ExplainedOrParted(List<Relation> failing)
    {
        var whole = Explained(failing);
        if (whole.Hypotheses.Count > 0 || failing.Count < 2)
            return [whole];
        var inFailing = failing.ToHashSet();
        foreach (var cell in failing.SelectMany(relation => relation.Cells).Distinct().OrderByDescending(cell => _system.RelationsOf(cell).Count(inFailing.Contains)))
        {
            var mended = _system.RelationsOf(cell).Where(inFailing.Contains).Distinct().ToList();
            if (mended.Count == failing.Count)
                continue;
            var part = Explained(mended);
            if (part.Hypotheses.Any(hypothesis => hypothesis.Changes.Count == 1 && hypothesis.Changes.ContainsKey(cell)))
                return Groups(failing.Except(mended).ToList(), NeighboursOf).SelectMany(ExplainedOrParted).Prepend(part);
        }

        return [whole];
    }

    private ErrorGroup Explained(List<Relation> failing)
    {
        var search = new ErrorSearch(_system, failing, MostSets);
        return new ErrorGroup(failing, search.Run(), search.IsComplete);
    }

    // One slip for all the parts, where that is more plausible than the best of each together.
    private ErrorGroup? Joined(List<Relation> family, List<ErrorGroup> parts)
    {
        var scale = new ErrorScale(family.ToHashSet(), _system);
        var whole = parts.Exists(part => part.Hypotheses.Count == 0) ? Explained(family).Hypotheses : new LineSlips(_system, family, scale).All();
        var joined = whole
            .Concat(parts.Count == 2 ? Pairs(parts[0], parts[1], scale) : [])
            .OrderByDescending(hypothesis => Math.Round(hypothesis.Weight, ErrorSearch.WeightPlaces))
            .ToList();
        var apart = parts.Sum(part => part.Hypotheses.Count > 0 ? part.Hypotheses[0].Weight : double.NegativeInfinity);
        return joined.Count > 0 && joined[0].Weight > apart
            ? new ErrorGroup(family, joined, parts.TrueForAll(part => part.IsComplete))
            : null;
    }

    private IEnumerable<Hypothesis> Pairs(ErrorGroup one, ErrorGroup other, ErrorScale scale)
    {
        foreach (var left in one.Hypotheses.Where(hypothesis => hypothesis.Changes.Count == 1).Take(MostPairs))
        {
            foreach (var right in other.Hypotheses.Where(hypothesis => hypothesis.Changes.Count == 1).Take(MostPairs))
            {
                var changes = left.Changes.Concat(right.Changes).ToDictionary();
                if (TwoTogether.Of(_system, changes) is { } together && scale.Mends(changes))
                    yield return new Hypothesis(together.Slip, changes, changes.Keys.ToDictionary(cell => cell, _ => together.Slip), together.Line, together.LogShare + scale.LogLikelihood(changes));
            }
        }
    }

    private Diagnosis Diagnosed(ErrorGroup group) => new(group.Failing.Select(relation => relation.Result), Ranked(group), group.IsComplete);

    private IEnumerable<Explanation> Ranked(ErrorGroup group)
    {
        var (rank, last) = (0, double.NaN);
        for (var index = 0; index < Math.Min(group.Hypotheses.Count, MostExplanations); index++)
        {
            var hypothesis = group.Hypotheses[index];
            var weight = Math.Round(hypothesis.Weight, ErrorSearch.WeightPlaces);
            if (weight != last)
                (rank, last) = (index + 1, weight);
            yield return new Explanation(
                rank,
                hypothesis.Slip,
                hypothesis.Line,
                hypothesis.Changes.OrderBy(change => change.Key).Select(change => Corrected(hypothesis, change.Key)),
                group.Failing.Where(relation => relation.Cells.Any(hypothesis.Changes.ContainsKey) && relation.Allows(hypothesis.Changes)).Select(relation => relation.Result));
        }
    }

    private Correction Corrected(Hypothesis hypothesis, int cell)
    {
        var printed = _system.Figure(cell);
        var others = hypothesis.Changes.Where(change => change.Key != cell).ToDictionary();
        var (low, high) = ((decimal?)null, (decimal?)null);
        foreach (var relation in _system.RelationsOf(cell).Where(relation => relation.IsLinear && relation.Coefficient(cell) != 0m))
        {
            var change = relation.ChangeOf(cell, relation.ResidualWith(others), [.. hypothesis.Changes.Keys]);
            low = low is { } least && least > change.Low ? least : change.Low;
            high = high is { } most && most < change.High ? most : change.High;
        }

        return new Correction(
            _system.Table(cell), _system.Place(cell), printed, printed.Value + hypothesis.Changes[cell], printed.Value + low, printed.Value + high, hypothesis.Slips[cell]);
    }
}
