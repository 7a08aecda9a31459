using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What a printed figure fails to be. The codes are stable: a known finding is named by its code and place.</summary>
/// <remarks>A code says what does not agree, and nothing of why: how likely each cause is may be judged better one day, and codes stay.</remarks>
[JsonConverter(typeof(EnumJsonConverter<FindingCode>))]
public enum FindingCode
{
    /// <summary>A total is not the sum of its parts.</summary>
    SumDoesNotCast,

    /// <summary>A figure is not the one it repeats from elsewhere in the report: a sum of a single figure.</summary>
    TieOutDoesNotAgree,

    /// <summary>A cumulative figure is not the sum so far.</summary>
    RunningTotalDoesNotAgree,

    /// <summary>A difference is not the first figure less the second.</summary>
    DifferenceDoesNotAgree,

    /// <summary>A product is not its factors multiplied.</summary>
    ProductDoesNotAgree,

    /// <summary>A percentage is not that of its part and whole.</summary>
    PercentageDoesNotAgree,

    /// <summary>A share is not in proportion.</summary>
    ShareDoesNotAgree,

    /// <summary>An average is not the mean of its figures.</summary>
    AverageDoesNotAgree,

    /// <summary>A mid-point is not half way between its two ends.</summary>
    MidPointDoesNotAgree,

    /// <summary>A quotient is not the first figure divided by the second.</summary>
    QuotientDoesNotAgree,

    /// <summary>A net present value is not that of its flows under the stated convention.</summary>
    NetPresentValueDoesNotAgree,

    /// <summary>A payback is not that of its flows.</summary>
    PaybackDoesNotAgree,

    /// <summary>A discount factor is not that of its year.</summary>
    DiscountFactorDoesNotAgree,

    /// <summary>Claims that can each be true of the printed figures cannot all be.</summary>
    ClaimsContradict,

    /// <summary>A claim could not be tested: a figure it needs is blank, illegible, to be confirmed or in words.</summary>
    NotTestable,
}
