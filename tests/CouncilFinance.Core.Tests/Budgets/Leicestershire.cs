using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Budgets;

/// <summary>The growth and savings appendices of leicestershire-mtfs-2017, line by line, and the budget they lead to (paragraph 14).</summary>
internal static class Leicestershire
{
    public const string Name = "Adults & Communities";

    private const SavingsKind Eff = SavingsKind.Efficiency;
    private const SavingsKind ServiceReduction = SavingsKind.ServiceReduction;

    private static readonly Authority Lcc = new("LCC", "Leicestershire");

    public static FinancialYear First { get; } = new(2017);

    public static FinancialYearRange Years { get; } = FinancialYearRange.Starting(First, 4);

    public static Money Base { get; } = Money.FromThousands(132_528);

    // Appendix B. No growth line is marked new.
    public static GrowthSchedule AppendixB { get; } = GrowthSchedule.Of(
        Grows("G3", "Older people - new entrants and increasing needs in community based services and residential admissions", "Demand & cost increases", PlanChange.Amended, 560, 1_770, 2_920, 4_110),
        Grows("G4", "Learning Disabilities - new entrants including children transitions and people with complex needs", "Demand & cost increases", PlanChange.Amended, 1_320, 3_480, 5_610, 7_550),
        Grows("G5", "Mental Health - new entrants in community based services", "Demand & cost increases", PlanChange.Amended, 160, 320, 430, 540),
        Grows("G6", "Physical Disabilities - new entrants in community based services", "Demand & cost increases", PlanChange.Amended, 30, 130, 250, 360),
        Grows("G7", "Deprivation of Liberty Safeguards (DOLS) - increased team costs-post Supreme Court judgement", "Other increases", PlanChange.Unchanged, 700, 700, 700, 700));

    // Appendix C, printed as changes in the budget: a saving is negative there and positive here. Sections as printed.
    public static SavingsSchedule AppendixC { get; } = SavingsSchedule.Of(
        Saves("AC1", "Outcome Based Commissioning - Helped to Live At Home Project", "Transformation", PlanChange.Unchanged, Eff, 1_000, 1_000, 1_000, 1_000),
        Saves("AC2", "Review of Equipment and Therapy Services", "Transformation", PlanChange.Amended, Eff, 0, 250, 350, 350),
        Saves("AC3", "Development & implementation of the Adult Social Care workforce strategy", "Transformation", PlanChange.Unchanged, Eff | ServiceReduction, 900, 900, 900, 900),
        Saves("AC4", "Review of individual long term residential placement costs", "Transformation", PlanChange.Amended, Eff, 250, 500, 750, 1_000),
        Saves("AC5", "Effective management of Direct Payments and Personal Budget allocations", "Transformation", PlanChange.Amended, Eff | ServiceReduction, 600, 1_150, 1_150, 1_150),
        Saves("AC6", "Review of In-House Services and Shared Lives alternative to residential and day care", "Departmental", PlanChange.Amended, Eff, 390, 820, 820, 820),
        Saves("AC7", "External Contract Review", "Departmental", PlanChange.Amended, ServiceReduction, 230, 230, 230, 230),
        Saves("AC8", "Increased income from fairer charging and removal of subsidy / aligning increases", "Departmental", PlanChange.Amended, SavingsKind.Income, 100, 200, 300, 400),
        Saves("AC9", "Review of Equipment and adaptations", "Departmental", PlanChange.Unchanged, ServiceReduction, 150, 150, 150, 150),
        Saves("AC10", "Developing Extracare as alternative to residential, nursing and homecare", "Departmental", PlanChange.Amended, Eff, 30, 65, 65, 65),
        Saves("AC11", "Review of Supported Living costs", "Departmental", PlanChange.Amended, Eff | ServiceReduction, 450, 615, 915, 915),
        Saves("AC12", "Delayed saving AC11 from 2016/17", "Departmental", PlanChange.Amended, Eff | ServiceReduction, -250, -250, -250, -250),
        Saves("AC13", "Reablement review", "Departmental", PlanChange.Unchanged, Eff | ServiceReduction, 250, 750, 750, 750),
        Saves("AC14", "Review of Community Life Choices costs", "Departmental", PlanChange.Amended, Eff | ServiceReduction, 250, 750, 750, 750),
        Saves("AC15", "Improvements to the Mental Health pathway", "Departmental", PlanChange.Unchanged, Eff, 250, 500, 500, 500),
        Saves("AC16", "Reduced financial growth following demand management improvements", "Departmental", PlanChange.Amended, Eff, 1_000, 1_000, 1_000, 1_000),
        Saves("AC17", "Implementation of revised service for communities and wellbeing", "Communities and Wellbeing", PlanChange.Amended, Eff | ServiceReduction, 100, 300, 500, 1_300));

    public static BudgetRollForward Budget { get; } = BudgetRollForward.From(Name, Base, Years)
        .WithTransfer("Transfers made during 2016/17", First, Money.FromThousands(3_315))
        .WithGrowth(AppendixB)
        .WithSavings(AppendixC);

    public static CumulativeEffect Reaching(params int[] thousands) => CumulativeEffect.Starting(First, Thousands(thousands));

    public static YearSeries<Money> Each(params int[] thousands) => YearSeries.Starting(First, Thousands(thousands));

    public static int[] InThousands(YearSeries<Money> amounts) => [.. amounts.Values.Select(amount => (int)amount.In(MoneyUnit.Thousand))];

    public static SavingsLine Saving(string reference, params int[] thousands) => SavingsLine.Recurrent(reference, "A saving", Lcc, Reaching(thousands));

    public static SavingsLine OneOff(string reference, FinancialYear year, int thousands) => SavingsLine.OneOff(reference, "Once", Lcc, year, Money.FromThousands(thousands));

    private static GrowthLine Grows(string reference, string title, string section, PlanChange change, params int[] thousands) =>
        new GrowthLine(reference, title, Reaching(thousands)).WithSection(section).WithPlanChange(change);

    private static SavingsLine Saves(string reference, string title, string section, PlanChange change, SavingsKind kind, params int[] thousands) =>
        SavingsLine.Recurrent(reference, title, Lcc, Reaching(thousands)).WithService(section).WithPlanChange(change).WithKind(kind);

    private static Money[] Thousands(int[] thousands) => [.. thousands.Select(amount => Money.FromThousands(amount))];
}
