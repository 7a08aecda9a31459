using System.Text.Json.Serialization;

namespace CouncilFinance.Apportionment;

/// <summary>Limits and layers for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(ShareLimit))]
[JsonSerializable(typeof(ApportionmentLayer))]
[JsonSerializable(typeof(ApportionmentRule))]
public sealed partial class ApportionmentJsonContext : JsonSerializerContext;
