using System.Text.Json.Serialization;

namespace CouncilFinance.Workforce;

/// <summary>Establishments, restructures and staff plans for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(SalaryBand))]
[JsonSerializable(typeof(PostGroup))]
[JsonSerializable(typeof(Establishment))]
[JsonSerializable(typeof(Restructure))]
[JsonSerializable(typeof(ExitCosts))]
[JsonSerializable(typeof(StaffResource))]
[JsonSerializable(typeof(StaffResourcePlan))]
public sealed partial class WorkforceJsonContext : JsonSerializerContext;
