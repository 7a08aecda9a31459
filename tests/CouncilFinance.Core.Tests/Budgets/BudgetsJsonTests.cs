using System.Text.Json;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class BudgetsJsonTests
{
    private const string BudgetJson =
        """{"name":"Care","years":"2017/18 to 2018/19","baseBudget":100000,"movements":[{"kind":"transfer","title":"Fees","changes":{"2017/18":5000,"2018/19":0}},""" +
        """{"kind":"saving","reference":"S1","title":"Once","changes":{"2017/18":0,"2018/19":-1000,"after":1000}}]}""";

    private const string EarmarkedJson = """{"name":"Severance","openingBalance":9000,"contributions":{"2017/18":0},"uses":{"2017/18":4000}}""";
    private const string FundJson = """{"openingBalance":-1000,"contributions":{"2017/18":2000},"uses":{"2017/18":0},"minimum":{"2017/18":500.5}}""";

    private static readonly GrowthLine Line = new("G1", "Demand", Reaching(1, 2));

    private static readonly BudgetRollForward Care = BudgetRollForward.From("Care", Money.FromThousands(100), First.To(First.Next))
        .WithTransfer("Fees", First, Money.FromThousands(5)).WithSavings(SavingsSchedule.Of(OneOff("S1", First.Next, 1)));

    [Fact]
    public void Every_stored_type_has_the_documented_shape()
    {
        Assert.Equal("""{"reference":"G1","title":"Demand","effect":{"2017/18":1000,"2018/19":2000}}""", Json.Of(Line));
        Assert.Equal(
            """{"years":"2017/18","lines":[{"reference":"G1","title":"Election","section":"Other","effect":{"2017/18":3000,"after":0},"planChange":"new"}]}""",
            Json.Of(GrowthSchedule.Of(new GrowthLine("G1", "Election", CumulativeEffect.OneOff(Each(3))).WithSection("Other").WithPlanChange(PlanChange.New))));
        Assert.Equal(
            """{"year":"2017/18","baseBudget":100000,"transfer":5000,"saving":-1000.5}""",
            Json.Of(new BudgetYear(First, Money.FromThousands(100)).With(BudgetMovementKind.Transfer, Money.FromThousands(5)).With(BudgetMovementKind.Saving, Money.FromPounds(-1000.5m))));
        Assert.Equal(BudgetJson, Json.Of(Care));
        Assert.Equal(
            $$$"""{"budgets":[{{{BudgetJson}}}],"resources":[{"title":"Council tax","amounts":{"2017/18":1000,"2018/19":2000}}],"reservesUsed":{"2017/18":0,"2018/19":3000}}""",
            Json.Of(MediumTermPlan.Of(Care).WithResource("Council tax", Each(1, 2)).WithReservesUsed(Each(0, 3))));
        Assert.Equal(EarmarkedJson, Json.Of(new EarmarkedReserve("Severance", Money.FromThousands(9), Each(0), Each(4))));
        Assert.Equal(FundJson, Json.Of(new GeneralFundBalance(Money.FromThousands(-1), Each(2), Each(0), Money.FromPounds(500.5m))));
        Assert.Equal("\"saving\"", Json.Of(BudgetMovementKind.Saving));
    }

    [Fact]
    public void What_is_left_out_is_as_documented()
    {
        Assert.Equal(BudgetRollForward.From("Care", Base, First.To(First)), Json.Read<BudgetRollForward>("""{"name":"Care","years":"2017/18","baseBudget":132528000}"""));
        Assert.Equal(MediumTermPlan.Of(Care), Json.Read<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}]}"""));
        Assert.Equal(new BudgetYear(First, Base), Json.Read<BudgetYear>("""{"year":"2017/18","baseBudget":132528000}"""));
    }

    [Fact]
    public void The_whole_of_Leicestershire_comes_back_equal()
    {
        Assert.Equal(AppendixB, Json.RoundTrip(AppendixB));
        Assert.Equal(AppendixC, Json.RoundTrip(AppendixC));
        Assert.Equal(Budget, Json.RoundTrip(Budget));
        Assert.Equal(Budget.ByYear, Json.RoundTrip(Budget).ByYear);
    }

    [Fact]
    public void Bad_growth_and_budgets_in_JSON_say_what_is_wrong()
    {
        Wrong<GrowthLine>("[]", "A growth line is an object");
        Wrong<GrowthLine>("""{"reference":"G1","title":"x","effect":{"2017/18":1},"amount":1}""", "no property 'amount'");
        Wrong<GrowthLine>("""{"reference":"G1","title":"x","effect":{"2017/18":"1"}}""", "'effect'");
        Wrong<GrowthLine>("""{"reference":"G1","title":"x","effect":{"2017/18":1},"planChange":"old"}""", "'old' is not a PlanChange");
        Wrong<GrowthLine>("""{"reference":"G1","title":"x","effect":{"2017/18":1},"section":" "}""", "The 'section' of a growth line");
        Wrong<GrowthSchedule>("[]", "A growth schedule is an object");
        Wrong<GrowthSchedule>("""{"years":"2017/18","lines":[{}]}""", "In item 1 of 'lines'", "wants the property 'reference'");
        Wrong<GrowthSchedule>($$"""{"years":"2017/18","lines":[{{Json.Of(Line)}}]}""", "2017/18 to 2018/19");
        Wrong<BudgetYear>("[]", "A budget year is an object");
        Wrong<BudgetYear>("""{"year":"2017/18","baseBudget":1,"savings":1}""", "no property 'savings'", "saving");
        Wrong<BudgetYear>("""{"year":"2017/18","baseBudget":999999999999999,"growth":1}""", "£1,000,000,000,000,000");
        Wrong<BudgetRollForward>("[]", "A budget is an object");
        Wrong<BudgetRollForward>(BudgetJson.Replace("\"2017/18\":5000,", string.Empty, StringComparison.Ordinal), "In item 1 of 'movements'", "are for the years of the budget, 2017/18 to 2018/19; these are for 2018/19");
        Wrong<BudgetRollForward>(BudgetJson.Replace("\"transfer\"", "\"saving\",\"reference\":\"S1\"", StringComparison.Ordinal), "the reference S1 is that of 'Fees'", "it is also that of 'Once'");
        Wrong<BudgetRollForward>(BudgetJson.Replace("\"transfer\"", "\"transfers\"", StringComparison.Ordinal), "In item 1 of 'movements'", "'transfers' is not a BudgetMovementKind");
        Wrong<BudgetRollForward>(BudgetJson.Replace("to 2018/19\"", "to 2018/19 and after\"", StringComparison.Ordinal), "the years of the budget");
        Wrong<BudgetRollForward>("""{"name":"x","years":"2017/18 and after","baseBudget":1}""", "closed run of years");
        Wrong<BudgetRollForward>("""{"name":"x","years":"2017/18","baseBudget":999999999999999,"movements":[{"kind":"growth","title":"x","changes":{"2017/18":1}}]}""", "£1,000,000,000,000,000");
        Wrong<BudgetRollForward>("""{"name":"x","years":"2017/18","baseBudget":1,"movements":[{"kind":"growth","title":"x","change":{}}]}""", "A movement has no property 'change'");
    }

    [Fact]
    public void Bad_plans_and_reserves_in_JSON_say_what_is_wrong()
    {
        Wrong<MediumTermPlan>("1", "A medium-term plan is an object");
        Wrong<MediumTermPlan>("""{"budgets":[]}""", "at least one budget");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}},{"name":1}]}""", "In item 2 of 'budgets'", "'name'");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}},{{{BudgetJson}}}]}""", "the name Care");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}],"reservesUsed":{"2017/18":1}}""", "The plan is for 2017/18 to 2018/19");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}],"resources":[{"title":"x"}]}""", "In item 1 of 'resources'", "amounts");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}],"resources":[{"amounts":{}}]}""", "In item 1 of 'resources'", "title");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}],"resources":[{"title":"x","amount":{}}]}""", "In item 1 of 'resources'", "A resource has no property 'amount'");
        Wrong<MediumTermPlan>($$$"""{"budgets":[{{{BudgetJson}}}],"gaps":[]}""", "no property 'gaps'");
        Wrong<EarmarkedReserve>("[]", "An earmarked reserve is an object");
        Wrong<EarmarkedReserve>(EarmarkedJson.Replace(":4000", ":10000", StringComparison.Ordinal), "Severance holds £9,000 in 2017/18", "£10,000 is to be used");
        Wrong<EarmarkedReserve>(EarmarkedJson.Replace(":9000", ":-9000", StringComparison.Ordinal), "nil or more");
        Wrong<GeneralFundBalance>("[]", "A general fund balance is an object");
        Wrong<GeneralFundBalance>(FundJson.Replace("\"minimum\"", "\"minimums\"", StringComparison.Ordinal), "no property 'minimums'");
        Wrong<GeneralFundBalance>(FundJson.Replace(":500.5", ":-0.5", StringComparison.Ordinal), "A minimum level is nil or more");
        Wrong<GeneralFundBalance>(FundJson.Replace(":-1000", ":999999999999999", StringComparison.Ordinal), "£1,000,000,000,000,000");
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        Assert.Equal(BudgetJson, JsonSerializer.Serialize(Care, BudgetsJsonContext.Default.BudgetRollForward));
        Assert.Equal(Care, JsonSerializer.Deserialize(BudgetJson, BudgetsJsonContext.Default.BudgetRollForward));
        Assert.Equal(AppendixB, JsonSerializer.Deserialize(Json.Of(AppendixB), BudgetsJsonContext.Default.GrowthSchedule));
        Assert.Equal(MediumTermPlan.Of(Care), JsonSerializer.Deserialize(Json.Of(MediumTermPlan.Of(Care)), BudgetsJsonContext.Default.MediumTermPlan));
    }

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
