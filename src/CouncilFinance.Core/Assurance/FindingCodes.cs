using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The code of a claim that fails or cannot be tested.</summary>
internal static class FindingCodes
{
    public static FindingCode Of(ClaimResult result) => result.Verdict == Verdict.NotTestable ? FindingCode.NotTestable : Of(result.Claim);

    private static FindingCode Of(Claim claim) => claim.Kind switch
    {
        ClaimKind.Sum => claim.Operands is [{ IsConstant: false }] ? FindingCode.TieOutDoesNotAgree : FindingCode.SumDoesNotCast,
        ClaimKind.RunningTotal => FindingCode.RunningTotalDoesNotAgree,
        ClaimKind.Difference => FindingCode.DifferenceDoesNotAgree,
        ClaimKind.Product => FindingCode.ProductDoesNotAgree,
        ClaimKind.Percentage => FindingCode.PercentageDoesNotAgree,
        ClaimKind.ProRata => FindingCode.ShareDoesNotAgree,
        ClaimKind.Average => FindingCode.AverageDoesNotAgree,
        ClaimKind.MidPoint => FindingCode.MidPointDoesNotAgree,
        ClaimKind.Quotient => FindingCode.QuotientDoesNotAgree,
        ClaimKind.NetPresentValue => FindingCode.NetPresentValueDoesNotAgree,
        ClaimKind.Payback => FindingCode.PaybackDoesNotAgree,
        ClaimKind.DiscountFactor => FindingCode.DiscountFactorDoesNotAgree,
        _ => throw Enums.Undefined(claim.Kind, nameof(claim)),
    };
}
