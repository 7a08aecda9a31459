using System.Buffers;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The largest remainder in 128 bits, without allocating: what most amounts and weights need.</summary>
internal static class NarrowDivision
{
    private const int MostOnTheStack = 256;
    private const int Bits = 128;

    /// <summary>Divides units by weights of nil or more; false where 128 bits may not hold the products.</summary>
    public static bool TryDivide(long total, ReadOnlySpan<decimal> weights, Span<long> units)
    {
        var rented = weights.Length > MostOnTheStack ? ArrayPool<UInt128>.Shared.Rent(2 * weights.Length) : null;
        var numbers = rented is null ? stackalloc UInt128[2 * weights.Length] : rented.AsSpan(0, 2 * weights.Length);
        var whole = numbers[..weights.Length];
        var fits = TryWhole(weights, whole, out var sum) && Fits((UInt128)total, sum);
        if (fits)
            Divide(total, whole, sum, units, numbers[weights.Length..]);
        if (rented is not null)
            ArrayPool<UInt128>.Shared.Return(rented);
        return fits;
    }

    private static void Divide(long total, Span<UInt128> weights, UInt128 sum, Span<long> units, Span<UInt128> sorted)
    {
        var left = total;
        var remainders = weights;
        for (var index = 0; index < weights.Length; index++)
        {
            (var quotient, remainders[index]) = UInt128.DivRem(unchecked((UInt128)total * weights[index]), sum);
            units[index] = (long)quotient;
            left -= units[index];
        }

        if (left > 0)
            GiveLeftOver((int)left, remainders, units, sorted);
    }

    // Whoever has more than the smallest remainder that still gets a unit gets one, and of those who have just that, the first.
    private static void GiveLeftOver(int left, ReadOnlySpan<UInt128> remainders, Span<long> units, Span<UInt128> sorted)
    {
        remainders.CopyTo(sorted);
        sorted.Sort();
        var smallest = sorted[^left];
        var ties = sorted[^left..].LastIndexOf(smallest) + 1;
        for (var index = 0; index < remainders.Length; index++)
        {
            if (remainders[index] > smallest || (remainders[index] == smallest && ties-- > 0))
                units[index]++;
        }
    }

    // The weights as whole numbers: all multiplied by the same power of ten, the smallest that leaves no decimal place.
    private static bool TryWhole(ReadOnlySpan<decimal> weights, Span<UInt128> whole, out UInt128 sum)
    {
        var places = 0;
        foreach (var weight in weights)
            places = Math.Max(places, weight.Scale);
        sum = UInt128.Zero;
        for (var index = 0; index < weights.Length; index++)
        {
            whole[index] = Decimals.Magnitude(weights[index]);
            if (weights[index].Scale != places)
            {
                var power = PowerOfTen(places - weights[index].Scale);
                if (!Fits(whole[index], power))
                    return false;
                whole[index] *= power;
            }

            if (whole[index] > UInt128.MaxValue - sum)
                return false;
            sum += whole[index];
        }

        return true;
    }

    // A product has at most as many digits as its factors together.
    private static bool Fits(UInt128 left, UInt128 right) => (int)(UInt128.LeadingZeroCount(left) + UInt128.LeadingZeroCount(right)) >= Bits;

    private static UInt128 PowerOfTen(int exponent)
    {
        var power = UInt128.One;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }
}
