using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.CrossCharges;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using CouncilFinance.TransitionCosts;
using CouncilFinance.Workforce;

namespace CouncilFinance.Tests;

/// <summary>Null is refused by name where it is handed in, not somewhere below.</summary>
public sealed class NullTests
{
    private static readonly YearSeries<decimal> Series = YearSeries.Starting(new FinancialYear(2015), 1m);
    private static readonly Authority Lbhf = new("LBHF");

    [Fact]
    public void Series_and_values_by_authority_name_the_argument()
    {
        Refused("series", () => YearSeries.Total<decimal>(null!));
        Refused("series", () => YearSeries.Total(null!));
        Refused("series", () => YearSeries.RunningTotals<decimal>(null!));
        Refused("series", () => YearSeries.Differences<decimal>(null!));
        Refused("series", () => YearSeries.Plus(null!, Series));
        Refused("series", () => YearSeries.Minus(null!, Series));
        Refused("series", () => YearSeries.Over<decimal>(null!, Series.Years));
        Refused("values", () => YearSeries.Starting<decimal>(Series.Years.First, null!));
        Refused("function", () => YearSeries.ForEach<decimal>(Series.Years, null!));
        Refused("function", () => Series.Map<decimal>(null!));
        Refused("other", () => Series.Zip<decimal, decimal>(null!, (left, _) => left));
        Refused("function", () => Series.Zip<decimal, decimal>(Series, null!));
        Refused("values", () => new YearSeries<decimal>(Series.Years, null!));
        Refused("entries", () => ByAuthority.Of<decimal>(null!));
        Refused("entries", () => new ByAuthority<decimal>(null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<decimal>)null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<Money>)null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<YearSeries<decimal>>)null!));
        Refused("values", () => ByAuthority.Plus(null!, ByAuthority.Of((Lbhf, 1m))));
        Refused("values", () => ByAuthority.Minus(null!, ByAuthority.Of((Lbhf, 1m))));
        Refused("authority", () => ByAuthority.Of((Lbhf, 1m))[null!]);
        Refused("function", () => ByAuthority.Of((Lbhf, 1m)).Map<decimal>(null!));
        Refused("other", () => ByAuthority.Of((Lbhf, 1m)).Zip<decimal, decimal>(null!, (left, _) => left));
        Refused("function", () => ByAuthority.Of((Lbhf, 1m)).Zip<decimal, decimal>(ByAuthority.Of((Lbhf, 1m)), null!));
    }

    [Fact]
    public void Years_phasing_and_savings_name_the_argument()
    {
        Refused("text", () => FinancialYear.Parse(null!));
        Refused("s", () => FinancialYear.Parse(null!, null));
        Refused("text", () => FinancialYear.ParseShort(null!, 2000));
        Refused("text", () => FinancialYearRange.Parse(null!));
        Refused("s", () => FinancialYearRange.Parse(null!, null));
        Refused("incrementWeights", () => new PhasingProfile(null!));
        Refused("effects", () => EffectsByAuthority.Total(null!));
        Refused("effects", () => CumulativeEffect.Sum(Series.Years, null!));
        Refused("effect", () => SavingsLine.Recurrent("A", "x", Lbhf, (CumulativeEffect)null!));
        Refused("lines", () => new SavingsSchedule(Series.Years, null!));
        Refused("purchases", () => new PriceConvergence(null!));
    }

    [Fact]
    public void Apportionment_names_the_argument()
    {
        var (total, weights) = (Money.FromPounds(1), ByAuthority.Of((Lbhf, 1m)));

        Refused("weights", () => total.ApportionBy((IReadOnlyList<decimal>)null!));
        Refused("weights", () => total.ApportionBy((ByAuthority<decimal>)null!));
        Refused("weights", () => total.ApportionBy((ByAuthority<Money>)null!));
        Refused("weights", () => total.ApportionBy((YearSeries<decimal>)null!));
        Refused("weights", () => total.ApportionBy((IReadOnlyList<decimal>)null!, []));
        Refused("weights", () => total.ApportionBy((ByAuthority<decimal>)null!, ByAuthority.Of<ShareLimit>()));
        Refused("limits", () => total.ApportionBy([1m], (IReadOnlyList<ShareLimit>)null!));
        Refused("limits", () => total.ApportionBy(weights, (ByAuthority<ShareLimit>)null!));
        Refused("limits", () => total.ApportionBy(weights.Map(Money.FromPounds), (ByAuthority<ShareLimit>)null!));
        Refused("weights", () => 1m.ApportionBy((IReadOnlyList<decimal>)null!));
        Refused("weights", () => 1m.ApportionBy((ByAuthority<decimal>)null!));
        Refused("layers", () => total.ApportionInLayers(null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (IReadOnlyList<decimal>)null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (ByAuthority<decimal>)null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (ByAuthority<Money>)null!));
        Refused("title", () => ApportionmentLayer.By(null!, weights));
        Refused("weights", () => ApportionmentLayer.By("x", (ByAuthority<decimal>)null!));
        Refused("weights", () => ApportionmentLayer.By("x", (ByAuthority<Money>)null!));
        Refused("caps", () => ApportionmentLayer.By("x", weights).WithCaps(null!));
        Refused("balances", () => Settlement.Of(null!));
        Refused("from", () => new Transfer(null!, Lbhf, total));
        Refused("to", () => new Transfer(Lbhf, null!, total));
    }

    [Fact]
    public void Printed_tables_name_the_argument()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a");

        Refused("title", () => new PrintedTable("t", null!, PrintedUnit.Pounds, "a"));
        Refused("title", () => new PrintedReport("r", null!, []));
        Refused("tables", () => new PrintedReport("r", "R", null!));
        Refused("label", () => new PrintedColumn("a", null!));
        Refused("label", () => new PrintedRow("a", null!, []));
        Refused("row", () => table.WithRow((PrintedRow)null!));
        Refused("claim", () => table.WithClaim(null!));
        Refused("cell", () => new PrintedRow("a", "1").WithCell(0, null!));
        Refused("casts", () => table.WithCasts(null!));
        Refused("text", () => PrintedTable.FromText("t", "T", PrintedUnit.Pounds, null!));
        Refused("title", () => PrintedTable.FromText("t", null!, PrintedUnit.Pounds, "\ta\nx\t1"));
        Refused("flows", () => Claim.ForRow("a").IsPaybackOf(Series.Years.First, null!));
        Refused("discounting", () => Claim.ForRow("a").IsNetPresentValueOf(null!, Series.Years.First, "b"));
        Refused("discounting", () => Claim.ForRow("a").IsDiscountFactor(null!, Series.Years.First));
        Refused("table", () => new PrintedReport("r", "R", [table]).With(null!));
        Refused("reports", () => ReportReview.Of(null!));
        Refused("known", () => Verified(() => table.Verify(null!)));
        Refused("known", () => Verified(() => new PrintedReport("r", "R", [table]).Verify(null!)));
        Refused("known", () => Verified(() => table.Review().Verify(null!)));
        Refused("table", () => new KnownFinding(FindingCode.NotTestable, null!, "a", "b"));
        Refused("row", () => new KnownFinding(FindingCode.NotTestable, "t", null!, "b"));
        Refused("column", () => new KnownFinding(FindingCode.NotTestable, "t", "a", null!));
        Refused("writer", () => Verified(() => new FindingJsonConverter().Write(null!, null!, JsonSerializerOptions.Default)));
        Refused("value", () => Verified(() => new FindingJsonConverter().Write(new Utf8JsonWriter(Stream.Null), null!, JsonSerializerOptions.Default)));
        Refused("writer", () => Verified(() => new ReportReviewJsonConverter().Write(null!, null!, JsonSerializerOptions.Default)));
        Refused("value", () => Verified(() => new ReportReviewJsonConverter().Write(new Utf8JsonWriter(Stream.Null), null!, JsonSerializerOptions.Default)));

        static object? Verified(Action call)
        {
            call();
            return null;
        }
    }

    [Fact]
    public void Cross_charges_name_the_argument()
    {
        var shares = ByAuthority.Of((Lbhf, 1m));
        var basis = ChargingBasis.ByActivity(shares);
        var agreement = new CrossChargeAgreement("x", basis);
        var statement = agreement.StatementFor(Series.Years.First, []);

        Refused("demand", () => ChargingBasis.ByDemand(null!));
        Refused("budgets", () => ChargingBasis.ByBudget(null!));
        Refused("headcount", () => ChargingBasis.ByHeadcount(null!));
        Refused("activity", () => ChargingBasis.ByActivity(null!));
        Refused("percentages", () => ChargingBasis.FixedPercentages(null!));
        Refused("authorities", () => ChargingBasis.EqualShares(null!));
        Refused("authority", () => basis.ShareOf(null!));
        Refused("actual", () => basis.RebasedTo(null!, 0m));
        Refused("author", () => Variance.SpecificationOf(null!, Money.Zero));
        Refused("shares", () => Variance.Demand(Money.Zero).SharedAsAgreed(null!, "x"));
        Refused("agreement", () => Variance.Demand(Money.Zero).SharedAsAgreed(shares, null!));
        Refused("reference", () => CostLine.OnBudget(null!, "x", Lbhf, Money.Zero));
        Refused("title", () => CostLine.OnBudget("C1", null!, Lbhf, Money.Zero));
        Refused("paidBy", () => CostLine.OnBudget("C1", "x", null!, Money.Zero));
        Refused("variances", () => new CostLine("C1", "x", Lbhf, Money.Zero, Money.Zero, null!));
        Refused("authority", () => CostLine.OnBudget("C1", "x", Lbhf, Money.Zero).WithTransferredStaffBurden(null!, Money.Zero));
        Refused("service", () => new CrossChargeAgreement(null!, basis));
        Refused("basis", () => new CrossChargeAgreement("x", null!));
        Refused("host", () => agreement.WithHost(null!, HostPolicy.SharedAtOnce));
        Refused("basis", () => agreement.WithBasis(null!));
        Refused("lines", () => agreement.StatementFor(Series.Years.First, null!));
        Refused("authority", () => statement.ItemsOf((Authority)null!));
        Refused("reference", () => statement.ItemsOf((string)null!));
        Refused("payments", () => statement.WithPaymentsOnAccount(null!));
        Refused("previous", () => statement.WithBroughtForward(null!));
        Refused("balances", () => statement.WithUnsettled(null!));
    }

    [Fact]
    public void Budgets_name_the_argument()
    {
        var amounts = YearSeries.Starting(Series.Years.First, Money.Zero);
        var (effect, budget) = (new CumulativeEffect(amounts), BudgetRollForward.From("x", Money.Zero, amounts.Years));
        var growth = GrowthSchedule.Of(new GrowthLine("G1", "x", effect));
        var plan = MediumTermPlan.Of(budget);

        Refused("effect", () => new GrowthLine("G1", "x", (CumulativeEffect)null!));
        Refused("changes", () => new GrowthLine("G1", "x", (IncrementalEffect)null!));
        Refused("reference", () => new GrowthLine(null!, "x", effect));
        Refused("title", () => new GrowthLine("G1", null!, effect));
        Refused("lines", () => new GrowthSchedule(amounts.Years, null!));
        Refused("lines", () => GrowthSchedule.Of(null!));
        Refused("years", () => BudgetRollForward.FromYears("x", null!));
        Refused("changes", () => budget.WithTransfer("x", null!));
        Refused("changes", () => budget.WithInflation("x", null!));
        Refused("changes", () => budget.WithContingency("x", null!));
        Refused("growth", () => budget.WithGrowth(null!));
        Refused("savings", () => budget.WithSavings(null!));
        Refused("budgets", () => MediumTermPlan.Of(null!));
        Refused("name", () => plan[null!]);
        Refused("amounts", () => plan.WithResource("x", null!));
        Refused("amounts", () => plan.WithReservesUsed(null!));
        Refused("contributions", () => new EarmarkedReserve("x", Money.Zero, null!, amounts));
        Refused("uses", () => new EarmarkedReserve("x", Money.Zero, amounts, null!));
        Refused("contributions", () => new GeneralFundBalance(Money.Zero, null!, amounts, Money.Zero));
        Refused("minimum", () => new GeneralFundBalance(Money.Zero, amounts, amounts, null!));
        Refused("previous", () => PlanComparison.Between(null!, growth));
        Refused("current", () => PlanComparison.Between(growth, null!));
        Refused("previous", () => PlanComparison.Between(null!, new SavingsSchedule(amounts.Years, [])));
        Refused("current", () => PlanComparison.Between(new SavingsSchedule(amounts.Years, []), null!));
    }

    [Fact]
    public void Converters_of_shared_costs_name_the_argument()
    {
        var (writer, options) = (new Utf8JsonWriter(Stream.Null), JsonSerializerOptions.Default);

        Write(new ChargingBasisJsonConverter());
        Write(new VarianceJsonConverter());
        Write(new CostLineJsonConverter());
        Write(new CrossChargeAgreementJsonConverter());
        Write(new TransitionCostJsonConverter());
        Write(new TransitionSchemeJsonConverter());
        Write(new FundingFacilityJsonConverter());
        Write(new CostOfChangeJsonConverter());
        Write(new WithdrawalJsonConverter());
        Write(new AdjustmentCostJsonConverter());
        Write(new MutualEndingJsonConverter());
        Write(new SalaryBandJsonConverter());
        Write(new PostGroupJsonConverter());
        Write(new EstablishmentJsonConverter());
        Write(new RestructureJsonConverter());
        Write(new ExitCostsJsonConverter());
        Write(new StaffResourceJsonConverter());
        Write(new StaffResourcePlanJsonConverter());
        Write(new GrowthLineJsonConverter());
        Write(new GrowthScheduleJsonConverter());
        Write(new BudgetYearJsonConverter());
        Write(new BudgetRollForwardJsonConverter());
        Write(new MediumTermPlanJsonConverter());
        Write(new EarmarkedReserveJsonConverter());
        Write(new GeneralFundBalanceJsonConverter());
        Write(new ApportionmentLayerJsonConverter());
        Write(new BusinessCaseJsonConverter());
        Write(new BusinessCaseLineJsonConverter());
        Write(new DatedCashFlowsJsonConverter());
        Write(new OptimismBiasJsonConverter());
        Write(new RangedCashFlowsJsonConverter());
        Write(new UncertaintyJsonConverter());
        Write(new NotStoredJsonConverter());
        Refused("writer", () => Written(() => new ShareLimitJsonConverter().Write(null!, default, options)));
        Refused("typeToConvert", () => new NotStoredJsonConverter().CanConvert(null!));
        Refused("value", () => Written(() => new NetReductionsJsonConverter().Write(writer, null!, options)));
        Refused("writer", () => Written(() => new DemandJsonConverter().Write(null!, default, options)));

        void Write<T>(JsonConverter<T> converter)
            where T : class
        {
            Refused("writer", () => Written(() => converter.Write(null!, null!, options)));
            Refused("value", () => Written(() => converter.Write(writer, null!, options)));
        }

        static object? Written(Action write)
        {
            write();
            return null;
        }
    }

    private static void Refused(string parameter, Func<object?> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
}
