using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Savings;

public sealed class SavingsTests
{
    private static readonly FinancialYear First = new(2017);
    private static readonly FinancialYearRange Years = FinancialYearRange.Starting(First, 4);
    private static readonly Authority Lcc = new("LCC", "Leicestershire");
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");

    // leicestershire-mtfs-2017, appendix C: the sixteen social care lines and AC17, in £000, printed as reductions in the budget.
    private static readonly (string Reference, SavingsKind Kind, PlanChange Change, int[] Effect)[] Leicestershire =
    [
        ("AC1", SavingsKind.Efficiency, PlanChange.Unchanged, [1_000, 1_000, 1_000, 1_000]),
        ("AC2", SavingsKind.Efficiency, PlanChange.Amended, [0, 250, 350, 350]),
        ("AC3", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Unchanged, [900, 900, 900, 900]),
        ("AC4", SavingsKind.Efficiency, PlanChange.Amended, [250, 500, 750, 1_000]),
        ("AC5", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Amended, [600, 1_150, 1_150, 1_150]),
        ("AC6", SavingsKind.Efficiency, PlanChange.Amended, [390, 820, 820, 820]),
        ("AC7", SavingsKind.ServiceReduction, PlanChange.Amended, [230, 230, 230, 230]),
        ("AC8", SavingsKind.Income, PlanChange.Amended, [100, 200, 300, 400]),
        ("AC9", SavingsKind.ServiceReduction, PlanChange.Unchanged, [150, 150, 150, 150]),
        ("AC10", SavingsKind.Efficiency, PlanChange.Amended, [30, 65, 65, 65]),
        ("AC11", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Amended, [450, 615, 915, 915]),
        ("AC12", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Amended, [-250, -250, -250, -250]),
        ("AC13", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Unchanged, [250, 750, 750, 750]),
        ("AC14", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Amended, [250, 750, 750, 750]),
        ("AC15", SavingsKind.Efficiency, PlanChange.Unchanged, [250, 500, 500, 500]),
        ("AC16", SavingsKind.Efficiency, PlanChange.Amended, [1_000, 1_000, 1_000, 1_000]),
        ("AC17", SavingsKind.Efficiency | SavingsKind.ServiceReduction, PlanChange.Amended, [100, 300, 500, 1_300]),
    ];

    private static readonly SavingsSchedule Schedule = new(Years, Leicestershire.Select(line =>
        SavingsLine.Recurrent(line.Reference, line.Reference + " of appendix C", Lcc, Effect(line.Effect)).WithKind(line.Kind).WithPlanChange(line.Change)));

