namespace CouncilFinance.Assurance;

/// <summary>Slips that change a whole line at once: a total row that leaves a line out in every column, two lines in one another's place.</summary>
internal sealed class LineSlips(FigureSystem system, IReadOnlyList<Relation> failing, ErrorScale scale)
{
    private const double Omitted = 0.10;
    private const double Twice = 0.06;
    private const double Subtotal = 0.10;
    private const double Swapped = 0.05;
    private const double Shifted = 0.01;
    private const int MostLines = 400;

    public IEnumerable<Hypothesis> All() => TotalLines().Concat(failing.Count < 2 ? [] : SwappedLines(byRow: true).Concat(SwappedLines(byRow: false)));

    private IEnumerable<Hypothesis> TotalLines()
    {
        foreach (var relations in Totals())
        {
            var claim = relations[0].Result.Claim;
            var lines = relations.SelectMany(relation => relation.Terms.Keys).Select(cell => Line(claim, cell)).Distinct(StringComparer.Ordinal).ToList();
            var subtotals = relations.SelectMany(relation => TotalSlips.Subtotals(system, relation)).Select(cell => Line(claim, cell)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var line in lines.Take(MostLines))
            {
                if (Moved(relations, line, 1m, Slip.LineOmitted, Omitted / lines.Count) is { } omitted)
                    yield return omitted;
                if (!subtotals.Contains(line, StringComparer.Ordinal) && Moved(relations, line, -1m, Slip.LineCountedTwice, Twice / lines.Count) is { } twice)
                    yield return twice;
            }

            foreach (var by in new[] { -1, 1 })
            {
                if (MovedBy(relations, by) is { } shifted)
                    yield return shifted;
            }

            foreach (var line in subtotals.Take(MostLines))
            {
                if (Moved(relations, line, -1m, Slip.SubtotalCounted, Subtotal / subtotals.Count) is { } counted)
                    yield return counted;
            }
        }
    }

    // The claims that fail, and those that say what a figure in a failing one is the total of: a wrong subtotal can pass where it is added up.
    private IEnumerable<List<Relation>> Totals()
    {
        var inFailing = failing.SelectMany(relation => relation.Cells).ToHashSet();
        return system.Relations.Where(relation => relation.IsLinear && inFailing.Contains(relation.Target))
            .Select(relation => (relation.Result.Table.Id, relation.Result.Claim))
            .Distinct()
            .Select(total => system.Relations.Where(relation => relation.IsLinear && relation.Result.Claim == total.Claim && string.Equals(relation.Result.Table.Id, total.Id, StringComparison.Ordinal)).ToList());
    }

    private Hypothesis? Moved(List<Relation> relations, string line, decimal sign, Slip slip, double share)
    {
        var changes = new Dictionary<int, decimal>();
        foreach (var relation in relations)
        {
            var place = system.Place(relation.Target);
            var wanted = relation.Result.Claim.IsAboutRow ? place with { Row = line } : place with { Column = line };
            if (!system.TryFind(wanted, out var cell) || system.Figure(cell).Value == 0m)
                continue;
            var coefficient = relation.Terms.TryGetValue(cell, out var own) ? own : 1m;
            changes[relation.Target] = sign * coefficient * system.Figure(cell).Value;
        }

        return changes.Count > 1 && Settled(changes) is { } settled ? Weighed(slip, settled, line, share) : null;
    }

    // What each place prints belongs a place later or earlier, and what the first or last one ought to be is open: as it was recomputed.
    private Hypothesis? MovedBy(List<Relation> relations, int by)
    {
        var changes = new Dictionary<int, decimal>();
        for (var index = 0; index < relations.Count; index++)
        {
            var (target, from) = (relations[index].Target, index - by);
            var wanted = from >= 0 && from < relations.Count ? system.Figure(relations[from].Target).Value : system.Figure(target).Value + relations[index].Residual;
            if (wanted != system.Figure(target).Value)
                changes[target] = wanted - system.Figure(target).Value;
        }

        return changes.Count > 1 && scale.Mends(changes) ? Weighed(Slip.LineShifted, changes, relations[0].Result.Claim.Target, Shifted) : null;
    }

    // A total that left a line out was rounded by itself: the printed line can be a unit from what it lacks.
    private Dictionary<int, decimal>? Settled(Dictionary<int, decimal> changes)
    {
        if (!CanBeSettled(changes))
            return null;
        var settled = new Dictionary<int, decimal>(changes);
        if (scale.Mends(settled))
            return settled;
        foreach (var (cell, change) in changes)
        {
            var step = system.Figure(cell).Step;
            var best = Near(change, step).MaxBy(moved =>
            {
                settled[cell] = moved;
                return system.RelationsOf(cell).Sum(relation => relation.LogLikelihood(settled));
            });
            settled[cell] = best;
        }

        return scale.Mends(settled) ? settled : null;
    }

