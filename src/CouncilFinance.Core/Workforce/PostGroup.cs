using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>Posts of one title and one salary band: 7 Commissioners of Westminster at £33,000 to £41,000, with on-costs of 25%.</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Posts are full-time equivalents, from nil to 1,000,000 with at most 3 decimal places.
/// Costs are what a whole year costs, and exact: posts × mid-point × (1 + on-cost rate). Where a report gives no band, the group has a stated cost
/// instead, its on-costs in it (triborough-adult-social-care-2011, appendix A2).</para>
/// <para>Two are equal when everything about them is; they have no order. For groups that add up use <see cref="Establishment"/>. In JSON a group is an
/// object with these properties, those that are unstated left out.</para>
/// </remarks>
[JsonConverter(typeof(PostGroupJsonConverter))]
public sealed record PostGroup
{
    private PostGroup(string title, decimal posts, SalaryBand? band, Money statedCost)
    {
        Title = Texts.Label(title);
        Posts = WorkforceBounds.Posts(posts);
        Band = band;
        StatedCost = Amounts.NilOrMore(statedCost, "cost");
    }

    /// <summary>What the posts are.</summary>
    public string Title { get; }

    /// <summary>How many there are, in full-time equivalents.</summary>
    public decimal Posts { get; }

    /// <summary>The salary band; null where the cost of the whole group is stated instead.</summary>
    public SalaryBand? Band { get; }

    /// <summary>Employer's on-costs as a fraction of salary, 0.25 for 25%; nil unless said.</summary>
    public decimal OnCostRate { get; private init; }

    /// <summary>The authority whose posts they are; null for those of a merged structure.</summary>
    public Authority? Authority { get; private init; }

    /// <summary>The tier they stand in, such as Tier 5; empty where unstated.</summary>
    public string Tier { get; private init; } = string.Empty;

    /// <summary>The business or service group they work in; empty where unstated.</summary>
    public string BusinessGroup { get; private init; } = string.Empty;

    /// <summary>Salaries: posts × mid-point. Nil where the cost is stated.</summary>
    public Money SalaryCost => Band is { } band ? band.MidPoint * Posts : Money.Zero;

    /// <summary>On-costs of those salaries. Nil where the cost is stated.</summary>
    public Money OnCosts => Band is { } band ? band.MidPoint * (Posts * OnCostRate) : Money.Zero;

    /// <summary>The cost stated for the group, of which salaries and on-costs are not known apart. Nil where there is a band.</summary>
    public Money StatedCost { get; }

    /// <summary>What the group costs a year: salaries, on-costs and stated cost.</summary>
    public Money Cost => SalaryCost + OnCosts + StatedCost;

    /// <summary>What one full-time post costs a year with on-costs; null where the cost is stated, as no band says it.</summary>
    public Money? CostOfOnePost => Band?.CostOfOnePost(OnCostRate);

    /// <summary>Posts on a salary band, without on-costs until they are said.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Posts are outside nil to 1,000,000, or have more than 3 decimal places.</exception>
    public static PostGroup OnBand(string title, decimal posts, SalaryBand band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return new PostGroup(title, posts, band, Money.Zero);
    }

    /// <summary>Posts whose cost is stated for all of them together, on-costs in it.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Posts are outside nil to 1,000,000 or have more than 3 decimal places, or the cost is below nil.</exception>
    public static PostGroup AtCost(string title, decimal posts, Money cost) => new(title, posts, null, cost);

    /// <summary>The group with a rate of on-costs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside nil to 10, or has more than 4 decimal places.</exception>
    /// <exception cref="ContradictionException">The group's cost is stated, on-costs in it.</exception>
    public PostGroup WithOnCostRate(decimal rate)
    {
        var normalised = WorkforceBounds.OnCostRate(rate);
        return Band is not null
            ? this with { OnCostRate = normalised }
            : throw new ContradictionException($"the cost of {Title} is stated as {StatedCost} with its on-costs", $"on-costs of {Decimals.Text(rate * 100m)}% are to be added");
    }

    /// <summary>The group as posts of an authority.</summary>
    public PostGroup WithAuthority(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return this with { Authority = authority };
    }

    /// <summary>The group with the tier it stands in.</summary>
    /// <exception cref="ArgumentException">The tier is blank, or has space at an end or control characters.</exception>
    public PostGroup WithTier(string tier) => this with { Tier = Texts.Label(tier) };

    /// <summary>The group with the business or service group it works in.</summary>
    /// <exception cref="ArgumentException">The business group is blank, or has space at an end or control characters.</exception>
    public PostGroup WithBusinessGroup(string businessGroup) => this with { BusinessGroup = Texts.Label(businessGroup) };

    /// <summary>The posts, the title and the cost.</summary>
    public override string ToString() => $"{Decimals.Text(Posts)} {Title}: {Cost}";
}
