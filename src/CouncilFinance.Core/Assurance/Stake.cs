namespace CouncilFinance.Assurance;

/// <summary>The money that the gap of a claim comes to.</summary>
internal static class Stake
{
    private const int Pence = 2;

    /// <summary>The size of the gap in pounds, to the nearest penny; null where it is not in money or could not be told.</summary>
    public static Money? Of(ClaimResult result) => result.Verdict != Verdict.NotTestable && IsMoney(result.Unit) ? Pounds(result.Gap, result.Unit) : null;

    /// <summary>What claims are out by together beyond what rounding explains, likewise.</summary>
    public static Money? Of(JointContradiction contradiction) =>
        IsMoney(contradiction.Unit) ? Pounds(contradiction.Gap - contradiction.MostExplained, contradiction.Unit) : null;

    private static bool IsMoney(PrintedUnit unit) => unit is PrintedUnit.Pounds or PrintedUnit.Thousands or PrintedUnit.Millions;

    // A gap beyond a decimal or an amount is as large as an amount can be.
    private static Money Pounds(decimal? unlimited, PrintedUnit unit)
    {
        var worth = PrintedFigure.Worth(unit);
        if (unlimited is not { } gap || Math.Abs(gap) >= Money.Limit / worth)
            return Money.MaxValue;
        var pounds = decimal.Round(Math.Abs(gap) * worth, Pence, MidpointRounding.AwayFromZero);
        return pounds < Money.Limit ? Money.FromPounds(pounds) : Money.MaxValue;
    }
}
