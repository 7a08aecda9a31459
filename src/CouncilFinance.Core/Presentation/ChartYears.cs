namespace CouncilFinance.Presentation;

/// <summary>How charts label the years of a run.</summary>
internal static class ChartYears
{
    /// <summary>Each year in words; the last of an open run is 2018/19 and after.</summary>
    public static IReadOnlyList<string> Words(FinancialYearRange years) =>
        [.. years.Select((year, index) => $"{year}{(years.IsOpenEnded && index == years.Count - 1 ? " and after" : string.Empty)}")];

    /// <summary>The same below a plot, on two lines where it is long.</summary>
    public static IReadOnlyList<string> Labels(FinancialYearRange years) => [.. Words(years).Select(year => year.Replace(" and", "\nand", StringComparison.Ordinal))];
}
