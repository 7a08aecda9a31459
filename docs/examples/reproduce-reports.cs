#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Reads the printed tables of the reports, recomputes every figure they say is worked from others, and shows printed and
// recomputed side by side with the verdict. Then works the reports through from their first figures: the establishments, shares
// and return on investment of 2011, the funding facility of 2015, the medium-term plan, budget and capital programme of 2017,
// demand management of 2015, and a year's cross-charges of a shared service (inputs ours, rules the report's). Ends with what
// does not add up, by what is at stake: where the error probably is, why, and what to check.
//
//   dotnet run docs/examples/reproduce-reports.cs                     the tables as text
//   dotnet run docs/examples/reproduce-reports.cs -- --json           the results and the findings as a JSON object of two arrays
//   dotnet run docs/examples/reproduce-reports.cs -- --html FILE      one page to hand over: what is wrong first, then every table, with charts
//   dotnet run docs/examples/reproduce-reports.cs -- --reports DIR    other reports in the same format
//
// Exit code 0 when every report could be checked, whatever it contains; 2, with one line, when a file is missing, malformed or cannot be written.

using System.Globalization;
using System.Text;
using System.Text.Json;
using CouncilFinance;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.CrossCharges;
using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.TransitionCosts;
using CouncilFinance.Workforce;

const int Malformed = 2;
const int WidestClaim = 60;
const int MostExplanations = 3;
const int VerdictColumn = 6;
const MidpointRounding HalfAway = MidpointRounding.AwayFromZero; // as spreadsheets round
string[] reportNames =
[
    "triborough-adult-social-care-2011", "asc-shared-services-2015", "triborough-proposals-2011", "leicestershire-mtfs-2017", "worcestershire-cabinet-2015",
];
string[] returnYears = ["Year 0", "Year 1", "Year 2", "Year 3", "Year 4"];
string[] sharedYears = ["2015-16", "2016-17", "2017-18"];
Authority[] councils = [new("LBHF", "Hammersmith and Fulham"), new("RBKC", "Kensington and Chelsea"), new("WCC", "Westminster")];

Console.OutputEncoding = Encoding.UTF8;
var asJson = false;
string? page = null;
var folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "reports");
for (var index = 0; index < args.Length; index++)
{
    if (args[index] == "--json")
        asJson = true;
    else if (args[index] == "--html" && index + 1 < args.Length)
        page = args[++index];
    else if (args[index] == "--reports" && index + 1 < args.Length)
        folder = args[++index];
    else
        return Refuse($"'{args[index]}' cannot be followed: the options are --json, --html FILE and --reports DIR.");
}

var reports = new List<PrintedReport>();
foreach (var name in reportNames)
{
    var file = Path.Combine(folder, name + ".json");
    try
    {
        var report = JsonSerializer.Deserialize(File.ReadAllText(file), AssuranceJsonContext.Default.PrintedReport);
        if (report is null)
            return Refuse($"{file}: a report is an object, not null.");
        reports.Add(report);
    }
    catch (JsonException error)
    {
        return Refuse($"{file}: {error.Message}");
    }
    catch (Exception error) when (error is IOException or UnauthorizedAccessException)
    {
        return Refuse($"{file}: {error.Message}");
    }
}

var review = ReportReview.Of(reports);
if (asJson)
{
    Console.WriteLine(JsonSerializer.Serialize(review, AssuranceJsonContext.Default.ReportReview));
    return 0;
}

if (page is not null)
{
    try
    {
        File.WriteAllText(page, review.ToHtmlPage("Five council reports, checked", WorkedThrough()));
    }
    catch (ArgumentException error)
    {
        return Refuse($"{folder}: the reports do not hold the figures to work from: {error.Message}");
    }
    catch (Exception error) when (error is IOException or UnauthorizedAccessException)
    {
        return Refuse($"{page}: {error.Message}");
    }

    Console.WriteLine(review);
    return 0;
}

foreach (var report in reports)
{
    Console.WriteLine(report.Title);
    Console.WriteLine(new string('=', report.Title.Length));
    foreach (var table in report.Tables)
        ShowTable(report, table);
}

try
{
    ShowFacility(Report("asc-shared-services-2015"));
    ShowShares(Report("triborough-adult-social-care-2011"));
    ShowReturn(Report("triborough-adult-social-care-2011"));
    ShowEstablishments(Report("triborough-adult-social-care-2011"));
    ShowPlan(Report("leicestershire-mtfs-2017"));
    ShowRevenueBudget(Report("leicestershire-mtfs-2017"));
    ShowCapital(Report("leicestershire-mtfs-2017"));
    ShowCards(Report("leicestershire-mtfs-2017"));
    ShowDemandManagement(Report("worcestershire-cabinet-2015"));
}
catch (ArgumentException error)
{
    return Refuse($"{folder}: the reports do not hold the figures to work from: {error.Message}");
}

ShowCrossCharges();

Heading("What does not add up, by what is at stake: where the error probably is, why, and what to check");
foreach (var (finding, number) in review.Findings.Select((finding, index) => (finding, index + 1)))
{
    Console.WriteLine($"{number}. {finding.AtStake?.ToString() ?? "Not in money"}: {finding.Where}");
    foreach (var result in finding.Failing)
        Console.WriteLine($"     {(result.Table == finding.Result.Table ? "" : $"{result.Table.Source}, {result.Table.Title}: ")}{result}");
    foreach (var explanation in finding.Likeliest.Take(MostExplanations))
        Console.WriteLine($"     Most plausibly {explanation}");
    Console.WriteLine($"     {finding.Remedy}");
}

Console.WriteLine();
Console.WriteLine(review);
return 0;

PrintedReport Report(string name) => reports.Single(report => report.Id == name);

