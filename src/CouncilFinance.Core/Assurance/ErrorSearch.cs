using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Looks for the fewest figures whose change lets a group of failing claims hold.</summary>
/// <remarks>
/// A set of figures explains the failing claims only if each of them reckons with one of the set, and the changes they ask for meet. So a claim not
/// yet met names the figures to try next, and sets of one, two and three are looked for in turn until one mends every claim.
/// </remarks>
internal sealed class ErrorSearch
{
    /// <summary>Weights that agree to so many places are the same: the last bits differ from machine to machine.</summary>
    public const int WeightPlaces = 6;

    private const int MostCells = 3;
    private const int MostReadings = 6;
    private const int MostReach = 3;

    private readonly FigureSystem _system;
    private readonly List<Relation> _failing;
    private readonly List<Relation> _impossible;
    private readonly ErrorScale _scale;
    private readonly Dictionary<string, Hypothesis> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private int _left;

    public ErrorSearch(FigureSystem system, IEnumerable<Relation> failing, int mostSets)
    {
        _system = system;
        _failing = failing.OrderBy(relation => relation.Cells.Length).ToList();
        _impossible = _failing.Where(relation => relation.Result.Verdict == Verdict.Impossible).ToList();
        _scale = new ErrorScale(_failing.ToHashSet(), system);
        _left = mostSets;
    }

    /// <summary>Whether every set was looked at.</summary>
    public bool IsComplete => _left > 0;

    public IReadOnlyList<Hypothesis> Run()
    {
        foreach (var hypothesis in new LineSlips(_system, _failing, _scale).All())
            Keep(hypothesis);
        Try([], 1);
        // More wrong figures than claims that fail explain nothing: something would have to keep the others right.
        for (var size = 2; size <= Math.Min(MostCells, _failing.Count) && !_found.Values.Any(MendsAll) && !(size > 2 && _found.Count > 0) && IsComplete; size++)
            Try([], size);
        return _found.Values.OrderByDescending(hypothesis => Math.Round(hypothesis.Weight, WeightPlaces)).ToList();
    }

    private bool MendsAll(Hypothesis hypothesis) => _failing.All(relation => relation.Cells.Any(hypothesis.Changes.ContainsKey));

    private void Keep(Hypothesis hypothesis)
    {
        var key = string.Join(',', hypothesis.Changes.Keys.Order()) + (hypothesis.Line is null ? string.Empty : hypothesis.Slip + hypothesis.Line);
        if (!_found.TryGetValue(key, out var known) || known.Weight < hypothesis.Weight)
            _found[key] = hypothesis;
    }

    private void Try(int[] chosen, int size)
    {
        if (chosen.Length == size)
        {
            if (_tried.Add(string.Join(',', chosen.Order())) && _left-- > 0)
                Weigh(chosen);
            return;
        }

        foreach (var cell in NextCells(chosen))
        {
            if (!chosen.Contains(cell) && IsComplete)
                Try([.. chosen, cell], size);
        }
    }

    // The figures of the first claim that no chosen one is in; with none left, those beside the chosen ones, which may have to give way too.
    private IEnumerable<int> NextCells(int[] chosen)
    {
        var unmet = _impossible.Concat(_failing).FirstOrDefault(relation => !relation.Cells.Any(chosen.Contains));
        return unmet?.Cells ?? chosen.SelectMany(_system.RelationsOf).SelectMany(relation => relation.Cells).Distinct();
    }

    private void Weigh(int[] cells)
    {
        if (!_impossible.TrueForAll(relation => relation.Cells.Any(cells.Contains)) || cells.Any(cell => IsPinned(cell, cells)))
            return;
        var conditions = HalfSpaces.Of(cells.SelectMany(_system.RelationsOf).Distinct().SelectMany(relation => Condition(relation, cells)));
        Fix(cells, 0, conditions, [], []);
    }

    // Whether the claims that reckon with this figure of the set and no other leave it no change at all.
    private bool IsPinned(int cell, int[] cells)
    {
        var (low, high) = (decimal.MinValue, decimal.MaxValue);
        foreach (var relation in _system.RelationsOf(cell))
        {
            if (!relation.IsLinear || relation.Coefficient(cell) == 0m || cells.Any(other => other != cell && relation.Cells.Contains(other)))
                continue;
            var change = relation.ChangeOf(cell, relation.Residual, [cell]);
            (low, high) = (Math.Max(low, change.Low), Math.Min(high, change.High));
        }

        return low > high;
    }

