using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>Savings lines, schedules and delivery for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(SavingsLine))]
[JsonSerializable(typeof(SavingsSchedule))]
[JsonSerializable(typeof(SavingsDelivery))]
[JsonSerializable(typeof(Mitigation))]
[JsonSerializable(typeof(PricedPurchase))]
public sealed partial class SavingsJsonContext : JsonSerializerContext;