// What the page shows beside the printed tables: results worked from the reports' first figures, and charts of them.
PageSection[] WorkedThrough()
{
    var (shared, mtfs) = (Report("asc-shared-services-2015"), Report("leicestershire-mtfs-2017"));
    var (facility, flows, budget) = (Facility(shared), ReturnFlows(Report("triborough-adult-social-care-2011")), Plan(mtfs).Budget);
    var appraisal = flows.DiscountedBy(AsPrinted());
    return
    [
        new PageSection(
                "Worked through: the savings, and the facility that pays for them",
                SavingsOf2015(shared).ToFigure(line => line.Authority, "Savings of the shared services against the base budget, by council"),
                facility.ToHtml(TableSettings.In(MoneyUnit.Thousand).WithTitle("The facility, each council's part in proportion to its savings of the year"))).WithReport(shared.Id),
        new PageSection(
                "Worked through: the return on investment",
                flows.ToFigure("Cumulative cash flow, and where it has paid back"),
                appraisal.ToHtml(TableSettings.In(MoneyUnit.Thousand).WithTitle("Present values at the 4% the report discounts by"))).WithReport("triborough-adult-social-care-2011"),
        new PageSection(
                "Worked through: the budget rolled forward",
                budget.ToFigure("The budget of Adults and Communities, each year's net budget the next year's base"),
                budget.ToHtml(MoneyUnit.Thousand)).WithReport(mtfs.Id),
        new PageSection(
                "Worked through: the capital programme",
                Capital(mtfs).ToHtml(MoneyUnit.Thousand)).WithReport(mtfs.Id),
        new PageSection(
            "A worked example: cross-charges of a shared service",
            "<p>The inputs are ours; the rules are those of the tri-borough proposals of 2011, chapter 11.</p>\n",
            Statement(HostPolicy.SharedAtOnce).ToFigure("Who pays whom, where the host's indirect costs are shared at once"),
            Statement(HostPolicy.SharedAtOnce).ToHtml()),
    ];
}

void ShowTable(PrintedReport report, PrintedTable table)
{
    Console.WriteLine();
    Console.WriteLine($"{table.Title} ({table.Source}, {Unit(table.Unit)}{(table.Rounding == PrintedRounding.Truncated ? ", truncated" : "")})");
    if (table.Note.Length > 0)
        Console.WriteLine($"Note: {table.Note}");
    Console.WriteLine();
    Show(["", .. table.Columns.Select(column => column.Label)], table.Rows.Select(row => (string[])[Label(row), .. row.Cells.Select(cell => cell.ToString())]));
    Console.WriteLine();
    Show(
        ["figure", "in", "claim", "printed", "recomputed", "gap", "verdict"],
        review.Results.Where(result => result.Report == report && result.Table == table).Select(result => (string[])
        [
            result.Row, result.Column, Short(result.Claim), result.PrintedText, result.RecomputedText,
            Gap(result), Words(result.Verdict) + (result.WhyNotTestable is { } why ? $": {why}" : ""),
        ]),
        leftColumns: 3);
    Console.WriteLine();
}

// The savings of asc-shared-services-2015, as changes year on year, and the facility that pays for them.
SavingsSchedule SavingsOf2015(PrintedReport report) => SavingsSchedule.Of(councils.Select((council, at) => SavingsLine.Recurrent(
    $"S{at + 1}", "Adult social care", council, new IncrementalEffect(PlannedSavings(report, council)))).ToArray());

FundingFacility Facility(PrintedReport report) => FundingFacility
    .Of(YearSeries.Starting(new FinancialYear(2015), sharedYears.Select(year => Printed(report, "funding-by-portfolio", "Total funding requested", year)).ToArray()), ForEach(council => PlannedSavings(report, council)), MoneyUnit.Thousand)
    .WithBroughtForward(ForEach(council => Printed(report, "investment-contributions", council.Name, "CFWD from 14-15")));

YearSeries<Money> PlannedSavings(PrintedReport report, Authority council) =>
    YearSeries.Starting(new FinancialYear(2015), sharedYears.Select(year => Printed(report, "savings", council.Name + " annual", year)).ToArray());

ByAuthority<T> ForEach<T>(Func<Authority, T> value)
    where T : notnull => new(councils.Select(council => KeyValuePair.Create(council, value(council))));

