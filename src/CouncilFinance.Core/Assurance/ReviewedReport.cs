using System.Collections.Immutable;

namespace CouncilFinance.Assurance;

/// <summary>One report of a review: its results, and the findings they lead to.</summary>
internal sealed class ReviewedReport(PrintedReport report, ReviewSettings settings)
{
    private readonly CheckedReport _checked = report.Checked(settings.ImplausibleBelow);

    public ImmutableArray<ClaimResult> Results => _checked.Results;

    /// <summary>Where claims fail, where they contradict one another, and where they cannot be tested, in that order.</summary>
    public IEnumerable<Finding> Findings()
    {
        var adjustments = _checked.AdjustedPercentages().ToList();
        return _checked.Diagnoses().Select(diagnosis => new Finding(diagnosis, adjustments.Find(adjusted => diagnosis.Failing.All(adjusted.Moved.Contains)), settings))
            .Concat(report.FindContradictions().Found.Select(contradiction => new Finding(contradiction, settings)))
            .Concat(Results.Where(result => result.Verdict == Verdict.NotTestable).Select(result => new Finding(new Diagnosis([result], [], isComplete: true), null, settings)));
    }
}
