using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The figures of a report and the relations its claims put them in.</summary>
internal sealed class FigureSystem
{
    private readonly IReadOnlyDictionary<string, TableReading> _readings;
    private readonly List<FigurePlace> _places = [];
    private readonly List<PrintedFigure> _figures = [];
    private readonly Dictionary<FigurePlace, int> _numbers = [];
    private readonly List<List<Relation>> _relationsOf = [];
    private readonly List<Relation> _relations = [];
    private readonly HashSet<int> _totals = [];

    public FigureSystem(IReadOnlyDictionary<string, TableReading> readings, IEnumerable<ClaimResult> results)
    {
        _readings = readings;
        foreach (var result in results)
        {
            if (result.Verdict != Verdict.NotTestable && ReadRelation(result) is { } relation)
                Add(relation);
        }
    }

    public IReadOnlyList<Relation> Relations => _relations;

    public IReadOnlyList<Relation> RelationsOf(int cell) => _relationsOf[cell];

    public FigurePlace Place(int cell) => _places[cell];

    public PrintedFigure Figure(int cell) => _figures[cell];

    public PrintedTable Table(int cell) => _readings[_places[cell].Table].Table;

    /// <summary>Whether a claim says that the figure is a sum of others.</summary>
    public bool IsTotal(int cell) => _totals.Contains(cell);

    public bool TryFind(FigurePlace place, out int cell) => _numbers.TryGetValue(place, out cell);

    private void Add(Relation relation)
    {
        _relations.Add(relation);
        if (relation.IsLinear && relation.Terms.Count > 1)
            _totals.Add(relation.Target);
        foreach (var cell in relation.Cells)
            _relationsOf[cell].Add(relation);
    }

    private Relation? ReadRelation(ClaimResult result)
    {
        var claim = result.Claim;
        var across = claim.IsAboutRow ? result.Column : result.Row;
        var terms = new Dictionary<int, decimal>();
        var (constant, multipliers, divisors) = (0m, new List<int>(), new List<int>());
        if (Number(new FigurePlace(result.Table.Id, result.Row, result.Column)) is not { } target)
            return null;
        for (var position = 0; position < claim.Operands.Count; position++)
        {
            var operand = claim.Operands[position];
            var sign = claim.Kind == ClaimKind.Difference && position == 1 ? -1m : 1m;
            var isFactor = claim.Kind == ClaimKind.Product && position > 0 || claim.Kind == ClaimKind.ProRata && position == 1;
            var isDivisor = position == claim.Operands.Count - 1 && claim.Kind is ClaimKind.Percentage or ClaimKind.ProRata && position > 0;
            if (operand.IsConstant)
            {
                if (isFactor || isDivisor)
                    Scale(isFactor ? operand.Factor : 1m / operand.Factor);
                else
                    constant += sign * operand.Factor;
                continue;
            }

            foreach (var line in Lines(claim, operand, result.Table, across))
            {
                if (Number(PlaceOf(claim, operand, result.Table, line)) is not { } cell)
                    return null;
                if (isFactor)
                    multipliers.Add(cell);
                else if (isDivisor)
                    divisors.Add(cell);
                else
                    terms[cell] = (terms.TryGetValue(cell, out var sofar) ? sofar : 0m) + (sign * operand.Factor);
                if (isFactor || isDivisor)
                    Scale(isFactor ? operand.Factor : 1m / operand.Factor);
            }
        }

        return new Relation(result, _figures, target, terms, constant, [.. multipliers], [.. divisors]);

        void Scale(decimal factor)
        {
            constant *= factor;
            foreach (var cell in terms.Keys.ToList())
                terms[cell] *= factor;
        }
    }

    private static List<string> Lines(Claim claim, ClaimOperand operand, PrintedTable table, string across)
    {
        if (claim.Kind != ClaimKind.RunningTotal || operand.LineId is null)
            return [across];
        var all = (claim.IsAboutRow ? table.Columns.Select(column => column.Id) : table.Rows.Select(row => row.Id)).ToList();
        var (start, end) = (claim.Start is { } first ? all.IndexOf(first) : 0, all.IndexOf(across));
        return end < start ? [across] : all.GetRange(start, end - start + 1);
    }

    private static FigurePlace PlaceOf(Claim claim, ClaimOperand operand, PrintedTable table, string across)
    {
        var id = operand.Table ?? table.Id;
        return operand.Row is { } row ? new FigurePlace(id, row, operand.Column!)
            : claim.IsAboutRow ? new FigurePlace(id, operand.LineId!, across)
            : new FigurePlace(id, across, operand.LineId!);
    }

    private int? Number(FigurePlace place)
    {
        if (_numbers.TryGetValue(place, out var known))
            return known;
        _readings[place.Table].TryFind(place.Row, place.Column, out _, out var read);
        if (read is not { } figure)
            return null;
        _numbers.Add(place, _figures.Count);
        _places.Add(place);
        _figures.Add(figure);
        _relationsOf.Add([]);
        return _figures.Count - 1;
    }
}