// The facility of asc-shared-services-2015 (5.9, 5.18, 5.30, 11.1, appendix 2) from planned savings, planned contributions and other resources.
void ShowFacility(PrintedReport report)
{
    var years = sharedYears;
    YearSeries<Money> Series(string table, string row) => YearSeries.Starting(new FinancialYear(2015), years.Select(year => Printed(report, table, row, year)).ToArray());
    var facility = Facility(report);
    var change = CostOfChange.Of(facility)
        .WithCorporateResources("ICM", Series("resource-costs", "Innovation and Change Management resources (ICM)"))
        .WithGrant("Care Act", Series("resource-costs", "Care Act funding"))
        .WithContingencyRate(0.15m);

    Heading("The funding facility of 2015, worked from planned savings (£000; printed in brackets)");
    Show(
        ["", "brought forward", .. years, "in all, rounded once"],
        councils.Select(council => (string[])
        [
            council.Name,
            $"{facility.BroughtForward[council]:k}",
            .. facility.Contributions.Years.Zip(years, (year, column) => Beside(facility.ContributionsByAuthority[council][year], Printed(report, "investment-contributions", council.Name, column))),
            $"{facility.TotalOf(council, Money.FromThousands(10), HalfAway):M2} ({report.Tables.Single(table => table.Id == "recommendations")[council.Code, "Contribution"]})",
        ]).Append(["facility", $"{facility.BroughtForward.Total():k}", .. facility.Contributions.Values.Select(amount => $"{amount:k}"), $"{facility.Total:k}"])
        .Append(["to spend", "", .. facility.Allocation.Values.Select(amount => $"{amount:k}"), $"{facility.TotalResources:k}"]));
    Console.WriteLine();
    var cast = facility.ToCastingTable().RoundedTo(MoneyUnit.Thousand);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  The same shares rounded as one table, so that years and councils cast (moved {cast.TotalMovement:0.000} in all, £000)"));
    Show(
        ["", .. years, "sum"],
        cast.Rows.Select(row => (string[])[row, .. cast.Row(row).Append(cast.TotalOf(row)).Select(amount => $"{amount:k}")])
            .Append(["total", .. cast.TotalRow().Append(cast.Total).Select(amount => $"{amount:k}")]));
    Console.WriteLine();
    Show(
        ["", .. years, "in all"],
        [
            ["new funding to savings", .. Ratios(facility.RatioToSavings, facility.RatioToSavings(), "Ratio excluding ICM")],
            ["with corporate resources", .. Ratios(change.RatioToSavings, change.RatioToSavings(), "Ratio including ICM")],
            ["cost without contingency", .. change.ExcludingContingency.Values.Append(change.TotalExcludingContingency).Zip(Columns(), (cost, column) => Beside(cost, Printed(report, "resource-costs", "Total cost of change excluding contingency", column)))],
            ["contingency at 15%", .. change.ExcludingContingency.Years.Select(year => change.Contingency(year, MoneyUnit.Thousand, HalfAway)).Append(change.Contingency(MoneyUnit.Thousand, HalfAway)).Zip(Columns(), (cost, column) => Beside(cost, Printed(report, "resource-costs", "Contingency", column)))],
        ]);
    Console.WriteLine();

    string[] Columns() => [.. years, "Total"];
    IEnumerable<string> Ratios(Func<FinancialYear, decimal> ratio, decimal inAll, string row) => facility.Contributions.Years.Select(ratio).Append(inAll)
        .Zip(Columns(), (value, column) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(value * 100m, HalfAway)}% ({report.Tables.Single(table => table.Id == "resource-costs")[row, column]})"));
}

// The savings and costs of triborough-adult-social-care-2011 that follow the commissioning savings of 2014/15: the report rounded each share by itself.
void ShowShares(PrintedReport report)
{
    const string Commissioning = "Commissioning, Finance and Inhouse Services";
    const string Joint = "Joint Commissioning and support services with GP consortia";
    string[] boroughs = ["LBHF", "RBKC", "Westminster"];
    var weights = new ByAuthority<Money>(boroughs.Select(borough => KeyValuePair.Create(new Authority(borough), Printed(report, "source-of-saving", $"{borough}: {Commissioning}", "2014/15"))));
    (string Title, Money Amount, string Row, string Column)[] amounts =
    [
        ("commissioning savings 2011/12", Printed(report, "phasing-by-borough-3.1", "Total", "2011/12"), Commissioning, "2011/12"),
        ("joint commissioning savings", Printed(report, "full-year-savings-3.1", Joint, "Full Year Savings £000s"), Joint, "2014/15"),
        ("costs of transition", Printed(report, "full-year-savings-3.1", Commissioning, "Costs of Transition (i.e. one-off) £000s"), Commissioning, "Costs of Transition £000s"),
    ];

    Heading($"Shares of 2011 in proportion to commissioning savings of {string.Join(" : ", weights.Values.Select(weight => weight.ToString("k")))} (£000)");
    foreach (var (title, amount, row, column) in amounts)
    {
        var printed = weights.Authorities.Select(borough => Printed(report, "source-of-saving", $"{borough}: {row}", column)).ToList();
        var alone = weights.Values.Select(weight => amount.Times(weight / weights.Total(), MoneyUnit.Thousand, HalfAway)).ToList();
        Console.WriteLine($"  {title}, {amount:k}");
        Show(
            ["", .. boroughs, "sum"],
            [
                ["  as printed", .. printed.Append(Money.Sum(printed)).Select(share => $"{share:k}")],
                ["  each rounded by itself", .. alone.Append(Money.Sum(alone)).Select(share => $"{share:k}")],
                ["  apportioned", .. amount.ApportionBy(weights, MoneyUnit.Thousand).Values.Append(amount).Select(share => $"{share:k}")],
            ]);
        Console.WriteLine();
    }
}

Discounting AsPrinted() => new(DiscountSchedule.Flat(0.04m, "as printed: DR 4.0%"), new FinancialYear(2010));

CashFlows ReturnFlows(PrintedReport report)
{
    return CashFlows.Of(Row("Cash In-Flows"), Row("Cash Out-Flows"));
    YearSeries<Money> Row(string row) => YearSeries.Starting(AsPrinted().BaseYear, returnYears.Select(year => Printed(report, "return-on-investment", row, year)).ToArray());
}

