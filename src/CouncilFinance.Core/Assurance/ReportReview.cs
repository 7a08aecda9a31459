using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Reports reviewed: every claim checked, and what is wrong as findings, the weightiest first.</summary>
/// <remarks>
/// <para>Each claim that fails is in exactly one finding of its own failing; claims that hold one by one and contradict one another are findings besides. Findings are sorted by <see cref="Materiality"/>, then by the money at stake, then the
/// impossible before the implausible, then as the reports have them; those of claims that could not be tested stand last.</para>
/// <para>Two are equal when reports, settings, results and findings are. In JSON: {"results": […], "findings": […]}; a review goes out only.</para>
/// </remarks>
[JsonConverter(typeof(ReportReviewJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ReportReview : IEquatable<ReportReview>
{
    private readonly ImmutableArray<PrintedReport> _reports;
    private readonly ImmutableArray<ClaimResult> _results;
    private readonly ImmutableArray<Finding> _findings;

    private ReportReview(ImmutableArray<PrintedReport> reports, ReviewSettings settings)
    {
        var reviewed = reports.Select(report => new ReviewedReport(report, settings)).ToList();
        _reports = reports;
        _results = reviewed.SelectMany(report => report.Results).ToImmutableArray();
        _findings = reviewed.SelectMany(report => report.Findings())
            .OrderBy(finding => finding.Verdict == Verdict.NotTestable)
            .ThenBy(finding => finding.Materiality)
            .ThenByDescending(finding => finding.AtStake ?? Money.Zero)
            .ThenByDescending(finding => finding.Verdict)
            .ToImmutableArray();
        Settings = settings;
    }

    /// <summary>The reports, in order.</summary>
    public IReadOnlyList<PrintedReport> Reports => _reports;

    /// <summary>What the review goes by.</summary>
    public ReviewSettings Settings { get; }

    /// <summary>Every claim checked, in the order of reports, tables and claims.</summary>
    public IReadOnlyList<ClaimResult> Results => _results;

    /// <summary>What is wrong, the weightiest first.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>A review of several reports together.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="settings">The thresholds; null is <see cref="ReviewSettings.Usual"/>.</param>
    public static ReportReview Of(IEnumerable<PrintedReport> reports, ReviewSettings? settings = null) => new(Sequences.WithoutNulls(reports), settings ?? ReviewSettings.Usual);

    /// <summary>How many claims have a verdict.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is undefined.</exception>
    public int Count(Verdict verdict)
    {
        Enums.Defined(verdict);
        return _results.Count(result => result.Verdict == verdict);
    }

    /// <summary>For a test suite: nothing where there is no finding but what is known. The thresholds of money spare nothing; what the settings call implausible is a finding too, and honest rounding gives it now and then.</summary>
    /// <param name="known">The figures known not to agree. A finding is known when each of its failing claims is; a table is any with that id, unless it names its report.</param>
    /// <exception cref="ReportNotVerifiedException">There is a finding that is not known, or a known one is found no longer; or the reports claim nothing of their figures, and so nothing was checked.</exception>
    public void Verify(params KnownFinding[] known)
    {
        var accepted = Sequences.WithoutNulls(known);
        var fresh = _findings.Where(finding => !finding.ToKnown().All(found => accepted.Any(held => held.Is(found)))).ToList();
        var gone = accepted.Where(held => !_findings.Any(finding => finding.ToKnown().Any(held.Is))).ToList();
        if (fresh.Count + gone.Count > 0 || _results.IsEmpty)
            throw new ReportNotVerifiedException(_reports, fresh, gone);
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ReportReview? left, ReportReview? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ReportReview? left, ReportReview? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ReportReview? other) =>
        other is not null && Settings == other.Settings && _reports.SequenceEqual(other._reports) && _results.SequenceEqual(other._results) && _findings.SequenceEqual(other._findings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportReview);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Settings, _reports.Length, _results.Length, _findings.Length);

    /// <summary>How many there are of each: 1 report, 2 tables, 30 figures recomputed: 28 exact, 2 impossible; 1 finding.</summary>
    public override string ToString()
    {
        var verdicts = Counted(_results.Select(result => result.Verdict));
        var weights = Settings.Materiality == Money.Zero ? string.Empty : Counted(_findings.Select(finding => finding.Materiality));
        return $"{Many(_reports.Length, "report")}, {Many(_reports.Sum(report => report.Tables.Count), "table")}, {Many(_results.Length, "figure")} recomputed{verdicts}; {Many(_findings.Length, "finding")}{weights}.";
    }

    private static string Counted<TEnum>(IEnumerable<TEnum> values)
        where TEnum : struct, Enum
    {
        var parts = values.GroupBy(value => value).OrderBy(group => group.Key).Select(group => $"{Invariant.Text(group.Count())} {EnumNames<TEnum>.Of(group.Key).Replace('-', ' ')}").ToList();
        return parts.Count == 0 ? string.Empty : ": " + string.Join(", ", parts);
    }

    private static string Many(int count, string noun) => $"{Invariant.Text(count)} {noun}{(count == 1 ? string.Empty : "s")}";
}
