using CouncilFinance.Assurance;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Laws;

/// <summary>An amount anywhere in the stated range, to ten decimal places and up to both ends.</summary>
public sealed record AnyMoney(Money Value);

/// <summary>A factor of any sign and scale.</summary>
public sealed record Factor(decimal Value);

/// <summary>Purchases and how their prices converge.</summary>
public sealed record Purchases(IReadOnlyList<PricedPurchase> All, AveragePrice Average, decimal Rate)
{
    public override string ToString() => $"{Average} at {Rate}: {string.Join("; ", All)}";
}

/// <summary>A table of true amounts, and how it is to be printed.</summary>
public sealed record TrueTable(IReadOnlyList<IReadOnlyList<Money>> Rows, PrintedUnit Unit, PrintedRounding Rounding)
{
    public override string ToString() => $"{Unit} {Rounding}: {string.Join(" | ", Rows.Select(row => string.Join(", ", row)))}";
}
