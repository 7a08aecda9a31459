using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>One present value over another, such as benefits over costs; or that there is nothing to divide by.</summary>
/// <remarks>The ratio is worked from the unrounded values. Two are equal when both values are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows and the discounting")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PresentValueRatio
{
    private readonly Rational _dividend;
    private readonly Rational _divisor;

    internal PresentValueRatio(Rational dividend, Rational divisor)
    {
        _dividend = dividend;
        _divisor = divisor;
    }

    /// <summary>Whether there is a ratio: not where what it would be divided by is nil.</summary>
    public bool IsDefined => _divisor.Sign != 0;

    /// <summary>The ratio, to the 27 decimal places of a shown number.</summary>
    /// <exception cref="InvalidOperationException">The present value to divide by is nil.</exception>
    /// <exception cref="OverflowException">The ratio is beyond what a decimal holds.</exception>
    public decimal Value => IsDefined ? (_dividend / _divisor).ToDecimal() : throw new InvalidOperationException($"There is no ratio: {this}.");

    /// <summary>The ratio to two places, or why there is none.</summary>
    public override string ToString() =>
        !IsDefined ? "the present value to divide by is nil"
        : (_dividend / _divisor).NearestMultipleOf(0.01m, MidpointRounding.AwayFromZero).ToDecimalOrNull() is { } ratio ? Decimals.Text(ratio)
        : "beyond what a decimal holds";
}
