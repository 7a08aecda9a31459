using System.Text.Json;
using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Appraisal;

public sealed class AppraisalJsonTests
{
    private const string ScheduleJson = """{"name":"two bands","source":"Cabinet, 4 June","bands":[{"firstYear":0,"rate":0.035},{"firstYear":31,"rate":0.03}]}""";
    private const string FlowsJson = """{"inflows":{"2010/11":0,"2011/12":146000.5},"outflows":{"2010/11":0,"2011/12":517000}""";
    private const string ConventionStart = $$"""{"schedule":{{ScheduleJson}},"baseYear":"2010/11" """;

    private static readonly FinancialYear First = new(2010);
    private static readonly DiscountSchedule Schedule = new("two bands", "Cabinet, 4 June", new DiscountBand(0, 0.0350m), new DiscountBand(31, 0.03m));
    private static readonly Discounting Convention = new(Schedule, First);
    private static readonly CashFlows Flows = CashFlows.Of(YearSeries.Starting(First, 0m, 146_000.50m).Map(Money.FromPounds), YearSeries.Starting(First, 0m, 517_000m).Map(Money.FromPounds));

    [Fact]
    public void Flows_and_price_bases_have_the_documented_shape()
    {
        Assert.Equal("\"cash\"", Json.Of(PriceBase.Cash));
        Assert.Equal("\"real at 2011/12 prices\"", Json.Of(PriceBase.RealAt(new FinancialYear(2011))));
        Assert.Equal(FlowsJson + ""","priceBase":"cash"}""", Json.Of(Flows));
        Assert.Equal(FlowsJson + ""","priceBase":"real at 2010/11 prices"}""", Json.Of(CashFlows.Of(Flows.Inflows, Flows.Outflows, PriceBase.RealAt(First))));
    }

    [Fact]
    public void Rates_and_conventions_have_the_documented_shape()
    {
        Assert.Equal("""{"firstYear":31,"rate":0.03}""", Json.Of(new DiscountBand(31, 0.030m)));
        Assert.Equal(ScheduleJson, Json.Of(Schedule));
        Assert.Equal(ConventionStart.TrimEnd() + ""","timing":"start-of-year"}""", Json.Of(Convention));
        Assert.Equal(
            ConventionStart.TrimEnd() + ""","timing":"middle-of-year","factorPlaces":0,"rowUnit":"pound"}""",
            Json.Of(new Discounting(Schedule, First, DiscountTiming.MiddleOfYear).WithFactorsRoundedTo(0).WithRowsRoundedTo(MoneyUnit.Pound)));
        Assert.Equal("\"end-of-year\"", Json.Of(DiscountTiming.EndOfYear));
        Assert.Equal("\"whole-years\"", Json.Of(PaybackCounting.WholeYears));
        Assert.Equal("\"final\"", Json.Of(PaybackCrossing.Final));
        Assert.Equal("\"nothing-to-pay-back\"", Json.Of(PaybackOutcome.NothingToPayBack));
    }

    [Fact]
    public void What_is_left_out_is_as_documented()
    {
        Assert.Equal(Flows, Json.Read<CashFlows>(FlowsJson + "}"));
        Assert.Equal(Convention, Json.Read<Discounting>(ConventionStart + "}"));
        Assert.Equal(Convention.WithFactorsRoundedTo(20), Json.Read<Discounting>(ConventionStart + ""","factorPlaces":20}"""));
        Assert.Equal(Convention.WithRowsRoundedTo(MoneyUnit.Thousand), Json.Read<Discounting>(ConventionStart + ""","rowUnit":"thousand"}"""));
        Assert.Equal(PriceBase.RealAt(new FinancialYear(2011)), Json.Read<PriceBase>("\"real at 2011-12 prices\""));
        Assert.Equal(new DiscountBand(0, 0.1m), Json.Read<DiscountBand>("""{"rate":1.0e-1,"firstYear":0}"""));
    }

