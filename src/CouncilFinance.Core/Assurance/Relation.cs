using System.Collections.Immutable;

namespace CouncilFinance.Assurance;

/// <summary>
/// One claim in one line across, over the figures it reckons with: target = (Σ coefficient × figure + constant) × multipliers ÷ divisors.
/// </summary>
internal sealed class Relation
{
    private const double Impossible = 1e-30;

    private readonly FigureSystem _system;
    private readonly Dictionary<int, decimal> _terms;
    private readonly ClaimTerms _claimed;
    private readonly int[] _multipliers;
    private readonly int[] _divisors;
    private readonly decimal _constant;
    private readonly decimal _tolerance;
    private RoundingGap? _gap;
    private ResidualRange? _range;
    private TermIntervals? _intervals;

    public Relation(
        ClaimResult result, FigureSystem system, ClaimTerms claimed, int target, Dictionary<int, decimal> terms, decimal constant, int[] multipliers, int[] divisors)
    {
        Result = result;
        _system = system;
        Target = target;
        _terms = terms;
        _constant = constant;
        _multipliers = multipliers;
        _divisors = divisors;
        _tolerance = result.Claim.Tolerance * PrintedFigure.Worth(result.Unit);
        _claimed = claimed;
        Cells = terms.Keys.Concat(multipliers).Concat(divisors).Prepend(target).Distinct().ToArray();
        Residual = IsLinear ? LinearResidual() : 0m;
    }

    public ClaimResult Result { get; }

    public int Target { get; }

    public int[] Cells { get; }

    public bool IsLinear => _multipliers.Length == 0 && _divisors.Length == 0;

    /// <summary>Recomputed less printed, of a linear relation.</summary>
    public decimal Residual { get; }

    /// <summary>
    /// What honest rounding can make of the residual of a linear relation with some figures changed to any other: a figure cut by dropping digits
    /// has its interval on the other side, or on both, where its sign turns.
    /// </summary>
    public ResidualRange RangeWithout(IReadOnlyCollection<int> changed)
    {
        var turning = changed.Where(cell => Figure(cell).Rounding == PrintedRounding.Truncated).Sum(cell => Math.Abs(Coefficient(cell)) * Figure(cell).Step);
        return Range with { Low = Range.Low - turning, High = Range.High + turning };
    }

    /// <summary>What honest rounding can make of the residual of a linear relation.</summary>
    public ResidualRange Range => _range ??= LinearRange(NoChanges);

    /// <summary>The parts of a linear relation and what each is multiplied by.</summary>
    public IReadOnlyDictionary<int, decimal> Terms => _terms;

    /// <summary>By how much the residual grows where a printed figure does.</summary>
    public decimal Coefficient(int cell) => (_terms.TryGetValue(cell, out var coefficient) ? coefficient : 0m) - (cell == Target ? 1m : 0m);

    /// <summary>Whether true figures exist that would be printed so, some of the printed ones being changed.</summary>
    public bool Allows(IReadOnlyDictionary<int, decimal> changes)
    {
        if (!IsLinear)
            return Projected(Target, changes) is { } recomputed && recomputed.Meets(Estimate.Of(FigureWith(Target, changes)));
        return (TurnsSign(changes) ? LinearRange(changes) : Range).Holds(ResidualWith(changes));
    }

    /// <summary>The logarithm of how likely honest rounding leaves this gap.</summary>
    public double LogLikelihood(IReadOnlyDictionary<int, decimal> changes) => Math.Log(Math.Max(Impossible, Gap(changes).Probability(GapWith(changes))));

    /// <summary>How likely honest rounding leaves a gap at least as large.</summary>
    public double Tail() => Gap(NoChanges).Tail(GapWith(NoChanges));

    public static ImmutableDictionary<int, decimal> NoChanges { get; } = ImmutableDictionary<int, decimal>.Empty;

    public decimal ResidualWith(IReadOnlyDictionary<int, decimal> changes)
    {
        var residual = Residual;
        foreach (var (cell, change) in changes)
            residual += Coefficient(cell) * change;
        return residual;
    }