    // A claim that reckons with one of the figures alone says by itself whether that can be: of 200 rows by 20 columns this spares half the time.
    private bool CanBeSettled(Dictionary<int, decimal> changes)
    {
        foreach (var (cell, change) in changes)
        {
            var near = Array.ConvertAll(Near(change, system.Figure(cell).Step), moved => new Dictionary<int, decimal> { [cell] = moved });
            foreach (var relation in system.RelationsOf(cell))
            {
                if (!near.Any(relation.Allows) && relation.Cells.Count(changes.ContainsKey) == 1)
                    return false;
            }
        }

        return true;
    }

    private static decimal[] Near(decimal change, decimal step) => [change, change - step, change + step];

    // The rows or columns of which one has to be exchanged for every impossible claim to be reached: those of the claim that has fewest.
    private HashSet<string>? Reaching(string table, bool byRow) => failing
        .Where(relation => relation.Result.Verdict == Verdict.Impossible)
        .Select(relation => relation.Cells.Select(system.Place).Where(place => string.Equals(place.Table, table, StringComparison.Ordinal))
            .Select(place => byRow ? place.Row : place.Column).ToHashSet(StringComparer.Ordinal))
        .MinBy(lines => lines.Count);

    private IEnumerable<Hypothesis> SwappedLines(bool byRow)
    {
        foreach (var table in failing.Select(relation => relation.Result.Table).DistinctBy(table => table.Id, StringComparer.Ordinal))
        {
            var lines = (byRow ? table.Rows.Select(row => row.Id) : table.Columns.Select(column => column.Id)).Take(MostLines).ToList();
            var across = (byRow ? table.Columns.Select(column => column.Id) : table.Rows.Select(row => row.Id)).ToList();
            var pairs = lines.Count * (lines.Count - 1) / 2;
            var reaching = Reaching(table.Id, byRow);
            for (var one = 0; one < lines.Count; one++)
            {
                for (var other = one + 1; other < lines.Count; other++)
                {
                    if (reaching is not null && !reaching.Contains(lines[one]) && !reaching.Contains(lines[other]))
                        continue;
                    foreach (var withTotals in new[] { true, false })
                    {
                        var changes = Exchanged(table.Id, lines[one], lines[other], across, byRow, withTotals);
                        if (changes.Count > 2 && MovesGap(changes) && scale.Mends(changes))
                            yield return Weighed(Slip.LinesSwapped, changes, $"{lines[one]} and {lines[other]}", Swapped / pairs);
                    }
                }
            }
        }
    }

    private bool MovesGap(Dictionary<int, decimal> changes) =>
        !failing[0].IsLinear || failing[0].Cells.Sum(cell => changes.TryGetValue(cell, out var change) ? failing[0].Coefficient(cell) * change : 0m) != 0m;

    // Of whole lines, or of their figures only, the totals across standing where they belong.
    private Dictionary<int, decimal> Exchanged(string table, string one, string other, List<string> across, bool byRow, bool withTotals)
    {
        var changes = new Dictionary<int, decimal>();
        foreach (var line in across)
        {
            var left = byRow ? new CellPlace(table, one, line) : new CellPlace(table, line, one);
            var right = byRow ? new CellPlace(table, other, line) : new CellPlace(table, line, other);
            if (!system.TryFind(left, out var leftCell) || !system.TryFind(right, out var rightCell) || system.Figure(leftCell).Value == system.Figure(rightCell).Value)
                continue;
            if (!withTotals && (IsTotalAcross(leftCell, byRow) || IsTotalAcross(rightCell, byRow)))
                continue;
            changes[leftCell] = system.Figure(rightCell).Value - system.Figure(leftCell).Value;
            changes[rightCell] = -changes[leftCell];
        }

        return changes;
    }

    private bool IsTotalAcross(int cell, bool byRow) =>
        system.RelationsOf(cell).Any(relation => relation.Target == cell && relation.Result.Claim.IsAboutRow != byRow);

    private Hypothesis Weighed(Slip slip, Dictionary<int, decimal> changes, string line, double share) => new(
        slip, changes, changes.Keys.ToDictionary(cell => cell, _ => slip), line,
        ErrorScale.LogOneWrong + Math.Log(share) + scale.LogLikelihood(changes));

    private string Line(Claim claim, int cell) => claim.IsAboutRow ? system.Place(cell).Row : system.Place(cell).Column;
}
