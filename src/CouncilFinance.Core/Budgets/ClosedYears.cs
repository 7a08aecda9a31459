using System.Runtime.CompilerServices;

namespace CouncilFinance.Budgets;

/// <summary>Runs of years that end: a budget and a balance are those of one year each, never of all years after.</summary>
internal static class ClosedYears
{
    public static FinancialYearRange Required(FinancialYearRange years, string what, [CallerArgumentExpression(nameof(years))] string? name = null) =>
        years.IsOpenEnded ? throw new ArgumentException($"{what} a closed run of years; {years} is open-ended.", name) : years;
}
