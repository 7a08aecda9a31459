using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>Growth, plans, reserves, revenue budgets, capital programmes and savings projects for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(GrowthLine))]
[JsonSerializable(typeof(GrowthSchedule))]
[JsonSerializable(typeof(BudgetMovementKind))]
[JsonSerializable(typeof(BudgetYear))]
[JsonSerializable(typeof(BudgetRollForward))]
[JsonSerializable(typeof(MediumTermPlan))]
[JsonSerializable(typeof(EarmarkedReserve))]
[JsonSerializable(typeof(GeneralFundBalance))]
[JsonSerializable(typeof(RevenueBudgetLine))]
[JsonSerializable(typeof(RevenueBudgetSection))]
[JsonSerializable(typeof(RevenueBudget))]
[JsonSerializable(typeof(CapitalCost))]
[JsonSerializable(typeof(CapitalScheme))]
[JsonSerializable(typeof(CapitalProgramme))]
[JsonSerializable(typeof(InvestToSave))]
[JsonSerializable(typeof(SavingsProject))]
[JsonSerializable(typeof(SavingsPortfolio))]
public sealed partial class BudgetsJsonContext : JsonSerializerContext;
