using System.Runtime.CompilerServices;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Rates as they are taken in.</summary>
internal static class GrowthFactor
{
    /// <summary>1 + a rate as a fraction of whole numbers, both above nil.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is −100% or below.</exception>
    public static Rational Of(decimal rate, [CallerArgumentExpression(nameof(rate))] string? name = null) =>
        rate > -1m
            ? (Rational)rate + 1m
            : throw Errors.OutOfRange(name, rate, $"A rate is above -1, which is -100%; {Decimals.Text(rate)} is not.");
}
