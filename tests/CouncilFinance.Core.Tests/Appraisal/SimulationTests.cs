using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class SimulationTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly Discounting Undiscounted = new(DiscountSchedule.Flat(0m), First);

    // Worked apart from the library: SplitMix64 from the mixed seed and FNV-1a of the title, checked on that generator's published numbers.
    [Theory]
    [InlineData(2011, "Savings", 0.21000435172169063, 0.5694142929525513, 0.5807956281105636)]
    [InlineData(2011, "Posts", 0.048671335019873196, 0.923535863422028, 0.9566217497634634)]
    [InlineData(-1, "Savings", 0.09859786390030745, 0.10405513137562361, 0.9986357248142014)]
    public void Draws_are_those_of_the_seed_the_title_and_the_run(long seed, string title, double lowest, double middle, double highest)
    {
        var simulation = Case(title, 1).Simulate(Undiscounted, 3, seed);

        Assert.Equal((lowest, middle, highest), (simulation.Lowest.Pounds, simulation.Percentile(50m).Pounds, simulation.Highest.Pounds));
    }

    // The draws of the first row × 1,000 − 500: -289.996, 69.414 and 80.796.
    [Fact]
    public void A_simulation_shows_mean_spread_percentiles_and_the_probability_of_a_loss()
    {
        var simulation = Case("Savings", 1_000).WithCost("Costs", Pounds(500)).Simulate(Undiscounted, 3, 2011, threads: 2);

        Assert.Equal("3 runs from seed 2011: mean about -£47, 5% about -£254, 50% about £69, 95% about £80, a loss in 33.33% of runs", simulation.ToString());
        Assert.Equal((Undiscounted, 2011L, 3), (simulation.Discounting, simulation.Seed, simulation.Runs));
        Assert.Equal(210.9, simulation.StandardDeviation.Pounds, 1);
        Assert.Equal(121.7, simulation.StandardError.Pounds, 1);
        Assert.Equal(1m / 3m, simulation.ProbabilityOfLoss);
        Assert.Equal(2m / 3m, simulation.ProbabilityBelow(Money.FromPounds(75)));
        Assert.Equal(69.414 - (0.4 * 359.410), simulation.Percentile(30m).Pounds, 2);
        Assert.Equal(simulation.Lowest, simulation.Percentile(33.33m, PercentileMethod.NearestRank));
        Assert.Equal(simulation.Percentile(50m), simulation.Percentile(33.34m, PercentileMethod.NearestRank));
    }

    [Fact]
    public void One_run_shows_no_spread()
    {
        var simulation = Case("Savings", 1_000).Simulate(Undiscounted, 1, 2011);

        Assert.Equal((569.4, 0.0, 0.0), (Math.Round(simulation.Mean.Pounds, 1), simulation.StandardDeviation.Pounds, simulation.StandardError.Pounds));
    }

    // Beta distributions with whole parameters have polynomial distribution functions: β(3, 3) has 10x³ − 15x⁴ + 6x⁵, β(2, 4) 10x² − 20x³ + 15x⁴ − 4x⁵.
    [Theory]
    [InlineData("0.5", 0.16308, 0.3)]
    [InlineData("0", 0.67232, 0.2)]
    [InlineData("1", 0.03125, 0.5)]
    [InlineData("0.25", 0.66304, 0.4)]
    public void A_pert_factor_is_that_of_its_beta_distribution(string likely, double probability, double factor)
    {
        var likeliest = decimal.Parse(likely, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(factor, Uncertainty.Pert(0m, likeliest, 1m).FactorAt(probability), 10);
        Assert.Equal(0.5 + (2.0 * factor), Uncertainty.Pert(0.5m, 0.5m + (2m * likeliest), 2.5m).FactorAt(probability), 10);
    }

    [Fact]
    public void Uniform_and_triangular_factors_are_those_of_the_closed_form()
    {
        var triangular = Uncertainty.Triangular(0m, 1m, 4m);

        Assert.Equal(0.9, Uncertainty.Uniform(0.8m, 1.2m).FactorAt(0.25), 14);
        Assert.Equal(0.5, triangular.FactorAt(0.0625), 14);
        Assert.Equal(2.0, triangular.FactorAt(2.0 / 3.0), 14);
        Assert.Equal(1.25, Uncertainty.Pert(1.25m, 1.25m, 1.25m).FactorAt(0.3));
        Assert.Equal([1.1m, 1.066_666_666_666_666_666_666_666_667m, 1.033_333_333_333_333_333_333_333_333m], Shapes(0.8m, 1m, 1.4m).Select(shape => shape.Mean));
        Assert.Equal([0.03m, 0.015_555_555_555_555_555_555_555_556m, 0.012_222_222_222_222_222_222_222_222m], Shapes(0.8m, 1m, 1.4m).Select(shape => decimal.Round(shape.Variance, 27)));
        Assert.Equal(["uniform 0.8, 1.4", "triangular 0.8, 1, 1.4", "pert 0.8, 1, 1.4"], Shapes(0.80m, 1.0m, 1.40m).Select(shape => shape.ToString()));
        Assert.Equal((UncertaintyShape.Triangular, 0m, 1m, 4m), (triangular.Shape, triangular.Low, triangular.Likely, triangular.High));
        Assert.Null(Uncertainty.Uniform(0m, 1m).Likely);
    }

    [Fact]
    public void Bulk_values_are_worked_row_by_row()
    {
        var values = new double[2];
        SimulatedFlows.NetPresentValues([-100.0, 50.0, 100.0, 1.0, 2.0, 4.0], [1.0, 0.5, 0.25], values);

        Assert.Equal([-50.0, 3.0], values);
        Bad.Input<ArgumentException>(() => Bulk(5), "2 flows of 3 years have 6 amounts; there are 5");
        Bad.Input<ArgumentException>(() => OnThreads(5, 1), "2 flows of 3 years have 6 amounts; there are 5");
        Bad.Input<ArgumentOutOfRangeException>(() => OnThreads(6, 0), "at least one thread");

        static object? OnThreads(int amounts, int threads)
        {
            SimulatedFlows.NetPresentValues(new double[amounts], new double[3], new double[2], threads);
            return null;
        }

        static object? Bulk(int amounts)
        {
            SimulatedFlows.NetPresentValues(new double[amounts], new double[3], new double[2]);
            return null;
        }
    }

    [Fact]
    public void Simulated_amounts_order_and_print_to_the_pound()
    {
        var (less, more) = (new SimulatedAmount(-371_000.4), new SimulatedAmount(0.4));

        Assert.Equal(["about -£371,000", "about £0", "about £0", "about -£1", "about £17,977,000,000"], new[] { less, more, new(-0.49), new(-0.5), new(17_977e6) }.Select(amount => amount.ToString()));
        Assert.True(less < more && more > less && less <= more && more >= less && less != more);
        var same = new SimulatedAmount(0.4);
        Assert.True(same <= more && same >= more && !(same < more) && !(same > more) && !(more <= less) && !(less >= more));
        Assert.Equal([-1, 1, 0, 1], [less.CompareTo(more), more.CompareTo((object)less), less.CompareTo(new SimulatedAmount(-371_000.4)), less.CompareTo(null)]);
        Assert.Equal(default, new SimulatedAmount(0.0));
        Bad.Input<ArgumentException>(() => less.CompareTo("x"), "String");
        Bad.Input<ArgumentOutOfRangeException>(() => new SimulatedAmount(double.NaN), "finite");
        Bad.Input<ArgumentOutOfRangeException>(() => new SimulatedAmount(double.PositiveInfinity), "finite");
    }

    [Fact]
    public void Equal_simulations_have_equal_hashes_and_others_differ()
    {
        var (one, other) = (Case("Savings", 1_000).Simulate(Undiscounted, 100, 7), Case("Savings", 1_000).Simulate(Undiscounted, 100, 7));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Case("Savings", 1_000).Simulate(Undiscounted, 100, 8));
        Assert.NotEqual(one, Case("Savings", 1_000).Simulate(Undiscounted, 99, 7));
        Assert.NotEqual(one, Case("Posts", 1_000).Simulate(Undiscounted, 100, 7));
        Assert.NotEqual(one, Case("Savings", 1_000).Simulate(new Discounting(DiscountSchedule.Flat(0.04m), First), 100, 7));
        Assert.Equal(Uncertainty.Uniform(0.80m, 1m), Uncertainty.Uniform(0.8m, 1.0m));
        Assert.Equal(Uncertainty.Uniform(0.80m, 1m).GetHashCode(), Uncertainty.Uniform(0.8m, 1.0m).GetHashCode());
        Assert.NotEqual(Uncertainty.Triangular(0m, 1m, 2m), Uncertainty.Pert(0m, 1m, 2m));
        Assert.False(one.Equals(null));
    }

    // A likely factor other than 1: (low + 4 likely + high)/6, and (low² + likely² + high² − low likely − low high − likely high)/18 for a triangle.
    [Fact]
    public void Means_and_spreads_are_those_of_the_closed_form()
    {
        Assert.Equal((0.5m + (4m * 1.2m) + 1.5m) / 6m, Uncertainty.Pert(0.5m, 1.2m, 1.5m).Mean, 20);
        Assert.Equal((0.5m + 1.2m + 1.5m) / 3m, Uncertainty.Triangular(0.5m, 1.2m, 1.5m).Mean, 20);
        Assert.Equal(((0.5m * 0.5m) + (1.2m * 1.2m) + (1.5m * 1.5m) - (0.5m * 1.2m) - (0.5m * 1.5m) - (1.2m * 1.5m)) / 18m, Uncertainty.Triangular(0.5m, 1.2m, 1.5m).Variance, 20);
    }

    // A draw that comes out at an amount is not below it.
    [Fact]
    public void A_value_at_an_amount_is_not_below_it()
    {
        var certain = new BusinessCase(First.To(First)).WithBenefit("Savings", Pounds(75)).Simulate(Undiscounted, 2, 1);

        Assert.Equal(0m, certain.ProbabilityBelow(Money.FromPounds(75)));
        Assert.Equal(1m, certain.ProbabilityBelow(Money.FromPounds(75.01m)));
    }

    [Fact]
    public void Bad_simulations_and_factors_are_refused()
    {
        var plan = Case("Savings", 1_000);

        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 0, 1), "1 to 10,000,000 runs", "0 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 10_000_001, 1), "1 to 10,000,000 runs", "10000001 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 1, 1, threads: 0), "at least one thread", "0 is below");
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(new Discounting(DiscountSchedule.Flat(0m), First.Next), 1, 1), "2016/17");
        Bad.Input<ArgumentException>(() => plan.Simulate(Undiscounted.WithRowsRoundedTo(MoneyUnit.Penny), 1, 1), "present value of its own", "rows to £0.01");
        Bad.Input<ArgumentNullException>(() => plan.Simulate(null!, 1, 1));
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 1, 1).Percentile(-0.1m), "from 0 to 100", "-0.1");
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 1, 1).Percentile(100.1m), "from 0 to 100", "100.1");
        Bad.Input<ArgumentOutOfRangeException>(() => plan.Simulate(Undiscounted, 1, 1).Percentile(5m, (PercentileMethod)9), "PercentileMethod");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Uniform(1.1m, 0.9m), "at least the low one, 1.1", "0.9 is below");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Triangular(0.9m, 0.8m, 1.1m), "from the low one, 0.9, to the high one, 1.1", "0.8 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Pert(0.9m, 1.2m, 1.1m), "likeliest", "1.2 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Pert(0.9m, 1.2m, 1_000_000.1m), "from -1,000,000 to 1,000,000", "1000000.1");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Uniform(-1_000_000.1m, 0m), "from -1,000,000", "-1000000.1");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Uniform(0m, 1m).FactorAt(1.5), "from 0 to 1");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Uniform(0m, 1m).FactorAt(double.NaN), "from 0 to 1");
    }

    private static Uncertainty[] Shapes(decimal low, decimal likely, decimal high) =>
        [Uncertainty.Uniform(low, high), Uncertainty.Triangular(low, likely, high), Uncertainty.Pert(low, likely, high)];

    private static BusinessCase Case(string title, int pounds) =>
        new BusinessCase(First.To(First)).WithBenefit(title, Pounds(pounds)).WithUncertainty(title, Uncertainty.Uniform(0m, 1m));

    private static YearSeries<Money> Pounds(int pounds) => YearSeries.Starting(First, Money.FromPounds(pounds));
}
