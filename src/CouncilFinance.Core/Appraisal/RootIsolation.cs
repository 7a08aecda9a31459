using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>The roots above nil of a polynomial that has simple roots only, each between two points that hold no other.</summary>
/// <remarks>
/// By Vincent, Collins and Akritas: the roots are brought between 0 and 1, and an interval is halved until Descartes' rule, which counts
/// the sign changes of the polynomial with the interval spread over all numbers above nil, says that it holds one root or none.
/// </remarks>
internal static class RootIsolation
{
    /// <param name="polynomial">A polynomial with simple roots only, none of them nil.</param>
    public static IEnumerable<IsolatedRoot> Of(IntegerPolynomial polynomial)
    {
        var bound = polynomial.BoundExponent();
        var waiting = new Stack<(BigInteger[] Spread, BigInteger Start, int Depth)>([(Scaled([.. polynomial.Coefficients], bound), BigInteger.Zero, 0)]);
        while (waiting.TryPop(out var part))
        {
            var (spread, start, depth) = part;
            var low = new Dyadic(start, depth - bound);
            if (spread[0].IsZero)
            {
                yield return new IsolatedRoot(polynomial, low, low, signBelow: 0);
                spread = spread[1..];
            }

            switch (SignChangesInside(spread))
            {
                case 0:
                    break;
                case 1:
                    yield return new IsolatedRoot(polynomial, low, new Dyadic(start + 1, depth - bound), spread[0].Sign);
                    break;
                default:
                    var left = Scaled(spread, -1);
                    waiting.Push((Shifted(left), (2 * start) + 1, depth + 1));
                    waiting.Push((left, 2 * start, depth + 1));
                    break;
            }
        }
    }

    // p(2ᵏx), times a power of two where k is negative.
    private static BigInteger[] Scaled(BigInteger[] coefficients, int exponent)
    {
        var scaled = new BigInteger[coefficients.Length];
        for (var power = 0; power < scaled.Length; power++)
            scaled[power] = coefficients[power] << (exponent >= 0 ? exponent * power : -exponent * (scaled.Length - 1 - power));
        return scaled;
    }

    // p(x + 1), by sums alone.
    private static BigInteger[] Shifted(BigInteger[] coefficients)
    {
        var shifted = (BigInteger[])coefficients.Clone();
        for (var first = 0; first < shifted.Length - 1; first++)
        {
            for (var power = shifted.Length - 2; power >= first; power--)
                shifted[power] += shifted[power + 1];
        }

        return shifted;
    }

    // Of (x + 1)ⁿ p(1 ÷ (x + 1)), whose roots above nil are those of p between 0 and 1.
    private static int SignChangesInside(BigInteger[] coefficients)
    {
        var reversed = (BigInteger[])coefficients.Clone();
        Array.Reverse(reversed);
        return IntegerPolynomial.SignChangesOf(Shifted(reversed));
    }
}
