namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of appraisal, between them with every property they may have.</summary>
internal static class AppraisalDocuments
{
    private const string Band = """{"firstYear": 0, "rate": 0.0350}""";

    private const string Schedule = $$"""{"name": "Green Book 2003, standard", "source": "HM Treasury, «annex 6»", "bands": [{{Band}}, {"firstYear": 31, "rate": 3e-2}, {"firstYear": 76, "rate": -0.99}]}""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["PriceBase"] = ["\"cash\"", "\"real at 2011/12 prices\""],
        ["CashFlows"] =
        [
            """{"inflows": {"2010/11": 0, "2011/12": 146000.5}, "outflows": {"2010/11": 0, "2011/12": 517000}, "priceBase": "real at 2011/12 prices"}""",
            """{"inflows": {"2010/11": 1}, "outflows": {"2010/11": -1}}""",
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
