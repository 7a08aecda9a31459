using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>Printed reports and the results of checking them for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(PrintedReport))]
[JsonSerializable(typeof(ClaimResult))]
[JsonSerializable(typeof(IReadOnlyList<ClaimResult>), TypeInfoPropertyName = "ClaimResults")]
[JsonSourceGenerationOptions(WriteIndented = true)]
public sealed partial class AssuranceJsonContext : JsonSerializerContext;
