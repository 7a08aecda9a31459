using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One claim worked through in each line across.</summary>
internal sealed class ClaimCheck(PrintedReport report, IReadOnlyDictionary<string, TableReading> readings, PrintedTable table, Claim claim, decimal implausibleBelow)
{
    private static readonly Rational One = 1m;

    private readonly ClaimLines _lines = new(table, claim);

    // What the lines of a running total read so far have come to, or why it cannot be told.
    private (object? Run, int Count, Estimate Sum, string? Missing) _reached;

    public IEnumerable<CheckedClaim> Run()
    {
        var plain = PlainSums.Of(readings, table, claim, _lines);
        for (var index = 0; index < _lines.Count; index++)
        {
            if (plain?.At(index) is { } sum && plain.TargetAt(index) is { } figure)
                yield return new CheckedClaim(Weighed(PlainResult(index, figure, sum), index, plain), _lines, index);
            else if (_lines.Holds(index) && PrintsSomething(index))
                yield return new CheckedClaim(ResultAt(index), _lines, index);
        }
    }

    /// <summary>The result in one line across, whatever its target has printed. Lines of a running total are asked for in order.</summary>
    public ClaimResult ResultAt(int index)
    {
        var (_, row, column) = _lines.Target(index);
        readings[table.Id].TryFind(row, column, out var cell, out var printed);
        return Weighed(Judge(index, row, column, cell, printed), index, plain: null);
    }

    private bool PrintsSomething(int index)
    {
        var (_, row, column) = _lines.Target(index);
        readings[table.Id].TryFind(row, column, out var cell, out _);
        return cell.State != CellState.Blank || table.BlankMeansNil;
    }

    private ClaimResult PlainResult(int index, PrintedFigure printed, PlainEstimate recomputed)
    {
        var (_, row, column) = _lines.Target(index);
        return new ClaimResult(report, table, claim, row, column, printed, recomputed);
    }

    private ClaimResult Weighed(ClaimResult result, int index, PlainSums? plain) =>
        result.Verdict == Verdict.ExplainedByRounding && (plain?.TailAt(index) ?? TailAt(result, index)) is { } tail
            ? result.WithLikelihood(tail, implausibleBelow)
            : result;

    private double? TailAt(ClaimResult result, int index) => _lines.TermsAt(index) is { } terms ? new FigureSystem(readings).Add(result, terms)?.Tail() : null;

    private ClaimResult Judge(int index, string row, string column, PrintedCell cell, PrintedFigure? printed)
    {
        string? missing = null;
        var recomputed = claim.Kind == ClaimKind.Payback ? Payback(index, ref missing) : Recompute(index, ref missing);
        if (printed is not { } figure)
            missing = NoFigure(cell, row, column);
        else if (recomputed is not null && Misfit(figure, index) is { } misfit)
            (recomputed, missing) = (null, misfit);
        return new ClaimResult(report, table, claim, row, column, printed, recomputed, missing);
    }

    private Estimate? Recompute(int index, ref string? missing)
    {
        if (_lines.TermsAt(index) is not { } terms)
        {
            missing = $"a claim looks no further ahead than {Invariant.Text(claim.Convention!.MostFlows)} years from {claim.FirstYear}";
            return null;
        }

        var result = SumOf(terms, ref missing);
        foreach (var multiplier in terms.Multipliers)
            result = result is { } product && FigureAt(multiplier.Place, ref missing) is { } factor ? product * Estimate.Of(factor) : null;
        foreach (var divisor in terms.Divisors)
        {
            if (result is not { } dividend || FigureAt(divisor.Place, ref missing) is not { } figure)
                return null;
            result = Estimate.Divide(dividend, Estimate.Of(figure));
            if (result is null)
                missing = $"{divisor.Operand} may be nil, so that there is no {(claim.Kind == ClaimKind.Quotient ? "quotient" : "share of it")}";
        }

        return result;
    }

