namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of transition costs, between them with every property they may have.</summary>
internal static class TransitionDocuments
{
    private const string Lbhf = """{"code": "LBHF", "name": "Hammersmith and Fulham"}""";
    private const string Wcc = """{"code": "WCC", "name": "Westminster"}""";

    private const string Cost =
        $$$"""
        {"reference": "T1", "title": "Überheads", "incurredBy": {{{Lbhf}}}, "year": "2011/12", "amount": 500000.5, "necessity": "accepted-as-worth-it",
        "nature": "capital", "discretionaryPayment": 20000, "approvedBy": [{{{Lbhf}}}, {{{Wcc}}}]}
        """;

    private const string Facility =
        $$$"""
        {"contributions": {"2015/16": 2069000, "2016/17": 2075000}, "plannedSavings": [{"authority": {{{Lbhf}}}, "value": {"2015/16": 6514000, "2016/17": 6284000.5}},
        {"authority": {{{Wcc}}}, "value": {"2015/16": 0, "2016/17": 0}}], "broughtForward": [{"authority": {{{Wcc}}}, "value": 200000}],
        "balancesUsed": {"2015/16": 100000, "2016/17": 100000}, "unit": "thousand"}
        """;

    private const string Adjustment = $$$"""{"title": "Smaller premises", "authority": {{{Lbhf}}}, "amount": 40000, "isReasonable": false}""";

    private const string Reductions = $$$"""[{"authority": {{{Lbhf}}}, "value": {"2011/12": 100000, "2012/13": -5}}, {"authority": {{{Wcc}}}, "value": {"2011/12 and after": 0.5}}]""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["TransitionCost"] = [Cost, $$$"""{"reference": "T2", "title": "Move", "incurredBy": {{{Wcc}}}, "year": "2012/13", "amount": 0, "necessity": "not-shown"}"""],
        ["NetReductions"] = [Reductions],
        ["TransitionScheme"] =
        [
            $$$"""{"title": "Commissioning", "basis": "net-reduction-in-the-year", "reductions": {{{Reductions}}}, "costs": [{{{Cost}}}]}""",
            $$$"""
            {"title": "Commissioning", "basis": "planned-savings", "plannedSavings": [{"authority": {{{Lbhf}}}, "value": 0}, {"authority": {{{Wcc}}}, "value": 1.5}],
            "fallback": [{"authority": {{{Wcc}}}, "value": 2.50}], "fallbackAgreement": "May 2011", "costs": [{{{Cost}}}]}
            """,
        ],
        ["FundingFacility"] = [Facility],
        ["CostOfChange"] =
        [
            $$$"""
            {"facility": {{{Facility}}}, "corporateResources": [{"title": "Change team", "amounts": {"2015/16": 339000, "2016/17": 469000}}],
            "grants": [{"title": "Care Act", "amounts": {"2015/16": 189000, "2016/17": 0}}], "contingencyRate": 0.150}
            """,
        ],
        ["Withdrawal"] =
        [
            $$$"""
            {"participants": [{{{Lbhf}}}, {{{Wcc}}}], "withdrawing": {{{Wcc}}}, "noticeGiven": "2014-04-01", "shorterNotice": {"months": 6, "agreedBy": [{{{Lbhf}}}]},
            "ownCosts": 250000, "adjustments": [{{{Adjustment}}}]}
            """,
            $$$"""{"participants": [{{{Wcc}}}, {{{Lbhf}}}], "withdrawing": {{{Wcc}}}, "noticeGiven": "2014-04-01"}""",
        ],
        ["AdjustmentCost"] = [Adjustment],
        ["MutualEnding"] = [$$$"""{"incurred": [{"authority": {{{Lbhf}}}, "value": 90000}], "agreedShares": [{"authority": {{{Lbhf}}}, "value": 2.50}], "unit": "pound"}"""],
    };
}
