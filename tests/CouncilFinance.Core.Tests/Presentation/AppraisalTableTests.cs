using CouncilFinance.Appraisal;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.Snapshots;
using CouncilFinance.Tests.Workforce;
using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Presentation;

// triborough-adult-social-care-2011: return on investment at 4%, Year 0 is 2010/11, and appendix A2.
public sealed class AppraisalTableTests
{
    private static readonly FinancialYear First = new(2010);
    private static readonly Discounting FourPerCent = new(DiscountSchedule.Flat(0.04m), First);
    private static readonly CashFlows Flows = CashFlows.Of(Thousands(0, 146, 2_949, 7_586, 10_950), Thousands(0, 517, 150, 403, 0));
    private static readonly BusinessCase Case = new BusinessCase(First.To(First.PlusYears(4)))
        .WithBenefit("Savings", Thousands(0, 146, 2_949, 7_586, 10_950)).WithCost("Transition", Thousands(0, 517, 150, 403, 0));

    [Fact]
    public Task The_return_on_investment_of_2011() => Verifier.Verify(string.Join(
        "\n",
        Flows.ToText(TableSettings.In(MoneyUnit.Thousand).WithBrackets()),
        Flows.DiscountedBy(FourPerCent).ToText(MoneyUnit.Thousand),
        InternalRateOfReturn.Of(Flows.Net).ToText(),
        Flows.Payback().ToText(),
        PartnerAppraisal.Of(ByAuthority.Of((new Authority("LBHF"), Flows), (new Authority("WCC"), Flows)), FourPerCent).ToText(),
        Case.Sensitivity(FourPerCent, [-0.1m, 0.1m]).ToText(MoneyUnit.Thousand),
        Case.WithUncertainty("Savings", Uncertainty.Triangular(0.8m, 1m, 1.1m)).Simulate(FourPerCent, 1_000, 2011).ToText()));

    [Fact]
    public Task The_establishment_and_exit_costs_of_2011() => Verifier.Verify(string.Join(
        "\n",
        Appendix.A2.Current.ToText(MoneyUnit.Thousand),
        Appendix.A2.ToText(MoneyUnit.Thousand),
        new ExitCosts(3.0m, 0.5m, Money.FromPounds(25_000)).ToText(MoneyUnit.Thousand)));

    [Fact]
    public void The_net_present_value_shown_is_the_one_that_is_printed() =>
        Assert.Equal("17,977", Flows.DiscountedBy(FourPerCent).ToTable(MoneyUnit.Thousand).Rows[^1].Cells[^1].Text);

    private static YearSeries<Money> Thousands(params int[] thousands) => YearSeries.Starting(First, thousands.Select(amount => Money.FromThousands(amount)).ToArray());
}
