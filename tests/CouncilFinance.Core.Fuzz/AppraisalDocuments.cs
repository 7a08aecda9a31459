namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of appraisal, between them with every property they may have.</summary>
internal static class AppraisalDocuments
{
    private const string Band = """{"firstYear": 0, "rate": 0.0350}""";

    private const string Schedule = $$"""{"name": "Green Book 2003, standard", "source": "HM Treasury, «annex 6»", "bands": [{{Band}}, {"firstYear": 31, "rate": 3e-2}, {"firstYear": 76, "rate": -0.99}]}""";

    private const string Doubt = """{"shape": "triangular", "low": 0.80, "likely": 1, "high": 1.4}""";
    private const string Bias = """{"category": "IT", "uplift": 0.240, "source": "HM Treasury, «table 1»", "mitigated": 25e-2}""";

    private const string CostLine =
        $$"""{"title": "new system", "cost": {"2016/17": 100000.50, "2017/18": -20000}, "category": "IT", "uncertainty": {{Doubt}}, "optimismBias": {{Bias}} }""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["PriceBase"] = ["\"cash\"", "\"real at 2011/12 prices\""],
        ["CashFlows"] =
        [
            """{"inflows": {"2010/11": 0, "2011/12": 146000.5}, "outflows": {"2010/11": 0, "2011/12": 517000}, "priceBase": "real at 2011/12 prices"}""",
            """{"inflows": {"2010/11": 1}, "outflows": {"2010/11": -1}}""",
        ],
        ["RangedCashFlows"] =
        [
            """{"inflows": {"2010/11": {"low": 1, "high": 2.5}}, "outflows": {"2010/11": {"low": -1, "high": 0}}, "priceBase": "cash"}""",
            """{"inflows": {"2010/11": {"low": 0, "high": 0}}, "outflows": {"2010/11": {"low": 0, "high": 0}}}""",
        ],
        ["DatedCashFlows"] = ["""{"2008-01-01": -10000, "2008-03-01": 2750.50}""", """{"2009-02-15": 1, "0001-01-01": 0, "9999-12-31": -1e3}"""],
        ["Uncertainty"] = [Doubt, """{"shape": "uniform", "low": -1000000, "high": 1e6}""", """{"shape": "pert", "low": 1, "likely": 1.0, "high": 1}"""],
        ["OptimismBias"] = [Bias, """{"category": "IT", "uplift": 0, "source": "x"}"""],
        ["BusinessCaseLine"] = [CostLine, """{"title": "savings", "benefit": {"2016/17": 1}}"""],
        ["BusinessCase"] =
        [
            $$"""{"years": "2016/17 to 2018/19", "priceBase": "real at 2016/17 prices", "lines": [{"title": "contract savings", "benefit": {"2016/17": 0, "2017/18": 250000} }, {{CostLine}}]}""",
            """{"years": "2016/17", "lines": []}""",
        ],
        ["DiscountBand"] = [Band],
        ["DiscountSchedule"] = [Schedule],
        ["Discounting"] =
        [
            $$"""{"schedule": {{Schedule}}, "baseYear": "2010/11", "timing": "middle-of-year", "factorPlaces": 4, "rowUnit": "thousand"}""",
            $$"""{"schedule": {{Schedule}}, "baseYear": "2010/11"}""",
        ],
    };
}
