namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of budgets, between them with every property they may have.</summary>
internal static class BudgetDocuments
{
    private const string Growth =
        """{"reference": "G3", "title": "Überheads", "section": "Demand & cost increases", "effect": {"2017/18": 560000.5, "2018/19": -1, "after": 0}, "planChange": "amended"}""";

    private const string Budget =
        """
        {"name": "Adults & Communities", "years": "2017/18 to 2018/19", "baseBudget": 132528000, "movements": [{"kind": "transfer", "title": "Fees", "changes": {"2017/18": 3315000, "2018/19": 0}},
        {"kind": "saving", "reference": "AC1", "title": "Help to Live at Home", "changes": {"2017/18": -1000000.5, "2018/19": 0, "after": 1.0}}]}
        """;

    private const string Central =
        """{"name": "Central items", "years": "2017/18 to 2018/19", "baseBudget": -5, "movements": [{"kind": "contingency", "title": "Winter", "changes": {"2017/18": 1, "2018/19": 2}}]}""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["GrowthLine"] = [Growth, """{"reference": "G4", "title": "x", "effect": {"2017/18 and after": 1}}"""],
        ["GrowthSchedule"] = [$$"""{"years": "2017/18 to 2019/20 and after", "lines": [{{Growth}}]}""", """{"years": "2017/18", "lines": []}"""],
        ["BudgetYear"] =
        [
            """{"year": "2017/18", "baseBudget": 132528000, "transfer": 3315000, "inflation": 0, "contingency": 1.50, "growth": 2770000, "saving": -5700000}""",
            """{"year": "2017/18", "baseBudget": 0}""",
        ],
        ["BudgetRollForward"] = [Budget, Central, """{"name": "x", "years": "2017/18", "baseBudget": 1e3}"""],
        ["MediumTermPlan"] =
        [
            $$$"""
            {"budgets": [{{{Budget}}}, {{{Central}}}], "resources": [{"title": "Council tax", "amounts": {"2017/18": 100, "2018/19": 0.10}}],
            "reservesUsed": {"2017/18": -5, "2018/19": 0}}
            """,
            $$"""{"budgets": [{{Central}}]}""",
        ],
        ["EarmarkedReserve"] = ["""{"name": "Severance", "openingBalance": 9000000, "contributions": {"2017/18": 0, "2018/19": 1.50}, "uses": {"2017/18": 9000000, "2018/19": 1.5}}"""],
        ["GeneralFundBalance"] =
        [
            """{"openingBalance": -12.5, "contributions": {"2017/18": 0, "2018/19": 5}, "uses": {"2017/18": 500000, "2018/19": 0}, "minimum": {"2017/18": 10000000, "2018/19": 0}}""",
        ],
    };
}
