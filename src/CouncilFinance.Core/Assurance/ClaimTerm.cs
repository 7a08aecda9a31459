using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A cell that a claim reckons with in one line across, what it is multiplied by, and the operand it stands for.</summary>
internal sealed record ClaimTerm(CellPlace Place, Rational Coefficient, ClaimOperand Operand);