    [Fact]
    public void Bad_flows_in_JSON_say_what_is_wrong()
    {
        Wrong<CashFlows>("[]", "A statement of cash flows is an object", "'[]'");
        Wrong<CashFlows>("""{"inflows":{"2010/11":1}}""", "A statement of cash flows wants the property 'outflows'");
        Wrong<CashFlows>("""{"outflows":{"2010/11":1}}""", "wants the property 'inflows'");
        Wrong<CashFlows>(FlowsJson + ""","net":{"2010/11":0}}""", "no property 'net'", "inflows, outflows, priceBase");
        Wrong<CashFlows>(FlowsJson + ""","priceBase":"cash","priceBase":"cash"}""", "the property 'priceBase' twice");
        Wrong<CashFlows>(FlowsJson + ""","priceBase":"real"}""", "In 'priceBase'", "'real' is not a price base", "'real at 2011/12 prices'");
        Wrong<CashFlows>(FlowsJson + ""","priceBase":null}""", "In 'priceBase'", "a string such as \"cash\"", "not 'null'");
        Wrong<CashFlows>("""{"inflows":{"2010/11":"1"},"outflows":{"2010/11":1}}""", "In 'inflows'");
        Wrong<CashFlows>("""{"inflows":{"2010/11":1},"outflows":{"2011/12":1}}""", "2010/11", "2011/12");
        Wrong<CashFlows>("""{"inflows":{"2010/11 and after":1},"outflows":{"2010/11 and after":1}}""", "a closed run of years", "2010/11 and after is open-ended");
        Wrong<CashFlows>("""{"inflows":{"2010/11":999999999999999},"outflows":{"2010/11":-1}}""", "£1,000,000,000,000,000");
        Wrong<PriceBase>("1", "a string such as \"cash\"", "not '1'");
        Wrong<PriceBase>("\"Cash\"", "'Cash' is not a price base");
        Wrong<PriceBase>("\"real at 2011/13 prices\"", "'real at 2011/13 prices' is not a price base");
        Wrong<PriceBase>("\"real at prices\"", "'real at prices' is not a price base");
    }

