namespace CouncilFinance.Fuzz;

/// <summary>Valid documents of revenue budgets, capital programmes and savings projects, between them with every property they may have.</summary>
internal static class SpendingDocuments
{
    private const string Line =
        """{"title": "Reablement (HART)", "employees": 4384630, "runningExpenses": 683680.5, "internalIncome": 0, "externalIncome": -734360, "previousNetBudget": 5889810}""";

    private const string Section = $$$"""{"title": "Überheads", "items": [{{{Line}}}, {"title": "Promoting Independence", "items": [{{{Line}}}]}, {"title": "Empty", "items": []}]}""";

    private const string Scheme =
        """
        {"title": "Smart Libraries", "heading": "New Starts", "costs": {"2017/18": 100000, "2018/19": {"confirmed": 5, "toBeConfirmed": true, "notYetCosted": true}},
        "funding": [{"kind": "grant", "name": "Better Care Fund", "amounts": {"2017/18": 100000}}, {"kind": "earmarked-reserve", "name": "x", "amounts": {"2018/19": 4.5}}]}
        """;

    private const string Savings =
        """
        {"years": "2016/17 to 2018/19", "lines": [{"reference": "A1", "title": "Arts", "authority": {"code": "WCC", "name": "Worcestershire"}, "recurrence": "recurrent",
        "effect": {"2017/18": 25000, "2018/19": 50000}, "deliveryRating": "amber"}]}
        """;

    private const string Project =
        $$$"""
        {"title": "Commissioning of Arts Service", "category": "new", "savings": {{{Savings}}}, "baseBudget": {"year": "2014/15", "amount": 1e5},
        "posts": {"now": 1.50, "affected": 0}, "investment": {"2016/17": 20000, "2017/18": 0.5, "after": 0}}
        """;

    public static IReadOnlyDictionary<string, string[]> ByType { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["RevenueBudgetLine"] = [Line, """{"title": "x"}"""],
        ["RevenueBudgetSection"] = [Section],
        ["RevenueBudget"] = [$$$"""{"year": "2017/18", "section": {{{Section}}}}"""],
        ["CapitalCost"] = ["200000", "\"to-be-confirmed\"", "\"not-yet-costed\"", """{"confirmed": 5, "toBeConfirmed": true, "notYetCosted": false}"""],
        ["CapitalScheme"] = [Scheme, """{"title": "Hub", "heading": "Future Developments", "costs": {"2017/18": "to-be-confirmed", "2018/19": "not-yet-costed"}}"""],
        ["CapitalProgramme"] = [$$$"""{"years": "2016/17 to 2020/21", "schemes": [{{{Scheme}}}]}"""],
        ["InvestToSave"] = ["""{"title": "Libraries", "investment": {"2017/18": 100000, "2018/19": 855000}, "saving": {"2018/19": 200000, "2019/20": 0, "after": -0.5}, "payBackLimit": 5}"""],
        ["SavingsProject"] = [Project, $$$"""{"title": "Prediction", "category": "cross-cutting", "savings": {{{Savings}}}}"""],
        ["SavingsPortfolio"] = [$$$"""{"years": "2016/17 to 2019/20", "projects": [{{{Project}}}]}"""],
    };
}
