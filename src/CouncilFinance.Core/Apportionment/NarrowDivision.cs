using System.Buffers;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The largest remainder in 128 bits, without allocating: what most amounts and weights need.</summary>
internal static class NarrowDivision
{
    private const int MostOnTheStack = 384;

    /// <summary>Divides units by weights of nil or more; false, with nothing written, where 128 bits do not hold the products.</summary>
    public static bool TryDivide(long total, ReadOnlySpan<decimal> weights, Span<long> units)
    {
        var rented = weights.Length > MostOnTheStack ? ArrayPool<(UInt128, int)>.Shared.Rent(weights.Length) : null;
        var parts = rented is null ? stackalloc (UInt128, int)[weights.Length] : rented.AsSpan(0, weights.Length);
        var fits = TryWhole(weights, parts, out var sum) && (total == 0 || UInt128.MaxValue / (UInt128)total >= sum);
        if (fits)
            Divide(total, parts, sum, units);
        if (rented is not null)
            ArrayPool<(UInt128, int)>.Shared.Return(rented);
        return fits;
    }

    // Beside each party's number stands its index: the numbers are first its weight, and then how far its remainder is from the whole, so that
    // sorting brings the largest remainders first and the earliest party first among equals.
    private static void Divide(long total, Span<(UInt128 Number, int Party)> parts, UInt128 sum, Span<long> units)
    {
        var left = total;
        for (var index = 0; index < parts.Length; index++)
        {
            var (quotient, remainder) = UInt128.DivRem((UInt128)total * parts[index].Number, sum);
            units[index] = (long)quotient;
            left -= units[index];
            parts[index] = (sum - remainder, index);
        }

        if (left == 0)
            return;
        parts.Sort();
        for (var place = 0; place < left; place++)
            units[parts[place].Party]++;
    }

    // The weights as whole numbers: all multiplied by the same power of ten, the smallest that leaves no decimal place.
    private static bool TryWhole(ReadOnlySpan<decimal> weights, Span<(UInt128 Number, int Party)> parts, out UInt128 sum)
    {
        var places = 0;
        foreach (var weight in weights)
            places = Math.Max(places, weight.Scale);
        sum = UInt128.Zero;
        for (var index = 0; index < weights.Length; index++)
        {
            var (digits, scale) = (Decimals.Magnitude(weights[index]), PowerOfTen(places - weights[index].Scale));
            if (UInt128.MaxValue / scale < digits || UInt128.MaxValue - sum < digits * scale)
                return false;
            parts[index] = (digits * scale, index);
            sum += digits * scale;
        }

        return true;
    }

    private static UInt128 PowerOfTen(int exponent)
    {
        var power = UInt128.One;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }
}