// The return on investment of triborough-adult-social-care-2011: its net is worked from in and out, as one printed net is £1k short. "Year 0" is 2010/11.
void ShowReturn(PrintedReport report)
{
    const string Table = "return-on-investment";
    const string Result = "return-on-investment-result";
    var years = returnYears;
    var (year0, atFour) = (AsPrinted().BaseYear, AsPrinted().Schedule);
    string[] Shown(string title, YearSeries<Money> amounts, string? printedRow = null) =>
        [title, .. amounts.Values.Zip(years, (amount, year) => printedRow is null ? amount.ToString("k") : Beside(amount, Printed(report, Table, printedRow, year)))];

    var flows = ReturnFlows(report);
    var appraisal = flows.DiscountedBy(AsPrinted());
    Heading("The return on investment of 2011, worked from what comes in and goes out (£000; printed in brackets)");
    Show(
        ["", .. years],
        [
            Shown("in", flows.Inflows),
            Shown("out", flows.Outflows),
            Shown("net", flows.Net, "Net Cash-Flow"),
            Shown("cumulative", flows.Cumulative, "Cumulative Cash-Flow"),
            ["factor at 4%", .. appraisal.Factors.Values.Select(factor => factor.ToString("0.0000", CultureInfo.InvariantCulture))],
        ]);
    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  payback {flows.Payback().Years:0.0} years, not discounted ({report.Tables.Single(table => table.Id == Result)["Result", "Payback"]}); discounted {appraisal.Payback().Years:0.00}; in whole years {flows.Payback(PaybackCounting.WholeYears).Years}"));
    Console.WriteLine($"  NPV {Beside(appraisal.NetPresentValue(MoneyUnit.Thousand), Printed(report, Result, "Result", "NPV"))}, {appraisal.Discounting}");
    foreach (var other in new[]
    {
        new Discounting(atFour, year0, DiscountTiming.MiddleOfYear), new Discounting(atFour, year0, DiscountTiming.EndOfYear),
        appraisal.Discounting.WithFactorsRoundedTo(2), new Discounting(GreenBook.Standard2003, year0),
    })
        Console.WriteLine($"    would be {flows.DiscountedBy(other).NetPresentValue(MoneyUnit.Thousand):k} by {other}");
    Console.WriteLine("  Conventions under which the printed NPV comes out, those that cannot be told apart on one line:");
    foreach (var found in ConventionFinder.Find(flows, atFour, Printed(report, Result, "Result", "NPV"), MoneyUnit.Thousand))
        Console.WriteLine($"    {found}");
    Console.WriteLine();
}

// Appendices A1 to A4 of triborough-adult-social-care-2011, from posts, mid-points and on-costs: the totals come from unrounded lines.
void ShowEstablishments(PrintedReport report)
{
    // The report prints no rates; these are those by which every cost with on-costs comes out, and footnote 4 of 4.2 names the last.
    var (wcc, lbhf, rbkc) = (new Authority("WCC"), new Authority("LBHF"), new Authority("RBKC"));
    var rates = ByAuthority.Of((wcc, 0.25m), (lbhf, 0.28m), (rbkc, 0.24m));
    const decimal MergedRate = 0.28m;
    Heading("The establishments of 2011, from posts, mid-points and on-costs (£000; printed in brackets)");
    var redeployed = 1m - Number(report, "investment", "share of the posts deleted", "figure");
    var payment = Printed(report, "investment", "average redundancy payment", "figure");
    var rows = new List<string[]>();
    var differences = new List<string>();
    foreach (var table in report.Tables.Where(table => table.Id.EndsWith("-establishment", StringComparison.Ordinal)))
    {
        var (current, proposed) = (new List<PostGroup>(), new List<PostGroup>());
        foreach (var row in table.Rows.Where(row => row.Label.Contains("otal", StringComparison.Ordinal) is false && table.FigureAt(row.Id, "posts")?.Unit == PrintedUnit.Number))
        {
            var posts = table.FigureAt(row.Id, "posts")!.Value.Value;
            var group = table.FigureAt(row.Id, "Mid Point") is { } middle
                ? PostGroup.OnBand(row.Label, posts, Band(table.FigureAt(row.Id, "Range, from"), table.FigureAt(row.Id, "Range, to"), middle))
                : PostGroup.AtCost(row.Label, posts, table.FigureAt(row.Id, "Total") is { } cost ? Money.FromPounds(cost.Value) : Money.Zero);
            var authority = rates.Authorities.FirstOrDefault(party => party.Code == row.Section);
            if (group.Band is { } band)
            {
                group = group.WithOnCostRate(authority is null ? MergedRate : rates[authority]);
                if (band.MidPointDifference != Money.Zero)
                    differences.Add($"{row.Label} of {(authority is null ? "the new structure" : authority)} {band.MidPoint:k1} against {band.ComputedMidPoint!.Value:k1}");
            }

            (authority is not null || row.Section.Length == 0 ? current : proposed).Add(authority is null ? group : group.WithAuthority(authority));
        }

        var restructure = new Restructure(table.Title, new Establishment(current), new Establishment(proposed));
        var newTotal = table.Rows.Last(row => row.Id is "Total New" or "New Structure Total").Id;
        var reduction = table.Rows.Last(row => row.Id.Contains('%') || row.Id == "Reduction").Id;
        rows.Add(
        [
            table.Source, Posts(restructure.Current.Posts), Thousands(restructure.Current.Cost, Printed(report, table.Id, "Total Current", "Total")),
            Posts(restructure.Proposed.Posts), Thousands(restructure.Proposed.Cost, Printed(report, table.Id, newTotal, "Total")),
            Posts(restructure.PostsDeleted), Thousands(restructure.Saving, Printed(report, table.Id, newTotal, "Savings")),
            $"{Percent(restructure.ReductionOfCost())} ({table[reduction, "Total"]})", Percent(restructure.ReductionOfPosts()),
            restructure.ExitCosts(redeployed, payment).Total.ToString("k1"),
        ]);
    }

    Show(["", "posts", "current", "posts", "proposed", "deleted", "saving", "of cost", "of posts", "exit costs"], rows);
    var ownPosts = Number(report, "workforce", "phase one", "posts before") - Number(report, "workforce", "phase one", "posts after");
    var printed = Printed(report, "investment", "Staff exits costs", "figure");
    var perPost = new ExitCosts(1m, redeployed, payment).Total;
    Console.WriteLine($"  Exit costs by the rule of 3.3: posts deleted × {Percent(1m - redeployed)} × {payment}. The report's {printed} would be {Posts(printed / perPost)} posts; its own {Posts(ownPosts)} would be {new ExitCosts(ownPosts, redeployed, payment).Total}.");
    Console.WriteLine($"  Mid-points stated that are not the middle of their band: {string.Join("; ", differences)}.");
    Console.WriteLine();

    static SalaryBand Band(PrintedFigure? low, PrintedFigure? high, PrintedFigure middle) => low is { } from && high is { } to
        ? SalaryBand.Between(Money.FromPounds(from.Value), Money.FromPounds(to.Value)).WithMidPoint(Money.FromPounds(middle.Value))
        : SalaryBand.AtMidPoint(Money.FromPounds(middle.Value));

    static string Posts(decimal posts) => posts.ToString("0.##", CultureInfo.InvariantCulture);
}

