using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>Staff of one role over years, and who pays for them: Contractors, 11 then 7 then 7, from the programme's own funding.</summary>
/// <remarks>
/// Immutable. A line has posts by year, cost by year, or both over the same years: the report counts some staff and costs others
/// (asc-shared-services-2015, appendix 2). Two are equal when everything about them is. For lines that add up use <see cref="StaffResourcePlan"/>. In JSON:
/// {"role": "Contractors", "funding": "own", "posts": {"2015/16": 11}, "cost": {"2015/16": 1734000}}.
/// </remarks>
[JsonConverter(typeof(StaffResourceJsonConverter))]
public sealed record StaffResource
{
    private StaffResource(string role, StaffFunding funding, FinancialYearRange years)
    {
        Role = Texts.Label(role);
        Funding = Enums.Defined(funding);
        Years = years;
    }

    /// <summary>What the staff do.</summary>
    public string Role { get; }

    /// <summary>Who pays for them.</summary>
    public StaffFunding Funding { get; }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; private init; }

    /// <summary>How many there are in each year, in full-time equivalents; null where only the cost is stated.</summary>
    public YearSeries<decimal>? Posts { get; private init; }

    /// <summary>What they cost in each year; null where only their number is stated.</summary>
    public YearSeries<Money>? Cost { get; private init; }

    /// <summary>A role by its number of staff.</summary>
    /// <exception cref="ArgumentException">The role is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The funding is undefined, or posts are outside nil to 1,000,000 or have more than 3 decimal places.</exception>
    public static StaffResource OfPosts(string role, StaffFunding funding, YearSeries<decimal> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return new StaffResource(role, funding, posts.Years).WithPosts(posts);
    }

    /// <summary>A role by what its staff cost.</summary>
    /// <exception cref="ArgumentException">The role is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The funding is undefined, or a cost is below nil.</exception>
    public static StaffResource AtCost(string role, StaffFunding funding, YearSeries<Money> cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new StaffResource(role, funding, cost.Years).WithCost(cost);
    }

    /// <summary>The role with its number of staff in each year.</summary>
    /// <exception cref="ArgumentException">The posts are for other years.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Posts are outside nil to 1,000,000, or have more than 3 decimal places.</exception>
    public StaffResource WithPosts(YearSeries<decimal> posts) => this with { Posts = InYears(posts, nameof(posts)).Map(number => WorkforceBounds.Posts(number, nameof(posts))) };

    /// <summary>The role with what its staff cost in each year.</summary>
    /// <exception cref="ArgumentException">The cost is for other years.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cost is below nil.</exception>
    public StaffResource WithCost(YearSeries<Money> cost) => this with { Cost = InYears(cost, nameof(cost)).Map(amount => Amounts.NilOrMore(amount, nameof(cost))) };

    /// <summary>The role over a longer run of years, with nil in each year it did not cover.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the role, goes on beyond an open last column, or opens the last one.</exception>
    public StaffResource Over(FinancialYearRange years) => this with { Years = years, Posts = Posts?.Over(years), Cost = Cost?.Over(years) };

    /// <summary>The role, who pays, and posts and cost where stated.</summary>
    public override string ToString() =>
        $"{Role}, {EnumNames<StaffFunding>.Of(Funding)}" + (Posts is null ? string.Empty : $", posts {Posts}") + (Cost is null ? string.Empty : $", cost {Cost}");

    private YearSeries<T> InYears<T>(YearSeries<T> series, string name)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(series, name);
        return series.Years == Years ? series : throw new ArgumentException($"{Role} is for {Years}; the years of its {name} are {series.Years}.", name);
    }
}