    [Fact]
    public void Leicestershire_s_lines_reach_the_printed_totals()
    {
        Assert.Equal([5_700m, 8_930m, 9_880m, 11_030m], InThousands(Schedule.Total));
        Assert.Equal([5_700m, 3_230m, 950m, 1_150m], Schedule.Total.ToIncremental().ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Assert.Equal(Money.FromThousands(11_030), Schedule.RecurrentLevel);
        Assert.Equal(Money.FromThousands(5_700 + 8_930 + 9_880 + 11_030), Schedule.Total.CashOverPeriod);
    }

    [Fact]
    public void Groups_are_schedules_with_their_own_subtotals()
    {
        var bySection = Schedule.GroupBy(line => int.Parse(line.Reference[2..], System.Globalization.CultureInfo.InvariantCulture) switch { <= 5 => "Transformation", <= 16 => "Departmental", _ => "Communities" });

        Assert.Equal(["Transformation", "Departmental", "Communities"], bySection.Keys);
        Assert.Equal([2_750m, 3_800m, 4_150m, 4_400m], InThousands(bySection["Transformation"].Total));
        Assert.Equal([2_850m, 4_830m, 5_230m, 5_330m], InThousands(bySection["Departmental"].Total));
        Assert.Equal([100m, 300m, 500m, 1_300m], InThousands(bySection["Communities"].Total));
        Assert.Equal(3, bySection.Count);
        Assert.Empty(bySection["none of these"].Lines);
        Assert.Equal(Years, bySection.Years);
        Assert.Equal(Schedule.Total, bySection.Total);
    }

    [Fact]
    public void Pivot_has_a_cell_for_every_row_and_column()
    {
        var pivot = Schedule.Pivot(line => line.PlanChange, line => line.Kind);

        Assert.Equal([PlanChange.Unchanged, PlanChange.Amended], pivot.Rows);
        Assert.Equal(4, pivot.Columns.Count);
        Assert.Equal([100m, 200m, 300m, 400m], InThousands(pivot[PlanChange.Amended, SavingsKind.Income]));
        Assert.Equal([0m, 0m, 0m, 0m], InThousands(pivot[PlanChange.Unchanged, SavingsKind.Income]));
        Assert.Equal([2_550m, 3_300m, 3_300m, 3_300m], InThousands(pivot.RowTotal(PlanChange.Unchanged)));
        Assert.Equal([380m, 380m, 380m, 380m], InThousands(pivot.ColumnTotal(SavingsKind.ServiceReduction)));
    }

    // triborough-adult-social-care-2011, 3.1: savings at full effect by service, and the confidence the text below the table gives each.
    [Fact]
    public void Confidence_of_the_2011_report_adds_to_its_risk_profile()
    {
        var year = new FinancialYear(2014);
        (string Service, int Saving, Confidence Confidence)[] lines =
        [
            ("Commissioning, Finance and Inhouse Services", 2_906, Confidence.Assured), ("Overheads (Training, Project management)", 656, Confidence.Assured),
            ("IT", 428, Confidence.Assured), ("CLCH Integration - Management", 241, Confidence.Assured),
            ("CLCH Integration - Impact on Demand", 3_784, Confidence.Possible),
            ("Joint Commissioning and support services with GP consortia", 1_000, Confidence.Possible), ("Procurement savings", 1_935, Confidence.Projected),
        ];
        var schedule = new SavingsSchedule(year.To(year), lines.Select(line =>
            SavingsLine.Recurrent(line.Service, line.Service, Lbhf, CumulativeEffect.Starting(year, Money.FromThousands(line.Saving))).WithService(line.Service).WithConfidence(line.Confidence)));
        var byConfidence = schedule.GroupBy(line => line.Confidence);

        Assert.Equal(
            (4_231m, 1_935m, 4_784m, 10_950m),
            (InThousands(byConfidence[Confidence.Assured].Total)[0], InThousands(byConfidence[Confidence.Projected].Total)[0], InThousands(byConfidence[Confidence.Possible].Total)[0], InThousands(schedule.Total)[0]));
    }

    [Fact]
    public void A_line_is_seen_either_way_and_says_what_it_is()
    {
        var line = SavingsLine.Recurrent("AC4", "Placements", Lcc, IncrementalEffect.Starting(First, Thousands(250, 250, 250, 250)));

        Assert.Equal([250m, 500m, 750m, 1_000m], InThousands(line.Effect));
        Assert.Equal(line, SavingsLine.Recurrent("AC4", "Placements", Lcc, line.Changes.ToCumulative()));
        Assert.Equal((Money.FromThousands(1_000), Recurrence.Recurrent, string.Empty), (line.RecurrentLevel, line.Recurrence, line.Service));
        Assert.Equal((Cashability.Cashable, Confidence.Unstated, ProjectCategory.Unstated), (line.Cashability, line.Confidence, line.Category));
        Assert.StartsWith("AC4 Placements: 2017/18 £250,000; ", line.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(line, line.WithService("Care"));
        Assert.Equal("Care", line.WithService("Care").Service);
        Assert.Equal(Confidence.Projected, line.WithConfidence(Confidence.Projected).Confidence);
        Assert.Equal(DeliveryRating.Red, line.WithDeliveryRating(DeliveryRating.Red).DeliveryRating);
        Assert.Equal(ProjectCategory.Further, line.WithCategory(ProjectCategory.Further).Category);
    }

    [Fact]
    public void A_one_off_falls_out_and_is_no_recurrent_level()
    {
        var line = SavingsLine.OneOff("X1", "Clawback", Lcc, YearSeries.Starting(First, Money.FromThousands(1_000)));
        var widened = line.Over(Years);

        Assert.Equal([1_000m, 0m, 0m, 0m], InThousands(widened.Effect));
        Assert.Equal([1_000m, -1_000m, 0m, 0m], widened.Changes.ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)));
        Assert.Equal(Money.Zero, line.RecurrentLevel);
        Assert.Equal(line, SavingsLine.OneOff("X1", "Clawback", Lcc, First, Money.FromThousands(1_000)));
        Assert.Equal([6_700m, 8_930m, 9_880m, 11_030m], InThousands(Schedule.With(line).Total));
        Assert.Equal(Money.FromThousands(11_030), Schedule.With(line).RecurrentLevel);
        Bad.Input<ArgumentException>(
            () => SavingsLine.OneOff("X", "x", Lcc, new YearSeries<Money>(First.To(First).AndAfter(), Thousands(5))), "stands for every later year and holds £5,000", "Add a column");
    }