// Appendices B and C of leicestershire-mtfs-2017 are cumulative; the budget of paragraph 14 rolls forward by their changes.
(GrowthSchedule Growth, SavingsSchedule Savings, BudgetRollForward Budget) Plan(PrintedReport report)
{
    var adults = new Authority("LCC", "Leicestershire County Council");
    var years = new FinancialYearRange(new FinancialYear(2017), new FinancialYear(2020));
    CumulativeEffect Effect(PrintedTable table, string row, decimal sign) =>
        new(YearSeries.ForEach(years, year => table.FigureAt(row, year.ToString()) is { } figure ? Money.FromPounds(sign * figure.Value) : Money.Zero));
    PlanChange Change(PrintedTable table, string row) => table[row, "stars"].ToString() switch { "*" => PlanChange.Unchanged, "**" => PlanChange.Amended, _ => PlanChange.New };

    var appendixB = report.Tables.Single(table => table.Id == "growth");
    var growth = new GrowthSchedule(years, appendixB.Rows.Where(row => row.Label != "Total")
        .Select(row => new GrowthLine(row.Label, appendixB[row.Id, "title"].Text, Effect(appendixB, row.Id, 1m)).WithSection(row.Section).WithPlanChange(Change(appendixB, row.Id))));
    var appendixC = report.Tables.Single(table => table.Id == "savings");
    var savings = new SavingsSchedule(years, appendixC.Rows.Where(row => row.Label.StartsWith("AC", StringComparison.Ordinal))
        .Select(row => SavingsLine.Recurrent(row.Label, appendixC[row.Id, "title"].Text, adults, Effect(appendixC, row.Id, -1m)).WithPlanChange(Change(appendixC, row.Id))));
    var budget = BudgetRollForward.From("Adults and Communities", Printed(report, "roll-forward", "Original prior year budget", "2017/18"), years)
        .WithTransfer("Budget transfers and adjustments", years.First, Printed(report, "roll-forward", "Budget Transfers and Adjustments", "2017/18"))
        .WithGrowth(growth).WithSavings(savings);
    return (growth, savings, budget);
}

void ShowPlan(PrintedReport report)
{
    var (growth, savings, budget) = Plan(report);
    string[] columns = [.. budget.ByYear.Years.Select(year => year.ToString())];

    Heading("The medium-term plan of 2017, from its cumulative appendices (£000; printed in brackets)");
    Show(
        ["", .. columns],
        [
            ["growth, cumulative", .. columns.Zip(growth.Total.ByYear.Values, (column, amount) => Thousands(amount, Printed(report, "growth", "Total", column)))],
            ["savings, cumulative", .. columns.Zip(savings.Total.ByYear.Values, (column, amount) => Thousands(-amount, Printed(report, "savings", "TOTAL A&C", column)))],
            .. Rolled("base budget", "Original prior year budget", year => year.BaseBudget),
            .. Rolled("after transfers", "Sub total", year => year.AdjustedBase),
            .. Rolled("growth", "Add proposed growth (Appendix B)", year => year[BudgetMovementKind.Growth]),
            .. Rolled("savings", "Less proposed savings (Appendix C)", year => year[BudgetMovementKind.Saving]),
            .. Rolled("net budget", "Proposed/Provisional net budget", year => year.NetBudget),
        ]);
    Console.WriteLine($"  Growth new in this plan {growth.Where(line => line.PlanChange == PlanChange.New).Total.LevelReached:k}, amended {growth.Where(line => line.PlanChange == PlanChange.Amended).Total.LevelReached:k}, unchanged {growth.Where(line => line.PlanChange == PlanChange.Unchanged).Total.LevelReached:k}; savings {savings.Where(line => line.PlanChange == PlanChange.New).Total.LevelReached:k}, {savings.Where(line => line.PlanChange == PlanChange.Amended).Total.LevelReached:k}, {savings.Where(line => line.PlanChange == PlanChange.Unchanged).Total.LevelReached:k}, by 2020/21.");
    Console.WriteLine();

    IEnumerable<string[]> Rolled(string title, string row, Func<BudgetYear, Money> amount) =>
        [[title, .. columns.Zip(budget.ByYear.Values, (column, year) => Thousands(amount(year), Printed(report, "roll-forward", row, column)))]];
}