    private void Fix(int[] cells, int next, HalfSpaces conditions, Dictionary<int, decimal> changes, List<SlipReading> readings)
    {
        if (next == cells.Length)
        {
            if (_scale.Mends(changes))
                Keep(Weighed(cells, changes, readings));
            return;
        }

        var cell = cells[next];
        if (conditions.RangeOf(next) is not { } range)
            return;
        foreach (var reading in Readings(cell, range, changes, isOnly: cells.Length == 1))
        {
            var change = reading.Value - _system.Figure(cell).Value;
            Fix(cells, next + 1, conditions.With(next, change), new Dictionary<int, decimal>(changes) { [cell] = change }, [.. readings, reading]);
        }
    }

    private Hypothesis Weighed(int[] cells, Dictionary<int, decimal> changes, List<SlipReading> readings)
    {
        var slips = cells.Zip(readings, (cell, reading) => KeyValuePair.Create(cell, reading.Slip)).ToDictionary();
        var apart = (ErrorScale.LogOneWrong * cells.Length) + readings.Sum(reading => Math.Log(reading.Likelihood));
        var gaps = _scale.LogLikelihood(changes);
        return cells.Length == 2 && TwoTogether.Of(_system, changes) is { } together && together.LogShare > apart
            ? new Hypothesis(together.Slip, changes, slips.ToDictionary(slip => slip.Key, _ => together.Slip), together.Line, together.LogShare + gaps)
            : new Hypothesis(cells.Length == 1 ? readings[0].Slip : Slip.Unknown, changes, slips, null, apart + gaps);
    }

    private IEnumerable<(decimal[] Weights, decimal Low, decimal High)> Condition(Relation relation, int[] cells)
    {
        if (relation.IsLinear)
        {
        {
            var range = relation.RangeWithout(cells);
            yield return (cells.Select(relation.Coefficient).ToArray(), range.Low - relation.Residual, range.High - relation.Residual);
        }
        }
        else if (cells.Count(relation.Cells.Contains) == 1)
        {
            var index = Array.FindIndex(cells, relation.Cells.Contains);
            if (relation.Allowed(cells[index]) is { } allowed && allowed.Low.Value.ToDecimalOrNull() is { } low && allowed.High.Value.ToDecimalOrNull() is { } high)
            {
                var weights = new decimal[cells.Length];
                weights[index] = 1m;
                yield return (weights, low - _system.Figure(cells[index]).Value, high - _system.Figure(cells[index]).Value);
            }
        }
    }

    private List<SlipReading> Readings(int cell, (decimal Low, decimal High) range, Dictionary<int, decimal> changes, bool isOnly)
    {
        var printed = _system.Figure(cell);
        var isTotal = _system.IsTotal(cell);
        var known = SlipReadings.Of(printed, isTotal).Concat(TotalSlips.Of(_system, cell))
            .Where(reading => IsWithin(reading.Value - printed.Value, range));
        var unread = Steps(cell, range, changes).Select(change => SlipReadings.Unread(printed.Value + change, printed, isTotal));
        var all = known.Concat(unread).Where(reading => reading.Value != printed.Value)
            .OrderByDescending(reading => reading.Likelihood);
        return isOnly ? all.ToList() : all.Take(MostReadings).Concat(all.Where(reading => reading.Slip is Slip.Unknown or Slip.TotalMisadded).Take(MostReadings)).Distinct().ToList();
    }

    private static bool IsWithin(decimal change, (decimal Low, decimal High) range) => change >= range.Low && change <= range.High;

    // The changes that would close a gap, and their neighbours, as far as they are allowed.
    private IEnumerable<decimal> Steps(int cell, (decimal Low, decimal High) range, Dictionary<int, decimal> changes)
    {
        var step = _system.Figure(cell).Step;
        var closing = _system.RelationsOf(cell).Where(relation => relation.IsLinear && relation.Coefficient(cell) != 0m)
            .Select(relation => -relation.ResidualWith(changes) / relation.Coefficient(cell)).ToList();
        if (range.Low > decimal.MinValue && range.High < decimal.MaxValue)
            closing.Add(range.Low + ((range.High - range.Low) / 2m));
        return closing
            .Select(change => Math.Clamp(change, range.Low, range.High))
            .Where(change => Math.Abs(change / step) < 1e15m)
            .SelectMany(change => Enumerable.Range(-MostReach, (2 * MostReach) + 1).Select(steps => (decimal.Round(change / step) + steps) * step))
            .Where(change => IsWithin(change, range))
            .Select(Decimals.Normalised)
            .Distinct();
    }
}
