using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.CrossCharges;
using static CouncilFinance.Tests.CrossCharges.Commissioning;

namespace CouncilFinance.Tests.CrossCharges;

public sealed class CrossChargeJsonTests
{
    private const string LbhfJson = """{"code":"LBHF","name":"Hammersmith and Fulham"}""";
    private const string WccJson = """{"code":"WCC","name":"Westminster"}""";
    private const string WeightsJson = $$$"""[{"authority":{{{LbhfJson}}},"value":2.5},{"authority":{{{WccJson}}},"value":0}]""";
    private const string BasisJson = $$$"""{"kind":"headcount","weights":{{{WeightsJson}}}}""";
    private const string LineJson = $$$"""{"reference":"C1","title":"Team","paidBy":{{{WccJson}}},"budget":100.5,"outturn":90.5""";

    private static readonly ChargingBasis Headcount = ChargingBasis.ByHeadcount(ByAuthority.Of((Lbhf, 2.50m), (Wcc, 0m)));
    private static readonly CrossChargeAgreement Legal = new("Legal", Headcount);

    [Fact]
    public void Demand_and_bases_have_the_documented_shape()
    {
        Assert.Equal("""{"quantity":1200,"quality":1.2}""", Json.Of(new Demand(1_200.0m, 1.20m)));
        Assert.Equal("""{"quantity":0,"quality":1}""", Json.Of(default(Demand)));
        Assert.Equal(BasisJson, Json.Of(Headcount));
        Assert.Equal($$$"""{"kind":"demand","weights":[{"authority":{{{WccJson}}},"value":1200}]}""", Json.Of(ChargingBasis.ByDemand(ByAuthority.Of((Wcc, new Demand(1_000m, 1.2m))))));
        Assert.Equal($$$"""{"kind":"budget","weights":[{"authority":{{{WccJson}}},"value":0.5}]}""", Json.Of(ChargingBasis.ByBudget(ByAuthority.Of((Wcc, Pounds(0.50m))))));
        Assert.Equal($$$"""{"kind":"activity","weights":[{"authority":{{{WccJson}}},"value":3}]}""", Json.Of(ChargingBasis.ByActivity(ByAuthority.Of((Wcc, 3m)))));
        Assert.Equal($$$"""{"kind":"fixed-percentages","weights":[{"authority":{{{WccJson}}},"value":100}]}""", Json.Of(ChargingBasis.FixedPercentages(ByAuthority.Of((Wcc, 100.0m)))));
        Assert.Equal($$$"""{"kind":"equal","weights":[{"authority":{{{LbhfJson}}},"value":1},{"authority":{{{WccJson}}},"value":1}]}""", Json.Of(ChargingBasis.EqualShares(Lbhf, Wcc)));
    }

    [Fact]
    public void Variances_and_costs_have_the_documented_shape()
    {
        Assert.Equal("""{"cause":"demand","amount":15000}""", Json.Of(Variance.Demand(Pounds(15_000.00m))));
        Assert.Equal("""{"cause":"direct-cost","amount":-0.5}""", Json.Of(Variance.DirectCost(Pounds(-0.50m))));
        Assert.Equal("""{"cause":"indirect-cost","amount":0}""", Json.Of(Variance.IndirectCost(Money.Zero)));
        Assert.Equal($$$"""{"cause":"specification","amount":1,"author":{{{LbhfJson}}}}""", Json.Of(Variance.SpecificationOf(Lbhf, Pounds(1m))));
        Assert.Equal(
            $$$"""{"cause":"quality","amount":1,"agreedShares":{{{WeightsJson}}},"agreement":"Joint committee, 4 June"}""",
            Json.Of(Variance.Quality(Pounds(1m)).SharedAsAgreed(ByAuthority.Of((Lbhf, 2.50m), (Wcc, 0.0m)), "Joint committee, 4 June")));
        Assert.Equal(
            LineJson + $$$""","variances":[{"cause":"demand","amount":-10}],"transferredStaffBurdens":[{"authority":{{{LbhfJson}}},"value":20}]}""",
            Json.Of(new CostLine("C1", "Team", Wcc, Pounds(100.50m), Pounds(90.5m), Variance.Demand(Pounds(-10m))).WithTransferredStaffBurden(Lbhf, Pounds(20m))));
        Assert.Equal(
            $$$"""{"reference":"C1","title":"Team","paidBy":{{{WccJson}}},"budget":5,"outturn":5,"variances":[],"transferredStaffBurdens":[]}""",
            Json.Of(CostLine.OnBudget("C1", "Team", Wcc, Pounds(5m))));
    }

