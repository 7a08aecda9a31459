using System.Numerics;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Oracles;

/// <summary>
/// The slow, obvious model of a discount factor: a fraction of two integers without limit, never reduced. It shares no arithmetic with the
/// library. Rates have at most eight decimal places.
/// </summary>
public sealed record ExactFactor(BigInteger Numerator, BigInteger Denominator)
{
    private const int RatePlaces = 8;

    private static readonly BigInteger One = BigInteger.Pow(10, RatePlaces);
    private static readonly BigInteger RootScale = BigInteger.Pow(10, 45);

    /// <summary>Whether it is worked without a square root.</summary>
    public static bool IsExact(Discounting discounting) => discounting.Timing != DiscountTiming.MiddleOfYear;

    public static ExactFactor Of(Discounting discounting, FinancialYear year)
    {
        var passed = year.YearsSince(discounting.BaseYear);
        return discounting.Timing switch
        {
            DiscountTiming.StartOfYear => AtStart(discounting.Schedule, passed),
            DiscountTiming.EndOfYear => AtStart(discounting.Schedule, passed + 1),
            _ => Root(AtStart(discounting.Schedule, passed), AtStart(discounting.Schedule, passed + 1)),
        };
    }

    /// <summary>The sum of amounts × factors, in pounds.</summary>
    public static ExactFactor Value(Discounting discounting, YearSeries<Money> amounts)
    {
        var (sum, common) = (BigInteger.Zero, BigInteger.One);
        foreach (var (year, amount) in amounts)
        {
            var factor = Of(discounting, year);
            sum = (sum * factor.Denominator) + (ExactMoney.Steps(amount) * factor.Numerator * common);
            common *= factor.Denominator;
        }

        return new ExactFactor(sum, common * ExactMoney.StepsInAPound);
    }

    /// <summary>Whether a number is this one to so many places, or where this one is above 1 to so many digits.</summary>
    public bool IsNear(decimal number, int places)
    {
        var unit = BigInteger.Pow(10, 28);
        var gap = BigInteger.Abs((ExactMoney.Scaled(number, 28) * Denominator) - (Numerator * unit));
        return gap * BigInteger.Pow(10, places) <= BigInteger.Max(BigInteger.Abs(Numerator), Denominator) * unit;
    }

    /// <summary>The nearest whole number of steps of an amount.</summary>
    public BigInteger CountOf(Money step, MidpointRounding rounding) =>
        ExactMoney.NearestCount(Numerator * ExactMoney.StepsInAPound, Denominator * ExactMoney.Steps(step), rounding);

    private static ExactFactor AtStart(DiscountSchedule schedule, int years)
    {
        var grown = Enumerable.Range(1, years).Aggregate(
            BigInteger.One, (product, year) => product * (One + ExactMoney.Scaled(schedule.Bands.Last(band => band.FirstYear <= year).Rate, RatePlaces)));
        return new ExactFactor(BigInteger.Pow(One, years), grown);
    }

    // Half a year between two points is the geometric mean of their factors, found by halving an interval.
    private static ExactFactor Root(ExactFactor start, ExactFactor end)
    {
        var square = start.Numerator * end.Numerator * RootScale * RootScale / (start.Denominator * end.Denominator);
        var (low, high) = (BigInteger.Zero, square + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle * middle <= square ? (middle, high) : (low, middle);
        }

        return new ExactFactor(low, RootScale);
    }
}
