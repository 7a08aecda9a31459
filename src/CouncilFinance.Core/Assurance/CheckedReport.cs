using System.Collections.Immutable;

namespace CouncilFinance.Assurance;

/// <summary>A report whose claims have been checked, for what is asked of them afterwards.</summary>
internal sealed class CheckedReport(IReadOnlyDictionary<string, TableReading> readings, IReadOnlyList<CheckedClaim> claims)
{
    public ImmutableArray<ClaimResult> Results { get; } = claims.Select(claim => claim.Result).ToImmutableArray();

    public IEnumerable<Diagnosis> Diagnoses() => new DiagnosisRun(readings, claims).All();

    public IEnumerable<AdjustedPercentages> AdjustedPercentages() => new AdjustedPercentagesRun(readings, claims).All();
}
