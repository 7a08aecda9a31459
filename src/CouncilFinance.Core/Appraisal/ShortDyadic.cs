using System.Numerics;
using System.Runtime.InteropServices;

namespace CouncilFinance.Appraisal;

/// <summary>A number above nil of at most 64 binary digits, the first of which is set: the mantissa ÷ 2^places. What most growth factors 1 + a double are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShortDyadic(ulong Mantissa, int Places)
{
    private const int FractionDigits = 52;
    private const int MostPlaces = 62;
    private const int PlacesOfOne = 1_075;

    /// <summary>1 + a rate above −1; null where that takes more digits, as with rates within a tenth of a per cent of nil.</summary>
    public static ShortDyadic? Growth(double rate) => GrowthBetween(rate, rate);

    /// <summary>1 + the number half way between two rates of one sign that are equal or stand next to each other.</summary>
    public static ShortDyadic? GrowthBetween(double nearer, double farther)
    {
        var places = PlacesOf(nearer) + 1;
        if (places is < 1 or > MostPlaces)
            return null;
        var units = (UnitsOf(nearer, places) + UnitsOf(farther, places)) / 2;
        if (nearer <= -1d || farther <= -1d)
            return null;
        var growth = nearer < 0d ? (1UL << places) - units : (1UL << places) + units;
        var noughts = BitOperations.LeadingZeroCount(growth);
        return new ShortDyadic(growth << noughts, places + noughts);
    }

    private static int PlacesOf(double rate) => PlacesOfOne - (int)((BitConverter.DoubleToInt64Bits(rate) >> FractionDigits) & 0x7FF);

    private static ulong UnitsOf(double rate, int places)
    {
        var fraction = (ulong)BitConverter.DoubleToInt64Bits(Math.Abs(rate)) & ((1UL << FractionDigits) - 1);
        return (fraction | (1UL << FractionDigits)) << (places - PlacesOf(rate));
    }
}
