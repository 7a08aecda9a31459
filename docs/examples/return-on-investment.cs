#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// An auditor re-performs the return on investment that a report of 2011 prints, under its own convention and under others.
// The same story, with its chart, is docs/notebooks/return-on-investment.ipynb.
//
//   dotnet run docs/examples/return-on-investment.cs                the figures as text
//   dotnet run docs/examples/return-on-investment.cs -- FOLDER      and the chart into a folder

using System.Text;
using CouncilFinance;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Presentation;

Console.OutputEncoding = Encoding.UTF8;

Heading("The table as the report prints it");

var printed = PrintedTable.FromText("return", "Return on investment", PrintedUnit.Thousands, """
    £000                 | Year 0 | Year 1 | Year 2 | Year 3 | Year 4
    Cash In-Flows        | 0      | 146    | 2,949  | 7,586  | 10,950
    Cash Out-Flows       | 0      | 517    | 150    | 403    | 0
    Net Cash-Flow        | 0      | (371)  | 2,799  | 7,182  | 10,950
    Cumulative Cash-Flow | 0      | (371)  | 2,428  | 9,611  | 20,561
    """)
    .WithSource("triborough-adult-social-care-2011, section 3.1")
    .WithClaim(Claim.ForRow("Net Cash-Flow").IsDifferenceOf("Cash In-Flows", "Cash Out-Flows"))
    .WithClaim(Claim.ForRow("Cumulative Cash-Flow").IsRunningTotalOf("Net Cash-Flow"));

foreach (var result in printed.Check().Where(result => result.Verdict != Verdict.Exact))
    Console.WriteLine(result);
Console.WriteLine(printed.Review());

Heading("The net present value, by the report's convention");

var year0 = new FinancialYear(2010);
var flows = CashFlows.Of(
    inflows: Thousands(0, 146, 2_949, 7_586, 10_950),
    outflows: Thousands(0, 517, 150, 403, 0));
var atFour = DiscountSchedule.Flat(0.04m);
var asPrinted = new Discounting(atFour, baseYear: year0);
var appraisal = flows.DiscountedBy(asPrinted);

Console.Write(appraisal.ToText(MoneyUnit.Thousand));
Console.WriteLine($"printed 17,977; we get {appraisal.NetPresentValue(MoneyUnit.Thousand):k}");
Console.WriteLine($"to the penny {appraisal.NetPresentValue()}");

YearSeries<Money> Thousands(params decimal[] amounts) =>
    YearSeries.Starting(year0, amounts.Select(Money.FromThousands).ToArray());

var fromPrintedNet = CashFlows.OfNet(Thousands(0, -371, 2_799, 7_182, 10_950)).DiscountedBy(asPrinted);
Console.WriteLine($"from the printed net row: {fromPrintedNet.NetPresentValue(MoneyUnit.Thousand):k}");

Heading("The same flows under other conventions");

foreach (var timing in Enum.GetValues<DiscountTiming>())
    Show(new Discounting(atFour, year0, timing));
Show(asPrinted.WithFactorsRoundedTo(2));
Show(new Discounting(GreenBook.Standard2003, year0));

void Show(Discounting convention) =>
    Console.WriteLine($"{flows.DiscountedBy(convention).NetPresentValue(MoneyUnit.Thousand):k}  {convention}");

Heading("Which convention did they use?");

var answers = ConventionFinder.Find(flows, atFour, Money.FromThousands(17_977), MoneyUnit.Thousand);
foreach (var answer in answers)
{
    var first = answer.Readings[0];
    Console.WriteLine($"{first.NetPresentValue()}: {first.Discounting}, and {answer.Readings.Count - 1} more");
}

var alike = answers.SelectMany(answer => answer.Conventions).GroupBy(found => (found.BaseYear, found.Timing));
foreach (var group in alike)
    Console.WriteLine($"{group.Count()} of them count from {group.Key.BaseYear}, {group.Key.Timing}");

Heading("Payback");

Console.WriteLine($"as printed       {flows.Payback()}");
Console.WriteLine($"in whole years   {flows.Payback(PaybackCounting.WholeYears)}");
Console.WriteLine($"from first spend {flows.Payback(countedFrom: flows.FirstSpend)}");
Console.WriteLine($"discounted       {appraisal.Payback()}");

Chart("cumulative-cash-flow.svg", flows.ToSvg(ChartSettings.Usual.WithTitle("Cumulative cash flow, and where it has paid back")));

Heading("What would change the answer");

var less = (1_700 + 500) - (2_900 + 250);
var asInTheText = flows.Plus(CashFlows.OfNet(Thousands(0, 0, 0, less, less)));
var lower = asInTheText.DiscountedBy(asPrinted).NetPresentValue(MoneyUnit.Thousand);
Console.WriteLine($"£{-less}k a year less in Years 3 and 4: {lower:k}");
Console.WriteLine($"which is {appraisal.NetPresentValue(MoneyUnit.Thousand) - lower:k} less");

var businessCase = new BusinessCase(flows.Years)
    .WithBenefit("Savings", flows.Inflows)
    .WithCost("Cost of the change", flows.Outflows);
foreach (var value in businessCase.SwitchingValues(asPrinted))
    Console.WriteLine($"worth nothing at: {value}");

void Chart(string file, string svg)
{
    if (args.Length == 0)
        return;
    Directory.CreateDirectory(args[0]);
    File.WriteAllText(Path.Combine(args[0], file), svg);
}

static void Heading(string title)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('-', title.Length));
}
