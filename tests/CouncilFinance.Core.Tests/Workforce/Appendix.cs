using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

/// <summary>The four restructures of triborough-adult-social-care-2011, appendices A1 to A4, in the order and under the titles printed.</summary>
public static class Appendix
{
    public static readonly Authority Wcc = new("WCC", "Westminster");
    public static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    public static readonly Authority Rbkc = new("RBKC", "Kensington and Chelsea");

    /// <summary>46.25 ÷ 37, 78.72 ÷ 61.5 and 57.66 ÷ 46.5 as A1 prints them, less one; merged posts carry LBHF's (footnote 4).</summary>
    public static readonly ByAuthority<decimal> OnCostRates = ByAuthority.Of((Wcc, 0.25m), (Lbhf, 0.28m), (Rbkc, 0.24m));

    public const decimal MergedOnCostRate = 0.28m;

    private static readonly SalaryBand Heads = Band(55, 68);
    private static readonly SalaryBand Seniors = Band(42, 51);
    private static readonly SalaryBand Commissioners = Band(33, 41);
    private static readonly SalaryBand Support = Band(22, 30);
    private static readonly SalaryBand IntelligenceSeniors = Band(33, 38);
    private static readonly SalaryBand AssistantsOfWcc = Band(23, 46, 31);
    private static readonly SalaryBand ManagerOfLbhf = Band(47, 72, 59);
    private static readonly SalaryBand AccountantsOfLbhf = Band(41, 48, 45);
    private static readonly SalaryBand AssistantsOfLbhf = Band(31, 41);
    private static readonly SalaryBand OfficersOfLbhf = Band(23, 32, 27);
    private static readonly SalaryBand Tier4 = Alone(64);
    private static readonly SalaryBand Tier5 = Band(40, 43, 42.5m);
    private static readonly SalaryBand Tier6 = Band(33, 36, 34);

    public static readonly PrintedStructure A1Current = Current(
        [
            At("Assistant Director", 0, 0),
            On("Head of LD, Generic", 2, Heads),
            On("Commissioners", 7, Commissioners),
            On("SP Commissioner", 2, Commissioners),
        ],
        [
            At("Assistant Director", 0, 0),
            On("Head of Commissioning", 1, Heads),
            On("Senior Commissioners", 3, Seniors),
            On("Commissioners", 3, Commissioners),
            On("Project Manager", 1, Commissioners),
            On("Project Support", 1, Support),
            On("Admin", 0.5m, Support),
        ],
        [
            On("Senior Commissioner", 2, Seniors),
            On("Commissioners", 4, Commissioners),
            On("SP Commissioners", 1.6m, Commissioners),
        ],
        0, 154, 324, 93, 0, 79, 179, 142, 47, 33, 17, 115, 184, 73);

    public static readonly PrintedStructure A1Proposed = Merged(
        [On("Heads of", 2, Heads), On("Seniors", 4, Seniors), On("Commissioners", 10, Commissioners), On("Commissioning Support", 2, Support)],
        157, 238, 474, 67);

    public static readonly PrintedStructure A2Current = new(
        [At("Analysis Performance and Policy", 16, 837), At("Complaints", 3, 103), At("IT Support", 4, 178)], [837, 103, 178]);

    public static readonly PrintedStructure A2Proposed = Merged(
        [
            On("Head Of", 1, Heads).WithTier("Tier 4"),
            On("IT Manager", 1, Seniors).WithTier("Tier 5"),
            On("Business Intelligence and customer feedback manager", 1, Seniors).WithTier("Tier 5"),
            On("Planning and service improvement manager", 1, Seniors).WithTier("Tier 5"),
            On("IT Officer", 1, IntelligenceSeniors).WithTier("Tier 6"),
            On("Business Intelligence Senior", 2, IntelligenceSeniors).WithTier("Tier 6"),
            On("Planning and Service Improvement Senior", 2, IntelligenceSeniors).WithTier("Tier 6"),
            On("IT Officers", 2, Support).WithTier("Tier 7"),
            On("Business Intelligence Customer Feedback Officer", 3, Support).WithTier("Tier 7"),
            On("Planning and Service Improvement Officer", 2, Support).WithTier("Tier 7"),
        ],
        79, 60, 60, 60, 45, 91, 91, 67, 100, 67);

