using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>
/// What a claim says its target is in one line across: (Σ coefficient × figure + constant) × multipliers ÷ divisors. Every kind of claim is of this
/// form but payback, which has no terms. A cell may stand in several terms.
/// </summary>
/// <param name="Target">The cell it explains.</param>
/// <param name="Linear">The cells that are added up; of a running total, the first so many of <paramref name="Run"/>.</param>
/// <param name="Constant">What is added to them.</param>
/// <param name="Multipliers">The cells that multiply the sum, each with a coefficient of 1.</param>
/// <param name="Divisors">The cells that divide it, each with a coefficient of 1.</param>
/// <param name="Run">The list that the lines of a running total share, so that each can go on from the one before; of other claims an object of its own.</param>
internal sealed record ClaimTerms(
    CellPlace Target, IReadOnlyList<ClaimTerm> Linear, Rational Constant, IReadOnlyList<ClaimTerm> Multipliers, IReadOnlyList<ClaimTerm> Divisors, object Run);
