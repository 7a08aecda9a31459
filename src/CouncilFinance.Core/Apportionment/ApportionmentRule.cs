using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Who gets the units that are left over once each party has the whole units of its quota, total × weight ÷ sum of weights.</summary>
/// <remarks>
/// Under every rule the shares sum to the total, negating the total negates them, only the proportions of the weights matter, and a weight
/// of nil gets nothing. What else holds differs: the guide has the table of laws, with an example of each that fails.
/// </remarks>
[JsonConverter(typeof(EnumJsonConverter<ApportionmentRule>))]
public enum ApportionmentRule
{
    /// <summary>
    /// The largest fractions of a unit first, earliest party on a tie; also called Hamilton's rule. £1.00 by 2:3:1 has quotas 33⅓, 50 and 16⅔
    /// and gives 33p, 50p, 17p. Every share is within a unit of its quota, but a larger total can shrink a share.
    /// </summary>
    LargestRemainder,

    /// <summary>
    /// One unit after another, each to the party whose weight ÷ (2 × units so far + 1) is largest, earliest party on a tie; also called
    /// Sainte-Laguë. £1.00 by 2:3:1 gives 33p, 50p, 17p. A larger total never shrinks a share, but a share can be more than a unit from its quota.
    /// </summary>
    Webster,

    /// <summary>All that is left over to the first party with a weight. £1.00 by 2:3:1 gives 34p, 50p, 16p.</summary>
    FirstParty,

    /// <summary>All that is left over to the party with the largest weight, earliest party on a tie. £1.00 by 2:3:1 gives 33p, 51p, 16p.</summary>
    LargestParty,
}
