using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One claim in one line across as an exact equation, some of whose cells may print no figure.</summary>
internal sealed class ClaimEquation
{
    private readonly PrintedTable _table;
    private readonly Claim _claim;
    private readonly int _index;
    private readonly ClaimTerms _terms;
    private readonly Dictionary<CellPlace, Rational> _added = [];

    public ClaimEquation(PrintedTable table, Claim claim, int index, ClaimTerms terms, PrintedUnit unit)
    {
        (_table, _claim, _index, _terms) = (table, claim, index, terms);
        Tolerance = (Rational)claim.Tolerance * PrintedFigure.Worth(unit);
        foreach (var term in terms.Linear)
            Add(_added, term.Place, term.Coefficient);
        Cells = terms.Linear.Concat(terms.Multipliers).Concat(terms.Divisors).Select(term => term.Place).Prepend(terms.Target).Distinct().ToArray();
    }

    public CellPlace[] Cells { get; }

    /// <summary>How far the target may lie from what the claim says.</summary>
    public Rational Tolerance { get; }

    public Rational Constant => _terms.Constant;

    public bool IsLinear => _terms.Multipliers.Count == 0 && _terms.Divisors.Count == 0;

    /// <summary>What each cell of a linear equation is multiplied by where everything stands on one side: recomputed less printed is nil.</summary>
    public Dictionary<CellPlace, Rational> OneSided()
    {
        var all = new Dictionary<CellPlace, Rational>(_added);
        Add(all, _terms.Target, -(Rational)1m);
        return all;
    }

    public ClaimResult Result(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings) =>
        new ClaimCheck(report, readings, _table, _claim, ClaimResult.UsualThreshold).ResultAt(_index);

    /// <summary>What a cell can be where the other cells are as they are known; null where that is not bounded, or another is not known.</summary>
    public Estimate? Projected(CellPlace cell, Func<CellPlace, Estimate?> at)
    {
        if (cell == _terms.Target)
            return Scaled(Sum(at), _terms.Multipliers, _terms.Divisors, at)?.WidenedBy(Tolerance);
        var wanted = at(_terms.Target)?.WidenedBy(Tolerance);
        if (_added.TryGetValue(cell, out var coefficient) && coefficient.Sign != 0)
        {
            var sum = Scaled(wanted, _terms.Divisors, _terms.Multipliers, at);
            return sum is { } needed && Sum(at, without: cell) is { } others ? (needed + -others) * Estimate.Exactly(1m / coefficient) : null;
        }

        if (Without(_terms.Multipliers, cell) is { } multipliers)
            return Scaled(wanted, _terms.Divisors, multipliers, at) is { } product && Sum(at) is { } sum ? Estimate.Divide(product, sum) : null;
        return Without(_terms.Divisors, cell) is { } divisors && Scaled(Sum(at), _terms.Multipliers, divisors, at) is { } dividend && wanted is { } divided
            ? Estimate.Divide(dividend, divided)
            : null;
    }

    public static void Add(Dictionary<CellPlace, Rational> terms, CellPlace place, Rational coefficient) =>
        terms[place] = terms.GetValueOrDefault(place) + coefficient;

    private Estimate? Sum(Func<CellPlace, Estimate?> at, CellPlace? without = null)
    {
        Estimate? sum = Estimate.Exactly(Constant);
        foreach (var (place, coefficient) in _added)
        {
            if (place != without)
                sum = sum is { } sofar && at(place) is { } figure ? sofar + (figure * Estimate.Exactly(coefficient)) : null;
        }

        return sum;
    }

    private static Estimate? Scaled(Estimate? value, IEnumerable<ClaimTerm> multipliers, IEnumerable<ClaimTerm> divisors, Func<CellPlace, Estimate?> at)
    {
        foreach (var multiplier in multipliers)
            value = value is { } sofar && at(multiplier.Place) is { } figure ? sofar * figure : null;
        foreach (var divisor in divisors)
            value = value is { } sofar && at(divisor.Place) is { } figure ? Estimate.Divide(sofar, figure) : null;
        return value;
    }

    // A cell that multiplies twice is bounded by the one place where the other is as it is known.
    private static List<ClaimTerm>? Without(IReadOnlyList<ClaimTerm> terms, CellPlace cell)
    {
        var left = terms.ToList();
        var index = left.FindIndex(term => term.Place == cell);
        if (index < 0)
            return null;
        left.RemoveAt(index);
        return left;
    }
}
