using System.Runtime.CompilerServices;

namespace CouncilFinance.Internal;

/// <summary>Bounds that amounts of one meaning keep to.</summary>
internal static class Amounts
{
    public static Money NilOrMore(Money amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        amount.Sign >= 0 ? amount : throw Errors.OutOfRange(name, amount, $"The {Texts.Words(name)} is nil or more; {amount} is not.");
}
