using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Savings;

public sealed class PriceConvergenceTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");

    // 10 at £500 and 30 at £600: by quantity £575, simply £550.
    private static readonly PricedPurchase Cheap = new("Rowan House", "Residential", Lbhf, 10m, Money.FromPounds(500));
    private static readonly PricedPurchase Dear = new("Rowan House", "Residential", Rbkc, 30m, Money.FromPounds(600));

    [Fact]
    public void Weighted_average_saves_the_dear_purchase_25_each()
    {
        var convergence = new PriceConvergence([Cheap, Dear]);

        Assert.Equal(Money.FromPounds(575), convergence.AveragePriceOf("Rowan House", "Residential", MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal((Money.FromPounds(500), Money.FromPounds(575)), (Price(convergence, Cheap), Price(convergence, Dear)));
        Assert.Equal((Money.Zero, Money.FromPounds(750)), (Saving(convergence, Cheap), Saving(convergence, Dear)));
        Assert.Equal(Money.FromPounds(750), convergence.TotalSaving(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(ByAuthority.Of((Lbhf, Money.Zero), (Rbkc, Money.FromPounds(750))), convergence.SavingByAuthority(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal((AveragePrice.QuantityWeighted, 1m, 2), (convergence.Average, convergence.RealisationRate, convergence.Purchases.Count));
    }

    [Fact]
    public void Simple_average_at_half_realisation_saves_25_each_of_which_half_counts()
    {
        var convergence = new PriceConvergence([Cheap, Dear], AveragePrice.Simple, 0.5m);

        Assert.Equal(Money.FromPounds(550), convergence.AveragePriceOf("Rowan House", "Residential", MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(750), convergence.TotalSaving(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.Zero, new PriceConvergence([Cheap, Dear], realisationRate: 0m).TotalSaving(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Providers_and_services_converge_apart()
    {
        var elsewhere = new PricedPurchase("Elm Court", "Residential", Rbkc, 1m, Money.FromPounds(9_000));
        var nursing = new PricedPurchase("Rowan House", "Nursing", Rbkc, 1m, Money.FromPounds(9_000));
        var convergence = new PriceConvergence([Cheap, Dear, elsewhere, nursing]);

        Assert.Equal((Money.Zero, Money.Zero), (Saving(convergence, elsewhere), Saving(convergence, nursing)));
        Assert.Equal(Money.FromPounds(750), convergence.TotalSaving(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Totals_are_rounded_once_from_unrounded_parts()
    {
        var one = new PricedPurchase("Rowan House", "Residential", Lbhf, 1m, Money.FromPounds(1));
        var two = new PricedPurchase("Rowan House", "Residential", Rbkc, 1m, Money.FromPounds(2));
        var three = new PricedPurchase("Rowan House", "Residential", Lbhf, 1m, Money.FromPounds(2));
        var convergence = new PriceConvergence([one, two, three]);

        // Average £1⅔: two savings of 33⅓p, 33p each when rounded, 67p together.
        Assert.Equal(Money.FromPence(33), Saving(convergence, two));
        Assert.Equal(Money.FromPence(67), convergence.TotalSaving(MoneyUnit.Penny, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPence(167), convergence.AveragePriceOf("Rowan House", "Residential", MoneyUnit.Penny, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void A_price_is_never_rounded_up_above_itself()
    {
        var own = new PricedPurchase("Rowan House", "Residential", Lbhf, 1m, Money.FromPounds(10.60m));
        var higher = new PricedPurchase("Rowan House", "Residential", Rbkc, 1m, Money.FromPounds(10.90m));
        var convergence = new PriceConvergence([own, higher]);

        Assert.Equal(Money.FromPounds(10.60m), convergence.ConvergedPrice(own, MoneyUnit.Pound, MidpointRounding.AwayFromZero));
        Assert.Equal(Money.FromPounds(10.90m), convergence.ConvergedPrice(higher, MoneyUnit.Pound, MidpointRounding.AwayFromZero));
        Assert.Equal("LBHF: 1 of Residential from Rowan House at £10.60", own.ToString());
    }

    [Fact]
    public void Convergences_are_equal_by_value()
    {
        var convergence = new PriceConvergence([Cheap, Dear]);

        Assert.True(convergence == new PriceConvergence([Cheap, Dear]) && convergence.GetHashCode() == new PriceConvergence([Cheap, Dear]).GetHashCode());
        Assert.All([new PriceConvergence([Cheap]), new PriceConvergence([Cheap, Dear], AveragePrice.Simple), new PriceConvergence([Cheap, Dear], realisationRate: 0.5m)], other => Assert.True(convergence != other));
        Assert.True(convergence != null && null != convergence && !convergence.Equals((object)"x"));
        Assert.Equal("2 purchases, QuantityWeighted, realised at 1", convergence.ToString());
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var convergence = new PriceConvergence([Cheap]);

        Bad.Input<ArgumentOutOfRangeException>(() => new PricedPurchase("a", "b", Lbhf, 0m, Money.Zero), "The quantity is above nil; 0 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new PricedPurchase("a", "b", Lbhf, 1m, Money.FromPence(-1)), "nil or more; -£0.01 is not");
        Bad.Input<ArgumentException>(() => new PricedPurchase("", "b", Lbhf, 1m, Money.Zero), "A provider");
        Bad.Input<ArgumentException>(() => new PricedPurchase("a", " b", Lbhf, 1m, Money.Zero), "A service");
        Bad.Input<ArgumentOutOfRangeException>(() => new PriceConvergence([], AveragePrice.Simple, 1.1m), "from 0 to 1; 1.1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new PriceConvergence([], AveragePrice.Simple, -0.1m), "from 0 to 1; -0.1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new PriceConvergence([], (AveragePrice)5), "QuantityWeighted, Simple");
        Bad.Input<ArgumentException>(() => Saving(convergence, Dear), "is one of those whose prices converge");
        Bad.Input<ArgumentException>(() => Price(convergence, Dear), "is one of those whose prices converge");
        Bad.Input<ArgumentException>(() => convergence.AveragePriceOf("Elm Court", "Residential", MoneyUnit.Penny, MidpointRounding.ToZero), "'Residential' from 'Elm Court'");
        Bad.Input<ArgumentOutOfRangeException>(() => convergence.TotalSaving(MoneyUnit.Penny, (MidpointRounding)9), "ToEven");
        Bad.Input<ArgumentOutOfRangeException>(() => convergence.TotalSaving((MoneyUnit)9, MidpointRounding.ToZero), "Million");
        Bad.Input<ContradictionException>(() => new PriceConvergence([Cheap, new PricedPurchase("a", "b", new Authority("LBHF", "other"), 1m, Money.Zero)]), "LBHF is also named");
        Assert.Throws<ArgumentNullException>(() => new PricedPurchase("a", "b", null!, 1m, Money.Zero));
        Assert.Throws<ArgumentNullException>(() => new PriceConvergence(null!));
        Bad.Input<ArgumentException>(() => new PriceConvergence([null!]), "None of the purchases is null");
        Assert.Throws<ArgumentNullException>(() => Saving(convergence, null!));
        Assert.Equal(Money.Zero, new PriceConvergence([]).TotalSaving(MoneyUnit.Penny, MidpointRounding.ToZero));
    }

    private static Money Price(PriceConvergence convergence, PricedPurchase purchase) =>
        convergence.ConvergedPrice(purchase, MoneyUnit.Penny, MidpointRounding.AwayFromZero);

    private static Money Saving(PriceConvergence convergence, PricedPurchase purchase) =>
        convergence.SavingOn(purchase, MoneyUnit.Penny, MidpointRounding.AwayFromZero);
}
