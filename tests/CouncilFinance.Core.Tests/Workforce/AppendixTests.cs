using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

// triborough-adult-social-care-2011, sections 3.3, 4.2 and 6.5 and appendices A1 to A4. All is worked from posts, mid-points and on-costs.
public sealed class AppendixTests
{
    private static readonly Dictionary<string, PrintedStructure> Structures = new(StringComparer.Ordinal)
    {
        ["A1 current"] = Appendix.A1Current,
        ["A1 proposed"] = Appendix.A1Proposed,
        ["A2 current"] = Appendix.A2Current,
        ["A2 proposed"] = Appendix.A2Proposed,
        ["A3 current"] = Appendix.A3Current,
        ["A3 proposed"] = Appendix.A3Proposed,
        ["A4 current"] = Appendix.A4Current,
        ["A4 proposed"] = Appendix.A4Proposed,
    };

    private static readonly Dictionary<string, Restructure> Restructures = new(StringComparer.Ordinal)
    {
        ["A1"] = Appendix.A1,
        ["A2"] = Appendix.A2,
        ["A3"] = Appendix.A3,
        ["A4"] = Appendix.A4,
    };

    public static TheoryData<string> StructureNames => new(Structures.Keys);

    [Theory]
    [MemberData(nameof(StructureNames))]
    public void Every_row_costs_what_is_printed(string structure)
    {
        var printed = Structures[structure];

        Assert.Equal(printed.Groups.Count, printed.PrintedCosts.Count);
        Assert.Equal(printed.PrintedCosts, printed.Groups.Select(group => Appendix.InThousands(group.Cost)));
    }

    // Every total is the printed one, which the report adds from unrounded rows: the printed rows come to a unit or three more in five of the eight.
    [Theory]
    [InlineData("A1 current", 28.1, 1_438.888, 1_439, 1_440)]
    [InlineData("A1 proposed", 18, 935.68, 936, 936)]
    [InlineData("A2 current", 23, 1_118, 1_118, 1_118)]
    [InlineData("A2 proposed", 16, 717.44, 717, 720)]
    [InlineData("A3 current", 29.25, 1_413.41, 1_413, 1_414)]
    [InlineData("A3 proposed", 18, 870.4, 870, 871)]
    [InlineData("A4 current", 40.5, 1_986.23, 1_986, 1_987)]
    [InlineData("A4 proposed", 25, 1_288.96, 1_289, 1_289)]
    public void Every_total_is_the_printed_one(string structure, decimal posts, decimal exact, decimal printed, decimal sumOfPrintedRows)
    {
        var establishment = Structures[structure].Establishment;

        Assert.Equal(posts, establishment.Posts);
        Assert.Equal(Money.FromThousands(exact), establishment.Cost);
        Assert.Equal(printed, Appendix.InThousands(establishment.Cost));
        Assert.Equal(sumOfPrintedRows, Structures[structure].SumOfPrintedCosts);
    }

    [Theory]
    [InlineData("A1", 503.208, 503, 10.1, 35)]
    [InlineData("A2", 400.56, 401, 7, 36)]
    [InlineData("A3", 543.01, 543, 11.25, 38)]
    [InlineData("A4", 697.27, 697, 15.5, 35)]
    public void Every_saving_is_the_printed_one(string restructure, decimal exact, decimal printed, decimal posts, decimal percent)
    {
        var result = Restructures[restructure];

        Assert.Equal(Money.FromThousands(exact), result.Saving);
        Assert.Equal(printed, Appendix.InThousands(result.Saving));
        Assert.Equal(posts, result.PostsDeleted);
        Assert.Equal(percent, Math.Round(result.ReductionOfCost() * 100m, MidpointRounding.AwayFromZero));
    }

    // 4.2 prints 10.1, 7 and 15.5 posts as the appendices do, but 15 for accountancy, where appendix A3 deletes 11.25; A3's 38% is that of both.
    [Fact]
    public void Reduction_of_posts_in_accountancy_is_that_of_the_appendix_and_not_of_the_text()
    {
        Assert.Equal(11.25m, Appendix.A3.PostsDeleted);
        Assert.Equal(11.25m / 29.25m, Appendix.A3.ReductionOfPosts());
        Assert.Equal(38m, Math.Round(Appendix.A3.ReductionOfPosts() * 100m, MidpointRounding.AwayFromZero));
    }

