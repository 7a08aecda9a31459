using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>Arithmetic modulo a prime below 2³², so that a product of two remainders fits in 64 bits.</summary>
internal sealed class PrimeField(ulong prime)
{
    private const ulong LargestPrime = 4_294_967_291;

    public ulong Prime => prime;

    public static PrimeField Largest => new(LargestPrime);

    /// <summary>The fields of all such primes, the largest first: far more than any divisor needs.</summary>
    public static IEnumerable<PrimeField> All()
    {
        for (var number = LargestPrime; number > 2; number -= 2)
        {
            if (IsPrime(number))
                yield return new PrimeField(number);
        }
    }

    public ulong Of(BigInteger number) => (ulong)(((number % prime) + prime) % prime);

    /// <summary>A polynomial's coefficients, from the constant upwards; the last is not nil.</summary>
    public List<ulong> Of(IntegerPolynomial polynomial) => Trimmed(polynomial.Coefficients.Select(Of).ToList());

    /// <summary>The common divisor of highest degree of two polynomials not both nil, with 1 as its leading coefficient.</summary>
    public List<ulong> CommonDivisor(List<ulong> higher, List<ulong> lower)
    {
        while (lower.Count > 0)
            (higher, lower) = (lower, Remainder(higher, lower));
        var inverse = Inverse(higher[^1]);
        return higher.ConvertAll(coefficient => coefficient * inverse % prime);
    }

    public ulong Inverse(ulong number)
    {
        var (power, square) = (1UL, number);
        for (var exponent = prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                power = power * square % prime;
            square = square * square % prime;
        }

        return power;
    }

    private List<ulong> Remainder(List<ulong> dividend, List<ulong> divisor)
    {
        var rest = new List<ulong>(dividend);
        var inverse = Inverse(divisor[^1]);
        while (rest.Count >= divisor.Count)
        {
            var multiple = rest[^1] * inverse % prime;
            var offset = rest.Count - divisor.Count;
            for (var power = 0; power < divisor.Count; power++)
                rest[offset + power] = (rest[offset + power] + prime - (multiple * divisor[power] % prime)) % prime;
            Trimmed(rest);
        }

        return rest;
    }

    private static List<ulong> Trimmed(List<ulong> coefficients)
    {
        var length = 1 + coefficients.FindLastIndex(coefficient => coefficient != 0);
        coefficients.RemoveRange(length, coefficients.Count - length);
        return coefficients;
    }

    private static bool IsPrime(ulong number)
    {
        for (var divisor = 3UL; divisor * divisor <= number; divisor += 2)
        {
            if (number % divisor == 0)
                return false;
        }

        return true;
    }
}
