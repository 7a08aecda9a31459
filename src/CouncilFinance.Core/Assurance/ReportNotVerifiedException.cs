using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A report has findings that are not known, no longer has ones that are, or claims nothing that could be checked.</summary>
/// <remarks>
/// Thrown by <see cref="PrintedReport.Verify"/> and its like only, for test suites; everything else reports what is wrong in a report as a value. The
/// message has the weightiest findings, one a line: code, table, cell, printed and recomputed figures, likely slip, remedy.
/// </remarks>
public sealed class ReportNotVerifiedException : Exception
{
    private const int MostShown = 5;

    private readonly ImmutableArray<Finding> _findings;
    private readonly ImmutableArray<KnownFinding> _noLongerFound;

    internal ReportNotVerifiedException(IEnumerable<PrintedReport> reports, IReadOnlyCollection<Finding> findings, IReadOnlyCollection<KnownFinding> noLongerFound)
        : base(Text(reports, findings, noLongerFound))
    {
        _findings = findings.ToImmutableArray();
        _noLongerFound = noLongerFound.ToImmutableArray();
    }

    /// <summary>The findings that are not known, the weightiest first.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The known ones that are found no longer, in the order given.</summary>
    public IReadOnlyList<KnownFinding> NoLongerFound => _noLongerFound;

    // Claims that fail together are accepted together, and a reader of the message sees one of them.
    private static string HowToAccept(Finding finding) =>
        finding.Failing.Count == 1 ? string.Empty : $" It is known when all of these are listed: {string.Join("; ", finding.ToKnown())}.";

    private static string Text(IEnumerable<PrintedReport> reports, IReadOnlyCollection<Finding> findings, IReadOnlyCollection<KnownFinding> noLongerFound)
    {
        var heading = string.Join(", ", reports.Select(report => report.Id)) + (findings.Count switch
        {
            0 when noLongerFound.Count == 0 => " claims nothing of its figures, so nothing was checked: add claims (WithClaim) or casts (WithCasts).",
            0 => " has no new finding, and lacks known ones.",
            1 => " has a finding:",
            var many => $" has {Invariant.Text(many)} findings:",
        });
        var lines = findings.Take(MostShown).Select((finding, index) => $"{Invariant.Text(index + 1)}. {finding}{HowToAccept(finding)}");
        var more = findings.Count > MostShown ? new[] { $"and {Invariant.Text(findings.Count - MostShown)} more." } : [];
        return string.Join('\n', lines.Prepend(heading).Concat(more).Concat(noLongerFound.Select(known => $"Known, and found no longer: {known}.")));
    }
}
