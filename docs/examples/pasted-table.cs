#:project ../../src/CouncilFinance.Core/CouncilFinance.Core.csproj

// An auditor pastes tables from a report, asks whether they cast, and reads where the error is and why.
// The same story is docs/notebooks/pasted-table.ipynb.
//
//   dotnet run docs/examples/pasted-table.cs

using System.Text;
using CouncilFinance;
using CouncilFinance.Assurance;
using CouncilFinance.Presentation;

Console.OutputEncoding = Encoding.UTF8;

Heading("Paste, and say what the table claims");

var overheads = PrintedTable.FromText("overheads", "Overhead analysis", PrintedUnit.Thousands, """
    £000                                    | wcc   | K&C   | H&F   | Total
    Analysis, Performance, Policy           | 200   | 340   | 228   | 768
    Client Affairs                          | 230   | 163   | 192   | 585
    Commissioning, Procurement, SRM         | 1,400 | 746   | 736   | 2,882
    Complaints                              | 50    | 67    | 24    | 141
    Finance                                 | 1,611 | 832   | 1212  | 3,205
    IT                                      | 1,767 | 1534  | 2113  | 5,414
    Executive Management                    | 193   | 125   | 189   | 507
    Management not dedicated to one service | 100   | 121   | 370   | 591
    Service Managers                        | 238   | 464   | 440   | 1,142
    Project Manageent                       | 275   | 419   | 642   | 1,336
    Training                                | 289   | 310   | 616   | 1,215
    Total overheads                         | 5,903 | 5,121 | 6,762 | 17,786
    """, PastedTextOptions.RolesFromLabels)
    .WithSource("triborough-proposals-2011, chapter 9(b), section 7, table 1")
    .WithColumnRole("Total", LineRole.Total)
    .WithCasts(TableCast.Columns, TableCast.Rows);

var review = overheads.Review();
Console.WriteLine(review);

Heading("What fails");

foreach (var result in review.Results.Where(result => result.Verdict != Verdict.Exact))
    Console.WriteLine($"{result} Gap {result.Gap}.");

Heading("Where it is, and why");

var finding = review.Findings[0];
Console.WriteLine(finding.Where);
foreach (var explanation in finding.Explanations)
    Console.WriteLine($"{explanation.Rank}. {explanation}");
Console.WriteLine(finding.Remedy);

Console.Write(overheads.ToText(review));

Heading("Is the correction consistent?");

var corrected = overheads.WithCell("Finance", "wcc", new PrintedCell("1,161"));
Console.WriteLine(corrected.Review());

Heading("A table that cannot say where");

var phasing = PrintedTable.FromText("phasing", "Phasing by Service", PrintedUnit.Pounds, """
    £                | 2012/13  | 2013/14    | 2014/15
    Residential care | £388,678 | £777,357   | £1,177,814
    Homecare         | £0       | £257,070   | £357,070
    Other contracts  | £200,000 | £300,000   | £400,000
    Total            | £588,678 | £1,334,357 | £1,934,884
    """, PastedTextOptions.RolesFromLabels).WithCasts(TableCast.Columns);

foreach (var diagnosis in phasing.Diagnose())
    foreach (var explanation in diagnosis.Explanations)
        Console.WriteLine($"{explanation.Rank}. {explanation}");

Heading("A table that only looks wrong");

var boroughs = PrintedTable.FromText("boroughs", "Phasing by borough", PrintedUnit.Thousands, """
    £000        | 2011/12 | 2012/13 | 2013/14 | 2014/15
    LBHF        | 63      | 1026    | 4031    | 5303
    RBKC        | 31      | 601     | 1230    | 2094
    Westminster | 52      | 1321    | 2325    | 3554
    Total       | 146     | 2949    | 7586    | 10950
    """, PastedTextOptions.RolesFromLabels).WithCasts(TableCast.Columns);

foreach (var result in boroughs.Check())
    Console.WriteLine($"{result} Likelihood {result.Likelihood}");

var twoOut = boroughs.WithCell("Total", "2012/13", new PrintedCell("2950"));
Console.WriteLine($"If it were 2950: {twoOut.Check()[1]} Likelihood {twoOut.Check()[1].Likelihood}");

static void Heading(string title)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('-', title.Length));
}
