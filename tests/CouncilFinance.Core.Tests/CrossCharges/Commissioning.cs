using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;

namespace CouncilFinance.Tests.CrossCharges;

/// <summary>The service, its costs and its payments on account that docs/guide/cross-charges.md works through.</summary>
internal static class Commissioning
{
    public static readonly FinancialYear Year = new(2012);
    public static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    public static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");
    public static readonly Authority Wcc = new("WCC", "Westminster");
    public static readonly Authority Lcc = new("LCC", "Leicestershire");
    public static readonly Authority Wigan = new("WCC", "Wigan");

    // 1,200, 600 and 1,000 × 1.2: 40%, 20% and 40%.
    public static readonly ChargingBasis Basis =
        ChargingBasis.ByDemand(ByAuthority.Of((Lbhf, new Demand(1_200m)), (Rbkc, new Demand(600m)), (Wcc, new Demand(1_000m, 1.2m))));

    public static readonly CrossChargeAgreement Agreement = new("Commissioning", Basis);

    public static readonly CostLine Team = new(
        "C1", "Commissioning team", Wcc, Pounds(900_000m), Pounds(924_000m), Variance.Demand(Pounds(15_000m)), Variance.SpecificationOf(Lbhf, Pounds(12_000m)), Variance.DirectCost(Pounds(-3_000m)));

    public static readonly CostLine Homecare = CostLine.OnBudget("C2", "Homecare contract", Rbkc, Pounds(620_000m)).WithTransferredStaffBurden(Lbhf, Pounds(20_000m));

    public static readonly CostLine Accommodation = new("C3", "Accommodation and ICT", Wcc, Pounds(80_000m), Pounds(90_000m), Variance.IndirectCost(Pounds(10_000m)));

    public static CrossChargeAgreement HostedBy(Authority host, HostPolicy policy) => Agreement.WithHost(host, policy);

    public static CrossChargeStatement Statement(HostPolicy policy) => HostedBy(Wcc, policy).StatementFor(Year, [Team, Homecare, Accommodation])
        .WithPaymentsOnAccount(new Transfer(Lbhf, Wcc, Pounds(350_000m)), new Transfer(Lbhf, Rbkc, Pounds(300_000m)));

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    public static ByAuthority<Money> Pounds(decimal lbhf, decimal rbkc, decimal wcc) => ByAuthority.Of((Lbhf, Pounds(lbhf)), (Rbkc, Pounds(rbkc)), (Wcc, Pounds(wcc)));

    public static ByAuthority<decimal> Weights(decimal lbhf, decimal rbkc, decimal wcc) => ByAuthority.Of((Lbhf, lbhf), (Rbkc, rbkc), (Wcc, wcc));
}
