using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A scheme of a capital programme: what it costs in each year, under which heading it stands, and what pays for it.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Funding in a year is at most what is confirmed of that year's cost: money held for a
/// scheme that is still to be confirmed is not yet its funding (leicestershire-mtfs-2017, paragraphs 91 and 93). Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(CapitalSchemeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CapitalScheme : IEquatable<CapitalScheme>
{
    private readonly ImmutableArray<CapitalFunding> _funding;

    /// <summary>A scheme that nothing pays for yet.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="heading">What it stands under: "Commitment b/f", "New Starts", "Future Developments".</param>
    /// <param name="costs">What it costs in each year.</param>
    /// <exception cref="ArgumentException">The title or the heading is blank, or has space at an end or control characters; the last column is open;
    /// or every year's cost is nil, with nothing to be confirmed or costed.</exception>
    /// <exception cref="OverflowException">The confirmed costs come to £1,000,000,000,000,000 or more.</exception>
    public CapitalScheme(string title, string heading, YearSeries<CapitalCost> costs)
        : this(Texts.Label(title), Texts.Label(heading), Checked(costs, title), [])
    {
    }

    private CapitalScheme(string title, string heading, YearSeries<CapitalCost> costs, ImmutableArray<CapitalFunding> funding)
    {
        Title = title;
        Heading = heading;
        Costs = costs;
        Total = CapitalCost.Sum(costs.Values);
        _funding = funding;
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>What it stands under.</summary>
    public string Heading { get; }

    /// <summary>What it costs in each year.</summary>
    public YearSeries<CapitalCost> Costs { get; }

    /// <summary>What it costs in all years.</summary>
    public CapitalCost Total { get; }

    /// <summary>What pays for it, in the order it was said.</summary>
    public IReadOnlyList<CapitalFunding> Funding => _funding;

    /// <summary>What of each year's cost nothing pays for yet: cost less funding.</summary>
    public YearSeries<CapitalCost> Unfunded => Costs.Zip(FundingByYear, (cost, funding) => cost.Less(funding));

    internal YearSeries<Money> FundingByYear => YearSeries.ForEach(Costs.Years, year => Money.Sum(_funding.Select(funding => funding.Amounts[year])));

    /// <summary>A scheme of known amounts that nothing pays for yet.</summary>
    /// <inheritdoc cref="CapitalScheme(string, string, YearSeries{CapitalCost})"/>
    /// <exception cref="ArgumentOutOfRangeException">A cost is below nil.</exception>
    public static CapitalScheme Of(string title, string heading, YearSeries<Money> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return new CapitalScheme(title, heading, costs.Map(CapitalCost.Of));
    }

    /// <summary>A scheme whose cost is to be confirmed in every year.</summary>
    /// <exception cref="ArgumentException">The title or the heading is blank, or has space at an end or control characters, or the last year is open.</exception>
    public static CapitalScheme ToBeConfirmed(string title, string heading, FinancialYearRange years) =>
        new(title, heading, YearSeries.ForEach(years, _ => CapitalCost.ToBeConfirmed));

    /// <summary>The scheme with what a source pays towards it.</summary>
    /// <param name="source">The source, named once for the scheme.</param>
    /// <param name="amounts">What it pays in each year, nil or more; nil in the years of the scheme that are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is not one of the scheme's, or an amount is below nil.</exception>
    /// <exception cref="ArgumentException">The last column of the amounts is open.</exception>
    /// <exception cref="ContradictionException">Funding comes to more than is confirmed of a year's cost, or the source is named already.</exception>
    public CapitalScheme WithFunding(CapitalFundingSource source, YearSeries<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(amounts);
        if (_funding.FirstOrDefault(earlier => earlier.Source == source) is { } named)
            throw new ContradictionException($"{source} pays {named.Total} towards {Title}", $"it is also said to pay {amounts.Total()}");
        foreach (var (year, amount) in amounts)
        {
            if (amount.Sign < 0)
                throw Errors.OutOfRange(nameof(amounts), amount, $"Funding is nil or more; that of {year} is {amount}.");
        }

        var funded = new CapitalScheme(Title, Heading, Costs, _funding.Add(new CapitalFunding(source, amounts.Over(Costs.Years))));
        foreach (var (year, funding) in funded.FundingByYear)
        {
            if (funding > Costs[year].Confirmed)
                throw new ContradictionException($"{Title} costs {Costs[year]} in {year}", $"{funding} is to pay for it");
        }

        return funded;
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CapitalScheme? left, CapitalScheme? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CapitalScheme? left, CapitalScheme? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(CapitalScheme? other) =>
        other is not null && (Title, Heading, Costs) == (other.Title, other.Heading, other.Costs) && _funding.SequenceEqual(other._funding);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CapitalScheme);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Heading, Costs, _funding.Length);

    /// <summary>The title and the cost of each year.</summary>
    public override string ToString() => $"{Title}: {Costs}";

    // A scheme over a longer run costs nothing, and is paid nothing for, in the further years.
    internal CapitalScheme Over(FinancialYearRange years) => new(
        Title,
        Heading,
        Costs.Over(years),
        [.. _funding.Select(funding => new CapitalFunding(funding.Source, funding.Amounts.Over(years)))]);

    private static YearSeries<CapitalCost> Checked(YearSeries<CapitalCost> costs, string title)
    {
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.Years.IsOpenEnded)
            throw new ArgumentException($"Capital spending is for a closed run of years; {costs.Years} is open-ended.", nameof(costs));
        return costs.Values.Any(cost => cost != default)
            ? costs
            : throw new ArgumentException($"A scheme has a cost in some year, if only one to be confirmed; {title} has none.", nameof(costs));
    }
}
