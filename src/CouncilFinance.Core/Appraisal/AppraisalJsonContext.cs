using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Cash flows, business cases, rates and conventions for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(PriceBase))]
[JsonSerializable(typeof(CashFlows))]
[JsonSerializable(typeof(DiscountBand))]
[JsonSerializable(typeof(DiscountSchedule))]
[JsonSerializable(typeof(Discounting))]
[JsonSerializable(typeof(BusinessCase))]
[JsonSerializable(typeof(BusinessCaseLine))]
[JsonSerializable(typeof(Uncertainty))]
[JsonSerializable(typeof(OptimismBias))]
[JsonSerializable(typeof(RangedCashFlows))]
[JsonSerializable(typeof(DatedCashFlows))]
public sealed partial class AppraisalJsonContext : JsonSerializerContext;
