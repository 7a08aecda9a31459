#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Reads the printed tables of the reports, recomputes every figure they say is worked from others, and shows printed and
// recomputed side by side with the verdict. Then works four things through from their first figures: the funding facility of
// 2015, the shares of 2011 and their return on investment, and a year's cross-charges of a shared service (inputs ours, rules
// the report's).
//
//   dotnet run docs/examples/reproduce-reports.cs                     the tables as text
//   dotnet run docs/examples/reproduce-reports.cs -- --json           the results as a JSON array
//   dotnet run docs/examples/reproduce-reports.cs -- --reports DIR    other reports in the same format
//
// Exit code 0 when every report could be checked, whatever it contains; 2, with one line, when a file is missing or malformed.

using System.Globalization;
using System.Text;
using System.Text.Json;
using CouncilFinance;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.CrossCharges;
using CouncilFinance.TransitionCosts;

const int Malformed = 2;
const int WidestClaim = 60;
const int VerdictColumn = 6;
const MidpointRounding HalfAway = MidpointRounding.AwayFromZero; // as spreadsheets round
string[] reportNames = ["triborough-adult-social-care-2011", "asc-shared-services-2015", "triborough-proposals-2011"];

Console.OutputEncoding = Encoding.UTF8;
var asJson = false;
var folder = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "reports");
for (var index = 0; index < args.Length; index++)
{
    if (args[index] == "--json")
        asJson = true;
    else if (args[index] == "--reports" && index + 1 < args.Length)
        folder = args[++index];
    else
        return Refuse($"'{args[index]}' cannot be followed: the options are --json and --reports DIR.");
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

var results = reports.SelectMany(report => report.Check()).ToList();
if (asJson)
{
    Console.WriteLine(JsonSerializer.Serialize(results, AssuranceJsonContext.Default.ClaimResults));
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
    ShowFacility(reports.Single(report => report.Id == "asc-shared-services-2015"));
    ShowShares(reports.Single(report => report.Id == "triborough-adult-social-care-2011"));
    ShowReturn(reports.Single(report => report.Id == "triborough-adult-social-care-2011"));
}
catch (ArgumentException error)
{
    return Refuse($"{folder}: the reports do not hold the figures to work from: {error.Message}");
}

ShowCrossCharges();

var worst = results.Where(result => result.Verdict is Verdict.Impossible or Verdict.NotTestable).ToList();
if (worst.Count > 0)
    Console.WriteLine("Not explained by rounding, or not testable:");
foreach (var result in worst)
    Console.WriteLine($"  {result.Report.Id}, {result.Table.Source}, {result.Table.Title}: {result}");
Console.WriteLine();

var counts = results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Words(group.Key)}");
Console.WriteLine($"{reports.Count} reports, {reports.Sum(report => report.Tables.Count)} tables, {results.Count} figures recomputed: {string.Join(", ", counts)}.");
return 0;

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
        results.Where(result => result.Report == report && result.Table == table).Select(result => (string[])
        [
            result.Row, result.Column, Short(result.Claim), result.PrintedText, result.RecomputedText,
            Gap(result), Words(result.Verdict) + (result.WhyNotTestable is { } why ? $": {why}" : ""),
        ]),
        leftColumns: 3);
    Console.WriteLine();
}

