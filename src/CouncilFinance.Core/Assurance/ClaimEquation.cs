using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One claim in one line across as an exact equation, some of whose cells may print no figure.</summary>
internal sealed class ClaimEquation
{
    private readonly PrintedTable _table;
    private readonly Claim _claim;
    private readonly int _index;
    private readonly ClaimTerms _terms;
    private readonly TermIntervals _intervals;

    public ClaimEquation(PrintedTable table, Claim claim, int index, ClaimTerms terms, PrintedUnit unit)
    {
        (_table, _claim, _index, _terms) = (table, claim, index, terms);
        Tolerance = (Rational)claim.Tolerance * PrintedFigure.Worth(unit);
        _intervals = new TermIntervals(terms, Tolerance);
        Cells = terms.Linear.Concat(terms.Multipliers).Concat(terms.Divisors).Select(term => term.Place).Prepend(terms.Target).Distinct().ToArray();
    }

    public CellPlace[] Cells { get; }

    public CellPlace Target => _terms.Target;

    /// <summary>How far the target may lie from what the claim says.</summary>
    public Rational Tolerance { get; }

    public Rational Constant => _terms.Constant;

    public bool IsLinear => _terms.Multipliers.Count == 0 && _terms.Divisors.Count == 0;

    /// <summary>What each cell of a linear equation is multiplied by where everything stands on one side: recomputed less printed is nil.</summary>
    public Dictionary<CellPlace, Rational> OneSided()
    {
        var all = _intervals.Added.ToDictionary();
        TermIntervals.Add(all, _terms.Target, -(Rational)1m);
        return all;
    }

    public ClaimResult Result(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings) =>
        new ClaimCheck(report, readings, _table, _claim, ClaimResult.UsualThreshold).ResultAt(_index);

    /// <inheritdoc cref="TermIntervals.Projected"/>
    public Estimate? Projected(CellPlace cell, Func<CellPlace, Estimate?> at) => _intervals.Projected(cell, at);
}
