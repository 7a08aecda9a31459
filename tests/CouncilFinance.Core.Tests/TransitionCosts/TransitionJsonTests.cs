using System.Text.Json;
using CouncilFinance.Phasing;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.TransitionCosts;

public sealed class TransitionJsonTests
{
    private const string LbhfJson = """{"code":"LBHF","name":"Hammersmith and Fulham"}""";
    private const string WccJson = """{"code":"WCC","name":"Westminster"}""";
    private const string CostJson = $$$"""{"reference":"T1","title":"Systems","incurredBy":{{{LbhfJson}}},"year":"2011/12","amount":500.5,"necessity":"accepted-as-worth-it" """;
    private const string SavingsJson = $$$"""[{"authority":{{{LbhfJson}}},"value":{"2015/16":3}},{"authority":{{{WccJson}}},"value":{"2015/16":1}}]""";
    private const string WithdrawalJson = $$$"""{"participants":[{{{LbhfJson}}},{{{WccJson}}}],"withdrawing":{{{WccJson}}},"noticeGiven":"2014-04-01" """;

    private static readonly FinancialYear First = new(2015);
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Wcc = new("WCC", "Westminster");

    private static readonly TransitionCost Cost = new("T1", "Systems", Lbhf, new FinancialYear(2011), Money.FromPounds(500.50m), Necessity.AcceptedAsWorthIt);
    private static readonly ByAuthority<YearSeries<Money>> Savings = ByAuthority.Of((Lbhf, Pounds(3)), (Wcc, Pounds(1)));
    private static readonly FundingFacility Facility = FundingFacility.Of(Pounds(4), Savings);

    [Fact]
    public void Costs_and_schemes_have_the_documented_shape()
    {
        Assert.Equal(
            CostJson.TrimEnd() + $$$""","nature":"capital","discretionaryPayment":20,"approvedBy":[{{{WccJson}}}]}""",
            Json.Of(Cost.WithNature(CostNature.Capital).WithDiscretionaryPayment(Money.FromPounds(20)).WithApproval(Wcc)));
        Assert.Equal(
            $$$"""[{"authority":{{{LbhfJson}}},"value":{"2015/16":-5}}]""",
            Json.Of(NetReductions.Of(ByAuthority.Of((Lbhf, CumulativeEffect.Starting(First, Money.FromPounds(-5)))))));
        Assert.Equal(
            $$$"""{"title":"Move","basis":"planned-savings","plannedSavings":[{"authority":{{{LbhfJson}}},"value":2}],"costs":[{{{Json.Of(Cost)}}}]}""",
            Json.Of(TransitionScheme.ByPlannedSavings("Move", ByAuthority.Of((Lbhf, Money.FromPounds(2)))).WithCost(Cost)));
        Assert.Equal(
            $$$"""{"title":"Move","basis":"net-reduction-in-the-year","reductions":[{"authority":{{{LbhfJson}}},"value":{"2015/16":-5}}],"fallback":[{"authority":{{{LbhfJson}}},"value":1.5}],"fallbackAgreement":"May 2011","costs":[]}""",
            Json.Of(TransitionScheme.ByNetReduction(
                "Move", NetReductions.Of(ByAuthority.Of((Lbhf, CumulativeEffect.Starting(First, Money.FromPounds(-5))))), TransitionBasis.NetReductionInTheYear)
                .WithFallback(ByAuthority.Of((Lbhf, 1.50m)), "May 2011")));
    }

