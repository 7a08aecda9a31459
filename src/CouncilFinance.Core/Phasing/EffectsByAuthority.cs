namespace CouncilFinance.Phasing;

/// <summary>The arithmetic of effects by authority.</summary>
public static class EffectsByAuthority
{
    /// <summary>The sum over all authorities of their effects, year by year.</summary>
    /// <exception cref="ArgumentException">The effects cover different runs of years, or there are none.</exception>
    public static CumulativeEffect Total(this ByAuthority<CumulativeEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return effects.Count > 0
            ? CumulativeEffect.Sum(effects.Values[0].Years, effects.Values)
            : throw new ArgumentException("A sum of effects wants at least one authority, to know the years; there are none.", nameof(effects));
    }
}
