using System.Numerics;

namespace CouncilFinance.Internal;

/// <summary>
/// An exact running sum of amounts. Ten decimal places stay exact in a decimal up to 7.9 × 10¹⁸; before that the sum so far moves to
/// a wider integer, so that the order of the amounts never matters.
/// </summary>
internal readonly struct MoneySum
{
    private const decimal Safe = 1_000_000_000_000_000_000m;
    private const decimal StepsInAPound = 10_000_000_000m;

    private readonly decimal _narrow;
    private readonly BigInteger _wide;

    private MoneySum(decimal narrow, BigInteger wide)
    {
        _narrow = narrow;
        _wide = wide;
    }

    /// <summary>The sum in pounds, or the limit of Money's range where it is outside.</summary>
    public decimal Total
    {
        get
        {
            if (_wide.IsZero)
                return _narrow;
            var limit = Steps(Money.Limit);
            return (decimal)BigInteger.Clamp(_wide + Steps(_narrow), -limit, limit) / StepsInAPound;
        }
    }

    /// <exception cref="OverflowException">The sum is outside the range of an amount.</exception>
    public Money ToMoney() => Money.Within(Total);

    public MoneySum Plus(decimal pounds)
    {
        var sum = _narrow + pounds;
        return sum is < Safe and > -Safe ? new MoneySum(sum, _wide) : new MoneySum(0m, _wide + Steps(sum));
    }

    private static BigInteger Steps(decimal pounds) => (BigInteger)(pounds * StepsInAPound);
}
