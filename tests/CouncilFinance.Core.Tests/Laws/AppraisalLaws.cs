using System.Numerics;
using CouncilFinance.Appraisal;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class AppraisalLaws
{
    private const int Digits = 24;

    private static readonly Money Penny = Money.FromPence(1);

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Factors_agree_with_the_exact_model_whatever_the_timing(Appraised any)
    {
        var factors = any.Discounting.FactorsOf(any.Flows.Years);

        Assert.Equal(factors, any.Discounted.Factors);
        Assert.All(factors, factor =>
        {
            Assert.True(ExactFactor.Of(any.Discounting, factor.Key).IsNear(factor.Value, Digits), $"{factor.Key}: {factor.Value}");
            Assert.Equal(factor.Value, any.Discounting.FactorOf(factor.Key));
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void The_square_of_a_middle_factor_is_the_start_factor_times_the_end_factor(Appraised any)
    {
        foreach (var year in any.Flows.Years)
        {
            var (start, end) = (ExactFactor.Of(At(any.Discounting, DiscountTiming.StartOfYear), year), ExactFactor.Of(At(any.Discounting, DiscountTiming.EndOfYear), year));
            var middle = ExactMoney.Scaled(At(any.Discounting, DiscountTiming.MiddleOfYear).FactorOf(year), 28);
            var (product, common) = (start.Numerator * end.Numerator, start.Denominator * end.Denominator);

            var gap = BigInteger.Abs((middle * middle * common) - (product * BigInteger.Pow(10, 56)));
            Assert.True(gap <= BigInteger.Max(product, common) * BigInteger.Pow(10, 56 - Digits));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Factors_never_rise_where_no_rate_is_below_nil_and_the_later_in_a_year_the_less(NilOrMoreRates rates, ClosedRun run)
    {
        var (start, middle, end) = (
            new Discounting(rates.Schedule, run.Years.First).FactorsOf(run.Years),
            new Discounting(rates.Schedule, run.Years.First, DiscountTiming.MiddleOfYear).FactorsOf(run.Years),
            new Discounting(rates.Schedule, run.Years.First, DiscountTiming.EndOfYear).FactorsOf(run.Years));

        Assert.Equal(1m, start.First);
        foreach (var factors in new[] { start, middle, end })
            Assert.All(factors.Values.Zip(factors.Values.Skip(1)), pair => Assert.InRange(pair.Second, 0m, pair.First));
        Assert.All(run.Years, year => Assert.True(start[year] >= middle[year] && middle[year] >= end[year]));

        // Half a year at nil is nothing; at any other rate it is something.
        Assert.All(run.Years, year => Assert.Equal(rates.Schedule.RateIn(year.YearsSince(run.Years.First) + 1) > 0m, start[year] > middle[year] && middle[year] > end[year]));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void At_one_rate_the_end_of_a_year_is_the_start_of_one_with_the_base_a_year_earlier(FlatRate flat, ClosedRun run)
    {
        var end = new Discounting(flat.Schedule, run.Years.First, DiscountTiming.EndOfYear);
        var earlier = new Discounting(flat.Schedule, run.Years.First.PlusYears(-1));

        Assert.Equal(end.FactorsOf(run.Years), earlier.FactorsOf(run.Years));
        Assert.Equal(end.AnnuityFactor(run.Years), earlier.AnnuityFactor(run.Years));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Prepared_factors_give_the_net_present_value_of_the_flows_in_any_unit_and_rounding(Appraised any)
    {
        var factors = any.Discounting.PrepareFactors(any.Flows.Years);
        var net = any.Flows.Net.Values.ToArray();

        foreach (var unit in Enum.GetValues<MoneyUnit>())
        {
            foreach (var rounding in Enum.GetValues<MidpointRounding>())
                Assert.Equal(any.Discounted.NetPresentValue(unit, rounding), factors.NetPresentValue(net, unit, rounding));
        }
    }

    // At the end of each of n years: (1 − (1 + r)⁻ⁿ) ÷ r, and n at a rate of nil; at the start, 1 + r times that.
    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void An_annuity_is_what_its_closed_form_gives(FlatRate flat, ClosedRun run)
    {
        var one = BigInteger.Pow(10, 8);
        var (rate, count) = (ExactMoney.Scaled(flat.Rate, 8), run.Years.Count);
        var grown = BigInteger.Pow(one + rate, count);
        var end = rate.IsZero ? new ExactFactor(count, 1) : new ExactFactor((grown - BigInteger.Pow(one, count)) * one, rate * grown);
        if (rate.Sign < 0)
            end = new ExactFactor(-end.Numerator, -end.Denominator);
        var start = new ExactFactor(end.Numerator * (one + rate), end.Denominator * one);

        Assert.True(end.IsNear(new Discounting(flat.Schedule, run.Years.First, DiscountTiming.EndOfYear).AnnuityFactor(run.Years), Digits));
        Assert.True(start.IsNear(new Discounting(flat.Schedule, run.Years.First).AnnuityFactor(run.Years), Digits));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Factors_rounded_to_places_are_the_nearest_of_so_many_places(NilOrMoreRates rates, ClosedRun run, bool isEnd, byte any)
    {
        var places = any % 21;
        var exact = new Discounting(rates.Schedule, run.Years.First, isEnd ? DiscountTiming.EndOfYear : DiscountTiming.StartOfYear);
        var (rounded, middle) = (exact.WithFactorsRoundedTo(places), At(exact, DiscountTiming.MiddleOfYear));

        foreach (var (year, factor) in rounded.FactorsOf(run.Years))
        {
            var model = ExactFactor.Of(exact, year);
            Assert.Equal(ExactMoney.NearestCount(model.Numerator * BigInteger.Pow(10, places), model.Denominator, MidpointRounding.AwayFromZero), ExactMoney.Scaled(factor, places));
            Assert.Equal(factor, rounded.FactorOf(year));
            Assert.Equal(ExactMoney.Scaled(factor, 28), ExactMoney.Scaled(factor, places) * BigInteger.Pow(10, 28 - places));

            var half = middle.WithFactorsRoundedTo(places).FactorOf(year);
            Assert.InRange(Math.Abs(half - middle.FactorOf(year)), 0m, (0.5m * new decimal(1, 0, 0, false, (byte)places)) + 1e-26m);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Net_present_value_is_the_exact_sum_of_net_times_factor_rounded_once(Appraised any, MoneyUnit unit, MidpointRounding rounding)
    {
        var model = ExactFactor.Value(any.Discounting, any.Flows.Inflows.Minus(any.Flows.Outflows));

        Assert.True(model.IsNear(any.Discounted.UnroundedNetPresentValue, Digits));
        if (ExactFactor.IsExact(any.Discounting))
        {
            Assert.Equal(model.CountOf(Money.From(1m, unit), rounding), WholeCount(any.Discounted.NetPresentValue(unit, rounding), unit));
            Assert.Equal(ExactFactor.Value(any.Discounting, any.Flows.Inflows).CountOf(Money.From(1m, unit), rounding), WholeCount(any.Discounted.PresentValueOf(any.Flows.Inflows, unit, rounding), unit));
        }

        Assert.True((any.Discounted.NetPresentValue() - any.Discounted.PresentValueOf(any.Flows.Inflows) + any.Discounted.PresentValueOf(any.Flows.Outflows)).Abs() <= Penny);
        Assert.All(any.Discounted.PresentValues, value =>
            Assert.True(ExactFactor.Value(any.Discounting, any.Flows.Net.Window(new FinancialYearRange(value.Key, value.Key))).IsNear(value.Value, Digits)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void The_value_of_a_sum_is_the_sum_of_the_values(Appraised any, CrossingFlows other)
    {
        var added = CashFlows.OfNet(YearSeries.Starting(any.Flows.Years.First, other.Flows.Net.Values.ToArray()), any.Flows.PriceBase);
        var (one, two, sum) = (any.Discounted, added.DiscountedBy(any.Discounting), any.Flows.Plus(added).DiscountedBy(any.Discounting));

        Assert.True((sum.NetPresentValue() - one.NetPresentValue() - two.NetPresentValue()).Abs() <= Penny);
        AssertNear(one.UnroundedNetPresentValue + two.UnroundedNetPresentValue, sum.UnroundedNetPresentValue, Math.Abs(one.UnroundedNetPresentValue) + Math.Abs(two.UnroundedNetPresentValue));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Scaling_the_flows_scales_the_value_and_no_ratio_or_payback(Appraised any, byte by)
    {
        var (times, discounted) = (by + 2m, any.Discounted);
        var scaled = CashFlows.Of(any.Flows.Inflows.Map(amount => amount * times), any.Flows.Outflows.Map(amount => amount * times), any.Flows.PriceBase).DiscountedBy(any.Discounting);
        var negated = CashFlows.Of(any.Flows.Outflows, any.Flows.Inflows, any.Flows.PriceBase).DiscountedBy(any.Discounting);

        // The last place shown of the smaller value is multiplied too.
        AssertNear(discounted.UnroundedNetPresentValue * times, scaled.UnroundedNetPresentValue, (1m + Math.Abs(scaled.UnroundedNetPresentValue)) * times);
        Assert.Equal(-discounted.NetPresentValue(), negated.NetPresentValue());
        Assert.Equal((discounted.BenefitCostRatio.IsDefined, discounted.Payback(), discounted.Flows.Payback()), (scaled.BenefitCostRatio.IsDefined, scaled.Payback(), scaled.Flows.Payback()));
        if (discounted.BenefitCostRatio.IsDefined)
            Assert.Equal(discounted.BenefitCostRatio.Value, scaled.BenefitCostRatio.Value);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void At_a_rate_of_nil_the_value_is_the_sum_and_payback_is_the_simple_one(CashFlows flows, DiscountTiming timing)
    {
        var discounted = flows.DiscountedBy(new Discounting(DiscountSchedule.Flat(0m), flows.Years.First.PlusYears(-3), timing));
        var (simple, payback) = (flows.Payback(), discounted.Payback());

        Assert.Equal(flows.Net.Total(), discounted.NetPresentValue());
        Assert.Equal(flows.Net.Map(amount => amount.Pounds), discounted.PresentValues);
        Assert.Equal((simple.Outcome, simple.ToString(), true), (payback.Outcome, payback.ToString(), payback.IsDiscounted));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Rows_are_rounded_before_they_are_added_where_the_convention_says_so(Appraised any, MoneyUnit unit, short halves)
    {
        // No amount that is discounted stands exactly half way between two units often enough: at a rate of nil these do.
        var half = CashFlows.OfNet(YearSeries.Starting(default, Money.From(halves + (halves < 0 ? -0.5m : 0.5m), unit)));
        var away = half.DiscountedBy(new Discounting(DiscountSchedule.Flat(0m), default).WithRowsRoundedTo(unit)).NetPresentValue();
        Assert.Equal(Money.From(halves + (halves < 0 ? -1m : 1m), unit), away);

        var (rows, step) = (any.Flows.DiscountedBy(any.Discounting.WithRowsRoundedTo(unit)), Money.From(1m, unit).Pounds);

        Assert.True(rows.NetPresentValue().IsWhole(unit));
        Assert.InRange(Math.Abs(rows.UnroundedNetPresentValue - any.Discounted.UnroundedNetPresentValue), 0m, (any.Flows.Years.Count * step / 2m) + 0.000001m);
        Assert.Equal(rows.UnroundedNetPresentValue, rows.PresentValues.Total());
        foreach (var (year, value) in rows.PresentValues.Where(_ => ExactFactor.IsExact(any.Discounting)))
        {
            var model = ExactFactor.Value(any.Discounting, any.Flows.Net.Window(new FinancialYearRange(year, year)));
            Assert.Equal(model.CountOf(Money.From(1m, unit), MidpointRounding.AwayFromZero), WholeCount(Money.FromPounds(value), unit));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Cash_to_real_and_real_to_cash_there_and_back_is_the_amount_to_the_penny(PricedFlows priced)
    {
        var real = priced.Cash.ToReal(priced.Index, priced.PricesOf);
        var asReal = CashFlows.Of(priced.Cash.Inflows, priced.Cash.Outflows, PriceBase.RealAt(priced.PricesOf));
        var cash = asReal.ToCash(priced.Index);

        Assert.Equal((PriceBase.RealAt(priced.PricesOf), PriceBase.Cash), (real.PriceBase, cash.PriceBase));
        Assert.Equal(priced.Cash, ToThePenny(real.ToCash(priced.Index)));
        Assert.Equal(asReal, ToThePenny(cash.ToReal(priced.Index, priced.PricesOf)));
        foreach (var year in priced.Cash.Years)
        {
            AssertPriced(priced, real.Inflows[year], priced.Cash.Inflows[year], year);
            AssertPriced(priced, real.Outflows[year], priced.Cash.Outflows[year], year);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Payback_is_the_one_the_model_finds(CrossingFlows any, PaybackCounting counting, PaybackCrossing crossing, FlatRate flat, bool isEnd)
    {
        var flows = any.Flows;
        var discounting = new Discounting(flat.Schedule, flows.Years.First, isEnd ? DiscountTiming.EndOfYear : DiscountTiming.StartOfYear);
        var one = new ExactFactor(1, 1);

        AssertIs(Modelled(flows.Net, crossing, _ => one), flows.Payback(counting, crossing), flows.Years.First, isDiscounted: false);
        AssertIs(
            Modelled(flows.Net, crossing, year => ExactFactor.Of(discounting, year)), flows.DiscountedBy(discounting).Payback(counting, crossing), flows.Years.First, isDiscounted: true);

        void AssertIs((PaybackOutcome Outcome, int At, ExactFactor Years) expected, Payback payback, FinancialYear first, bool isDiscounted)
        {
            Assert.Equal((expected.Outcome, counting, crossing, first, isDiscounted), (payback.Outcome, payback.Counting, payback.Crossing, payback.CountedFrom, payback.IsDiscounted));
            if (expected.Outcome != PaybackOutcome.PaidBack)
                return;
            Assert.Equal(first.PlusYears(expected.At), payback.PaidBackIn);
            Assert.True((counting == PaybackCounting.WholeYears ? new ExactFactor(expected.At, 1) : expected.Years).IsNear(payback.Years, Digits));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Interpolated_payback_lies_in_the_last_whole_year_and_the_final_crossing_is_no_earlier(CrossingFlows any)
    {
        foreach (var crossing in Enum.GetValues<PaybackCrossing>())
        {
            var (interpolated, whole) = (any.Flows.Payback(PaybackCounting.Interpolated, crossing), any.Flows.Payback(PaybackCounting.WholeYears, crossing));
            Assert.Equal(interpolated.Outcome, whole.Outcome);
            if (whole.IsPaidBack)
                Assert.True(interpolated.Years > whole.Years - 1m && interpolated.Years <= whole.Years && interpolated.PaidBackIn == whole.PaidBackIn);
        }

        var (first, final) = (any.Flows.Payback(), any.Flows.Payback(crossing: PaybackCrossing.Final));
        Assert.Equal(first.Outcome == PaybackOutcome.NothingToPayBack, final.Outcome == PaybackOutcome.NothingToPayBack);
        if (final.IsPaidBack)
            Assert.True(first.IsPaidBack && first.Years <= final.Years);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Counting_from_another_year_shifts_payback_by_whole_years(CrossingFlows any, PaybackCounting counting, PaybackCrossing crossing, sbyte shift)
    {
        var from = any.Flows.Years.First.PlusYears(shift / 2);
        var (usual, shifted) = (any.Flows.Payback(counting, crossing), any.Flows.Payback(counting, crossing, from));

        Assert.Equal((usual.Outcome, from), (shifted.Outcome, shifted.CountedFrom));
        if (usual.IsPaidBack)
        {
            Assert.Equal(usual.PaidBackIn, shifted.PaidBackIn);
            AssertNear(usual.Years - (shift / 2), shifted.Years, 100m);
        }
    }

    // Only for the first crossing, and only where the sum is not above nil before it: PaybackTests has a final crossing that comes earlier.
    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Discounting_never_brings_the_first_payback_forward_where_no_rate_is_below_nil(CrossingFlows any, NilOrMoreRates rates, DiscountTiming timing)
    {
        var (simple, discounted) = (any.Flows.Payback(), any.Flows.DiscountedBy(new Discounting(rates.Schedule, any.Flows.Years.First, timing)).Payback());
        if (any.Flows.Cumulative.Values.FirstOrDefault(sum => sum != Money.Zero).Sign >= 0)
            return;

        Assert.True(simple.Outcome != PaybackOutcome.Never || discounted.Outcome == PaybackOutcome.Never);
        Assert.NotEqual(PaybackOutcome.NothingToPayBack, discounted.Outcome);
        if (discounted.IsPaidBack)
            Assert.True(simple.IsPaidBack && simple.Years <= discounted.Years && simple.PaidBackIn <= discounted.PaidBackIn);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Benefits_are_above_costs_exactly_where_the_net_present_value_is_above_nil(Appraised any)
    {
        var flows = CashFlows.Of(any.Flows.Inflows, any.Flows.Outflows.Map(amount => amount.Abs()), any.Flows.PriceBase);
        var discounted = flows.DiscountedBy(any.Discounting);
        var ratio = discounted.BenefitCostRatio;

        Assert.Equal(flows.FirstSpend is not null, ratio.IsDefined);
        Assert.Equal(flows.Years.Cast<FinancialYear?>().FirstOrDefault(year => flows.Outflows[year!.Value] != Money.Zero), flows.FirstSpend);
        if (!ratio.IsDefined)
            return;
        Assert.Equal(discounted.UnroundedNetPresentValue > 0m, ratio.Value > 1m);
        AssertNear(ratio.Value, discounted.ProfitabilityOf(flows.Outflows).Value + 1m, Math.Abs(ratio.Value) + 1m);
        Assert.True(Quotient(ExactFactor.Value(any.Discounting, flows.Inflows), ExactFactor.Value(any.Discounting, flows.Outflows)).IsNear(ratio.Value, Digits));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void An_equivalent_annual_value_times_the_annuity_is_the_net_present_value(Appraised any, MoneyUnit unit, MidpointRounding rounding)
    {
        var (discounted, annuity) = (any.Discounted, ExactFactor.Value(any.Discounting, any.Flows.Net.Map(_ => Money.FromPounds(1))));
        Assert.True(annuity.IsNear(any.Discounting.AnnuityFactor(any.Flows.Years), Digits));

        AssertSpread(discounted.EquivalentAnnualValue(), discounted.UnroundedNetPresentValue);
        AssertSpread(discounted.EquivalentAnnualCost(), any.Discounted.PresentValueOf(any.Flows.Outflows).Pounds);
        if (!ExactFactor.IsExact(any.Discounting))
            return;
        var step = Money.From(1m, unit);
        Assert.Equal(Quotient(ExactFactor.Value(any.Discounting, any.Flows.Net), annuity).CountOf(step, rounding), WholeCount(discounted.EquivalentAnnualValue(unit, rounding), unit));
        Assert.Equal(Quotient(ExactFactor.Value(any.Discounting, any.Flows.Outflows), annuity).CountOf(step, rounding), WholeCount(discounted.EquivalentAnnualCost(unit, rounding), unit));

        // Half a penny a year, and half a penny of a present value that is itself rounded.
        void AssertSpread(Money everyYear, decimal value) =>
            Assert.InRange(
                BigInteger.Abs((ExactMoney.Steps(everyYear) * annuity.Numerator) - (ExactMoney.Scaled(value, 10) * annuity.Denominator)),
                BigInteger.Zero,
                ((ExactMoney.Steps(Penny) / 2) + 1) * (annuity.Numerator + annuity.Denominator));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)], Slow = true)]
    public void Years_without_flows_before_or_after_change_no_value(Appraised any, byte after, bool fromTheBase)
    {
        var first = any.Flows.Years.First;
        var years = new FinancialYearRange(fromTheBase ? any.Discounting.BaseYear : first, any.Flows.Years.Last.PlusYears(after % 40));
        var longer = any.Flows.Over(years);
        var (usual, over) = (any.Discounted, longer.DiscountedBy(any.Discounting));

        Assert.Equal((years, any.Flows.PriceBase, any.Flows.FirstSpend), (longer.Years, longer.PriceBase, longer.FirstSpend));
        Assert.Equal((usual.NetPresentValue(), usual.UnroundedNetPresentValue, usual.BenefitCostRatio), (over.NetPresentValue(), over.UnroundedNetPresentValue, over.BenefitCostRatio));
        Assert.Equal((usual.Payback(), any.Flows.Payback()), (over.Payback(countedFrom: first), longer.Payback(countedFrom: first)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Adding_flows_is_year_by_year_and_in_any_order(CashFlows one, CashFlows two)
    {
        var other = CashFlows.Of(two.Inflows, two.Outflows, one.PriceBase);
        var sum = one.Plus(other);

        Assert.Equal(sum, other.Plus(one));
        Assert.Equal((one.Years.Spanning(other.Years), one.PriceBase), (sum.Years, sum.PriceBase));
        Assert.All(sum.Years, year =>
        {
            Assert.Equal(In(one.Inflows, year) + In(other.Inflows, year), sum.Inflows[year]);
            Assert.Equal(In(one.Outflows, year) + In(other.Outflows, year), sum.Outflows[year]);
            Assert.Equal(sum.Inflows[year] - sum.Outflows[year], sum.Net[year]);
        });
        if (one.PriceBase != two.PriceBase)
            Assert.Throws<ContradictionException>(() => one.Plus(two));

        static Money In(YearSeries<Money> amounts, FinancialYear year) => amounts.Years.Contains(year) ? amounts[year] : Money.Zero;
    }

    [Property(Arbitrary = [typeof(Generators), typeof(AppraisalGenerators)])]
    public void Net_amounts_come_in_above_nil_and_go_out_below_it(YearSeries<Money> amounts)
    {
        var net = new YearSeries<Money>(amounts.Years.WithoutLaterYears(), amounts.Values);
        var flows = CashFlows.OfNet(net);

        Assert.Equal(net, flows.Net);
        Assert.All(flows.Inflows.Values.Zip(flows.Outflows.Values), pair => Assert.True(pair.First.Sign >= 0 && pair.Second.Sign >= 0 && (pair.First == Money.Zero || pair.Second == Money.Zero)));
    }

    private static Discounting At(Discounting discounting, DiscountTiming timing) => new(discounting.Schedule, discounting.BaseYear, timing);

    private static BigInteger WholeCount(Money amount, MoneyUnit unit)
    {
        Assert.True(amount.IsWhole(unit));
        return new BigInteger(amount.In(unit));
    }

    private static ExactFactor Quotient(ExactFactor dividend, ExactFactor divisor) =>
        divisor.Numerator.Sign < 0
            ? new ExactFactor(-dividend.Numerator * divisor.Denominator, -dividend.Denominator * divisor.Numerator)
            : new ExactFactor(dividend.Numerator * divisor.Denominator, dividend.Denominator * divisor.Numerator);

    // To the digits that a decimal can show of numbers as large as these.
    private static void AssertNear(decimal expected, decimal actual, decimal magnitude) => Assert.InRange(Math.Abs(expected - actual), 0m, Math.Max(1m, magnitude) * 1e-26m);

    private static CashFlows ToThePenny(CashFlows flows) => CashFlows.Of(
        flows.Inflows.Map(amount => amount.RoundTo(MoneyUnit.Penny, MidpointRounding.ToEven)), flows.Outflows.Map(amount => amount.RoundTo(MoneyUnit.Penny, MidpointRounding.ToEven)), flows.PriceBase);

    // real × number of its own year = cash × number of the year of prices, to half of the smallest step of an amount.
    private static void AssertPriced(PricedFlows priced, Money real, Money cash, FinancialYear year)
    {
        var (own, wanted) = (ExactMoney.Scaled(priced.Index.Numbers[year], 3), ExactMoney.Scaled(priced.Index.Numbers[priced.PricesOf], 3));
        Assert.True(BigInteger.Abs(2 * ((ExactMoney.Steps(real) * own) - (ExactMoney.Steps(cash) * wanted))) <= own);
    }

    private static (PaybackOutcome Outcome, int At, ExactFactor Years) Modelled(YearSeries<Money> net, PaybackCrossing crossing, Func<FinancialYear, ExactFactor> factor)
    {
        var common = net.Years.Aggregate(BigInteger.One, (product, year) => product * factor(year).Denominator);
        var values = net.Select(amount => ExactMoney.Steps(amount.Value) * factor(amount.Key).Numerator * (common / factor(amount.Key).Denominator)).ToList();
        var sums = values.Select((_, year) => values.Take(year + 1).Aggregate(BigInteger.Add)).ToList();
        var crossings = Enumerable.Range(1, sums.Count - 1).Where(year => sums[year - 1].Sign < 0 && sums[year].Sign >= 0).ToList();
        if (sums.TrueForAll(sum => sum.Sign >= 0))
            return (PaybackOutcome.NothingToPayBack, 0, new ExactFactor(0, 1));
        if (crossings.Count == 0 || (crossing == PaybackCrossing.Final && sums[^1].Sign < 0))
            return (PaybackOutcome.Never, 0, new ExactFactor(0, 1));
        var at = crossing == PaybackCrossing.First ? crossings[0] : crossings[^1];
        return (PaybackOutcome.PaidBack, at, new ExactFactor(((at - 1) * values[at]) - sums[at - 1], values[at]));
    }
}
