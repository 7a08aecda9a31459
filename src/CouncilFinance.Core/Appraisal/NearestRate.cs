namespace CouncilFinance.Appraisal;

/// <summary>The double nearest to a rate of which it can only be told on which side of a point it lies.</summary>
internal static class NearestRate
{
    private const long OneBinade = 1L << 52;
    private const double WithoutGuess = 0.125;

    private static readonly long LargestAbove = BitConverter.DoubleToInt64Bits(double.MaxValue);
    private static readonly long LargestBelow = BitConverter.DoubleToInt64Bits(Math.BitDecrement(1d));

    /// <param name="lessPoint">The sign of 1 + the rate, which is above nil, less a point.</param>
    /// <param name="guess">A rate that may be near, or nil.</param>
    /// <remarks>
    /// Doubles of one sign are ordered as their bits are, so the search is for the least whole number of bits such that the rate lies no farther
    /// from nil than half way to the next double.
    /// </remarks>
    public static double Of(Func<Dyadic, int> lessPoint, double guess = 0d)
    {
        var sign = lessPoint(Dyadic.One);
        if (sign == 0)
            return 0d;
        var most = sign > 0 ? LargestAbove : LargestBelow;
        var hasGuess = Math.Sign(guess) == sign && double.IsFinite(guess);
        var start = Math.Min(most - 1, BitConverter.DoubleToInt64Bits(hasGuess ? Math.Abs(guess) : WithoutGuess));
        var step = hasGuess ? 1L : OneBinade;
        long low, high;
        if (Compare(start) > 0)
        {
            for (low = start; most - low > step && Compare(low + step) > 0; step *= 2)
                low += step;
            high = most - low > step ? low + step : most;
        }
        else
        {
            for (high = start; high > step && Compare(high - step) <= 0; step *= 2)
                high -= step;
            low = high > step ? high - step : -1L;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Compare(middle) > 0 ? (middle, high) : (low, middle);
        }

        // Only an odd number has to know whether the rate lies half way to the next.
        var nearest = (high & 1) == 1 && high < most && Compare(high) == 0 ? high + 1 : high;
        return sign * BitConverter.Int64BitsToDouble(nearest);

        int Compare(long bits)
        {
            var middle = Dyadic.Between(Dyadic.Of(BitConverter.Int64BitsToDouble(bits)), Dyadic.Of(BitConverter.Int64BitsToDouble(bits + 1)));
            return sign * lessPoint(Dyadic.One + (sign > 0 ? middle : -middle));
        }
    }
}