    [Fact]
    public void Bad_rates_and_conventions_in_JSON_say_what_is_wrong()
    {
        Wrong<DiscountBand>("""{"firstYear":0}""", "A discount band wants the property 'rate'");
        Wrong<DiscountBand>("""{"rate":0}""", "A discount band wants the property 'firstYear'");
        Wrong<DiscountBand>("""{"firstYear":0,"rate":0.1,"to":30}""", "no property 'to'", "firstYear, rate");
        Wrong<DiscountBand>("""{"firstYear":0.5,"rate":0.1}""", "In 'firstYear' a whole number is wanted", "'0.5'");
        Wrong<DiscountBand>("""{"firstYear":"0","rate":0.1}""", "In 'firstYear' a whole number is wanted");
        Wrong<DiscountBand>("""{"firstYear":-1,"rate":0.1}""", "counted from the base year, 0", "-1 is before it");
        Wrong<DiscountBand>("""{"firstYear":0,"rate":"4%"}""", "In 'rate'", "A number is wanted");
        Wrong<DiscountBand>("""{"firstYear":0,"rate":-1}""", "above -1", "-1 is not");
        Wrong<DiscountBand>("""{"firstYear":0,"rate":1e27}""", "below 1,000,000,000,000,000");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y"}""", "A discount schedule wants the property 'bands'");
        Wrong<DiscountSchedule>("""{"name":"x","bands":[]}""", "wants the property 'source'");
        Wrong<DiscountSchedule>("""{"name":" ","source":"y","bands":[]}""", "The 'name' of a discount schedule is one line of text");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y","bands":[]}""", "Bands begin in year 0", "there are none");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y","bands":{}}""", "The 'bands' of a discount schedule is an array");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y","bands":[{"firstYear":1,"rate":0.1}]}""", "the first is 10% from year 1");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y","bands":[{"firstYear":0,"rate":0.1},{"firstYear":0,"rate":0.2}]}""", "20% from year 0 follows 10% from year 0");
        Wrong<DiscountSchedule>("""{"name":"x","source":"y","bands":[{"firstYear":0,"rate":0.1},{"rate":0.2}]}""", "In item 2 of 'bands'", "wants the property 'firstYear'");
        Wrong<Discounting>($$"""{"schedule":{{ScheduleJson}}}""", "A discounting wants the property 'baseYear'");
        Wrong<Discounting>("""{"baseYear":"2010/11"}""", "wants the property 'schedule'");
        Wrong<Discounting>("""{"schedule":{},"baseYear":"2010/11"}""", "In 'schedule'", "wants the property 'name'");
        Wrong<Discounting>(ConventionStart.Replace("2010/11", "2010/12", StringComparison.Ordinal) + "}", "In 'baseYear'", "'2010/12' is not a financial year");
        Wrong<Discounting>(ConventionStart + ""","timing":"mid-year"}""", "'mid-year' is not a DiscountTiming", "'middle-of-year'");
        Wrong<Discounting>(ConventionStart + ""","factorPlaces":21}""", "0 to 20 decimal places", "21 is not that");
        Wrong<Discounting>(ConventionStart + ""","factorPlaces":null}""", "In 'factorPlaces' a whole number is wanted", "'null'");
        Wrong<Discounting>(ConventionStart + ""","rowUnit":"pence"}""", "'pence' is not a MoneyUnit", "'penny'");
        Wrong<Discounting>(ConventionStart + ""","rate":0.04}""", "no property 'rate'", "schedule, baseYear, timing, factorPlaces, rowUnit");
    }

    [Fact]
    public void Business_cases_have_the_documented_shape()
    {
        var amounts = YearSeries.Starting(First, 0m, 250.50m).Map(Money.FromPounds);
        var business = new BusinessCase(amounts.Years, PriceBase.RealAt(First)).WithBenefit("savings", amounts).WithCost("system", YearSeries.Starting(First, Money.FromPounds(100)), "IT")
            .WithUncertainty("savings", Uncertainty.Triangular(0.80m, 1m, 1.4m)).WithOptimismBias(new OptimismBias("IT", 0.5m, "table 1", 0.20m), MoneyUnit.Pound, MidpointRounding.AwayFromZero);

        Assert.Equal("""{"shape":"uniform","low":0.8,"high":1}""", Json.Of(Uncertainty.Uniform(0.80m, 1m)));
        Assert.Equal("""{"category":"IT","uplift":0.24,"source":"table 1"}""", Json.Of(new OptimismBias("IT", 0.240m, "table 1")));
        Assert.Equal(
            """
            {"years":"2010/11 to 2011/12","priceBase":"real at 2010/11 prices","lines":[
            {"title":"savings","benefit":{"2010/11":0,"2011/12":250.5},"uncertainty":{"shape":"triangular","low":0.8,"likely":1,"high":1.4}},
            {"title":"system","cost":{"2010/11":140,"2011/12":0},"category":"IT","optimismBias":{"category":"IT","uplift":0.5,"source":"table 1","mitigated":0.2}}]}
            """.ReplaceLineEndings(string.Empty),
            Json.Of(business));
        Assert.Equal(new BusinessCase(amounts.Years).WithBenefit("x", amounts), Json.Read<BusinessCase>("""{"years":"2010/11","lines":[{"title":"x","benefit":{"2010/11":0,"2011/12":250.5}}]}"""));
    }

    [Fact]
    public void Ranged_and_dated_flows_have_the_documented_shape()
    {
        var ranges = YearSeries.Starting(First, new MoneyRange(Money.Zero, Money.FromPounds(2)));

        Assert.Equal("""{"inflows":{"2010/11":{"low":0,"high":2}},"outflows":{"2010/11":{"low":0,"high":2}},"priceBase":"cash"}""", Json.Of(RangedCashFlows.Of(ranges, ranges)));
        Assert.Equal(RangedCashFlows.Of(ranges, ranges), Json.RoundTrip(RangedCashFlows.Of(ranges, ranges)));
        Assert.Equal(
            """{"2008-01-01":-10000,"2008-03-01":2750.5}""",
            Json.Of(DatedCashFlows.Of((new DateOnly(2008, 3, 1), Money.FromPounds(2_750.50m)), (new DateOnly(2008, 1, 1), Money.FromPounds(-10_000)))));
        Assert.Equal(DatedCashFlows.Of((new DateOnly(2008, 3, 1), Money.FromPounds(1))), Json.Read<DatedCashFlows>("""{"2008-03-01":1}"""));
    }

    [Fact]
    public void Bad_business_cases_and_flows_in_JSON_say_what_is_wrong()
    {
        const string Years = """{"years":"2010/11","lines":[""";

        Wrong<BusinessCase>("""{"lines":[]}""", "A business case wants the property 'years'");
        Wrong<BusinessCase>("""{"years":"2010/11"}""", "A business case wants the property 'lines'");
        Wrong<BusinessCase>("""{"years":"2010/11 and after","lines":[]}""", "a closed run of years", "2010/11 and after is open-ended");
        Wrong<BusinessCase>(Years + """{"title":"x"}]}""", "In item 1 of 'lines'", "'benefit' and 'cost'", "has neither");
        Wrong<BusinessCase>(Years + """{"title":"x","benefit":{"2010/11":1},"cost":{"2010/11":1}}]}""", "has both");
        Wrong<BusinessCase>(Years + """{"benefit":{"2010/11":1}}]}""", "A line of a business case wants the property 'title'");
        Wrong<BusinessCase>(Years + """{"title":"x","benefit":{"2010/11 and after":1}}]}""", "In item 1 of 'lines'", "2010/11 and after is open-ended");
        Wrong<BusinessCase>(Years + """{"title":"x","benefit":{"2010/11":1}},{"title":"x","benefit":{"2010/11":1}}]}""", "'x' stands twice");
        Wrong<BusinessCase>(Years + """{"title":"x","benefit":{"2010/11":999999999999999}},{"title":"y","benefit":{"2010/11":1}}]}""", "£1,000,000,000,000,000");
        Wrong<BusinessCaseLine>("""{"title":"x","benefit":{"2010/11":1},"category":"IT"}""", "Only a cost has a 'category'", "'IT'");
        Wrong<BusinessCaseLine>("""{"title":"x","cost":{"2010/11":1},"optimismBias":{"category":"IT","uplift":1,"source":"s"}}""", "which has none", "it is for 'IT'");
        Wrong<BusinessCaseLine>("""{"title":"x","cost":{"2010/11":1},"category":"A","optimismBias":{"category":"B","uplift":1,"source":"s"}}""", "its line, 'A'", "it is for 'B'");
        Wrong<BusinessCaseLine>("""{"title":"x","cost":{"2010/11":1},"uncertainty":{"low":1,"high":1}}""", "In 'uncertainty'", "wants the property 'shape'");
        Wrong<Uncertainty>("""{"shape":"uniform","low":1,"likely":1,"high":1}""", "no 'likely' factor");
        Wrong<Uncertainty>("""{"shape":"pert","low":1,"high":1}""", "An uncertainty wants the property 'likely'");
        Wrong<Uncertainty>("""{"shape":"uniform","low":2,"high":1}""", "at least the low one, 2; 1 is below it");
        Wrong<Uncertainty>("""{"shape":"pert","low":1,"likely":3,"high":2}""", "from the low one, 1, to the high one, 2; 3 is not");
        Wrong<OptimismBias>("""{"category":"x","uplift":-1,"source":"y"}""", "nil or more; -1 is not");
        Wrong<OptimismBias>("""{"category":"x","uplift":1}""", "An optimism bias wants the property 'source'");
        Wrong<RangedCashFlows>("""{"inflows":{"2010/11":{"low":1,"high":0}},"outflows":{"2010/11":{"low":0,"high":0}}}""", "In 'inflows'", "at least the low one");
        Wrong<RangedCashFlows>("""{"inflows":{"2010/11":{"low":1,"high":1}},"outflows":{"2011/12":{"low":0,"high":0}}}""", "2010/11", "2011/12");
        Wrong<DatedCashFlows>("[]", "{\"2008-01-01\": -10000}", "not '[]'");
        Wrong<DatedCashFlows>("{}", "at least one flow");
        Wrong<DatedCashFlows>("""{"2008-02-30":1}""", "'2008-02-30' is not a day", "2008-03-01");
        Wrong<DatedCashFlows>("""{"2008-2-3":1}""", "'2008-2-3' is not a day");
        Wrong<DatedCashFlows>("""{"2008-01-01":1,"2008-01-01":2}""", "'2008-01-01' stands twice");
        Wrong<DatedCashFlows>("""{"2008-01-01":"1"}""", "In '2008-01-01'", "number of pounds");
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        Assert.Equal(Json.Of(Flows), JsonSerializer.Serialize(Flows, AppraisalJsonContext.Default.CashFlows));
        Assert.Equal(Flows, JsonSerializer.Deserialize(Json.Of(Flows), AppraisalJsonContext.Default.CashFlows));
        Assert.Equal(Json.Of(Convention), JsonSerializer.Serialize(Convention, AppraisalJsonContext.Default.Discounting));
        Assert.Equal(Convention, JsonSerializer.Deserialize(Json.Of(Convention), AppraisalJsonContext.Default.Discounting));
        Assert.Equal(Schedule, JsonSerializer.Deserialize(Json.Of(Schedule), AppraisalJsonContext.Default.DiscountSchedule));
        Assert.Equal(Schedule.Bands[1], JsonSerializer.Deserialize(Json.Of(Schedule.Bands[1]), AppraisalJsonContext.Default.DiscountBand));
        Assert.Equal(PriceBase.RealAt(First), JsonSerializer.Deserialize(Json.Of(PriceBase.RealAt(First)), AppraisalJsonContext.Default.PriceBase));
    }

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
