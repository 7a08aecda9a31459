using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Works out what the cells without a figure must be, from every claim they stand in and from one another.</summary>
/// <remarks>
/// In rounds: each cell takes what all its claims leave it as the others were after the round before, so the order of claims does not matter. A cell
/// that is left nothing is set aside, and all is worked again without it.
/// </remarks>
internal sealed class DeductionRun
{
    // A chain of cells takes a round for each; more are wanted only where claims go round in a circle, each turn of which narrows by less.
    private const int MoreRounds = 20;

    // Exact fractions grow with each turn of such a circle.
    private const int MostBits = 2_000;

    private readonly PrintedReport _report;
    private readonly IReadOnlyDictionary<string, TableReading> _readings;
    private readonly Dictionary<CellPlace, List<ClaimEquation>> _equationsOf = [];
    private readonly HashSet<CellPlace> _setAside = [];
    private readonly Dictionary<CellPlace, Estimate> _known = [];

    public DeductionRun(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings)
    {
        (_report, _readings) = (report, readings);
        foreach (var equation in ClaimEquations.Of(readings, report.Tables))
        {
            foreach (var cell in equation.Cells.Where(cell => ClaimEquations.IsMissing(readings, cell)))
            {
                if (!_equationsOf.TryGetValue(cell, out var equations))
                    _equationsOf[cell] = equations = [];
                equations.Add(equation);
            }
        }
    }

    public IEnumerable<DeducedFigure> All()
    {
        while (!Settles())
            _known.Clear();
        return from table in _report.Tables
               from row in table.Rows
               from column in table.Columns
               let place = new CellPlace(table.Id, row.Id, column.Id)
               where _known.ContainsKey(place)
               select Deduced(table, place) into figure
               where figure is not null
               select figure;
    }

    private bool Settles()
    {
        var changed = _equationsOf.Keys.Except(_setAside).ToHashSet();
        for (var round = 0; round < _equationsOf.Count + MoreRounds && changed.Count > 0; round++)
        {
            var reached = round == 0 ? changed : changed.SelectMany(cell => _equationsOf[cell]).SelectMany(equation => equation.Cells).Where(IsOpen).ToHashSet();
            var (narrowed, emptied) = Narrowed(reached);
            if (emptied.Count > 0)
            {
                _setAside.UnionWith(emptied);
                return false;
            }

            foreach (var (cell, interval) in narrowed)
                _known[cell] = interval;
            changed = [.. narrowed.Keys];
        }

        return true;
    }

    private bool IsOpen(CellPlace cell) => _equationsOf.ContainsKey(cell) && !_setAside.Contains(cell);

    private (Dictionary<CellPlace, Estimate> Narrowed, List<CellPlace> Emptied) Narrowed(IEnumerable<CellPlace> cells)
    {
        var narrowed = new Dictionary<CellPlace, Estimate>();
        var emptied = new List<CellPlace>();
        foreach (var cell in cells)
        {
            Estimate? before = _known.TryGetValue(cell, out var known) ? known : null;
            var (after, isEmpty) = (before, false);
            foreach (var left in _equationsOf[cell].Select(equation => Projected(equation, cell)).OfType<Estimate>())
            {
                after = after is { } sofar ? sofar.Common(left) : left;
                isEmpty = after is null;
                if (isEmpty)
                    break;
            }

            if (isEmpty)
                emptied.Add(cell);
            else if (after is { } interval && (before is not { } old || (old.Low, old.High) != (interval.Low, interval.High)))
                narrowed.Add(cell, interval);
        }

        return (narrowed, emptied);
    }

    private Estimate? Projected(ClaimEquation equation, CellPlace cell) =>
        equation.Projected(cell, At) is { } found && Bits(found.Low.Value) <= MostBits && Bits(found.High.Value) <= MostBits ? found : null;

    private static long Bits(Rational value) => value.Numerator.GetBitLength() + value.Denominator.GetBitLength();

    private Estimate? At(CellPlace place) =>
        _readings.FigureAt(place) is { } printed ? Estimate.Of(printed) : _known.TryGetValue(place, out var known) ? known : null;

    private DeducedFigure? Deduced(PrintedTable table, CellPlace place)
    {
        var interval = _known[place];
        var worth = PrintedFigure.Worth(table.UnitAt(place.Row, place.Column));
        if ((interval.Low.Value / worth).ToDecimalOrNull() is not { } low || (interval.High.Value / worth).ToDecimalOrNull() is not { } high)
            return null;
        var bounding = _equationsOf[place].Where(equation => Projected(equation, place) is { } left && (left.Low.Value >= interval.Low.Value || left.High.Value <= interval.High.Value));
        return new DeducedFigure(table, place, low, high, MissingFigure.Of(_readings[table.Id], place, interval), bounding.Select(equation => equation.Result(_report, _readings)));
    }
}
