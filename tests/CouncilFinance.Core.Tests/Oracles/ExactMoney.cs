using System.Numerics;

namespace CouncilFinance.Tests.Oracles;

/// <summary>
/// The slow, obvious model of an amount: a whole number of ten-thousand-millionths of a pound, in an integer without limit. It shares no
/// arithmetic with the library.
/// </summary>
public static class ExactMoney
{
    public static readonly BigInteger StepsInAPound = BigInteger.Pow(10, 10);

    public static readonly BigInteger Limit = BigInteger.Pow(10, 25);

    public static BigInteger Steps(Money amount) => Scaled(amount.Pounds, 10);

    /// <summary>The decimal's digits as if it had exactly so many decimal places.</summary>
    public static BigInteger Scaled(decimal value, int places)
    {
        var bits = decimal.GetBits(value);
        var digits = unchecked(((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        var scaled = scale <= places ? digits * BigInteger.Pow(10, places - scale) : digits / BigInteger.Pow(10, scale - places);
        return bits[3] < 0 ? -scaled : scaled;
    }

    /// <summary>The nearest multiple of a step to numerator ÷ denominator, found by comparing the two multiples beside it.</summary>
    public static BigInteger NearestCount(BigInteger numerator, BigInteger denominator, MidpointRounding rounding)
    {
        if (denominator.Sign < 0)
            return NearestCount(-numerator, -denominator, rounding);
        var below = (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
        var over = numerator - (below * denominator);
        if (over.IsZero)
            return below;
        return rounding switch
        {
            MidpointRounding.ToNegativeInfinity => below,
            MidpointRounding.ToPositiveInfinity => below + 1,
            MidpointRounding.ToZero => numerator.Sign > 0 ? below : below + 1,
            _ when over * 2 < denominator => below,
            _ when over * 2 > denominator => below + 1,
            MidpointRounding.ToEven => below.IsEven ? below : below + 1,
            _ => numerator.Sign > 0 ? below + 1 : below,
        };
    }
}
