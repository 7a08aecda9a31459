namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of cross-charges, between them with every property they may have.</summary>
internal static class CrossChargeDocuments
{
    private const string Lbhf = """{"code": "LBHF", "name": "Hammersmith and Fulham"}""";
    private const string Wcc = """{"code": "WCC", "name": "Westminster"}""";

    private const string Weights = $$$"""[{"authority": {{{Lbhf}}}, "value": 1200}, {"authority": {{{Wcc}}}, "value": 0.50}]""";
    private const string Basis = $$$"""{"kind": "demand", "weights": {{{Weights}}}}""";

    private const string Excepted = $$$"""{"cause": "quality", "amount": 15000.5, "agreedShares": {{{Weights}}}, "agreement": "Joint committee, 4 June"}""";
    private const string Specified = $$$"""{"cause": "specification", "amount": -12000, "author": {{{Lbhf}}}}""";
    private const string Indirect = """{"cause": "indirect-cost", "amount": 0}""";

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Demand"] = ["""{"quantity": 1200, "quality": 1.20}""", """{"quantity": 0}"""],
        ["ChargingBasis"] =
        [
            Basis,
            $$$"""{"kind": "fixed-percentages", "weights": [{"authority": {{{Lbhf}}}, "value": 62.50}, {"authority": {{{Wcc}}}, "value": 37.5}]}""",
            $$$"""{"kind": "equal", "weights": [{"authority": {{{Lbhf}}}, "value": 1.0}, {"authority": {{{Wcc}}}, "value": 1}]}""",
        ],
        ["Variance"] = [Excepted, Specified, Indirect, """{"cause": "direct-cost", "amount": -3000}"""],
        ["CostLine"] =
        [
            $$$"""
            {"reference": "C1", "title": "Überheads", "paidBy": {{{Wcc}}}, "budget": 900000, "outturn": 903000.5, "variances": [{{{Excepted}}}, {{{Specified}}}, {{{Indirect}}}],
            "transferredStaffBurdens": [{"authority": {{{Lbhf}}}, "value": 20000}, {"authority": {{{Wcc}}}, "value": 0}]}
            """,
            $$$"""{"reference": "C2", "title": "Grant", "paidBy": {{{Lbhf}}}, "budget": -5, "outturn": -5}""",
        ],
        ["CrossChargeAgreement"] =
        [
            $$$"""{"service": "Commissioning", "basis": {{{Basis}}}, "host": {{{Wcc}}}, "hostPolicy": "carried-forward"}""",
            $$$"""{"service": "Commissioning", "basis": {{{Basis}}}}""",
        ],
    };
}
