namespace CouncilFinance.Phasing;

/// <summary>Runs of years of several effects together.</summary>
internal static class EffectRuns
{
    /// <summary>The shortest run that holds all of the effects, at least one, and the year one falls out in where the last column is open.</summary>
    public static FinancialYearRange YearsOfAll(this IReadOnlyCollection<CumulativeEffect> effects)
    {
        var years = effects.Select(effect => effect.Years).Aggregate((all, run) => all.Spanning(run));
        var fallsOut = years.IsOpenEnded && effects.Any(effect => effect.Years.Last == years.Last && effect.RecurrentLevel != effect.LevelReached);
        return fallsOut ? new FinancialYearRange(years.First, years.Last.Next).AndAfter() : years;
    }
}