// Appendix A of leicestershire-mtfs-2017: every gross, net, subtotal and total from its employees, running expenses and income.
void ShowRevenueBudget(PrintedReport report)
{
    var table = report.Tables.Single(table => table.Id == "revenue-budget");
    Money Cell(PrintedRow row, string column) => Printed(report, table.Id, row.Id, column);
    bool IsTotal(PrintedRow row) => row.Label.StartsWith("TOTAL", StringComparison.Ordinal);
    var sections = table.Rows.Where(row => !IsTotal(row)).GroupBy(row => row.Section.Length > 0 ? row.Section : row.Label)
        .Select(section => section.Key == section.First().Label && section.Count() == 1
            ? (RevenueBudgetItem)Line(section.First())
            : new RevenueBudgetSection(section.Key, section.Select(Line)))
        .ToList();
    var wellbeing = sections.Single(section => section.Title == "Communities and Wellbeing");
    var adultCare = new RevenueBudgetSection("ASC", sections.Where(section => section != wellbeing));
    var whole = new RevenueBudgetSection("Adults and Communities", [adultCare, wellbeing]);

    Heading("The revenue budget of 2017/18, from its lines (£; gross and net recomputed, printed net in brackets)");
    var totals = new List<(RevenueBudgetItem Item, string Row)>();
    foreach (var section in adultCare.Items.OfType<RevenueBudgetSection>())
        totals.Add((section, section.Title + ": TOTAL"));
    totals.AddRange([(adultCare, "TOTAL ASC"), (wellbeing, "TOTAL C&W"), (whole, "TOTAL ADULTS & COMMUNITIES")]);
    Show(
        ["", "employees", "running", "internal", "gross", "external", "net", "share", "2016/17"],
        totals.Select(total => (string[])
        [
            total.Item.Title, Pounds(total.Item.Amounts.Employees), Pounds(total.Item.Amounts.RunningExpenses), Pounds(total.Item.Amounts.InternalIncome),
            Pounds(total.Item.Amounts.GrossBudget), Pounds(total.Item.Amounts.ExternalIncome),
            $"{Pounds(total.Item.Amounts.NetBudget)} ({table[total.Row, "Net 2017/18"]})",
            (total.Item.Amounts.NetBudget / whole.Amounts.NetBudget * 100m).ToString("0.00", CultureInfo.InvariantCulture) + "%",
            Pounds(total.Item.PreviousNetBudget ?? Money.Zero),
        ]));
    var lines = table.Rows.Where(row => !IsTotal(row)).Select(row => (row, Line(row))).ToList();
    Console.WriteLine($"  {lines.Count} lines: {lines.Count(line => line.Item2.Amounts.GrossBudget == Cell(line.row, "Gross Budget") && line.Item2.Amounts.NetBudget == Cell(line.row, "Net 2017/18"))} with gross and net as printed; {totals.Count} totals: {totals.Count(total => Agrees(total.Item, total.Row))} as printed in every column.");
    Console.WriteLine();

    RevenueBudgetLine Line(PrintedRow row) =>
        new RevenueBudgetLine(row.Label, Cell(row, "Employees"), Cell(row, "Running Expenses"), Cell(row, "Internal Income"), Cell(row, "External Income"))
            .WithPreviousNetBudget(Cell(row, "Net 2016/17"));
    bool Agrees(RevenueBudgetItem item, string row) =>
        new (string Column, Money Amount)[]
        {
            ("Employees", item.Amounts.Employees), ("Running Expenses", item.Amounts.RunningExpenses), ("Internal Income", item.Amounts.InternalIncome),
            ("Gross Budget", item.Amounts.GrossBudget), ("External Income", item.Amounts.ExternalIncome), ("Net 2017/18", item.Amounts.NetBudget),
            ("Net 2016/17", item.PreviousNetBudget ?? Money.Zero),
        }.All(figure => figure.Amount == Printed(report, table.Id, row, figure.Column));
    static string Pounds(Money amount) => amount.ToString("p0");
}

// Appendix D of leicestershire-mtfs-2017; 82 says who pays. Schemes to be confirmed are kept as such.
CapitalProgramme Capital(PrintedReport report)
{
    var table = report.Tables.Single(table => table.Id == "capital-programme");
    var years = new FinancialYearRange(new FinancialYear(2017), new FinancialYear(2020));
    var fund = new CapitalFundingSource(CapitalFundingKind.Grant, "Better Care Fund");
    var schemes = table.Rows.Where(row => row.Section.Length > 0).Select(row =>
    {
        if (row.Cells.Any(cell => cell.State == CellState.ToBeConfirmed))
            return CapitalScheme.ToBeConfirmed(row.Label, row.Section, years);
        var costs = YearSeries.ForEach(years, year => table.FigureAt(row.Id, year.ToString()) is { } figure ? Money.FromPounds(figure.Value) : Money.Zero);
        var scheme = CapitalScheme.Of(row.Label, row.Section, costs);
        return row.Label.StartsWith("Better Care Fund", StringComparison.Ordinal) ? scheme.WithFunding(fund, costs) : scheme;
    }).ToList();
    return new CapitalProgramme(years, schemes);
}

void ShowCapital(PrintedReport report)
{
    var (table, programme) = (report.Tables.Single(table => table.Id == "capital-programme"), Capital(report));
    var years = programme.Years;

    Heading("The capital programme of 2017/18 to 2020/21 (£000; printed in brackets)");
    Show(
        ["", .. years.Select(year => year.ToString()), "total"],
        [
            .. programme.Headings.Select(heading => (string[])[heading, .. programme.Under(heading).TotalByYear.Values.Append(programme.Under(heading).Total).Select(Cost)]),
            ["costed", .. years.Zip(programme.TotalByYear.Values, (year, cost) => Thousands(cost.Confirmed, Printed(report, table.Id, "Total A&C", year.ToString()))), Thousands(programme.Total.Confirmed, Printed(report, table.Id, "Total A&C", "Total"))],
            .. programme.Funding.Select(funding => (string[])[$"of it {funding.Source.Name}", .. funding.Amounts.Values.Append(funding.Total).Select(amount => amount.ToString("k"))]),
            ["of it council's own", .. programme.Unfunded.Values.Append(CapitalCost.Sum(programme.Unfunded.Values)).Select(cost => cost.Confirmed.ToString("k"))],
        ]);
    Console.WriteLine($"  {programme.StillOpen.Count} schemes to be confirmed, which is not nil: {string.Join("; ", programme.StillOpen.Select(scheme => scheme.Title))}.");
    Console.WriteLine();

    static string Cost(CapitalCost cost) => cost.IsComplete ? cost.Confirmed.ToString("k") : cost.Confirmed == Money.Zero ? "tbc" : $"{cost.Confirmed:k} and tbc";
}

