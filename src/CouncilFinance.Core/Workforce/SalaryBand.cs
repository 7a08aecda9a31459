using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>A salary band, a year for one full-time post without on-costs: £33,000 to £41,000, mid-point £37,000.</summary>
/// <remarks>
/// <para>The mid-point is what a post is costed at. It is half way between low and high unless one is stated, which then wins: the Finance Manager
/// of Westminster has £61,000 to £85,000 with a stated mid-point of £68,000, £5,000 below the computed one (triborough-adult-social-care-2011,
/// appendix A3). A mid-point may also stand alone (A4). Salaries are from nil to £10,000,000 in whole pence.</para>
/// <para>Two bands are equal when range and stated mid-point are: a band that states the mid-point it would have anyway says one thing more. In JSON:
/// {"low": 61000, "high": 85000, "midPoint": 68000}.</para>
/// </remarks>
[JsonConverter(typeof(SalaryBandJsonConverter))]
public sealed record SalaryBand
{
    private const string Salary = "A salary";

    private SalaryBand(MoneyRange? range, Money? statedMidPoint)
    {
        Range = range;
        StatedMidPoint = statedMidPoint;
    }

    /// <summary>The low and the high salary; null where a mid-point stands alone.</summary>
    public MoneyRange? Range { get; }

    /// <summary>The mid-point stated; null where none is.</summary>
    public Money? StatedMidPoint { get; }

    /// <summary>Half way between low and high, exactly; null where there is no range.</summary>
    public Money? ComputedMidPoint => Range is { } range ? (range.Low + range.High) * 0.5m : null;

    /// <summary>What a post is costed at: the stated mid-point where there is one, else the computed one.</summary>
    public Money MidPoint => StatedMidPoint ?? ComputedMidPoint ?? Money.Zero;

    /// <summary>The stated mid-point less the computed one; nil where there is but one of them.</summary>
    public Money MidPointDifference => ComputedMidPoint is { } computed ? MidPoint - computed : Money.Zero;

    /// <summary>A band whose mid-point is computed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A salary is outside nil to £10,000,000 or not in whole pence, or the high one is below the low one.</exception>
    public static SalaryBand Between(Money low, Money high)
    {
        WorkforceBounds.PerPost(low, Salary);
        WorkforceBounds.PerPost(high, Salary);
        return high >= low
            ? new SalaryBand(new MoneyRange(low, high), null)
            : throw Errors.OutOfRange(nameof(high), high, $"The high salary of a band is at least the low one, {low}; {high} is below it.");
    }

    /// <summary>A mid-point without a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mid-point is outside nil to £10,000,000 or not in whole pence.</exception>
    public static SalaryBand AtMidPoint(Money midPoint) => new(null, WorkforceBounds.PerPost(midPoint, Salary));

    /// <summary>The band with a stated mid-point, which wins over the computed one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mid-point is outside nil to £10,000,000 or not in whole pence.</exception>
    /// <exception cref="ContradictionException">The mid-point is outside the band's range.</exception>
    public SalaryBand WithMidPoint(Money midPoint)
    {
        WorkforceBounds.PerPost(midPoint, Salary);
        return Range is not { } range || range.Contains(midPoint)
            ? new SalaryBand(Range, midPoint)
            : throw new ContradictionException($"the band is {range}", $"its mid-point is stated as {midPoint}");
    }

    /// <summary>What one full-time post costs with on-costs, exactly: mid-point × (1 + rate). £37,000 at 25% is £46,250.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside nil to 10, or has more than 4 decimal places.</exception>
    public Money CostOfOnePost(decimal onCostRate) => MidPoint * (1m + WorkforceBounds.OnCostRate(onCostRate));

    /// <summary>The range, if any, and the mid-point.</summary>
    public override string ToString()
    {
        var midPoint = StatedMidPoint is null ? $"mid-point {MidPoint}" : $"mid-point stated as {MidPoint}";
        return Range is { } range ? $"{range}, {midPoint}" : midPoint;
    }
}
