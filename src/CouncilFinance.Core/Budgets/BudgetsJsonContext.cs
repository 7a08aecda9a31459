using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>Growth, roll-forwards, plans and reserves for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(GrowthLine))]
[JsonSerializable(typeof(GrowthSchedule))]
[JsonSerializable(typeof(BudgetMovementKind))]
[JsonSerializable(typeof(BudgetYear))]
[JsonSerializable(typeof(BudgetRollForward))]
[JsonSerializable(typeof(MediumTermPlan))]
[JsonSerializable(typeof(EarmarkedReserve))]
[JsonSerializable(typeof(GeneralFundBalance))]
public sealed partial class BudgetsJsonContext : JsonSerializerContext;