// Paragraphs 22 to 24 of the direct payment cards report.
void ShowCards(PrintedReport report)
{
    var target = report.Tables.Single(table => table.Id == "card-targets").Rows[^1];
    var held = report.Tables.Single(table => table.Id == "card-savings");
    var delivery = new SavingsDelivery(
            "Direct payment cards",
            CumulativeEffect.Starting(new FinancialYear(2018), Money.Parse(target.Cells[0].Text)),
            CumulativeEffect.Starting(new FinancialYear(2018), Money.Parse(target.Cells[0].Text)))
        .WithAchieved(Money.Parse(held.Rows[0].Cells[0].Text), Money.Zero, Money.Parse(held.Rows[0].Cells[1].Text))
        .WithOneOffAchieved(Printed(report, "card-clawback", "Clawed back as a one-off saving", "Figure"));
    Heading("Direct payment cards: delivery against target");
    Console.WriteLine($"  Target {delivery.Planned.LevelReached} by 31 March 2019; achieved {delivery.Achieved} net of provider and staffing costs, {delivery.FullYearEffect} in a full year;");
    Console.WriteLine($"  still to deliver {delivery.StillToDeliver}; recurrent shortfall {delivery.RecurrentShortfall}; one-off clawed back {delivery.OneOffAchieved}, which counts towards no recurrent target.");
    var costs = report.Tables.Single(table => table.Id == "card-provider-costs");
    Console.WriteLine($"  Provider costs {string.Join(", ", costs.Columns.Select(column => $"{costs[costs.Rows[0].Id, column.Id]} {column.Label}"))}.");
    Console.WriteLine();
}

// The demand management summary of worcestershire-cabinet-2015: overlaps show and do not count, avoided costs are no savings.
void ShowDemandManagement(PrintedReport report)
{
    const string Summary = "demand-management-savings";
    var (council, first) = (new Authority("WCC", "Worcestershire County Council"), new FinancialYear(2016));
    var table = report.Tables.Single(table => table.Id == Summary);
    string[] columns = [.. table.Columns.Take(5).Select(column => column.Id)];
    var years = FinancialYearRange.Starting(first, columns.Length);
    SavingsLine Line(string reference, string row, decimal[]? millions = null) => SavingsLine.Recurrent(
        reference, row, council,
        new IncrementalEffect(YearSeries.Starting(first, (millions?.Select(amount => Money.FromMillions(amount)) ?? columns.Select(column => Printed(report, Summary, row, column))).ToArray())));
    SavingsLine Overlap(string reference, string row, string counted)
    {
        var list = report.Tables.Single(other => other.Id == "prevention-savings");
        var column = list.Columns.Single(column => list.FigureAt(row, column.Id) is not null);
        return SavingsLine.Recurrent(reference, row, council, CumulativeEffect.Starting(FinancialYear.Parse(column.Label), Printed(report, list.Id, row, column.Id))).WithCountedElsewhere(counted);
    }

    var portfolio = new SavingsPortfolio(
        years,
        [
            new SavingsProject("Corporate approach to prevention", ProjectCategory.CrossCutting, new SavingsSchedule(years,
            [
                Line("P", "Corporate approach to prevention"),
                Overlap("P1", "Learning Disability Employment Services", "adults' services papers"),
                Overlap("P2", "Older People Recovery Services", "adults' services papers"),
                Overlap("P3", "Children's Early Help", "the summary, once already"),
                Overlap("P4", "Children's Early Help & Partnerships", "the summary, once already"),
                SavingsLine.Recurrent("A", "Costs avoided in 3 to 5 years", council, CumulativeEffect.Starting(new FinancialYear(2020), Printed(report, "prevention-cost-avoidance", "Medium Term - 3-5 years", "slide"))).WithCashability(Cashability.CostAvoidance),
            ])),
            new SavingsProject("Connecting Families", ProjectCategory.CrossCutting, new SavingsSchedule(years, [Line("C", "Connecting Families")])),
        ]);
    var counted = portfolio.Totals.Counted;

    Heading("Demand management in Worcestershire (£m a year's change; printed in brackets)");
    Show(
        ["", .. columns, "total"],
        [
            .. counted.Lines.Select(line => Row(line.Title, line.Changes.ByYear, line.Title)),
            Row("total", counted.Total.ToIncremental().ByYear, "Total: Demand Management"),
        ]);
    Console.WriteLine($"  Shown and counted elsewhere: {string.Join("; ", portfolio.Totals.CountedElsewhere.Lines.Select(line => $"{line.Title} {line.RecurrentLevel} ({line.CountedElsewhereIn})"))}.");
    Console.WriteLine($"  Costs avoided, apart from every budget: {portfolio.Totals.AvoidedCosts.Total.LevelReached} in 3 to 5 years; the {Printed(report, "prevention-cost-avoidance", "Long term - 5-20 years", "slide")} of 5 to 20 years lie beyond this plan.");
    Console.WriteLine();

    string[] Row(string title, YearSeries<Money> amounts, string row) =>
        [title, .. amounts.Values.Zip(columns, (amount, column) => $"{amount.In(MoneyUnit.Million):0.00} ({table[row, column]})"), $"{amounts.Total().In(MoneyUnit.Million):0.00} ({table[row, "Total"]})"];
}

// triborough-proposals-2011, chapter 11: worked by hand in docs/guide/cross-charges.md.
CrossChargeStatement Statement(HostPolicy policy)
{
    var (lbhf, rbkc, wcc) = (councils[0], councils[1], councils[2]);
    var basis = ChargingBasis.ByDemand(ByAuthority.Of((lbhf, new Demand(1_200m)), (rbkc, new Demand(600m)), (wcc, new Demand(1_000m, quality: 1.2m))));
    Transfer[] onAccount = [new(lbhf, wcc, Money.FromPounds(350_000)), new(lbhf, rbkc, Money.FromPounds(300_000))];
    return new CrossChargeAgreement("Commissioning", basis).WithHost(wcc, policy).StatementFor(new FinancialYear(2012), CrossCharges()).WithPaymentsOnAccount(onAccount);
}

