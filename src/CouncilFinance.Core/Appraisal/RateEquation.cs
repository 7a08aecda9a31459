using System.Collections.Immutable;
using System.Numerics;

namespace CouncilFinance.Appraisal;

/// <summary>Flows one period apart as a polynomial in g = 1 + rate: their present value × gⁿ, of which a rate above −100% is a root above nil.</summary>
/// <param name="flows">From the first to the last, neither of which is nil; at least two.</param>
internal sealed class RateEquation(IReadOnlyList<BigInteger> flows)
{
    private readonly IntegerPolynomial _polynomial = new([.. flows.Reverse()]);

    /// <summary>Every root, in ascending order.</summary>
    public ImmutableArray<RateRoot> Roots()
    {
        var magnitudes = _polynomial.Magnitudes();
        return [.. Rates().OrderBy(root => root.Rate).ThenBy(root => root.Multiplicity).Select(root => new RateRoot(root.Rate, root.Multiplicity, Residual(root.Rate)))];

        double Residual(double rate)
        {
            var growth = Dyadic.One + Dyadic.Of(rate);
            return Dyadic.Quotient(BigInteger.Abs(_polynomial.ValueAt(growth)), magnitudes.ValueAt(growth));
        }
    }

    // With one sign change there is one root, which is simple, between nil and the bound: nothing to factor and nothing to isolate.
    private IEnumerable<(double Rate, int Multiplicity)> Rates() => _polynomial.SignChanges switch
    {
        0 => [],
        1 => [(new IsolatedRoot(_polynomial, default, new Dyadic(BigInteger.One, -_polynomial.BoundExponent()), _polynomial.Coefficients[0].Sign).NearestRate(), 1)],
        _ => from part in SquareFreeFactors.Of(_polynomial)
             from root in RootIsolation.Of(part.Factor)
             select (root.NearestRate(), part.Multiplicity),
    };
}