// The facility of asc-shared-services-2015 (5.9, 5.18, 5.30, 11.1, appendix 2) from planned savings, planned contributions and other resources.
void ShowFacility(PrintedReport report)
{
    var first = new FinancialYear(2015);
    string[] years = ["2015-16", "2016-17", "2017-18"];
    (Authority Council, string Row)[] councils =
    [
        (new("LBHF", "Hammersmith and Fulham"), "Hammersmith and Fulham"), (new("RBKC", "Kensington and Chelsea"), "Kensington and Chelsea"), (new("WCC", "Westminster"), "Westminster"),
    ];
    YearSeries<Money> Series(string table, string row) => YearSeries.Starting(first, years.Select(year => Printed(report, table, row, year)).ToArray());
    ByAuthority<T> ForEach<T>(Func<string, T> value)
        where T : notnull => new(councils.Select(council => KeyValuePair.Create(council.Council, value(council.Row))));

    var facility = FundingFacility.Of(Series("funding-by-portfolio", "Total funding requested"), ForEach(row => Series("savings", row + " annual")), MoneyUnit.Thousand)
        .WithBroughtForward(ForEach(row => Printed(report, "investment-contributions", row, "CFWD from 14-15")));
    var change = CostOfChange.Of(facility)
        .WithCorporateResources("ICM", Series("resource-costs", "Innovation and Change Management resources (ICM)"))
        .WithGrant("Care Act", Series("resource-costs", "Care Act funding"))
        .WithContingencyRate(0.15m);

    Heading("The funding facility of 2015, worked from planned savings (£000; printed in brackets)");
    Show(
        ["", "brought forward", .. years, "in all, rounded once"],
        councils.Select(council => (string[])
        [
            council.Row,
            $"{facility.BroughtForward[council.Council]:k}",
            .. facility.Contributions.Years.Zip(years, (year, column) => Beside(facility.ContributionsByAuthority[council.Council][year], Printed(report, "investment-contributions", council.Row, column))),
            $"{facility.TotalOf(council.Council, Money.FromThousands(10), HalfAway):M2} ({report.Tables.Single(table => table.Id == "recommendations")[council.Council.Code, "Contribution"]})",
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

// The return on investment of triborough-adult-social-care-2011: its net is worked from in and out, as one printed net is £1k short. "Year 0" is 2010/11.
void ShowReturn(PrintedReport report)
{
    const string Table = "return-on-investment";
    const string Result = "return-on-investment-result";
    string[] years = ["Year 0", "Year 1", "Year 2", "Year 3", "Year 4"];
    var (year0, atFour) = (new FinancialYear(2010), DiscountSchedule.Flat(0.04m, "as printed: DR 4.0%"));
    YearSeries<Money> Row(string row) => YearSeries.Starting(year0, years.Select(year => Printed(report, Table, row, year)).ToArray());
    string[] Shown(string title, YearSeries<Money> amounts, string? printedRow = null) =>
        [title, .. amounts.Values.Zip(years, (amount, year) => printedRow is null ? amount.ToString("k") : Beside(amount, Printed(report, Table, printedRow, year)))];

    var flows = CashFlows.Of(Row("Cash In-Flows"), Row("Cash Out-Flows"));
    var appraisal = flows.DiscountedBy(new Discounting(atFour, year0));
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

// triborough-proposals-2011, chapter 11: worked by hand in docs/guide/cross-charges.md.
void ShowCrossCharges()
{
    var (lbhf, rbkc, wcc) = (new Authority("LBHF"), new Authority("RBKC"), new Authority("WCC"));
    var basis = ChargingBasis.ByDemand(ByAuthority.Of((lbhf, new Demand(1_200m)), (rbkc, new Demand(600m)), (wcc, new Demand(1_000m, quality: 1.2m))));
    CostLine[] costs =
    [
        new("C1", "Commissioning team", wcc, Money.FromPounds(900_000), Money.FromPounds(924_000),
            Variance.Demand(Money.FromPounds(15_000)), Variance.SpecificationOf(lbhf, Money.FromPounds(12_000)), Variance.DirectCost(Money.FromPounds(-3_000))),
        CostLine.OnBudget("C2", "Homecare contract", rbkc, Money.FromPounds(620_000)).WithTransferredStaffBurden(lbhf, Money.FromPounds(20_000)),
        new("C3", "Accommodation and ICT", wcc, Money.FromPounds(80_000), Money.FromPounds(90_000), Variance.IndirectCost(Money.FromPounds(10_000))),
    ];
    Transfer[] onAccount = [new(lbhf, wcc, Money.FromPounds(350_000)), new(lbhf, rbkc, Money.FromPounds(300_000))];

    Heading("A shared service hosted by WCC: who bears what, and who owes whom (inputs ours, rules of the 2011 proposals, chapter 11)");
    foreach (var cost in costs)
        Console.WriteLine($"  {cost}, paid by {cost.PaidBy}{string.Concat(cost.TransferredStaffBurdens.Select(burden => $"; burden of {burden.Key} {burden.Value}"))}{string.Concat(cost.Variances.Select(variance => $"; {variance}"))}");
    foreach (var policy in Enum.GetValues<HostPolicy>())
    {
        var statement = new CrossChargeAgreement("Commissioning", basis).WithHost(wcc, policy).StatementFor(new FinancialYear(2012), costs).WithPaymentsOnAccount(onAccount);
        Console.WriteLine();
        Console.WriteLine($"  Indirect costs of the host {policy switch { HostPolicy.SharedAtOnce => "shared at once", HostPolicy.BorneByHost => "borne by the host", _ => "carried forward" }}");
        Show(
            ["", .. basis.Participants.Select(party => party.Code), "sum"],
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
