using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The figures of a report and the relations its claims put them in.</summary>
internal sealed class FigureSystem(IReadOnlyDictionary<string, TableReading> readings)
{
    private readonly List<CellPlace> _places = [];
    private readonly List<PrintedFigure> _figures = [];
    private readonly Dictionary<CellPlace, int> _numbers = [];
    private readonly List<List<Relation>> _relationsOf = [];
    private readonly List<Relation> _relations = [];
    private readonly HashSet<int> _totals = [];

    public IReadOnlyList<Relation> Relations => _relations;

    public IReadOnlyList<Relation> RelationsOf(int cell) => _relationsOf[cell];

    public CellPlace Place(int cell) => _places[cell];

    public PrintedFigure Figure(int cell) => _figures[cell];

    public PrintedTable Table(int cell) => readings[_places[cell].Table].Table;

    /// <summary>Whether a claim says that the figure is a sum of others.</summary>
    public bool IsTotal(int cell) => _totals.Contains(cell);

    public bool TryFind(CellPlace place, out int cell) => _numbers.TryGetValue(place, out cell);

    /// <summary>Adds the relation of a claim in one line across; null where a figure it needs is none, or its numbers are beyond a decimal.</summary>
    public Relation? Add(ClaimResult result, ClaimTerms terms)
    {
        var linear = new Dictionary<int, decimal>();
        foreach (var term in terms.Linear)
        {
            if (Number(term.Place) is not { } cell || term.Coefficient.ToDecimalOrNull() is not { } coefficient)
                return null;
            linear[cell] = (linear.TryGetValue(cell, out var sofar) ? sofar : 0m) + coefficient;
        }

        if (Number(terms.Target) is not { } target || terms.Constant.ToDecimalOrNull() is not { } constant
            || Numbers(terms.Multipliers) is not { } multipliers || Numbers(terms.Divisors) is not { } divisors)
            return null;
        var relation = new Relation(result, this, terms, target, linear, constant, multipliers, divisors);
        _relations.Add(relation);
        if (relation.IsLinear && linear.Count > 1)
            _totals.Add(target);
        foreach (var cell in relation.Cells)
            _relationsOf[cell].Add(relation);
        return relation;
    }

    private int[]? Numbers(IReadOnlyList<ClaimTerm> terms)
    {
        var numbers = new int[terms.Count];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (Number(terms[index].Place) is not { } cell)
                return null;
            numbers[index] = cell;
        }

        return numbers;
    }

    private int? Number(CellPlace place)
    {
        if (_numbers.TryGetValue(place, out var known))
            return known;
        if (readings.FigureAt(place) is not { } figure)
            return null;
        _numbers.Add(place, _figures.Count);
        _places.Add(place);
        _figures.Add(figure);
        _relationsOf.Add([]);
        return _figures.Count - 1;
    }
}
