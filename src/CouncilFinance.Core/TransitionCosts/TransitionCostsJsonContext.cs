using System.Text.Json.Serialization;

namespace CouncilFinance.TransitionCosts;

/// <summary>Transition costs, facilities and endings for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(TransitionCost))]
[JsonSerializable(typeof(NetReductions))]
[JsonSerializable(typeof(TransitionScheme))]
[JsonSerializable(typeof(FundingFacility))]
[JsonSerializable(typeof(CostOfChange))]
[JsonSerializable(typeof(Withdrawal))]
[JsonSerializable(typeof(AdjustmentCost))]
[JsonSerializable(typeof(MutualEnding))]
public sealed partial class TransitionCostsJsonContext : JsonSerializerContext;