    private Estimate? SumOf(ClaimTerms terms, ref string? missing)
    {
        var (run, count, sum, lost) = _reached;
        if (!ReferenceEquals(run, terms.Run))
            (count, sum, lost) = (0, Estimate.Exactly(terms.Constant), null);
        for (; count < terms.Linear.Count && lost is null; count++)
        {
            var term = terms.Linear[count];
            if (FigureAt(term.Place, ref lost) is { } figure)
                sum += Scaled(Estimate.Of(figure), term.Coefficient);
        }

        _reached = (terms.Run, count, sum, lost);
        missing = lost ?? missing;
        return lost is null ? sum : null;
    }

    private Estimate? Payback(int index, ref string? missing)
    {
        var flows = new List<Estimate>();
        foreach (var operand in claim.Operands)
        {
            if (_lines.PlaceOf(operand, index) is not { } place)
                flows.Add(Estimate.Exactly(operand.Factor));
            else if (FigureAt(place, ref missing) is { } figure)
                flows.Add(Scaled(Estimate.Of(figure), operand.Factor));
            else
                return null;
        }

        return PaybackEstimate.Of(claim.Convention!, flows, out missing);
    }

    private PrintedFigure? FigureAt(CellPlace place, ref string? missing)
    {
        var found = readings[place.Table].TryFind(place.Row, place.Column, out var cell, out var figure);
        if (figure is null)
            missing = found ? NoFigure(cell, place.Row, place.Column) : $"the table '{place.Table}' has no '{(claim.IsAboutRow ? place.Column : place.Row)}'";
        return figure;
    }

    /// <summary>Why figures of these units cannot be held against one another, or null where they can.</summary>
    private string? Misfit(PrintedFigure target, int index)
    {
        var unit = EnumNames<PrintedUnit>.Of(target.Unit);
        switch (claim.Kind)
        {
            case ClaimKind.Product or ClaimKind.ProRata or ClaimKind.Quotient:
                return null;
            case ClaimKind.Percentage:
                return target.Unit == PrintedUnit.Percent ? null : $"the target is printed in {unit}, not in percent";
            case ClaimKind.Payback or ClaimKind.DiscountFactor when target.Unit != PrintedUnit.Number:
                return $"the target is printed in {unit}, not as a number";
            default:
                return OddOneOut(claim.Kind == ClaimKind.Payback ? null : target.Unit, index);
        }
    }

    // Flows that are paid back are held against each other, all else against the target.
    private string? OddOneOut(PrintedUnit? wanted, int index)
    {
        string? missing = null;
        var what = wanted is null ? claim.Operands[0].ToString() : "the target";
        foreach (var operand in claim.Operands)
        {
            if (_lines.PlaceOf(operand, index) is not { } place || FigureAt(place, ref missing) is not { } figure)
                continue;
            if (wanted is { } unit && Counts(figure.Unit) != Counts(unit))
                return $"{operand} is in {EnumNames<PrintedUnit>.Of(figure.Unit)} and {what} in {EnumNames<PrintedUnit>.Of(unit)}, which do not add";
            if (wanted is null)
                (wanted, what) = (figure.Unit, operand.ToString());
        }

        return null;
    }

    // Pounds, thousands and millions add; a number of posts, a percentage and money do not.
    public static PrintedUnit Counts(PrintedUnit unit) => unit is PrintedUnit.Thousands or PrintedUnit.Millions ? PrintedUnit.Pounds : unit;

    private static Estimate Scaled(Estimate value, Rational coefficient) => coefficient == One ? value : value * Estimate.Exactly(coefficient);

    private static string NoFigure(PrintedCell cell, string row, string column) => cell.State == CellState.Figure
        ? $"'{row}' in '{column}' is more than a figure here may be"
        : $"'{row}' in '{column}' is {(cell.State == CellState.Words ? "in words" : EnumNames<CellState>.Of(cell.State).Replace('-', ' '))}";
}
