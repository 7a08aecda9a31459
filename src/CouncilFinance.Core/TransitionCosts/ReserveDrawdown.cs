using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>What councils draw from their reserves year by year, and what is left.</summary>
/// <remarks>Two are equal when openings and drawdowns are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the reserves it opens with and what is drawn")]
public sealed record ReserveDrawdown
{
    /// <summary>Amounts drawn from reserves.</summary>
    /// <param name="openings">What each council has in reserve before the first year.</param>
    /// <param name="drawdowns">What each draws in each year; a negative amount is put in.</param>
    /// <exception cref="ArgumentException">The two hold different councils, or the last column of a drawdown is open.</exception>
    /// <exception cref="ContradictionException">A reserve does not hold what is to be drawn from it, or one code stands with two names.</exception>
    public ReserveDrawdown(ByAuthority<Money> openings, ByAuthority<YearSeries<Money>> drawdowns)
    {
        ArgumentNullException.ThrowIfNull(openings);
        ArgumentNullException.ThrowIfNull(drawdowns);
        foreach (var (authority, drawn) in drawdowns)
        {
            if (drawn.Years.IsOpenEnded)
                throw new ArgumentException($"Drawdowns are for a closed run of years; those of {authority} are for {drawn.Years}.", nameof(drawdowns));
        }

        Openings = openings;
        Closings = openings.Zip(drawdowns, (opening, drawn) => drawn.RunningTotals().Map(sofar => opening - sofar));
        Drawdowns = drawdowns;
        foreach (var (authority, closings) in Closings)
        {
            foreach (var (year, closing) in closings)
            {
                if (closing.Sign < 0)
                    throw new ContradictionException($"{authority} has {closing + drawdowns[authority][year]} in reserve in {year}", $"it is to draw {drawdowns[authority][year]}");
            }
        }
    }

    /// <summary>What each council has in reserve before the first year.</summary>
    public ByAuthority<Money> Openings { get; }

    /// <summary>What each council draws in each year.</summary>
    public ByAuthority<YearSeries<Money>> Drawdowns { get; }

    /// <summary>What each council has left at the end of each year; nil or more.</summary>
    public ByAuthority<YearSeries<Money>> Closings { get; }

    /// <summary>What each council has left at the end of each year.</summary>
    public override string ToString() => string.Join('\n', Closings.Select(entry => Invariant.Pair(entry.Key.Code, entry.Value, null)));
}
