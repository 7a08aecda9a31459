using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class SettlementTests
{
    private static readonly Authority Lbhf = new("LBHF");
    private static readonly Authority Rbkc = new("RBKC");
    private static readonly Authority Wcc = new("WCC");
    private static readonly Authority Lcc = new("LCC");

    [Fact]
    public void The_largest_debtor_pays_the_largest_creditor_first()
    {
        var settlement = Settlement.Of(Balances(-10, 12, 7, -9));

        Assert.Equal([new Transfer(Rbkc, Lbhf, Pounds(10)), new Transfer(Wcc, Lcc, Pounds(7)), new Transfer(Rbkc, Lcc, Pounds(2))], settlement.Transfers);
        Assert.Equal(Balances(-10, 12, 7, -9), settlement.Balances);
        Assert.Equal("RBKC pays LBHF £10\nWCC pays LCC £7\nRBKC pays LCC £2", settlement.ToString());
    }

    [Fact]
    public void Among_equals_the_earlier_authority_comes_first() =>
        Assert.Equal("LBHF pays WCC £5\nRBKC pays LCC £5", Settlement.Of(Balances(5, 5, -5, -5)).ToString());

    [Fact]
    public void Balances_of_nil_need_no_payment()
    {
        Assert.Empty(Settlement.Of(Balances(0, 0)).Transfers);
        Assert.Equal("Nothing is owed.", Settlement.Of(Balances(0, 0)).ToString());
        Assert.Equal("Nothing is owed.", Settlement.Of(ByAuthority.Of<Money>()).ToString());
        Assert.Equal("WCC pays LBHF £0.01", Settlement.Of(ByAuthority.Of((Lbhf, Money.FromPence(-1)), (Rbkc, Money.Zero), (Wcc, Money.FromPence(1)))).ToString());
    }

    [Fact]
    public void Balances_that_do_not_sum_to_nil_are_refused_with_their_sum()
    {
        var error = Assert.Throws<ContradictionException>(() => Settlement.Of(Balances(3, -1)));

        Assert.Equal(("A settlement clears balances that sum to nil", "these sum to £2"), (error.Fact, error.OtherFact));
        Assert.Equal("these sum to -£2", Assert.Throws<ContradictionException>(() => Settlement.Of(Balances(-3, 1))).OtherFact);
    }

    [Fact]
    public void Settlements_are_equal_when_their_balances_are()
    {
        var (settlement, same) = (Settlement.Of(Balances(3, -3)), Settlement.Of(Balances(3, -3)));

        Assert.True(settlement == same && settlement.Equals((object)same) && !(settlement != same) && (Settlement?)null == null);
        Assert.Equal(settlement.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(settlement, Settlement.Of(Balances(2, -2)));
        Assert.False(settlement.Equals(null) || settlement.Equals((object)"x") || settlement == null || null == settlement);
    }

    [Fact]
    public void A_transfer_says_who_pays_whom_how_much()
    {
        var transfer = new Transfer(Lbhf, Wcc, Money.FromThousands(12));

        Assert.Equal("LBHF pays WCC £12,000", transfer.ToString());
        Assert.Equal((Lbhf, Wcc, Money.FromThousands(12)), (transfer.From, transfer.To, transfer.Amount));
        Assert.Equal(new Transfer(Lbhf, Wcc, Money.FromThousands(12)), transfer);
        Assert.NotEqual(new Transfer(Wcc, Lbhf, Money.FromThousands(12)), transfer);
        Assert.NotEqual(new Transfer(Lbhf, Wcc, Money.FromThousands(13)), transfer);
        Assert.Equal(Money.Zero, new Transfer(Lbhf, Wcc, Money.Zero).Amount);
    }

    [Fact]
    public void A_transfer_to_oneself_or_of_less_than_nil_is_refused()
    {
        Bad.Input<ArgumentException>(() => new Transfer(Lbhf, Lbhf, Pounds(1)), "An authority pays another; LBHF would pay itself.");
        Bad.Input<ArgumentOutOfRangeException>(() => new Transfer(Lbhf, Wcc, Pounds(-1)), "The amount is nil or more; -£1 is not.");
        Assert.Throws<ContradictionException>(() => new Transfer(Lbhf, new Authority("LBHF", "Fulham"), Pounds(1)));
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static ByAuthority<Money> Balances(params int[] pounds) =>
        new(new[] { Lbhf, Rbkc, Wcc, Lcc }.Zip(pounds, (party, amount) => KeyValuePair.Create(party, Money.FromPounds(amount))));
}
