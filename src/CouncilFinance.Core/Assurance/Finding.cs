using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What is wrong in a report: claims that fail together or contradict one another, what is at stake, where the error probably is, and what to check.</summary>
/// <remarks>
/// <para>A finding is reported under one of its claims, the one with the most money at stake, or the first of those: its place is the printed
/// figure of that claim, and its code what that figure fails to be. That much is arithmetic. Where the error behind it is, and which slip made it, is a
/// likelihood: see <see cref="Likeliest"/>. Claims that contradict one another are reported under the first of them.</para>
/// <para>Two are equal when everything about them is. In JSON a finding is an object with all of this and the ten most plausible explanations;
/// findings go out only.</para>
/// </remarks>
[JsonConverter(typeof(FindingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Finding : IEquatable<Finding>
{
    private readonly Diagnosis _diagnosis;

    internal Finding(Diagnosis diagnosis, AdjustedPercentages? adjustment, ReviewSettings settings)
    {
        _diagnosis = diagnosis;
        Adjustment = adjustment;
        Result = diagnosis.Failing.MaxBy(result => Stake.Of(result) ?? -Money.MaxValue)!;
        AtStake = Stake.Of(Result);
        Materiality = settings.Label(AtStake);
    }

    internal Finding(JointContradiction contradiction, ReviewSettings settings)
    {
        _diagnosis = new Diagnosis(contradiction.Claims, [], isComplete: true);
        Contradiction = contradiction;
        Result = contradiction.Claims[0];
        AtStake = Stake.Of(contradiction);
        Materiality = settings.Label(AtStake);
    }

    /// <summary>What the printed figure fails to be.</summary>
    public FindingCode Code => Contradiction is null ? FindingCodes.Of(Result) : FindingCode.ClaimsContradict;

    /// <summary>The worst verdict of its claims; impossible of claims that contradict one another, though each of them can be true.</summary>
    public Verdict Verdict => Contradiction is null ? Failing.Max(result => result.Verdict) : Verdict.Impossible;

    /// <summary>How it stands to the thresholds of the review.</summary>
    public Materiality Materiality { get; }

    /// <summary>
    /// The largest gap of its claims, in pounds to the nearest penny; null where none of them is in money. Claims that fail together mostly show one
    /// error several times, so gaps are not added up. A gap beyond what an amount holds counts as <see cref="Money.MaxValue"/>. Of claims that contradict one
    /// another it is what they are out by together beyond what rounding explains.
    /// </summary>
    public Money? AtStake { get; }

    /// <summary>The claim it is reported under: printed and recomputed figures, their intervals and the gap.</summary>
    public ClaimResult Result { get; }

    /// <summary>The claims that fail together, or that contradict one another, in the order of the check, <see cref="Result"/> among them.</summary>
    public IReadOnlyList<ClaimResult> Failing => _diagnosis.Failing;

    /// <summary>How its claims contradict one another; null where they fail by themselves.</summary>
    public JointContradiction? Contradiction { get; }

    /// <summary>The percentages adjusted to total 100 that account for all that fails here; null where there are none.</summary>
    public AdjustedPercentages? Adjustment { get; }

    /// <summary>What may have happened, most plausible first; none where nothing was found that accounts for the claims.</summary>
    public IReadOnlyList<Explanation> Explanations => _diagnosis.Explanations;

    /// <summary>The most plausible explanations: several where they are as plausible as one another.</summary>
    public IReadOnlyList<Explanation> Likeliest => Explanations.TakeWhile(explanation => explanation.Rank == 1).ToList().AsReadOnly();

    /// <summary>The slip that the most plausible explanations agree on; unknown where they do not, or know none. An <see cref="Adjustment"/> that accounts for it comes before them.</summary>
    public Slip LikelySlip =>
        Adjustment is not null ? Slip.PercentagesAdjusted
        : Likeliest.Select(SlipOf).Distinct().ToList() is [var slip] ? slip
        : Slip.Unknown;

    /// <summary>Whether every set of figures was looked at; otherwise there may be more explanations.</summary>
    public bool IsComplete => _diagnosis.IsComplete;

    /// <summary>Where a person finds it: the report, the table's id, its source and title.</summary>
    public string Where => string.Join(", ", new[] { TableName, Result.Table.Source, Result.Table.Title }.Where(part => part.Length > 0));

    /// <summary>What to do about it, in a sentence.</summary>
    public string Remedy => RemedySentence.Of(this);

    /// <summary>Its figures, each with its gap, to be listed as known: a test that accepts them fails when anything about them changes.</summary>
    public IReadOnlyList<KnownFinding> ToKnown() => Contradiction is { } contradiction
        ? [KnownFinding.Of(Code, Result, contradiction.Gap)]
        : Failing.Select(result => KnownFinding.Of(FindingCodes.Of(result), result, result.Gap)).Distinct().ToList().AsReadOnly();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Finding? left, Finding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Finding? left, Finding? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null && (Materiality, Contradiction, Adjustment) == (other.Materiality, other.Contradiction, other.Adjustment) && _diagnosis == other._diagnosis;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Materiality, _diagnosis);

    /// <summary>Code, place, figures, the likely slip and the remedy, in one line.</summary>
    public override string ToString()
    {
        var slip = LikelySlip == Slip.Unknown ? string.Empty : $" Likely slip: {EnumNames<Slip>.Of(LikelySlip).Replace('-', ' ')}.";
        return $"{EnumNames<FindingCode>.Of(Code)} in {Where}: {What}{slip} {Remedy}";
    }

    private string TableName => string.Equals(Result.Report.Id, Result.Table.Id, StringComparison.Ordinal) ? Result.Table.Id : $"{Result.Report.Id}/{Result.Table.Id}";

    private string What => Contradiction?.ToString() ?? Failing.Count switch
    {
        1 => Result.ToString(),
        2 => $"{Result} One more claim fails with it.",
        _ => $"{Result} {Invariant.Text(Failing.Count - 1)} more claims fail with it.",
    };

    private static Slip SlipOf(Explanation explanation) =>
        explanation.Slip == Slip.Unknown && explanation.Corrections.Select(correction => correction.Slip).Distinct().ToList() is [var slip] ? slip : explanation.Slip;
}
