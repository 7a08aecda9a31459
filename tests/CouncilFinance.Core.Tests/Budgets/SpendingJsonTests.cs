using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Budgets;

public sealed class SpendingJsonTests
{
    private const string LineJson = """{"title":"Reablement","employees":4,"runningExpenses":0.5,"internalIncome":-1,"externalIncome":-2}""";
    private const string SchemeJson = """{"title":"Hub","heading":"New Starts","costs":{"2017/18":5,"2018/19":"to-be-confirmed"}""";
    private const string InvestJson = """{"title":"Libraries","investment":{"2017/18":100},"saving":{"2018/19":60},"payBackLimit":5}""";
    private const string ProjectJson = """{"title":"Arts","category":"new","savings":{"years":"2016/17","lines":[]}""";

    private static readonly FinancialYear First = new(2017);
    private static readonly RevenueBudgetLine Line = new("Reablement", Pounds(4), Pounds(0.5m), Pounds(-1), Pounds(-2));
    private static readonly CapitalScheme Scheme = new("Hub", "New Starts", YearSeries.Starting(First, CapitalCost.Of(Pounds(5)), CapitalCost.ToBeConfirmed));
    private static readonly InvestToSave Libraries = new("Libraries", YearSeries.Starting(First, Pounds(100)), CumulativeEffect.Starting(First.Next, Pounds(60)), 5);
    private static readonly SavingsProject Arts = new("Arts", ProjectCategory.New, new SavingsSchedule(FinancialYearRange.Starting(new FinancialYear(2016), 1), []));

    [Fact]
    public void Revenue_budgets_have_the_documented_shape()
    {
        var section = RevenueBudgetSection.Of("A", Line.WithPreviousNetBudget(Pounds(7)), RevenueBudgetSection.Of("B"));
        var sectionJson = $$$"""{"title":"A","items":[{{{LineJson[..^1]}}},"previousNetBudget":7},{"title":"B","items":[]}]}""";

        Assert.Equal(LineJson, Json.Of(Line));
        Assert.Equal(sectionJson, Json.Of(section));
        Assert.Equal($$$"""{"year":"2017/18","section":{{{sectionJson}}}}""", Json.Of(new RevenueBudget(First, section)));
        Assert.Equal(section, Json.Read<RevenueBudgetSection>(sectionJson));
        Assert.Equal(new RevenueBudgetLine("x", Money.Zero, Pounds(3)), Json.Read<RevenueBudgetLine>("""{"title":"x","runningExpenses":3}"""));
    }

    [Fact]
    public void Capital_programmes_have_the_documented_shape()
    {
        var funded = Scheme.WithFunding(new CapitalFundingSource(CapitalFundingKind.RevenueContribution, "RCCO"), YearSeries.Starting(First, Pounds(2)));

        Assert.Equal(
            ["5", "0", "\"to-be-confirmed\"", "\"not-yet-costed\"", """{"confirmed":5,"toBeConfirmed":true,"notYetCosted":false}""", """{"confirmed":0,"toBeConfirmed":true,"notYetCosted":true}"""],
            new[] { Scheme.Costs.First, default, CapitalCost.ToBeConfirmed, CapitalCost.NotYetCosted, Scheme.Total, CapitalCost.ToBeConfirmed + CapitalCost.NotYetCosted }.Select(Json.Of));
        Assert.Equal(SchemeJson + ""","funding":[{"kind":"revenue-contribution","name":"RCCO","amounts":{"2017/18":2,"2018/19":0}}]}""", Json.Of(funded));
        Assert.Equal($$$"""{"years":"2017/18 to 2018/19","schemes":[{{{SchemeJson}}},"funding":[]}]}""", Json.Of(new CapitalProgramme(Scheme.Costs.Years, [Scheme])));
        Assert.Equal(Scheme, Json.Read<CapitalScheme>(SchemeJson + "}"));
        Assert.Equal(CapitalCost.ToBeConfirmed, Json.Read<CapitalCost>("""{"toBeConfirmed":true}"""));
        Assert.Equal(CapitalCost.NotYetCosted, Json.Read<CapitalCost>("""{"notYetCosted":true,"confirmed":0}"""));
        Assert.Equal(default, Json.Read<CapitalCost>("{}"));
    }

