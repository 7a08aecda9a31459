using System.Runtime.InteropServices;

namespace CouncilFinance.Assurance;

/// <summary>The least and the most that honest rounding can make of what recomputed exceeds printed by, and whether it reaches them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ResidualRange(decimal Low, bool ReachesLow, decimal High, bool ReachesHigh)
{
    public bool Holds(decimal residual) =>
        (residual > Low || (ReachesLow && residual == Low)) && (residual < High || (ReachesHigh && residual == High));

    /// <summary>The range with one more error, from one end to the other.</summary>
    public ResidualRange Plus(decimal one, bool reachesOne, decimal other, bool reachesOther) => one <= other
        ? new ResidualRange(Low + one, ReachesLow && reachesOne, High + other, ReachesHigh && reachesOther)
        : new ResidualRange(Low + other, ReachesLow && reachesOther, High + one, ReachesHigh && reachesOne);
}
