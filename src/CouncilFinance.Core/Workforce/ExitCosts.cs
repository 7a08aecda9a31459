using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// What it costs once to end posts: posts deleted × (1 − redeployment rate) × average payment. Three posts, half of them redeployed, at £25,000 cost
/// £37,500 (triborough-adult-social-care-2011, 3.3).
/// </summary>
/// <remarks>
/// Immutable and exact. Posts and leavers are full-time equivalents, so that they may be parts of a person. Two are equal when everything about them is.
/// In JSON: {"postsDeleted": 3, "redeploymentRate": 0.5, "averagePayment": 25000, "pensionStrainPerLeaver": 0}.
/// </remarks>
[JsonConverter(typeof(ExitCostsJsonConverter))]
public sealed record ExitCosts
{
    /// <summary>Exit costs, without pension strain until it is said.</summary>
    /// <param name="postsDeleted">The posts deleted.</param>
    /// <param name="redeploymentRate">The part of them whose holders are redeployed: 0.5 for a half.</param>
    /// <param name="averagePayment">The average redundancy payment.</param>
    /// <exception cref="ArgumentOutOfRangeException">Posts are outside nil to 1,000,000 or have more than 3 decimal places, the rate is outside nil to 1 or has
    /// more than 4, or the payment is outside nil to £10,000,000 or not in whole pence.</exception>
    public ExitCosts(decimal postsDeleted, decimal redeploymentRate, Money averagePayment)
    {
        PostsDeleted = WorkforceBounds.Posts(postsDeleted);
        RedeploymentRate = WorkforceBounds.RedeploymentRate(redeploymentRate);
        AveragePayment = WorkforceBounds.PerPost(averagePayment, "An average payment");
    }

    /// <summary>The posts deleted.</summary>
    public decimal PostsDeleted { get; }

    /// <summary>The part of them whose holders are redeployed.</summary>
    public decimal RedeploymentRate { get; }

    /// <summary>The average redundancy payment.</summary>
    public Money AveragePayment { get; }

    /// <summary>What the pension fund is to be paid for each leaver whose pension starts early; nil unless said.</summary>
    public Money PensionStrainPerLeaver { get; private init; }

    /// <summary>Those who leave: posts deleted × (1 − redeployment rate).</summary>
    public decimal Leavers => Decimals.Normalised(PostsDeleted * (1m - RedeploymentRate));

    /// <summary>Those who are redeployed; with the leavers they are the posts deleted.</summary>
    public decimal Redeployed => Decimals.Normalised(PostsDeleted * RedeploymentRate);

    /// <summary>The redundancy payments of all leavers.</summary>
    public Money Payments => AveragePayment * Leavers;

    /// <summary>The pension strain of all leavers.</summary>
    public Money PensionStrain => PensionStrainPerLeaver * Leavers;

    /// <summary>Payments and pension strain.</summary>
    public Money Total => Payments + PensionStrain;

    /// <summary>The costs with a pension strain for each leaver, an average over those who have none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The strain is outside nil to £10,000,000 or not in whole pence.</exception>
    public ExitCosts WithPensionStrain(Money perLeaver) => this with { PensionStrainPerLeaver = WorkforceBounds.PerPost(perLeaver, "A pension strain") };

    /// <summary>The leavers, the posts deleted and the total.</summary>
    public override string ToString() => $"{Decimals.Text(Leavers)} leavers of {Decimals.Text(PostsDeleted)} posts deleted: {Total}";
}
