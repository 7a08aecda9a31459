using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A shared service that all its participants end together: the costs of ending it are shared as they agreed beforehand (triborough-proposals-2011,
/// guarantee 19).
/// </summary>
/// <remarks>Two are equal when costs, shares and unit are. Where one authority leaves use <see cref="Withdrawal"/>.</remarks>
[JsonConverter(typeof(MutualEndingJsonConverter))]
public sealed record MutualEnding
{
    /// <summary>An ending and its costs.</summary>
    /// <param name="incurred">What each participant first meets of the costs of ending, nil or more.</param>
    /// <param name="agreedShares">The weights agreed beforehand, nil or more, at least one above nil; those left out bear nothing.</param>
    /// <param name="unit">The unit every share is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">A cost or a weight is below nil, all weights are nil, or the costs are not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="OverflowException">The costs come to £1,000,000,000,000,000 or more.</exception>
    /// <exception cref="ContradictionException">A share is that of one that does not take part, or one code stands with two names.</exception>
    public MutualEnding(ByAuthority<Money> incurred, ByAuthority<decimal> agreedShares, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(incurred);
        ArgumentNullException.ThrowIfNull(agreedShares);
        foreach (var (authority, cost) in incurred)
        {
            if (cost.Sign < 0)
                throw new ArgumentException($"The costs of ending are nil or more; those of {authority} are {cost}.", nameof(incurred));
        }

        if (agreedShares.Authorities.FirstOrDefault(authority => !incurred.Contains(authority)) is { } stranger)
            throw new ContradictionException($"{string.Join(", ", incurred.Authorities)} end the service", $"a share is agreed for {stranger}");
        Incurred = incurred;
        AgreedShares = agreedShares;
        Unit = unit;
        Shares = ByAuthority.Sum([incurred.Map(_ => Money.Zero), incurred.Total().ApportionBy(agreedShares, unit)]);
    }

    /// <summary>What each participant first meets of the costs.</summary>
    public ByAuthority<Money> Incurred { get; }

    /// <summary>The weights agreed beforehand.</summary>
    public ByAuthority<decimal> AgreedShares { get; }

    /// <summary>The unit every share is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>What each participant bears; they sum to what was incurred.</summary>
    public ByAuthority<Money> Shares { get; }

    /// <summary>Who pays whom.</summary>
    public Settlement Settlement => Settlement.Of(Shares.Minus(Incurred));

    /// <summary>What each participant bears.</summary>
    public override string ToString() => Shares.ToString();
}
