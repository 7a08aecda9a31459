#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// An officer builds a medium-term plan from its appendices, with charts of the savings and of the budget.
// The same story, with its charts, is docs/notebooks/medium-term-plan.ipynb.
//
//   dotnet run docs/examples/medium-term-plan.cs                the figures as text
//   dotnet run docs/examples/medium-term-plan.cs -- FOLDER      and the charts into a folder

using System.Text;
using CouncilFinance;
using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;

Console.OutputEncoding = Encoding.UTF8;

Heading("Growth, as appendix B prints it");

var first = new FinancialYear(2017);
var growth = GrowthSchedule.Of(
    new GrowthLine("G3", "Older people", Reaching(560, 1_770, 2_920, 4_110)),
    new GrowthLine("G4", "Learning disabilities", Reaching(1_320, 3_480, 5_610, 7_550)),
    new GrowthLine("G5", "Mental health", Reaching(160, 320, 430, 540)),
    new GrowthLine("G6", "Physical disabilities", Reaching(30, 130, 250, 360)),
    new GrowthLine("G7", "Deprivation of liberty safeguards", Reaching(700, 700, 700, 700)));

Console.Write(growth.ToText(MoneyUnit.Thousand));

CumulativeEffect Reaching(params decimal[] thousands) =>
    CumulativeEffect.Starting(first, thousands.Select(Money.FromThousands).ToArray());

Heading("Savings, as appendix C prints them");

var council = new Authority("LCC", "Leicestershire");
var transformation = Section("Transformation",
    ("AC1", "Help to live at home", Reaching(1_000, 1_000, 1_000, 1_000)),
    ("AC2", "Equipment and therapy", Reaching(0, 250, 350, 350)),
    ("AC3", "Workforce strategy", Reaching(900, 900, 900, 900)),
    ("AC4", "Residential placement costs", Reaching(250, 500, 750, 1_000)),
    ("AC5", "Direct payments and personal budgets", Reaching(600, 1_150, 1_150, 1_150)));
var departmental = Section("Departmental",
    ("AC6", "In-house services and shared lives", Reaching(390, 820, 820, 820)),
    ("AC7", "External contracts", Reaching(230, 230, 230, 230)),
    ("AC8", "Fairer charging", Reaching(100, 200, 300, 400)),
    ("AC9", "Equipment and adaptations", Reaching(150, 150, 150, 150)),
    ("AC10", "Extracare", Reaching(30, 65, 65, 65)),
    ("AC11", "Supported living", Reaching(450, 615, 915, 915)),
    ("AC12", "AC11 delayed from 2016/17", Reaching(-250, -250, -250, -250)),
    ("AC13", "Reablement", Reaching(250, 750, 750, 750)),
    ("AC14", "Community life choices", Reaching(250, 750, 750, 750)),
    ("AC15", "Mental health pathway", Reaching(250, 500, 500, 500)),
    ("AC16", "Demand management", Reaching(1_000, 1_000, 1_000, 1_000)));
var wellbeing = Section("Communities and Wellbeing",
    ("AC17", "Communities and wellbeing", Reaching(100, 300, 500, 1_300)));

var savings = SavingsSchedule.Of([.. transformation, .. departmental, .. wellbeing]);
Console.Write(savings.GroupBy(line => line.Service).ToText(MoneyUnit.Thousand));

IEnumerable<SavingsLine> Section(string name, params (string Code, string Title, CumulativeEffect Effect)[] lines) =>
    lines.Select(line => SavingsLine.Recurrent(line.Code, line.Title, council, line.Effect).WithService(name));

Chart("savings-by-section.svg", savings.ToSvg(line => line.Service));

Heading("The budget rolled forward");

var years = FinancialYearRange.Starting(first, 4);
var budget = BudgetRollForward.From("Adults and Communities", Money.FromThousands(132_528), years)
    .WithTransfer("Transfers made during 2016/17", first, Money.FromThousands(3_315))
    .WithGrowth(growth)
    .WithSavings(savings);

Console.Write(budget.ToText(MoneyUnit.Thousand));
Console.WriteLine("printed 132,913 / 133,313 / 135,873 / 138,073");
var worked = budget.NetBudget.Values.Select(net => net.ToString("k"));
Console.WriteLine($"we get  {string.Join(" / ", worked)}");

Chart("budget-waterfall.svg", budget.ToSvg(ChartSettings.Usual.WithTitle("Adults and Communities, 2017/18 to 2020/21")));

Heading("The mistake that looks right");

var mistaken = BudgetRollForward.From("Mistaken", Money.FromThousands(132_528), years)
    .WithTransfer("Transfers made during 2016/17", first, Money.FromThousands(3_315))
    .WithInflation("Growth", new IncrementalEffect(growth.Total.ByYear))
    .WithInflation("Savings", new IncrementalEffect(savings.Total.ByYear.Map(saving => -saving)));

foreach (var (year, net) in mistaken.NetBudget)
    Console.WriteLine($"{year} {net:k}, out by {net - budget.NetBudget[year]:k}");

Heading("What to ask of the plan");

var changes = savings.Total.ToIncremental();
foreach (var year in years)
{
    var lines = savings.Lines.Where(line => line.Changes[year] != Money.Zero).ToList();
    var largest = lines.MaxBy(line => line.Changes[year])!;
    Console.Write($"{year} {changes[year]:k} from {lines.Count} lines, ");
    Console.WriteLine($"{largest.Changes[year]:k} of it {largest.Title}");
}

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
