using System.Text.Json;
using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

public sealed class WorkforceJsonTests
{
    private const string WccJson = """{"code":"WCC","name":"Westminster"}""";
    private const string BandJson = """{"low":33000,"high":41000}""";
    private const string GroupJson = $$"""{"title":"Commissioners","posts":7,"band":{{BandJson}},"onCostRate":0.25}""";
    private const string CostedJson = """{"title":"Complaints","posts":3.5,"cost":103000}""";

    private static readonly SalaryBand Band = SalaryBand.Between(Pounds(33_000), Pounds(41_000));
    private static readonly PostGroup Group = PostGroup.OnBand("Commissioners", 7m, Band).WithOnCostRate(0.25m);
    private static readonly PostGroup Costed = PostGroup.AtCost("Complaints", 3.5m, Pounds(103_000));
    private static readonly YearSeries<decimal> Numbers = YearSeries.Starting(new FinancialYear(2015), 11m, 7m);
    private static readonly StaffResource Contractors = StaffResource.OfPosts("Contractors", StaffFunding.Corporate, Numbers);

    [Fact]
    public void Structures_have_the_documented_shape()
    {
        HasShape(BandJson, Band);
        HasShape("""{"low":33000,"high":41000,"midPoint":36000.5}""", Band.WithMidPoint(Pounds(36_000.50m)));
        HasShape("""{"midPoint":68000}""", SalaryBand.AtMidPoint(Pounds(68_000)));
        HasShape(GroupJson, Group);
        HasShape(CostedJson, Costed);
        HasShape(
            GroupJson[..^1] + $$$""","authority":{{{WccJson}}},"tier":"Tier 6","businessGroup":"Complex Need"}""",
            Group.WithAuthority(Appendix.Wcc).WithTier("Tier 6").WithBusinessGroup("Complex Need"));
        HasShape($"[{GroupJson},{CostedJson}]", Establishment.Of(Group, Costed));
        HasShape("[]", Establishment.Of());
        HasShape($$"""{"title":"x","current":[{{GroupJson}}],"proposed":[]}""", new Restructure("x", Establishment.Of(Group), Establishment.Of()));
        HasShape(
            """{"postsDeleted":10.1,"redeploymentRate":0.5,"averagePayment":25000,"pensionStrainPerLeaver":1000}""",
            new ExitCosts(10.10m, 0.5m, Pounds(25_000)).WithPensionStrain(Pounds(1_000)));
    }

    [Fact]
    public void Staff_plans_have_the_documented_shape()
    {
        const string Line = """{"role":"Contractors","funding":"corporate","posts":{"2015/16":11,"2016/17":7}}""";

        HasShape(Line, Contractors);
        HasShape(Line[..^1] + ""","cost":{"2015/16":1100,"2016/17":700}}""", Contractors.WithCost(Numbers.Map(number => Pounds(number * 100m))));
        HasShape("""{"role":"x","funding":"grant","cost":{"2015/16":0.5}}""", StaffResource.AtCost("x", StaffFunding.Grant, YearSeries.Starting(new FinancialYear(2015), Pounds(0.5m))));
        HasShape($$"""{"years":"2015/16 to 2016/17","lines":[{{Line}}]}""", new StaffResourcePlan(Numbers.Years, [Contractors]));
        HasShape("\"own\"", StaffFunding.Own);
    }

    [Fact]
    public void What_is_left_out_is_nil()
    {
        Assert.Equal(PostGroup.OnBand("x", 1m, Band), Json.Read<PostGroup>($$"""{"title":"x","posts":1,"band":{{BandJson}}}"""));
        Assert.Equal(new ExitCosts(1m, 0m, Pounds(1)), Json.Read<ExitCosts>("""{"postsDeleted":1,"redeploymentRate":0,"averagePayment":1}"""));
    }

