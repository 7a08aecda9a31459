namespace CouncilFinance.Appraisal;

/// <summary>A polynomial as a product of powers of polynomials that have simple roots only and none in common (Yun, 1976).</summary>
internal static class SquareFreeFactors
{
    /// <summary>Each factor that has roots, primitive, and how often it divides.</summary>
    public static IEnumerable<(IntegerPolynomial Factor, int Multiplicity)> Of(IntegerPolynomial polynomial)
    {
        var whole = polynomial.Primitive();
        if (whole.Degree < 1 || IsSquareFreeModuloPrime(whole))
            return whole.Degree < 1 ? [] : [(whole, 1)];
        var factors = new List<(IntegerPolynomial, int)>();
        var derivative = whole.Derivative();
        var common = CommonDivisor.Of(whole, derivative);
        var rest = whole / common;
        var slope = (derivative / common) - rest.Derivative();
        for (var multiplicity = 1; rest.Degree > 0; multiplicity++)
        {
            var factor = CommonDivisor.Of(rest, slope);
            if (factor.Degree > 0)
                factors.Add((factor, multiplicity));
            rest /= factor;
            slope = (slope / factor) - rest.Derivative();
        }

        return factors;
    }

    // A square that divides the polynomial divides it modulo a prime too, unless the prime divides the leading coefficient. So where there is
    // none modulo the prime there is none, and nearly all flows are done with.
    private static bool IsSquareFreeModuloPrime(IntegerPolynomial polynomial)
    {
        var field = PrimeField.Largest;
        var (whole, slope) = (field.Of(polynomial), field.Of(polynomial.Derivative()));
        return whole.Count == polynomial.Coefficients.Length && field.CommonDivisor(whole, slope).Count == 1;
    }
}