    [Fact]
    public void Projects_have_the_documented_shape()
    {
        var stated = Arts.WithBaseBudget(new FinancialYear(2014), Pounds(100_000)).WithPosts(1.50m, 0m).WithInvestment(YearSeries.Starting(First, Pounds(20)), Recurrence.OneOff);
        var statedJson = ProjectJson + ""","baseBudget":{"year":"2014/15","amount":100000},"posts":{"now":1.5,"affected":0},"investment":{"2017/18":20,"after":0}}""";

        Assert.Equal(InvestJson, Json.Of(Libraries));
        Assert.Equal(Libraries, Json.Read<InvestToSave>(InvestJson));
        Assert.Equal(ProjectJson + "}", Json.Of(Arts));
        Assert.Equal(statedJson, Json.Of(stated));
        Assert.Equal(stated, Json.Read<SavingsProject>(statedJson));
        Assert.Equal($$$"""{"years":"2016/17","projects":[{{{statedJson}}}]}""", Json.Of(new SavingsPortfolio(Arts.Savings.Years, [stated])));
    }

    [Fact]
    public void Bad_revenue_budgets_say_what_is_wrong()
    {
        Wrong<RevenueBudgetLine>("[]", "A revenue budget line is an object");
        Wrong<RevenueBudgetLine>("""{"title":"x","grossBudget":1}""", "no property 'grossBudget'", "employees, runningExpenses");
        Wrong<RevenueBudgetLine>("""{"employees":1}""", "wants the property 'title'");
        Wrong<RevenueBudgetLine>("""{"title":"x","employees":"1"}""", "In 'employees'", "An amount is a number of pounds");
        Wrong<RevenueBudgetLine>("""{"title":"x","employees":999999999999999,"runningExpenses":1}""", "£1,000,000,000,000,000");
        Wrong<RevenueBudgetSection>("""{"title":"x"}""", "A section of a revenue budget wants the property 'items'");
        Wrong<RevenueBudgetSection>("""{"title":"x","items":[{"title":"y","items":[1]}]}""", "In item 1 of 'items'", "A revenue budget line is an object, not '1'");
        Wrong<RevenueBudgetSection>($$$"""{"title":"x","items":[{{{LineJson}}},{{{LineJson}}}]}""", "'Reablement' is gross £3.50, net £1.50", "another has that title");
        Wrong<RevenueBudgetSection>("""{"title":"x","items":[{"title":"y","employees":999999999999999},{"title":"z","employees":1}]}""", "£1,000,000,000,000,000");
        Wrong<RevenueBudget>($$$"""{"year":"2017/19","section":{{{LineJson}}}}""", "In 'year'");
        Wrong<RevenueBudget>($$$"""{"year":"2017/18","section":{{{LineJson}}}}""", "In 'section'", "A section of a revenue budget has no property 'employees'");
        Wrong<RevenueBudget>("1", "A revenue budget is an object");
    }

    [Fact]
    public void Bad_capital_programmes_say_what_is_wrong()
    {
        Wrong<CapitalCost>("\"tbc\"", "'tbc' is not a capital cost", "'to-be-confirmed' or 'not-yet-costed'");
        Wrong<CapitalCost>("true", "a number of pounds, 'to-be-confirmed', 'not-yet-costed' or an object, not 'true'");
        Wrong<CapitalCost>("-1", "The amount is nil or more", "-£1");
        Wrong<CapitalCost>("""{"confirmed":-1}""", "The amount is nil or more");
        Wrong<CapitalCost>("""{"confirmed":1,"tbc":true}""", "A capital cost has no property 'tbc'");
        Wrong<CapitalCost>("""{"toBeConfirmed":1}""", "'toBeConfirmed' of a capital cost is true or false");
        Wrong<CapitalScheme>("1", "A capital scheme is an object");
        Wrong<CapitalScheme>("""{"title":"x","heading":"y","costs":{"2017/18":0}}""", "x has none");
        Wrong<CapitalScheme>("""{"title":"x","heading":"y","costs":{"2017/18 and after":1}}""", "a closed run of years");
        Wrong<CapitalScheme>("""{"title":"x","heading":"y","costs":{"2017/18":999999999999999,"2018/19":1}}""", "£1,000,000,000,000,000");
        Wrong<CapitalScheme>(SchemeJson + ""","funding":[{"kind":"grant","name":"BCF","amounts":{"2017/18":6}}]}""", "Hub costs £5 in 2017/18", "£6 is to pay for it");
        Wrong<CapitalScheme>(SchemeJson + ""","funding":[{"kind":"lottery","name":"x","amounts":{"2017/18":1}}]}""", "In item 1 of 'funding'", "'lottery' is not a CapitalFundingKind", "'grant'");
        Wrong<CapitalScheme>(SchemeJson + ""","funding":[{"kind":"grant","amounts":{"2017/18":1}}]}""", "A capital funding wants the property 'name'");
        Wrong<CapitalProgramme>("""{"years":"2017/18","schemes":[{}]}""", "In item 1 of 'schemes'", "wants the property 'title'");
        Wrong<CapitalProgramme>($$$"""{"years":"2017/18","schemes":[{{{SchemeJson}}}}]}""", "A programme covers every year of its schemes");
        Wrong<CapitalProgramme>("[]", "A capital programme is an object");
    }

