using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>By how much the amounts of one line would have to change for the net present value to be nil; or that no change of them would do it.</summary>
/// <remarks>
/// The factor is k = 1 − NPV ÷ PV, where PV is the present value of the line, negative for a cost. It is exact. Two are equal when line, convention and
/// factor are. Made by <see cref="BusinessCase.SwitchingValueOf"/>.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the business case and the discounting")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SwitchingValue
{
    private readonly Rational? _factor;

    internal SwitchingValue(BusinessCaseLine line, Discounting discounting, Rational? factor)
    {
        Line = line;
        Discounting = discounting;
        _factor = factor;
    }

    /// <summary>The line.</summary>
    public BusinessCaseLine Line { get; }

    /// <summary>The convention.</summary>
    public Discounting Discounting { get; }

    /// <summary>Whether there is such a change: not where the present value of the line is nil, as then nothing that multiplies it moves the net present value.</summary>
    public bool IsDefined => _factor is not null;

    /// <summary>What every amount of the line is multiplied by, to the 28 digits of a decimal: 0.765 leaves 76.5% of it. Below nil, the line would have to turn its sign.</summary>
    /// <exception cref="InvalidOperationException">The present value of the line is nil.</exception>
    /// <exception cref="OverflowException">The factor is beyond what a decimal holds.</exception>
    public decimal Factor => ExactFactor.ToDecimal();

    /// <summary>The change, factor − 1, to the 28 digits of a decimal: −0.235 for a fall of 23.5%.</summary>
    /// <inheritdoc cref="Factor" path="/exception"/>
    public decimal Change => (ExactFactor - 1m).ToDecimal();

    /// <summary>The change in percent to two places: Savings -23.5%; or why there is none.</summary>
    public override string ToString() => _factor is not { } factor ? $"{Line.Title}: no change of it matters, as its present value is nil"
        : ((factor - 1m) * 100m).ToDecimalOrNull() is { } percent ? $"{Line.Title} {Percentages.Signed(percent)}"
        : $"{Line.Title}: a change beyond what a decimal holds";

    private Rational ExactFactor => _factor ?? throw new InvalidOperationException($"There is no switching value for {this}.");
}