    [Fact]
    public void Facilities_and_endings_have_the_documented_shape()
    {
        var facility = Facility.WithBroughtForward(ByAuthority.Of((Wcc, Money.FromPounds(7))));

        Assert.Equal(
            $$$"""{"contributions":{"2015/16":4},"plannedSavings":{{{SavingsJson}}},"broughtForward":[{"authority":{{{LbhfJson}}},"value":0},{"authority":{{{WccJson}}},"value":7}],"balancesUsed":{"2015/16":7},"unit":"penny"}""",
            Json.Of(facility));
        Assert.Equal(
            $$$"""{"facility":{{{Json.Of(facility)}}},"corporateResources":[{"title":"Team","amounts":{"2015/16":9}}],"grants":[],"contingencyRate":0.15}""",
            Json.Of(CostOfChange.Of(facility).WithCorporateResources("Team", Pounds(9)).WithContingencyRate(0.150m)));
        Assert.Equal(
            WithdrawalJson.TrimEnd() + $$$""","shorterNotice":{"months":6,"agreedBy":[{{{LbhfJson}}}]},"ownCosts":1,"adjustments":[{"title":"x","authority":{{{LbhfJson}}},"amount":2,"isReasonable":false}]}""",
            Json.Of(new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(2014, 4, 1)).WithShorterNotice(6, Lbhf)
                .WithOwnCosts(Money.FromPounds(1)).WithAdjustment(new AdjustmentCost("x", Lbhf, Money.FromPounds(2), isReasonable: false))));
        Assert.Equal(WithdrawalJson.TrimEnd() + ",\"ownCosts\":0,\"adjustments\":[]}", Json.Of(new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(2014, 4, 1))));
        Assert.Equal(
            $$$"""{"incurred":[{"authority":{{{LbhfJson}}},"value":90}],"agreedShares":[{"authority":{{{LbhfJson}}},"value":2.5}],"unit":"pound"}""",
            Json.Of(new MutualEnding(ByAuthority.Of((Lbhf, Money.FromPounds(90))), ByAuthority.Of((Lbhf, 2.50m)), MoneyUnit.Pound)));
    }

    [Fact]
    public void What_is_left_out_is_as_documented()
    {
        var withdrawal = new Withdrawal([Lbhf, Wcc], Wcc, new DateOnly(2014, 4, 1));

        Assert.Equal(Cost, Json.Read<TransitionCost>(CostJson + "}"));
        Assert.Equal(Facility, Json.Read<FundingFacility>($$$"""{"contributions":{"2015/16":4},"plannedSavings":{{{SavingsJson}}}}"""));
        Assert.Equal(
            Facility.WithBroughtForward(ByAuthority.Of((Wcc, Money.FromPounds(7)))),
            Json.Read<FundingFacility>($$$"""{"contributions":{"2015/16":4},"plannedSavings":{{{SavingsJson}}},"broughtForward":[{"authority":{{{WccJson}}},"value":7}]}"""));
        Assert.Equal(CostOfChange.Of(Facility), Json.Read<CostOfChange>($$$"""{"facility":{{{Json.Of(Facility)}}}}"""));
        Assert.Equal(withdrawal, Json.Read<Withdrawal>(WithdrawalJson + "}"));
        Assert.Equal(
            withdrawal.WithAdjustment(new AdjustmentCost("x", Lbhf, Money.FromPounds(2))),
            Json.Read<Withdrawal>(WithdrawalJson + $$$""","adjustments":[{"title":"x","authority":{{{LbhfJson}}},"amount":2}]}"""));
        Assert.Equal(
            new MutualEnding(ByAuthority.Of((Lbhf, Money.FromPounds(90))), ByAuthority.Of((Lbhf, 1m))),
            Json.Read<MutualEnding>($$$"""{"incurred":[{"authority":{{{LbhfJson}}},"value":90}],"agreedShares":[{"authority":{{{LbhfJson}}},"value":1}]}"""));
    }

    [Fact]
    public void Bad_costs_and_schemes_in_JSON_say_what_is_wrong()
    {
        Wrong<TransitionCost>(CostJson + ""","payment":1}""", "no property 'payment'", "discretionaryPayment");
        Wrong<TransitionCost>("""{"reference":"T1"}""", "A transition cost wants the property 'title'");
        Wrong<TransitionCost>(CostJson + ""","nature":"revenues"}""", "'revenues' is not a CostNature", "'capital'");
        Wrong<TransitionCost>(CostJson + ""","approvedBy":[{"code":"A"}]}""", "In item 1 of 'approvedBy'", "wants the property 'name'");
        Wrong<TransitionCost>(CostJson + $$$""","approvedBy":[{{{LbhfJson}}},{"code":"LBHF","name":"x"}]}""", "LBHF is named Hammersmith and Fulham", "named x");
        Wrong<TransitionCost>(CostJson.Replace("500.5", "-1", StringComparison.Ordinal) + "}", "The amount is nil or more", "-£1");
        Wrong<NetReductions>("[]", "at least one authority");
        Wrong<TransitionScheme>($$$"""{"title":"x","basis":"planned-savings","reductions":[]}""", "A transition scheme by 'planned-savings' has no 'reductions'");
        Wrong<TransitionScheme>("""{"title":"x","basis":"net-reduction-in-the-year","plannedSavings":[]}""", "'net-reduction-in-the-year' has no 'plannedSavings'");
        Wrong<TransitionScheme>("""{"title":"x","basis":"net-reduction-at-full-effect"}""", "wants the property 'reductions'");
        Wrong<TransitionScheme>("""{"title":"x","basis":"agreed-fallback","reductions":[{"authority":{"code":"A","name":"A"},"value":{"2015/16":1}}]}""", "AgreedFallback is another basis");
        Wrong<TransitionScheme>($$$"""{"title":"x","basis":"planned-savings","plannedSavings":[{"authority":{{{WccJson}}},"value":1}],"fallback":[]}""", "wants the property 'fallbackAgreement'");
        Wrong<TransitionScheme>($$$"""{"title":"x","basis":"planned-savings","plannedSavings":[{"authority":{{{WccJson}}},"value":1}],"fallbackAgreement":"x"}""", "wants the property 'fallback'");
        Wrong<TransitionScheme>($$$"""{"title":"x","basis":"planned-savings","plannedSavings":[{"authority":{{{WccJson}}},"value":1}],"costs":[{{{CostJson}}}}]}""", "WCC take part in x", "who incurred T1 is LBHF");
        Wrong<TransitionScheme>($$$"""{"title":"x","basis":"planned-savings","plannedSavings":[{"authority":{{{WccJson}}},"value":1}],"costs":[{}]}""", "In item 1 of 'costs'", "wants the property 'reference'");
    }

    [Fact]
    public void Bad_facilities_and_endings_in_JSON_say_what_is_wrong()
    {
        const string Start = $$$"""{"contributions":{"2015/16":4},"plannedSavings":{{{SavingsJson}}}""";
        const string Ending = $$$"""{"incurred":[{"authority":{{{LbhfJson}}},"value":1}],"agreedShares":[{"authority":{{{LbhfJson}}},"value":1}]""";

        Wrong<TransitionScheme>("[]", "A transition scheme is an object");
        Wrong<FundingFacility>("[]", "A funding facility is an object");
        Wrong<CostOfChange>("[]", "A cost of change is an object");
        Wrong<Withdrawal>("[]", "A withdrawal is an object");
        Wrong<Withdrawal>(WithdrawalJson + ",\"adjustments\":[1]}", "In item 1 of 'adjustments'", "An adjustment cost is an object");
        Wrong<MutualEnding>("[]", "A mutual ending is an object");
        Wrong<FundingFacility>(Start + ""","unit":"pence"}""", "'pence' is not a MoneyUnit", "'penny'");
        Wrong<FundingFacility>(Start + ""","balancesUsed":{"2015/16":4}}""", "wants the property 'broughtForward'");
        Wrong<FundingFacility>(Start + $$$""","broughtForward":[{"authority":{{{WccJson}}},"value":1}],"balancesUsed":{"2015/16":4}}""", "£1 is brought forward", "£4 of it is to be used");
        Wrong<FundingFacility>(Start + $$$""","broughtForward":[{"authority":{{{WccJson}}},"value":999999999999999},{"authority":{{{LbhfJson}}},"value":1}]}""", "£1,000,000,000,000,000");
        Wrong<FundingFacility>(Start.Replace(":4", ":0.001", StringComparison.Ordinal) + "}", "a whole number of the unit, £0.01");
        Wrong<CostOfChange>($$$"""{"facility":{{{Start}}}},"contingencyRate":-1}""", "A contingency rate is nil or more");
        Wrong<CostOfChange>($$$"""{"facility":{{{Start}}}},"grants":[{"title":"x","amounts":{"2016/17":1}}]}""", "The facility is for 2015/16", "2016/17");
        Wrong<CostOfChange>($$$"""{"facility":{{{Start}}}},"corporateResources":[{"title":"x","amount":1}]}""", "In item 1 of 'corporateResources'", "A resource has no property 'amount'");
        Wrong<Withdrawal>(WithdrawalJson + ""","shorterNotice":{"months":6,"agreedBy":[]}}""", "LBHF has not agreed to 6 months");
        Wrong<Withdrawal>(WithdrawalJson + ""","shorterNotice":{"months":1.5,"agreedBy":[]}}""", "'months'", "a whole number", "'1.5'");
        Wrong<Withdrawal>(WithdrawalJson + ""","shorterNotice":6}""", "A shorter notice is an object");
        Wrong<Withdrawal>(WithdrawalJson.Replace("2014-04-01", "2014-4-1", StringComparison.Ordinal) + "}", "'noticeGiven'", "2014-04-01", "'2014-4-1'");
        Wrong<Withdrawal>(WithdrawalJson.Replace("2014-04-01", "9999-04-01", StringComparison.Ordinal) + "}", "9998-12-31");
        Wrong<Withdrawal>(WithdrawalJson + $$$""","adjustments":[{"title":"x","authority":{{{WccJson}}},"amount":2}]}""", "WCC withdraws");
        Wrong<AdjustmentCost>($$$"""{"title":"x","authority":{{{WccJson}}},"amount":2,"isReasonable":"yes"}""", "The 'isReasonable' of an adjustment cost is true or false");
        Wrong<MutualEnding>(Ending.Replace("""ue":1}],"a""", """ue":-1}],"a""", StringComparison.Ordinal) + "}", "nil or more", "-£1");
        Wrong<MutualEnding>(
            $$$"""{"incurred":[{"authority":{{{LbhfJson}}},"value":999999999999999},{"authority":{{{WccJson}}},"value":1}],"agreedShares":[{"authority":{{{LbhfJson}}},"value":1}]}""", "£1,000,000,000,000,000");
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        var scheme = TransitionScheme.ByPlannedSavings("Move", ByAuthority.Of((Lbhf, Money.FromPounds(2)))).WithCost(Cost);

        Assert.Equal(Json.Of(scheme), JsonSerializer.Serialize(scheme, TransitionCostsJsonContext.Default.TransitionScheme));
        Assert.Equal(scheme, JsonSerializer.Deserialize(Json.Of(scheme), TransitionCostsJsonContext.Default.TransitionScheme));
        Assert.Equal(Json.Of(Facility), JsonSerializer.Serialize(Facility, TransitionCostsJsonContext.Default.FundingFacility));
        Assert.Equal("\"common-to-all\"", Json.Of(Necessity.CommonToAll));
    }

    private static YearSeries<Money> Pounds(decimal amount) => YearSeries.Starting(First, Money.FromPounds(amount));

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