CostLine[] CrossCharges()
{
    var (lbhf, rbkc, wcc) = (councils[0], councils[1], councils[2]);
    return
    [
        new("C1", "Commissioning team", wcc, Money.FromPounds(900_000), Money.FromPounds(924_000),
            Variance.Demand(Money.FromPounds(15_000)), Variance.SpecificationOf(lbhf, Money.FromPounds(12_000)), Variance.DirectCost(Money.FromPounds(-3_000))),
        CostLine.OnBudget("C2", "Homecare contract", rbkc, Money.FromPounds(620_000)).WithTransferredStaffBurden(lbhf, Money.FromPounds(20_000)),
        new("C3", "Accommodation and ICT", wcc, Money.FromPounds(80_000), Money.FromPounds(90_000), Variance.IndirectCost(Money.FromPounds(10_000))),
    ];
}

void ShowCrossCharges()
{
    Heading("A shared service hosted by WCC: who bears what, and who owes whom (inputs ours, rules of the 2011 proposals, chapter 11)");
    foreach (var cost in CrossCharges())
        Console.WriteLine($"  {cost}, paid by {cost.PaidBy}{string.Concat(cost.TransferredStaffBurdens.Select(burden => $"; burden of {burden.Key} {burden.Value}"))}{string.Concat(cost.Variances.Select(variance => $"; {variance}"))}");
    foreach (var policy in Enum.GetValues<HostPolicy>())
    {
        var statement = Statement(policy);
        Console.WriteLine();
        Console.WriteLine($"  Indirect costs of the host {policy switch { HostPolicy.SharedAtOnce => "shared at once", HostPolicy.BorneByHost => "borne by the host", _ => "carried forward" }}");
        Show(
            ["", .. statement.Charges.Authorities.Select(party => party.Code), "sum"],
            [
                Amounts("  budget share", statement.BudgetShares),
                Amounts("  variance share", statement.VarianceShares),
                Amounts("  charge", statement.Charges),
                Amounts("  carried forward", statement.CarriedForward),
                Amounts("  paid", statement.Paid),
                Amounts("  owes", statement.Balances),
            ]);
        Console.WriteLine($"  {string.Join("; ", statement.Settlement.Transfers)}");
    }

    Console.WriteLine();
    static string[] Amounts(string title, ByAuthority<Money> amounts) => [title, .. amounts.Values.Append(amounts.Total()).Select(amount => amount.ToString("p0"))];
}

static Money Printed(PrintedReport report, string table, string row, string column)
{
    var held = report.Tables.FirstOrDefault(other => other.Id == table) ?? throw new ArgumentException($"{report.Id} has no table '{table}'.");
    return held.FigureAt(row, column) is { } figure ? Money.FromPounds(figure.Value) : throw new ArgumentException($"'{row}' in '{column}' of '{table}' is no figure.");
}

static decimal Number(PrintedReport report, string table, string row, string column) =>
    report.Tables.Single(other => other.Id == table).FigureAt(row, column)?.Value ?? throw new ArgumentException($"'{row}' in '{column}' of '{table}' is no figure.");

static string Thousands(Money worked, Money printed) => $"{worked.RoundTo(MoneyUnit.Thousand, HalfAway):k} ({printed:k})";

static string Percent(decimal fraction) => decimal.Round(fraction * 100m, HalfAway).ToString(CultureInfo.InvariantCulture) + "%";

static string Beside(Money worked, Money printed) => $"{worked:k} ({printed:k})";

static void Heading(string title)
{
    Console.WriteLine(title);
    Console.WriteLine(new string('=', title.Length));
    Console.WriteLine();
}

static string Label(PrintedRow row) => row.Section.Length > 0 ? $"{row.Section.TrimEnd(':')}: {row.Label}".TrimEnd(' ', ':') : row.Label;

static string Gap(ClaimResult result) =>
    result.Gap is not { } gap || decimal.Round(gap, 2) == 0m ? "" : decimal.Round(gap, 2).ToString("+#,##0.##;-#,##0.##;0", CultureInfo.InvariantCulture);

static string Words(Verdict verdict) => verdict switch
{
    Verdict.Exact => "exact",
    Verdict.ExplainedByRounding => "explained by rounding",
    Verdict.PossibleButImplausible => "possible but implausible",
    Verdict.Impossible => "IMPOSSIBLE",
    _ => "not testable",
};

static string Unit(PrintedUnit unit) => unit switch
{
    PrintedUnit.Pounds => "£",
    PrintedUnit.Thousands => "£000",
    PrintedUnit.Millions => "£m",
    PrintedUnit.Percent => "%",
    _ => "number",
};

static string Short(Claim claim)
{
    var right = claim.ToString()[(claim.Target.Length + 3)..];
    if (right.Length <= WidestClaim)
        return right;
    var summary = $"{Kind(claim.Kind)} of {claim.Operands.Count} figures from {claim.Operands[0]}";
    return summary.Length <= WidestClaim ? summary : summary[..(WidestClaim - 1)] + "…";
}

static string Kind(ClaimKind kind) => kind switch
{
    ClaimKind.RunningTotal => "running total",
    ClaimKind.ProRata => "share",
    ClaimKind.MidPoint => "mid-point",
    ClaimKind.NetPresentValue => "NPV",
    _ => kind.ToString().ToLowerInvariant(),
};

static void Show(string[] headings, IEnumerable<string[]> rows, int leftColumns = 1)
{
    var lines = rows.Prepend(headings).ToList();
    var widths = Enumerable.Range(0, headings.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
    foreach (var line in lines)
    {
        var cells = line.Select((text, column) => column < leftColumns || column == VerdictColumn ? text.PadRight(widths[column]) : text.PadLeft(widths[column]));
        Console.WriteLine("  " + string.Join("  ", cells).TrimEnd());
    }
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason.ReplaceLineEndings(" "));
    return Malformed;
}
