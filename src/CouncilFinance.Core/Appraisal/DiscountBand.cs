using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A discount rate and the first year from the base year that it holds for; the next band ends it.</summary>
/// <remarks>Two are equal when both are. The default value is a rate of nil from year 0. In JSON: {"firstYear": 31, "rate": 0.03}.</remarks>
[JsonConverter(typeof(DiscountBandJsonConverter))]
public readonly record struct DiscountBand
{
    /// <summary>A rate from a year on.</summary>
    /// <param name="firstYear">Counted from the base year, which is 0.</param>
    /// <param name="rate">0.035 for 3.5%; above −1 and below 1,000,000,000,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is below 0, or the rate is outside that.</exception>
    public DiscountBand(int firstYear, decimal rate)
    {
        if (firstYear < 0)
            throw Errors.OutOfRange(nameof(firstYear), firstYear, $"Years are counted from the base year, 0; {Invariant.Text(firstYear)} is before it.");
        FirstYear = firstYear;
        Rate = CheckedRate(rate);
    }

    /// <summary>The first year it holds for, counted from the base year.</summary>
    public int FirstYear { get; }

    /// <summary>The rate of one year: 0.035 for 3.5%.</summary>
    public decimal Rate { get; }

    /// <summary>3.5% from year 0.</summary>
    public override string ToString() => $"{Decimals.Text(Rate * 100m)}% from year {Invariant.Text(FirstYear)}";

    internal static decimal CheckedRate(decimal rate) =>
        rate is > -1m and < 1_000_000_000_000_000m
            ? Decimals.Normalised(rate)
            : throw Errors.OutOfRange(nameof(rate), rate, $"A rate is above -1, which is -100%, and below 1,000,000,000,000,000; {Decimals.Text(rate)} is not.");
}
