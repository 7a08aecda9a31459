using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Budgets;
using CouncilFinance.Tests.Snapshots;

namespace CouncilFinance.Tests.Presentation;

public sealed class SavingsTableTests
{
    private static readonly SavingsSchedule Schedule = Leicestershire.AppendixC;

    [Fact]
    public Task The_savings_appendix_of_2017_in_text() => Verifier.Verify(string.Join(
        "\n",
        Schedule.ToText(MoneyUnit.Thousand),
        Schedule.GroupBy(line => line.Service).ToText(MoneyUnit.Thousand, ScheduleView.Both),
        Schedule.Pivot(line => line.Kind, line => line.PlanChange).ToText(Leicestershire.First, TableSettings.In(MoneyUnit.Million, 2).WithTitle("By kind and change"))));

    [Fact]
    public Task The_savings_appendix_of_2017_in_HTML() =>
        Verifier.Verify(Schedule.GroupBy(line => line.Service).ToHtml(MoneyUnit.Thousand, ScheduleView.Incremental), "html");

    [Fact]
    public Task The_savings_appendix_of_2017_in_Markdown() => Verifier.Verify(Schedule.ToMarkdown(MoneyUnit.Million), "md");

    [Fact]
    public void A_line_counted_elsewhere_is_shown_marked_and_in_no_total()
    {
        var schedule = SavingsSchedule.Of(
            SavingsLine.OneOff("A", "Staff", new Authority("LBHF"), new FinancialYear(2015), Money.FromPounds(5)),
            SavingsLine.OneOff("B", "Rent", new Authority("LBHF"), new FinancialYear(2015), Money.FromPounds(7)).WithCountedElsewhere("the programme"));
        var read = new ReadTable(schedule.ToText());

        Assert.Equal([["A Staff", "5"], ["B Rent [a]", "7"], ["Total", "5"]], read.Rows.Select(row => row.ToArray()));
        Assert.Contains("[a] Counted in the programme, so in no total here.", read.Lines);
    }

    [Fact]
    public void A_pivot_in_a_year_it_does_not_cover_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Pivot(line => line.Kind, line => line.Authority).ToTable(new FinancialYear(2030)));
}
