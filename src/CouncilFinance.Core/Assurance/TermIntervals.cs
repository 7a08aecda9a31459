using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What the terms of a claim leave each of its cells, from what is known of the others.</summary>
/// <param name="terms">The terms.</param>
/// <param name="tolerance">How far the target may lie from what the claim says.</param>
internal sealed class TermIntervals(ClaimTerms terms, Rational tolerance)
{
    private readonly Dictionary<CellPlace, Rational> _added = Sums(terms);

    /// <summary>What each cell that is added up is multiplied by, however many terms it stands in.</summary>
    public IReadOnlyDictionary<CellPlace, Rational> Added => _added;

    /// <summary>What a cell can be where the other cells are as they are known; null where that is not bounded, or another is not known.</summary>
    public Estimate? Projected(CellPlace cell, Func<CellPlace, Estimate?> at)
    {
        if (cell == terms.Target)
            return Scaled(Sum(at), terms.Multipliers, terms.Divisors, at)?.WidenedBy(tolerance);
        var wanted = at(terms.Target)?.WidenedBy(tolerance);
        if (_added.TryGetValue(cell, out var coefficient) && coefficient.Sign != 0)
        {
            var sum = Scaled(wanted, terms.Divisors, terms.Multipliers, at);
            return sum is { } needed && Sum(at, without: cell) is { } others ? (needed + -others) * Estimate.Exactly(1m / coefficient) : null;
        }

        if (Without(terms.Multipliers, cell) is { } multipliers)
            return Scaled(wanted, terms.Divisors, multipliers, at) is { } product && Sum(at) is { } sum ? Estimate.Divide(product, sum) : null;
        return Without(terms.Divisors, cell) is { } divisors && Scaled(Sum(at), terms.Multipliers, divisors, at) is { } dividend && wanted is { } divided
            ? Estimate.Divide(dividend, divided)
            : null;
    }

    public static void Add(Dictionary<CellPlace, Rational> terms, CellPlace place, Rational coefficient) =>
        terms[place] = terms.GetValueOrDefault(place) + coefficient;

    private static Dictionary<CellPlace, Rational> Sums(ClaimTerms terms)
    {
        var sums = new Dictionary<CellPlace, Rational>();
        foreach (var term in terms.Linear)
            Add(sums, term.Place, term.Coefficient);
        return sums;
    }

    private Estimate? Sum(Func<CellPlace, Estimate?> at, CellPlace? without = null)
    {
        Estimate? sum = Estimate.Exactly(terms.Constant);
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
