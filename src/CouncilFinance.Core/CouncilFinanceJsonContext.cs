using System.Text.Json.Serialization;

namespace CouncilFinance;

/// <summary>The everyday values for <c>JsonSerializer</c> where reflection is not wanted: trimmed and native programs.</summary>
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(MoneyRange))]
[JsonSerializable(typeof(FinancialYear))]
[JsonSerializable(typeof(FinancialYearRange))]
[JsonSerializable(typeof(YearSeries<Money>))]
[JsonSerializable(typeof(YearSeries<decimal>))]
[JsonSerializable(typeof(Authority))]
[JsonSerializable(typeof(ByAuthority<Money>))]
[JsonSerializable(typeof(ByAuthority<decimal>))]
[JsonSerializable(typeof(ByAuthority<YearSeries<Money>>), TypeInfoPropertyName = "ByAuthorityYearSeriesMoney")]
[JsonSerializable(typeof(PriceIndex))]
public sealed partial class CouncilFinanceJsonContext : JsonSerializerContext;