    // Printed sub-totals: A1 570, 497, 372; A3 571, 512, 330; A4 611, 550, 825.
    [Fact]
    public void Sub_totals_of_authorities_are_the_printed_ones()
    {
        AreBy(Appendix.A1, (11m, 570m), (9.5m, 497m), (7.6m, 372m));
        AreBy(Appendix.A3, (12m, 571m), (9.75m, 512m), (7.5m, 330m));
        AreBy(Appendix.A4, (12m, 611m), (11m, 550m), (17.5m, 825m));

        static void AreBy(Restructure restructure, params (decimal Posts, decimal Cost)[] printed)
        {
            Assert.Equal([Appendix.Wcc, Appendix.Lbhf, Appendix.Rbkc], restructure.Current.CostByAuthority().Authorities);
            Assert.Equal(printed.Select(part => part.Posts), restructure.Current.PostsByAuthority().Values);
            Assert.Equal(printed.Select(part => part.Cost), restructure.Current.CostByAuthority().Values.Select(Appendix.InThousands));
        }
    }

    // Printed sub-totals of A2: 4 posts at 257, 5 at 227, 7 at 233, where tiers 4 and 5 are one sub-total.
    [Fact]
    public void Sub_totals_of_tiers_are_the_printed_ones()
    {
        var tiers = Appendix.A2.Proposed.GroupBy(group => group.Tier is "Tier 4" or "Tier 5" ? "Tiers 4 and 5" : group.Tier);

        Assert.Equal(["Tiers 4 and 5", "Tier 6", "Tier 7"], tiers.Select(tier => tier.Key));
        Assert.Equal([4m, 5m, 7m], tiers.Select(tier => tier.Value.Posts));
        Assert.Equal([257m, 227m, 233m], tiers.Select(tier => Appendix.InThousands(tier.Value.Cost)));
    }

    // Appendix A3 states 47 for £42-59k, half way 50.5, and so on; A4 states 42.5 for £40-43k, half way 41.5.
    [Fact]
    public void Stated_mid_points_win_and_their_differences_show()
    {
        Assert.Equal([-5_000m, -3_500m, -3_500m, -3_500m, -3_500m], DifferencesOf(Appendix.A3Current, Appendix.Wcc));
        Assert.Equal([-500m, 500m, 0m, -500m], DifferencesOf(Appendix.A3Current, Appendix.Lbhf));
        Assert.Equal([0m, 0m, -500m, 0m, 0m], DifferencesOf(Appendix.A3Current, Appendix.Rbkc));
        Assert.Equal([0m, 1_000m, -500m], DifferencesOf(Appendix.A4Current, Appendix.Rbkc));

        static IEnumerable<decimal> DifferencesOf(PrintedStructure structure, Authority authority) => structure.Groups
            .Where(group => group.Authority == authority && group.Band is not null)
            .Select(group => group.Band!.MidPointDifference.Pounds);
    }

    // A commissioner of Westminster 46.25, a senior commissioner of LBHF 59.52 and one of RBKC 57.66, as printed.
    [Fact]
    public void One_post_with_on_costs_costs_what_is_printed()
    {
        Assert.Equal(Money.FromPounds(46_250), Appendix.A1Current.Groups[2].CostOfOnePost);
        Assert.Equal(Money.FromPounds(59_520), Appendix.A1Current.Groups[6].CostOfOnePost);
        Assert.Equal(Money.FromPounds(57_660), Appendix.A1Current.Groups[11].CostOfOnePost);
        Assert.Equal(Money.FromPounds(87_040), Appendix.A4Proposed.Groups[0].CostOfOnePost);
        Assert.Null(Appendix.A2Current.Groups[0].CostOfOnePost);
    }

    // 3.3 prints £695k, "the number of posts deleted x 50% x £25,000", and not how many posts: it takes 55.6. The 49 posts that 4.2 prints (130 to 81)
    // come to £612.5k, and the 43.85 of the four appendices, which hold 120.85 of the 130, to £548.125k.
    [Theory]
    [InlineData(55.6, 695)]
    [InlineData(49, 612.5)]
    [InlineData(43.85, 548.125)]
    public void Exit_costs_of_3_3_take_more_posts_than_the_report_shows(decimal posts, decimal thousands)
    {
        Assert.Equal(Money.FromThousands(thousands), new ExitCosts(posts, 0.5m, Money.FromPounds(25_000)).Total);
        Assert.Equal((120.85m, 43.85m), (Restructures.Values.Sum(restructure => restructure.Current.Posts), Restructures.Values.Sum(restructure => restructure.PostsDeleted)));
    }

    // 6.5: 9.8 managers are reduced to 6.8.
    [Fact]
    public void Exit_costs_of_the_managers_of_6_5_are_37_500() =>
        Assert.Equal(Money.FromPounds(37_500), new ExitCosts(9.8m - 6.8m, 0.5m, Money.FromPounds(25_000)).Total);
}
