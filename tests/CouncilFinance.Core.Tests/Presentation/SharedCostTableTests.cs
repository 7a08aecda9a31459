using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;
using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.CrossCharges;
using CouncilFinance.Tests.Snapshots;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests.Presentation;

public sealed class SharedCostTableTests
{
    private static readonly FinancialYear First = new(2015);
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    private static readonly Authority Wcc = new("WCC", "Westminster");

    // asc-shared-services-2015: 5.9, 5.18, 5.30 and appendix 2.
    private static readonly FundingFacility Facility = FundingFacility
        .Of(
            Thousands(2_069, 2_075, 2_075),
            ByAuthority.Of((Lbhf, Thousands(6_514, 6_284, 5_571)), (Rbkc, Thousands(3_900, 3_128, 3_128)), (Wcc, Thousands(5_759, 5_410, 6_830))))
        .WithBroughtForward(ByAuthority.Of((Lbhf, Money.FromThousands(339)), (Rbkc, Money.FromThousands(25)), (Wcc, Money.FromThousands(200))));

    private static readonly CostOfChange Change = CostOfChange.Of(Facility)
        .WithCorporateResources("Innovation and Change Management", Thousands(339, 469, 469)).WithGrant("Care Act funding", Thousands(189, 0, 0)).WithContingencyRate(0.15m);

    private static readonly TransitionScheme Scheme = TransitionScheme
        .ByNetReduction("Commissioning", NetReductions.Between(ThousandsEach(1_200, 900, 1_000), ThousandsEach(900, 700, 1_050), First))
        .WithCost(new TransitionCost("T1", "Redundancies", Wcc, First, Money.FromPounds(100_001), Necessity.CommonToAll).WithApproval(Lbhf, Rbkc, Wcc))
        .WithCost(new TransitionCost("T2", "Client index", Lbhf, First.Next, Money.FromPounds(50_000), Necessity.AcceptedAsWorthIt).WithApproval(Lbhf, Rbkc, Wcc))
        .WithCost(new TransitionCost("T3", "Office move", Rbkc, First, Money.FromPounds(10_000), Necessity.CommonToAll).WithApproval(Lbhf, Rbkc));

    [Fact]
    public Task The_facility_of_2015_shared_costs_and_who_pays_whom() => Verifier.Verify(string.Join(
        "\n",
        Facility.ToText(MoneyUnit.Thousand),
        Change.ToText(MoneyUnit.Thousand),
        Scheme.Share().ToText(),
        new TransitionProgramme([Scheme]).ToText(MoneyUnit.Thousand),
        Commissioning.Statement(HostPolicy.SharedAtOnce).ToText(),
        Commissioning.Statement(HostPolicy.SharedAtOnce).Settlement.ToText(MoneyUnit.Thousand)));

    [Fact]
    public Task Shares_and_why() => Verifier.Verify(string.Join(
        "\n",
        ApportionmentExplanation.Of(Money.FromThousands(2_069), ByAuthority.Of((Lbhf, 6_514m), (Rbkc, 3_900m), (Wcc, 5_759m)), unit: MoneyUnit.Thousand).ToText(),
        Money.FromThousands(480).ApportionInLayers(
            [
                ApportionmentLayer.By("Risk pool", ByAuthority.Of((new Authority("Pool"), 1m))).WithLimit(Money.FromThousands(200)),
                ApportionmentLayer.By("Contributions", ThousandsEach(150, 90, 110)),
            ]).ToText(MoneyUnit.Thousand),
        CastingTable.ByYear(Facility.ContributionsByAuthority).WithSection("North", "LBHF", "RBKC").RoundedTo(MoneyUnit.Thousand).ToText(),
        Facility.ContributionsByAuthority.ToText(MoneyUnit.Thousand),
        Facility.Contributions.ToText(MoneyUnit.Million),
        new CumulativeEffect(Thousands(63, 1_026, 2_949)).ToText(MoneyUnit.Million)));

    [Fact]
    public void A_statement_in_thousands_adds_up_line_by_line_and_to_the_balance()
    {
        var table = Commissioning.Statement(HostPolicy.CarriedForward).ToTable(MoneyUnit.Thousand);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var (section, charges) = (0m, 0m);
            foreach (var row in table.Rows.Where(row => row.Kind != RowKind.Heading))
            {
                var figure = ReadTable.Figure(row.Cells[column].Text);
                switch (row.Label.Text)
                {
                    case "Charges": Assert.Equal(charges, figure); break;
                    case "Paid": charges -= figure; break;
                    case "Carried forward by the host": charges += figure; break;
                    case "Balance": Assert.Equal(charges, figure); break;
                    default:
                        if (row.Kind == RowKind.Subtotal)
                        {
                            Assert.Equal(section, figure);
                            charges += section;
                            section = 0m;
                        }
                        else
                        {
                            section += figure;
                        }

                        break;
                }
            }
        }
    }

    private static YearSeries<Money> Thousands(params int[] thousands) => YearSeries.Starting(First, thousands.Select(amount => Money.FromThousands(amount)).ToArray());

    private static ByAuthority<Money> ThousandsEach(int lbhf, int rbkc, int wcc) =>
        ByAuthority.Of((Lbhf, Money.FromThousands(lbhf)), (Rbkc, Money.FromThousands(rbkc)), (Wcc, Money.FromThousands(wcc)));
}
