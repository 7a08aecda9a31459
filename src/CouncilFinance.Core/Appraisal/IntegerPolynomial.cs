using System.Collections.Immutable;
using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>A polynomial with whole coefficients, without limit.</summary>
/// <param name="coefficients">From the constant upwards; the last is not nil. There are none for nil itself.</param>
internal sealed class IntegerPolynomial(ImmutableArray<BigInteger> coefficients)
{
    private const int LongDegree = 64;
    private const int KeptBits = 192;

    public ImmutableArray<BigInteger> Coefficients { get; } = coefficients;

    public int Degree => Coefficients.Length - 1;

    public bool IsNil => Coefficients.IsEmpty;

    public BigInteger Leading => Coefficients[^1];

    public int SignChanges => SignChangesOf(Coefficients);

    /// <summary>The polynomial of coefficients whose highest may be nil.</summary>
    public static IntegerPolynomial Of(IEnumerable<BigInteger> coefficients)
    {
        var all = coefficients.ToList();
        return new IntegerPolynomial([.. all.Take(1 + all.FindLastIndex(coefficient => !coefficient.IsZero))]);
    }

    public static int SignChangesOf(IEnumerable<BigInteger> numbers)
    {
        var (changes, sign) = (0, 0);
        foreach (var number in numbers)
        {
            if (number.IsZero)
                continue;
            changes += number.Sign == -sign ? 1 : 0;
            sign = number.Sign;
        }

        return changes;
    }

    public static IntegerPolynomial operator -(IntegerPolynomial left, IntegerPolynomial right) =>
        Of(Enumerable.Range(0, Math.Max(left.Coefficients.Length, right.Coefficients.Length)).Select(power => left.At(power) - right.At(power)));

    /// <summary>The quotient of a division that leaves nothing.</summary>
    public static IntegerPolynomial operator /(IntegerPolynomial dividend, IntegerPolynomial divisor) => dividend.QuotientBy(divisor)!;

    /// <summary>The quotient, or null where the division leaves something or the quotient is not whole.</summary>
    public IntegerPolynomial? QuotientBy(IntegerPolynomial divisor)
    {
        var rest = Coefficients.ToArray();
        var quotient = new BigInteger[Math.Max(0, Degree - divisor.Degree + 1)];
        for (var place = quotient.Length - 1; place >= 0; place--)
        {
            quotient[place] = BigInteger.DivRem(rest[place + divisor.Degree], divisor.Leading, out var left);
            if (!left.IsZero)
                return null;
            for (var power = 0; power <= divisor.Degree; power++)
                rest[place + power] -= quotient[place] * divisor.Coefficients[power];
        }

        return Array.TrueForAll(rest, coefficient => coefficient.IsZero) ? Of(quotient) : null;
    }

    public IntegerPolynomial Derivative() => Of(Coefficients.Skip(1).Select((coefficient, power) => (power + 1) * coefficient));

    /// <summary>The polynomial divided by the greatest number that divides every coefficient, the leading one above nil.</summary>
    public IntegerPolynomial Primitive()
    {
        if (IsNil)
            return this;
        var divisor = Coefficients.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor) * Leading.Sign;
        return new IntegerPolynomial([.. Coefficients.Select(coefficient => coefficient / divisor)]);
    }

    /// <summary>The sign of the value at a point, exactly.</summary>
    public int SignAt(Dyadic point) => Degree >= LongDegree && ShortSignAt(point) is not 0 and var sign ? sign : ValueAt(point).Sign;

    /// <summary>The value at a point, times a power of two that is the same for all polynomials of this degree.</summary>
    public BigInteger ValueAt(Dyadic point)
    {
        var (step, places) = StepOf(point);
        var value = Leading;
        for (var power = Degree - 1; power >= 0; power--)
        {
            value *= step;
            if (!Coefficients[power].IsZero)
                value += Coefficients[power] << (places * (Degree - power));
        }

        return value;
    }

    /// <summary>The polynomial whose coefficients are the magnitudes of these.</summary>
    public IntegerPolynomial Magnitudes() => new([.. Coefficients.Select(BigInteger.Abs)]);

    /// <summary>A power of two above every root above nil: 2 × the largest (−aᵢ ÷ aₙ)^(1 ÷ (n − i)) (Kioustelidis, 1986), rounded up.</summary>
    public int BoundExponent()
    {
        var bound = int.MinValue;
        for (var power = 0; power < Degree; power++)
        {
            if (Coefficients[power].Sign != -Leading.Sign)
                continue;
            var bits = (int)(BitsOf(Coefficients[power]) - BitsOf(Leading)) + 1;
            bound = Math.Max(bound, (int)Math.Ceiling((double)bits / (Degree - power)));
        }

        return bound == int.MinValue ? 0 : bound + 1;
    }

    // The bits that are kept of a value that would grow to thousands: 480 periods take a tenth of the time, and nearly every sign shows in them.
    // What is cut off is bounded, and where the bound leaves the sign open it is nil.
    private int ShortSignAt(Dyadic point)
    {
        var (step, places) = StepOf(point);
        var (value, error, cut) = (Leading, BigInteger.Zero, 0);
        for (var power = Degree - 1; power >= 0; power--)
        {
            value *= step;
            error *= BigInteger.Abs(step);
            var shift = (places * (Degree - power)) - cut;
            value += shift >= 0 ? Coefficients[power] << shift : Coefficients[power] >> -shift;
            error += shift >= 0 ? 0 : 1;
            var excess = (int)value.GetBitLength() - KeptBits;
            if (excess <= KeptBits)
                continue;
            value >>= excess;
            error = (error >> excess) + 2;
            cut += excess;
        }

        return BigInteger.Abs(value) > error ? value.Sign : 0;
    }

    private static (BigInteger Step, int Places) StepOf(Dyadic point)
    {
        var reduced = point.Reduced();
        return reduced.Places >= 0 ? (reduced.Mantissa, reduced.Places) : (reduced.Mantissa << -reduced.Places, 0);
    }

    // GetBitLength counts a negative power of two one bit short.
    private static long BitsOf(BigInteger number) => BigInteger.Abs(number).GetBitLength();

    private BigInteger At(int power) => power < Coefficients.Length ? Coefficients[power] : BigInteger.Zero;
}