    [Fact]
    public void Agreements_have_the_documented_shape()
    {
        Assert.Equal($$$"""{"service":"Legal","basis":{{{BasisJson}}}}""", Json.Of(Legal));
        Assert.Equal($$$"""{"service":"Legal","basis":{{{BasisJson}}},"host":{{{WccJson}}},"hostPolicy":"carried-forward"}""", Json.Of(Legal.WithHost(Wcc, HostPolicy.CarriedForward)));
        Assert.Equal("\"borne-by-host\"", Json.Of(HostPolicy.BorneByHost));
        Assert.Equal("\"transferred-staff-burden\"", Json.Of(ChargeRule.TransferredStaffBurden));
        Assert.Equal("\"indirect-cost\"", Json.Of(VarianceCause.IndirectCost));
        Assert.Equal("\"fixed-percentages\"", Json.Of(ChargingBasisKind.FixedPercentages));
    }

    [Fact]
    public void What_is_written_comes_back_equal_with_the_names_of_its_authorities()
    {
        Assert.All([Basis, Headcount, ChargingBasis.EqualShares(Lbhf, Wcc), ChargingBasis.FixedPercentages(Weights(12.5m, 0m, 87.5m))], ComesBack);
        Assert.All([Team, Homecare, Accommodation, Team.WithTransferredStaffBurden(Rbkc, Pounds(1m)).WithTransferredStaffBurden(Wcc, Money.Zero)], ComesBack);
        Assert.All([Variance.Quality(Pounds(-1m)), Variance.SpecificationOf(Rbkc, Pounds(2m)), Variance.DirectCost(Pounds(3m)).SharedAsAgreed(Weights(1m, 0m, 2m), "x")], ComesBack);
        Assert.All([Agreement, HostedBy(Rbkc, HostPolicy.SharedAtOnce), HostedBy(Wcc, HostPolicy.BorneByHost)], ComesBack);
        Assert.Equal("Westminster", Json.RoundTrip(Team).PaidBy.Name);
        Assert.Equal("Hammersmith and Fulham", Json.RoundTrip(Team).Variances[1].Author!.Name);
        Assert.Equal("Westminster", Json.RoundTrip(HostedBy(Wcc, HostPolicy.BorneByHost)).Host!.Name);
        Assert.Equal(
            Statement(HostPolicy.CarriedForward).Items,
            Json.RoundTrip(HostedBy(Wcc, HostPolicy.CarriedForward)).StatementFor(Year, [Json.RoundTrip(Team), Json.RoundTrip(Homecare), Json.RoundTrip(Accommodation)]).Items);

        static void ComesBack<T>(T value)
            where T : notnull
        {
            Assert.Equal(value, Json.RoundTrip(value));
            Assert.Equal(Json.Of(value), Json.Of(Json.RoundTrip(value)));
        }
    }

    [Fact]
    public void What_is_left_out_is_as_documented()
    {
        Assert.Equal(new Demand(7m), Json.Read<Demand>("""{"quantity":7}"""));
        Assert.Equal(CostLine.OnBudget("C1", "Team", Wcc, Pounds(100.5m)), Json.Read<CostLine>(LineJson.Replace("90.5", "100.5", StringComparison.Ordinal) + "}"));
        Assert.Equal(Legal, Json.Read<CrossChargeAgreement>($$$"""{"basis":{{{BasisJson}}},"service":"Legal"}"""));
    }

