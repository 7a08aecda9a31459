using System.Text.Json.Serialization;

namespace CouncilFinance.CrossCharges;

/// <summary>Bases, costs and agreements for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(Demand))]
[JsonSerializable(typeof(ChargingBasis))]
[JsonSerializable(typeof(Variance))]
[JsonSerializable(typeof(CostLine))]
[JsonSerializable(typeof(CrossChargeAgreement))]
public sealed partial class CrossChargesJsonContext : JsonSerializerContext;
