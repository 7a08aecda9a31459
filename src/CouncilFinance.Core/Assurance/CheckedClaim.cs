namespace CouncilFinance.Assurance;

/// <summary>The result of a claim in one line across, and its terms, which are made when they are asked for; none of a payback.</summary>
internal readonly record struct CheckedClaim(ClaimResult Result, ClaimLines Lines, int Index)
{
    public ClaimTerms? Terms => Lines.TermsAt(Index);

    public void Deconstruct(out ClaimResult result, out ClaimTerms? terms) => (result, terms) = (Result, Terms);
}