    [Fact]
    public void Bad_demand_and_bases_in_JSON_say_what_is_wrong()
    {
        Wrong<Demand>("7", "A demand is an object, not '7'");
        Wrong<Demand>("""{"quality":1}""", "A demand wants the property 'quantity'");
        Wrong<Demand>("""{"quantity":1,"price":2}""", "A demand has no property 'price'", "quantity, quality");
        Wrong<Demand>("""{"quantity":"1"}""", "In 'quantity'", "A number is wanted, not '\"1\"'");
        Wrong<Demand>("""{"quantity":1,"quality":null}""", "In 'quality'", "A number is wanted");
        Wrong<Demand>("""{"quantity":-1}""", "A quantity is nil or more", "-1 is not");
        Wrong<Demand>("""{"quantity":1,"quality":0}""", "A quality is above nil", "0 is not");
        Wrong<Demand>("""{"quantity":9999999999999999999999999999,"quality":2}""", "at most 28 digits");
        Wrong<ChargingBasis>("[]", "A charging basis is an object");
        Wrong<ChargingBasis>("""{"kind":"equal"}""", "A charging basis wants the property 'weights'");
        Wrong<ChargingBasis>($$$"""{"weights":{{{WeightsJson}}}}""", "A charging basis wants the property 'kind'");
        Wrong<ChargingBasis>($$$"""{"kind":"posts","weights":{{{WeightsJson}}}}""", "'posts' is not a ChargingBasisKind", "'fixed-percentages'");
        Wrong<ChargingBasis>($$$"""{"kind":1,"weights":{{{WeightsJson}}}}""", "The 'kind' of a charging basis is a string, not '1'");
        Wrong<ChargingBasis>($$$"""{"kind":"budget","weights":{{{WeightsJson}}},"unit":"pound"}""", "A charging basis has no property 'unit'", "kind, weights");
        Wrong<ChargingBasis>("""{"kind":"budget","weights":{}}""", "In 'weights'", "an array");
        Wrong<ChargingBasis>("""{"kind":"budget","weights":[]}""", "at least one authority", "there are none");
        Wrong<ChargingBasis>($$$"""{"kind":"budget","weights":[{"authority":{{{WccJson}}},"value":-1}]}""", "nil or more of the weights", "WCC has -1");
        Wrong<ChargingBasis>($$$"""{"kind":"demand","weights":[{"authority":{{{WccJson}}},"value":0}]}""", "some of the weights", "none of WCC has any");
        Wrong<ChargingBasis>($$$"""{"kind":"budget","weights":[{"authority":{{{WccJson}}},"value":1},{"authority":{{{WccJson}}},"value":1}]}""", "'WCC' stands twice");
        Wrong<ChargingBasis>($$$"""{"kind":"fixed-percentages","weights":{{{WeightsJson}}}}""", "Percentages sum to 100", "these sum to 2.5");
        Wrong<ChargingBasis>($$$"""{"kind":"equal","weights":{{{WeightsJson}}}}""", "Equal shares all have the weight 1", "the weights are LBHF 2.5; WCC 0");
        Wrong<ChargingBasis>("""{"kind":"equal","weights":[]}""", "at least one authority");
    }

