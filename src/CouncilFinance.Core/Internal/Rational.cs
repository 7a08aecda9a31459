using System.Numerics;

namespace CouncilFinance.Internal;

/// <summary>An exact fraction, for sums whose one rounding comes at the end. The default value is nil.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private const int MostPlaces = 27;

    private static readonly BigInteger MostWhole = BigInteger.Pow(10, 28);

    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public static Rational Zero => default;

    public static implicit operator Rational(decimal value) =>
        new(Decimals.Digits(value), BigInteger.Pow(10, value.Scale));

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static Rational Max(Rational left, Rational right) => left > right ? left : right;

    public Rational Abs() => Numerator.Sign < 0 ? -this : this;

    public static Rational Sum(IEnumerable<decimal> values) => values.Aggregate(Zero, (sum, value) => sum + value);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The nearest whole number of steps, and with a tie as <paramref name="rounding"/> says.</summary>
    public BigInteger CountOf(Rational step, MidpointRounding rounding)
    {
        var exact = this / step;
        var whole = BigInteger.DivRem(exact.Numerator, exact.Denominator, out var rest);
        if (rest.IsZero)
            return whole;
        var twice = BigInteger.Abs(rest * 2).CompareTo(exact.Denominator);
        var awayFromNil = rounding switch
        {
            MidpointRounding.AwayFromZero => twice >= 0,
            MidpointRounding.ToEven => twice > 0 || (twice == 0 && !whole.IsEven),
            MidpointRounding.ToZero => false,
            MidpointRounding.ToPositiveInfinity => rest.Sign > 0,
            MidpointRounding.ToNegativeInfinity => rest.Sign < 0,
            _ => throw Enums.Undefined(rounding, nameof(rounding)),
        };
        return awayFromNil ? whole + rest.Sign : whole;
    }

    /// <summary>The nearest multiple of a step, however large.</summary>
    public Rational NearestMultipleOf(Rational step, MidpointRounding rounding) => new Rational(CountOf(step, rounding), BigInteger.One) * step;

    /// <summary>The nearest decimal with at most 27 decimal places, for numbers that are shown or compared, not added up.</summary>
    /// <exception cref="OverflowException">The number is beyond what a decimal holds.</exception>
    public decimal ToDecimal() => ToDecimalOrNull() ?? throw new OverflowException("The number is beyond what a decimal holds.");

    /// <inheritdoc cref="ToDecimal"/>
    /// <returns>The decimal, or null where the number is beyond what one holds.</returns>
    public decimal? ToDecimalOrNull()
    {
        var whole = BigInteger.Abs(Numerator / Denominator);
        if (whole >= MostWhole)
            return null;
        var places = MostPlaces;
        for (var room = whole; room >= 10 && places > 0; room /= 10)
            places--;
        return Decimals.Normalised(RoundedTo(new decimal(1, 0, 0, false, (byte)places), MidpointRounding.ToEven));
    }

    /// <summary>The nearest multiple of <paramref name="step"/> as a decimal.</summary>
    /// <exception cref="OverflowException">The multiple is beyond what a decimal holds.</exception>
    public decimal RoundedTo(decimal step, MidpointRounding rounding)
    {
        var digits = CountOf(step, rounding) * Decimals.Digits(step);
        return (decimal)digits / (decimal)BigInteger.Pow(10, step.Scale);
    }
}
