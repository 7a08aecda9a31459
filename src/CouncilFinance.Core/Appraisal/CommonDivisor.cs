using System.Diagnostics;
using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>The greatest common divisor of polynomials with whole coefficients, put together from those modulo primes (Brown, 1971).</summary>
/// <remarks>
/// Euclid's own steps on whole numbers grow to thousands of digits: flows over 240 periods with a double root took 25 seconds. A divisor modulo a
/// prime is never of lower degree, so that a candidate that divides both is the greatest.
/// </remarks>
internal static class CommonDivisor
{
    /// <summary>The primitive polynomial of highest degree that divides both; they are not both nil.</summary>
    public static IntegerPolynomial Of(IntegerPolynomial left, IntegerPolynomial right)
    {
        if (left.IsNil || right.IsNil)
            return (left.IsNil ? right : left).Primitive();
        var (one, other) = (left.Primitive(), right.Primitive());
        var leading = BigInteger.GreatestCommonDivisor(one.Leading, other.Leading);
        var (sofar, modulus, last) = (Array.Empty<BigInteger>(), BigInteger.One, Array.Empty<BigInteger>());
        foreach (var field in PrimeField.All().Where(field => field.Of(one.Leading) != 0 && field.Of(other.Leading) != 0))
        {
            var image = field.CommonDivisor(field.Of(one), field.Of(other));
            if (sofar.Length > 0 && image.Count > sofar.Length)
                continue;
            var scaled = image.ConvertAll(coefficient => coefficient * field.Of(leading) % field.Prime);
            if (image.Count != sofar.Length)
                (sofar, modulus) = (new BigInteger[image.Count], BigInteger.One);
            var inverse = field.Inverse(field.Of(modulus));
            for (var power = 0; power < sofar.Length; power++)
                sofar[power] += modulus * ((scaled[power] + field.Prime - field.Of(sofar[power])) % field.Prime * inverse % field.Prime);
            modulus *= field.Prime;
            var lifted = Array.ConvertAll(sofar, coefficient => 2 * coefficient > modulus ? coefficient - modulus : coefficient);
            if (lifted.SequenceEqual(last) || lifted.Length == 1)
            {
                var candidate = IntegerPolynomial.Of(lifted).Primitive();
                if (one.QuotientBy(candidate) is not null && other.QuotientBy(candidate) is not null)
                    return candidate;
            }

            last = lifted;
        }

        throw new UnreachableException();
    }
}
