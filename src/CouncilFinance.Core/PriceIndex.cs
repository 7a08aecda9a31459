using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A price index by financial year, such as the GDP deflator: how much money buys in one year what £100 bought in another.</summary>
/// <remarks>
/// Two indices are equal when they cover the same years with the same numbers, so an index and the same one on another base differ.
/// Every number is above nil; only their ratios matter. In JSON an index is its series, {"2010/11": 100, "2011/12": 102.1}.
/// </remarks>
[JsonConverter(typeof(PriceIndexJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PriceIndex : IEquatable<PriceIndex>
{
    /// <summary>An index by its number in each year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is nil or below, or the last column is open.</exception>
    public PriceIndex(YearSeries<decimal> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        foreach (var (year, number) in numbers)
        {
            if (number <= 0m)
                throw Errors.OutOfRange(nameof(numbers), number, $"An index is above nil in every year; in {year} it is {Decimals.Text(number)}.");
        }

        if (numbers.Years.IsOpenEnded)
            throw Errors.OutOfRange(nameof(numbers), numbers.Years, $"An index has a number of its own for every year; {numbers.Years} is open-ended.");
        Numbers = numbers;
    }

    /// <summary>The number of each year.</summary>
    public YearSeries<decimal> Numbers { get; }

    /// <summary>An amount at one year's prices, worked to another year's prices: amount × number of the one ÷ number of the other, rounded once.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="from">The year whose prices it is in.</param>
    /// <param name="to">The year whose prices are wanted.</param>
    /// <param name="unit">The unit to round to.</param>
    /// <param name="rounding">What decides a tie.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index has no number for a year, or the unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">The result is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money Convert(Money amount, FinancialYear from, FinancialYear to, MoneyUnit unit, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return Money.Rounded((Rational)amount.Pounds * Numbers[to] / Numbers[from], unit.InPounds(), rounding);
    }

    /// <summary>How prices of one year compare with another's: 1.05 where they are 5% higher, to the 28 digits of a decimal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index has no number for a year.</exception>
    /// <exception cref="OverflowException">The ratio is beyond what a decimal holds.</exception>
    public decimal Ratio(FinancialYear from, FinancialYear to) => Decimals.Normalised(Numbers[to] / Numbers[from]);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PriceIndex? left, PriceIndex? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PriceIndex? left, PriceIndex? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PriceIndex? other) => other is not null && Numbers == other.Numbers;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PriceIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => Numbers.GetHashCode();

    /// <summary>The years and their numbers.</summary>
    public override string ToString() => Numbers.ToString();
}