    public static readonly PrintedStructure A3Current = Current(
        [
            On("Finance Manager", 1, Band(61, 85, 68)),
            On("Group Accountant", 3, Band(42, 59, 47)),
            On("Principal Accountancy Assistant", 2, AssistantsOfWcc),
            On("Senior Finance Officer", 4, AssistantsOfWcc),
            On("Finance Assistant", 2, AssistantsOfWcc),
        ],
        [
            On("Finance Manager", 1.75m, ManagerOfLbhf),
            On("Group Accountant", 3, AccountantsOfLbhf),
            On("Principal Accountancy Assistant", 3, AssistantsOfLbhf),
            On("Senior Finance Officer", 2, OfficersOfLbhf),
            At("Finance Assistant", 0, 0),
        ],
        [
            On("Finance Manager", 0.5m, Band(50, 70)),
            On("Group Accountant", 1, Band(40, 50)),
            On("Principal Accountancy Assistant", 3, Band(35, 40, 37)),
            On("Senior Finance Officer", 1, Band(28, 32)),
            On("Finance Assistant", 2, Band(23, 27)),
        ],
        85, 176, 78, 155, 78, 132, 173, 138, 69, 0, 37, 56, 138, 37, 62);

    public static readonly PrintedStructure A3Proposed = Merged(
        [
            On("Head of Finance (Accountancy)", 1, ManagerOfLbhf),
            On("Group Accountant", 4, AccountantsOfLbhf),
            On("Senior Finance Officer", 10, AssistantsOfLbhf),
            On("Finance Officer", 3, OfficersOfLbhf),
        ],
        76, 230, 461, 104);

    public static readonly PrintedStructure A4Current = Current(
        [On("Tier 4", 1, Tier4), On("Tier 5", 6, Tier5), On("Tier 6", 5, Tier6)],
        [On("Tier 4", 1, Tier4), On("Tier 5", 3, Tier5), On("Tier 6", 7, Tier6)],
        [On("Tier 4", 1.5m, Tier4), On("Tier 5", 3, Tier5), On("Tier 6", 13, Tier6)],
        80, 319, 213, 82, 163, 305, 119, 158, 548);

    public static readonly PrintedStructure A4Proposed = Merged(
        [
            On("Head of Proc. and Workforce Devp.", 1, Alone(68)),
            On("PO 5", 5, Alone(50)),
            On("PO 4", 4, Alone(42)),
            On("PO 2 & PO 3", 11, Alone(35)),
            On("PO 1", 4, Alone(34)),
        ],
        87, 320, 215, 493, 174);

    public static readonly Restructure A1 = new("Commissioning", A1Current.Establishment, A1Proposed.Establishment);
    public static readonly Restructure A2 = new("Business Intelligence and Planning", A2Current.Establishment, A2Proposed.Establishment);
    public static readonly Restructure A3 = new("Accountancy", A3Current.Establishment, A3Proposed.Establishment);
    public static readonly Restructure A4 = new("Procurement and Workforce Development", A4Current.Establishment, A4Proposed.Establishment);

    public static decimal InThousands(Money amount) => amount.RoundTo(MoneyUnit.Thousand, MidpointRounding.AwayFromZero).In(MoneyUnit.Thousand);

    private static PrintedStructure Current(PostGroup[] wcc, PostGroup[] lbhf, PostGroup[] rbkc, params decimal[] printed)
    {
        var groups = Of(wcc, Wcc).Concat(Of(lbhf, Lbhf)).Concat(Of(rbkc, Rbkc));
        return new PrintedStructure(new Establishment(groups).WithOnCostRates(OnCostRates).Groups, printed);

        static IEnumerable<PostGroup> Of(PostGroup[] groups, Authority authority) => groups.Select(group => group.WithAuthority(authority));
    }

    private static PrintedStructure Merged(PostGroup[] groups, params decimal[] printed) =>
        new(Establishment.Of(groups).WithOnCostRate(MergedOnCostRate).Groups, printed);

    private static PostGroup On(string title, decimal posts, SalaryBand band) => PostGroup.OnBand(title, posts, band);

    private static PostGroup At(string title, decimal posts, decimal thousands) => PostGroup.AtCost(title, posts, Money.FromThousands(thousands));

    private static SalaryBand Band(decimal low, decimal high) => SalaryBand.Between(Money.FromThousands(low), Money.FromThousands(high));

    private static SalaryBand Band(decimal low, decimal high, decimal midPoint) => Band(low, high).WithMidPoint(Money.FromThousands(midPoint));

    private static SalaryBand Alone(decimal midPoint) => SalaryBand.AtMidPoint(Money.FromThousands(midPoint));
}
