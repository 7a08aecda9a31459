namespace CouncilFinance.Assurance;

/// <summary>The result of a claim in one line across, and its terms; none of a payback.</summary>
internal readonly record struct CheckedClaim(ClaimResult Result, ClaimTerms? Terms);