    // A saving of £840k a year that starts on 1 September 2020 in a plan to 2020/21: seven twelfths there, all of it for good.
    [Fact]
    public void A_saving_that_starts_late_in_a_plan_keeps_its_full_year_effect()
    {
        var effect = PhasingProfile.StartingOn(new DateOnly(2020, 9, 1)).Apply(Money.FromThousands(840)).Window(Years.Last.To(Years.Last));
        var schedule = new SavingsSchedule(Years, [SavingsLine.Recurrent("L1", "Late", Lcc, effect)]);

        Assert.Equal([0m, 0m, 0m, 490m], InThousands(schedule.Total));
        Assert.Equal((Money.FromThousands(490), Money.FromThousands(840)), (schedule.Total.LevelReached, schedule.RecurrentLevel));
        Assert.Equal(Money.FromThousands(840), schedule.Total[new FinancialYear(2021)]);
        Assert.Equal(schedule, Json.RoundTrip(schedule));
        Assert.Contains("\"2020/21\":490000,\"after\":840000", Json.Of(schedule), StringComparison.Ordinal);
        Bad.Input<ArgumentOutOfRangeException>(() => effect.Window(Years), "within 2020/21");
    }

    [Fact]
    public void Faster_brings_forward_and_so_is_a_one_off()
    {
        var faster = SavingsLine.OneOff("F1", "A year early", Lcc, YearSeries.Starting(First, Money.FromThousands(40))).WithCategory(ProjectCategory.Faster);

        Assert.Equal((ProjectCategory.Faster, Money.Zero), (faster.Category, faster.RecurrentLevel));
        Assert.Equal(ProjectCategory.Faster, SavingsLine.Recurrent("F2", "x", Lcc, IncrementalEffect.Starting(First, Thousands(100, -100))).WithCategory(ProjectCategory.Faster).Category);
        Bad.Input<ContradictionException>(
            () => SavingsLine.Recurrent("F1", "x", Lcc, Effect(1)).WithCategory(ProjectCategory.Faster), "F1 is faster", "£1,000 of it stays", "make it a one-off in the years gained");
    }

    [Fact]
    public void A_line_counted_elsewhere_shows_and_is_in_no_total()
    {
        var shown = Schedule.With(SavingsLine.Recurrent("PH1", "Public health", Lcc, Effect(9, 9, 9, 9)).WithCountedElsewhere("Public Health"));

        Assert.Equal(Schedule.Total, shown.Total);
        Assert.Equal(Schedule.RecurrentLevel, shown.RecurrentLevel);
        Assert.True(shown["PH1"].IsCountedElsewhere);
        Assert.Equal("Public Health", shown["PH1"].CountedElsewhereIn);
        Assert.False(shown["AC1"].IsCountedElsewhere);
    }

