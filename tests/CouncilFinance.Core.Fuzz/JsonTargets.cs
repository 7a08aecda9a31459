using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.CrossCharges;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using CouncilFinance.TransitionCosts;
using CouncilFinance.Workforce;

namespace CouncilFinance.Fuzz;

/// <summary>The types that JSON is read into, and the laws their converters keep.</summary>
internal static class JsonTargets
{
    public static IReadOnlyList<ParserTarget> All { get; } =
    [
        For<Money>(nameof(Money)),
        For<MoneyRange>(nameof(MoneyRange)),
        For<FinancialYear>(nameof(FinancialYear)),
        For<FinancialYearRange>(nameof(FinancialYearRange)),
        For<YearSeries<Money>>("YearSeries<Money>"),
        For<YearSeries<decimal>>("YearSeries<decimal>"),
        For<Authority>(nameof(Authority)),
        For<ByAuthority<Money>>("ByAuthority<Money>"),
        For<ShareLimit>(nameof(ShareLimit)),
        For<ApportionmentLayer>(nameof(ApportionmentLayer)),
        For<PriceIndex>(nameof(PriceIndex)),
        For<PhasingProfile>(nameof(PhasingProfile)),
        For<CumulativeEffect>(nameof(CumulativeEffect)),
        For<IncrementalEffect>(nameof(IncrementalEffect)),
        For<SavingsLine>(nameof(SavingsLine)),
        For<SavingsSchedule>(nameof(SavingsSchedule)),
        For<SavingsDelivery>(nameof(SavingsDelivery)),
        For<PricedPurchase>(nameof(PricedPurchase)),
        For<Demand>(nameof(Demand)),
        For<ChargingBasis>(nameof(ChargingBasis)),
        For<Variance>(nameof(Variance)),
        For<CostLine>(nameof(CostLine)),
        For<CrossChargeAgreement>(nameof(CrossChargeAgreement)),
        For<TransitionCost>(nameof(TransitionCost)),
        For<NetReductions>(nameof(NetReductions)),
        For<TransitionScheme>(nameof(TransitionScheme)),
        For<FundingFacility>(nameof(FundingFacility)),
        For<CostOfChange>(nameof(CostOfChange)),
        For<Withdrawal>(nameof(Withdrawal)),
        For<AdjustmentCost>(nameof(AdjustmentCost)),
        For<MutualEnding>(nameof(MutualEnding)),
        For<SalaryBand>(nameof(SalaryBand)),
        For<PostGroup>(nameof(PostGroup)),
        For<Establishment>(nameof(Establishment)),
        For<Restructure>(nameof(Restructure)),
        For<ExitCosts>(nameof(ExitCosts)),
        For<StaffResource>(nameof(StaffResource)),
        For<StaffResourcePlan>(nameof(StaffResourcePlan)),
        For<PriceBase>(nameof(PriceBase)),
        For<CashFlows>(nameof(CashFlows)),
        For<RangedCashFlows>(nameof(RangedCashFlows)),
        For<DatedCashFlows>(nameof(DatedCashFlows)),
        For<Uncertainty>(nameof(Uncertainty)),
        For<OptimismBias>(nameof(OptimismBias)),
        For<BusinessCaseLine>(nameof(BusinessCaseLine)),
        For<BusinessCase>(nameof(BusinessCase)),
        For<DiscountBand>(nameof(DiscountBand)),
        For<DiscountSchedule>(nameof(DiscountSchedule)),
        For<Discounting>(nameof(Discounting)),
        For<GrowthLine>(nameof(GrowthLine)),
        For<GrowthSchedule>(nameof(GrowthSchedule)),
        For<BudgetYear>(nameof(BudgetYear)),
        For<BudgetRollForward>(nameof(BudgetRollForward)),
        For<MediumTermPlan>(nameof(MediumTermPlan)),
        For<EarmarkedReserve>(nameof(EarmarkedReserve)),
        For<GeneralFundBalance>(nameof(GeneralFundBalance)),
        For<RevenueBudgetLine>(nameof(RevenueBudgetLine)),
        For<RevenueBudgetSection>(nameof(RevenueBudgetSection)),
        For<RevenueBudget>(nameof(RevenueBudget)),
        For<CapitalCost>(nameof(CapitalCost)),
        For<CapitalScheme>(nameof(CapitalScheme)),
        For<CapitalProgramme>(nameof(CapitalProgramme)),
        For<InvestToSave>(nameof(InvestToSave)),
        For<SavingsProject>(nameof(SavingsProject)),
        For<SavingsPortfolio>(nameof(SavingsPortfolio)),
        For<PrintedReport>(nameof(PrintedReport)),
        new("Check of PrintedReport", random => JsonInputs.Next(random, nameof(PrintedReport)), CanBeChecked),
    ];

    private static ParserTarget For<T>(string name)
        where T : notnull => new($"JSON {name}", random => JsonInputs.Next(random, name), ComesBack<T>);

    private static bool ComesBack<T>(string document)
        where T : notnull
    {
        if (!Reads<T>(document, out var value))
            return false;
        var written = JsonSerializer.SerializeToUtf8Bytes(value);
        FormattableString facts = $"{Encoding.UTF8.GetString(written)}";
        try
        {
            var returned = JsonSerializer.Deserialize<T>(written);
            LawBrokenException.Unless(value.Equals(returned), "What is written is read back equal", facts);
            LawBrokenException.Unless(value.GetHashCode() == returned!.GetHashCode(), "Equal values have one hash", facts);
            LawBrokenException.Unless(
                JsonSerializer.SerializeToUtf8Bytes(returned).AsSpan().SequenceEqual(written), "What is read back is written the same", facts);
            return true;
        }
        catch (JsonException error)
        {
            throw new LawBrokenException("What is written can be read", Encoding.UTF8.GetString(written), error);
        }
    }

    private static bool CanBeChecked(string document)
    {
        if (!Reads<PrintedReport>(document, out var report))
            return false;
        foreach (var result in report.Check())
        {
            _ = result.ToString();
            _ = JsonSerializer.SerializeToUtf8Bytes(result);
        }

        foreach (var deduced in report.Deduce())
            _ = deduced.ToString();
        foreach (var adjusted in report.FindAdjustedPercentages())
            _ = adjusted.ToString();
        _ = report.FindContradictions().ToString();
        return true;
    }

    private static bool Reads<T>(string document, [NotNullWhen(true)] out T? value)
        where T : notnull
    {
        try
        {
            value = JsonSerializer.Deserialize<T>(Encoding.Latin1.GetBytes(document));
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
