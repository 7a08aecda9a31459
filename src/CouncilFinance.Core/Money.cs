using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>An exact amount of pounds sterling: a saving, a cost, a budget, a charge.</summary>
/// <remarks>
/// <para>Two amounts are equal when they are worth the same, and order by what they are worth; equal amounts have the same text,
/// JSON and hash. A positive amount is whatever the heading above it says; the type gives no meaning to the sign.</para>
/// <para>For a low and a high estimate use <see cref="MoneyRange"/>; for an amount a year use <see cref="YearSeries{T}"/>.</para>
/// <para>An amount has at most 10 decimal places and is below £1,000,000,000,000,000 either side of nil, so that adding and
/// subtracting are exact. Nothing is rounded except by <see cref="RoundTo(MoneyUnit, MidpointRounding)"/>,
/// <see cref="Times"/> and <see cref="DividedBy"/>, which say how.</para>
/// <para>The default value is <see cref="Zero"/>. In JSON an amount is a number of pounds.</para>
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Money :
    IEquatable<Money>, IComparable<Money>, IComparable,
    IAdditionOperators<Money, Money, Money>, ISubtractionOperators<Money, Money, Money>, IUnaryNegationOperators<Money, Money>,
    IMultiplyOperators<Money, decimal, Money>, IDivisionOperators<Money, Money, decimal>,
    IComparisonOperators<Money, Money, bool>, IAdditiveIdentity<Money, Money>, IMinMaxValue<Money>,
    ISpanParsable<Money>, ISpanFormattable, IUtf8SpanFormattable
{
    internal const int MostDecimalPlaces = 10;
    internal const decimal Limit = 1_000_000_000_000_000m;

    // Any amount × a factor below this is well inside a decimal's range.
    private const decimal LargestPlainFactor = 10_000_000_000_000m;

    private readonly decimal _pounds;

    private Money(decimal pounds) => _pounds = pounds;

    /// <summary>Nothing: £0.</summary>
    public static Money Zero => default;

    /// <summary>The largest amount: one ten-thousand-millionth of a pound below £1,000,000,000,000,000.</summary>
    public static Money MaxValue => new(Limit - 0.0000000001m);

    /// <summary>The smallest amount: <see cref="MaxValue"/> negated.</summary>
    public static Money MinValue => new(0.0000000001m - Limit);

    static Money IAdditiveIdentity<Money, Money>.AdditiveIdentity => default;

    /// <summary>The amount in pounds, with no trailing zeros.</summary>
    public decimal Pounds => Decimals.Normalised(_pounds);

    /// <summary>−1 for a negative amount, 0 for nil, 1 for a positive amount.</summary>
    public int Sign => Math.Sign(_pounds);

    /// <summary>An amount of pounds: <c>FromPounds(1_177_814)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 decimal places, or £1,000,000,000,000,000 or more.</exception>
    public static Money FromPounds(decimal pounds) => From(pounds, MoneyUnit.Pound);

    /// <summary>An amount of thousands of pounds: <c>FromThousands(16_173)</c> is £16,173,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 decimal places of a pound, or £1,000,000,000,000,000 or more.</exception>
    public static Money FromThousands(decimal thousands) => From(thousands, MoneyUnit.Thousand);

    /// <summary>An amount of millions of pounds: <c>FromMillions(10.95m)</c> is £10,950,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 decimal places of a pound, or £1,000,000,000,000,000 or more.</exception>
    public static Money FromMillions(decimal millions) => From(millions, MoneyUnit.Million);

    /// <summary>An amount of pence: <c>FromPence(250)</c> is £2.50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 decimal places of a pound, or £1,000,000,000,000,000 or more.</exception>
    public static Money FromPence(decimal pence) => From(pence, MoneyUnit.Penny);

    /// <summary>An amount in a unit known only at run time: a table's own unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 decimal places of a pound, £1,000,000,000,000,000 or more,
    /// or an undefined unit.</exception>
    public static Money From(decimal value, MoneyUnit unit) =>
        MoneyText.TryScale(value, unit.InPounds(), out var pounds)
            ? new Money(pounds)
            : throw Errors.OutOfRange(
                nameof(value), value, $"{MoneyText.PermittedRange}; {Decimals.Text(value)} in the unit {unit} is outside that.");

    /// <summary>The sum of the amounts, nil if there are none, whatever their order.</summary>
    /// <exception cref="OverflowException">The sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts is Money[] array ? Sum(array.AsSpan()) : amounts.Aggregate(default(MoneySum), (sum, amount) => sum.Plus(amount)).ToMoney();
    }

    /// <inheritdoc cref="Sum(IEnumerable{Money})"/>
    public static Money Sum(params Money[] amounts) => Sum((IEnumerable<Money>)amounts);

    /// <inheritdoc cref="Sum(IEnumerable{Money})"/>
    public static Money Sum(ReadOnlySpan<Money> amounts)
    {
        var sum = default(MoneySum);
        foreach (var amount in amounts)
            sum = sum.Plus(amount);
        return sum.ToMoney();
    }

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money left, Money right) => left > right ? left : right;

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left < right ? left : right;

    /// <summary>The amount in a unit, exactly: £16,173,000 in thousands is 16,173.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public decimal In(MoneyUnit unit) => Decimals.Normalised(unit == MoneyUnit.Penny ? _pounds * 100m : _pounds / unit.InPounds());

    /// <summary>The amount without its sign.</summary>
    public Money Abs() => new(Math.Abs(_pounds));

    /// <summary>The nearest whole number of a unit; <paramref name="rounding"/> decides a tie. Reports round half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">Rounding up reaches £1,000,000,000,000,000.</exception>
    public Money RoundTo(MoneyUnit unit, MidpointRounding rounding) =>
        Within(decimal.Round(_pounds / unit.InPounds(), Enums.Defined(rounding)) * unit.InPounds());

    /// <summary>The nearest multiple of a step such as £50 or £0.1m; <paramref name="rounding"/> decides a tie.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above nil, or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">Rounding up reaches £1,000,000,000,000,000.</exception>
    public Money RoundTo(Money step, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return step._pounds > 0m
            ? Rounded(_pounds, step._pounds, rounding)
            : throw Errors.OutOfRange(nameof(step), step, $"The step to round to must be above nil; {step} is not.");
    }

    /// <summary>This amount × <paramref name="factor"/>, worked exactly and rounded once to a whole number of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">The product is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money Times(decimal factor, MoneyUnit unit, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return Rounded((Rational)_pounds * factor, unit.InPounds(), rounding);
    }

    /// <summary>This amount ÷ <paramref name="divisor"/>, worked exactly and rounded once to a whole number of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is nil, or the unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">The quotient is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money DividedBy(decimal divisor, MoneyUnit unit, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return divisor != 0m
            ? Rounded((Rational)_pounds / divisor, unit.InPounds(), rounding)
            : throw Errors.OutOfRange(nameof(divisor), divisor, "The divisor must not be nil.");
    }

    /// <summary>Whether the amount is a whole number of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public bool IsWhole(MoneyUnit unit) => _pounds % unit.InPounds() == 0m;

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money operator +(Money left, Money right) => Within(left._pounds + right._pounds);

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowException">The difference is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money operator -(Money left, Money right) => Within(left._pounds - right._pounds);

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money value) => new(-value._pounds);

    /// <summary>The exact product. Where it has more than 10 decimal places nothing is rounded: use <see cref="Times"/>, which rounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exact product has more than 10 decimal places.</exception>
    /// <exception cref="OverflowException">The product is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money operator *(Money left, decimal right)
    {
        if (Math.Abs(right) < LargestPlainFactor)
        {
            // A decimal product keeps every decimal place of its factors unless it had to round.
            var product = left._pounds * right;
            if (product.Scale == left._pounds.Scale + right.Scale && product.Scale <= MostDecimalPlaces)
                return Within(product);
        }

        var exact = (Rational)left._pounds * right;
        var rounded = Rounded(exact, MoneyText.SmallestStep, MidpointRounding.ToZero);
        return (Rational)rounded._pounds == exact
            ? rounded
            : throw Errors.OutOfRange(
                nameof(right),
                right,
                $"{left} × {Decimals.Text(right)} has more than {MostDecimalPlaces} decimal places; " +
                $"{nameof(Times)}(factor, unit, rounding) rounds it.");
    }

    /// <inheritdoc cref="op_Multiply(Money, decimal)"/>
    public static Money operator *(decimal left, Money right) => right * left;

    /// <summary>How many times one amount holds the other, a plain number to the 28 digits of a decimal.</summary>
    /// <exception cref="DivideByZeroException">The amount divided by is nil.</exception>
    public static decimal operator /(Money left, Money right) => Decimals.Normalised(left._pounds / right._pounds);

    /// <summary>Whether two amounts are worth the same.</summary>
    public static bool operator ==(Money left, Money right) => left._pounds == right._pounds;

    /// <summary>Whether two amounts are not worth the same.</summary>
    public static bool operator !=(Money left, Money right) => left._pounds != right._pounds;

    /// <summary>Whether the left amount is worth less.</summary>
    public static bool operator <(Money left, Money right) => left._pounds < right._pounds;

    /// <summary>Whether the left amount is worth more.</summary>
    public static bool operator >(Money left, Money right) => left._pounds > right._pounds;

    /// <summary>Whether the left amount is worth no more.</summary>
    public static bool operator <=(Money left, Money right) => left._pounds <= right._pounds;

    /// <summary>Whether the left amount is worth no less.</summary>
    public static bool operator >=(Money left, Money right) => left._pounds >= right._pounds;

    /// <summary>Reads an amount as a report prints it.</summary>
    /// <param name="text">£1,177,814, £2,069k, £46M, 1.7m, (371), £(371), -1,070, −£0.4m, £-5, +250, .5 or 5.; a dash alone and the word nil are nil. Commas, where there are any,
    /// group in threes. A dash with a space after it is punctuation, not a sign, and is refused.</param>
    /// <param name="unit">The unit of the column the text stands in; a suffix in the text (k, m, bn, p) wins over it. A £ does
    /// not, as reports print £ 16,173 in columns of £000.</param>
    /// <exception cref="FormatException">The text is not an amount, or has more than 10 decimal places of a pound.</exception>
    /// <exception cref="OverflowException">The amount is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static Money Parse(string text, MoneyUnit unit = MoneyUnit.Pound)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MoneyText.Read(text, unit.InPounds(), out var pounds) is { } error ? throw error(text) : new Money(pounds);
    }

    /// <summary>Reads an amount as <see cref="Parse(string, MoneyUnit)"/> does, and says whether it could. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, MoneyUnit unit, out Money amount)
    {
        amount = default;
        if (!Enum.IsDefined(unit) || MoneyText.Read(text, unit.InPounds(), out var pounds) is not null)
            return false;
        amount = new Money(pounds);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, MoneyUnit, out Money)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money amount) => TryParse(text, MoneyUnit.Pound, out amount);

    /// <summary>Reads an amount in pounds; the provider is ignored, as the text is always in the United Kingdom's form.</summary>
    /// <inheritdoc cref="Parse(string, MoneyUnit)" path="/exception"/>
    public static Money Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        MoneyText.Read(s, 1m, out var pounds) is { } error ? throw error(s.ToString()) : new Money(pounds);

    /// <summary>Reads an amount in pounds and says whether it could; the provider is ignored. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s, MoneyUnit.Pound, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        var read = MoneyText.Read(s, 1m, out var pounds) is null;
        result = new Money(read ? pounds : 0m);
        return read;
    }

    /// <summary>The exact amount in pounds: £1,177,814, -£12.50, £0.0025.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount as a report prints it; see <see cref="ToString(string?, IFormatProvider?)"/>.</summary>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The amount as a report prints it, rounded half away from zero where the format shows less than it holds.</summary>
    /// <param name="format">
    /// <c>G</c> or null: exact pounds. <c>P</c>, <c>K</c>, <c>M</c>: pounds £371,000, thousands £371k, millions £0m; small letters
    /// <c>p</c>, <c>k</c>, <c>m</c> print the figure alone (371), for a column headed by its unit. A number after the letter gives the
    /// decimal places, 0 to 16 and otherwise none: <c>M1</c> is £0.4m. Brackets at the end write negatives in brackets: <c>k()</c> is (371).
    /// </param>
    /// <param name="formatProvider">Ignored: the text is always in the United Kingdom's form.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> text = stackalloc char[MoneyFormat.LongestText];
        return text[..MoneyFormat.Parse(format).Write(_pounds, text)].ToString();
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[MoneyFormat.LongestText];
        var length = MoneyFormat.Parse(format).Write(_pounds, text);
        var fits = text[..length].TryCopyTo(destination);
        charsWritten = fits ? length : 0;
        return fits;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[MoneyFormat.LongestText];
        var length = MoneyFormat.Parse(format).Write(_pounds, text);
        return System.Text.Encoding.UTF8.TryGetBytes(text[..length], utf8Destination, out bytesWritten);
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => _pounds.CompareTo(other._pounds);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException($"An amount compares with an amount, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Money other) => _pounds == other._pounds;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _pounds.GetHashCode();

    /// <summary>The amount in pounds as it is held, trailing zeros and all.</summary>
    internal DecimalParts Parts => DecimalParts.Of(_pounds);

    internal static Money Within(decimal pounds) =>
        MoneyText.IsInRange(pounds) ? new Money(pounds) : throw MoneyText.OutOfRange();

    internal static Money Rounded(Rational exact, decimal step, MidpointRounding rounding) =>
        exact < Limit && exact > -Limit ? Within(exact.RoundedTo(step, rounding)) : throw MoneyText.OutOfRange();
}
