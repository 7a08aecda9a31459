using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Cash flows under a convention: the factor and present value of each year, the net present value and what is worked from it.</summary>
/// <remarks>
/// <para>NPV = Σ net amount × factor. It is worked exactly, middle-of-year factors to 60 decimal places, and rounded once, unless the convention itself
/// rounds factors or rows. The price base is that of the flows: discount real amounts at real rates and cash at rates that hold inflation.</para>
/// <para>Two are equal when flows and convention are.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows and the discounting")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DiscountedCashFlows
{
    private readonly YearSeries<Rational> _factors;

    internal DiscountedCashFlows(CashFlows flows, Discounting discounting)
    {
        ArgumentNullException.ThrowIfNull(discounting);
        Flows = flows;
        Discounting = discounting;
        _factors = discounting.ExactFactorsOf(flows.Years);
    }

    /// <summary>The flows.</summary>
    public CashFlows Flows { get; }

    /// <summary>The convention.</summary>
    public Discounting Discounting { get; }

    /// <summary>The factor of each year, to the 27 decimal places of a shown number.</summary>
    /// <exception cref="OverflowException">Negative rates make one more than a decimal holds.</exception>
    public YearSeries<decimal> Factors => _factors.Map(factor => factor.ToDecimal());

    /// <summary>The net present value of each year in pounds, unrounded unless the convention rounds rows.</summary>
    /// <exception cref="OverflowException">Negative rates make one more than a decimal holds.</exception>
    public YearSeries<decimal> PresentValues => ExactPresentValues.Map(value => value.ToDecimal());

    /// <summary>The net present value in pounds before it is rounded, to the 28 digits of a decimal.</summary>
    /// <exception cref="OverflowException">Negative rates make it more than a decimal holds.</exception>
    public decimal UnroundedNetPresentValue => ExactNetPresentValue.ToDecimal();

    internal Rational ExactNetPresentValue => ExactPresentValues.Values.Aggregate(Rational.Zero, (sum, value) => sum + value);

    private YearSeries<Rational> ExactPresentValues => ExactValuesOf(Flows.Net);

    /// <summary>The net present value; of costs and benefits to society, what is called net present social value.</summary>
    /// <param name="unit">The unit to round to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said, as spreadsheets do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money NetPresentValue(MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Rounded(ExactNetPresentValue, unit, rounding);

    /// <summary>The present value of other amounts over the same years: the inflows, the outflows, one line of a case.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="unit">The unit to round to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentException">The amounts cover other years.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money PresentValueOf(YearSeries<Money> amounts, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Rounded(ExactValueOf(amounts), unit, rounding);

    /// <summary>Present value of inflows over present value of outflows. Above 1 a case is worth more than it costs.</summary>
    public PresentValueRatio BenefitCostRatio => new(ExactValueOf(Flows.Inflows), ExactValueOf(Flows.Outflows));

    /// <summary>Net present value over the present value of an investment: what each pound of it brings beyond itself.</summary>
    /// <param name="investment">The part of the outflows that is the investment, over the same years.</param>
    /// <exception cref="ArgumentException">The investment covers other years.</exception>
    public PresentValueRatio ProfitabilityOf(YearSeries<Money> investment)
    {
        ArgumentNullException.ThrowIfNull(investment);
        return new PresentValueRatio(ExactNetPresentValue, ExactValueOf(investment));
    }

    /// <summary>The equal amount a year, over the years of the flows, that has the same net present value: NPV ÷ sum of factors.</summary>
    /// <param name="unit">The unit to round to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    /// <exception cref="InvalidOperationException">All factors are rounded to nil.</exception>
    public Money EquivalentAnnualValue(MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Rounded(ExactNetPresentValue / Annuity, unit, rounding);

    /// <summary>
    /// The equal cost a year, over the years of the flows with year 0 among them, that has the same present value as the outflows. What was netted off them
    /// before is lost to it: enter costs and what comes in apart.
    /// </summary>
    /// <inheritdoc cref="EquivalentAnnualValue"/>
    public Money EquivalentAnnualCost(MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Rounded(ExactValueOf(Flows.Outflows) / Annuity, unit, rounding);

    /// <summary>When the present values so far come back to nil.</summary>
    /// <inheritdoc cref="CashFlows.Payback"/>
    public Payback Payback(PaybackCounting counting = PaybackCounting.Interpolated, PaybackCrossing crossing = PaybackCrossing.First, FinancialYear? countedFrom = null) =>
        Appraisal.Payback.Of(ExactPresentValues, isDiscounted: true, counting, crossing, countedFrom ?? Flows.Years.First);

    /// <inheritdoc/>
    public bool Equals(DiscountedCashFlows? other) => other is not null && Flows == other.Flows && Discounting == other.Discounting;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Flows, Discounting);

    /// <summary>The net present value to the penny and its convention.</summary>
    public override string ToString() => $"NPV {ShownNetPresentValue}: {Discounting}, {Flows.PriceBase}";

    // Text must not throw where the value itself cannot be had.
    private string ShownNetPresentValue =>
        ExactNetPresentValue is var value && value.Abs() < Money.Limit - 0.01m
            ? $"{Money.Rounded(value, 0.01m, MidpointRounding.AwayFromZero)}"
            : "£1,000,000,000,000,000 or more, either side of nil";

    private Rational Annuity =>
        _factors.Values.Aggregate(Rational.Zero, (sum, factor) => sum + factor) is { Sign: > 0 } annuity
            ? annuity
            : throw new InvalidOperationException($"There is no equivalent annual amount: under {Discounting} every factor is nil.");

    private Rational ExactValueOf(YearSeries<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return ExactValuesOf(amounts).Values.Aggregate(Rational.Zero, (sum, value) => sum + value);
    }

    private YearSeries<Rational> ExactValuesOf(YearSeries<Money> amounts) => amounts.Zip(_factors, (amount, factor) =>
    {
        var value = (Rational)amount.Pounds * factor;
        return Discounting.RowUnit is { } unit ? value.NearestMultipleOf(unit.InPounds(), MidpointRounding.AwayFromZero) : value;
    });

    private static Money Rounded(Rational value, MoneyUnit unit, MidpointRounding rounding) => Money.Rounded(value, unit.InPounds(), Enums.Defined(rounding));
}
