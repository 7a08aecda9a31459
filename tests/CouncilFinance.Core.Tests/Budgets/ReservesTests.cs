using CouncilFinance.Budgets;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class ReservesTests
{
    [Fact]
    public void Closing_balance_is_the_next_opening()
    {
        var reserve = new EarmarkedReserve("Transformation", Money.FromThousands(9), Each(0, 2, 0), Each(4, 7, 0));

        Assert.Equal([5, 0, 0], InThousands(reserve.ClosingBalances));
        Assert.Equal([9, 5, 0], InThousands(reserve.OpeningBalances));
        Assert.Equal(("Transformation", Money.FromThousands(9), Each(0, 2, 0), Each(4, 7, 0)), (reserve.Name, reserve.OpeningBalance, reserve.Contributions, reserve.Uses));
        Assert.Equal("Transformation: 2017/18 £5,000; 2018/19 £0; 2019/20 £0", reserve.ToString());
        Assert.Equal(reserve, new EarmarkedReserve("Transformation", Money.FromThousands(9), Each(0, 2, 0), Each(4, 7, 0)));
        Assert.NotEqual(reserve, new EarmarkedReserve("Transformation", Money.FromThousands(10), Each(0, 1, 0), Each(5, 6, 0)));
        Assert.NotEqual(reserve, new EarmarkedReserve("Severance", Money.FromThousands(9), Each(0, 2, 0), Each(4, 7, 0)));
        Assert.NotEqual(reserve, new EarmarkedReserve("Transformation", Money.FromThousands(9), Each(0, 3, 0), Each(4, 8, 0)));
    }

    [Fact]
    public void An_earmarked_reserve_is_never_used_below_nil()
    {
        Bad.Input<ContradictionException>(
            () => new EarmarkedReserve("Transformation", Money.FromThousands(9), Each(0, 2), Each(4, 8)),
            "Transformation holds £7,000 in 2018/19, contributions included", "£8,000 is to be used");
        Bad.Input<ArgumentOutOfRangeException>(() => new EarmarkedReserve("x", Money.FromPence(-1), Each(1), Each(0)), "The opening balance is nil or more; -£0.01 is not");
        Bad.Input<ArgumentException>(() => new EarmarkedReserve("x", Base, Each(1, -1), Each(0, 0)), "Contributions are nil or more; that of 2018/19 is -£1,000");
        Bad.Input<ArgumentException>(() => new EarmarkedReserve("x", Base, Each(1), Each(-1)), "Uses are nil or more; that of 2017/18 is -£1,000");
        Bad.Input<ArgumentException>(() => new EarmarkedReserve("x", Base, Each(1), Each(1, 1)), "Uses are for the years of the contributions, 2017/18; these are for 2017/18 to 2018/19");
        Bad.Input<ArgumentException>(() => new EarmarkedReserve("x", Base, Open(), Open()), "A reserve has balances for a closed run of years; 2017/18 and after is open-ended");
        Bad.Input<ArgumentException>(() => new EarmarkedReserve(" ", Base, Each(1), Each(0)), "A name", "' '");
        Bad.Input<OverflowException>(() => new EarmarkedReserve("x", Money.MaxValue, Each(1), Each(0)), "£1,000,000,000,000,000");
    }

    [Fact]
    public void The_general_fund_says_in_which_years_it_is_below_its_minimum()
    {
        var balance = new GeneralFundBalance(Money.FromThousands(12), Each(0, 0, 5, 0), Each(2, 1, 0, 20), Money.FromThousands(10));

        Assert.Equal([10, 9, 14, -6], InThousands(balance.ClosingBalances));
        Assert.Equal([12, 10, 9, 14], InThousands(balance.OpeningBalances));
        Assert.Equal(
            ["2018/19: £9,000 is £1,000 below the minimum of £10,000", "2020/21: -£6,000 is £16,000 below the minimum of £10,000"],
            balance.BelowMinimum.Select(shortfall => shortfall.ToString()));
        Assert.Equal(
            (First.Next, Money.FromThousands(9), Money.FromThousands(10), Money.FromThousands(1)),
            (balance.BelowMinimum[0].Year, balance.BelowMinimum[0].Balance, balance.BelowMinimum[0].Minimum, balance.BelowMinimum[0].Shortfall));
        Assert.NotEqual(balance.BelowMinimum[0], balance.BelowMinimum[1]);
        Assert.Equal(balance.BelowMinimum, balance.BelowMinimum);
        Assert.Equal("2017/18 £10,000; 2018/19 £9,000; 2019/20 £14,000; 2020/21 -£6,000; below the minimum in 2018/19, 2020/21", balance.ToString());
    }

    [Fact]
    public void A_minimum_may_change_by_year()
    {
        var balance = new GeneralFundBalance(Money.FromThousands(12), Each(0, 0), Each(0, 0), Each(12, 13));

        Assert.Equal(First.Next, Assert.Single(balance.BelowMinimum).Year);
        Assert.Equal(Each(12, 13), balance.Minimum);
        Assert.Equal("2017/18 £12,000; 2018/19 £12,000", new GeneralFundBalance(Money.FromThousands(12), Each(0, 0), Each(0, 0), Money.Zero).ToString());
        Assert.Empty(new GeneralFundBalance(Money.FromThousands(-12), Each(12), Each(0), Money.Zero).BelowMinimum);
        Assert.Equal((Money.FromThousands(12), Each(1, 0), Each(0, 2)), Parts(new GeneralFundBalance(Money.FromThousands(12), Each(1, 0), Each(0, 2), Money.Zero)));
        Assert.NotEqual(balance, new GeneralFundBalance(Money.FromThousands(12), Each(0, 0), Each(0, 0), Each(12, 14)));
        Assert.NotEqual(balance, new GeneralFundBalance(Money.FromThousands(13), Each(0, 0), Each(0, 0), Each(12, 13)));
        Assert.Equal(balance, new GeneralFundBalance(Money.FromThousands(12), Each(0, 0), Each(0, 0), Each(12, 13)));
    }

    [Fact]
    public void Bad_balances_are_refused_by_name()
    {
        Bad.Input<ArgumentException>(() => new GeneralFundBalance(Base, Each(1), Each(0), Each(1, 2)), "The minimum is for the years of the contributions, 2017/18; this one is for 2017/18 to 2018/19");
        Bad.Input<ArgumentException>(() => new GeneralFundBalance(Base, Each(1), Each(0), Money.FromPounds(-1)), "A minimum level is nil or more; that of 2017/18 is -£1");
        Bad.Input<ArgumentException>(() => new GeneralFundBalance(Base, Each(-1), Each(0), Base), "Contributions are nil or more");
        Bad.Input<ArgumentException>(() => new GeneralFundBalance(Base, Open(), Open(), Base), "closed run of years");
        Bad.Input<OverflowException>(() => new GeneralFundBalance(Money.MinValue, Each(0), Each(1), Base), "£1,000,000,000,000,000");
    }

    private static (Money Opening, YearSeries<Money> Contributions, YearSeries<Money> Uses) Parts(GeneralFundBalance balance) =>
        (balance.OpeningBalance, balance.Contributions, balance.Uses);

    private static YearSeries<Money> Open() => new(First.To(First).AndAfter(), [Money.Zero]);
}
