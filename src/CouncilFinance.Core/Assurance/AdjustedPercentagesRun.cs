using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Looks among the claims of percentages for groups that were adjusted to total 100.</summary>
internal sealed class AdjustedPercentagesRun(IReadOnlyDictionary<string, TableReading> readings, IEnumerable<CheckedClaim> claims)
{
    public IEnumerable<AdjustedPercentages> All() => claims
        .Where(claim => claim.Result.Claim.Kind == ClaimKind.Percentage && claim.Terms is { Divisors.Count: 1 } && !IsOfItself(claim.Terms))
        .GroupBy(claim => (claim.Result.Table.Id, claim.Terms!.Divisors[0].Place))
        .Select(group => group.DistinctBy(claim => claim.Terms!.Target).ToList())
        .Select(Adjusted)
        .OfType<AdjustedPercentages>();

    // The total's own 100% is none of its parts.
    private static bool IsOfItself(ClaimTerms terms) => terms.Linear.Any(term => term.Place == terms.Divisors[0].Place);

    private AdjustedPercentages? Adjusted(List<CheckedClaim> group)
    {
        var (printed, honest) = (0m, 0m);
        var moved = new List<ClaimResult>();
        foreach (var (result, terms) in group)
        {
            if (readings.FigureAt(terms!.Target) is not { } figure || result.Recomputed is not { } recomputed
                || figure.Printed((Rational)recomputed * PrintedFigure.Worth(result.Unit)).ToDecimalOrNull() is not { } expected
                || Math.Abs(figure.Value - expected) > figure.Step)
                return null;
            (printed, honest) = (printed + figure.Value, honest + expected);
            if (figure.Value != expected)
                moved.Add(result);
        }

        return printed == 1m && honest != 1m && AllOneWay(moved) && moved.Exists(result => result.Fails) && MayBeWhole(group)
            ? new AdjustedPercentages(group.Select(claim => claim.Result), moved, Decimals.Normalised((1m - honest) / PrintedFigure.Worth(PrintedUnit.Percent)))
            : null;
    }

    private static bool AllOneWay(List<ClaimResult> moved) => moved.TrueForAll(result => result.Gap > 0m) || moved.TrueForAll(result => result.Gap < 0m);

    // Parts that cannot come to the whole have no reason to total 100.
    private static bool MayBeWhole(List<CheckedClaim> group) =>
        group.TrueForAll(claim => claim.Result is { RecomputedLow: not null, RecomputedHigh: not null })
        && Rational.Sum(group.Select(claim => claim.Result.RecomputedLow!.Value)) <= 100m && Rational.Sum(group.Select(claim => claim.Result.RecomputedHigh!.Value)) >= 100m;
}
