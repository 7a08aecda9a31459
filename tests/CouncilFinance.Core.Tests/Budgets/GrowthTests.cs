using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;
using static CouncilFinance.Tests.Budgets.Leicestershire;

namespace CouncilFinance.Tests.Budgets;

public sealed class GrowthTests
{
    private static readonly GrowthLine G5 = new("G5", "Mental Health", Reaching(160, 320, 430, 540));

    // leicestershire-mtfs-2017, appendix B and paragraph 14.
    [Fact]
    public void Appendix_B_reaches_its_printed_totals_and_rolls_forward_as_changes()
    {
        Assert.Equal([2_770, 6_400, 9_910, 13_260], InThousands(AppendixB.Total.ByYear));
        Assert.Equal([2_770, 3_630, 3_510, 3_350], InThousands(AppendixB.Total.ToIncremental().ByYear));
        Assert.Equal(Years, AppendixB.Years);
        Assert.Equal(["G3", "G4", "G5", "G6", "G7"], AppendixB.Lines.Select(line => line.Reference));
    }

    [Fact]
    public void Groups_and_filters_are_schedules_with_their_own_totals()
    {
        var bySection = AppendixB.GroupBy(line => line.Section);
        var byChange = AppendixB.GroupBy(line => line.PlanChange);

        Assert.Equal(["Demand & cost increases", "Other increases"], bySection.Select(group => group.Key));
        Assert.Equal([2_070, 5_700, 9_210, 12_560], InThousands(bySection[0].Value.Total.ByYear));
        Assert.Equal([PlanChange.Amended, PlanChange.Unchanged], byChange.Select(group => group.Key));
        Assert.Equal([700, 700, 700, 700], InThousands(byChange[1].Value.Total.ByYear));
        Assert.Equal([0, 0, 0, 0], InThousands(AppendixB.Where(line => line.PlanChange == PlanChange.New).Total.ByYear));
    }

    [Fact]
    public void A_line_is_seen_either_way_and_says_what_it_is()
    {
        Assert.Equal(G5, new GrowthLine("G5", "Mental Health", IncrementalEffect.Starting(First, [.. Each(160, 160, 110, 110).Values])));
        Assert.Equal([160, 160, 110, 110], InThousands(G5.Changes.ByYear));
        Assert.Equal(("G5", "Mental Health", string.Empty, PlanChange.Unstated), (G5.Reference, G5.Title, G5.Section, G5.PlanChange));
        Assert.Equal(("Demand", PlanChange.New), (G5.WithSection("Demand").Section, G5.WithPlanChange(PlanChange.New).PlanChange));
        Assert.NotEqual(G5, G5.WithSection("Demand"));
        Assert.Equal("G5 Mental Health: 2017/18 £160,000; 2018/19 £320,000; 2019/20 £430,000; 2020/21 £540,000", G5.ToString());
    }

    [Fact]
    public void Lines_over_fewer_years_are_widened_by_what_stays_of_them()
    {
        var once = new GrowthLine("G9", "Election", CumulativeEffect.OneOff(Each(0, 300)));
        var schedule = GrowthSchedule.Of(G5, once);

        Assert.Equal([160, 620, 430, 540], InThousands(schedule.Total.ByYear));
        Assert.Equal([160, 320, 430, 540, 540], InThousands(schedule.Where(line => line.Reference == "G5").Over(First.To(new FinancialYear(2021))).Total.ByYear));
        Assert.Equal(First.To(Years.Last).AndAfter(), GrowthSchedule.Of(once, new GrowthLine("G1", "x", new CumulativeEffect(new YearSeries<Money>(Years.AndAfter(), G5.Effect.ByYear.Values)))).Years);
        Assert.Equal(new FinancialYearRange(First, First.PlusYears(2)).AndAfter(), GrowthSchedule.Of(once, new GrowthLine("G1", "x", Open(0, 300))).Years);

        static CumulativeEffect Open(params int[] thousands) => new(new YearSeries<Money>(First.To(First.Next).AndAfter(), Each(thousands).Values));
    }

    [Fact]
    public void Schedules_are_equal_when_years_and_lines_are()
    {
        var schedule = GrowthSchedule.Of(G5);

        Assert.True(schedule == new GrowthSchedule(Years, [G5]));
        Assert.Equal(schedule.GetHashCode(), new GrowthSchedule(Years, [G5]).GetHashCode());
        Assert.True(schedule != GrowthSchedule.Of(G5.WithSection("x")));
        Assert.NotEqual(new GrowthSchedule(Years, []), new GrowthSchedule(First.To(First), []));
        Assert.NotEqual(new GrowthSchedule(Years, []).GetHashCode(), new GrowthSchedule(First.To(First), []).GetHashCode());
        Assert.NotEqual(schedule.GetHashCode(), new GrowthSchedule(Years, []).GetHashCode());
        Assert.False(schedule.Equals(null));
        Assert.False(schedule == null);
        Assert.True((GrowthSchedule?)null == null);
        Assert.True(schedule.Equals((object)new GrowthSchedule(Years, [G5])));
        Assert.Equal("1 lines: " + G5.Effect, schedule.ToString());
        Assert.Equal((G5, "G7"), (schedule["G5"], schedule.With(AppendixB["G7"]).Lines[1].Reference));
    }

    [Fact]
    public void Bad_growth_is_refused_by_name()
    {
        Bad.Input<ArgumentException>(() => new GrowthLine(" ", "x", G5.Effect), "A reference", "' '");
        Bad.Input<ArgumentException>(() => new GrowthLine("G1", "x ", G5.Changes), "A title", "'x '");
        Bad.Input<ArgumentException>(() => G5.WithSection(string.Empty), "A section");
        Bad.Input<ArgumentOutOfRangeException>(() => G5.WithPlanChange((PlanChange)9), "PlanChange must be one of Unstated, Unchanged, Amended, New", "9");
        Bad.Input<ArgumentException>(() => GrowthSchedule.Of(), "A schedule without lines wants its years said");
        Bad.Input<ArgumentOutOfRangeException>(() => new GrowthSchedule(First.To(First), [G5]), "2017/18 to 2020/21");
        Bad.Input<ArgumentOutOfRangeException>(() => GrowthSchedule.Of(G5).Over(First.To(First)), "2017/18 to 2020/21");
        Bad.Input<ArgumentOutOfRangeException>(() => AppendixB["G8"], "The lines are G3, G4, G5, G6, G7; none is G8");
        Bad.Input<ContradictionException>(() => AppendixB.With(G5), "the reference G5 is that of 'Mental Health - new entrants", "it is also that of 'Mental Health'");
        Bad.Input<ArgumentException>(() => new GrowthSchedule(Years, [null!]), "None of the lines is null; the one at position 0 is");
    }
}
