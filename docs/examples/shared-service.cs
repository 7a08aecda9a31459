#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// Three councils share a service: what each bears of a year, of the change, and of what the change is worth, and who pays whom.
// The same story, with its charts, is docs/notebooks/shared-service.ipynb. The inputs are made up, the rules are those of a report of 2011.
//
//   dotnet run docs/examples/shared-service.cs                the figures as text
//   dotnet run docs/examples/shared-service.cs -- FOLDER      and the charts into a folder

using System.Text;
using CouncilFinance;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.CrossCharges;
using CouncilFinance.Presentation;
using CouncilFinance.TransitionCosts;

Console.OutputEncoding = Encoding.UTF8;

Heading("The agreement");

var lbhf = new Authority("LBHF", "Hammersmith and Fulham");
var rbkc = new Authority("RBKC", "Kensington and Chelsea");
var wcc = new Authority("WCC", "Westminster");
var year = new FinancialYear(2012);

var basis = ChargingBasis.ByDemand(ByAuthority.Of(
    (lbhf, new Demand(1_200)),
    (rbkc, new Demand(600)),
    (wcc, new Demand(1_000, quality: 1.2m))));
var agreement = new CrossChargeAgreement("Commissioning", basis).WithHost(wcc, HostPolicy.SharedAtOnce);

Money Pounds(decimal pounds) => Money.FromPounds(pounds);

Heading("A year of it");

CostLine[] costs =
[
    new("C1", "Commissioning team", paidBy: wcc, budget: Pounds(900_000), outturn: Pounds(924_000),
        Variance.Demand(Pounds(15_000)),
        Variance.SpecificationOf(lbhf, Pounds(12_000)),
        Variance.DirectCost(Pounds(-3_000))),
    CostLine.OnBudget("C2", "Homecare contract", paidBy: rbkc, Pounds(620_000))
        .WithTransferredStaffBurden(lbhf, Pounds(20_000)),
    new("C3", "Accommodation and ICT", paidBy: wcc, budget: Pounds(80_000), outturn: Pounds(90_000),
        Variance.IndirectCost(Pounds(10_000))),
];

var statement = agreement.StatementFor(year, costs)
    .WithPaymentsOnAccount(new(lbhf, wcc, Pounds(350_000)), new(lbhf, rbkc, Pounds(300_000)));
Console.Write(statement.ToText());

foreach (var item in statement.ItemsOf(lbhf))
    Console.WriteLine(item);

Heading("Who pays whom");

Chart("who-pays-whom.svg", statement.ToSvg());

Heading("The one-off costs of getting there");

var before = ByAuthority.Of((lbhf, Pounds(852_000)), (rbkc, Pounds(416_000)), (wcc, Pounds(582_000)));
var after = statement.BudgetShares;
Console.WriteLine($"after {after}");

var reductions = NetReductions.Between(before, after, from: year);
var scheme = TransitionScheme.ByNetReduction("One commissioning team", reductions)
    .WithCost(new TransitionCost("T1", "Redundancies", lbhf, year, Pounds(120_000), Necessity.CommonToAll)
        .WithDiscretionaryPayment(Pounds(15_000))
        .WithApproval(lbhf, rbkc, wcc))
    .WithCost(new TransitionCost("T2", "Retraining", wcc, year, Pounds(30_000), Necessity.AcceptedAsWorthIt)
        .WithApproval(lbhf, rbkc, wcc))
    .WithCost(new TransitionCost("T3", "Office refit", rbkc, year, Pounds(10_000), Necessity.CommonToAll)
        .WithApproval(lbhf, rbkc));
var shares = scheme.Share();

Console.Write(shares.ToText());
foreach (var payment in shares.Settlement.Transfers)
    Console.WriteLine(payment);

Heading("What it is worth, to each");

var flows = before.Minus(after).Zip(shares.Borne, (saved, borne) =>
    CashFlows.OfNet(YearSeries.Starting(year, -borne, saved, saved, saved, saved)));
var convention = new Discounting(GreenBook.Standard2003, year);
var partners = PartnerAppraisal.Of(flows, convention, MoneyUnit.Pound);

Console.Write(partners.ToText());
Console.WriteLine(convention);
foreach (var (council, own) in partners.Partners)
    Console.WriteLine($"{council.Name}, payback: {own.Payback()}");

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
