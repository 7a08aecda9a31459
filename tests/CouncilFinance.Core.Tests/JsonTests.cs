using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests;

public sealed class JsonTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly JsonSerializerOptions WithNames = new() { Converters = { new JsonStringEnumConverter() } };
    private static readonly JsonSerializerOptions Unusual = new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
    };

    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");

    [Fact]
    public void Shapes_are_as_documented()
    {
        Assert.Equal("1177814", Json.Of(Money.FromPounds(1_177_814.00m)));
        Assert.Equal("-12.5", Json.Of(Money.FromPounds(-12.50m)));
        Assert.Equal("""{"low":2550000,"high":5000000}""", Json.Of(new MoneyRange(Money.FromThousands(2_550), Money.FromThousands(5_000))));
        Assert.Equal("\"2015/16\"", Json.Of(First));
        Assert.Equal("\"2015/16 to 2017/18 and after\"", Json.Of(FinancialYearRange.Starting(First, 3).AndAfter()));
        Assert.Equal("""{"2015/16":6514,"2016/17":6284}""", Json.Of(YearSeries.Starting(First, 6_514m, 6_284m)));
        Assert.Equal("""{"2015/16":1,"2016/17 and after":2}""", Json.Of(new YearSeries<Money>(FinancialYearRange.Starting(First, 2).AndAfter(), [Money.FromPounds(1), Money.FromPounds(2)])));
        Assert.Equal("""{"code":"LBHF","name":"Hammersmith and Fulham"}""", Json.Of(Lbhf));
        Assert.Equal("""[{"authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"value":833000}]""", Json.Of(ByAuthority.Of((Lbhf, Money.FromThousands(833)))));
        Assert.Equal("""{"2010/11":100,"2011/12":102.1}""", Json.Of(new PriceIndex(YearSeries.Starting(new FinancialYear(2010), 100m, 102.1m))));
        Assert.Equal("""{"2015/16":33,"2016/17":67}""", Json.Of(new PhasingProfile(YearSeries.Starting(First, 33m, 67m))));
        Assert.Equal("\"efficiency/service-reduction\"", Json.Of(SavingsKind.Efficiency | SavingsKind.ServiceReduction));
        Assert.Equal("\"one-off\"", Json.Of(Recurrence.OneOff));
        Assert.Equal("\"unstated\"", Json.Of(SavingsKind.Unstated));
        Assert.Equal(
            """{"provider":"Rowan House","service":"Residential","authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"quantity":12,"unitPrice":31200}""",
            Json.Of(new PricedPurchase("Rowan House", "Residential", Lbhf, 12m, Money.FromPounds(31_200))));
    }

    [Fact]
    public void Schedule_has_the_documented_shape()
    {
        var line = SavingsLine.Recurrent("AC1", "Homecare", Lbhf, CumulativeEffect.Starting(First, Money.FromThousands(10), Money.FromThousands(20)));
        var full = line.WithService("Care").WithKind(SavingsKind.Income).WithCashability(Cashability.CostAvoidance).WithConfidence(Confidence.Assured)
            .WithDeliveryRating(DeliveryRating.OnTarget).WithPlanChange(PlanChange.Amended).WithCategory(ProjectCategory.CrossCutting).WithCountedElsewhere("NHS");

        Assert.Equal(
            """{"years":"2015/16 to 2016/17","lines":[{"reference":"AC1","title":"Homecare","authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"recurrence":"recurrent","effect":{"2015/16":10000,"2016/17":20000}}]}""",
            Json.Of(SavingsSchedule.Of(line)));
        Assert.Equal(
            """{"reference":"AC1","title":"Homecare","authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"service":"Care","recurrence":"recurrent","effect":{"2015/16":10000,"2016/17":20000},"kind":"income","cashability":"cost-avoidance","confidence":"assured","deliveryRating":"on-target","planChange":"amended","category":"cross-cutting","countedElsewhereIn":"NHS"}""",
            Json.Of(full));
        Assert.Equal(
            """{"reference":"AC1","planned":{"2015/16":1000000},"forecast":{"2015/16":800000},"grossAchieved":0,"runningCosts":0,"fullYearEffect":0,"oneOffAchieved":0,"mitigations":[{"title":"Risk share","effect":{"2015/16":200000,"after":0}}]}""",
            Json.Of(new SavingsDelivery("AC1", CumulativeEffect.Starting(First, Money.FromThousands(1_000)), CumulativeEffect.Starting(First, Money.FromThousands(800)))
                .WithMitigation(Mitigation.OneOff("Risk share", First, Money.FromThousands(200)))));
        Assert.Equal("""{"2015/16":100,"after":-100}""", Json.Of(CumulativeEffect.OneOff(YearSeries.Starting(First, Money.FromPounds(100))).ToIncremental()));
        Assert.Equal("""{"2015/16":100}""", Json.Of(IncrementalEffect.Starting(First, Money.FromPounds(100))));
    }

    [Theory]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E+2", 150)]
    [InlineData("25e-1", 2.5)]
    [InlineData("1000e-3", 1)]
    [InlineData("-0.0", 0)]
    [InlineData("0e999", 0)]
    [InlineData("0.10000000000000000000000000000000000000", 0.1)]
    public void Money_is_read_from_any_way_of_writing_a_number(string json, double pounds) =>
        Assert.Equal(Money.FromPounds((decimal)pounds), Json.Read<Money>(json));

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1000000000000000")]
    [InlineData("1e400")]
    [InlineData("1e99999999999")]
    [InlineData("1e28")]
    [InlineData("0.00000000001")]
    [InlineData("1e-11")]
    [InlineData("0.0000000000000000000000000000000000001")]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("{}")]
    public void Money_that_is_no_amount_in_JSON_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Json.Read<Money>(json));

    [Fact]
    public void Bad_JSON_says_what_is_wrong_and_what_is_allowed()
    {
        Wrong<Money>("\"£5\"", "number of pounds", "not '\"£5\"'");
        Wrong<Money>("1000000000000000", "'1000000000000000'", "below £1,000,000,000,000,000");
        Wrong<MoneyRange>("""{"low":2,"high":1}""", "at least the low one, £2", "£1 is below it");
        Wrong<MoneyRange>("""{"low":2}""", "A range of money wants the property 'high'");
        Wrong<FinancialYear>("2015", "\"2015/16\"", "not '2015'");
        Wrong<FinancialYear>("\"2011/13\"", "'2011/13'", "2015/16 or 2015-16");
        Wrong<Dictionary<FinancialYear, int>>("""{"2011":1}""", "'2011'");
        Wrong<FinancialYearRange>("1", "2015/16 to 2017/18");
        Wrong<FinancialYearRange>("\"2017/18 to 2015/16\"", "'2017/18 to 2015/16'");
        Wrong<YearSeries<Money>>("[]", "{\"2015/16\": 6514}", "not '[]'");
        Wrong<YearSeries<Money>>("{}", "at least one year");
        Wrong<YearSeries<Money>>("""{"2015/16":1,"2017/18":1}""", "after '2015/16' comes '2017/18'");
        Wrong<YearSeries<Money>>("""{"2015/16":1,"2015/16":1}""", "each once");
        Wrong<YearSeries<Money>>("""{"2015/16 and after":1,"2016/17":1}""", "after '2015/16 and after' comes '2016/17'");
        Wrong<YearSeries<Money>>("""{"2015":1}""", "'2015' is not a column of years");
        Wrong<YearSeries<Money>>("""{"2015/16 to 2016/17":1}""", "is not a column of years");
        Wrong<YearSeries<Money>>("""{"2015/16":"x"}""", "number of pounds");
        Wrong<YearSeries<string>>("""{"2015/16":null}""", "null");
        Wrong<Authority>("\"LBHF\"", "An authority is an object, not '\"LBHF\"'");
        Wrong<Authority>("""{"code":"LBHF"}""", "An authority wants the property 'name'");
        Wrong<Authority>("""{"code":"LBHF","name":" "}""", "The 'name' of an authority is one line of text");
        Wrong<Authority>("""{"code":1,"name":"x"}""", "The 'code' of an authority is a string, not '1'");
        Wrong<Authority>("""{"code":"A","name":"B","colour":"red"}""", "no property 'colour'", "code, name");
        Wrong<Authority>("""{"code":"A","name":"B","name":"C"}""", "'name' twice");
        Wrong<ByAuthority<Money>>("{}", "array");
        Wrong<ByAuthority<Money>>("""[{"authority":{"code":"A","name":"A"},"value":1},{"authority":{"code":"A","name":"A"},"value":1}]""", "'A' stands twice");
        Wrong<PriceIndex>("""{"2010/11":0}""", "above nil");
        Wrong<PhasingProfile>("""{"2010/11":0}""", "At least one year adds");
        Wrong<SavingsKind>("\"Efficient\"", "'Efficient' is not a SavingsKind", "'service-reduction'");
        Wrong<SavingsKind>("1", "'service-reduction'", "not '1'");
        Wrong<Recurrence>("\"recurrent/one-off\"", "is not a Recurrence");
        Wrong<Mitigation>("""{"title":"x","effect":{"2015/16":-1}}""", "nil or more", "-£1");
        Wrong<CumulativeEffect>("[]", "An effect is an object");
        Wrong<CumulativeEffect>("""{"after":0}""", "at least one year");
        Wrong<CumulativeEffect>("""{"2015/16":1,"2015/16":2}""", "'2015/16' twice");
        Wrong<CumulativeEffect>("""{"2015/16 and after":1,"after":0}""", "stands for every later year");
        Wrong<IncrementalEffect>("""{"2015/16 and after":1,"after":-1}""", "stands for every later year");
        Wrong<YearSeries<decimal>>("""{"2015/16":1e-40}""", "'1e-40' is not a number of at most 28 digits");
        Wrong<YearSeries<decimal>>("""{"2015/16":"1"}""", "In '2015/16'", "A number is wanted, not '\"1\"'");
        Wrong<YearSeries<decimal>>("""{"2015/16":123456789012345.12345678901234567891}""", "at most 28 digits");
        Wrong<Money>("1e-2147483648", "'1e-2147483648'");
        Wrong<Authority>("""{"code":"\uD800x","name":"x"}""");
        Wrong<PricedPurchase>("""{"provider":"x","service":"y","authority":{"code":"A","name":"A"},"quantity":0,"unitPrice":1}""", "The quantity is above nil");
        Wrong<SavingsDelivery>("""{"reference":"x","planned":{"2015/16":1},"forecast":{"2015/16":1},"mitigations":{}}""", "The 'mitigations' of a savings delivery is an array");
        Wrong<SavingsDelivery>("""{"reference":"x","planned":{"2015/16":1},"forecast":{"2016/17":1}}""", "for the years of the plan");
    }

    [Fact]
    public void Bad_savings_in_JSON_say_what_is_wrong()
    {
        const string Line = """{"reference":"AC1","title":"x","authority":{"code":"A","name":"A"},"recurrence":"recurrent","effect":{"2015/16":1}""";

        Wrong<SavingsLine>(Line + ""","category":"faster"}""", "adds to the full-year effect");
        Wrong<SavingsLine>(Line + ""","kind":"x"}""", "is not a SavingsKind");
        Wrong<SavingsLine>(Line + ""","service":""}""", "The 'service' of a savings line is one line of text");
        Wrong<SavingsLine>(Line + ""","cashable":true}""", "no property 'cashable'");
        Wrong<SavingsLine>("""{"reference":"AC1","title":"x","authority":{"code":"A","name":"A"},"recurrence":"one-off","effect":{"2015/16 and after":1}}""", "stands for every later year");
        Wrong<SavingsSchedule>("""{"years":"2015/16","lines":[""" + Line + "}," + Line + "}]}", "the reference AC1 is that of 'x'");
        Wrong<SavingsSchedule>("""{"years":"2016/17","lines":[""" + Line + "}]}", "2016/17 does not");
        Wrong<SavingsSchedule>("""{"years":"2015/16","lines":[""" + Line.Replace(":1}", ":\"x\"}", StringComparison.Ordinal) + "}]}", "In line 1 of the schedule: In '2015/16': An amount is a number of pounds");
        Wrong<SavingsLine>(Line.Replace("recurrent", "one-off", StringComparison.Ordinal).Replace(":1}", ":1,\"after\":1}", StringComparison.Ordinal) + "}", "AC1 is a one-off", "leaves £1 after 2015/16");
        Wrong<SavingsSchedule>("""{"years":"2015/16","lines":5}""", "The 'lines' of a savings schedule is an array, not '5'");
    }

    [Fact]
    public void Properties_left_out_of_a_delivery_are_nil()
    {
        var delivery = Json.Read<SavingsDelivery>("""{"reference":"AC1","planned":{"2015/16":5},"forecast":{"2015/16":3}}""");

        Assert.Equal(new SavingsDelivery("AC1", CumulativeEffect.Starting(First, Money.FromPounds(5)), CumulativeEffect.Starting(First, Money.FromPounds(3))), delivery);
    }

    [Fact]
    public void A_user_s_own_source_generated_context_holds_our_types()
    {
        var document = new UserDocument(
            YearSeries.Starting(First, Money.FromPounds(1)),
            ByAuthority.Of((Lbhf, YearSeries.Starting(First, Money.FromPounds(2)))),
            YearSeries.Starting(First, ByAuthority.Of((Lbhf, Money.FromPounds(3)))),
            YearSeries.Starting(First, true, false),
            SavingsSchedule.Of(SavingsLine.OneOff("AC1", "x", Lbhf, YearSeries.Starting(First, Money.FromPounds(4))).WithKind(SavingsKind.Income)),
            new MoneyRange(Money.Zero, Money.FromPounds(5)),
            [First],
            new PrintedReport("r", "R", [new PrintedTable("t", "T", PrintedUnit.Pounds, "a").WithRow("x", "1")]),
            SavingsKind.Efficiency);

        var json = JsonSerializer.Serialize(document, UserContext.Default.UserDocument);
        var returned = JsonSerializer.Deserialize(json, UserContext.Default.UserDocument);

        Assert.Contains("""{"2015/16":true,"2016/17":false}""", json, StringComparison.Ordinal);
        Assert.Equal(document.Savings, returned!.Savings);
        Assert.Equal(document.SharesByYear, returned.SharesByYear);
        Assert.Equal(document.Approved, returned.Approved);
        Assert.Equal((document.Estimate, document.Kind), (returned.Estimate, returned.Kind));
        Assert.Equal(document.Years, returned.Years);
        Assert.Equal(document.Shares, returned.Shares);
        Assert.Equal(document.Schedule, returned.Schedule);
        Assert.Equal(document.Report, returned.Report);
        Assert.Equal("{\"2015/16\":7}", JsonSerializer.Serialize(YearSeries.Starting(First, Money.FromPounds(7)), UserContext.Default.YearSeriesMoney));
    }

    [Fact]
    public void The_library_s_own_contexts_write_the_same()
    {
        var amounts = YearSeries.Starting(First, Money.FromPounds(1), Money.FromPounds(2));
        var schedule = SavingsSchedule.Of(SavingsLine.OneOff("AC1", "x", Lbhf, amounts));

        Assert.Equal(Json.Of(amounts), JsonSerializer.Serialize(amounts, CouncilFinanceJsonContext.Default.YearSeriesMoney));
        Assert.Equal(Json.Of(new CumulativeEffect(amounts)), JsonSerializer.Serialize(new CumulativeEffect(amounts), PhasingJsonContext.Default.CumulativeEffect));
        Assert.Equal(Json.Of(schedule), JsonSerializer.Serialize(schedule, SavingsJsonContext.Default.SavingsSchedule));
    }

    [Fact]
    public void Shapes_stay_as_documented_whatever_the_caller_s_options_say()
    {
        var line = SavingsLine.Recurrent("AC1", "x", Lbhf, CumulativeEffect.Starting(First, Money.FromPounds(1)));

        Assert.Equal(Json.Of(line), JsonSerializer.Serialize(line, Unusual));
        Assert.Equal(Json.Of(YearSeries.Starting(First, 1.5m)), JsonSerializer.Serialize(YearSeries.Starting(First, 1.5m), Unusual));
        Assert.Equal(line, JsonSerializer.Deserialize<SavingsLine>(Json.Of(line).Replace("}}", ",},/* no more */}", StringComparison.Ordinal), Unusual));
        Assert.Equal(
            ByAuthority.Of((Lbhf, YearSeries.Starting(First, Money.FromPounds(1)))),
            JsonSerializer.Deserialize<ByAuthority<YearSeries<Money>>>("""[{"authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"value":{"2015/16":1,},},]""", Unusual));
    }

    [Fact]
    public void Effects_by_authority_come_back()
    {
        var effects = ByAuthority.Of((Lbhf, CumulativeEffect.OneOff(YearSeries.Starting(First, Money.FromPounds(1)))));

        Assert.Equal(effects, Json.RoundTrip(effects));
        Assert.Equal(effects, JsonSerializer.Deserialize(JsonSerializer.Serialize(effects, UserContext.Default.ByAuthorityCumulativeEffect), UserContext.Default.ByAuthorityCumulativeEffect));
    }

    [Fact]
    public void Undefined_values_are_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Json.Of((MoneyUnit)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Json.Of((SavingsKind)9));
        Assert.ThrowsAny<JsonException>(() => Json.Read<SavingsKind>("\"unstated/efficiency\""));
        Assert.ThrowsAny<JsonException>(() => Json.Read<SavingsKind>("\"efficiency/efficiency\""));
    }

    [Fact]
    public void A_caller_s_own_converter_of_what_a_series_holds_is_used()
    {
        Assert.Equal("""{"2015/16":"Monday"}""", JsonSerializer.Serialize(YearSeries.Starting(First, DayOfWeek.Monday), WithNames));
    }

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}

/// <summary>A document of another council system that holds the library's types.</summary>
public sealed record UserDocument(
    YearSeries<Money> Savings,
    ByAuthority<YearSeries<Money>> Shares,
    YearSeries<ByAuthority<Money>> SharesByYear,
    YearSeries<bool> Approved,
    SavingsSchedule Schedule,
    MoneyRange Estimate,
    IReadOnlyList<FinancialYear> Years,
    PrintedReport Report,
    SavingsKind Kind);

/// <summary>That system's own source-generated context.</summary>
[JsonSerializable(typeof(UserDocument))]
[JsonSerializable(typeof(YearSeries<Money>))]
[JsonSerializable(typeof(ByAuthority<CumulativeEffect>))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(BusinessCase))]
[JsonSerializable(typeof(ByAuthority<ShareLimit>))]
[JsonSerializable(typeof(SimulatedAmount))]
[JsonSerializable(typeof(SavingsPivot<string, string>), TypeInfoPropertyName = "PivotOfText")]
[JsonSerializable(typeof(RoundedTable))]
[JsonSerializable(typeof(RevenueBudgetItem))]
public sealed partial class UserContext : JsonSerializerContext;