    [Fact]
    public void Bad_variances_in_JSON_say_what_is_wrong()
    {
        const string Demand = """{"cause":"demand","amount":1""";

        Wrong<Variance>("1", "A variance is an object");
        Wrong<Variance>("""{"amount":1}""", "A variance wants the property 'cause'");
        Wrong<Variance>("""{"cause":"demand"}""", "A variance wants the property 'amount'");
        Wrong<Variance>("""{"cause":"unexplained","amount":1}""", "'unexplained' is not a VarianceCause", "'direct-cost'");
        Wrong<Variance>("""{"cause":"demand","amount":"£1"}""", "In 'amount'", "number of pounds");
        Wrong<Variance>(Demand + ""","why":"x"}""", "A variance has no property 'why'", "cause, amount, author, agreedShares, agreement");
        Wrong<Variance>(Demand + $$$""","author":{{{WccJson}}}}""", "'author' where its cause is a specification, and only there");
        Wrong<Variance>("""{"cause":"specification","amount":1}""", "'author' where its cause is a specification, and only there");
        Wrong<Variance>("""{"cause":"specification","amount":1,"author":"WCC"}""", "In 'author'", "An authority is an object");
        Wrong<Variance>(Demand + $$$""","agreedShares":{{{WeightsJson}}}}""", "wants the property 'agreement'");
        Wrong<Variance>(Demand + ""","agreement":"x"}""", "wants the property 'agreedShares'");
        Wrong<Variance>(Demand + $$$""","agreedShares":{{{WeightsJson}}},"agreement":" "}""", "The 'agreement' of a variance is one line of text");
        Wrong<Variance>(Demand + ""","agreedShares":[],"agreement":"x"}""", "at least one above nil", "there are none");
        Wrong<Variance>(Demand + $$$""","agreedShares":[{"authority":{{{WccJson}}},"value":-1}],"agreement":"x"}""", "nil or more", "WCC -1 are not");
        Wrong<Variance>($$$"""{"cause":"indirect-cost","amount":1,"agreedShares":{{{WeightsJson}}},"agreement":"x"}""", "demand, quality or direct costs", "not for indirect-cost");
        Wrong<Variance>($$$"""{"cause":"specification","amount":1,"author":{{{WccJson}}},"agreement":"x"}""", "demand, quality or direct costs", "not for specification");
    }

