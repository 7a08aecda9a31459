namespace CouncilFinance.Appraisal;

/// <summary>The discount rates of HM Treasury's guidance on appraisal, by edition. All of them are for real amounts.</summary>
/// <remarks>
/// Rates fall for the far future, and each year is compounded at the rate of its own band, so that factors never jump. Which edition an appraisal
/// is under is a fact about the appraisal: there is no "current" one here.
/// </remarks>
public static class GreenBook
{
    private const string Tabulated2026 = "HM Treasury, The Green Book, edition of February 2026, as tabulated by the Department for Transport, TAG forthcoming change: Green Book updates, April 2026";

    /// <summary>The edition of 2003: 3.5% for years 0 to 30, 3.0% to 75, 2.5% to 125, 2.0% to 200, 1.5% to 300, 1.0% beyond.</summary>
    public static DiscountSchedule Standard2003 { get; } =
        Declining("Green Book 2003, standard", "HM Treasury, The Green Book, edition of 2003, annex 6", 0.035m, 0.030m, 0.025m, 0.020m, 0.015m, 0.010m);

    /// <summary>The edition of 2026, standard rates: those of 2003.</summary>
    public static DiscountSchedule Standard2026 { get; } =
        Declining("Green Book 2026, standard", Tabulated2026, 0.035m, 0.030m, 0.025m, 0.020m, 0.015m, 0.010m);

    /// <summary>The edition of 2026, health: 1.50%, 1.29%, 1.07%, 0.86%, 0.64% and 0.43% over the same years.</summary>
    public static DiscountSchedule Health2026 { get; } =
        Declining("Green Book 2026, health", Tabulated2026, 0.0150m, 0.0129m, 0.0107m, 0.0086m, 0.0064m, 0.0043m);

    /// <summary>The edition of 2026, lower rates for a sensitivity test beyond 50 years: 3.00%, 2.57%, 2.14%, 1.71%, 1.29% and 0.86% over the same years.</summary>
    public static DiscountSchedule SensitivityTest2026 { get; } =
        Declining("Green Book 2026, sensitivity test", Tabulated2026, 0.0300m, 0.0257m, 0.0214m, 0.0171m, 0.0129m, 0.0086m);

    private static DiscountSchedule Declining(string name, string source, decimal to30, decimal to75, decimal to125, decimal to200, decimal to300, decimal beyond) =>
        new(name, source, new(0, to30), new(31, to75), new(76, to125), new(126, to200), new(201, to300), new(301, beyond));
}
