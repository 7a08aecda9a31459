using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Linear equations each multiplied by a number and added up: what that leaves of the printed figures, and whether true ones can make it nil.</summary>
internal sealed class JointClaims
{
    private JointClaims(IReadOnlyList<ClaimEquation> equations, IReadOnlyList<Rational> multipliers, Estimate sum, Rational tolerance) =>
        (Equations, Multipliers, Sum, Tolerance) = (equations, multipliers, sum, tolerance);

    public IReadOnlyList<ClaimEquation> Equations { get; }

    public IReadOnlyList<Rational> Multipliers { get; }

    /// <summary>Recomputed less printed, all added up: as printed, and as true figures allow.</summary>
    public Estimate Sum { get; }

    public Rational Tolerance { get; }

    /// <summary>Whether no true figures make the sum nil, which is what each claim says of its part of it.</summary>
    public bool IsContradiction => !Sum.WidenedBy(Tolerance).Meets(Estimate.Exactly(Rational.Zero));

    /// <summary>The sum, without equations whose multiplier is nil; null where a cell without a figure does not drop out of it.</summary>
    public static JointClaims? Of(IReadOnlyList<ClaimEquation> equations, IReadOnlyList<Rational> multipliers, Func<CellPlace, PrintedFigure?> at)
    {
        var used = equations.Zip(multipliers).Where(pair => pair.Second.Sign != 0).ToList();
        var cells = new Dictionary<CellPlace, Rational>();
        var (constant, tolerance) = (Rational.Zero, Rational.Zero);
        foreach (var (equation, multiplier) in used)
        {
            foreach (var (place, coefficient) in equation.OneSided())
                TermIntervals.Add(cells, place, multiplier * coefficient);
            constant += multiplier * equation.Constant;
            tolerance += multiplier.Abs() * equation.Tolerance;
        }

        var sum = Estimate.Exactly(constant);
        foreach (var (place, coefficient) in cells.Where(cell => cell.Value.Sign != 0))
        {
            if (at(place) is not { } figure)
                return null;
            sum += Estimate.Of(figure) * Estimate.Exactly(coefficient);
        }

        return new JointClaims(used.ConvertAll(pair => pair.First), used.ConvertAll(pair => pair.Second), sum, tolerance);
    }
}
