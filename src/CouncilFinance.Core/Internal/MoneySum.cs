using System.Runtime.InteropServices;

namespace CouncilFinance.Internal;

/// <summary>
/// An exact running sum of amounts, in whole numbers of the last decimal place that any of them has. Amounts are below 10²⁵ such steps: 128 bits
/// hold the sum of ten million million of them, so that their order never matters.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct MoneySum
{
    private const long StepsInTheLimit = 1_000_000_000_000_000;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    private readonly Int128 _steps;
    private readonly int _places;

    private MoneySum(Int128 steps, int places)
    {
        _steps = steps;
        _places = places;
    }

    public MoneySum Plus(Money amount)
    {
        var parts = amount.Parts;
        var steps = unchecked(parts.IsNegative ? -(Int128)parts.Magnitude : (Int128)parts.Magnitude);
        if (parts.Scale == _places)
            return new MoneySum(unchecked(_steps + steps), _places);
        return parts.Scale > _places
            ? new MoneySum((_steps * PowersOfTen[parts.Scale - _places]) + steps, parts.Scale)
            : new MoneySum(_steps + (steps * PowersOfTen[_places - parts.Scale]), _places);
    }

    /// <exception cref="OverflowException">The sum is outside the range of an amount.</exception>
    public Money ToMoney()
    {
        var magnitude = (UInt128)Int128.Abs(_steps);
        if (magnitude >= (UInt128)StepsInTheLimit * (UInt128)PowersOfTen[_places])
            throw MoneyText.OutOfRange();
        var (high, low) = ((uint)(magnitude >> 64), (ulong)(magnitude & ulong.MaxValue));
        return Money.Within(unchecked(new decimal((int)low, (int)(low >> 32), (int)high, Int128.IsNegative(_steps), (byte)_places)));
    }
}
