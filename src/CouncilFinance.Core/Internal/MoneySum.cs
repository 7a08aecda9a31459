using System.Numerics;

namespace CouncilFinance.Internal;

/// <summary>
/// An exact running sum of amounts. Ten decimal places stay exact in a decimal up to 7.9 × 10¹⁸; before that the sum so far moves to
/// a wider integer, so that the order of the amounts never matters.
/// </summary>
internal struct MoneySum
{
    private const decimal Safe = 1_000_000_000_000_000_000m;
    private const decimal StepsInAPound = 10_000_000_000m;

    private decimal _narrow;
    private BigInteger _wide;

    /// <summary>The sum in pounds, or a number outside Money's range where it is outside.</summary>
    public readonly decimal Total
    {
        get
        {
            if (_wide.IsZero)
                return _narrow;
            var steps = _wide + Steps(_narrow);
            var limit = (BigInteger)(Money.Limit * StepsInAPound);
            return (decimal)BigInteger.Clamp(steps, -limit, limit) / StepsInAPound;
        }
    }

    public void Add(decimal pounds)
    {
        _narrow += pounds;
        if (_narrow is < Safe and > -Safe)
            return;
        _wide += Steps(_narrow);
        _narrow = 0m;
    }

    private static BigInteger Steps(decimal pounds) => (BigInteger)(pounds * StepsInAPound);
}
