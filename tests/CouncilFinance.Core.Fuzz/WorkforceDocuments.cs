namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of the workforce, between them with every property they may have.</summary>
internal static class WorkforceDocuments
{
    private const string Band = """{"low": 61000, "high": 85000.01, "midPoint": 68000}""";

    private const string Group =
        $$"""
        {"title": "Überheads", "posts": 1.750, "band": {{Band}}, "onCostRate": 0.2800, "authority": {"code": "LBHF", "name": "Hammersmith and Fulham"},
        "tier": "Tier 4", "businessGroup": "Finance"}
        """;

    private const string Costed = """{"title": "Complaints", "posts": 3, "cost": 103000.0000000001}""";

    private const string Line = """{"role": "Contractors", "funding": "own", "posts": {"2015/16": 11, "2016/17": 7.5}, "cost": {"2015/16": 1734000, "2016/17": 0}}""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["SalaryBand"] = [Band, """{"low": 0, "high": 10000000}""", """{"midPoint": 0.01}"""],
        ["PostGroup"] = [Group, Costed, """{"title": "Admin", "posts": 0, "band": {"low": 1, "high": 2}}"""],
        ["Establishment"] = [$"[{Group}, {Costed}]", "[]"],
        ["Restructure"] = [$$$"""{"title": "Accountancy", "current": [{{{Group}}}, {{{Costed}}}], "proposed": [{{{Costed}}}]}"""],
        ["ExitCosts"] =
        [
            """{"postsDeleted": 10.1, "redeploymentRate": 0.50, "averagePayment": 25000, "pensionStrainPerLeaver": 10000.5}""",
            """{"postsDeleted": 0, "redeploymentRate": 1, "averagePayment": 0}""",
        ],
        ["StaffResource"] = [Line, """{"role": "Care Act", "funding": "grant", "cost": {"2015/16 and after": 189000}}""", """{"role": "x", "funding": "corporate", "posts": {"2015/16": 5}}"""],
        ["StaffResourcePlan"] = [$$$"""{"years": "2015/16 to 2017/18", "lines": [{{{Line}}}]}""", """{"years": "2015/16", "lines": []}"""],
    };
}
