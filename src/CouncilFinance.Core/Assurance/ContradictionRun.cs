using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Looks for claims that cannot all be true together, in each group of linear claims that share cells.</summary>
internal sealed class ContradictionRun
{
    // The work of one search grows with more than the square of the claims in it.
    private const int MostClaims = 400;

    private readonly PrintedReport _report;
    private readonly IReadOnlyDictionary<string, TableReading> _readings;
    private readonly JointFeasibility _feasibility;
    private readonly List<ClaimEquation> _equations;
    private readonly Dictionary<CellPlace, List<ClaimEquation>> _equationsOf = [];
    private bool _isComplete = true;

    public ContradictionRun(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings)
    {
        (_report, _readings) = (report, readings);
        _feasibility = new JointFeasibility(FigureAt);
        _equations = ClaimEquations.Of(readings, report.Tables).Where(equation => equation.IsLinear && !IsAboutABlank(equation) && !FailsAlone(equation)).ToList();
        foreach (var equation in _equations)
        {
            foreach (var cell in equation.Cells)
            {
                if (!_equationsOf.TryGetValue(cell, out var equations))
                    _equationsOf[cell] = equations = [];
                equations.Add(equation);
            }
        }
    }

    public JointContradictions All()
    {
        var found = Groups().SelectMany(ContradictionsIn).OrderBy(joint => _equations.IndexOf(joint.Equations[0])).ToList();
        var contradictions = found.Select(joint => new JointContradiction(joint, joint.Equations.Select(equation => equation.Result(_report, _readings))));
        return new JointContradictions(contradictions, _isComplete && _feasibility.IsComplete);
    }

    private IEnumerable<JointClaims> ContradictionsIn(List<ClaimEquation> group)
    {
        var left = Searched(group);
        while (_feasibility.Contradiction(left) is { } found)
        {
            var smallest = Smallest(found);
            yield return smallest;
            left = left.Except(smallest.Equations).ToList();
        }
    }

    private JointClaims Smallest(JointClaims found)
    {
        foreach (var equation in found.Equations)
        {
            var others = found.Equations.Where(other => other != equation).ToList();
            if (others.Count < found.Equations.Count && _feasibility.Contradiction(others) is { } smaller)
                found = smaller;
        }

        return found;
    }

    private static Rational One => 1m;

    // A claim of a whole block says nothing of a figure that the report does not print, as in a check.
    private bool IsAboutABlank(ClaimEquation equation) =>
        FigureAt(equation.Target) is null && _readings[equation.Target.Table].TryFind(equation.Target.Row, equation.Target.Column, out var cell, out _) && cell.State == CellState.Blank;

    private bool FailsAlone(ClaimEquation equation) => JointClaims.Of([equation], [One], FigureAt) is { IsContradiction: true };

    // A claim that is met by the figures as printed can only matter beside others that are not.
    private bool IsOpen(ClaimEquation equation) => JointClaims.Of([equation], [One], FigureAt) is not { Sum.AsPrinted.Sign: 0 };

    private IEnumerable<List<ClaimEquation>> Groups()
    {
        var seen = new HashSet<ClaimEquation>();
        foreach (var first in _equations.Where(IsOpen))
        {
            if (seen.Add(first))
                yield return Reached([first], seen);
        }
    }

    // Where a group is too large, the claims that are out by something and those nearest to them.
    private List<ClaimEquation> Searched(List<ClaimEquation> group)
    {
        if (group.Count <= MostClaims)
            return InOrder(group);
        _isComplete = false;
        var open = group.Where(IsOpen).ToList();
        return InOrder(Reached(open, open.ToHashSet()).Take(MostClaims));
    }

    private List<ClaimEquation> Reached(List<ClaimEquation> from, HashSet<ClaimEquation> seen)
    {
        for (var index = 0; index < from.Count; index++)
            from.AddRange(from[index].Cells.SelectMany(cell => _equationsOf[cell]).Where(seen.Add));
        return from;
    }

    private List<ClaimEquation> InOrder(IEnumerable<ClaimEquation> equations)
    {
        var isIn = equations.ToHashSet();
        return _equations.Where(isIn.Contains).ToList();
    }

    private PrintedFigure? FigureAt(CellPlace place) => _readings.FigureAt(place);
}
