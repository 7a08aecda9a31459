using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Cash flows, rates and conventions for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(PriceBase))]
[JsonSerializable(typeof(CashFlows))]
[JsonSerializable(typeof(DiscountBand))]
[JsonSerializable(typeof(DiscountSchedule))]
[JsonSerializable(typeof(Discounting))]
public sealed partial class AppraisalJsonContext : JsonSerializerContext;
