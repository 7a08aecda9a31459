namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of each type, between them with every property it may have.</summary>
internal static class Documents
{
    private const string Authority = """{"code": "LBHF", "name": "Hammersmith and Fulham"}""";
    private const string Series = """{"2015/16": 6514000, "2016/17": 6284000.5, "2017/18 and after": -5571000}""";
    private const string ClosedSeries = """{"2015/16": 100, "2016/17": 102.10, "2017/18": 1.05e2}""";

    private const string EndingSeries = """{"2015/16": 100000, "2016/17": 50000, "after": 0}""";

    private const string Line =
        $$"""
        {"reference": "AC1", "title": "Help to Live at Home", "authority": {{Authority}}, "service": "Überheads", "recurrence": "recurrent", "effect": {{Series}},
        "kind": "efficiency/service-reduction", "cashability": "non-cashable", "confidence": "assured", "deliveryRating": "on-target", "planChange": "amended",
        "category": "further", "countedElsewhereIn": "Public Health programme"}
        """;

    private const string OneOffLine =
        $$"""
        {"reference": "AC2", "title": "Vacancies", "authority": {{Authority}}, "recurrence": "one-off", "effect": {"2016/17": 200000}, "category": "faster"}
        """;

    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["Money"] = ["1177814", "-12.5", "0.0000000001", "1.05e3"],
        ["MoneyRange"] = ["""{"low": 2550000, "high": 5000000}""", """{"low": -1.5, "high": -1.5}"""],
        ["FinancialYear"] = ["\"2015/16\"", "\"1999-00\""],
        ["FinancialYearRange"] = ["\"2015/16 to 2017/18\"", "\"2015/16 to 2018/19 and after\"", "\"2015/16\""],
        ["YearSeries<Money>"] = [Series, ClosedSeries],
        ["YearSeries<decimal>"] = [Series, ClosedSeries],
        ["Authority"] = [Authority, """{"name": "Öffentliche \u0130şler 😀", "code": "H\u0026F"}"""],
        ["ByAuthority<Money>"] = ["[]", $$"""[{"authority": {{Authority}}, "value": 833000}, {"authority": {"code": "RBKC", "name": "RBKC"}, "value": 0.5}]"""],
        ["ShareLimit"] = ["{}", """{"floor": 100, "cap": 50000.50}""", """{"cap": 0}""", """{"floor": 0.5}"""],
        ["ApportionmentLayer"] =
        [
            $$"""{"title": "risk pool", "weights": [{"authority": {{Authority}}, "value": 1.50}], "limit": 100000, "caps": [{"authority": {{Authority}}, "value": 50000}]}""",
            $$"""{"title": "contributions", "weights": [{"authority": {{Authority}}, "value": 2}, {"authority": {"code": "RBKC", "name": "RBKC"}, "value": 0}]}""",
        ],
        ["PriceIndex"] = [ClosedSeries],
        ["PhasingProfile"] = [ClosedSeries, """{"2012/13": 33, "2013/14": 0, "2014/15 and after": 34}"""],
        ["CumulativeEffect"] = [Series, ClosedSeries, EndingSeries],
        ["IncrementalEffect"] = [Series, ClosedSeries, EndingSeries],
        ["SavingsLine"] = [Line, OneOffLine],
        ["SavingsSchedule"] =
        [
            $$"""{"years": "2015/16 to 2018/19 and after", "lines": [{{OneOffLine}}]}""",
            $$"""{"years": "2015/16 to 2017/18 and after", "lines": [{{Line}}, {{OneOffLine}}]}""",
        ],
        ["SavingsDelivery"] =
        [
            """{"reference": "AC1", "planned": {"2017/18": 1000000}, "forecast": {"2017/18": 800000}}""",
            """
            {"reference": "AC1", "planned": {"2017/18": 1000000, "2018/19": 1000000}, "forecast": {"2017/18": 800000, "2018/19": 0, "after": 0.5},
            "grossAchieved": 250000.5, "runningCosts": 50, "fullYearEffect": 0, "oneOffAchieved": -1,
            "mitigations": [{"title": "Risk share budget", "effect": {"2017/18": 200000, "2018/19": 0, "after": 0}}]}
            """,
        ],
        ["PricedPurchase"] = [$$"""{"provider": "Rowan House", "service": "Residential", "authority": {{Authority}}, "quantity": 12.50, "unitPrice": 31200}"""],
        ["PrintedReport"] = [.. ReportDocuments.All],
    };

    private static Dictionary<string, string[]> All { get; } = ByType.Concat(CrossChargeDocuments.ByType).Concat(TransitionDocuments.ByType).Concat(WorkforceDocuments.ByType)
        .Concat(AppraisalDocuments.ByType).Concat(BudgetDocuments.ByType).Concat(SpendingDocuments.ByType)
        .ToDictionary(type => type.Key, type => type.Value, StringComparer.Ordinal);

    public static string[] Types { get; } = [.. All.Keys];

    public static string[] Of(string type) => All[type];
}