    [Fact]
    public void Bad_projects_say_what_is_wrong()
    {
        Wrong<InvestToSave>("[]", "An invest-to-save project is an object");
        Wrong<InvestToSave>(InvestJson.Replace(":5}", ":0}", StringComparison.Ordinal), "A limit on pay-back is 1 year or more; 0 is not");
        Wrong<InvestToSave>(InvestJson.Replace(":5}", ":1.5}", StringComparison.Ordinal), "In 'payBackLimit' a whole number is wanted");
        Wrong<InvestToSave>(InvestJson.Replace("100", "0", StringComparison.Ordinal), "An investment is above nil in some year");
        Wrong<SavingsProject>("[]", "A savings project is an object");
        Wrong<SavingsProject>(ProjectJson.Replace("\"new\"", "\"newer\"", StringComparison.Ordinal) + "}", "'newer' is not a ProjectCategory", "'cross-cutting'");
        Wrong<SavingsProject>(ProjectJson + ""","baseBudget":1}""", "A base budget is an object");
        Wrong<SavingsProject>(ProjectJson + ""","baseBudget":{"amount":1}}""", "A base budget wants the property 'year'");
        Wrong<SavingsProject>(ProjectJson + ""","posts":{"now":1}}""", "A number of posts wants the property 'affected'");
        Wrong<SavingsProject>(ProjectJson + ""","posts":{"now":1,"affected":2}}""", "Arts has 1 posts", "2 of them are affected");
        Wrong<SavingsProject>(ProjectJson + ""","investment":{"2017/18":1,"after":-1}}""", "An investment is nil or more; -£1 in what stays is not");
        Wrong<SavingsPortfolio>($$$"""{"years":"2016/17","projects":[{{{ProjectJson}}}},{{{ProjectJson}}}}]}""", "'Arts' is a project of 2016/17", "another has that title");
        Wrong<SavingsPortfolio>("""{"years":"2016/17","projects":[1]}""", "In item 1 of 'projects'", "A savings project is an object");
        Wrong<SavingsPortfolio>("[]", "A portfolio of savings projects is an object");
    }

    [Fact]
    public void Converters_name_the_argument()
    {
        var (writer, options) = (new Utf8JsonWriter(Stream.Null), JsonSerializerOptions.Default);

        Refuses(new RevenueBudgetLineJsonConverter());
        Refuses(new RevenueBudgetSectionJsonConverter());
        Refuses(new RevenueBudgetJsonConverter());
        Refuses(new CapitalSchemeJsonConverter());
        Refuses(new CapitalProgrammeJsonConverter());
        Refuses(new InvestToSaveJsonConverter());
        Refuses(new SavingsProjectJsonConverter());
        Refuses(new SavingsPortfolioJsonConverter());
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => new CapitalCostJsonConverter().Write(null!, default, options)).ParamName);

        void Refuses<T>(JsonConverter<T> converter)
            where T : class
        {
            Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => converter.Write(null!, null!, options)).ParamName);
            Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => converter.Write(writer, null!, options)).ParamName);
        }
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        var budget = new RevenueBudget(First, RevenueBudgetSection.Of("A", Line));
        var programme = new CapitalProgramme(Scheme.Costs.Years, [Scheme]);
        var portfolio = new SavingsPortfolio(Arts.Savings.Years, [Arts]);

        Assert.Equal(budget, JsonSerializer.Deserialize(JsonSerializer.Serialize(budget, BudgetsJsonContext.Default.RevenueBudget), BudgetsJsonContext.Default.RevenueBudget));
        Assert.Equal(programme, JsonSerializer.Deserialize(JsonSerializer.Serialize(programme, BudgetsJsonContext.Default.CapitalProgramme), BudgetsJsonContext.Default.CapitalProgramme));
        Assert.Equal(portfolio, JsonSerializer.Deserialize(JsonSerializer.Serialize(portfolio, BudgetsJsonContext.Default.SavingsPortfolio), BudgetsJsonContext.Default.SavingsPortfolio));
        Assert.Equal(InvestJson, JsonSerializer.Serialize(Libraries, BudgetsJsonContext.Default.InvestToSave));
        Assert.Equal("\"capital-receipts\"", Json.Of(CapitalFundingKind.CapitalReceipts));
        Assert.Equal(["\"total\"", "\"within-limit\""], new[] { Json.Of(RevenueRowKind.Total), Json.Of(RepaymentOutcome.WithinLimit) });
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
