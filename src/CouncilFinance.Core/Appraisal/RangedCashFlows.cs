using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A low and a high estimate of what comes in and of what goes out in each of a run of financial years, in one price base.</summary>
/// <remarks>
/// Inflows and outflows are both positive, as in <see cref="CashFlows"/>. The low case takes the low inflows and the high outflows of every year, the high
/// case the high inflows and the low outflows: they are the widest the flows can be, not the likeliest. For how likely use
/// <see cref="BusinessCase.Simulate"/>. Immutable; two are equal when both series and the price base are.
/// </remarks>
[JsonConverter(typeof(RangedCashFlowsJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RangedCashFlows
{
    private RangedCashFlows(YearSeries<MoneyRange> inflows, YearSeries<MoneyRange> outflows, PriceBase priceBase)
    {
        Inflows = inflows;
        Outflows = outflows;
        Low = CashFlows.Of(inflows.Map(range => range.Low), outflows.Map(range => range.High), priceBase);
        High = CashFlows.Of(inflows.Map(range => range.High), outflows.Map(range => range.Low), priceBase);
    }

    /// <summary>What comes in, in each year.</summary>
    public YearSeries<MoneyRange> Inflows { get; }

    /// <summary>What goes out, in each year, positive.</summary>
    public YearSeries<MoneyRange> Outflows { get; }

    /// <summary>Whose prices the amounts are in.</summary>
    public PriceBase PriceBase => Low.PriceBase;

    /// <summary>The run of years.</summary>
    public FinancialYearRange Years => Low.Years;

    /// <summary>The net of each year: low inflows less high outflows, to high inflows less low outflows.</summary>
    public YearSeries<MoneyRange> Net => Low.Net.Zip(High.Net, (low, high) => new MoneyRange(low, high));

    /// <summary>The case in which least comes in and most goes out.</summary>
    public CashFlows Low { get; }

    /// <summary>The case half way between: (low + high) ÷ 2 of every inflow and outflow, to the ten decimal places an amount holds.</summary>
    public CashFlows Mid => CashFlows.Of(Inflows.Map(Middle), Outflows.Map(Middle), PriceBase);

    /// <summary>The case in which most comes in and least goes out.</summary>
    public CashFlows High { get; }

    /// <summary>Cash flows between a low and a high estimate.</summary>
    /// <param name="inflows">What comes in.</param>
    /// <param name="outflows">What goes out, positive, over the same years.</param>
    /// <param name="priceBase">Whose prices they are in; cash unless said.</param>
    /// <exception cref="ArgumentException">The series cover different years, or the last column is open.</exception>
    /// <exception cref="OverflowException">A net amount is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static RangedCashFlows Of(YearSeries<MoneyRange> inflows, YearSeries<MoneyRange> outflows, PriceBase priceBase = default)
    {
        ArgumentNullException.ThrowIfNull(inflows);
        ArgumentNullException.ThrowIfNull(outflows);
        return new RangedCashFlows(inflows, outflows, priceBase);
    }

    /// <summary>Both together, over the shortest run of years that holds them, with nil where one has no year.</summary>
    /// <exception cref="ContradictionException">Their price bases differ.</exception>
    /// <exception cref="OverflowException">A sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public RangedCashFlows Plus(RangedCashFlows other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.PriceBase != PriceBase)
            throw new ContradictionException($"Some cash flows are {PriceBase}", $"those to be added are {other.PriceBase}");
        var years = Years.Spanning(other.Years);
        return new RangedCashFlows(Inflows.Over(years).Plus(other.Inflows.Over(years)), Outflows.Over(years).Plus(other.Outflows.Over(years)), PriceBase);
    }

    /// <summary>The net present values of the low and the high case under one convention.</summary>
    /// <param name="discounting">The convention.</param>
    /// <param name="unit">The unit to round both to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The flows begin before the base year, or the unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">One is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public MoneyRange NetPresentValue(Discounting discounting, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        new(Low.DiscountedBy(discounting).NetPresentValue(unit, rounding), High.DiscountedBy(discounting).NetPresentValue(unit, rounding));

    /// <summary>The price base and the net of each year.</summary>
    public override string ToString() => $"{PriceBase}, net {Net}";

    private static Money Middle(MoneyRange range) => Money.Rounded(((Rational)range.Low.Pounds + range.High.Pounds) / 2m, MoneyText.SmallestStep, MidpointRounding.ToEven);
}
