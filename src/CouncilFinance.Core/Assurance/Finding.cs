using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What is wrong in a report: claims that fail together, what is at stake, where the error probably is, and what to check.</summary>
/// <remarks>
/// <para>A finding is reported under one of its claims, the one with the most money at stake, or the first of those: its place is the printed
/// figure of that claim, and its code what that figure fails to be. That much is arithmetic. Where the error behind it is, and which slip made it, is a
/// likelihood: see <see cref="Likeliest"/>.</para>
/// <para>Two are equal when everything about them is. In JSON a finding is an object with all of this and the ten most plausible explanations;
/// findings go out only.</para>
/// </remarks>
[JsonConverter(typeof(FindingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Finding : IEquatable<Finding>
{
    private readonly Diagnosis _diagnosis;

    internal Finding(Diagnosis diagnosis, ReviewSettings settings)
    {
        _diagnosis = diagnosis;
        Result = diagnosis.Failing.MaxBy(result => Stake.Of(result) ?? -Money.MaxValue)!;
        AtStake = Stake.Of(Result);
        Materiality = settings.Label(AtStake);
    }

    /// <summary>What the printed figure fails to be.</summary>
    public FindingCode Code => FindingCodes.Of(Result);

    /// <summary>The worst verdict of its claims.</summary>
    public Verdict Verdict => Failing.Max(result => result.Verdict);

    /// <summary>How it stands to the thresholds of the review.</summary>
    public Materiality Materiality { get; }

    /// <summary>
    /// The largest gap of its claims, in pounds to the nearest penny; null where none of them is in money. Claims that fail together mostly show one
    /// error several times, so gaps are not added up. A gap beyond what an amount holds counts as <see cref="Money.MaxValue"/>.
    /// </summary>
    public Money? AtStake { get; }

    /// <summary>The claim it is reported under: printed and recomputed figures, their intervals and the gap.</summary>
    public ClaimResult Result { get; }

    /// <summary>The claims that fail together, in the order of the check, <see cref="Result"/> among them.</summary>
    public IReadOnlyList<ClaimResult> Failing => _diagnosis.Failing;

    /// <summary>What may have happened, most plausible first; none where nothing was found that accounts for the claims.</summary>
    public IReadOnlyList<Explanation> Explanations => _diagnosis.Explanations;

    /// <summary>The most plausible explanations: several where they are as plausible as one another.</summary>
    public IReadOnlyList<Explanation> Likeliest => Explanations.TakeWhile(explanation => explanation.Rank == 1).ToList().AsReadOnly();

    /// <summary>The slip that the most plausible explanations agree on; unknown where they do not, or know none.</summary>
    public Slip LikelySlip => Likeliest.Select(SlipOf).Distinct().ToList() is [var slip] ? slip : Slip.Unknown;

    /// <summary>Whether every set of figures was looked at; otherwise there may be more explanations.</summary>
    public bool IsComplete => _diagnosis.IsComplete;

    /// <summary>Where a person finds it: the report, the table's id, its source and title.</summary>
    public string Where => string.Join(", ", new[] { TableName, Result.Table.Source, Result.Table.Title }.Where(part => part.Length > 0));

    /// <summary>What to do about it, in a sentence.</summary>
    public string Remedy => RemedySentence.Of(this);

    /// <summary>Its figures, each with its gap, to be listed as known: a test that accepts them fails when anything about them changes.</summary>
    public IReadOnlyList<KnownFinding> ToKnown() => Failing.Select(KnownFinding.Of).Distinct().ToList().AsReadOnly();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Finding? left, Finding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Finding? left, Finding? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null && Materiality == other.Materiality && _diagnosis == other._diagnosis;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Materiality, _diagnosis);

    /// <summary>Code, place, figures, the likely slip and the remedy, in one line.</summary>
    public override string ToString()
    {
        var slip = LikelySlip == Slip.Unknown ? string.Empty : $" Likely slip: {EnumNames<Slip>.Of(LikelySlip).Replace('-', ' ')}.";
        return $"{EnumNames<FindingCode>.Of(Code)} in {Where}: {Result}{Others}{slip} {Remedy}";
    }

    private string TableName => string.Equals(Result.Report.Id, Result.Table.Id, StringComparison.Ordinal) ? Result.Table.Id : $"{Result.Report.Id}/{Result.Table.Id}";

    private string Others => Failing.Count switch
    {
        1 => string.Empty,
        2 => " One more claim fails with it.",
        _ => $" {Failing.Count - 1} more claims fail with it.",
    };

    private static Slip SlipOf(Explanation explanation) =>
        explanation.Slip == Slip.Unknown && explanation.Corrections.Select(correction => correction.Slip).Distinct().ToList() is [var slip] ? slip : explanation.Slip;
}