    /// <summary>What a printed figure may be changed by for a linear relation to hold, the residual and the other changed figures being as they are.</summary>
    public (decimal Low, decimal High) ChangeOf(int cell, decimal residual, IReadOnlyCollection<int> changed)
    {
        var (range, coefficient) = (RangeWithout(changed), Coefficient(cell));
        var (one, other) = ((range.Low - residual) / coefficient, (range.High - residual) / coefficient);
        return one < other ? (one, other) : (other, one);
    }

    /// <summary>The printed figures of a cell that the relation allows, all others being right; null where any does.</summary>
    public Estimate? Allowed(int cell) =>
        Projected(cell, NoChanges) is { } known ? known + Estimate.Exactly(Figure(cell).Value) + -Estimate.Of(Figure(cell)) : null;

    private Estimate? Projected(int cell, IReadOnlyDictionary<int, decimal> changes) => (_intervals ??= new TermIntervals(_claimed, _tolerance)).Projected(
        _system.Place(cell), place => _system.TryFind(place, out var other) ? Estimate.Of(FigureWith(other, changes)) : null);

    private PrintedFigure Figure(int cell) => _system.Figure(cell);

    private decimal LinearResidual() =>
        _terms.Aggregate(_constant, (sum, term) => sum + (term.Value * Figure(term.Key).Value)) - Figure(Target).Value;

    // True figures make no residual: that of the printed ones is their errors, each times its coefficient, with the sign turned.
    private ResidualRange LinearRange(IReadOnlyDictionary<int, decimal> changes)
    {
        var range = new ResidualRange(-_tolerance, true, _tolerance, true);
        foreach (var cell in Cells)
        {
            var (figure, coefficient) = (FigureWith(cell, changes), -Coefficient(cell));
            range = range.Plus(coefficient * (figure.Low - figure.Value), figure.IncludesLow, coefficient * (figure.High - figure.Value), figure.IncludesHigh);
        }

        return range;
    }

    // A figure's interval turns with its sign, so that a changed one has to be read anew.
    private PrintedFigure FigureWith(int cell, IReadOnlyDictionary<int, decimal> changes) =>
        changes.TryGetValue(cell, out var change) ? Figure(cell).At(Figure(cell).Value + change) : Figure(cell);

    private bool TurnsSign(IReadOnlyDictionary<int, decimal> changes)
    {
        foreach (var (cell, change) in changes)
        {
            if (Math.Sign(Figure(cell).Value) != Math.Sign(Figure(cell).Value + change) && Array.IndexOf(Cells, cell) >= 0)
                return true;
        }

        return false;
    }

    private double GapWith(IReadOnlyDictionary<int, decimal> changes) =>
        IsLinear ? (double)ResidualWith(changes) : Value(changes) - At(Target, changes);

    private RoundingGap Gap(IReadOnlyDictionary<int, decimal> changes)
    {
        if (IsLinear && _gap is { } known)
            return known;
        var product = Scale(changes);
        var value = Value(changes);
        var parts = _terms.Select(term => ErrorRange.Of(Figure(term.Key), (double)term.Value * product))
            .Concat(_multipliers.Concat(_divisors).Where(cell => At(cell, changes) != 0).Select(cell => ErrorRange.Of(Figure(cell), value / At(cell, changes))))
            .ToList();
        var target = ErrorRange.Of(Figure(Target), 1);
        return _gap = new RoundingGap(parts, target with { Width = target.Width + (2 * (double)_tolerance) });
    }

    private double At(int cell, IReadOnlyDictionary<int, decimal> changes) =>
        (double)Figure(cell).Value + (changes.TryGetValue(cell, out var change) ? (double)change : 0);

    private double Scale(IReadOnlyDictionary<int, decimal> changes) =>
        _divisors.Aggregate(_multipliers.Aggregate(1.0, (product, cell) => product * At(cell, changes)), (product, cell) => product / At(cell, changes));

    private double Value(IReadOnlyDictionary<int, decimal> changes) =>
        _terms.Aggregate((double)_constant, (sum, term) => sum + ((double)term.Value * At(term.Key, changes))) * Scale(changes);
}
