using System.Numerics;

namespace CouncilFinance.Tests.Oracles;

/// <summary>
/// Counts the real roots of a polynomial between two points by Sturm's theorem, which asks for no factoring and no halving. It shares no arithmetic
/// with the library.
/// </summary>
public sealed class SturmOracle
{
    private readonly List<BigInteger[]> _chain = [];

    /// <param name="flows">Flows from the first to the last: the coefficients of the polynomial in 1 + rate, highest first.</param>
    public SturmOracle(IEnumerable<BigInteger> flows)
    {
        var first = flows.SkipWhile(flow => flow.IsZero).Reverse().ToArray();
        if (first.Length == 0)
            return;
        _chain.Add(first);
        var next = first.Skip(1).Select((coefficient, power) => coefficient * (power + 1)).ToArray();
        while (next.Length > 0)
        {
            _chain.Add(next);
            next = NegatedRemainder(_chain[^2], next);
        }
    }

    /// <summary>How many different roots 1 + rate lie above nil.</summary>
    public int CountAboveNil()
    {
        // Nil itself is no root once the nil flows at the end are taken off.
        var ends = _chain.Count == 0 ? 0 : _chain[0].TakeWhile(coefficient => coefficient.IsZero).Count();
        return _chain.Count == 0 ? 0
            : ends > 0 ? new SturmOracle(_chain[0].Skip(ends).Reverse()).CountAboveNil()
            : Changes(_chain.Select(part => part[0])) - Changes(_chain.Select(part => part[^1]));
    }

    /// <summary>How many different roots lie above one point and not above another, each a numerator over one denominator above nil.</summary>
    public int CountBetween(BigInteger low, BigInteger high, BigInteger denominator) => ChangesAt(low, denominator) - ChangesAt(high, denominator);

    /// <summary>Whether 1 + rate is a root.</summary>
    public bool IsRoot(BigInteger numerator, BigInteger denominator) => Value(_chain[0], numerator, denominator).IsZero;

    private int ChangesAt(BigInteger numerator, BigInteger denominator) => Changes(_chain.Select(part => Value(part, numerator, denominator)));

    private static int Changes(IEnumerable<BigInteger> values)
    {
        var signs = values.Select(value => value.Sign).Where(sign => sign != 0).ToList();
        return signs.Zip(signs.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    private static BigInteger Value(BigInteger[] polynomial, BigInteger numerator, BigInteger denominator)
    {
        var (value, scale) = (BigInteger.Zero, BigInteger.One);
        foreach (var coefficient in polynomial.Reverse())
        {
            value = (value * numerator) + (coefficient * scale);
            scale *= denominator;
        }

        return value;
    }

    // Times a number above nil, so that it stays whole; divided by what all its coefficients share.
    private static BigInteger[] NegatedRemainder(BigInteger[] dividend, BigInteger[] divisor)
    {
        var rest = dividend.ToList();
        while (rest.Count >= divisor.Length)
        {
            var top = rest[^1];
            for (var power = 0; power < rest.Count; power++)
                rest[power] *= BigInteger.Abs(divisor[^1]);
            for (var power = 0; power < divisor.Length; power++)
                rest[rest.Count - divisor.Length + power] -= top * divisor[^1].Sign * divisor[power];
            while (rest.Count > 0 && rest[^1].IsZero)
                rest.RemoveAt(rest.Count - 1);
        }

        var common = rest.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return rest.Select(coefficient => -coefficient / common).ToArray();
    }
}