    [Fact]
    public void Bad_costs_and_agreements_in_JSON_say_what_is_wrong()
    {
        const string Variances = ""","variances":[{"cause":"demand","amount":-10}]""";

        Wrong<CostLine>("[]", "A cost line is an object");
        Wrong<CostLine>("""{"reference":"C1"}""", "A cost line wants the property 'title'");
        Wrong<CostLine>(LineJson + Variances + ""","payer":1}""", "A cost line has no property 'payer'", "paidBy");
        Wrong<CostLine>(LineJson.Replace("\"C1\"", "\"\"", StringComparison.Ordinal) + "}", "The 'reference' of a cost line is one line of text");
        Wrong<CostLine>(LineJson.Replace("100.5", "true", StringComparison.Ordinal) + "}", "In 'budget'", "number of pounds");
        Wrong<CostLine>(LineJson.Replace(WccJson, "\"WCC\"", StringComparison.Ordinal) + "}", "In 'paidBy'", "An authority is an object");
        Wrong<CostLine>(LineJson + "}", "The outturn of C1 is -£10 away from its budget", "its variances explain £0");
        Wrong<CostLine>(LineJson + ""","variances":{}}""", "The 'variances' of a cost line is an array");
        Wrong<CostLine>(LineJson + ""","variances":[{"cause":"demand","amount":-10},{"cause":"x","amount":0}]}""", "In item 2 of 'variances'", "'x' is not a VarianceCause");
        Wrong<CostLine>(LineJson + Variances + $$$""","transferredStaffBurdens":[{"authority":{{{LbhfJson}}},"value":-1}]}""", "The amount is nil or more", "-£1 is not");
        Wrong<CostLine>(LineJson + Variances + $$$""","transferredStaffBurdens":[{"authority":{{{LbhfJson}}},"value":101}]}""", "The budget of C1 is £100.50", "come to £101");
        Wrong<CostLine>(LineJson + Variances + ""","transferredStaffBurdens":1}""", "In 'transferredStaffBurdens'", "an array");
        Wrong<CostLine>(LineJson.Replace("100.5", "999999999999999", StringComparison.Ordinal).Replace("90.5", "-999999999999999", StringComparison.Ordinal) + "}", "£1,000,000,000,000,000");
        Wrong<CrossChargeAgreement>("1", "A cross-charge agreement is an object");
        Wrong<CrossChargeAgreement>("""{"service":"x"}""", "A cross-charge agreement wants the property 'basis'");
        Wrong<CrossChargeAgreement>($$$"""{"basis":{{{BasisJson}}}}""", "A cross-charge agreement wants the property 'service'");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"policy":"x"}""", "no property 'policy'", "service, basis, host, hostPolicy");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x ","basis":{{{BasisJson}}}}""", "The 'service' of a cross-charge agreement is one line of text");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{"kind":"fixed-percentages","weights":{{{WeightsJson}}}}}""", "In 'basis': Percentages sum to 100");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"host":{{{WccJson}}}}""", "wants the property 'hostPolicy'");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"hostPolicy":"shared-at-once"}""", "wants the property 'host'");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"host":{{{WccJson}}},"hostPolicy":"shared"}""", "'shared' is not a HostPolicy", "'shared-at-once', 'borne-by-host', 'carried-forward'");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"host":{"code":"LCC","name":"x"},"hostPolicy":"shared-at-once"}""", "LBHF, WCC share x", "the host is LCC");
        Wrong<CrossChargeAgreement>($$$"""{"service":"x","basis":{{{BasisJson}}},"host":{"code":"WCC","name":"Wigan"},"hostPolicy":"shared-at-once"}""", "WCC is named Westminster", "named Wigan");
    }

    [Fact]
    public void A_user_s_own_source_generated_context_holds_cross_charges()
    {
        var document = new SharedService(
            HostedBy(Wcc, HostPolicy.CarriedForward), [Team, Homecare], ByAuthority.Of((Lbhf, new Demand(1m, 2m))), Variance.Quality(Pounds(1m)), Headcount, HostPolicy.BorneByHost, ChargeRule.AgreedException);

        var json = JsonSerializer.Serialize(document, SharedServiceContext.Default.SharedService);
        var returned = JsonSerializer.Deserialize(json, SharedServiceContext.Default.SharedService)!;

        Assert.Equal(Json.Of(document), json);
        Assert.Equal((document.Agreement, document.Demand, document.Pending, document.Alternative), (returned.Agreement, returned.Demand, returned.Pending, returned.Alternative));
        Assert.Equal((document.Policy, document.Rule), (returned.Policy, returned.Rule));
        Assert.Equal(document.Costs, returned.Costs);
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        Assert.Equal(Json.Of(Agreement), JsonSerializer.Serialize(Agreement, CrossChargesJsonContext.Default.CrossChargeAgreement));
        Assert.Equal(Agreement, JsonSerializer.Deserialize(Json.Of(Agreement), CrossChargesJsonContext.Default.CrossChargeAgreement));
        Assert.Equal(Homecare, JsonSerializer.Deserialize(JsonSerializer.Serialize(Homecare, CrossChargesJsonContext.Default.CostLine), CrossChargesJsonContext.Default.CostLine));
        Assert.Equal(Headcount, JsonSerializer.Deserialize(JsonSerializer.Serialize(Headcount, CrossChargesJsonContext.Default.ChargingBasis), CrossChargesJsonContext.Default.ChargingBasis));
        Assert.Equal(Team.Variances[1], JsonSerializer.Deserialize(JsonSerializer.Serialize(Team.Variances[1], CrossChargesJsonContext.Default.Variance), CrossChargesJsonContext.Default.Variance));
        Assert.Equal(new Demand(2m), JsonSerializer.Deserialize(JsonSerializer.Serialize(new Demand(2m), CrossChargesJsonContext.Default.Demand), CrossChargesJsonContext.Default.Demand));
    }

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}

/// <summary>A document of another council system that holds a shared service.</summary>
public sealed record SharedService(
    CrossChargeAgreement Agreement,
    IReadOnlyList<CostLine> Costs,
    ByAuthority<Demand> Demand,
    Variance Pending,
    ChargingBasis Alternative,
    HostPolicy Policy,
    ChargeRule Rule);

/// <summary>That system's own source-generated context.</summary>
[JsonSerializable(typeof(SharedService))]
public sealed partial class SharedServiceContext : JsonSerializerContext;