    [Fact]
    public void Only_cashable_savings_are_cashable()
    {
        var mixed = Schedule.With(SavingsLine.Recurrent("N1", "Time freed", Lcc, Effect(9, 9, 9, 9)).WithCashability(Cashability.NonCashable))
            .With(SavingsLine.Recurrent("N2", "Growth avoided", Lcc, Effect(9, 9, 9, 9)).WithCashability(Cashability.CostAvoidance));

        Assert.Equal([5_718m, 8_948m, 9_898m, 11_048m], InThousands(mixed.Total));
        Assert.Equal(Schedule, mixed.Cashable);
    }

    [Fact]
    public void Lines_over_fewer_years_are_widened_by_what_they_are()
    {
        var schedule = SavingsSchedule.Of(
            SavingsLine.Recurrent("A", "a", Lcc, CumulativeEffect.Starting(First.Next, Thousands(10))),
            SavingsLine.OneOff("B", "b", Lbhf, YearSeries.Starting(First, Thousands(5))),
            SavingsLine.Recurrent("C", "c", Lcc, Effect(1, 2, 3)));

        Assert.Equal(FinancialYearRange.Starting(First, 3), schedule.Years);
        Assert.Equal([6m, 12m, 13m], InThousands(schedule.Total));
        Assert.Equal([1m, 12m, 13m], InThousands(schedule.TotalByAuthority()[Lcc]));
        Assert.Equal([Lcc, Lbhf], schedule.TotalByAuthority().Authorities);
        Assert.Equal([6m, 12m, 13m, 13m], InThousands(schedule.Over(Years).Total));
        Assert.Equal("3 lines: 2017/18 £6,000; 2018/19 £12,000; 2019/20 £13,000", schedule.ToString());
    }

    [Fact]
    public void Schedules_are_equal_by_value()
    {
        Assert.True(Schedule == new SavingsSchedule(Years, Schedule.Lines));
        Assert.True(Schedule != Schedule.Where(line => line.Reference != "AC1") && Schedule != Schedule.Over(FinancialYearRange.Starting(First, 5)));
        Assert.True(Schedule != null && null != Schedule && !Schedule.Equals((object)"x"));
        Assert.Equal(Schedule.GetHashCode(), new SavingsSchedule(Years, Schedule.Lines).GetHashCode());
    }

    [Fact]
    public void Schedules_refuse_what_contradicts()
    {
        var line = Schedule["AC1"];

        Bad.Input<ContradictionException>(() => Schedule.With(line), "the reference AC1 is that of 'AC1 of appendix C'", "it is also that of");
        Bad.Input<ContradictionException>(() => Schedule.With(SavingsLine.Recurrent("Z", "z", new Authority("LCC", "Lincolnshire"), Effect(1))), "LCC is named Leicestershire", "LCC is also named Lincolnshire");
        Bad.Input<ArgumentOutOfRangeException>(() => Schedule.With(SavingsLine.Recurrent("Z", "z", Lcc, Effect(1, 2, 3, 4, 5))), "2017/18 to 2021/22");
        Bad.Input<ArgumentOutOfRangeException>(() => Schedule.Over(First.To(First)), "every year of 2017/18 to 2020/21");
        Bad.Input<ArgumentOutOfRangeException>(() => Schedule["AC99"], "AC1, AC2", "none is AC99");
        Bad.Input<ArgumentException>(() => SavingsSchedule.Of(), "use the constructor");
        Assert.Throws<ArgumentNullException>(() => new SavingsSchedule(Years, null!));
        Bad.Input<ArgumentException>(() => new SavingsSchedule(Years, [null!]), "None of the lines is null", "position 0");
        Bad.Input<ArgumentException>(() => SavingsSchedule.Of(line, null!), "position 1");
        Assert.Equal(Schedule.Total, Schedule.TotalByAuthority().Total());
        Bad.Input<ArgumentException>(() => new SavingsSchedule(Years, []).TotalByAuthority().Total(), "at least one authority");
        Assert.Equal(CumulativeEffect.Nil(Years), new SavingsSchedule(Years, []).Total);
    }

