using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class ApportionTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");

    [Fact]
    public void A_pound_by_2_to_3_to_1_is_33p_50p_and_17p() =>
        Assert.Equal([33m, 50m, 17m], Money.FromPounds(1).ApportionBy([2m, 3m, 1m]).Select(share => share.In(MoneyUnit.Penny)));

    [Theory]
    [InlineData(2_069, "833 499 737")]
    [InlineData(2_075, "880 438 757")]
    public void The_facility_of_the_2015_report_follows_planned_savings(int facility, string shares)
    {
        var savings = facility == 2_069
            ? ByAuthority.Of((Lbhf, Money.FromThousands(6_514)), (Rbkc, Money.FromThousands(3_900)), (Wcc, Money.FromThousands(5_759)))
            : ByAuthority.Of((Lbhf, Money.FromThousands(6_284)), (Rbkc, Money.FromThousands(3_128)), (Wcc, Money.FromThousands(5_410)));

        Assert.Equal(shares, string.Join(' ', Money.FromThousands(facility).ApportionBy(savings, MoneyUnit.Thousand).Values.Select(share => share.ToString("k"))));
    }

    // The largest remainders go first; on a tie the earliest party does.
    [Theory]
    [InlineData(1, "1 1 1", "1 0 0")]
    [InlineData(2, "1 1 1", "1 1 0")]
    [InlineData(-2, "1 1 1", "-1 -1 0")]
    [InlineData(10, "6 6 2", "4 4 2")]
    [InlineData(11, "6 6 2", "5 5 1")]
    [InlineData(5, "0 1 0", "0 5 0")]
    [InlineData(0, "1 2", "0 0")]
    [InlineData(100, "0.5 1.5", "25 75")]
    [InlineData(7, "79228162514264337593543950335 79228162514264337593543950335", "4 3")]
    [InlineData(1, "0.0000000000000000000000000001 79228162514264337593543950335", "0 1")]
    public void Pence_go_to_the_largest_remainders(int pence, string weights, string shares) =>
        Assert.Equal(
            shares,
            string.Join(' ', Money.FromPence(pence).ApportionBy(weights.Split(' ').Select(weight => decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)).ToList())
                .Select(share => share.In(MoneyUnit.Penny).ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Years_and_authorities_keep_their_places()
    {
        var years = Money.FromPounds(173_000).ApportionBy(YearSeries.Starting(new FinancialYear(2015), 7m, 5m), MoneyUnit.Thousand);

        Assert.Equal([101m, 72m], years.Values.Select(share => share.In(MoneyUnit.Thousand)));
        Assert.Equal([Wcc, Lbhf], Money.FromPounds(3).ApportionBy(ByAuthority.Of((Wcc, 1m), (Lbhf, 2m))).Authorities);
        Assert.Equal(Money.FromPounds(2), Money.FromPounds(3).ApportionBy(ByAuthority.Of((Wcc, 1m), (Lbhf, 2m)))[Lbhf]);
    }

    [Fact]
    public void Weights_that_divide_nothing_are_refused()
    {
        var total = Money.FromPounds(1);

        Bad.Input<ArgumentException>(() => total.ApportionBy([]), "At least one weight is above nil", "0 weights");
        Bad.Input<ArgumentException>(() => total.ApportionBy([0m, 0m]), "2 weights and none is");
        Bad.Input<ArgumentException>(() => total.ApportionBy([1m, -0.5m]), "nil or more", "position 1 is -0.5");
        Bad.Input<ArgumentException>(() => Money.FromPounds(1.005m).ApportionBy([1m]), "whole number of the unit, £0.01", "£1.005 is not");
        Bad.Input<ArgumentException>(() => total.ApportionBy([1m], MoneyUnit.Thousand), "£1,000", "£1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => total.ApportionBy([1m], (MoneyUnit)9), "Pound, Penny, Thousand, Million");
        Bad.Input<ArgumentException>(() => total.ApportionBy(ByAuthority.Of((Lbhf, Money.FromPounds(1)), (Rbkc, Money.FromPounds(-1_000)))), "that of RBKC is -£1,000");
        Assert.Throws<ArgumentNullException>(() => total.ApportionBy((IReadOnlyList<decimal>)null!));
        Assert.Throws<ArgumentNullException>(() => total.ApportionBy((ByAuthority<decimal>)null!));
        Assert.Throws<ArgumentNullException>(() => total.ApportionBy((ByAuthority<Money>)null!));
        Assert.Throws<ArgumentNullException>(() => total.ApportionBy((YearSeries<decimal>)null!));
    }
}
