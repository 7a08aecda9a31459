namespace CouncilFinance.Appraisal;

/// <summary>A polynomial as a product of powers of polynomials that have simple roots only and none in common (Yun, 1976).</summary>
internal static class SquareFreeFactors
{
    // Below 2³², so that a product of two remainders fits in 64 bits.
    private const ulong Prime = 4_294_967_291;

    /// <summary>Each factor that has roots, primitive, and how often it divides.</summary>
    public static IEnumerable<(IntegerPolynomial Factor, int Multiplicity)> Of(IntegerPolynomial polynomial)
    {
        var whole = polynomial.Primitive();
        if (whole.Degree < 1 || IsSquareFreeModuloPrime(whole))
            return whole.Degree < 1 ? [] : [(whole, 1)];
        var factors = new List<(IntegerPolynomial, int)>();
        var derivative = whole.Derivative();
        var common = IntegerPolynomial.GreatestCommonDivisor(whole, derivative);
        var rest = whole / common;
        var slope = (derivative / common) - rest.Derivative();
        for (var multiplicity = 1; rest.Degree > 0; multiplicity++)
        {
            var factor = IntegerPolynomial.GreatestCommonDivisor(rest, slope);
            if (factor.Degree > 0)
                factors.Add((factor, multiplicity));
            rest /= factor;
            slope = (slope / factor) - rest.Derivative();
        }

        return factors;
    }

    // A square that divides the polynomial divides it modulo a prime too, unless the prime divides the leading coefficient. So where there is
    // none modulo the prime there is none, and hundreds of periods need no exact greatest common divisor, whose numbers grow to thousands of digits.
    private static bool IsSquareFreeModuloPrime(IntegerPolynomial polynomial)
    {
        var higher = Remainders(polynomial);
        var lower = Remainders(polynomial.Derivative());
        if (higher[^1] == 0 || lower[^1] == 0)
            return false;
        while (lower.Count > 1)
            (higher, lower) = (lower, Remainder(higher, lower));
        return lower.Count == 1;
    }

    private static List<ulong> Remainders(IntegerPolynomial polynomial) =>
        [.. polynomial.Coefficients.Select(coefficient => (ulong)(((coefficient % Prime) + Prime) % Prime))];

    private static List<ulong> Remainder(List<ulong> rest, List<ulong> divisor)
    {
        var inverse = Power(divisor[^1], Prime - 2);
        while (rest.Count >= divisor.Count)
        {
            var multiple = rest[^1] * inverse % Prime;
            var offset = rest.Count - divisor.Count;
            for (var power = 0; power < divisor.Count; power++)
                rest[offset + power] = (rest[offset + power] + Prime - (multiple * divisor[power] % Prime)) % Prime;
            while (rest.Count > 0 && rest[^1] == 0)
                rest.RemoveAt(rest.Count - 1);
        }

        return rest;
    }

    private static ulong Power(ulong number, ulong exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                power = power * number % Prime;
            number = number * number % Prime;
        }

        return power;
    }
}