    [Fact]
    public void Bad_structures_in_JSON_say_what_is_wrong()
    {
        Wrong<SalaryBand>("1", "A salary band is an object");
        Wrong<SalaryBand>("{}", "A salary band wants the property 'low'");
        Wrong<SalaryBand>("""{"low":1,"midPoint":1}""", "A salary band wants the property 'high'");
        Wrong<SalaryBand>("""{"high":1,"midPoint":1}""", "A salary band wants the property 'low'");
        Wrong<SalaryBand>("""{"low":2,"high":1}""", "at least the low one, £2");
        Wrong<SalaryBand>("""{"low":2,"high":3,"midPoint":4}""", "the band is £2 to £3", "its mid-point is stated as £4");
        Wrong<SalaryBand>("""{"low":2,"high":3,"midpoint":2}""", "no property 'midpoint'", "low, high, midPoint");
        Wrong<PostGroup>("[]", "A post group is an object");
        Wrong<PostGroup>("""{"title":"x","posts":1}""", "A post group has a 'band' or a 'cost'; this one has neither");
        Wrong<PostGroup>($$"""{"title":"x","posts":1,"band":{{BandJson}},"cost":1}""", "this one has both");
        Wrong<PostGroup>("""{"title":"x","posts":1,"cost":1,"onCostRate":0.1}""", "the cost of x is stated as £1", "on-costs of 10%");
        Wrong<PostGroup>("""{"title":"x","posts":-1,"cost":1}""", "Posts are full-time equivalents", "-1");
        Wrong<PostGroup>("""{"title":"x","posts":"1","cost":1}""", "In 'posts'", "A number is wanted");
        Wrong<PostGroup>("""{"title":"x","posts":1,"cost":1,"tier":" "}""", "The 'tier' of a post group");
        Wrong<PostGroup>("""{"title":"x","posts":1,"cost":1,"businessGroup":1}""", "The 'businessGroup' of a post group is a string");
        Wrong<PostGroup>("""{"title":"x","posts":1,"cost":1,"authority":null}""", "In 'authority'", "An authority is an object");
        Wrong<PostGroup>("""{"title":"x","posts":1,"band":{"low":1}}""", "In 'band'", "wants the property 'high'");
        Wrong<Establishment>("{}", "An establishment is an array of post groups, not '{}'");
        Wrong<Establishment>($"[{CostedJson},1]", "In item 2 of 'post groups'", "A post group is an object");
        Wrong<Establishment>("""[{"title":"x","posts":1,"cost":999999999999999},{"title":"x","posts":1,"cost":1}]""", "£1,000,000,000,000,000");
        Wrong<Establishment>(
            """[{"title":"x","posts":1,"cost":1,"authority":{"code":"A","name":"B"}},{"title":"x","posts":1,"cost":1,"authority":{"code":"A","name":"C"}}]""", "A is named B", "A is also named C");
        Wrong<Restructure>("[]", "A restructure is an object");
        Wrong<Restructure>("""{"title":"x","current":[]}""", "A restructure wants the property 'proposed'");
        Wrong<Restructure>("""{"title":"x","proposed":[]}""", "A restructure wants the property 'current'");
        Wrong<Restructure>("""{"title":"","current":[],"proposed":[]}""", "The 'title' of a restructure");
        Wrong<ExitCosts>("[]", "A set of exit costs is an object");
        Wrong<ExitCosts>("""{"postsDeleted":1,"redeploymentRate":1.5,"averagePayment":1}""", "A redeployment rate is from nil to 1", "1.5");
        Wrong<ExitCosts>("""{"postsDeleted":1,"redeploymentRate":1,"averagePayment":1,"pensionStrainPerLeaver":-1}""", "A pension strain is from nil", "-£1");
    }

    [Fact]
    public void Bad_staff_plans_in_JSON_say_what_is_wrong()
    {
        Wrong<StaffResource>("1", "A staff resource is an object");
        Wrong<StaffResource>("""{"role":"x","funding":"own"}""", "A staff resource wants the property 'cost'");
        Wrong<StaffResource>("""{"role":"x","posts":{"2015/16":1}}""", "A staff resource wants the property 'funding'");
        Wrong<StaffResource>("""{"role":"x","funding":"theirs","posts":{"2015/16":1}}""", "'theirs' is not a StaffFunding", "'own', 'corporate', 'grant'");
        Wrong<StaffResource>("""{"role":"x","funding":"own","posts":{"2015/16":1},"cost":{"2016/17":1}}""", "x is for 2015/16", "the years of its cost are 2016/17");
        Wrong<StaffResourcePlan>("[]", "A staff resource plan is an object");
        Wrong<StaffResourcePlan>("""{"years":"2015/16","lines":[{}]}""", "In item 1 of 'lines'", "wants the property 'role'");
        Wrong<StaffResourcePlan>("""{"years":"2015/16","lines":[{"role":"x","funding":"own","cost":{"2016/17":1}}]}""", "2015/16");
        Wrong<StaffResourcePlan>(
            """{"years":"2015/16","lines":[{"role":"x","funding":"own","cost":{"2015/16":999999999999999}},{"role":"x","funding":"own","cost":{"2015/16":1}}]}""", "£1,000,000,000,000,000");
    }

    [Fact]
    public void The_room_s_own_context_writes_and_reads_the_same()
    {
        var context = WorkforceJsonContext.Default;

        Assert.Equal(Json.Of(Appendix.A1), JsonSerializer.Serialize(Appendix.A1, context.Restructure));
        Assert.Equal(Appendix.A1, JsonSerializer.Deserialize(Json.Of(Appendix.A1), context.Restructure));
        Assert.Equal(Appendix.A2.Current, JsonSerializer.Deserialize(Json.Of(Appendix.A2.Current), context.Establishment));
        Assert.Equal(Band, JsonSerializer.Deserialize(Json.Of(Band), context.SalaryBand));
        Assert.Equal(Group, JsonSerializer.Deserialize(Json.Of(Group), context.PostGroup));
        Assert.Equal(Contractors, JsonSerializer.Deserialize(Json.Of(Contractors), context.StaffResource));
        Assert.Equal(Json.Of(new ExitCosts(1m, 0m, Pounds(1))), JsonSerializer.Serialize(new ExitCosts(1m, 0m, Pounds(1)), context.ExitCosts));
        Assert.Equal(Numbers, JsonSerializer.Deserialize(Json.Of(new StaffResourcePlan(Numbers.Years, [Contractors])), context.StaffResourcePlan)!.Posts);
    }

    private static void HasShape<T>(string json, T value)
        where T : notnull
    {
        Assert.Equal(json, Json.Of(value));
        Assert.Equal(value, Json.Read<T>(json));
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
