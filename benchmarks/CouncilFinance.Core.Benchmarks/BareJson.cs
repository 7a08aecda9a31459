using System.Text.Json.Serialization;

namespace CouncilFinance.Benchmarks;

/// <summary>The records that someone without the library would write for the JSON of a savings schedule.</summary>
public sealed record BareSchedule(string Years, IReadOnlyList<BareLine> Lines);

public sealed record BareLine(string Reference, string Title, BareAuthority Authority, string Service, string Recurrence, Dictionary<string, decimal> Effect);

public sealed record BareAuthority(string Code, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareSchedule))]
internal sealed partial class BareJsonContext : JsonSerializerContext;
