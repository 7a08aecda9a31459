using CouncilFinance.Budgets;

namespace CouncilFinance.Tests.Budgets;

// leicestershire-mtfs-2017: paragraph 17 and appendix A.
public sealed class RevenueBudgetTests
{
    private static readonly RevenueBudgetLine Reablement =
        new RevenueBudgetLine("Reablement (HART)", Pounds(4_384_630), Pounds(683_680), externalIncome: Pounds(-734_360)).WithPreviousNetBudget(Pounds(5_889_810));

    private static readonly RevenueBudgetLine Efficiencies =
        new RevenueBudgetLine("C&W Efficiencies", Pounds(-219_570), Pounds(11_000)).WithPreviousNetBudget(Pounds(-64_220));

    private static readonly IReadOnlyList<(string Label, IReadOnlyList<string> Figures)> Printed = TextFile.Read(Repository.Path("tests", "CouncilFinance.Core.Tests", "Budgets", "leicestershire-2017-appendix-a.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split('\t'))
        .Select(cells => (cells[1], (IReadOnlyList<string>)[cells[0], .. cells.Skip(2)])).ToList();

    private static readonly RevenueBudgetSection Department = AppendixA();

    [Fact]
    public void Appendix_A_is_recomputed_in_every_gross_net_subtotal_and_total()
    {
        var printed = Printed.Where(row => row.Figures.Count == 7).ToList();
        var rows = Department.Rows().Where(row => row.Kind != RevenueRowKind.Heading).ToList();

        Assert.Equal(56, printed.Count);
        Assert.Equal(printed.Select(row => string.Join('\t', row.Figures)), rows.Select(row => string.Join('\t', Figures(row.Item).Select(amount => $"{amount:p}"))));
        Assert.Equal(
            [135_842_990m, 45_006_210m, 172_896_200m, -2_433_470m, 215_468_940m, -82_555_940m, 132_913_000m],
            Figures(Department).Select(amount => amount.Pounds));
        Assert.Equal("2017/18 Adults and Communities: gross £215,468,940, net £132,913,000", new RevenueBudget(new FinancialYear(2017), Department).ToString());
    }

    [Fact]
    public void Net_budget_by_service_is_that_of_paragraph_17_and_its_percentages_are_not_all()
    {
        // Printed: £m, exact percentage of 132.9 rounded, and the percentage printed where it is another. The printed ones total 100.0, the exact ones round to 100.1.
        (string[] Path, decimal Millions, decimal Exact, decimal Printed)[] services =
        [
            (["Adult Social Care", "Demand Led Commissioned Services"], 109.0m, 82.0m, 82.1m),
            (["Adult Social Care", "Personal Care & Support"], 13.1m, 9.9m, 10.1m),
            (["Adult Social Care", "Promoting Independence"], 7.8m, 5.9m, 5.6m),
            (["Adult Social Care", "Inhouse Provider Services"], 8.1m, 6.1m, 6.1m),
            (["Adult Social Care", "Strategy & Commissioning"], 4.9m, 3.7m, 3.7m),
            (["Adult Social Care", "Early Intervention & Prevention"], 1.0m, 0.8m, 0.8m),
            (["Adult Social Care", "Department Senior Management"], 0.6m, 0.5m, 0.4m),
            (["Adult Social Care", "Better Care Fund (Balance)"], -17.0m, -12.8m, -12.8m),
            (["Communities and Wellbeing"], 5.3m, 4.0m, 4.0m),
        ];

        Assert.All(services, service => Assert.Equal(
            (service.Millions, service.Exact),
            (Rounded(Department.At(service.Path).Amounts.NetBudget.In(MoneyUnit.Million)), Rounded(Department.NetShareOf(service.Path) * 100m))));
        Assert.Equal((100.1m, 100.0m), (services.Sum(service => service.Exact), services.Sum(service => service.Printed)));
        Assert.Equal(Department.Amounts.NetBudget, Money.Sum(services.Select(service => Department.At(service.Path).Amounts.NetBudget)));
        Assert.Equal((215.5m, -82.6m), (Rounded(Department.Amounts.GrossBudget.In(MoneyUnit.Million)), Rounded(Department.Amounts.ExternalIncome.In(MoneyUnit.Million))));
        Assert.Equal(1m, Department.NetShareOf());
        Assert.Equal(109_026_750m / 127_639_050m, ((RevenueBudgetSection)Department.At("Adult Social Care")).NetShareOf("Demand Led Commissioned Services"));
    }

    [Fact]
    public void A_line_of_either_sign_has_the_printed_gross_and_net()
    {
        Assert.Equal((Pounds(5_068_310), Pounds(4_333_950)), (Reablement.Amounts.GrossBudget, Reablement.Amounts.NetBudget));
        Assert.Equal((Pounds(-208_570), Pounds(-208_570)), (Efficiencies.Amounts.GrossBudget, Efficiencies.Amounts.NetBudget));
        Assert.Equal("Reablement (HART): gross £5,068,310, net £4,333,950", Reablement.ToString());
        Assert.Equal((Money.Zero, Money.Zero), (default(RevenueAmounts).GrossBudget, default(RevenueAmounts).NetBudget));
        Assert.Equal(default, RevenueAmounts.Sum([]));
    }

    [Fact]
    public void The_previous_net_budget_of_a_section_wants_that_of_every_line()
    {
        var stated = RevenueBudgetSection.Of("A", Reablement, RevenueBudgetSection.Of("B", Efficiencies));

        Assert.Equal(Pounds(5_825_590), stated.PreviousNetBudget);
        Assert.Null(RevenueBudgetSection.Of("A", Reablement, RevenueBudgetSection.Of("B", new RevenueBudgetLine("x", Pounds(1), Pounds(2)))).PreviousNetBudget);
        Assert.Equal(Money.Zero, RevenueBudgetSection.Of("A").PreviousNetBudget);
        Assert.Null(new RevenueBudgetLine("x", Pounds(1), Pounds(2)).PreviousNetBudget);
    }

    [Fact]
    public void Rows_come_in_the_order_of_print_with_their_depth()
    {
        var rows = RevenueBudgetSection.Of("A", Reablement, RevenueBudgetSection.Of("B", Efficiencies)).Rows().ToList();

        Assert.Equal(
            ["0 A", "1 Reablement (HART): gross £5,068,310, net £4,333,950", "1 B", "2 C&W Efficiencies: gross -£208,570, net -£208,570", "1 Total B: gross -£208,570, net -£208,570", "0 Total A: gross £4,859,740, net £4,125,380"],
            rows.Select(row => $"{row.Depth} {row}"));
        Assert.Equal(["A", "Reablement (HART)", "B", "C&W Efficiencies", "Total B", "Total A"], rows.Select(row => row.Label));
        Assert.Equal(
            [RevenueRowKind.Heading, RevenueRowKind.Line, RevenueRowKind.Heading, RevenueRowKind.Line, RevenueRowKind.Total, RevenueRowKind.Total],
            rows.Select(row => row.Kind));
        Assert.Same(Efficiencies, rows[3].Item);
        Assert.Equal(rows[1], RevenueBudgetSection.Of("C", Reablement).Rows().ElementAt(1));
    }

    [Fact]
    public void What_a_path_does_not_find_is_an_error_that_names_what_there_is()
    {
        Assert.Same(Department, Department.At());
        Bad.Input<ArgumentOutOfRangeException>(() => Department.At("Libraries"), "Adults and Communities holds Adult Social Care, Communities and Wellbeing", "none is 'Libraries'");
        Bad.Input<ArgumentOutOfRangeException>(() => Department.At("Communities and Wellbeing", "Libraries", "Mobile"), "Libraries is a line and holds nothing", "'Mobile' is not in it");
        Bad.Input<ArgumentOutOfRangeException>(() => RevenueBudgetSection.Of("A").At("B"), "A holds nothing; none is 'B'");
        Bad.Input<ArgumentOutOfRangeException>(() => Department.NetShareOf("adult social care"), "none is 'adult social care'");
        Bad.Input<ArgumentException>(() => Department.At("Adult Social Care", null!), "None of the path is null", "position 1");
        Assert.Throws<DivideByZeroException>(() => RevenueBudgetSection.Of("A", new RevenueBudgetLine("x", Pounds(1), Pounds(-1))).NetShareOf("x"));
    }

    [Fact]
    public void Two_items_of_one_title_contradict_one_another()
    {
        Bad.Input<ContradictionException>(
            () => RevenueBudgetSection.Of("A", Reablement, RevenueBudgetSection.Of("Reablement (HART)")),
            "'Reablement (HART)' is gross £5,068,310, net £4,333,950", "another has that title, gross £0, net £0");
        Assert.Equal(2, RevenueBudgetSection.Of("A", Reablement, RevenueBudgetSection.Of("reablement (hart)")).Items.Count);
        Assert.Equal(Reablement, RevenueBudgetSection.Of("A", RevenueBudgetSection.Of("B", Reablement), Reablement).At("B", "Reablement (HART)"));
    }

    [Fact]
    public void Totals_beyond_what_an_amount_holds_are_refused_when_they_are_made()
    {
        Assert.Throws<OverflowException>(() => new RevenueBudgetLine("x", Money.MaxValue, Pounds(1)));
        Assert.Throws<OverflowException>(() => new RevenueBudgetLine("x", Money.MinValue, Money.Zero, externalIncome: Pounds(-1)));
        Assert.Throws<OverflowException>(() => RevenueBudgetSection.Of("A", new RevenueBudgetLine("x", Money.MaxValue, Money.Zero), new RevenueBudgetLine("y", Pounds(1), Money.Zero)));
        Assert.Equal(Money.MaxValue, new RevenueBudgetLine("x", Money.MaxValue, Pounds(1), Pounds(-1)).Amounts.GrossBudget);
    }

    [Fact]
    public void Labels_and_nulls_are_refused()
    {
        Bad.Input<ArgumentException>(() => new RevenueBudgetLine(" x", Pounds(1), Pounds(1)), "A title is one line of text", "' x'");
        Bad.Input<ArgumentException>(() => RevenueBudgetSection.Of("A", Reablement, null!), "None of the items is null", "position 1");
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(() => new RevenueBudgetSection("A", null!)).ParamName);
        Assert.Equal("title", Assert.Throws<ArgumentNullException>(() => new RevenueBudgetSection(null!, [])).ParamName);
        Assert.Equal("section", Assert.Throws<ArgumentNullException>(() => new RevenueBudget(default, null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => Department.At(null!)).ParamName);
    }

    [Fact]
    public void Equality_is_that_of_everything_in_order()
    {
        var section = RevenueBudgetSection.Of("A", Reablement, Efficiencies);

        Assert.Equal(section, RevenueBudgetSection.Of("A", Reablement, Efficiencies));
        Assert.Equal(section.GetHashCode(), RevenueBudgetSection.Of("A", Reablement, Efficiencies).GetHashCode());
        Assert.True(section == RevenueBudgetSection.Of("A", Reablement, Efficiencies));
        Assert.NotEqual(section, RevenueBudgetSection.Of("B", Reablement, Efficiencies));
        Assert.NotEqual(section, RevenueBudgetSection.Of("A", Efficiencies, Reablement));
        Assert.NotEqual<RevenueBudgetItem>(RevenueBudgetSection.Of("x"), new RevenueBudgetLine("x", Money.Zero, Money.Zero).WithPreviousNetBudget(Money.Zero));
        Assert.NotEqual(RevenueBudgetSection.Of("A"), RevenueBudgetSection.Of("A", RevenueBudgetSection.Of("B")));
        Assert.NotEqual(RevenueBudgetSection.Of("A").GetHashCode(), RevenueBudgetSection.Of("A", RevenueBudgetSection.Of("B")).GetHashCode());
        Assert.NotEqual(Reablement, Reablement.WithPreviousNetBudget(Pounds(1)));
        Assert.NotEqual(new RevenueBudget(new FinancialYear(2017), section), new RevenueBudget(new FinancialYear(2018), section));
    }

    private static RevenueBudgetSection AppendixA()
    {
        var (whole, open, heading) = (new List<RevenueBudgetItem>(), (List<RevenueBudgetItem>?)null, "");
        foreach (var (label, figures) in Printed)
        {
            switch (label)
            {
                case "TOTAL" or "TOTAL C&W":
                    whole.Add(new RevenueBudgetSection(heading, open!));
                    open = null;
                    break;
                case "TOTAL ASC":
                    whole = [new RevenueBudgetSection("Adult Social Care", whole)];
                    break;
                case "TOTAL ADULTS & COMMUNITIES":
                    return new RevenueBudgetSection("Adults and Communities", whole);
                case var _ when figures.Count == 1:
                    heading = label;
                    open = [];
                    break;
                default:
                    (open ?? whole).Add(new RevenueBudgetLine(label, Amount(figures[1]), Amount(figures[2]), Amount(figures[3]), Amount(figures[5])).WithPreviousNetBudget(Amount(figures[0])));
                    break;
            }
        }

        throw new InvalidOperationException("The total of all is missing.");
    }

    private static Money[] Figures(RevenueBudgetItem item) =>
    [
        item.PreviousNetBudget!.Value, item.Amounts.Employees, item.Amounts.RunningExpenses, item.Amounts.InternalIncome, item.Amounts.GrossBudget,
        item.Amounts.ExternalIncome, item.Amounts.NetBudget,
    ];

    private static Money Amount(string printed) => Money.Parse(printed);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static decimal Rounded(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero);
}
