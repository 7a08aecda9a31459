using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>Printed reports and the results and findings of checking them for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(PrintedReport))]
[JsonSerializable(typeof(ClaimResult))]
[JsonSerializable(typeof(IReadOnlyList<ClaimResult>), TypeInfoPropertyName = "ClaimResults")]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(IReadOnlyList<Finding>), TypeInfoPropertyName = "Findings")]
[JsonSerializable(typeof(KnownFinding))]
[JsonSerializable(typeof(IReadOnlyList<KnownFinding>), TypeInfoPropertyName = "KnownFindings")]
[JsonSerializable(typeof(ReportReview))]
[JsonSourceGenerationOptions(WriteIndented = true)]
public sealed partial class AssuranceJsonContext : JsonSerializerContext;
