using System.Text.Json.Serialization;

namespace CouncilFinance.Phasing;

/// <summary>The two views and phasing profiles for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(CumulativeEffect))]
[JsonSerializable(typeof(IncrementalEffect))]
[JsonSerializable(typeof(PhasingProfile))]
public sealed partial class PhasingJsonContext : JsonSerializerContext;
