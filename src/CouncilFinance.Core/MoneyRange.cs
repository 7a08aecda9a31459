using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A low and a high estimate of one amount: £2,550k to £5,000k.</summary>
/// <remarks>
/// Two ranges are equal when both ends are; ranges have no order, as they can overlap. For a known amount use <see cref="Money"/>.
/// Low is never above high. The sum of ranges adds the lows and adds the highs: it is the widest the sum can be, not the likeliest.
/// The default value is £0 to £0. In JSON a range is {"low": 2550000, "high": 5000000}.
/// </remarks>
[JsonConverter(typeof(MoneyRangeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct MoneyRange :
    IEquatable<MoneyRange>, IAdditionOperators<MoneyRange, MoneyRange, MoneyRange>, IUnaryNegationOperators<MoneyRange, MoneyRange>,
    IEqualityOperators<MoneyRange, MoneyRange, bool>, IAdditiveIdentity<MoneyRange, MoneyRange>, ISpanFormattable
{
    private const string Between = " to ";

    /// <summary>A range from a low to a high estimate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The high estimate is below the low one.</exception>
    public MoneyRange(Money low, Money high)
    {
        if (high < low)
            throw Errors.OutOfRange(nameof(high), high, $"The high estimate is at least the low one, {low}; {high} is below it.");
        Low = low;
        High = high;
    }

    static MoneyRange IAdditiveIdentity<MoneyRange, MoneyRange>.AdditiveIdentity => default;

    /// <summary>The low estimate.</summary>
    public Money Low { get; }

    /// <summary>The high estimate.</summary>
    public Money High { get; }

    /// <summary>High less low.</summary>
    /// <exception cref="OverflowException">The spread is £1,000,000,000,000,000 or more.</exception>
    public Money Spread => High - Low;

    /// <summary>The amount half way between the two, rounded once to a whole number of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">Rounding up reaches £1,000,000,000,000,000.</exception>
    public Money MidRange(MoneyUnit unit, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return Money.Rounded(((Rational)Low.Pounds + High.Pounds) / 2m, unit.InPounds(), rounding);
    }

    /// <summary>Whether an amount lies in the range, its ends included.</summary>
    public bool Contains(Money amount) => amount >= Low && amount <= High;

    /// <summary>The widest the sum can be: lows added, highs added.</summary>
    /// <exception cref="OverflowException">An end is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static MoneyRange operator +(MoneyRange left, MoneyRange right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The range of the negated amount: the high end, negated, becomes the low one.</summary>
    public static MoneyRange operator -(MoneyRange value) => new(-value.High, -value.Low);

    /// <summary>Whether both ends are equal.</summary>
    public static bool operator ==(MoneyRange left, MoneyRange right) => left.Equals(right);

    /// <summary>Whether an end differs.</summary>
    public static bool operator !=(MoneyRange left, MoneyRange right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MoneyRange other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is MoneyRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, High);

    /// <summary>The two estimates: £2,550,000 to £5,000,000.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The two estimates in a format of <see cref="Money.ToString(string?, IFormatProvider?)"/>: with <c>K</c>, £2,550k to £5,000k.</summary>
    /// <exception cref="FormatException">The format is not one of money's.</exception>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The two estimates in a format of <see cref="Money.ToString(string?, IFormatProvider?)"/>; the provider is accepted and ignored, as money's is.</summary>
    /// <exception cref="FormatException">The format is not one of money's.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => string.Concat(Low.ToString(format, null), Between, High.ToString(format, null));

    /// <inheritdoc/>
    /// <exception cref="FormatException">The format is not one of money's.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (!Low.TryFormat(destination, out var low, format, null)
            || !Between.TryCopyTo(destination[low..])
            || !High.TryFormat(destination[(low + Between.Length)..], out var high, format, null))
        {
            return false;
        }

        charsWritten = low + Between.Length + high;
        return true;
    }
}
