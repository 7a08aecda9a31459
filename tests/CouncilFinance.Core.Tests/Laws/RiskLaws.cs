using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Laws;

public sealed class RiskLaws
{
    private const long Seed = 2011;

    private static readonly FinancialYear First = new(2015);

    // Amounts put back to ten decimal places: ten years of half the last of them cannot reach half a penny.
    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void A_line_times_its_switching_value_leaves_a_net_present_value_of_nil(ValuedCase valued) =>
        Assert.All(valued.Case.SwitchingValues(valued.Discounting), switching =>
        {
            Assert.Equal(switching.IsDefined, Switches(valued, switching.Line));
            if (!switching.IsDefined || Math.Abs(switching.Factor) > 1_000_000m)
                return;
            var amounts = switching.Line.Amounts.Map(amount => Money.FromPounds(decimal.Round(amount.Pounds * switching.Factor, 10)));
            Assert.Equal(Money.Zero, With(valued.Case, switching.Line, amounts).Flows.DiscountedBy(valued.Discounting).NetPresentValue());
            Assert.Equal(switching.Factor - 1m, switching.Change, 20);
        });

    // Costs that are k times the benefits in every year: whatever the rates, the benefits can fall to k and no further.
    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void A_factor_that_is_known_comes_back_exactly(ValuedCase valued, short thousandths)
    {
        var (k, amounts) = (thousandths / 1000m, valued.Case.Lines[0].Amounts);
        var known = new BusinessCase(amounts.Years).WithBenefit("Savings", amounts).WithCost("Costs", amounts.Map(amount => amount * k));
        var switching = known.SwitchingValueOf("Savings", valued.Discounting);

        if (!switching.IsDefined)
            return;
        Assert.Equal(k, switching.Factor);
        Assert.Equal(0m, With(known, switching.Line, amounts.Map(amount => amount * switching.Factor)).Flows.DiscountedBy(valued.Discounting).UnroundedNetPresentValue);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Each_value_of_a_sensitivity_table_is_that_of_the_case_with_the_line_changed(ValuedCase valued, sbyte hundredths, bool isRounded)
    {
        var change = hundredths / 100m;
        var discounting = isRounded ? valued.Discounting.WithRowsRoundedTo(MoneyUnit.Thousand) : valued.Discounting;
        var table = valued.Case.Sensitivity(discounting, [change], MoneyUnit.Pound);

        Assert.Equal(valued.Case.Flows.DiscountedBy(discounting).NetPresentValue(MoneyUnit.Pound), table.NetPresentValue);
        Assert.All(valued.Case.Lines, line => Assert.Equal(
            With(valued.Case, line, line.Amounts.Map(amount => amount * (1m + change))).Flows.DiscountedBy(discounting).NetPresentValue(MoneyUnit.Pound),
            table[line.Title, change]));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void Sensitivity_is_linear_in_the_change_and_no_change_is_the_case(ValuedCase valued, byte hundredths)
    {
        var change = (hundredths + 1) / 100m;
        var table = valued.Case.Sensitivity(valued.Discounting, [-change, 0m, change, 2m * change]);

        Assert.All(table.Titles, title =>
        {
            Assert.Equal(table.NetPresentValue, table[title, 0m]);
            var step = table[title, change] - table[title, 0m];
            Assert.InRange(step - (table[title, 0m] - table[title, -change]), Money.FromPence(-2), Money.FromPence(2));
            Assert.InRange(step - (table[title, 2m * change] - table[title, change]), Money.FromPence(-2), Money.FromPence(2));
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void The_lines_of_a_case_sum_to_it_year_by_year_and_in_value(ValuedCase valued)
    {
        Assert.All(valued.Case.Years, year => Assert.Equal(valued.Case.Flows.Net[year], Money.Sum(valued.Case.Lines.Select(line => line.Signed[year]))));
        Assert.Equal(
            valued.Discounted.UnroundedNetPresentValue,
            valued.Case.Lines.Sum(line => CashFlows.OfNet(line.Signed).DiscountedBy(valued.Discounting).UnroundedNetPresentValue),
            15);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Two_cases_together_are_the_case_of_all_their_lines(ValuedCase valued)
    {
        var empty = new BusinessCase(valued.Case.Years);
        var parts = valued.Case.Lines.Select(line => new BusinessCase(line.Amounts.Years).Plus(Only(line)));

        Assert.Equal(valued.Case, parts.Aggregate(empty, (sofar, part) => sofar.Plus(part)));

        static BusinessCase Only(BusinessCaseLine line)
        {
            var empty = new BusinessCase(line.Amounts.Years);
            return (line.IsCost ? empty.WithCost(line.Title, line.Amounts, line.Category) : empty.WithBenefit(line.Title, line.Amounts)).WithUncertainty(line.Title, line.Uncertainty);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Optimism_bias_uplifts_the_costs_of_its_category_alone_by_what_is_not_mitigated(ValuedCase valued, byte uplift, byte mitigated, MoneyUnit unit, MidpointRounding rounding)
    {
        if (!valued.Case.Lines.Any(line => line.IsCost && line.Category is not null))
            return;
        var part = Math.Min(mitigated / 200m, 1m);
        var bias = new OptimismBias("long", uplift / 100m, "stated", part);
        var after = valued.Case.WithOptimismBias(bias, unit, rounding);

        Assert.All(valued.Case.Lines.Zip(after.Lines), pair =>
        {
            var isUplifted = pair.First.IsCost && pair.First.Category is not null;
            Assert.Equal(isUplifted ? bias : null, pair.Second.OptimismBias);
            Assert.Equal(isUplifted ? pair.First.Amounts.Map(amount => amount.Times(1m + (uplift / 100m * (1m - part)), unit, rounding)) : pair.First.Amounts, pair.Second.Amounts);
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void The_middle_of_ranges_is_worth_no_less_than_the_low_case_and_no_more_than_the_high(Ranges ranges, MoneyUnit unit, MidpointRounding rounding)
    {
        var value = ranges.Flows.NetPresentValue(ranges.Discounting, unit, rounding);

        Assert.True(value.Contains(ranges.Flows.Mid.DiscountedBy(ranges.Discounting).NetPresentValue(unit, rounding)));
        Assert.Equal(value.Low, ranges.Flows.Low.DiscountedBy(ranges.Discounting).NetPresentValue(unit, rounding));
        Assert.All(ranges.Flows.Years, year =>
        {
            Assert.Equal(ranges.Flows.Inflows[year].Low - ranges.Flows.Outflows[year].High, ranges.Flows.Net[year].Low);
            Assert.Equal(ranges.Flows.Inflows[year].High - ranges.Flows.Outflows[year].Low, ranges.Flows.Net[year].High);
            Assert.Equal(ranges.Flows.Net[year].Low + ranges.Flows.Net[year].High, ranges.Flows.Mid.Net[year] + ranges.Flows.Mid.Net[year]);
        });
    }

    // Mean and variance are integrals of the inverse over probabilities; the middles of 2,000 strips leave about a thousandth of the spread.
    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void Factors_have_the_mean_and_variance_of_the_closed_form(Uncertainty uncertainty)
    {
        var factors = Enumerable.Range(0, 2_000).Select(strip => uncertainty.FactorAt((strip + 0.5) / 2_000)).ToList();
        var (mean, spread) = (factors.Average(), (double)(uncertainty.High - uncertainty.Low));

        Assert.InRange(mean - (double)uncertainty.Mean, (-0.001 * spread) - 1e-12, (0.001 * spread) + 1e-12);
        Assert.InRange(
            factors.Average(factor => (factor - mean) * (factor - mean)) - (double)uncertainty.Variance, (-0.001 * spread * spread) - 1e-12, (0.001 * spread * spread) + 1e-12);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Factors_rise_with_probability_from_the_low_to_the_high(Uncertainty uncertainty)
    {
        var factors = Enumerable.Range(0, 51).Select(step => uncertainty.FactorAt(step / 50.0)).ToList();

        Assert.Equal(factors.Order(), factors);
        Assert.Equal(((double)uncertainty.Low, (double)uncertainty.High), (factors[0], factors[^1]));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void Lines_that_are_certain_are_simulated_as_the_net_present_value_exactly(ValuedCase valued)
    {
        var certain = valued.Case.Lines.Aggregate(valued.Case, (sofar, line) => sofar.WithUncertainty(line.Title, null));
        var simulation = certain.Simulate(valued.Discounting, 20, Seed);
        var value = (double)valued.Discounted.UnroundedNetPresentValue;

        Assert.Equal((value, value, value, 0.0), (simulation.Mean.Pounds, simulation.Lowest.Pounds, simulation.Highest.Pounds, simulation.StandardDeviation.Pounds));
        Assert.Equal(value < 0.0 ? 1m : 0m, simulation.ProbabilityOfLoss);
        Assert.Equal(valued.Discounted.NetPresentValue(), certain.ExpectedNetPresentValue(valued.Discounting));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void Every_number_of_threads_gives_the_same_to_the_last_digit(ValuedCase valued, long seed, byte more)
    {
        var alone = valued.Case.Simulate(valued.Discounting, more + 1, seed);

        Assert.Equal(alone, valued.Case.Simulate(valued.Discounting, more + 1, seed, threads: 2));
        Assert.Equal(alone, valued.Case.Simulate(valued.Discounting, more + 1, seed, threads: 7));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void The_order_of_lines_changes_no_digit_and_a_line_of_nil_changes_no_draw(ValuedCase valued, long seed)
    {
        var simulation = valued.Case.Simulate(valued.Discounting, 50, seed);
        var reversed = valued.Case.Lines.Reverse().Aggregate(new BusinessCase(valued.Case.Years), (sofar, line) =>
            (line.IsCost ? sofar.WithCost(line.Title, line.Amounts) : sofar.WithBenefit(line.Title, line.Amounts)).WithUncertainty(line.Title, line.Uncertainty));
        var another = valued.Case.WithBenefit("Another", YearSeries.ForEach(valued.Case.Years, _ => Money.Zero)).WithUncertainty("Another", Uncertainty.Uniform(0m, 2m));

        Assert.Equal(simulation, reversed.Simulate(valued.Discounting, 50, seed));
        Assert.Equal(simulation, another.Simulate(valued.Discounting, 50, seed));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)], Slow = true)]
    public void Percentiles_rise_from_the_lowest_to_the_highest(ValuedCase valued, long seed, byte more, PercentileMethod method)
    {
        var simulation = valued.Case.Simulate(valued.Discounting, more + 1, seed);
        var percentiles = Enumerable.Range(0, 401).Select(quarters => simulation.Percentile(quarters / 4m, method)).ToList();

        Assert.Equal(percentiles.Order(), percentiles);
        Assert.Equal((simulation.Lowest, simulation.Highest), (percentiles[0], percentiles[^1]));
        Assert.InRange(simulation.Mean, simulation.Lowest, simulation.Highest);
    }

    // A factor turns a line's present value within its ends, so a run lies between the sums of what each line is at the least and at the most.
    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void No_run_is_outside_what_the_factors_allow(ValuedCase valued, long seed)
    {
        var simulation = valued.Case.Simulate(valued.Discounting, 50, seed);
        var ends = valued.Case.Lines.Select(line =>
        {
            var value = CashFlows.OfNet(line.Signed).DiscountedBy(valued.Discounting).UnroundedNetPresentValue;
            var (one, other) = (value * (line.Uncertainty?.Low ?? 1m), value * (line.Uncertainty?.High ?? 1m));
            return (Least: Math.Min(one, other), Most: Math.Max(one, other));
        }).ToList();

        Assert.InRange(simulation.Lowest.Pounds, (double)ends.Sum(end => end.Least) - 0.001, simulation.Highest.Pounds);
        Assert.InRange(simulation.Highest.Pounds, simulation.Lowest.Pounds, (double)ends.Sum(end => end.Most) + 0.001);
    }

    // Four standard errors: of the 60 seeded runs one would pass 4 by chance in 260 such sets; these do not.
    [Theory]
    [InlineData(UncertaintyShape.Uniform)]
    [InlineData(UncertaintyShape.Triangular)]
    [InlineData(UncertaintyShape.Pert)]
    public void Means_and_variances_of_simulations_tend_to_the_closed_form(UncertaintyShape shape)
    {
        var discounting = new Discounting(DiscountSchedule.Flat(0.04m), First);
        var (savings, costs) = (Shaped(shape, 0.6m, 1m, 1.1m), Shaped(shape, 0.9m, 1m, 1.8m));
        var valued = new BusinessCase(First.To(First.PlusYears(3)))
            .WithBenefit("Savings", YearSeries.Starting(First, Money.Zero, Money.FromPounds(3_316_000), Money.FromPounds(7_182_000), Money.FromPounds(10_950_000)))
            .WithCost("Costs", YearSeries.Starting(First, Money.FromPounds(5_171_000), Money.FromPounds(517_000), Money.Zero, Money.Zero))
            .WithUncertainty("Savings", savings)
            .WithUncertainty("Costs", costs);
        var values = valued.Lines.Select(line => (double)CashFlows.OfNet(line.Signed).DiscountedBy(discounting).UnroundedNetPresentValue).ToList();
        var variance = (values[0] * values[0] * (double)savings.Variance) + (values[1] * values[1] * (double)costs.Variance);
        var mean = (double)valued.ExpectedNetPresentValue(discounting).Pounds;

        for (var seed = 1; seed <= 20; seed++)
        {
            var simulation = valued.Simulate(discounting, 5_000, seed);
            Assert.InRange((simulation.Mean.Pounds - mean) / simulation.StandardError.Pounds, -4.0, 4.0);
            Assert.InRange(simulation.StandardDeviation.Pounds * simulation.StandardDeviation.Pounds / variance, 0.92, 1.08);
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Bulk_values_are_the_net_present_values_of_their_rows(ValuedCase valued)
    {
        var rows = valued.Case.Lines.Select(line => line.Signed).Append(valued.Case.Flows.Net).ToList();
        var values = new double[rows.Count];
        SimulatedFlows.NetPresentValues(
            rows.SelectMany(row => row.Values).Select(amount => (double)amount.Pounds).ToArray(),
            valued.Discounting.FactorsOf(valued.Case.Years).Values.Select(factor => (double)factor).ToArray(),
            values);

        Assert.All(rows.Zip(values), pair => Assert.InRange(
            pair.Second - (double)CashFlows.OfNet(pair.First).DiscountedBy(valued.Discounting).UnroundedNetPresentValue, -0.000_001, 0.000_001));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(RiskGenerators)])]
    public void Bulk_values_are_the_same_on_any_number_of_threads(ValuedCase valued)
    {
        var rows = valued.Case.Lines.Select(line => line.Signed).Append(valued.Case.Flows.Net).ToList();
        var flows = rows.SelectMany(row => row.Values).Select(amount => (double)amount.Pounds).ToArray();
        var factors = valued.Discounting.FactorsOf(valued.Case.Years).Values.Select(factor => (double)factor).ToArray();
        var (one, many) = (new double[rows.Count], new double[rows.Count]);
        SimulatedFlows.NetPresentValues(flows, factors, one);

        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            Array.Clear(many);
            SimulatedFlows.NetPresentValues(flows, factors, many, threads);
            Assert.Equal(one, many);
        }
    }

    private static bool Switches(ValuedCase valued, BusinessCaseLine line) =>
        CashFlows.OfNet(line.Signed).DiscountedBy(valued.Discounting).UnroundedNetPresentValue != 0m;

    private static BusinessCase With(BusinessCase businessCase, BusinessCaseLine line, YearSeries<Money> amounts) => line.IsCost
        ? businessCase.Without(line.Title).WithCost(line.Title, amounts, line.Category)
        : businessCase.Without(line.Title).WithBenefit(line.Title, amounts);

    private static Uncertainty Shaped(UncertaintyShape shape, decimal low, decimal likely, decimal high) => shape switch
    {
        UncertaintyShape.Uniform => Uncertainty.Uniform(low, high),
        UncertaintyShape.Triangular => Uncertainty.Triangular(low, likely, high),
        _ => Uncertainty.Pert(low, likely, high),
    };
}
