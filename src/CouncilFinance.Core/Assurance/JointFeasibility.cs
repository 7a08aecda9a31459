using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Looks for a sum of linear claims that no true figures can meet, and confirms it exactly.</summary>
internal sealed class JointFeasibility(Func<CellPlace, PrintedFigure?> at)
{
    // Ends that a true figure does not reach are drawn in by so much of the interval, for floating point to keep off them.
    private const decimal DrawnIn = 0.00001m;
    private const double Nothing = 1e-7;

    // Beyond these there are no claims of a report, and no decimals for what they add up to.
    private const decimal MostFactor = 1_000_000_000m;
    private const decimal MostSum = 1_000_000_000_000_000_000m;

    /// <summary>Whether every question asked was answered.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The contradiction found of claims that each hold by themselves; null where there is none, or none that could be confirmed.</summary>
    public JointClaims? Contradiction(IReadOnlyList<ClaimEquation> equations)
    {
        if (equations.Count < 2)
            return null;
        var method = Method(equations);
        if (method?.Contradiction() is not { } multipliers)
        {
            IsComplete &= method is { IsComplete: true };
            return null;
        }

        var largest = multipliers.Max(Math.Abs);
        var fractions = multipliers.Select(multiplier => Math.Abs(multiplier) < Nothing * largest ? Rational.Zero : SmallFraction.Near(multiplier / largest)).ToList();
        if (JointClaims.Of(equations, fractions, at) is { IsContradiction: true } found)
            return found;
        IsComplete = false;
        return null;
    }

    // The variables are what each true figure is above the least it can be, and each claim's tolerance; a cell without a figure has two, up and down.
    private BoundedFeasibility? Method(IReadOnlyList<ClaimEquation> equations)
    {
        var sides = equations.Select(equation => equation.OneSided()).ToList();
        var columns = sides.SelectMany(side => side.Keys).Distinct().SelectMany(Columns).ToList();
        var scale = columns.Select(column => at(column.Place)?.Step ?? 0m).Append(0m).Max() is > 0m and var step ? (double)step : 1;
        var (coefficients, sums) = (new double[equations.Count][], new double[equations.Count]);
        for (var row = 0; row < equations.Count; row++)
        {
            var (side, known) = (sides[row], equations[row].Constant + equations[row].Tolerance);
            coefficients[row] = new double[columns.Count + equations.Count];
            for (var column = 0; column < columns.Count; column++)
            {
                var (place, direction, _) = columns[column];
                if (!side.TryGetValue(place, out var coefficient))
                    continue;
                if (coefficient.ToDecimalOrNull() is not { } factor || Math.Abs(factor) > MostFactor)
                    return null;
                coefficients[row][column] = direction * (double)factor;
                if (at(place) is { } figure)
                    known += coefficient * (figure.Low + Inset(figure, figure.IncludesLow));
            }

            coefficients[row][columns.Count + row] = -1;
            if (known.ToDecimalOrNull() is not { } sum || Math.Abs(sum) > MostSum)
                return null;
            sums[row] = -(double)sum / scale;
        }

        var tolerances = equations.Select(equation => equation.Tolerance.ToDecimalOrNull() is { } tolerance ? 2 * (double)tolerance / scale : double.PositiveInfinity);
        return new BoundedFeasibility(coefficients, sums, [.. columns.Select(column => column.Most / scale), .. tolerances]);
    }

    private IEnumerable<(CellPlace Place, double Direction, double Most)> Columns(CellPlace place) => at(place) is { } figure
        ? [(place, 1, (double)(figure.High - figure.Low - Inset(figure, figure.IncludesLow) - Inset(figure, figure.IncludesHigh)))]
        : [(place, 1, double.PositiveInfinity), (place, -1, double.PositiveInfinity)];

    private static decimal Inset(PrintedFigure figure, bool isReached) => isReached ? 0m : (figure.High - figure.Low) * DrawnIn;
}
