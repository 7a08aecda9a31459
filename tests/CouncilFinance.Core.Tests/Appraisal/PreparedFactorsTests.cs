using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class PreparedFactorsTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly FinancialYearRange Four = FinancialYearRange.Starting(First.Next, 4);
    private static readonly Discounting FourPercent = new(DiscountSchedule.Flat(0.04m), First);

    // triborough-proposals-2011, table of the net present value: "Year 1" is 2011/12; -371, 2,799, 7,182 and 10,950 in £000 at 4%. By hand
    // -371/1.04 + 2,799/1.04² + 7,182/1.04³ + 10,950/1.04⁴ = -356.73 + 2,587.83 + 6,384.77 + 9,360.04 = 17,975.91; the report prints 17,977.
    private static readonly Money[] Printed = Array.ConvertAll([-371m, 2_799m, 7_182m, 10_950m], Money.FromThousands);

    [Fact]
    public void The_flows_of_2011_have_the_value_worked_by_hand()
    {
        var factors = FourPercent.PrepareFactors(Four);

        Assert.Equal(Money.FromThousands(17_976), factors.NetPresentValue(Printed, MoneyUnit.Thousand));
        Assert.Equal((FourPercent, Four, FourPercent.FactorsOf(Four)), (factors.Discounting, factors.Years, factors.ByYear));
        Assert.Equal($"{FourPercent}, {Four}", factors.ToString());
    }

    [Fact]
    public void A_tie_is_decided_as_asked_for()
    {
        var factors = new Discounting(DiscountSchedule.Flat(0m), First).PrepareFactors(FinancialYearRange.Starting(First, 2));
        Money[] net = [Money.FromPounds(1.5m), Money.FromPounds(1m)];

        Assert.Equal([3m, 2m, 2m, 3m], new[] { MidpointRounding.AwayFromZero, MidpointRounding.ToEven, MidpointRounding.ToZero, MidpointRounding.ToPositiveInfinity }
            .Select(rounding => factors.NetPresentValue(net, MoneyUnit.Pound, rounding).Pounds));
    }

    // 5.35535 ÷ 1.07 is £5 and half a penny, and 5.35535 times the decimal nearest to 1 ÷ 1.07 is less.
    [Fact]
    public void A_tie_that_decimals_miss_by_their_last_digit_is_decided_exactly()
    {
        var factors = new Discounting(DiscountSchedule.Flat(0.07m), First).PrepareFactors(FinancialYearRange.Starting(First, 2));
        Money[] net = [Money.Zero, Money.FromPounds(5.35535m)];

        Assert.True(net[1].Pounds * factors.ByYear[First.Next] < 5.005m);
        Assert.Equal(Money.FromPence(501), factors.NetPresentValue(net));
        Assert.Equal(Money.FromPence(-501), factors.NetPresentValue([Money.Zero, -net[1]]));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var factors = FourPercent.PrepareFactors(Four);
        var sum = factors.NetPresentValue(Printed);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 100; time++)
            sum += factors.NetPresentValue(Printed);
        Assert.Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > Money.Zero);
    }

    [Fact]
    public void Equal_conventions_and_years_make_equal_factors()
    {
        Assert.Equal(FourPercent.PrepareFactors(Four), FourPercent.PrepareFactors(Four));
        Assert.Equal(FourPercent.PrepareFactors(Four).GetHashCode(), FourPercent.PrepareFactors(Four).GetHashCode());
        Assert.NotEqual(FourPercent.PrepareFactors(Four), FourPercent.PrepareFactors(FinancialYearRange.Starting(First, 3)));
        Assert.NotEqual(FourPercent.PrepareFactors(Four), FourPercent.WithFactorsRoundedTo(4).PrepareFactors(Four));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var factors = FourPercent.PrepareFactors(Four);

        Bad.Input<ArgumentException>(() => factors.NetPresentValue(Printed.AsSpan(1)), "4 in all; there are 3");
        Bad.Input<ArgumentOutOfRangeException>(() => factors.NetPresentValue(Printed, (MoneyUnit)9), "MoneyUnit must be one of");
        Bad.Input<ArgumentOutOfRangeException>(() => factors.NetPresentValue(Printed, MoneyUnit.Penny, (MidpointRounding)9), "MidpointRounding must be one of");
        Bad.Input<ArgumentOutOfRangeException>(() => FourPercent.PrepareFactors(FinancialYearRange.Starting(First.PlusYears(-1), 2)), "base year");
        Bad.Input<OverflowException>(() => factors.NetPresentValue([Money.MaxValue, Money.MaxValue, Money.Zero, Money.Zero]), "1,000,000,000,000,000");
    }
}