    [Fact]
    public void Lines_refuse_what_no_report_prints()
    {
        var line = Schedule["AC1"];

        Bad.Input<ArgumentException>(() => SavingsLine.Recurrent(" ", "x", Lcc, Effect(1)), "A reference is one line of text", "' '");
        Bad.Input<ArgumentException>(() => SavingsLine.Recurrent("A", "", Lcc, Effect(1)), "A title is one line of text");
        Bad.Input<ArgumentException>(() => line.WithService(""), "A service");
        Bad.Input<ArgumentException>(() => line.WithCountedElsewhere("a\nb"), "A place");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithKind((SavingsKind)8), "Unstated, Efficiency, ServiceReduction, Income");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithCashability((Cashability)9), "CostAvoidance");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithConfidence((Confidence)9), "Possible");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithDeliveryRating((DeliveryRating)9), "Amber");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithPlanChange((PlanChange)9), "Amended");
        Bad.Input<ArgumentOutOfRangeException>(() => line.WithCategory((ProjectCategory)9), "CrossCutting");
        Assert.Throws<ArgumentNullException>(() => SavingsLine.Recurrent("A", "x", null!, Effect(1)));
        Assert.Throws<ArgumentNullException>(() => SavingsLine.Recurrent("A", "x", Lcc, (CumulativeEffect)null!));
        Assert.Throws<ArgumentNullException>(() => SavingsLine.Recurrent("A", "x", Lcc, (IncrementalEffect)null!));
        Assert.Throws<ArgumentNullException>(() => SavingsLine.OneOff("A", "x", Lcc, null!));
    }

    // leicestershire-mtfs-2017, paragraph 32: a shortfall of about £200k a year, mitigated in 2017/18 by the risk share budget.
    [Fact]
    public void Delivery_of_AC1_is_short_and_mitigated_for_a_year()
    {
        var delivery = SavingsDelivery.Of(Schedule["AC1"], Effect(800, 800, 800, 800))
            .WithMitigation(Mitigation.OneOff("Risk share budget in the Better Care Fund", First, Money.FromThousands(200)));

        Assert.Equal(Thousands(200, 200, 200, 200), delivery.Shortfall.Values);
        Assert.Equal(Thousands(0, 200, 200, 200), delivery.UnmitigatedShortfall.Values);
        Assert.Equal(Money.FromThousands(200), delivery.RecurrentShortfall);
        Assert.Equal(Thousands(0, 0, 0, 0), delivery.Surplus.Values);
        Assert.Equal("AC1", delivery.Reference);
    }

    // leicestershire-mtfs-2017, direct payment cards, paragraphs 22 to 24: £750,000 by 31 March 2019; £283,000 achieved by October 2016, net of
    // the provider's charges, £338,000 in a full year, and £1m clawed back once. The charge of £56,000 is the report's, for the first year.
    [Fact]
    public void Delivery_of_direct_payment_cards_keeps_the_one_off_and_the_costs_apart()
    {
        var target = CumulativeEffect.Starting(new FinancialYear(2018), Money.FromPounds(750_000));
        var delivery = new SavingsDelivery("AC5", target, target)
            .WithAchieved(Money.FromPounds(339_000), Money.FromPounds(56_000), Money.FromPounds(338_000))
            .WithOneOffAchieved(Money.FromMillions(1));

        Assert.Equal((Money.FromPounds(283_000), Money.FromPounds(412_000)), (delivery.Achieved, delivery.StillToDeliver));
        Assert.Equal((Money.FromMillions(1), Money.Zero), (delivery.OneOffAchieved, delivery.Shortfall.First));
    }

    [Fact]
    public void Totals_of_deliveries_keep_shortfall_and_surplus_apart()
    {
        var totals = new DeliveryTotals(
            Years,
            [
                SavingsDelivery.Of(Schedule["AC1"], Effect(800, 800, 800, 800)).WithMitigation(Mitigation.Recurrent("m", First.Next, Money.FromThousands(50))),
                SavingsDelivery.Of(Schedule["AC3"], Effect(950, 950, 950, 900)).WithAchieved(Money.FromThousands(700), Money.FromThousands(8), Money.FromThousands(692)).WithOneOffAchieved(Money.FromThousands(3)),
            ]);

        Assert.Equal([1_900m, 1_900m, 1_900m, 1_900m], InThousands(totals.Planned));
        Assert.Equal([1_750m, 1_750m, 1_750m, 1_700m], InThousands(totals.Forecast));
        Assert.Equal(Thousands(200, 200, 200, 200), totals.Shortfall.Values);
        Assert.Equal(Thousands(50, 50, 50, 0), totals.Surplus.Values);
        Assert.Equal(Thousands(200, 150, 150, 150), totals.UnmitigatedShortfall.Values);
        Assert.Equal(Money.FromThousands(150), totals.RecurrentShortfall);
        Assert.Equal((Money.FromThousands(692), Money.FromThousands(692), Money.FromThousands(3)), (totals.Achieved, totals.FullYearEffect, totals.OneOffAchieved));
    }

    [Fact]
    public void Deliveries_are_equal_by_value_and_refuse_what_contradicts()
    {
        var (plan, forecast) = (Effect(2), Effect(1));
        var delivery = new SavingsDelivery("AC1", plan, forecast);
        var mitigation = Mitigation.OneOff("m", First, Money.FromPounds(1));

        Assert.True(delivery == new SavingsDelivery("AC1", Effect(2), Effect(1)));
        Assert.Equal(delivery.GetHashCode(), new SavingsDelivery("AC1", Effect(2), Effect(1)).GetHashCode());
        Assert.All(
            [
                new SavingsDelivery("AC2", plan, forecast), new SavingsDelivery("AC1", Effect(3), forecast), new SavingsDelivery("AC1", plan, Effect(3)),
                delivery.WithAchieved(Money.FromPounds(1), Money.Zero, Money.Zero), delivery.WithAchieved(Money.Zero, Money.FromPounds(1), Money.Zero),
                delivery.WithAchieved(Money.Zero, Money.Zero, Money.FromPounds(1)), delivery.WithOneOffAchieved(Money.FromPounds(1)), delivery.WithMitigation(mitigation),
            ],
            other => Assert.True(delivery != other));
        Assert.True(delivery != null && null != delivery && !delivery.Equals((object)"x"));
        Assert.Equal([mitigation], delivery.WithMitigation(Mitigation.OneOff("m", First, Money.FromPounds(1))).Mitigations);
        Assert.Equal("AC1 planned 2017/18 £2,000; forecast 2017/18 £1,000", delivery.ToString());
        Assert.Equal("m: 2017/18 £1; after £0", mitigation.ToString());
        Bad.Input<ArgumentException>(() => new SavingsDelivery("", plan, forecast), "A reference");
        Bad.Input<ArgumentException>(() => new SavingsDelivery("AC1", plan, Effect(1, 2)), "the years of the plan, 2017/18; it is for 2017/18 to 2018/19");
        Bad.Input<ArgumentOutOfRangeException>(() => delivery.WithAchieved(Money.Zero, Money.FromPounds(-1), Money.Zero), "The running costs is nil or more; -£1 is not");
        Bad.Input<ArgumentException>(() => Mitigation.OneOff("", First, Money.Zero), "A title");
        Bad.Input<ArgumentOutOfRangeException>(() => Mitigation.Recurrent("m", First, Money.FromPounds(-1)), "nil or more in every year;");
        Bad.Input<ArgumentOutOfRangeException>(() => new Mitigation("m", new CumulativeEffect(YearSeries.Starting(First, Money.Zero), Money.FromPounds(-1))), "has -£1");
        Bad.Input<ContradictionException>(() => new DeliveryTotals(plan.Years, [delivery, delivery]), "AC1 is planned to save 2017/18 £2,000", "stands again with");
        Bad.Input<ArgumentException>(() => new DeliveryTotals(Years, [delivery]), "2017/18 to 2020/21; AC1 is for 2017/18");
        Bad.Input<ArgumentException>(() => new DeliveryTotals(Years, [null!]), "position 0");
        Assert.Throws<ArgumentNullException>(() => delivery.WithMitigation(null!));
        Assert.Throws<ArgumentNullException>(() => new DeliveryTotals(Years, null!));
        Assert.Throws<ArgumentNullException>(() => SavingsDelivery.Of(null!, plan));
        Assert.Throws<ArgumentNullException>(() => new SavingsDelivery("a", null!, plan));
        Assert.Throws<ArgumentNullException>(() => new SavingsDelivery("a", plan, null!));
        Assert.Throws<ArgumentNullException>(() => new Mitigation("a", null!));
    }

    [Fact]
    public void Groups_and_pivots_are_equal_by_value()
    {
        var (groups, pivot) = (Schedule.GroupBy(line => line.Kind), Schedule.Pivot(line => line.Kind, line => line.PlanChange));
        var fewer = Schedule.Where(line => line.Reference != "AC1");

        Assert.True(groups == Schedule.GroupBy(line => line.Kind) && pivot == Schedule.Pivot(line => line.Kind, line => line.PlanChange));
        Assert.True(groups != fewer.GroupBy(line => line.Kind) && pivot != fewer.Pivot(line => line.Kind, line => line.PlanChange));
        Assert.True(groups != null && null != groups && pivot != null && null != pivot && !groups.Equals((object)"x") && !pivot.Equals((object)"x"));
        Assert.Equal(groups.GetHashCode(), Schedule.GroupBy(line => line.Kind).GetHashCode());
        Assert.Equal(pivot.GetHashCode(), Schedule.Pivot(line => line.Kind, line => line.PlanChange).GetHashCode());
        Assert.Contains("Income: 2017/18 £100,000", groups.ToString(), StringComparison.Ordinal);
        Assert.Equal(groups.ToString(), pivot.ToString());
    }

    [Fact]
    public void A_one_off_never_stays_whatever_run_it_is_widened_to()
    {
        var once = SavingsLine.OneOff("X1", "Clawback", Lcc, YearSeries.Starting(First, Money.FromThousands(100)));
        var stays = SavingsLine.Recurrent("X2", "Placements", Lcc, new CumulativeEffect(new YearSeries<Money>(First.To(First).AndAfter(), Thousands(10))));
        var schedule = SavingsSchedule.Of(once, stays);

        Assert.Equal("2017/18 to 2018/19 and after", schedule.Years.ToString());
        Assert.Equal([110m, 10m], InThousands(schedule.Total));
        var later = SavingsLine.Recurrent("X3", "Later", Lcc, new CumulativeEffect(new YearSeries<Money>(First.To(First.Next).AndAfter(), Thousands(0, 10))));
        Assert.Equal("2017/18 to 2018/19 and after", SavingsSchedule.Of(once, later).Years.ToString());
        Assert.Equal("2017/18 and after", SavingsSchedule.Of(stays).Years.ToString());
        Assert.Equal("2017/18", SavingsSchedule.Of(once).Years.ToString());
        Assert.Equal(Money.FromThousands(10), schedule.Total[new FinancialYear(2030)]);
        Assert.Equal(schedule.Over(Years.AndAfter()).Total, schedule.Total.Over(Years.AndAfter()));
        Assert.Equal([110m, 10m, 10m, 10m], InThousands(schedule.Over(Years.AndAfter()).Total));
        Bad.Input<ArgumentException>(() => once.Over(First.To(First).AndAfter()), "stands for every later year and holds £100,000", "cannot then be £0");
        Bad.Input<ContradictionException>(() => SavingsLine.Recurrent("X", "x", Lcc, once.Effect), "X is recurrent", "goes from £100,000 in 2017/18 to nil after it");
    }

    private static CumulativeEffect Effect(params int[] thousands) =>
        CumulativeEffect.Starting(First, thousands.Select(value => Money.FromThousands(value)).ToArray());

    private static Money[] Thousands(params decimal[] values) => values.Select(Money.FromThousands).ToArray();

    private static decimal[] InThousands(CumulativeEffect effect) => effect.ByYear.Values.Select(amount => amount.In(MoneyUnit.Thousand)).ToArray();
}
